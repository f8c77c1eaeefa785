import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse pickups show`: who is fetched when, by whom and with what.
enum PickupCommands {
    static let value = Command<Session>(
        "pickups", summary: "Look at who is fetched from stations and airports",
        page: "docs/reference/commands.md#lotse-pickups",
        commands: [
            command(
                "show", "Print the runs with driver and vehicle, and whom nobody fetches and why",
                examples: [
                    Example("lotse pickups show", "one line a run, below it who is on board"),
                    Example("lotse pickups show --json", "runs as 'lotse plan pickups' gives them"),
                ], under: "pickups", run: show)
        ])

    static let unplanned = Failure(
        code: "CL092", message: "there are no pickups planned yet", hint: "lotse run", exit: .no)

    private static func show(_ call: Call) throws -> ExitCode {
        let sheet = try PickupSheet(Workplace(call))
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return sheet.status == .partial ? .no : .done
    }
}

/// The kept runs as text and as JSON.
struct PickupSheet {
    let status: PlanStatus
    private let runs: [PickupRun]
    private let unplaced: [UnplacedItem]
    private let objectives: [ObjectiveValue]
    private let changes: [PlanChange]
    private let certificates: [PlanCertificate]
    private let zone: Zone
    private let name: (ID<PickupPlace>) -> String

    /// Fails where none are planned yet.
    init(_ place: Workplace) throws {
        guard let plan = try place.store.lastPlan(of: Stage.Name.pickups.rawValue) else {
            throw PickupCommands.unplanned
        }
        status = plan.status
        runs = try PickupLines.runs(plan)
        unplaced = try PickupLines.unplaced(plan)
        objectives = try PickupLines.objectives(plan)
        changes = try PickupLines.changes(plan)
        certificates = try PickupLines.certificates(plan)
        zone = try ZoneDatabase(environment: place.session.environment).zone(named: "Europe/Berlin")
        let hubs = Dictionary(try place.store.all(.hubs).map { ($0.id.text, $0.name) }) { first, _ in first }
        let towns = place.catalogue.places
        name = { place in
            let parts = place.text.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return place.text }
            return (parts[0] == "hub" ? hubs[parts[1]] : towns.place(ID(parts[1]))?.name) ?? place.text
        }
    }

    var lines: [String] {
        runs.flatMap(lines) + unplaced.flatMap { ["\($0.item) is not fetched:"] + $0.reasons.map { "  \($0.text)" } }
            + changes.map { "changed: \($0.item), \($0.cause)" }
            + [
                "\(runs.count) \(runs.count == 1 ? "run" : "runs"), \(runs.reduce(Cents.zero) { $0 + $1.cents }.euros) (\(status.rawValue))"
            ]
    }

    private func lines(_ run: PickupRun) -> [String] {
        let head =
            "\(moment(run.departure)) \(name(run.hub)): \(run.vehicle), "
            + (run.driver.map { "driver \($0)" } ?? "hired with its driver")
            + ", \(run.kilometres) km, \(run.cents.euros)"
        return [head]
            + run.stops.map { stop in
                "  \(moment(stop.at).suffix(5)) \(name(stop.place)): "
                    + stop.arrivals.map(\.text).joined(separator: ", ")
            }
    }

    /// By the clocks of the region of the work.
    private func moment(_ instant: Instant) -> String {
        String(zone.wallTime(at: instant).text.prefix(16)).replacing("T", with: " ")
    }

    var json: JSONValue {
        .object([
            ("status", .string(status.rawValue)), ("runs", .array(runs.map(PickupFiles.json))),
            ("unplaced", .array(unplaced.map { PlanParts.json($0, as: "arrival") })),
            ("objectives", .array(objectives.map(PlanParts.json))), ("changes", .array(changes.map(PlanParts.json))),
            ("certificates", .array(certificates.map(PlanParts.json))),
        ])
    }
}
