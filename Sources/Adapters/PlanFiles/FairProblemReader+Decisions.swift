import Calendar
import Domain
import JSONText

/// Pins, blocks, objectives, and ties.
extension FairProblemReader {
    /// A pin names its request, or the candidate and employer where they have one request between them.
    static func pin(
        _ cursor: JSONCursor, _ requests: [FairProblem.Request], _ findings: inout [JSONFinding]
    ) -> FairProblem.Pin? {
        let known = ["request", "candidate", "employer", "day", "slot", "table", "team", "interpreter"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let request = Self.pinned(fields, requests, &findings)
        let day = fields.number("day", &findings)
        let slot = fields.number("slot", &findings)
        let table = fields.optionalNumber("table", &findings)
        let team = fields.optionalNumber("team", &findings)
        let interpreter = fields.optionalText("interpreter", &findings).map { ID<Interpreter>($0) }
        guard let request, let day, let slot else { return nil }
        return FairProblem.Pin(
            request: request, day: day, slot: slot, table: table, team: team, interpreter: interpreter)
    }

    private static func pinned(
        _ fields: FieldReader, _ requests: [FairProblem.Request], _ findings: inout [JSONFinding]
    ) -> ID<InterviewRequest>? {
        let candidate = fields.optionalText("candidate", &findings)
        let employer = fields.optionalText("employer", &findings)
        if let request = fields.optional("request") {
            return request.string(&findings).map { ID<InterviewRequest>($0) }
        }
        guard let candidate, let employer else {
            findings.append(
                fields.cursor.finding(
                    "the pin names no request", hint: "add \"request\", or \"candidate\" and \"employer\""))
            return nil
        }
        let found = requests.filter { $0.candidate.text == candidate && $0.employer.text == employer }
        guard found.count == 1 else {
            findings.append(
                fields.cursor.finding(
                    "\"\(candidate)\" and \"\(employer)\" have \(found.count) requests, a pin needs one",
                    hint: "name the \"request\" by its id"))
            return nil
        }
        return found[0].id
    }

    static func block(_ cursor: JSONCursor, _ problem: FairProblem, _ findings: inout [JSONFinding]) -> FairBlock? {
        let known = ["title", "date", "from", "to", "who"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let title = fields.text("title", &findings)
        let window = Self.window(fields, &findings)
        let audience = fields.required("who", &findings).flatMap { Self.audience($0, problem, &findings) }
        guard let title, let window, let audience else { return nil }
        return FairBlock(title: title, window: window, audience: audience)
    }

    /// A table, or a team of an employer, that is out of use for a while, or an interview that is not to be held then.
    static func closure(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairClosure? {
        let known = ["table", "employer", "team", "request", "date", "from", "to"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let window = Self.window(fields, &findings)
        let table = fields.optionalNumber("table", &findings)
        let employer = fields.optionalText("employer", &findings).map { ID<Employer>($0) }
        let team = fields.optionalNumber("team", &findings)
        let request = fields.optionalText("request", &findings).map { ID<InterviewRequest>($0) }
        guard let window else { return nil }
        switch (table, employer, team, request) {
        case (let table?, nil, nil, nil): return FairClosure(.table(table), window)
        case (nil, let employer?, let team?, nil): return FairClosure(.team(employer, team), window)
        case (nil, nil, nil, let request?): return FairClosure(.interview(request), window)
        default:
            findings.append(
                fields.cursor.finding(
                    "the closure names neither a table, a team nor an interview",
                    hint: "add \"table\", \"request\", or \"employer\" and \"team\"")
            )
            return nil
        }
    }

    /// `"all"`, everybody of a kind (`"employers"`, `"candidates"`, `"interpreters"`), or some: `{"employers":["E1"]}`.
    private static func audience(
        _ cursor: JSONCursor, _ problem: FairProblem, _ findings: inout [JSONFinding]
    ) -> FairBlock.Audience? {
        let kinds = ["employers", "candidates", "interpreters"]
        if case .string(let word) = cursor.node.value {
            switch word {
            case "all": return .all
            case "employers": return .employers(problem.employers.map(\.id))
            case "candidates": return .candidates(problem.candidates.map(\.id))
            case "interpreters": return .interpreters(problem.interpreters.map(\.id))
            default:
                findings.append(
                    cursor.finding(
                        "\"\(word)\" names nobody",
                        hint:
                            "write \"all\", \"employers\", \"candidates\", \"interpreters\", or {\"employers\": [ids]}")
                )
                return nil
            }
        }
        guard let fields = FieldReader(cursor, known: kinds, &findings) else { return nil }
        let named = kinds.filter { fields.optional($0) != nil }
        guard named.count == 1 else {
            findings.append(
                cursor.finding(
                    "found \(named.count) kinds of people, expected one",
                    hint: "write one block for each of employers, candidates, interpreters"))
            return nil
        }
        let ids = fields.list(fields.optional(named[0]), &findings) { $0.string(&$1) } ?? []
        switch named[0] {
        case "employers": return .employers(ids.map { ID($0) })
        case "candidates": return .candidates(ids.map { ID($0) })
        default: return .interpreters(ids.map { ID($0) })
        }
    }
}
