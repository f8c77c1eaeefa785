import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse housing`: who lives where and what it costs, and which beds are free.
enum HousingCommands {
    static let value = Command<Session>(
        "housing", summary: "Look at who lives where", page: "docs/reference/commands.md#lotse-housing",
        commands: [
            command(
                "show", "Print the stays with dates, prices and who pays, and who has no home and why",
                examples: [
                    Example("lotse housing show", "one line a stay"),
                    Example("lotse housing show --json", "stays, papers, gaps and the occupancy of every week"),
                ], under: "housing", run: show),
            command(
                "occupancy", "Print which beds are taken in each week",
                examples: [Example("lotse housing occupancy", "one line a room, one column a week")],
                under: "housing", run: occupancy),
            command(
                "whatif", "Say whether homes that would have to be made first pay: plan with them and without",
                examples: [
                    Example("lotse housing whatif", "all units with a conversion cost"),
                    Example("lotse housing whatif --unit MARKTPLATZ-6", "one of them"),
                ], options: [unit.spec], under: "housing", run: whatIf),
        ])

    private static let unit = Option(
        "unit", .text, "A unit with a conversion cost; all where it is left out", repeats: true)

    /// The plan in force with the campaign as it is now.
    static func sheet(_ place: Workplace) throws -> HousingSheet {
        guard let plan = try place.store.lastPlan(of: Stage.Name.housing.rawValue) else {
            throw Failure(
                code: "CL031", message: "where people live is not planned yet", hint: "lotse run", exit: .no)
        }
        return HousingSheet(
            kept: try HousingLines.kept(plan), status: plan.status, basis: try place.pipeline().housingBasis())
    }

    private static func show(_ call: Call) throws -> ExitCode {
        let sheet = try sheet(Workplace(call))
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return sheet.status == .partial ? .no : .done
    }

    private static func occupancy(_ call: Call) throws -> ExitCode {
        let sheet = try sheet(Workplace(call))
        if call.isJSON {
            call.session.out.write(JSONValue.object(sheet.occupancyJSON).pretty)
        } else {
            for line in sheet.chart { call.session.out.line(line) }
        }
        return sheet.status == .partial ? .no : .done
    }

    private static func whatIf(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let pipeline = try place.pipeline()
        let planned = try pipeline.housingBasis().offers.filter(\.isPlanned).map(\.unit.id)
        let wanted = call.invocation.all(unit).map { ID<HousingUnit>($0) }
        if let unknown = wanted.first(where: { !planned.contains($0) }) {
            throw Failure(
                code: "CL032", message: "no unit \"\(unknown)\" has a conversion cost",
                hint: planned.isEmpty
                    ? "import it with 'lotse import units' and a conversionCost"
                    : "these have one: \(planned.map(\.text).joined(separator: ", "))", at: unknown.text, exit: .no)
        }
        guard !planned.isEmpty else {
            throw Failure(
                code: "CL033", message: "every unit of the campaign is there already, so there is nothing to compare",
                hint: "import a unit that would have to be made first, with its conversionCost", exit: .no)
        }
        switch try pipeline.housingComparison(Set(wanted.isEmpty ? planned : wanted)) {
        case .waits(let reason, let hint):
            throw Failure(code: "CL034", message: "housing cannot be planned: \(reason)", hint: hint, exit: .no)
        case .compared(let comparison):
            if call.isJSON {
                call.session.out.write(comparison.json.pretty)
            } else {
                for line in comparison.lines { call.session.out.line(line) }
            }
            return .done
        }
    }
}
