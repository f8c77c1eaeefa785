import Domain
import Foundation
import Ledger
import Pipeline
import Support
import Testing
import Typesetting
import WorkbookWriting

@testable import Calendar
@testable import Catalogue
@testable import Commands

/// `Golden/error-texts.txt` has the whole text of errors that no other test words, each raised as a user would raise it where
/// that can be done.
@Suite struct ErrorCodeTests {
    @Test("every error that is raised here says exactly what is written down for it")
    func texts() throws {
        let desk = try Desk()
        defer { desk.clear() }
        var page = try fromCommands(desk)
        for problem in ErrorCodeTests.problems {
            try desk.write(ErrorCodeTests.problem(problem.change), to: "problem.json")
            page += told(desk, "plan fair problem.json", as: problem.why)
        }
        for pack in ErrorCodeTests.packs {
            try desk.write(pack.text, to: "ours.json")
            page += told(desk, "--campaign a.lotse rules add ours.json", as: pack.why)
        }
        for error in ErrorCodeTests.errors { page += "== \(type(of: error))\n\(Failure(error).text)\n" }
        try expectGolden(Array(page.utf8), at: goldenPath("error-texts.txt"))
    }

    private func told(_ desk: Desk, _ line: String, as title: String? = nil) -> String {
        let answer = desk.run(line)
        let text = answer.err.replacing(desk.folder.path(), with: "FOLDER/").replacing("//", with: "/")
        return "== \(title ?? line): exit \(answer.exit.rawValue)\n\(text)"
    }

    private func fromCommands(_ desk: Desk) throws -> String {
        #expect(desk.run("new a.lotse --land BY --date 2027-03-01").exit == .done)
        try desk.write("Nr;Nachname;Vorname\n", to: "people.csv")
        try desk.write("{", to: "broken.json")
        try desk.write("", to: "empty.lotse")
        #expect(desk.writeSample(applicants: 6, vacancies: 3).exit == .done)
        #expect([.done, .no].contains(desk.run("new d.lotse --from demo").exit))
        #expect(desk.run("--campaign d.lotse run").exit == .done)
        let request = try #require(
            desk.run("--campaign d.lotse fair problem").out.firstMatch(of: /"requests": \[\s*\{\s*"id": "([^"]*)"/)?.1)
        let lines = [
            "--campaign a.lotse import applicants people.csv --report people.csv/refused.csv",
            "--campaign empty.lotse status", "--campaign d.lotse fair pin nobody/F1/V1 --day 1 --at 09:00",
            "--campaign d.lotse fair pin \(request) --day 9 --at 09:00", "plan fair broken.json",
            "--campaign a.lotse rules add broken.json", "assess --case broken.json",
        ]
        return lines.map { told(desk, $0).replacing(request, with: "REQUEST") }.joined()
    }

    /// Errors that a user cannot raise in a sound program, or not on every machine.
    private static let errors: [any Error] = [
        CatalogueError(file: "places.tsv", message: "row 2 has fewer than 9 cells"),
        PipelineError.unsound(stage: .fair, violations: ["R1 and R2 share table 3", "C1 has no gap"]),
        PipelineError.refused(stage: .fair, PlanRefusal(faults: [])),
        PipelineError.refused(stage: .fair, PlanRefusal(faults: [.objectiveTooLarge])),
        PipelineError.account(.unsound(["K1 is paid twice"])),
        PipelineError.account(
            .refused([
                PlanFault(
                    code: "LE003", pointer: "/costs/0/amount", message: "found 2, expected 0 to 1 cents",
                    hint: "write 1")
            ])),
        NSError(domain: "x", code: 7, userInfo: [NSLocalizedDescriptionKey: "the disk said no"]),
        ZoneError.noDatabase(folders: ["/usr/share/zoneinfo", "/etc/zoneinfo"]),
        ZoneError.unknownZone("Europe/Atlantis"),
        ZoneError.damaged(zone: "Europe/Berlin", reason: "it ends at byte 44"),
        TypesettingError.noFont(wanted: "DejaVu Sans", found: "Noto Sans"),
        TypesettingError.drawing("out of memory"), TypesettingError.noCatalogue,
        WorkbookWritingError.refused("/nowhere: No such file or directory"),
        WorkbookWritingError.tooManyRows(sheet: "Nach Tag", limit: 1_048_576),
        WorkbookWritingError.tooManyColumns(sheet: "Nach Wochen", limit: 16_384),
        WorkbookWritingError.textTooLong(sheet: "F01", row: 7, limit: 32_767),
    ]

    // MARK: Problem files

    /// A sound problem of one interview, with one text replaced.
    private static func problem(_ change: (String, String)) -> String {
        let text = """
            {"zone": "Europe/Berlin", "days": [{"date": "2012-06-25", "slots": [{"start": "09:00", "minutes": 30},
              {"start": "09:30", "minutes": 30}]}],
             "tables": 1, "employers": [{"id": "E1"}], "candidates": [{"id": "C1"}, {"id": "C2"}], "interpreters": [],
             "requests": [{"id": "R1", "candidate": "C1", "employer": "E1", "slots": 1},
              {"id": "R2", "candidate": "C2", "employer": "E1", "slots": 1}],
             "pins": [], "previous": [], "objectives": ["priority"]}
            """
        precondition(text.contains(change.0), "the problem has no \(change.0)")
        return text.replacing(change.0, with: change.1)
    }

    private static let problems: [(why: String, change: (String, String))] = [
        ("a field of the wrong type", (#""tables": 1"#, #""tables": "one""#)),
        ("an id twice", (#"{"id": "C2"}"#, #"{"id": "C1"}"#)),
        ("an unknown employer", (#""employer": "E1", "slots": 1}]"#, #""employer": "E9", "slots": 1}]"#)),
        ("no length", (#""employer": "E1", "slots": 1}]"#, #""employer": "E1", "slots": 0}]"#)),
        ("slots out of order", (#""start": "09:30""#, #""start": "09:15""#)),
        ("no objective", (#"["priority"]"#, "[]")),
        (
            "two pins at one table",
            (
                #""pins": []"#,
                #""pins": [{"request": "R1", "day": 0, "slot": 0, "table": 0}, {"request": "R2", "day": 0, "slot": 0, "table": 0}]"#
            )
        ),
        (
            "announced with other people",
            (
                #""previous": []"#,
                #""previous": [{"request": "R1", "candidate": "C2", "employer": "E1", "vacancy": "", "day": 0, "slot": 0, "table": 0, "team": 0, "interpreter": null}]"#
            )
        ),
    ]

    // MARK: Rule packs

    private static let law = #""law":[{"text":"§ 1 of the act","url":null,"read":"2026-01-01"}],"confidence":"seen""#
    private static let reason = #""reason":{"de":"a","en":"b","es":"c"},"tests":["x"]"#

    private static func rule(
        _ id: String = "r", _ when: String = #"{"all":[]}"#, track: String = "language", priority: Int = 1,
        then: String = #"{"level":"B2"}"#, _ rest: String? = nil
    ) -> String {
        #"{"id":"\#(id)","track":"\#(track)","priority":\#(priority),"when":\#(when),"then":\#(then),\#(rest ?? "\(law),\(reason)")}"#
    }

    private static func pack(_ why: String, _ rules: String...) -> (why: String, text: String) {
        (why, #"{"pack":"ours","version":"1","rules":["# + rules.joined(separator: ",\n") + "]}")
    }

    private static let packs: [(why: String, text: String)] = [
        pack("an unknown field", rule("r", #"{"all":[]}"#, "\(law),\(reason),\"weight\":3")),
        pack("an unknown fact", rule("r", #"{"fact":"hairColour","is":"red"}"#)),
        pack("a comparison that does not fit", rule("r", #"{"fact":"salary","is":true}"#)),
        pack("an unknown word", rule("r", #"{"fact":"regime","is":"third"}"#)),
        pack("an unknown value", rule("r", #"{"fact":"salary","atLeast":{"value":"ceiling"}}"#)),
        pack("no law", rule("r", #"{"all":[]}"#, "\"confidence\":\"seen\",\(reason)")),
        pack("no Spanish", rule("r", #"{"all":[]}"#, #"\#(law),"reason":{"de":"a","en":"b"},"tests":["x"]"#)),
        pack(
            "from after to", rule("r", #"{"all":[]}"#, "\(law),\(reason),\"from\":\"2020-03-01\",\"to\":\"2020-02-29\"")
        ),
        pack("an id twice", rule(), rule()),
        pack(
            "an overlap", rule("one", #"{"fact":"occupation","is":"koch"}"#),
            rule("two", #"{"fact":"occupation","is":"koch"}"#)),
        pack(
            "a contradiction",
            rule(
                "never", #"{"all":[{"fact":"age","atLeast":30},{"fact":"age","atMost":29}]}"#, track: "procedure",
                then: #"{"measures":[]}"#)),
        pack(
            "a gap",
            rule(
                "optional-other", #"{"all":[{"fact":"regulation","is":"no"},{"not":{"fact":"land","is":"SL"}}]}"#,
                track: "occupation", priority: 79, then: #"{"kind":"optional","needed":false}"#)),
        pack("hours of three decimals", rule("r", #"{"fact":"weeklyHours","atLeast":38.333}"#)),
    ]

    // MARK: All codes

    /// Tests write a message as people see it, `error[CL001]: …`; those of the planners' problems as `PU001 /pins/0: …`.
    @Test("every code of the sources stands with its text in a test or a golden file")
    func covered() throws {
        let named = try ErrorCodeTests.codes(#""([A-Z]{2}[0-9]{3})""#, in: "Sources", endings: [".swift"])
        let shown = try ErrorCodeTests.codes(
            #"(?<=\[)([A-Z]{2}[0-9]{3})(?=\])|([A-Z]{2}[0-9]{3})(?= /)"#, in: "Tests", endings: ["Tests.swift", ".txt"])
        #expect(named.count > 130)
        for code in named.subtracting(shown).sorted() { Issue.record("no test has the text of \(code)") }
    }

    /// The codes that a pattern of Foundation's finds in the files; `matches(of:)` takes a minute for it.
    private static func codes(_ pattern: String, in folder: String, endings: [String]) throws -> Set<String> {
        let root = Desk.root.appending(path: folder)
        let files = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
        let expression = try NSRegularExpression(pattern: pattern)
        var codes: Set<String> = []
        for name in files where endings.contains(where: name.hasSuffix) {
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8) as NSString
            for match in expression.matches(in: text as String, range: NSRange(location: 0, length: text.length)) {
                codes.insert(text.substring(with: match.range).trimmingCharacters(in: ["\""]))
            }
        }
        return codes
    }
}
