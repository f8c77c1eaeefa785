import Calendar
import Domain
import JSONText

/// Reads a problem of guides and meetings; collects everything that is not the contract's fields and types.
struct GuidesProblemReader {
    var findings: [JSONFinding] = []

    mutating func problem(_ cursor: JSONCursor) -> GuidesProblem? {
        let known = [
            "schema", "zone", "from", "to", "region", "guides", "offices", "households", "tasks", "ways",
            "sharedLanguageLevel", "stepMinutes", "pins", "objectives", "previous", "ties", "options",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.guides/1", &findings)
        let from = fields.required("from", &findings)?.date(&findings)
        let to = fields.required("to", &findings)?.date(&findings)
        let guides = fields.list(fields.required("guides", &findings), &findings, Self.guide) ?? []
        let households = fields.list(fields.required("households", &findings), &findings, Self.household) ?? []
        let tasks = fields.list(fields.required("tasks", &findings), &findings, Self.task) ?? []
        guard let from, let to else { return nil }
        var problem = GuidesProblem(
            zone: fields.optionalText("zone", &findings) ?? "UTC", from: from, to: to, guides: guides,
            households: households, tasks: tasks)
        problem.region = fields.optional("region").flatMap { Self.region($0, &findings) }
        problem.offices = fields.list(fields.optional("offices"), &findings, Self.office) ?? []
        problem.ways = fields.list(fields.optional("ways"), &findings, Self.way) ?? []
        problem.sharedLanguageLevel = fields.optional("sharedLanguageLevel")?.level(&findings)
        problem.stepMinutes = fields.optionalNumber("stepMinutes", &findings) ?? 30
        problem.pins = fields.list(fields.optional("pins"), &findings, Self.pin) ?? []
        if let objectives = fields.list(
            fields.optional("objectives"), &findings,
            { $0.level(of: GuidesProblem.Term.ofFiles, planner: "the guides", &$1) })
        {
            problem.objectives = objectives
        }
        problem.previous = fields.optional("previous").flatMap { GuidesPlanReader.announced($0, &findings) }
        problem.ties = fields.optional("ties")?.ties(&findings) ?? .seed(0)
        if let options = fields.optional("options"), let own = FieldReader(options, known: ["work"], &findings) {
            problem.work = own.optionalNumber("work", &findings)
        }
        return problem
    }

    private static func region(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> HolidayRegion? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let region = HolidayRegion(code: text) else {
            let codes = HolidayRegion.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(
                cursor.finding("\"\(text)\" is not a region with holidays", hint: "the regions are \(codes)"))
            return nil
        }
        return region
    }

    private static func guide(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Guide? {
        let known = [
            "id", "languages", "district", "minutesPerWeek", "maxHouseholds", "hours", "absences", "substitute",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Guide.self, &findings)
        let languages = fields.languages("languages", &findings) ?? [:]
        let district = fields.id("district", of: District.self, &findings)
        let minutes = fields.optionalNumber("minutesPerWeek", &findings)
        let most = fields.optionalNumber("maxHouseholds", &findings)
        let hours = fields.list(fields.optional("hours"), &findings, weekHours)
        let absences = fields.list(fields.optional("absences"), &findings, daySpan) ?? []
        let substitute = fields.optionalText("substitute", &findings).map { ID<Guide>($0) }
        guard let id, let district else { return nil }
        return GuidesProblem.Guide(
            id: id, languages: languages, district: district, minutesPerWeek: minutes, maxHouseholds: most,
            hours: hours, absences: absences, substitute: substitute)
    }

    private static func office(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Office? {
        let known = ["id", "district", "hours", "closed", "together", "languages"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Office.self, &findings)
        let district = fields.id("district", of: District.self, &findings)
        let hours = fields.list(fields.required("hours", &findings), &findings, weekHours)
        let closed = fields.list(fields.optional("closed"), &findings, daySpan) ?? []
        let together = fields.optionalNumber("together", &findings) ?? 1
        let languages = fields.languages("languages", &findings)
        guard let id, let district, let hours else { return nil }
        return GuidesProblem.Office(
            id: id, district: district, hours: hours, closed: closed, together: together, languages: languages)
    }

    private static func household(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Household? {
        guard let fields = FieldReader(cursor, known: ["id", "arrival", "languages", "district"], &findings) else {
            return nil
        }
        let id = fields.id("id", of: GuidesProblem.Household.self, &findings)
        let arrival = fields.required("arrival", &findings)?.date(&findings)
        let languages = fields.languages("languages", &findings) ?? [:]
        let district = fields.id("district", of: District.self, &findings)
        guard let id, let arrival, let district else { return nil }
        return GuidesProblem.Household(id: id, arrival: arrival, languages: languages, district: district)
    }

    private static func task(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Task? {
        let known = ["id", "household", "office", "minutes", "earliest", "due"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: GuidesProblem.Task.self, &findings)
        let household = fields.id("household", of: GuidesProblem.Household.self, &findings)
        let office = fields.optionalText("office", &findings).map { ID<Office>($0) }
        let minutes = fields.number("minutes", &findings)
        let earliest = fields.optional("earliest")?.date(&findings)
        let due = fields.optional("due")?.date(&findings)
        guard let id, let household, let minutes else { return nil }
        return GuidesProblem.Task(
            id: id, household: household, office: office, minutes: minutes, earliest: earliest, due: due)
    }

    private static func way(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Way? {
        guard let fields = FieldReader(cursor, known: ["from", "to", "minutes"], &findings) else { return nil }
        let from = fields.id("from", of: District.self, &findings)
        let to = fields.id("to", of: District.self, &findings)
        let minutes = fields.number("minutes", &findings)
        guard let from, let to, let minutes else { return nil }
        return GuidesProblem.Way(from: from, to: to, minutes: minutes)
    }

    /// A pin of a household's guide, or of a task's time.
    private static func pin(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Pin? {
        let known = ["household", "guide", "task", "date", "start"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        if fields.optional("task") == nil {
            let household = fields.id("household", of: GuidesProblem.Household.self, &findings)
            let guide = fields.id("guide", of: Guide.self, &findings)
            guard let household, let guide else { return nil }
            return .guide(household: household, guide: guide)
        }
        let task = fields.id("task", of: GuidesProblem.Task.self, &findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let start = fields.required("start", &findings)?.time(&findings)
        guard let task, let date, let start else { return nil }
        return .meeting(task: task, date: date, start: start)
    }
}
