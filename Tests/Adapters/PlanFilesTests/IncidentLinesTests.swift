import Calendar
import Domain
import JSONText
import PlanFiles
import Support
import Testing

@Suite("Lines of failed exams")
struct IncidentLinesTests {
    static let title = LocalText(german: "reden", english: "talk", spanish: "hablar")

    static func incident(
        resit: ExamIncident.Resit? = nil, chain: ExamIncident.Chain? = nil, remedy: ExamIncident.Remedy,
        needs: [ExamIncident.Need] = [], movesTo: CivilDate? = nil
    ) -> ExamIncident {
        let day = FairInstances.date(2012, 7, 31)
        return ExamIncident(
            applicant: ID("B003"), level: .b1, group: resit == nil ? nil : ID("P-B1"), failedOn: day,
            opened: day.adding(days: 5), deadline: FairInstances.date(2012, 10, 1), resit: resit, chain: chain,
            remedy: remedy, expected: FairInstances.date(2012, 9, 2), needs: needs, contractMovesTo: movesTo,
            tasks: [
                ChecklistLine(
                    rule: "exam-talk-B1-2012-07-31", due: day.adding(days: 12), reckoned: day.adding(days: 12),
                    actor: .agency, isLegal: false, law: "", weekendLaw: nil, isSeen: true, title: title)
            ])
    }

    static let incidents = [
        incident(
            resit: .init(
                registerBy: FairInstances.date(2012, 8, 14), date: FairInstances.date(2012, 8, 28),
                resultOn: FairInstances.date(2012, 9, 2)), remedy: .resit, needs: [.work]),
        incident(
            chain: .init(
                groups: [ID("A"), ID("E-B1/B003")], begins: FairInstances.date(2012, 8, 6),
                certificateOn: FairInstances.date(2012, 9, 2), isIndividual: false), remedy: .newChain,
            needs: ExamIncident.Need.allCases, movesTo: FairInstances.date(2012, 10, 8)),
        incident(remedy: .nothingPlanned),
    ]

    @Test("an incident is kept with every field and read back as it was", arguments: incidents)
    func roundTrip(_ incident: ExamIncident) throws {
        let lines = IncidentLines.lines([incident])
        #expect(lines.map(\.applicant) == [incident.applicant])
        #expect(try IncidentLines.incidents(plan(lines)) == [incident])
    }

    @Test("the reserve is reckoned from the two days, not read")
    func reserve() throws {
        #expect(IncidentLinesTests.incidents[0].reserveDays == 29)
        let text = IncidentLines.json(IncidentLinesTests.incidents[0]).compact
        let other = StagePlan.Line(
            kind: "incident", document: text.replacing("\"reserveDays\":29", with: "\"reserveDays\":1"))
        #expect(try IncidentLines.incidents(plan([other])) == [IncidentLinesTests.incidents[0]])
    }

    @Test(
        "a damaged line is refused with its place",
        arguments: [
            ("\"remedy\":\"resit\"", "\"remedy\":\"luck\"", "/remedy"),
            ("\"level\":\"B1\"", "\"level\":\"B9\"", "/level"),
            ("\"needs\":[\"work\"]", "\"needs\":[\"x\"]", "/needs/0"),
            ("\"registerBy\"", "\"registered\"", "/resit/registered"),
        ])
    func damaged(from: String, to: String, pointer: String) throws {
        let text = IncidentLines.json(IncidentLinesTests.incidents[0]).compact.replacing(from, with: to)
        let error = #expect(throws: KeptPlanError.self) {
            _ = try IncidentLines.incidents(plan([StagePlan.Line(kind: "incident", document: text)]))
        }
        #expect(error?.pointer == pointer)
    }

    private func plan(_ lines: [StagePlan.Line]) -> StagePlan {
        StagePlan(stage: "journey", status: .optimal, lines: lines, actor: "anna", at: 1)
    }
}
