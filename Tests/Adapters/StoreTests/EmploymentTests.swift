import Calendar
import Domain
import Store
import Testing

@Suite struct EmploymentTests {
    private let start = Given.day(2012, 9, 3)

    private func event(_ state: EmploymentState, _ month: Int, _ day: Int, start: CivilDate? = nil) -> EmploymentEvent {
        EmploymentEvent(
            applicant: ID("A1"), vacancy: ID("V1"), state: state, on: Given.day(2012, month, day), start: start,
            reason: "XREASON")
    }

    /// Two applicants and two vacancies; the first applicant has signed for the first.
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("F1"), name: "Gasthof")])
        try store.add(
            .vacancies,
            ["V1", "V2"].map {
                Vacancy(
                    id: ID($0), employer: ID("F1"), title: JobTitle(original: "Koch", occupations: []), openings: 1)
            })
        try store.add(
            .applicants,
            ["A1", "A2"].map { Applicant(id: ID($0), person: Person(familyName: "Rey", givenName: "Ana")) })
        try store.add(
            .contracts,
            [
                Contract(
                    applicant: ID("A1"), vacancy: ID("V1"), state: .signed, signedOn: Given.day(2012, 7, 10),
                    start: start, probationMonths: 6)
            ])
        return store
    }

    @Test("what happens has to follow from what happened, whatever the order of the rows")
    func transitions() throws {
        let store = try filled(TemporaryFolder())
        let early = try store.add(.employment, [event(.passed, 10, 1)])
        #expect(
            early.refused.map(\.reason) == [
                .event(.passed, on: Given.day(2012, 10, 1), after: .signed, applicant: "A1")
            ])
        let receipt = try store.add(
            .employment,
            [event(.arrived, 8, 27), event(.inProbation, 9, 3), event(.left, 10, 1), event(.passed, 11, 1)])
        #expect(receipt.accepted == 3)
        #expect(
            receipt.refused.map { "\($0.row) \($0.reason.code) \($0.reason.hint)" } == [
                "3 ST032 after left may come leftRegion"
            ])
        #expect(try store.add(.employment, [event(.arrived, 8, 27)]).unchanged == 1)
        let unsigned = EmploymentEvent(applicant: ID("A2"), vacancy: ID("V1"), state: .arrived, on: start)
        let refused = try store.add(.employment, [unsigned]).refused.map(\.reason)
        #expect(refused == [.unknown(kind: "contract", id: "A2/V1")])
        #expect(try store.check() == [])
    }

    @Test("a contract that ended stands no more: its place is open, and the person may sign elsewhere")
    func ended() throws {
        let store = try filled(TemporaryFolder())
        let other = Contract(applicant: ID("A1"), vacancy: ID("V2"), state: .offered, start: start)
        #expect(try store.add(.contracts, [other]).refused.count == 1)
        try store.add(
            .employment,
            [
                event(.postponed, 8, 1, start: Given.day(2012, 10, 1)), event(.arrived, 8, 27),
                event(.inProbation, 10, 1),
            ])
        #expect(try store.contracts().map(\.start) == [Given.day(2012, 10, 1)])
        #expect(try store.all(.contracts).map(\.start) == [start], "what was signed stays as it was")
        try store.add(.employment, [event(.employerLost, 12, 3)])
        #expect(try store.contracts().map(\.state) == [.withdrawn])
        #expect(try store.add(.contracts, [other]).refused.isEmpty)
        #expect(try store.loadInputs().contracts.map(\.state) == [.withdrawn, .offered])
        #expect(try store.check() == [])
        let offered = EmploymentEvent(applicant: ID("A1"), vacancy: ID("V2"), state: .arrived, on: start)
        #expect(
            try store.add(.employment, [offered]).refused.map(\.reason) == [.unsigned(applicant: "A1", vacancy: "V2")])
    }

    @Test("events go with the person, and can be taken back before their contract")
    func erased() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let batch = try store.add(.employment, [event(.arrived, 8, 27)]).batch ?? 0
        #expect(throws: StoreError.self) { try store.revert(batch: batch - 1, actor: "anna", now: 5) }
        try store.revert(batch: batch, actor: "anna", now: 6)
        #expect(try store.all(.employment) == [])
        try store.add(.employment, [event(.arrived, 8, 27)])
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 7)
        #expect(try store.all(.employment) == [])
        #expect(try store.check() == [])
    }
}
