import Calendar
import Domain
import Gate
import Testing

/// A change to somebody who may be booked, and the one line that then does not hold.
struct GateCase: Sendable, CustomTestStringConvertible {
    let name: String
    let lacks: [GateLack]
    let why: String
    let change: @Sendable (inout GateFacts) -> Void

    init(_ name: String, _ lacks: [GateLack], _ why: String, _ change: @escaping @Sendable (inout GateFacts) -> Void) {
        self.name = name
        self.lacks = lacks
        self.why = why
        self.change = change
    }

    var testDescription: String { "\(name): \(why)" }
}

@Suite struct GateTests {
    static let arrival = day(2012, 8, 24)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is no day of the calendar")
        }
        return date
    }

    /// A nurse from a third country with a course and funding, of whom everything is there.
    static var ready: GateFacts {
        let person = ID<Applicant>("B017")
        let kinds: [DocumentKind] = [
            .identity, .permit, .licence, .healthInsurance, .terms, .noFee, .homeCheck, .pickup, .coursePlace, .funding,
        ]
        return GateFacts(
            applicant: person,
            documents: DocumentFacts(
                arrival: arrival, start: day(2012, 9, 3), region: .bavaria,
                conditions: [.permit, .licence, .course, .funding]),
            contract: Contract(
                applicant: person, vacancy: ID("V1"), state: .signed, signedOn: day(2012, 6, 1),
                start: day(2012, 9, 3), payPerMonth: Cents(250_000), languages: [.german, .spanish]),
            reads: [.spanish], employer: ID("F1"), workplace: "Wunsiedel", weeklyHours: WeeklyHours(40),
            home: GateFacts.Home(unit: ID("U1"), from: arrival), hasJourney: true, guide: ID("L1"),
            guideHasPhone: true,
            contacts: [
                EmergencyContact(id: ID("N1"), applicant: person, name: "P", phone: "1"),
                EmergencyContact(id: ID("N2"), name: "C", phone: "2", from: arrival, until: arrival),
            ],
            papers: kinds.map {
                PersonDocument(
                    applicant: person, kind: $0, status: .received, validUntil: day(2013, 2, 24),
                    contents: Array(1...10))
            })
    }

    static func paper(_ kind: DocumentKind, _ change: @escaping @Sendable (inout PersonDocument) -> Void)
        -> @Sendable (inout GateFacts) -> Void
    {
        { facts in
            for index in facts.papers.indices where facts.papers[index].kind == kind { change(&facts.papers[index]) }
        }
    }

    static let cases: [GateCase] = [
        GateCase("contract", [.contract(.accepted)], "accepted is not signed") { $0.contract.state = .accepted },
        GateCase("contractLanguage", [.german], "Spanish alone") { $0.contract.languages = [.spanish] },
        GateCase("contractLanguage", [.readable], "German alone, which the person does not read") {
            $0.contract.languages = [.german]
        },
        GateCase("contractLanguage", [.german, .readable], "no language") { $0.contract.languages = [] },
        GateCase("employer", [.employer], "unknown") { $0.employer = nil },
        GateCase("employer", [.workplace], "no town") { $0.workplace = nil },
        GateCase("wage", [.pay], "no pay") { $0.contract.payPerMonth = nil },
        GateCase("wage", [.hours], "no hours") { $0.weeklyHours = nil },
        GateCase("home", [.home], "none planned") { $0.home = nil },
        GateCase("home", [.homeFrom(arrival.adding(days: 1), arrival: arrival)], "a night in the street") {
            $0.home = GateFacts.Home(unit: ID("U1"), from: arrival.adding(days: 1))
        },
        GateCase("journey", [.journey], "none planned") { $0.hasJourney = false },
        GateCase("guide", [.guide], "none planned") { $0.guide = nil },
        GateCase("guide", [.guidePhone(ID("L1"))], "no number") { $0.guideHasPhone = false },
        GateCase("ownContact", [.ownContact], "the campaign's does not count") { $0.contacts.removeFirst() },
        GateCase("ownContact", [.unreachable(on: arrival)], "the day before is the last") {
            $0.contacts[0].until = arrival.adding(days: -1)
        },
        GateCase("campaignContact", [.campaignContact], "the person's own does not count") {
            $0.contacts.removeLast()
        },
        GateCase("campaignContact", [.unreachable(on: arrival)], "from the day after") {
            $0.contacts[1].from = arrival.adding(days: 1)
            $0.contacts[1].until = nil
        },
        GateCase(
            "identity", [.paper(.ends(day(2013, 2, 23), needed: day(2013, 2, 24)))], "a day short of six months",
            paper(.identity) { $0.validUntil = day(2013, 2, 23) }),
        GateCase(
            "permit", [.paper(.status(.filed))], "applied for is not granted", paper(.permit) { $0.status = .filed }),
        GateCase("licence", [.paper(.status(.refused))], "refused", paper(.licence) { $0.status = .refused }),
        GateCase(
            "healthInsurance", [.paper(.ends(day(2012, 8, 23), needed: arrival))], "over on the day before",
            paper(.healthInsurance) { $0.validUntil = day(2012, 8, 23) }),
        GateCase("terms", [.paper(.contents([7]))], "hours not ticked", paper(.terms) { $0.contents.remove(at: 6) }),
        GateCase("noFee", [.paper(.absent)], "no statement") { $0.papers.removeAll { $0.kind == .noFee } },
        GateCase("homeCheck", [.paper(.status(.needed))], "not seen", paper(.homeCheck) { $0.status = .needed }),
        GateCase("pickup", [.paper(.status(.asked))], "not promised", paper(.pickup) { $0.status = .asked }),
        GateCase("coursePlace", [.paper(.status(.asked))], "not paid", paper(.coursePlace) { $0.status = .asked }),
        GateCase("funding", [.paper(.status(.asked))], "only possible", paper(.funding) { $0.status = .asked }),
    ]

    @Test("somebody of whom everything is there may be booked")
    func open() throws {
        let gate = try GateBook.builtIn().gate(of: GateTests.ready)
        #expect(gate.isOpen)
        #expect(gate.missing.isEmpty)
        #expect(gate.lines.count == 9 + 10)
    }

    @Test("whatever is missing holds back, alone", arguments: cases)
    func missing(_ one: GateCase) throws {
        var facts = GateTests.ready
        one.change(&facts)
        let gate = try GateBook.builtIn().gate(of: facts)
        #expect(gate.missing.map(\.name) == [one.name])
        #expect(gate.missing.first?.lacks == one.lacks)
        #expect(!gate.isOpen)
    }

    @Test("every line has a case")
    func complete() throws {
        let lines = Set(try GateBook.builtIn().gate(of: GateTests.ready).lines.map(\.name))
        #expect(Set(GateTests.cases.map(\.name)) == lines)
        #expect(Set(FactRule.Fact.allCases.map(\.rawValue)).isSubset(of: lines))
    }

    @Test("an override opens its line alone, until it is retracted, and for that person alone")
    func overrides() throws {
        let book = try GateBook.builtIn()
        var facts = GateTests.ready
        facts.hasJourney = false
        facts.guide = nil
        let word = { (person: String, line: String, state: GateDecision.State) in
            GateDecision(applicant: ID(person), line: line, state: state, actor: "anna", at: 1)
        }
        facts.decisions = [
            word("B018", "journey", .overridden(reason: "comes by car")),
            word("B017", "guide", .overridden(reason: "has family here")),
        ]
        var gate = book.gate(of: facts)
        #expect(gate.missing.map(\.name) == ["journey"])
        #expect(gate.overridden.map(\.name) == ["guide"])
        facts.decisions.append(word("B017", "guide", .retracted))
        gate = book.gate(of: facts)
        #expect(gate.missing.map(\.name) == ["journey", "guide"])
        #expect(gate.overridden.isEmpty)
    }

    @Test("a document's own day and actor come before the rule's")
    func ownDay() throws {
        var facts = GateTests.ready
        GateTests.paper(.permit) {
            $0.status = .asked
            $0.due = GateTests.day(2012, 7, 2)
            $0.actor = .agency
        }(&facts)
        let line = try #require(try GateBook.builtIn().gate(of: facts).missing.first)
        #expect(line.due == GateTests.day(2012, 7, 2))
        #expect(line.actor == .agency)
    }
}
