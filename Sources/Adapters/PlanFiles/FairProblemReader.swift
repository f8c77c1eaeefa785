import Calendar
import Domain
import JSONText

/// Reads a fair problem; collects everything that is not the contract's fields and types.
struct FairProblemReader {
    var findings: [JSONFinding] = []

    mutating func problem(_ cursor: JSONCursor) -> FairProblem? {
        let known = [
            "schema", "zone", "days", "tables", "employers", "candidates", "interpreters", "requests", "pins", "blocks",
            "closures", "sharedLanguageLevel", "objectives", "previous", "ties", "options",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.fair/1", &findings)
        let days = fields.list(fields.required("days", &findings), &findings, Self.day) ?? []
        let employers = fields.list(fields.required("employers", &findings), &findings, Self.employer) ?? []
        let candidates = fields.list(fields.required("candidates", &findings), &findings, Self.candidate) ?? []
        let requests = fields.list(fields.required("requests", &findings), &findings, Self.request) ?? []
        var problem = FairProblem(
            zone: fields.optionalText("zone", &findings) ?? "UTC", days: days,
            tables: fields.optionalNumber("tables", &findings), employers: employers, candidates: candidates,
            requests: requests)
        problem.interpreters = fields.list(fields.optional("interpreters"), &findings, Self.interpreter) ?? []
        problem.sharedLanguageLevel = fields.optional("sharedLanguageLevel")?.level(&findings)
        problem.pins = fields.list(fields.optional("pins"), &findings) { Self.pin($0, requests, &$1) } ?? []
        problem.blocks = fields.list(fields.optional("blocks"), &findings) { Self.block($0, problem, &$1) } ?? []
        problem.closures = fields.list(fields.optional("closures"), &findings, Self.closure) ?? []
        problem.previous = fields.list(fields.optional("previous"), &findings, FairPlanReader.interview) ?? []
        if let objectives = fields.list(
            fields.optional("objectives"), &findings,
            { $0.level(of: FairProblem.Term.ofFiles, planner: "the fair", &$1) })
        {
            problem.objectives = objectives
        }
        problem.ties = fields.optional("ties")?.ties(&findings) ?? .seed(0)
        if let options = fields.optional("options"),
            let optionFields = FieldReader(options, known: ["work"], &findings)
        {
            problem.work = optionFields.optionalNumber("work", &findings)
        }
        return problem
    }

    private static func day(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairDay? {
        guard let fields = FieldReader(cursor, known: ["date", "slots"], &findings) else { return nil }
        let date = fields.required("date", &findings)?.date(&findings)
        let slots = fields.list(fields.required("slots", &findings), &findings) { cursor, findings -> FairSlot? in
            guard let fields = FieldReader(cursor, known: ["start", "minutes"], &findings) else { return nil }
            let start = fields.required("start", &findings)?.time(&findings)
            let minutes = fields.number("minutes", &findings)
            guard let start, let minutes else { return nil }
            return FairSlot(start: start, minutes: minutes)
        }
        guard let date, let slots else { return nil }
        return FairDay(date: date, slots: slots)
    }

    private static func window(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> DayWindow? {
        guard let fields = FieldReader(cursor, known: ["date", "from", "to"], &findings) else { return nil }
        return Self.window(fields, &findings)
    }

    static func window(_ fields: FieldReader, _ findings: inout [JSONFinding]) -> DayWindow? {
        let date = fields.required("date", &findings)?.date(&findings)
        let from = fields.required("from", &findings)?.time(&findings)
        let to = fields.required("to", &findings)?.time(&findings)
        guard let date, let from, let to else { return nil }
        guard let window = DayWindow(date: date, from: from, to: to) else {
            findings.append(
                fields.cursor.finding(
                    "the window from \(from) to \(to) is empty", hint: "let \"from\" be before \"to\""))
            return nil
        }
        return window
    }

    private static func languages(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> [LanguageCode: CEFRLevel] {
        var result: [LanguageCode: CEFRLevel] = [:]
        for entry in cursor?.entries(&findings) ?? [] {
            let level = entry.value.level(&findings)
            guard let code = LanguageCode(entry.name) else {
                findings.append(
                    entry.value.finding(
                        "\"\(entry.name)\" is not a language code",
                        hint: "write two letters of ISO 639-1, such as \"de\""))
                continue
            }
            result[code] = level
        }
        return result
    }

    private static func employer(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairProblem.Employer? {
        let known = ["id", "teams", "languages", "tables", "maxRunSlots", "windows"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Employer.self, &findings)
        let teams = fields.optionalNumber("teams", &findings) ?? 1
        let languages = Self.languages(fields.optional("languages"), &findings)
        let tables = fields.list(fields.optional("tables"), &findings) { $0.int(in: FieldReader.counts, &$1) }
        let maxRun = fields.optionalNumber("maxRunSlots", &findings)
        let windows = fields.list(fields.optional("windows"), &findings, Self.window)
        return id.map {
            .init(id: $0, teams: teams, languages: languages, tables: tables, maxRunSlots: maxRun, windows: windows)
        }
    }

    private static func candidate(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairProblem.Candidate? {
        let known = ["id", "languages", "windows", "maxPerDay", "minGapSlots"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Applicant.self, &findings)
        let languages = Self.languages(fields.optional("languages"), &findings)
        let windows = fields.list(fields.optional("windows"), &findings, Self.window)
        let maxPerDay = fields.optionalNumber("maxPerDay", &findings)
        let gap = fields.optionalNumber("minGapSlots", &findings) ?? 0
        return id.map {
            .init(id: $0, languages: languages, windows: windows, maxPerDay: maxPerDay, minGapSlots: gap)
        }
    }

    private static func interpreter(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairProblem.Interpreter? {
        let known = ["id", "pairs", "windows", "maxRunSlots"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Interpreter.self, &findings)
        let pairs = fields.list(fields.required("pairs", &findings), &findings) { cursor, findings -> LanguagePair? in
            guard let codes = cursor.elements(&findings) else { return nil }
            guard codes.count == 2 else {
                findings.append(
                    cursor.finding(
                        "found \(codes.count) languages, expected two", hint: "write a pair such as [\"es\", \"de\"]"))
                return nil
            }
            let first = codes[0].language(&findings)
            let second = codes[1].language(&findings)
            guard let first, let second else { return nil }
            return LanguagePair(first, second)
        }
        let windows = fields.list(fields.optional("windows"), &findings, Self.window)
        let maxRun = fields.optionalNumber("maxRunSlots", &findings)
        guard let id, let pairs else { return nil }
        return FairProblem.Interpreter(id: id, pairs: pairs, windows: windows, maxRunSlots: maxRun)
    }

    private static func request(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairProblem.Request? {
        let known = ["id", "candidate", "employer", "vacancy", "priority", "slots", "required"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.optionalText("id", &findings).map { ID<InterviewRequest>($0) }
        let candidate = fields.id("candidate", of: Applicant.self, &findings)
        let employer = fields.id("employer", of: Employer.self, &findings)
        let vacancy = fields.optionalText("vacancy", &findings).map { ID<Vacancy>($0) }
        let priority = fields.optionalNumber("priority", &findings) ?? 1
        let slots = fields.optionalNumber("slots", &findings) ?? 1
        let isRequired = fields.optionalFlag("required", &findings) ?? false
        guard let candidate, let employer else { return nil }
        return FairProblem.Request(
            id: id, candidate: candidate, employer: employer, vacancy: vacancy, priority: priority, slots: slots,
            isRequired: isRequired)
    }
}
