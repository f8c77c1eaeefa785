import Domain
import Testing

@testable import Pipeline

@Suite struct GatesTests {
    @Test("the gate of a pair is that of asking about this pair alone, on any number of threads")
    func classes() throws {
        let campaign = try SmallCampaign(applicants: 36, vacancies: 16)
        defer { campaign.clear() }
        let inputs = try mixed(try campaign.store.loadInputs())
        let all = gates(inputs, campaign)
        for threads in [2, 3, 7, 100] {
            let shared = gates(inputs, campaign, threads: threads)
            #expect(shared.table == all.table)
            #expect(shared.assessments == all.assessments)
            #expect(shared.classes == all.classes)
        }
        var (known, distinct) = (0, Set<PairGate>())
        for applicant in inputs.applicants {
            var one = inputs
            one.applicants = [applicant]
            for vacancy in inputs.vacancies {
                one.vacancies = [vacancy]
                let gate = gates(one, campaign).table.gate(applicant.id, vacancy.id)
                #expect(all.table.gate(applicant.id, vacancy.id) == gate, "\(applicant.id.text) \(vacancy.id.text)")
                if let gate {
                    known += 1
                    distinct.insert(gate)
                }
            }
        }
        // Vacancies share columns, applicants share rows, and yet not everybody stands alike.
        #expect(known > 300 && distinct.count >= 3, "\(known) gates, \(distinct.count) different")
        #expect(Set(all.table.columns.values).count < all.table.columns.count)
        #expect(all.table.height < all.table.rows.count)
    }

    /// Every third applicant needs a permit; every other vacancy offers the same as the one before, and every fourth little.
    private func mixed(_ sample: CampaignInputs) throws -> CampaignInputs {
        var inputs = sample
        let country = try #require(CountryCode("PH"))
        for index in stride(from: 0, to: inputs.applicants.count, by: 3) {
            inputs.applicants[index].person.nationalities = [country]
            // Without a qualification there is no path.
            if index % 2 == 0 { inputs.applicants[index].qualifications = [] }
        }
        for index in inputs.vacancies.indices where index % 2 == 1 {
            let former = inputs.vacancies[index - 1]
            inputs.vacancies[index].title = former.title
            inputs.vacancies[index].contract = former.contract
            inputs.vacancies[index].weeklyHours = former.weeklyHours
            inputs.vacancies[index].hasCollectiveAgreement = former.hasCollectiveAgreement
            inputs.vacancies[index].salaryPerYear = index % 4 == 1 ? former.salaryPerYear : Cents(1_800_000)
        }
        return inputs
    }

    private func gates(_ inputs: CampaignInputs, _ campaign: SmallCampaign, threads: Int = 1) -> Gates {
        let similarities = campaign.catalogue.similarities
        return Gates(
            inputs, threads: threads, similarity: { similarities.basisPoints(from: $0, to: $1) },
            rules: campaign.rules)
    }
}
