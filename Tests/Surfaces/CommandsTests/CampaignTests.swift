import Arguments
import Foundation
import JSONText
import Testing

@testable import Commands

@Suite struct CampaignTests {
    /// Fields of one object, at least; docs/reference/json-output.md describes them.
    static let answers: [(line: String, fields: [String])] = [
        ("status", ["campaign", "date", "counts", "stages"]),
        ("show", ["campaign", "funnel", "best", "refused", "interviews", "covered", "proof"]),
        ("funnel", ["pairs", "feasible", "withPlan", "failingSeveral", "criteria"]),
        ("shortlist show", ["entries"]),
        ("fair show", ["status", "interviews", "unplaced", "objectives", "changes", "certificates", "work"]),
        ("fair problem", ["schema", "zone", "days", "employers", "candidates", "requests"]),
        ("batch list", ["batches"]), ("rules list", ["rules"]), ("rules diff", ["differences"]),
        ("occupations", ["occupations"]), ("check", ["sound", "findings"]), ("audit", ["entries"]),
        ("release V1", ["number", "name", "interviews", "changed"]), ("release", ["releases"]),
        ("export itineraries out", ["folder", "documents", "files"]),
        ("export timetable out", ["folder", "documents", "files"]), ("backup copy", ["file"]),
        ("run", ["stages"]),
    ]

    @Test("every answer with --json is one object with its documented fields, and the page lists them")
    func json() throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect(desk.writeSample(applicants: 6, vacancies: 3).exit == .done)
        #expect([.done, .no].contains(desk.run("new d.lotse --from demo").exit))
        #expect(desk.run("run").exit == .done)
        let page = try DocumentTests.text(of: "docs/reference/json-output.md")
        for (line, fields) in CampaignTests.answers {
            let answer = desk.run(line + " --json")
            guard case .object(let members) = try JSONReader.read(Array(answer.out.utf8)).value else {
                Issue.record("\(line) prints no object: \(answer.out)")
                continue
            }
            let names = Set(members.map(\.name))
            #expect(names.isSuperset(of: fields), "\(line): \(names.sorted())")
            for name in names { #expect(page.contains("`\(name)`"), "\(line): the page lacks `\(name)`") }
            #expect(answer.err == "", "\(line)")
        }
    }

    @Test("a second run skips every stage and says so; a release and a check hold")
    func secondRun() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.writeSample(applicants: 6, vacancies: 3)
        _ = desk.run("new d.lotse --from demo")
        #expect(desk.run("run").exit == .done)
        let second = desk.run("run")
        let lines = second.out.split(separator: "\n").map(String.init)
        #expect(lines.count > 4)
        #expect(lines.prefix(4).allSatisfy { $0.hasSuffix(" nothing changed, skipped") }, "\(lines)")
        #expect(
            lines.dropFirst(4).allSatisfy { $0.hasSuffix(" nothing changed, skipped") || $0.contains(" waits: ") },
            "\(lines)")
        #expect(desk.run("check").out == "sound: integrity, foreign keys, audit chain and invariants hold\n")
    }

    @Test("a broken pack is refused with all its mistakes; an overriding one counts and the answer says so")
    func rules() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let guide = try DocumentTests.text(of: "docs/how-to/add-a-rule-pack.md")
        for match in guide.matches(of: /(?s)```json ([a-z-]+\.json)\n(.*?)```/) {
            try desk.write(String(match.2), to: String(match.1))
        }
        _ = desk.run("new a.lotse --land BY --date 2027-03-01")
        let broken = desk.run("rules add broken.json")
        #expect(broken.exit == .usage)
        for code in ["RP003", "RP007", "RP008", "RP009"] {
            #expect(broken.err.contains("error[\(code)]"), "\(broken.err)")
        }
        #expect(desk.run("rules diff").out == "the campaign uses the program's rules as they are\n")
        #expect(desk.run("rules add our-rules.json").exit == .done)
        #expect(desk.run("rules diff").out.contains("documents-degree: replaced by our-rules"))
    }

    @Test("the case of the contract is answered with its fields")
    func assess() throws {
        let desk = try Desk()
        defer { desk.clear() }
        try desk.write(
            """
            {"nationalities":["ES"],"qualification":{"country":"ES","title":"Grado en Ingeniería Mecánica",
            "kind":"es-grado","awarded":"2010-07-01","trainingStart":"2006-09-01","trainingMonths":48},
            "experienceMonths":24,"germanLevel":"B1","occupation":"eng-mechanical","employment":"employed","land":"BW",
            "date":"2012-06-25"}
            """, to: "case.json")
        let answer = desk.run("assess --case case.json --json")
        #expect(answer.exit == .done)
        guard case .object(let members) = try JSONReader.read(Array(answer.out.utf8)).value else {
            Issue.record("no object")
            return
        }
        let fields = ["verdict", "waitsFor", "recognition", "permit", "reasons", "assumed", "missing", "candidates"]
        #expect(Set(members.map(\.name)).isSuperset(of: fields))
        for text in ["\"verdict\": \"mayWork\"", "\"kind\": \"titleOnly\"", "\"path\": \"freeMovement\""] {
            #expect(answer.out.contains(text))
        }
        try desk.write("{\"nationalities\":[\"ES\"],", to: "broken.json")
        #expect(desk.run("assess --case broken.json").exit == .usage)
        #expect(desk.run("assess --case broken.json").err.contains("error[CF001]"))
        try desk.write("{\"nationality\":\"ES\"}", to: "wrong.json")
        #expect(desk.run("assess --case wrong.json").err.contains("error[CF002]"))
    }

    @Test("a run from a stage behind its last one is refused, since it would do nothing")
    func reversedRun() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let answer = desk.run("run --from fair --to recognition")
        #expect(answer.exit == .usage)
        #expect(
            answer.err == """
                error[AR011]: --from fair comes after --to recognition, so no stage would run
                hint: exchange them, or leave one of them out

                """)
    }
}
