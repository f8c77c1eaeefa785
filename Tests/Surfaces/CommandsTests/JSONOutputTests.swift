import Arguments
import Foundation
import JSONText
import Testing

@testable import Commands

/// docs/reference/json-output.md against what the commands print, field by field.
@Suite struct JSONOutputTests {
    /// A line for each command that answers with an object, in an order in which they can be run in one folder. The first
    /// words are the command's.
    private static let lines: [(command: String, line: String)] = [
        ("sample", "sample --seed 7 --applicants 6 --vacancies 3 demo"), ("new", "new d.lotse --from demo"),
        ("import", "import applicants demo/applicants.csv --dry-run --report refused.csv"),
        ("batch list", "batch list"), ("run", "run"), ("status", "status"), ("show", "show"), ("funnel", "funnel"),
        ("assess", "assess APPLICANT koch"), ("explain", "explain APPLICANT VACANCY"),
        ("whatif", "whatif APPLICANT VACANCY"), ("shortlist show", "shortlist show"),
        ("shortlist answer", "shortlist answer APPLICANT VACANCY hold --by employer"),
        ("occupations", "occupations Koch"), ("rules add", "rules add ours.json"), ("rules list", "rules list"),
        ("rules diff", "rules diff"), ("rules remove", "rules remove ours.json"), ("fair show", "fair show"),
        ("fair problem", "fair problem"), ("fair pin", "fair pin REQUEST --day 1 --at TIME"),
        ("fair unpin", "fair unpin REQUEST"), ("fair replan", "fair replan"), ("plan", "plan fair problem.json"),
        ("verify", "verify fair problem.json plan.json"), ("release NAME", "release V1"), ("release", "release"),
        ("desk table", "desk table 1 --on 2012-06-25 --at 09:00"),
        ("desk in", "desk in CANDIDATE --on 2012-06-25 --at 09:00"),
        ("desk now", "desk now --on 2012-06-25 --at 09:05"), ("desk free", "desk free --on 2012-06-25 --at 09:05"),
        ("desk log", "desk log"), ("desk replan", "desk replan --on 2012-06-25 --at 09:05"),
        ("itinerary", "itinerary CANDIDATE"), ("own-data", "own-data CANDIDATE"),
        ("export timetable", "export timetable out"),
        ("export itineraries", "export itineraries out2"), ("check", "check"),
        ("calendar release", "calendar release"), ("calendar show", "calendar show candidate/CANDIDATE"),
        ("export calendars", "export calendars out4"),
        ("calendar link", "calendar link candidate/CANDIDATE"), ("calendar links", "calendar links"),
        ("calendar revoke", "calendar revoke 1"), ("campaign organiser", "campaign organiser a@example.org"),
        ("campaign deadlines", "campaign deadlines --offers 2027-06-01"),
        ("consent record", "consent record APPLICANT talentPool given --way paper"),
        ("consent show", "consent show APPLICANT"), ("consent names", "consent names invitation"),
        ("mail draft", "mail draft interviews CANDIDATE --dry-run"), ("mail show", "mail show welcome"),
        ("mail use", "mail use welcome welcome.txt"), ("mail reset", "mail reset welcome"), ("outbox", "outbox"),
        ("probation dates", "probation dates 2012-09-01 --works-council"),
        ("ledger show", "ledger show"), ("ledger person", "ledger person APPLICANT"), ("ledger cash", "ledger cash"),
        ("ledger budget", "ledger budget"), ("ledger fees", "ledger fees"),
        ("forecast show", "forecast show --case forecast.json"),
        ("forecast invite", "forecast invite 2 --case forecast.json"),
        ("forecast calibration", "forecast calibration --case forecast.json --campaigns 100"),
        ("invite list", "invite list"), ("invite next", "invite next"),
        ("invite send", "invite send CANDIDATE --on 2012-05-02 --answer-by 2012-05-16"),
        ("invite answer", "invite answer CANDIDATE --coming --on 2012-05-03"),
        ("invite expect", "invite expect --no-show 20"), ("export invitations", "export invitations out3"),
        ("user list", "user list"),
        ("link make", "link make candidate APPLICANT"), ("link list", "link list"), ("link revoke", "link revoke 1"),
        ("token make", "token make website"), ("token list", "token list"), ("token revoke", "token revoke website"),
        ("backup", "backup copy.lotse-backup"), ("audit", "audit"), ("erase", "erase APPLICANT --ground x"),
        ("batch revert", "batch revert 99"),
    ]

    @Test("every field that a command prints with --json stands in the row of the command, or on the page it names")
    func documented() throws {
        let desk = try Desk()
        defer { desk.clear() }
        try desk.write(JSONOutputTests.pack, to: "ours.json")
        try desk.write("S\n\nT\n", to: "welcome.txt")
        try desk.write(JSONOutputTests.forecast, to: "forecast.json")
        let rows = try JSONOutputTests.rows()
        var facts: [String: String] = [:]
        for (command, line) in JSONOutputTests.lines {
            var words = line
            for (name, value) in facts { words = words.replacing(name, with: value) }
            let answer = desk.run(words + " --json")
            let node = try JSONReader.read(Array(answer.out.utf8))
            let names = JSONOutputTests.names(node)
            #expect(!names.isEmpty, "\(line) prints no object")
            let text = try #require(rows[command], "the page has no row for \(command)")
            let missing = names.filter { !text.contains("`\($0)`") && !text.contains(".\($0)`") }.sorted()
            #expect(missing == [], "\(command): the page lacks fields")
            switch command {
            case "run": facts = try JSONOutputTests.facts(desk)
            case "fair problem": try desk.write(answer.out, to: "problem.json")
            case "plan": try desk.write(answer.out, to: "plan.json")
            default: break
            }
        }
    }

    @Test("every command has a row on the page, and every row is about a command")
    func complete() throws {
        let paths = CommandTableTests.paths
        let leaves = paths.filter { path in !paths.contains { $0.count > path.count && $0.starts(with: path) } }
            .map { $0.joined(separator: " ") }
        // These print a file for another program, not an answer.
        let silent: Set<String> = ["completions", "manual", "reference"]
        let rows = Set(try JSONOutputTests.rows().keys.map { $0.replacing(" NAME", with: "") })
        #expect(leaves.filter { !rows.contains($0) && !silent.contains($0) } == [])
        #expect(rows.subtracting(paths.map { $0.joined(separator: " ") }) == [])
    }

    /// Ids and times of the sample that a line names.
    private static func facts(_ desk: Desk) throws -> [String: String] {
        let plan = try JSONReader.read(Array(desk.run("fair show --json").out.utf8))
        let problem = try JSONReader.read(Array(desk.run("fair problem --json").out.utf8))
        guard let interview = plan.list("interviews").first, let candidate = interview.string("candidate"),
            let request = interview.string("request"), let vacancy = interview.string("vacancy"),
            let slot = problem.list("days").first?.list("slots").last, let time = slot.string("start")
        else { throw CocoaError(.coderValueNotFound) }
        return [
            "APPLICANT": candidate, "CANDIDATE": candidate, "VACANCY": vacancy, "REQUEST": request, "TIME": time,
        ]
    }

    private static let forecast = """
        {"stages":[{"name":"contract","prior":{"passed":1,"failed":4,"weight":10},"cost":75000}],
         "groups":[{"name":"all","counts":[{"waiting":20}]}]}
        """

    private static let pack = """
        {"pack":"ours","version":"1","rules":[{"id":"language-cook","track":"language","priority":1,
        "when":{"fact":"occupation","is":"koch"},"then":{"level":"A2"},"law":[{"text":"x","url":null,"read":null}],
        "confidence":"seen","reason":{"de":"a","en":"b","es":"c"},"tests":["x"]}]}
        """

    /// The names of an object's members and of the objects inside it; those of objects whose names are data stay out.
    private static func names(_ node: JSONNode) -> Set<String> {
        switch node.value {
        case .object(let members):
            var names: Set<String> = []
            for member in members {
                names.insert(member.name)
                if !["columns", "counts", "tables"].contains(member.name) { names.formUnion(self.names(member.node)) }
            }
            return names
        case .array(let nodes): return nodes.reduce(into: []) { $0.formUnion(names($1)) }
        case .string, .number, .bool, .null: return []
        }
    }

    /// What the page says of each command: its row, the paragraphs about parts, and the pages that the row names.
    private static func rows() throws -> [String: String] {
        let page = try DocumentTests.text(of: "docs/reference/json-output.md")
        let common = page.components(separatedBy: "\n\n").filter { !$0.hasPrefix("|") && !$0.hasPrefix("#") }.joined()
        var rows: [String: String] = [:]
        for line in page.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|", maxSplits: 1)
            guard let first = cells.first, cells.count == 2 else { continue }
            var text = String(cells[1]) + common
            for link in cells[1].matches(of: /\]\(([a-z-]+\.md)/) {
                text += try DocumentTests.text(of: "docs/reference/\(link.1)")
            }
            for command in first.matches(of: /`([^`]+)`/) { rows[String(command.1), default: ""] += text }
        }
        // What one row says in terms of another.
        for (command, other) in [
            ("new", "import"), ("show", "explain"), ("show", "funnel"), ("fair replan", "fair show"),
            ("due", "onboarding show"),
        ] {
            rows[command, default: ""] += rows[other] ?? ""
        }
        return rows
    }
}

extension JSONNode {
    /// The text of that member.
    func string(_ name: String) -> String? {
        guard case .object(let members) = value,
            case .string(let text)? = members.first(where: { $0.name == name })?.node.value
        else { return nil }
        return text
    }
}
