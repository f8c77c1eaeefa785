import Domain
import JSONText

/// Reads problems and plans of placement.
struct PlacementReader {
    var findings: [JSONFinding] = []

    mutating func stable(_ cursor: JSONCursor) -> StableProblem? {
        let known = [
            "schema", "method", "applicants", "vacancies", "pairs", "pins", "previous", "ties", "options",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.stable/1", &findings)
        let method = fields.optional("method").flatMap { PlacementReader.method($0, &findings) }
        let applicants = fields.list(fields.required("applicants", &findings), &findings) { cursor, findings in
            FieldReader(cursor, known: ["id"], &findings)?.id("id", of: Applicant.self, &findings)
        }
        let vacancies = vacancies(fields)
        let pairs = fields.list(fields.required("pairs", &findings), &findings, PlacementReader.rankedPair)
        let pins = fields.list(fields.optional("pins"), &findings, PlacementReader.pair) ?? []
        let previous = fields.list(fields.optional("previous"), &findings, PlacementReader.pair)
        let ties = fields.optional("ties").flatMap { $0.ties(&findings) } ?? .seed(0)
        var work: Int?
        if let options = fields.optional("options"),
            let fields = FieldReader(options, known: ["work"], &findings)
        {
            work = fields.optionalNumber("work", &findings)
        }
        guard let applicants, let vacancies, let pairs else { return nil }
        return StableProblem(
            applicants: applicants, vacancies: vacancies, pairs: pairs, method: method ?? .applicants, pins: pins,
            previous: previous, ties: ties, work: work)
    }

    mutating func assignment(_ cursor: JSONCursor) -> AssignmentProblem? {
        let known = ["schema", "applicants", "vacancies", "pairs", "pins", "previous", "objectives", "ties"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.assignment/1", &findings)
        let applicants = fields.list(fields.required("applicants", &findings), &findings, PlacementReader.seeker)
        let vacancies = vacancies(fields)
        let pairs = fields.list(fields.required("pairs", &findings), &findings, PlacementReader.scoredPair)
        let pins = fields.list(fields.optional("pins"), &findings, PlacementReader.pair) ?? []
        let previous = fields.list(fields.optional("previous"), &findings, PlacementReader.pair)
        let objectives = fields.list(fields.optional("objectives"), &findings) { cursor, findings in
            cursor.level(of: AssignmentTerm.choices, planner: "the assignment", &findings)
        }
        let ties = fields.optional("ties").flatMap { $0.ties(&findings) } ?? .seed(0)
        guard let applicants, let vacancies, let pairs else { return nil }
        return AssignmentProblem(
            applicants: applicants, vacancies: vacancies, pairs: pairs, pins: pins, previous: previous,
            objectives: objectives ?? AssignmentProblem.defaultObjectives, ties: ties)
    }

    private mutating func vacancies(_ fields: FieldReader) -> [PlacementVacancy]? {
        fields.list(fields.required("vacancies", &findings), &findings) { cursor, findings in
            guard let fields = FieldReader(cursor, known: ["id", "openings"], &findings) else { return nil }
            let id = fields.id("id", of: Vacancy.self, &findings)
            let openings = fields.optionalNumber("openings", &findings) ?? 1
            return id.map { PlacementVacancy(id: $0, openings: openings) }
        }
    }

    private static func method(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> StableProblem.Method? {
        guard let word = cursor.string(&findings) else { return nil }
        guard let method = StableProblem.Method(rawValue: word) else {
            let names = StableProblem.Method.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(cursor.finding("\"\(word)\" is not a method", hint: "the methods are \(names)"))
            return nil
        }
        return method
    }

    private static func seeker(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> AssignmentProblem.Seeker? {
        guard let fields = FieldReader(cursor, known: ["id", "required"], &findings) else { return nil }
        let id = fields.id("id", of: Applicant.self, &findings)
        let isRequired = fields.optionalFlag("required", &findings) ?? false
        return id.map { AssignmentProblem.Seeker(id: $0, isRequired: isRequired) }
    }

    private static func rankedPair(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> StableProblem.Pair? {
        let known = ["applicant", "vacancy", "applicantRank", "employerRank"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let vacancy = fields.id("vacancy", of: Vacancy.self, &findings)
        let applicantRank = fields.number("applicantRank", &findings)
        let employerRank = fields.number("employerRank", &findings)
        guard let applicant, let vacancy, let applicantRank, let employerRank else { return nil }
        return StableProblem.Pair(
            applicant: applicant, vacancy: vacancy, applicantRank: applicantRank, employerRank: employerRank)
    }

    private static func scoredPair(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> AssignmentProblem.Pair? {
        guard let fields = FieldReader(cursor, known: ["applicant", "vacancy", "score"], &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let vacancy = fields.id("vacancy", of: Vacancy.self, &findings)
        let score = fields.number("score", &findings)
        guard let applicant, let vacancy, let score else { return nil }
        return AssignmentProblem.Pair(applicant: applicant, vacancy: vacancy, score: score)
    }

    private static func pair(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlacementPair? {
        guard let fields = FieldReader(cursor, known: ["applicant", "vacancy"], &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let vacancy = fields.id("vacancy", of: Vacancy.self, &findings)
        guard let applicant, let vacancy else { return nil }
        return PlacementPair(applicant: applicant, vacancy: vacancy)
    }

    mutating func plan(_ cursor: JSONCursor) -> PlacementPlan? {
        let known = [
            "status", "pairs", "unplaced", "objectives", "changes", "certificates", "instabilities", "prices", "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let pairs = fields.list(fields.required("pairs", &findings), &findings, PlacementReader.placed)
        let unplaced =
            fields.list(fields.optional("unplaced"), &findings) { cursor, findings in
                PlanParts.unplaced(cursor, as: "applicant", &findings)
            } ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let instabilities =
            fields.list(fields.optional("instabilities"), &findings, PlacementReader.instability) ?? []
        let prices = fields.list(fields.optional("prices"), &findings, PlacementReader.price) ?? []
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let pairs else { return nil }
        return PlacementPlan(
            status: status, pairs: pairs, unplaced: unplaced, objectives: objectives, changes: changes,
            certificates: certificates, instabilities: instabilities, prices: prices, work: work)
    }

    private static func placed(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlacementPlan.Placed? {
        let known = ["applicant", "vacancy", "pinned", "because"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let vacancy = fields.id("vacancy", of: Vacancy.self, &findings)
        let isPinned = fields.optionalFlag("pinned", &findings) ?? false
        let because = fields.list(fields.optional("because"), &findings, PlanParts.reason) ?? []
        guard let applicant, let vacancy else { return nil }
        return PlacementPlan.Placed(applicant: applicant, vacancy: vacancy, isPinned: isPinned, because: because)
    }

    static func instability(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> PlacementPlan.Instability? {
        guard let fields = FieldReader(cursor, known: ["applicant", "vacancy", "text"], &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let vacancy = fields.id("vacancy", of: Vacancy.self, &findings)
        let text = fields.text("text", &findings)
        guard let applicant, let vacancy, let text else { return nil }
        return PlacementPlan.Instability(applicant: applicant, vacancy: vacancy, text: text)
    }

    private static func price(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlacementPlan.Price? {
        guard let fields = FieldReader(cursor, known: ["vacancy", "price"], &findings) else { return nil }
        let vacancy = fields.id("vacancy", of: Vacancy.self, &findings)
        let price = fields.required("price", &findings)?.int(in: 0...Int.max, &findings)
        guard let vacancy, let price else { return nil }
        return PlacementPlan.Price(vacancy: vacancy, price: price)
    }
}
