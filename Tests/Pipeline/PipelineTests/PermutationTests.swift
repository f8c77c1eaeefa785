import Calendar
import Domain
import Foundation
import Hashing
import Pipeline
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

    private func withCampaign(_ test: (SmallCampaign, [Applicant], Outcome) throws -> Void) throws {
        let campaign = try SmallCampaign(applicants: 30, vacancies: 10)
        defer { campaign.clear() }
        let before = try outcome(campaign)
        #expect(before.match?.pairs.isEmpty == false)
        #expect(before.shortlists?.entries.isEmpty == false)
        try test(campaign, try campaign.store.all(.applicants), before)
    }

    @Test("names, sexes, and addresses permuted among the applicants leave matches and shortlists as they are")
    func identity() throws {
        try withCampaign { campaign, applicants, before in
            var random = SplitMix64(seed: 11)
            let order = applicants.map(\.person).shuffled(using: &random)
            var changed = applicants
            for (index, person) in order.enumerated() {
                let own = applicants[index].person
                changed[index].person = person
                changed[index].person.nationalities = own.nationalities
                changed[index].person.birthDate = own.birthDate
            }
            #expect(changed != applicants)
            try campaign.replace(changed)
            #expect(try outcome(campaign) == before)
        }
    }

    @Test("nationalities exchanged within one regime, and ages on one side of every age rule, change nothing")
    func withinRegime() throws {
        try withCampaign { campaign, applicants, before in
            let spain = [try #require(CountryCode("ES"))]
            var changed = applicants
            for index in changed.indices {
                // In 2012 Spain, Portugal, Italy and France are old member states: one regime.
                if changed[index].person.nationalities == spain {
                    changed[index].person.nationalities = [
                        try #require(CountryCode(["PT", "IT", "FR", "ES"][index % 4]))
                    ]
                }
                // The rules of 2012 know the ages 18 and 45; a day more or less crosses neither here.
                if let born = changed[index].person.birthDate { changed[index].person.birthDate = born.adding(days: 1) }
            }
            #expect(changed != applicants)
            try campaign.replace(changed)
            #expect(try outcome(campaign) == before)
        }
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
