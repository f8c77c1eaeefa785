import Calendar
import Domain
import Store
import Support
import Testing

@Suite struct RevertTests {
    @Test(
        "reverting all batches from the last to the first passes through the same states",
        arguments: Tier.seeds(8, long: 1_000))
    func walkBack(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        var states: [(batch: Int, before: [String])] = []
        var employers: [Employer] = []
        for _ in 0..<8 {
            let before = try dump(folder.file())
            let batch: Int?
            switch draw.below(4) {
            case 0:
                employers = (0..<3).map { draw.employer("E\($0)") }
                batch = try store.add(.employers, employers).batch
            case 1 where !employers.isEmpty:
                let rows = (0..<4).map { _ in draw.vacancy("V\(draw.below(5))", of: draw.one(of: employers).id) }
                batch = try store.add(.vacancies, rows).batch
            case 2 where !employers.isEmpty:
                batch = try store.add(.delegations, [draw.delegation(of: draw.one(of: employers).id)]).batch
            default:
                let rows = (0..<4).map { _ in draw.applicant("A\(draw.below(6))") }
                batch = try store.add(.applicants, rows).batch
            }
            if let batch { states.append((batch, before)) }
        }
        for (batch, before) in states.reversed() {
            try store.revert(batch: batch, actor: "b", now: 1)
            #expect(try dump(folder.file()) == before, "seed \(seed), batch \(batch)")
        }
        #expect(try store.check() == [])
        #expect(try store.count(.applicants) == 0)
    }

    @Test("a batch whose rows a later one replaced is refused, and names it")
    func replaced() throws {
        let (store, folder) = try campaign()
        try store.add(.employers, [Employer(id: ID("E1"), name: "changed")])
        let before = try dump(folder.file(), without: [])
        #expect(throws: StoreError.dependents(batch: 1, reason: .replaced(by: 4, rows: 1))) {
            try store.revert(batch: 1, actor: "b", now: 1)
        }
        #expect(try dump(folder.file(), without: []) == before)
        try store.revert(batch: 4, actor: "b", now: 1)
        #expect(try store.find(.employers, "E1")?.name == "Müller")
    }

    @Test("employers that vacancies of a later batch name cannot go")
    func named() throws {
        let (store, _) = try campaign()
        #expect(throws: StoreError.dependents(batch: 1, reason: .named(by: 2, kind: "vacancies", rows: 1))) {
            try store.revert(batch: 1, actor: "b", now: 1)
        }
    }

    @Test("an answer stands on the batches before it, not on those after it")
    func decided() throws {
        let (store, _) = try campaign()
        try store.record(Decision(pin: pin(.invite), actor: "anna", at: 1))
        let person = Person(familyName: "Other", givenName: "Name")
        try store.add(.applicants, [Applicant(id: ID("A1"), person: person)])
        #expect(throws: StoreError.dependents(batch: 2, reason: .decisions(1))) {
            try store.revert(batch: 2, actor: "b", now: 1)
        }
        try store.revert(batch: 4, actor: "b", now: 1)
        #expect(throws: StoreError.dependents(batch: 3, reason: .decisions(1))) {
            try store.revert(batch: 3, actor: "b", now: 1)
        }
        #expect(try store.find(.applicants, "A1")?.person.familyName == "García")
    }

    @Test("pins, blocks and releases stand on the batches they name")
    func standing() throws {
        let (store, _) = try campaign()
        let request: ID<InterviewRequest> = ID("A1/E1/V1")
        try store.pin(FairProblem.Pin(request: request, day: 0, slot: 0), candidate: ID("A1"), actor: "a", now: 0)
        #expect(throws: StoreError.dependents(batch: 3, reason: .pins(1))) {
            try store.revert(batch: 3, actor: "b", now: 1)
        }
        try store.unpin(request, actor: "a", now: 0)
        let window = Given.window
        try store.setBlocks(
            [FairBlock(title: "Bus", window: window, audience: .candidates([ID("A1")]))], actor: "a", now: 0)
        #expect(throws: StoreError.dependents(batch: 3, reason: .blocks(1))) {
            try store.revert(batch: 3, actor: "b", now: 1)
        }
        try store.setBlocks([], actor: "a", now: 0)
        let interview = FairInterview(
            request: request, candidate: ID("A1"), employer: ID("E1"), vacancy: ID("V1"), day: 0, slot: 0, table: 0,
            team: 0, interpreter: nil)
        try store.release(
            TimetableRelease(
                name: "first", actor: "a", at: 3,
                interviews: [ReleasedInterview(interview: interview, window: window, sequence: 0, changedAt: 3)]))
        #expect(throws: StoreError.dependents(batch: 3, reason: .release("first"))) {
            try store.revert(batch: 3, actor: "b", now: 1)
        }
    }

    @Test("a provider whose courses are there cannot go before them")
    func courses() throws {
        let (store, folder) = try campaign()
        let before = try dump(folder.file())
        let provider = CourseProvider(id: ID("VHS"), name: "School", zone: "Europe/Berlin")
        let batch = try #require(try store.add(.providers, [provider]).batch)
        let lesson = WeeklyLesson(weekday: .monday, from: Given.window.from, to: Given.window.to)
        let course = CourseOffer(
            id: ID("K1"), provider: provider.id, place: "Hof", from: .a1, to: .a2, start: Given.day(2012, 9, 3),
            weekly: [lesson], seats: 8)
        let later = try #require(try store.add(.courses, [course]).batch)
        #expect(throws: StoreError.dependents(batch: batch, reason: .named(by: later, kind: "courses", rows: 1))) {
            try store.revert(batch: batch, actor: "b", now: 1)
        }
        try store.revert(batch: later, actor: "b", now: 1)
        try store.revert(batch: batch, actor: "b", now: 1)
        #expect(try dump(folder.file()) == before)
    }

    @Test("a hub at which connections call cannot go before them")
    func connections() throws {
        let (store, folder) = try campaign()
        let before = try dump(folder.file())
        let town = PlaceName(original: "Hof", place: nil)
        let hubs = ["A", "B"].map { TransportHub(id: ID($0), name: $0, place: town, zone: "Europe/Berlin") }
        let batch = try #require(try store.add(.hubs, hubs).batch)
        var train = TimetableEntry(
            id: ID("T"), mode: .rail,
            calls: [.init(ID("A"), departs: 360), .init(ID("B"), arrives: 420, fare: Cents(900))],
            dates: [Given.day(2012, 8, 24)])
        let later = try #require(try store.add(.connections, [train]).batch)
        #expect(
            throws: StoreError.dependents(batch: batch, reason: .named(by: later, kind: "connection_calls", rows: 2))
        ) { try store.revert(batch: batch, actor: "b", now: 1) }
        train.calls[1].fare = nil
        let changed = try #require(try store.add(.connections, [train]).batch)
        try store.revert(batch: changed, actor: "b", now: 1)
        #expect(try store.find(.connections, "T")?.calls.last?.fare == Cents(900))
        try store.revert(batch: later, actor: "b", now: 1)
        try store.revert(batch: batch, actor: "b", now: 1)
        #expect(try dump(folder.file()) == before)
    }

    @Test("applicants and vacancies that contracts or rankings name cannot go; the contracts themselves can")
    func placed() throws {
        let (store, folder) = try campaign()
        let before = try dump(folder.file())
        let start = Given.day(2012, 9, 1)
        try store.add(
            .contracts, [Contract(applicant: ID("A1"), vacancy: ID("V1"), state: .offered, start: start)])
        try store.add(
            .rankings,
            [Ranking(applicant: ID("A1"), vacancy: ID("V1"), side: .applicant, standing: .notAcceptable)])
        for batch in [2, 3] {
            #expect(throws: StoreError.dependents(batch: batch, reason: .named(by: 4, kind: "contracts", rows: 1))) {
                try store.revert(batch: batch, actor: "b", now: 1)
            }
        }
        try store.revert(batch: 4, actor: "b", now: 1)
        #expect(throws: StoreError.dependents(batch: 3, reason: .named(by: 5, kind: "rankings", rows: 1))) {
            try store.revert(batch: 3, actor: "b", now: 1)
        }
        try store.revert(batch: 5, actor: "b", now: 1)
        #expect(try dump(folder.file()) == before)
    }

    @Test("nobody gets two contracts that stand, by an import or by taking one back")
    func standingContracts() throws {
        let (store, folder) = try campaign()
        let title = JobTitle(original: "Waiter", occupations: [])
        try store.add(.vacancies, [Vacancy(id: ID("V2"), employer: ID("E1"), title: title)])
        func contract(_ vacancy: String, _ state: Contract.State) -> Contract {
            Contract(applicant: ID("A1"), vacancy: ID(vacancy), state: state, start: Given.day(2012, 9, 1))
        }
        try store.add(.contracts, [contract("V1", .offered)])
        let reason = StoreError.standingContract(applicant: "A1", vacancy: "V1")
        let refused = try store.add(.contracts, [contract("V2", .accepted)])
        #expect(refused.refused.map(\.row) == [0])
        #expect(refused.refused.map(\.reason) == [reason])
        #expect(refused.batch == nil)
        let withdrawal = try #require(try store.add(.contracts, [contract("V1", .withdrawn)]).batch)
        try store.add(.contracts, [contract("V2", .accepted)])
        let before = try dump(folder.file(), without: [])
        #expect(throws: reason) { try store.revert(batch: withdrawal, actor: "b", now: 1) }
        #expect(try dump(folder.file(), without: []) == before)
    }

    @Test("applicants whom a household names cannot go before it; nobody gets into two households")
    func households() throws {
        let (store, folder) = try campaign()
        let other = Person(familyName: "Brea", givenName: "Ana")
        try store.add(.applicants, [Applicant(id: ID("A2"), person: other), Applicant(id: ID("A3"), person: other)])
        let before = try dump(folder.file())
        func household(_ id: String, _ applicants: [String], near: [String] = []) -> HouseholdRequest {
            HouseholdRequest(id: ID(id), applicants: applicants.map { ID($0) }, near: near.map { ID($0) })
        }
        let first = try #require(try store.add(.households, [household("H1", ["A2"], near: ["A3"])]).batch)
        #expect(throws: StoreError.dependents(batch: 4, reason: .named(by: 5, kind: "household_applicants", rows: 1))) {
            try store.revert(batch: 4, actor: "b", now: 1)
        }
        let reason = StoreError.ofHousehold(applicant: "A2", household: "H1")
        let refused = try store.add(.households, [household("H2", ["A3", "A2"])])
        #expect(refused.refused.map(\.reason) == [reason] && refused.batch == nil)
        let unknown = try store.add(.households, [household("H3", ["A9"]), household("H4", ["A3"], near: ["A9"])])
        #expect(
            unknown.refused.map(\.reason) == [
                .unknown(kind: "applicant", id: "A9"), .unknown(kind: "applicant", id: "A9"),
            ])
        let moved = try #require(
            try store.add(.households, [household("H1", ["A3"]), household("H2", ["A2"])]).batch)
        #expect(try store.all(.households).map(\.applicants) == [[ID("A3")], [ID("A2")]])
        try store.revert(batch: moved, actor: "b", now: 1)
        #expect(try store.all(.households) == [household("H1", ["A2"], near: ["A3"])])
        let freed = try #require(try store.add(.households, [household("H1", ["A3"])]).batch)
        try store.add(.households, [household("H2", ["A2"])])
        #expect(throws: reason) { try store.revert(batch: freed, actor: "b", now: 1) }
        try store.revert(batch: freed + 1, actor: "b", now: 1)
        try store.revert(batch: freed, actor: "b", now: 1)
        try store.revert(batch: first, actor: "b", now: 1)
        #expect(try dump(folder.file()) == before)
    }

    @Test("a batch that is not there or was reverted is refused")
    func unknown() throws {
        let (store, _) = try campaign()
        #expect(throws: StoreError.unknownBatch(9)) { try store.revert(batch: 9, actor: "b", now: 1) }
        try store.revert(batch: 3, actor: "b", now: 1)
        #expect(throws: StoreError.alreadyReverted(batch: 3)) { try store.revert(batch: 3, actor: "b", now: 1) }
    }

    /// One employer (batch 1), its vacancy (2), an applicant (3).
    private func campaign() throws -> (CampaignStore, TemporaryFolder) {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller")])
        try store.add(
            .vacancies, [Vacancy(id: ID("V1"), employer: ID("E1"), title: JobTitle(original: "Cook", occupations: []))])
        try store.add(
            .applicants, [Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Lucía"))])
        return (store, folder)
    }

    private func pin(_ answer: ShortlistAnswer) -> ShortlistPin {
        ShortlistPin(applicant: ID("A1"), vacancy: ID("V1"), answer: answer, by: .employer, reason: "skills")
    }
}
