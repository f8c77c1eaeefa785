import Domain
import Support
import Testing

@testable import Store

/// What is kept in memory: nobody may be able to tell it from what stands in the file.
@Suite struct ReadShelfTests {
    /// A store that keeps what it reads and one that does not, of one file.
    private struct Pair {
        let keeping: CampaignStore
        let plain: CampaignStore
        let folder: TemporaryFolder

        init(_ folder: TemporaryFolder) throws {
            self.folder = folder
            plain = try Given.store(folder)
            keeping = try CampaignStore.open(at: folder.file())
            keeping.shelf = ReadShelf()
        }

        func expectSame(_ what: Comment, _ place: SourceLocation = #_sourceLocation) throws {
            #expect(try keeping.loadInputs() == plain.loadInputs(), what, sourceLocation: place)
            #expect(try keeping.matchResult() == plain.matchResult(), what, sourceLocation: place)
            #expect(try keeping.shortlists() == plain.shortlists(), what, sourceLocation: place)
        }
    }

    @Test("after every kind of change it is what stands in the file", arguments: Tier.seeds(3, long: 200))
    func everyChange(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let folder = TemporaryFolder()
        let pair = try Pair(folder)
        let inputs = draw.inputs(Given.campaign)
        let store = pair.plain
        let changes: [(Comment, () throws -> Void)] = [
            ("employers", { try store.add(.employers, inputs.employers) }),
            ("vacancies", { try store.add(.vacancies, inputs.vacancies) }),
            ("applicants", { try store.add(.applicants, inputs.applicants) }),
            ("interpreters", { try store.add(.interpreters, inputs.interpreters) }),
            ("days", { try store.add(.days, inputs.days) }),
            ("contracts", { try store.add(.contracts, inputs.contracts) }),
            ("households", { try store.add(.households, inputs.households) }),
            ("documents", { try store.add(.documents, inputs.documents) }),
            ("certificates", { try store.add(.certificates, inputs.certificates) }),
            ("invitations", { try store.add(.invitations, inputs.invitations) }),
            ("bookings", { for booking in inputs.bookings { try store.record(booking) } }),
            ("blocks", { try store.setBlocks(inputs.blocks, actor: "a", now: 0) }),
            (
                "pins",
                {
                    for pin in inputs.pins {
                        try store.pin(pin, candidate: inputs.applicants[0].id, actor: "a", now: 0)
                    }
                }
            ),
            ("settings", { try store.update(Given.campaign, actor: "a", now: 1) }),
        ]
        try pair.expectSame("empty")
        for (what, change) in changes {
            try change()
            try pair.expectSame(what)
        }
        let results = draw.results(inputs)
        try store.replaceMatchResult(results.matches, actor: "a", now: 1)
        try pair.expectSame("matches")
        try store.replaceShortlists(results.shortlists, actor: "a", now: 1)
        try pair.expectSame("shortlists")
        try store.erase(.applicant(inputs.applicants[0].id), ground: "request", actor: "a", now: 2)
        try pair.expectSame("erasure")
        #expect(try !pair.keeping.loadInputs().applicants.contains { $0.id == inputs.applicants[0].id })
    }

    @Test("an answer to a proposal leaves it as it is")
    func answers() throws {
        let pair = try Pair(TemporaryFolder())
        try pair.plain.add(
            .applicants, [Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Ana"))])
        try pair.plain.add(.employers, [Employer(id: ID("E1"), name: "Bau")])
        let title = JobTitle(original: "Maurer", occupations: [])
        try pair.plain.add(.vacancies, [Vacancy(id: ID("V1"), employer: ID("E1"), title: title)])
        let revision = try pair.keeping.inputRevision()
        let pin = ShortlistPin(applicant: ID("A1"), vacancy: ID("V1"), answer: .invite, by: .employer)
        try pair.plain.record(Decision(pin: pin, actor: "a", at: 1))
        #expect(try pair.keeping.inputRevision() == revision)
        #expect(try pair.keeping.revision() > revision, "pages are made anew all the same")
        try pair.plain.logAccess(to: .applicant(ID("A1")), purpose: "profile", actor: "vera", now: 2)
        #expect(try pair.keeping.inputRevision() == revision)
        try pair.plain.add(.employers, [Employer(id: ID("E2"), name: "Dach")])
        #expect(try pair.keeping.inputRevision() > revision)
    }

    @Test("what was read within a change that was taken back is not kept")
    func takenBack() throws {
        struct Back: Error {}
        let pair = try Pair(TemporaryFolder())
        try pair.expectSame("empty")
        #expect(throws: Back.self) {
            try pair.keeping.together {
                try pair.keeping.add(.employers, [Employer(id: ID("E1"), name: "never")])
                #expect(try pair.keeping.loadInputs().employers.map(\.name) == ["never"])
                throw Back()
            }
        }
        #expect(try pair.keeping.loadInputs().employers.isEmpty)
        // The next change has the number in the log that the other would have had.
        try pair.plain.add(.employers, [Employer(id: ID("E1"), name: "now")])
        #expect(try pair.keeping.loadInputs().employers.map(\.name) == ["now"])
    }

    @Test("a store that still sees an older state reads that, and leaves the newer one kept")
    func older() throws {
        let folder = TemporaryFolder()
        let pair = try Pair(folder)
        let late = try CampaignStore.open(at: folder.file())
        late.shelf = pair.keeping.shelf
        try pair.plain.add(.employers, [Employer(id: ID("E1"), name: "first")])
        try late.snapshot { () throws(StoreError) in
            #expect(try late.loadInputs().employers.map(\.name) == ["first"])
            _ = try pair.plain.importRows(
                .employers, [Employer(id: ID("E1"), name: "second")], from: Given.source, actor: "a", now: 1)
            #expect(try pair.keeping.loadInputs().employers.map(\.name) == ["second"])
            #expect(try late.loadInputs().employers.map(\.name) == ["first"])
        }
        #expect(try pair.keeping.loadInputs().employers.map(\.name) == ["second"])
    }
}
