import Domain
import Support
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

    @Test(
        "people of one class share what they get, and everybody gets what asking about them alone gives",
        arguments: [3, 4])
    func people(seed: UInt64) throws {
        let campaign = try SmallCampaign(applicants: 60, vacancies: 16)
        defer { campaign.clear() }
        let inputs = try remade(try mixed(try campaign.store.loadInputs()), seed: seed)
        let all = gates(inputs, campaign, threads: 2)
        #expect(all.assessments.applicants == inputs.applicants.map(\.id))
        for (place, applicant) in inputs.applicants.enumerated() {
            var one = inputs
            one.applicants = [applicant]
            let alone = gates(one, campaign)
            let width = all.assessments.targets.count
            #expect(
                Array(all.assessments[place * width..<(place + 1) * width]) == Array(alone.assessments),
                "\(applicant.id.text)")
            for vacancy in inputs.vacancies {
                #expect(
                    all.table.gate(applicant.id, vacancy.id) == alone.table.gate(applicant.id, vacancy.id),
                    "\(applicant.id.text) \(vacancy.id.text)")
            }
        }
        let rows = Set(all.assessments.places).count
        #expect(rows > 5 && rows < inputs.applicants.count, "\(rows) of \(inputs.applicants.count) stand differently")
    }

    @Test(
        "of two qualifications the one counts whose level is written, so a level that only its kind has makes another class"
    )
    func levels() throws {
        let campaign = try SmallCampaign(applicants: 24, vacancies: 16)
        defer { campaign.clear() }
        var inputs = try campaign.store.loadInputs()
        let country = try #require(CountryCode("PH"))
        let known = inputs.applicants.flatMap(\.qualifications).first {
            $0.kind != nil && $0.level.map { $0.number > 5 } ?? false && !$0.occupation.occupations.isEmpty
        }
        let written = try #require(known)
        var unwritten = written
        unwritten.level = nil
        let other = Qualification(title: "x", country: country, level: EQFLevel(5), occupation: written.occupation)
        for index in inputs.applicants.indices {
            inputs.applicants[index].person = inputs.applicants[0].person
            inputs.applicants[index].person.nationalities = [country]
            inputs.applicants[index].experience = []
            inputs.applicants[index].qualifications = [index % 2 == 0 ? written : unwritten, other]
        }
        let all = gates(inputs, campaign)
        #expect(Set(all.assessments.places).count > 1)
        for applicant in inputs.applicants {
            var one = inputs
            one.applicants = [applicant]
            #expect(
                all.assessments.filter { $0.applicant == applicant.id } == Array(gates(one, campaign).assessments))
        }
    }

    @Test("the digest's bytes of a grid are those of its records one by one")
    func bytes() throws {
        let campaign = try SmallCampaign(applicants: 24, vacancies: 8)
        defer { campaign.clear() }
        let grid = gates(try mixed(try campaign.store.loadInputs()), campaign).assessments
        #expect(grid.count > 24)
        var whole = CanonicalBytes()
        whole.append(grid)
        var single = CanonicalBytes()
        single.append(grid) { bytes, record in
            bytes.append(record.applicant)
            bytes.append(record.occupation)
            bytes.append(record.assessment.verdict.rawValue)
            bytes.append(record.assessment.recognition?.kind.rawValue)
            bytes.append(record.assessment.permit?.path.rawValue)
            bytes.append(record.assessment.reasons) { $0.append($1.rule) }
        }
        let (atOnce, oneByOne) = (whole.finish(), single.finish())
        #expect(atOnce == oneByOne)
    }

    /// People who each have up to three qualifications and times of work that were others', and many of whom share them.
    private func remade(_ inputs: CampaignInputs, seed: UInt64) throws -> CampaignInputs {
        var draw = Draw(seed: seed)
        var made = inputs
        for index in made.applicants.indices {
            let giver = inputs.applicants[draw.below(6)]
            made.applicants[index].person.nationalities = giver.person.nationalities
            made.applicants[index].person.birthDate = giver.person.birthDate
            made.applicants[index].languages = giver.languages
            made.applicants[index].qualifications = (0..<draw.below(4)).flatMap { _ in
                inputs.applicants[draw.below(8)].qualifications
            }
            made.applicants[index].experience = (0..<draw.below(4)).flatMap { _ in
                inputs.applicants[draw.below(4)].experience
            }
        }
        return made
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
