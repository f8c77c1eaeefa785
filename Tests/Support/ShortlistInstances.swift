package import Domain
package import Hashing

extension ShortlistProblem {
    /// The pairs one by one, to be changed.
    package var matches: [Match] {
        get { Array(pairs) }
        set { pairs = MatchList(newValue) }
    }
}

/// Small random shortlist problems on which every rule and objective decides now and then.
package enum ShortlistInstances {
    /// At most seven applicants, six vacancies, three employers.
    package static func draw(_ generator: inout SplitMix64) -> ShortlistProblem {
        let applicants = (0..<(2 + generator.below(6))).map { ID<Applicant>("A\($0)") }
        let employerCount = 1 + generator.below(3)
        let vacancies = (0..<(2 + generator.below(5))).map { index in
            ShortlistVacancy(
                id: ID("V\(index)"), employer: ID("E\(generator.below(employerCount))"), limit: 1 + generator.below(3))
        }
        let density = 3 + generator.below(5)
        let steps = [3, 2_000][generator.below(2)]
        var pairs: [Match] = []
        for applicant in applicants {
            for vacancy in vacancies where generator.below(10) < density {
                pairs.append(match(applicant, vacancy.id, score: 4_000 + generator.below(steps) * 6_000 / steps))
            }
        }
        var slots: [ID<Employer>: Int] = [:]
        for index in 0..<employerCount where generator.below(2) == 0 {
            slots[ID("E\(index)")] = 1 + generator.below(4)
        }
        let pins = generator.below(3) == 0 ? draw(pinsOf: pairs, &generator) : []
        return ShortlistProblem(
            seed: generator.next(), pairs: MatchList(pairs), vacancies: vacancies, applicants: applicants,
            interviewsPerCandidate: 1 + generator.below(3), employerSlots: slots,
            wantsCoverage: generator.below(4) > 0, pins: pins)
    }

    /// A feasible pair whose scores are all the same.
    package static func match(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>, score: Int) -> Match {
        Match(
            applicant: applicant, vacancy: vacancy, needsPlan: false, employerScore: score, applicantScore: score,
            mutualScore: score)
    }

    private static func draw(pinsOf pairs: [Match], _ generator: inout SplitMix64) -> [ShortlistPin] {
        pairs.compactMap { pair in
            let answer: ShortlistAnswer
            switch generator.below(8) {
            case 0: answer = .invite
            case 1: answer = .decline
            case 2: answer = .hold
            default: return nil
            }
            return ShortlistPin(
                applicant: pair.applicant, vacancy: pair.vacancy, answer: answer,
                by: generator.below(2) == 0 ? .employer : .applicant)
        }
    }
}
