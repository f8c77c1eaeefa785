import Foundation
import Testing

@testable import Commands

@Suite("Rules of the fair, kept as strictly as the campaign says")
struct PolicyTests {
    private struct Problem: Decodable {
        struct Day: Decodable {
            struct Slot: Decodable {
                let start: String
                let minutes: Int
            }

            let slots: [Slot]
        }

        struct Request: Decodable {
            let id: String
            let candidate: String
        }

        let days: [Day]
        let requests: [Request]
    }

    /// A planned sample, and a pair of pins of one candidate in slots that touch, the first already set.
    private func planned(in desk: Desk, rules: String = "") throws -> (first: String, second: String) {
        _ = desk.writeSample()
        if !rules.isEmpty {
            let file = try desk.read("demo/campaign.json")
            let changed = file.replacing(
                "\"minGapSlots\"", with: "\"fairRules\": \(rules), \"minGapSlots\"", maxReplacements: 1)
            #expect(changed != file)
            try desk.write(changed, to: "demo/campaign.json")
        }
        #expect([.done, .no].contains(desk.run("new d.lotse --from demo").exit))
        #expect([.done, .no].contains(desk.run("run").exit))
        let problem = try JSONDecoder().decode(Problem.self, from: Data(desk.run("fair problem").out.utf8))
        let byCandidate = Dictionary(grouping: problem.requests, by: \.candidate).filter { $0.value.count > 1 }
        for (_, own) in byCandidate.sorted(by: { $0.key < $1.key }) {
            for (day, slots) in problem.days.map(\.slots).enumerated() {
                for (slot, next) in zip(slots, slots.dropFirst()) {
                    let first = "fair pin \(own[0].id) --day \(day + 1) --at \(slot.start)"
                    let second = "fair pin \(own[1].id) --day \(day + 1) --at \(next.start)"
                    guard desk.run(second).exit == .done else { continue }
                    #expect(desk.run("fair unpin \(own[1].id)").exit == .done)
                    guard desk.run(first).exit == .done else { continue }
                    let answer = desk.run(second + " --reason train")
                    if answer.exit == .done, desk.run("fair unpin \(own[1].id)").exit == .done {
                        return (first, second)
                    }
                    if answer.err.contains("CL043") { return (first, second) }
                    #expect(desk.run("fair unpin \(own[0].id)").exit == .done)
                }
            }
        }
        throw Absent()
    }

    private struct Absent: Error {}

    @Test("a pin against a rule asks for a reason, and pin, timetable, release and page name rule, reason and person")
    func reason() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let (_, second) = try planned(in: desk)
        let refused = desk.run(second)
        #expect(refused.exit == .no)
        let text = try #require(
            refused.err.firstMatch(of: /error\[CL042\]: the pin breaks a rule: candidateGap: (.*)\n/))
        #expect(refused.err.contains("error[CL042]: the pin breaks a rule: candidateGap: "))
        #expect(refused.err.contains("hint: choose another time, or say why with --reason TEXT"))
        #expect(text.1.contains("has 0 minutes before"))
        let answer = desk.run(second + " --reason train --json")
        #expect(answer.exit == .done)
        #expect(answer.out.contains(#""code": "candidateGap""#))
        #expect([.done, .no].contains(desk.run("run").exit))
        let line = "candidateGap: \(text.1) (train, anna; anna)"
        let either = [line, "candidateGap: \(text.1) (anna; train, anna)"]
        let shown = desk.run("fair show").out
        #expect(
            shown.contains("rules broken on purpose: 1\n") && either.contains { shown.contains("  \($0)\n") },
            "\(shown)")
        let released = desk.run("release 'Version 1'").out
        #expect(either.contains { released.contains("  against the rule \($0)\n") }, "\(released)")
        #expect(desk.run("export timetable out --format html").exit == .done)
        let page = try desk.read("out/release.html")
        #expect(page.contains("Pause zwischen zwei Gesprächen") && page.contains("train, anna"))
        #expect(!(try desk.read("out/grid.html")).contains("anna"))
    }

    @Test(
        "where the campaign blocks a rule for people too, the pin is refused; where it ignores it, nobody hears of it")
    func strictness() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let (_, second) = try planned(in: desk, rules: #"{"candidateGap": {"person": "block"}}"#)
        let refused = desk.run(second + " --reason train")
        #expect(refused.exit == .no)
        let begins = refused.err.contains("error[CL043]: the pin breaks the rule \"candidateGap\": ")
        #expect(begins, "\(refused.err)")
        #expect(refused.err.contains("hint: choose another time; the campaign lets nobody break this rule"))
        let other = try Desk()
        defer { other.clear() }
        let (_, ignored) = try planned(in: other, rules: #"{"candidateGap": {"person": "ignore"}}"#)
        #expect(other.run(ignored).exit == .done)
        #expect([.done, .no].contains(other.run("run").exit))
        #expect(!other.run("fair show").out.contains("on purpose"))
    }

    @Test("a rule that the planner need not keep is no limit of its problem, and is named where the campaign warns")
    func planner() throws {
        let names = ["candidateGap", "candidateDay", "teamRun", "interpreterRun", "language"]
        for word in ["warn", "ignore"] {
            let desk = try Desk()
            defer { desk.clear() }
            let rules = "{" + names.map { "\"\($0)\": {\"planner\": \"\(word)\"}" }.joined(separator: ", ") + "}"
            _ = try planned(in: desk, rules: rules)
            let problem = desk.run("fair problem").out
            #expect(!problem.contains("sharedLanguageLevel") || problem.contains(#""sharedLanguageLevel": null"#))
            #expect(!problem.contains(#""minGapSlots": 1"#))
            let shown = desk.run("fair show").out
            #expect(shown.contains("  language: ") == (word == "warn"), "\(shown)")
        }
    }

    @Test("a pin at a time that cannot be is refused when it is set")
    func physical() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let (first, second) = try planned(in: desk)
        let same = first.split(separator: " ").suffix(4).joined(separator: " ")
        let id = second.split(separator: " ")[2]
        let refused = desk.run("fair pin \(id) \(same)")
        #expect(refused.exit == .no)
        let begins = refused.err.contains("error[FT007]: the pin breaks the physical rule \"oneCandidate\"")
        #expect(begins, "\(refused.err)")
    }

    @Test("words that the campaign file does not know are refused with those it does")
    func words() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.writeSample()
        let file = try desk.read("demo/campaign.json")
        for (rules, message) in [
            (#"{"candidateGap": {"planner": "soft"}}"#, #"found "soft", expected how strict a rule is"#),
            (#"{"breaks": {"planner": "warn"}}"#, #"found the unknown field "breaks""#),
            (#"{"language": {"robot": "warn"}}"#, #"found the unknown field "robot""#),
        ] {
            try desk.write(
                file.replacing("\"minGapSlots\"", with: "\"fairRules\": \(rules), \"minGapSlots\"", maxReplacements: 1),
                to: "demo/campaign.json")
            let answer = desk.run("new d.lotse --from demo")
            #expect(answer.exit != .done && answer.err.contains(message), "\(answer.err)")
        }
    }
}
