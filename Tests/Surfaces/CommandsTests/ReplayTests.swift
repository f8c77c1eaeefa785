import Foundation
import JSONText
import Pipeline
import Store
import Testing

@testable import Commands

/// The replay of Samples/replay-wunsiedel against its README and the rule of incidents.
@Suite struct ReplayTests {
    private static let folder = Desk.root.appending(path: "Samples/replay-wunsiedel")

    @Test(
        """
        the printed figures are those of the README; who loses work has lines and the best place; what is planned for \
        everybody else stays to the byte, also when the whole campaign is planned again
        """
    )
    func wunsiedel() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let file = desk.folder.appending(path: SharedRun.file)
        try FileManager.default.copyItem(at: try SharedRun.result.get().file, to: file)
        let store = try CampaignStore.open(at: file.path())
        let plans = try ReplayTests.plans(store)
        let answer = desk.run(["replay", ReplayTests.folder.path(), "--json"])
        #expect(answer.exit == .done, "\(answer.err)")
        let steps = try JSONReader.read(Array(answer.out.utf8)).list("steps")
        let readme = try String(contentsOf: ReplayTests.folder.appending(path: "README.md"), encoding: .utf8)

        let counts = steps.map { step in
            [step.string("date") ?? ""]
                + ["coming", "arrived", "inProbation", "inWork", "seeking", "left"].map { String(step.list($0).count) }
        }
        #expect(counts == ReplayTests.rows(readme, of: 7))

        var told: [String: [String]] = [:]
        for step in steps {
            for incident in step.list("incidents") {
                for person in incident.list("people") { try judge(person, incident, &told) }
            }
        }
        let last = try JSONReader.read(Array(desk.run("incident show --on 2013-05-31 --json").out.utf8))
        for incident in last.list("incidents") {
            for person in incident.list("people") { try judge(person, incident, &told) }
        }
        let lost = told.values.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }
        #expect(lost == ReplayTests.rows(readme, of: 5).map { [$0[0], $0[1], $0[3], $0[4]] })
        #expect(try ReplayTests.plans(store) == plans, "no plan of anybody is touched")

        let concerned = Set(told.keys).union(steps.flatMap { ReplayTests.texts($0.list("left")) })
        #expect(desk.run("run --from courses").exit != .usage)
        let kinds: Set = ["trip", "companion", "stay", "meeting", "assignment", "path"]
        let unmoved = { (lines: [Line]) in
            lines.filter { line in kinds.contains(line.kind) && line.applicant.map { !concerned.contains($0) } ?? false
            }
        }
        let again = try ReplayTests.plans(store)
        #expect(unmoved(again) == unmoved(plans))
        #expect(
            Set(unmoved(plans).map { $0.kind }) == kinds.subtracting(["companion"]), "all of it is there to be moved")
        let lessons = { (lines: [Line]) in
            Set(lines.filter { $0.kind == "enrolment" && !concerned.contains($0.applicant ?? "") })
        }
        #expect(lessons(again).isSuperset(of: lessons(plans)), "nobody loses a course that was held")
        #expect(desk.run("check").exit == .done)
        #expect(desk.run("probation openings").out.contains("V29: 1 open, B009") == false, "the firm is lost")
    }

    /// Whoever lost the work has lines with days, and a recommended vacancy wherever one fits; only leaving for good ends that.
    private func judge(_ person: JSONNode, _ incident: JSONNode, _ told: inout [String: [String]]) throws {
        let applicant = try #require(person.string("applicant"))
        guard let lostOn = person.string("lostOn"), person.string("state") != "leftRegion" else { return }
        #expect(!person.list("tasks").isEmpty, "\(applicant)")
        #expect(person.list("tasks").allSatisfy { $0.string("due") != nil })
        if person.string("next") == nil {
            #expect((person.string("recommended") != nil) == !person.list("offers").isEmpty, "\(applicant)")
            #expect(person.list("offers").isEmpty == (applicant == "B014"), "a vacancy fits all but one: \(applicant)")
        }
        guard incident.string("kind") != "wagesUnpaid" else { return }
        told[applicant] = [
            applicant, lostOn, person.string("next") ?? "none", String(person.int("daysWithoutWork") ?? -1),
        ]
    }

    @Test("a folder that holds no days is refused")
    func refused() throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect(desk.run("new a.lotse --land BY --date 2012-08-20").exit == .done)
        #expect(
            desk.run("replay nowhere").err == """
                nowhere: error[CL169]: there is no folder nowhere
                hint: give a folder with one for each day

                """)
        try desk.write("", to: "events/march/employment.csv")
        #expect(
            desk.run("replay events").err == """
                events: error[CL169]: events has no folder that is named after a day
                hint: name the folders YYYY-MM-DD and put files such as employment.csv into them

                """)
    }

    /// The plans in force of all stages but matching, as text.
    private static func plans(_ store: CampaignStore) throws -> [Line] {
        try Stage.Name.allCases.flatMap { stage in
            try (store.lastPlan(of: stage.rawValue)?.lines ?? []).map {
                Line(stage: stage, kind: $0.kind, applicant: $0.applicant?.text, document: $0.document)
            }
        }
    }

    private struct Line: Hashable {
        let stage: Stage.Name
        let kind: String
        let applicant: String?
        let document: String
    }

    private static func texts(_ nodes: [JSONNode]) -> [String] {
        nodes.compactMap { node in
            if case .string(let text) = node.value { text } else { nil }
        }
    }

    /// The rows of the page's tables with so many cells, without headings.
    private static func rows(_ page: String, of width: Int) -> [[String]] {
        page.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }.filter { $0.count == width && $0[0].contains { $0.isNumber } }
    }
}
