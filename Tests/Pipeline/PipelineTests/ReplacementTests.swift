import Calendar
import Domain
import Hashing
import Testing

@testable import Pipeline

@Suite struct ReplacementTests {
    private static let day = CivilDate(dayNumber: 15_600)

    /// A few people without work, a few with, vacancies of three firms, and random scores.
    private static func inputs(_ draw: inout SplitMix64) -> (CampaignInputs, [Match]) {
        let firms = (1...3).map { Employer(id: ID("F\($0)"), name: "Firm") }
        let vacancies = (1...6).map {
            Vacancy(
                id: ID("V\($0)"), employer: firms[draw.below(3)].id, title: JobTitle(original: "x", occupations: []),
                openings: 1 + draw.below(2))
        }
        let people = (1...5).map { Applicant(id: ID("A\($0)"), person: Person(familyName: "Rey", givenName: "Ana")) }
        var openings = Dictionary(uniqueKeysWithValues: vacancies.map { ($0.id, $0.openings) })
        var contracts: [Contract] = []
        var events: [EmploymentEvent] = []
        for person in people {
            let vacancy = vacancies[draw.below(6)].id
            guard openings[vacancy, default: 0] > 0 else { continue }
            openings[vacancy, default: 0] -= 1
            contracts.append(
                Contract(applicant: person.id, vacancy: vacancy, state: .signed, signedOn: day, start: day))
            guard draw.below(3) > 0 else { continue }
            events.append(
                EmploymentEvent(
                    applicant: person.id, vacancy: vacancy, state: draw.below(2) == 0 ? .employerLost : .dismissed,
                    on: day.adding(days: draw.below(20))))
        }
        let campaign = Campaign(
            id: ID("c"), name: "Test", land: .bavaria, date: day.adding(days: 30), venue: "Hof", zone: "Europe/Berlin",
            seed: 1)
        let matches = people.flatMap { person in
            vacancies.filter { _ in draw.below(3) > 0 }.map {
                Match(
                    applicant: person.id, vacancy: $0.id, needsPlan: false, employerScore: 0, applicantScore: 0,
                    mutualScore: draw.below(5))
            }
        }
        let inputs = CampaignInputs(
            campaign: campaign, employers: firms, vacancies: vacancies, applicants: people,
            contracts: events.applied(to: contracts), employment: events)
        return (inputs, matches)
    }

    @Test("offers are the vacancies that are left, and the recommendation places the most with the largest total")
    func oracle() throws {
        var affected = 0
        var short = 0
        for seed in UInt64(0)..<400 {
            var draw = SplitMix64(seed: seed)
            let (inputs, matches) = Self.inputs(&draw)
            let found = try ReplacementDesk(inputs, matches: MatchList(matches)).replacements()
            let lost = Set(inputs.employment.map(\.applicant))
            #expect(Set(found.map(\.applicant)) == lost, "nobody else, seed \(seed)")
            let gone = Set(
                inputs.employment.filter { $0.state == .employerLost }.compactMap { event in
                    inputs.vacancies.first { $0.id == event.vacancy }?.employer
                })
            func left(_ vacancy: Vacancy) -> Int {
                gone.contains(vacancy.employer)
                    ? 0 : vacancy.openings - inputs.contracts.count { $0.isStanding && $0.vacancy == vacancy.id }
            }
            for own in found {
                let fits = matches.filter { match in
                    match.applicant == own.applicant && match.vacancy != own.work.contract.vacancy
                        && inputs.vacancies.contains { $0.id == match.vacancy && left($0) > 0 }
                }
                #expect(Set(own.offers.map(\.vacancy)) == Set(fits.map(\.vacancy)), "seed \(seed)")
                #expect(own.offers.map(\.score) == own.offers.map(\.score).sorted(by: >))
                let on = try #require(own.work.events.last?.on)
                #expect(own.daysWithoutWork == on.days(to: inputs.campaign.date))
            }
            let best = Self.best(
                found[...], Dictionary(uniqueKeysWithValues: inputs.vacancies.map { ($0.id, left($0)) }))
            let placed = found.compactMap { own in own.offers.first { $0.vacancy == own.recommended } }
            #expect(placed.count == best.count && placed.reduce(0) { $0 + $1.score } == best.total, "seed \(seed)")
            affected += found.count
            if best.count < found.count { short += 1 }
        }
        #expect(affected > 500 && short > 40, "\(affected), \(short)")
    }

    /// All ways to serve them, one person after the other.
    private static func best(
        _ people: ArraySlice<Replacement>, _ left: [ID<Vacancy>: Int]
    ) -> (count: Int, total: Int) {
        guard let first = people.first else { return (0, 0) }
        var best = Self.best(people.dropFirst(), left)
        for offer in first.offers where left[offer.vacancy, default: 0] > 0 {
            var rest = left
            rest[offer.vacancy, default: 0] -= 1
            let found = Self.best(people.dropFirst(), rest)
            if (found.count + 1, found.total + offer.score) > best {
                best = (found.count + 1, found.total + offer.score)
            }
        }
        return best
    }

    @Test("who has signed elsewhere, or has left the region, is not without work")
    func settled() throws {
        let contract = Contract(
            applicant: ID("A"), vacancy: ID("V"), state: .signed, signedOn: Self.day, start: Self.day)
        func event(_ state: EmploymentState, _ days: Int) -> EmploymentEvent {
            EmploymentEvent(applicant: ID("A"), vacancy: ID("V"), state: state, on: Self.day.adding(days: days))
        }
        func lost(_ events: [EmploymentEvent], _ more: [Contract] = []) -> Int {
            CampaignInputs(
                campaign: Campaign(
                    id: ID("c"), name: "Test", land: .bavaria, date: Self.day, venue: "Hof", zone: "Europe/Berlin",
                    seed: 1),
                contracts: events.applied(to: [contract]) + more, employment: events
            ).lost.count
        }
        #expect(lost([]) == 0)
        #expect(lost([event(.dismissed, 1)]) == 1)
        #expect(lost([event(.dismissed, 1), event(.leftRegion, 9)]) == 0)
        #expect(lost([event(.notArrived, 1)]) == 0)
        var other = Contract(applicant: ID("A"), vacancy: ID("W"), state: .offered, start: Self.day)
        #expect(lost([event(.dismissed, 1)], [other]) == 1, "home and course stay until the person says yes")
        other.state = .accepted
        #expect(lost([event(.dismissed, 1)], [other]) == 0)
    }
}
