import Calendar
import CaseFiles
import Domain
import JSONText
import Testing

@Suite struct AssessmentJSONTests {
    @Test("an answer is written field by field as the contract has it")
    func wholeAnswer() throws {
        let text = LocalText(german: "a", english: "b", spanish: "c")
        let assessment = Assessment(
            occupation: ID("shk"), verdict: .mayWorkAfter, waitsFor: [.recognition, .permit],
            recognition: RecognitionAnswer(
                kind: .equivalence, isNeeded: true, authorities: [Authority(kind: .hwk, name: "HWK")], deadlineDays: 90,
                fees: Cents(10_000)...Cents(60_000), measures: ["m"], documents: ["d"], languageMinimum: .b2,
                meanwhile: "w"),
            permit: PermitAnswer(
                path: .skilledVocational, conditions: ["x"],
                alternatives: [
                    PermitAlternative(path: .blueCard, isOpen: false, unmet: ["y"], rule: "r2"),
                    PermitAlternative(
                        path: .opportunityCard, isOpen: true, unmet: [],
                        points: PointCount(
                            needed: 6,
                            counted: [PointCount.Item(id: "a", points: 4), PointCount.Item(id: "b", points: 2)],
                            possible: 7)),
                ]),
            reasons: [
                LegalReason(
                    rule: "r1", law: "§ 18a", from: CivilDate(iso: "2023-11-18"), to: nil, text: text,
                    isConfirmed: false,
                    campaignPack: "mine", announced: CivilDate(iso: "2025-10-01"))
            ], assumed: ["s"], missing: ["t"])
        #expect(
            AssessmentJSON.value(assessment).compact
                == #"{"occupation":"shk","verdict":"mayWorkAfter","waitsFor":["recognition","permit"],"#
                + #""recognition":{"kind":"equivalence","needed":true,"authority":{"kind":"hwk","name":"HWK"},"#
                + #""authorities":[{"kind":"hwk","name":"HWK"}],"deadlineDays":90,"fees":[10000,60000],"measures":["m"],"#
                + #""documents":["d"],"languageMinimum":"B2","meanwhile":"w"},"permit":{"path":"skilledVocational","#
                + #""conditions":["x"],"alternatives":[{"path":"blueCard","open":false,"unmet":["y"],"rule":"r2","points":null},"#
                + #"{"path":"opportunityCard","open":true,"unmet":[],"rule":null,"points":{"needed":6,"reached":6,"possible":7,"#
                + #""counted":[{"id":"a","points":4},{"id":"b","points":2}]}}]},"#
                + #""reasons":[{"rule":"r1","law":"§ 18a","from":"2023-11-18","to":null,"text":{"de":"a","en":"b","es":"c"},"#
                + #""confirmed":false,"campaignPack":"mine","announced":"2025-10-01"}],"assumed":["s"],"missing":["t"],"candidates":[]}"#
        )
    }

    @Test("what is not given is null, and candidates are answers of their own")
    func emptyAnswer() {
        let inner = Assessment(occupation: ID("a"), verdict: .mayNot, recognition: nil, permit: nil)
        let outer = Assessment(occupation: nil, verdict: .unclear, recognition: nil, permit: nil, candidates: [inner])
        #expect(
            AssessmentJSON.value(outer).compact
                == #"{"occupation":null,"verdict":"unclear","waitsFor":[],"recognition":null,"permit":null,"reasons":[],"#
                + #""assumed":[],"missing":[],"candidates":[{"occupation":"a","verdict":"mayNot","waitsFor":[],"#
                + #""recognition":null,"permit":null,"reasons":[],"assumed":[],"missing":[],"candidates":[]}]}"#)
    }
}
