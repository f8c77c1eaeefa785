import Calendar
import Domain
import Foundation
import Hashing
import Pipeline
import Recognition
import Testing

/// Issue 2, item 7: what the law protects changes no match, end to end through files, store and stages.
@Suite struct PermutationTests {
    private struct Outcome: Equatable {
        let match: MatchResult?
        let shortlists: Shortlists?
    }

    private func outcome(_ campaign: SmallCampaign) throws -> Outcome {
        _ = try campaign.run(to: .shortlists)
        return Outcome(match: try campaign.store.matchResult(), shortlists: try campaign.store.shortlists())
    }

    /// - Parameter holdingAssessments: Everybody is assessed as one and the same person with their own qualifications.
    private func withCampaign(
        holdingAssessments isHolding: Bool = false, _ test: (SmallCampaign, [Applicant], Outcome) throws -> Void
    ) throws {
        var campaign = try SmallCampaign(applicants: 30, vacancies: 10)
        defer { campaign.clear() }
        if isHolding {
            let recognition = campaign.recognition
            let spain = try #require(CountryCode("ES"))
            campaign.rules = CampaignPipeline.Rules(
                assess: { question in
                    var fixed = question
                    fixed.nationalities = [spain]
                    fixed.age = 30
                    return recognition.assess(fixed)
                }, classes: { QuestionClasses(recognition, on: $0) },
                standing: { recognition.standing(of: $0, on: $1) }, digest: "held fixed")
        }
        let before = try outcome(campaign)
        #expect(before.match?.pairs.isEmpty == false)
        #expect(before.shortlists?.entries.isEmpty == false)
        try test(campaign, try campaign.store.all(.applicants), before)
    }

    @Test(
        "with the assessments held fixed, persons and notes permuted as a whole leave matches and shortlists as they are"
    )
    func identity() throws {
        try withCampaign(holdingAssessments: true) { campaign, applicants, before in
            var random = SplitMix64(seed: 11)
            let persons = applicants.map(\.person).shuffled(using: &random)
            let notes = applicants.map(\.notes).shuffled(using: &random)
            var changed = applicants
            for index in changed.indices {
                changed[index].person = persons[index]
                changed[index].notes = notes[index]
            }
            let moved = zip(changed, applicants).filter { $0.person != $1.person }
            #expect(moved.contains { $0.person.birthDate != $1.person.birthDate })
            #expect(moved.contains { $0.person.nationalities != $1.person.nationalities })
            try campaign.replace(changed)
            #expect(try outcome(campaign) == before)
        }
    }

    @Test("nationalities exchanged within one regime, and ages on one side of every age rule, change nothing")
    func withinRegime() throws {
        try withCampaign { campaign, applicants, before in
            let spain = [try #require(CountryCode("ES"))]
            let date = try campaign.store.campaign().date
            let borders = try ageBorders(campaign)
            #expect(!borders.isEmpty, "the law knows ages")
            var changed = applicants
            for index in changed.indices {
                // In 2012 Spain, Portugal, Italy and France are old member states: one regime.
                if changed[index].person.nationalities == spain {
                    changed[index].person.nationalities = [
                        try #require(CountryCode(["PT", "IT", "FR", "ES"][index % 4]))
                    ]
                }
                guard let born = changed[index].person.birthDate else { continue }
                let age = completedYears(since: born, on: date)
                let band = (borders.last { $0 <= age } ?? 16)..<(borders.first { $0 > age } ?? 70)
                let other = band.lowerBound + (age - band.lowerBound + 1 + index) % band.count
                let changedBirth = date.adding(months: -12 * other).adding(days: -100)
                #expect(completedYears(since: changedBirth, on: date) == other && band.contains(other))
                changed[index].person.birthDate = changedBirth
            }
            #expect(changed != applicants)
            try campaign.replace(changed)
            #expect(try outcome(campaign) == before)
        }
    }

    /// The ages that part the rules of any track and day, ascending: from each on, a rule answers differently.
    private func ageBorders(_ campaign: SmallCampaign) throws -> [Int] {
        let rules = campaign.recognition.book.rules
        let conditions = rules.map(\.when) + rules.flatMap(\.needs).compactMap(\.when)
        var borders: Set<Int> = []
        for (fact, comparison) in conditions.flatMap(\.tests) where fact == .age {
            switch comparison {
            case .atLeast(.number(let years)): borders.insert(years)
            case .atMost(.number(let years)): borders.insert(years + 1)
            case .within(let low, let high): borders.formUnion([low, high + 1])
            case .atLeast(.value), .atMost(.value), .isFlag, .isOne, .startsWith:
                Issue.record("an age is compared in a way that this test does not know: \(comparison)")
            }
        }
        return borders.sorted()
    }

    private func completedYears(since birth: CivilDate, on date: CivilDate) -> Int {
        let years = date.year - birth.year
        return birth.adding(months: years * 12) > date ? years - 1 : years
    }

    @Test("a nationality of another regime changes the permit criterion alone, and never a score")
    func acrossRegimes() throws {
        try withCampaign { campaign, applicants, before in
            let vacancies = try campaign.store.all(.vacancies)
            let desk = PairDesk(
                try campaign.store.loadInputs(), answers: [], catalogue: campaign.catalogue, rules: campaign.rules)
            var changed = applicants
            for index in changed.indices {
                changed[index].person.nationalities = [try #require(CountryCode("PH"))]
            }
            try campaign.replace(changed)
            let after = PairDesk(
                try campaign.store.loadInputs(), answers: [], catalogue: campaign.catalogue, rules: campaign.rules)
            var differing = 0
            var others: [String] = []
            for applicant in applicants {
                for vacancy in vacancies {
                    let old = try #require(desk.explain(applicant.id, vacancy.id))
                    let new = try #require(after.explain(applicant.id, vacancy.id))
                    if (old.employerParts, old.applicantParts) != (new.employerParts, new.applicantParts) {
                        others.append("\(applicant.id) – \(vacancy.id): score")
                    }
                    for (left, right) in zip(old.criteria, new.criteria) where left != right {
                        if left.criterion != .permit {
                            others.append("\(applicant.id) – \(vacancy.id): \(left.criterion)")
                        }
                        differing += 1
                    }
                }
            }
            #expect(differing > 0, "the test looks at something")
            #expect(others == [])
        }
    }
}
