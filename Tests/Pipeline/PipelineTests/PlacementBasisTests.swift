import Calendar
import Domain
import Testing

@testable import Pipeline

@Suite("What placement reads of a campaign")
struct PlacementBasisTests {
    private static let start = CivilDate(year: 2012, month: 9, day: 1)

    private func inputs() throws -> CampaignInputs {
        let start = try #require(PlacementBasisTests.start)
        let title = JobTitle(original: "Koch", occupations: [])
        let person = Person(familyName: "Rey", givenName: "Ana")
        var inputs = CampaignInputs(
            campaign: Campaign(
                id: ID("c"), name: "c", land: .bavaria, date: start, venue: "", zone: "Europe/Berlin", seed: 1))
        inputs.employers = [
            Employer(
                id: ID("F1"), name: "Gasthof", place: PlaceName(original: "Wunsiedel", place: nil),
                contactName: "Petra Muster", contactPhone: "09232 1")
        ]
        inputs.vacancies = ["V1", "V2"].map { Vacancy(id: ID($0), employer: ID("F1"), title: title) }
        inputs.applicants = ["A1", "A2", "A3"].map { Applicant(id: ID($0), person: person) }
        return inputs
    }

    private func pair(_ applicant: String, _ vacancy: String) -> PlacementPair {
        PlacementPair(applicant: ID(applicant), vacancy: ID(vacancy))
    }

    private func ranking(
        _ side: ChangeActor, _ applicant: String, _ vacancy: String, _ standing: Ranking.Standing
    ) -> Ranking {
        Ranking(applicant: ID(applicant), vacancy: ID(vacancy), side: side, standing: standing)
    }

    @Test("who was not ranked comes after all who were, by the side's score, and the basis says so")
    func standIns() throws {
        var inputs = try inputs()
        inputs.rankings = [
            ranking(.employer, "A1", "V1", .rank(2)), ranking(.applicant, "A1", "V1", .rank(1)),
            ranking(.applicant, "A2", "V1", .rank(1)), ranking(.applicant, "A3", "V1", .rank(1)),
        ]
        let matches = [("A2", 5_000), ("A3", 7_000)].map { applicant, score in
            Match(
                applicant: ID(applicant), vacancy: ID("V1"), needsPlan: false, employerScore: score,
                applicantScore: 1, mutualScore: 1)
        }
        let basis = PlacementBasis(inputs, interviewed: [], matches: MatchList(matches), previous: nil)
        let ranks = basis.problem.pairs.map { "\($0.applicant) \($0.employerRank)" }
        #expect(ranks == ["A1 2", "A2 4", "A3 3"])
        #expect(
            basis.standIns == ["A2", "A3"].map { .init(applicant: ID($0), vacancy: ID("V1"), side: .employer) })
    }

    @Test(
        "to place the most, whom a side did not rank is equal to all of the same tenth of the scale, and no plan is in force"
    )
    func tied() throws {
        var inputs = try inputs()
        inputs.campaign.settings.placementMethod = .mostPlaced
        let person = Person(familyName: "Lima", givenName: "Eva")
        inputs.applicants += ["A4", "A5", "A6"].map { Applicant(id: ID($0), person: person) }
        inputs.rankings = [ranking(.employer, "A1", "V1", .rank(2))]
        let scores = [("A2", 5_000), ("A3", 5_999), ("A4", 6_000), ("A5", 9_000), ("A6", 10_000)]
        let matches = scores.map { applicant, score in
            Match(
                applicant: ID(applicant), vacancy: ID("V1"), needsPlan: false, employerScore: score,
                applicantScore: 1, mutualScore: 1)
        }
        let talked = scores.map { pair($0.0, "V1") }
        let basis = PlacementBasis(
            inputs, interviewed: talked, matches: MatchList(matches), previous: [pair("A1", "V1")])
        #expect(
            basis.tied.pairs.map { "\($0.applicant) \($0.employerRank)" } == [
                "A1 2", "A2 5", "A3 5", "A4 4", "A5 3", "A6 3",
            ])
        #expect(basis.tied.method == .mostPlaced && basis.tied.previous == nil)
        // Who is next in line goes by the scores themselves.
        #expect(basis.problem.pairs.map(\.employerRank) == [2, 7, 6, 5, 4, 3])
    }

    @Test(
        "a no of either side, a withdrawn contract, person or vacancy takes a pair out; a contract that stands is a pin"
    )
    func pairs() throws {
        var inputs = try inputs()
        let start = try #require(PlacementBasisTests.start)
        inputs.rankings = [
            ranking(.employer, "A1", "V1", .rank(1)), ranking(.applicant, "A1", "V1", .notAcceptable),
            ranking(.employer, "A2", "V2", .rank(1)), ranking(.employer, "A3", "V1", .rank(1)),
        ]
        inputs.contracts = [
            Contract(applicant: ID("A2"), vacancy: ID("V1"), state: .signed, signedOn: start, start: start),
            Contract(applicant: ID("A2"), vacancy: ID("V2"), state: .withdrawn, start: start),
        ]
        inputs.applicants[2].hasWithdrawn = true
        let talked = [pair("A1", "V2")]
        let basis = PlacementBasis(inputs, interviewed: talked, matches: [], previous: nil)
        #expect(basis.problem.pairs.map { "\($0.applicant) \($0.vacancy)" } == ["A1 V2", "A2 V1"])
        #expect(basis.problem.pins == [pair("A2", "V1")])
        inputs.vacancies[1].isWithdrawn = true
        let closed = PlacementBasis(inputs, interviewed: talked, matches: [], previous: nil)
        #expect(closed.problem.pairs.map(\.applicant.text) == ["A2"])
        #expect(closed.problem.faults() == [])
    }

    @Test("the assignment has the same pairs with the mutual scores and no former plan; the total counts who is placed")
    func assignment() throws {
        var inputs = try inputs()
        inputs.campaign.settings.placementMethod = .assignment
        inputs.rankings = [
            ranking(.employer, "A1", "V1", .rank(1)), ranking(.employer, "A2", "V2", .rank(1)),
        ]
        let match = Match(
            applicant: ID("A1"), vacancy: ID("V1"), needsPlan: false, employerScore: 1, applicantScore: 1,
            mutualScore: 700)
        let basis = PlacementBasis(inputs, interviewed: [], matches: [match], previous: [pair("A2", "V2")])
        #expect(basis.method == .assignment)
        #expect(basis.assignment.pairs.map(\.score) == [700, 0])
        #expect(basis.assignment.pairs.map(\.applicant) == basis.problem.pairs.map(\.applicant))
        #expect(basis.assignment.previous == nil && basis.problem.previous == [pair("A2", "V2")])
        let plan = PlacementPlan(
            status: .optimal,
            pairs: ["A1": "V1", "A2": "V2"].map { .init(applicant: ID($0.key), vacancy: ID($0.value)) }, unplaced: [],
            objectives: [], changes: [], certificates: [], work: 0)
        #expect(basis.total(plan) == 700)
    }

    @Test("a contract gives the signature and the first day, with place and contact")
    func journey() throws {
        var inputs = try inputs()
        let start = try #require(PlacementBasisTests.start)
        let signed = start.adding(days: -50)
        inputs.contracts = [
            Contract(applicant: ID("A1"), vacancy: ID("V1"), state: .signed, signedOn: signed, start: start),
            Contract(applicant: ID("A2"), vacancy: ID("V2"), state: .offered, start: start),
            Contract(applicant: ID("A3"), vacancy: ID("V2"), state: .accepted, start: start),
        ]
        let items = ContractJourney.items(inputs)
        #expect(items.map(\.key) == ["contract/A1/V1", "work/A1/V1", "work/A3/V2"])
        #expect(items[0].when == .days(from: signed, to: signed))
        #expect(items[1].when == .days(from: start, to: start))
        #expect(items[1].title.german == "Erster Arbeitstag bei Gasthof")
        #expect(items[1].place == "Wunsiedel")
        #expect(items[1].contact == "Petra Muster, 09232 1")
    }

    @Test("a training contract says so, and the internship before it stands between signature and first day")
    func training() throws {
        var inputs = try inputs()
        let start = try #require(PlacementBasisTests.start)
        let until = start.adding(days: -30)
        inputs.vacancies[0].contract = .training
        inputs.contracts = [
            Contract(
                applicant: ID("A1"), vacancy: ID("V1"), state: .signed, signedOn: start.adding(days: -200),
                start: start,
                internship: Internship(from: start.adding(days: -120), until: until))
        ]
        let items = ContractJourney.items(inputs)
        #expect(items.map(\.key) == ["contract/A1/V1", "internship/A1/V1", "work/A1/V1"])
        #expect(
            items.map(\.title.german) == [
                "Ausbildungsvertrag mit Gasthof unterschrieben", "Praktikum bei Gasthof",
                "Erster Ausbildungstag bei Gasthof",
            ])
        #expect(items[1].when == .days(from: start.adding(days: -120), to: until))
        #expect(items[1].place == "Wunsiedel" && items[1].contact == "Petra Muster, 09232 1")
    }
}
