import Arguments
import Calendar
import Domain
import Export
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse travel show|book|unbook`: with what everybody comes, what else one person could take, and what is booked.
enum TravelCommands {
    private static let one = Operand(
        "APPLICANT", .text, "The applicant's id; all where it is left out", count: .optional)

    /// What journeys are made for.
    enum Purpose: String, CaseIterable {
        case relocation, fair

        var stage: Stage.Name { self == .fair ? .trip : .travel }
    }

    private static let purpose = Option(
        "purpose", .oneOf(Purpose.self, placeholder: "PURPOSE"), "To the work, or to the fair and back",
        fallback: "relocation")

    static let value = Command<Session>(
        "travel",
        summary: "Look for journeys, look at those to the work or to the fair, book them, and say who is late",
        page: "docs/reference/commands.md#lotse-travel",
        commands: [
            command(
                "show", "Print the journeys, or one person's with what else they could take",
                examples: [
                    Example("lotse travel show", "everybody's journey, and who has none and why"),
                    Example("lotse travel show B017", "each ride, and the other journeys to choose from"),
                    Example("lotse travel show --purpose fair", "with what people come to the fair and get home"),
                    Example("lotse travel show --json", "trips as 'lotse plan travel' gives them"),
                ], operands: [one.spec], options: [purpose.spec], under: "travel", run: show),
            TravelSearchCommand.value, DelayCommand.value,
        ] + BookingCommands.all)

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let purpose = try call.invocation.required(purpose)
        let sheet = try TravelSheet(place, for: purpose)
        guard let id = call.invocation[one] else {
            if call.isJSON {
                call.session.out.write(sheet.json.pretty)
            } else {
                for line in sheet.lines { call.session.out.line(line) }
            }
            return sheet.isPartial ? .no : .done
        }
        let applicant = try place.applicant(id).id
        let choices = purpose == .fair ? [] : try place.pipeline().journeys(for: applicant)
        if call.isJSON {
            call.session.out.write(sheet.json(of: applicant, choices: choices).pretty)
        } else {
            for line in sheet.lines(of: applicant, choices: choices) { call.session.out.line(line) }
        }
        return sheet.trip(of: applicant) == nil ? .no : .done
    }
}

/// The kept journeys as text and as JSON.
struct TravelSheet {
    private let status: PlanStatus
    private let trips: [TravelTrip]
    private let unplaced: [UnplacedItem]
    private let objectives: [ObjectiveValue]
    private let certificates: [PlanCertificate]
    /// Against the plan before.
    private let changes: [PlanChange]
    private let purpose: TravelCommands.Purpose
    private let companions: [ID<Applicant>: ID<Applicant>]
    private let names: [ID<TravelHub>: String]
    private let feeds: FeedNames
    /// Whose journey is booked, sorted.
    private let booked: [ID<Applicant>]

    /// Fails where none are planned yet.
    init(_ place: Workplace, for purpose: TravelCommands.Purpose = .relocation) throws {
        guard let plan = try place.store.lastPlan(of: purpose.stage.rawValue) else {
            throw Failure(
                code: "CL050",
                message: "there are no journeys \(purpose == .fair ? "to the fair " : "")planned yet",
                hint: "lotse run", exit: .no)
        }
        self.purpose = purpose
        changes = try TravelLines.changes(plan)
        status = plan.status
        trips = try TravelLines.trips(plan)
        unplaced = try TravelLines.unplaced(plan)
        objectives = try TravelLines.objectives(plan)
        certificates = try TravelLines.certificates(plan)
        companions = try TravelLines.companions(plan)
        let hubs = try place.store.all(.hubs)
        names = Dictionary(hubs.map { ($0.id, $0.name) }) { first, _ in first }
        feeds = FeedNames(try place.store.feeds(of: hubs))
        booked = purpose == .fair ? [] : try place.store.bookings().standing.map(\.applicant)
    }

    /// All rides of all journeys.
    var rides: [TravelRide] { trips.flatMap { $0.legs.map(\.ride) } }

    var isPartial: Bool { status == .partial }

    /// The journey of an applicant, perhaps with another one.
    func trip(of applicant: ID<Applicant>) -> TravelTrip? {
        let lead = companions[applicant] ?? applicant
        return trips.first { !$0.party.isFamily && !$0.party.isReturn && $0.party.lead == lead }
    }

    /// The way back from the fair; nil of other journeys.
    func wayBack(of applicant: ID<Applicant>) -> TravelTrip? {
        trips.first { $0.party.isReturn && $0.party.lead == applicant }
    }

    /// The days on which somebody, and a family that follows, arrive at the work; empty of the fair.
    func arrivals(of applicant: ID<Applicant>) -> [CivilDate] {
        guard purpose == .relocation else { return [] }
        return [trip(of: applicant), family(of: applicant)].compactMap { $0?.legs.last?.arrives.date }
    }

    func family(of applicant: ID<Applicant>) -> TravelTrip? {
        let lead = companions[applicant] ?? applicant
        return trips.first { $0.party.isFamily && $0.party.lead == lead }
    }

    private func own(_ applicant: ID<Applicant>) -> [UnplacedItem] {
        let lead = companions[applicant] ?? applicant
        return unplaced.filter { ID<TravelParty>($0.item).lead == lead }
    }

    /// Who leads a journey books it for all who travel along.
    private func isBooked(_ applicant: ID<Applicant>) -> Bool { booked.contains(companions[applicant] ?? applicant) }

    /// The journeys for a workbook.
    var book: TravelBook.Part {
        TravelBook.Part(
            isOfFair: purpose == .fair, trips: trips, unplaced: unplaced, booked: Set(booked.map(\.text)),
            companions: { trip in
                guard !trip.party.isFamily, !trip.party.isReturn else { return [] }
                return companions.filter { $0.value == trip.party.lead }.map(\.key).sorted()
            }, hub: { name($0) }, line: { line($0) })
    }

    // MARK: As text

    var lines: [String] {
        var table = TextTable([.left, .left, .left, .left, .right, .left])
        for trip in trips {
            table.add(cells(trip) + [booked.contains(ID(trip.party.text)) ? "booked" : ""])
        }
        return table.lines + unplaced.flatMap(lines) + (purpose == .fair ? changes.map(text) : [])
    }

    private func text(_ change: PlanChange) -> String {
        "changed: \(change.item): \(change.before ?? "no journey") → \(change.after ?? "no journey") (\(change.cause))"
    }

    func lines(of applicant: ID<Applicant>, choices: [TravelTrip]) -> [String] {
        var lines: [String] = []
        if let trip = trip(of: applicant) {
            let with = companions[applicant].map { " with \($0)" } ?? ""
            lines += ["\(applicant) travels\(with)\(isBooked(applicant) ? ", booked" : "")", ""] + legs(trip)
        } else {
            lines += own(applicant).flatMap(self.lines)
        }
        if let family = family(of: applicant) { lines += ["", "The family follows", ""] + legs(family) }
        if let back = wayBack(of: applicant) { lines += ["", "Back home", ""] + legs(back) }
        guard !choices.isEmpty else { return lines }
        lines += ["", "Journeys to choose from, seats that others take not looked at:"]
        var table = TextTable([.left, .left, .left, .right, .left])
        for choice in choices {
            table.add(cells(choice).dropFirst() + [choice.legs.map(line).joined(separator: ", ")])
        }
        return lines + table.lines
    }

    private func cells(_ trip: TravelTrip) -> [String] {
        let (first, last) = (trip.legs.first, trip.legs.last)
        return [
            trip.party.text, "\(first.map { name($0.ride.from) } ?? "") \(short(trip.leaves))",
            "\(last.map { name($0.ride.to) } ?? "") \(short(trip.arrives))",
            "\(trip.legs.count - 1) \(trip.legs.count == 2 ? "change" : "changes")", trip.fare.euros,
        ]
    }

    private func legs(_ trip: TravelTrip) -> [String] {
        var table = TextTable([.left, .left, .left, .left, .right])
        for leg in trip.legs {
            table.add([
                line(leg), "\(name(leg.ride.from)) \(short(leg.departs)) \(leg.departZone)",
                "\(name(leg.ride.to)) \(short(leg.arrives)) \(leg.arriveZone)",
                leg.isEstimated ? "estimated" : "", leg.fare.euros,
            ])
        }
        return table.lines + ["together \(trip.fare.euros), \(trip.travelMinutes) minutes from door to door"]
    }

    private func lines(_ item: UnplacedItem) -> [String] {
        ["\(item.item) has no journey:"] + item.reasons.map { "  \($0.text)" }
    }

    /// The connection's id, with the line of a feed that it is of.
    private func line(_ leg: TravelTrip.Leg) -> String {
        let id = leg.ride.connection
        return feeds.route(id).map { "\($0.line) (\(id))" } ?? id.text
    }
    private func name(_ hub: ID<TravelHub>) -> String { names[hub] ?? feeds.name(hub) ?? hub.text }
    private func short(_ wall: WallTime) -> String { String(wall.text.prefix(16)).replacing("T", with: " ") }

    // MARK: As JSON

    var json: JSONValue {
        .object([
            ("status", .string(status.rawValue)), ("trips", .array(trips.map(TravelFiles.json))),
            ("booked", .strings(booked.map(\.text))),
            ("unplaced", .array(unplaced.map { PlanParts.json($0, as: "party") })),
            ("objectives", .array(objectives.map(PlanParts.json))),
            ("certificates", .array(certificates.map(PlanParts.json))),
            ("changes", .array(changes.map(PlanParts.json))),
        ])
    }

    func json(of applicant: ID<Applicant>, choices: [TravelTrip]) -> JSONValue {
        let reasons = own(applicant)
        return .object([
            ("applicant", .string(applicant.text)),
            ("trip", trip(of: applicant).map(TravelFiles.json) ?? .null),
            ("booked", .bool(isBooked(applicant))), ("with", .optional(companions[applicant]?.text)),
            ("back", wayBack(of: applicant).map(TravelFiles.json) ?? .null),
            ("family", family(of: applicant).map(TravelFiles.json) ?? .null),
            ("unplaced", .array(reasons.map { PlanParts.json($0, as: "party") })),
            ("choices", .array(choices.map(TravelFiles.json))),
        ])
    }
}
