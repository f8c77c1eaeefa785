import Domain
import Hashing
import Matching
import Support
import Testing

@Suite struct MatcherOracleTests {
    @Test("verdicts, scores, ranks and funnel are those of the naive matcher")
    func naive() {
        let seeds = Tier.seeds(150, long: 5_000)
        var pairs = 0
        for seed in seeds {
            var generator = SplitMix64(seed: seed)
            let problem = MatchInstances.draw(&generator)
            let result = Matcher(problem).match()
            let naive = NaiveMatcher(problem: problem)
            let ranking = naive.ranking()
            #expect(result.funnel == naive.funnel(), "seed \(seed)")
            for vacancy in result.vacancies {
                let all = ranking.filter { $0.vacancy == vacancy.vacancy.text }
                let kept = Array(all.prefix(problem.options.keepPerVacancy ?? .max))
                #expect(vacancy.feasible == all.count, "seed \(seed)")
                #expect(Array(vacancy.ranked) == kept.map(match), "seed \(seed)")
            }
            for applicant in result.applicants {
                let all = ranking.filter { $0.applicant == applicant.applicant.text }
                let kept = Array(all.prefix(problem.options.keepPerApplicant ?? .max))
                #expect(applicant.feasible == all.count, "seed \(seed)")
                #expect(Array(applicant.ranked) == kept.map(match), "seed \(seed)")
            }
            checkFailing(result, naive, seed)
            pairs += result.funnel.pairs
        }
        print("matcher against the naive one: \(seeds.count) problems, \(pairs) pairs")
    }

    @Test("many who stand alike, in blocks of a trade and bundles of vacancies, are matched as the naive matcher does")
    func alike() {
        var feasible = 0
        for seed in Tier.seeds(3, long: 100) {
            var generator = SplitMix64(seed: seed)
            var problem = MatchInstances.draw(&generator)
            problem.options.keepPerVacancy = 4
            problem.options.keepPerApplicant = 2
            // Few kinds of people and jobs, of which many differ in pay and place alone.
            let people = (0..<6).map { MatchInstances.profile("K\($0)", &generator) }
            let jobs = (0..<4).map { MatchInstances.vacancy("K\($0)", &generator) }
            for index in 0..<70 {
                var profile = MatchProfile(id: ID("B\(index)"), copying: people[generator.below(people.count)])
                profile.wishes = MatchInstances.profile("", &generator).wishes
                problem.profiles.append(profile)
            }
            for index in 0..<12 {
                let other = MatchInstances.vacancy("", &generator)
                var vacancy = MatchVacancy(id: ID("W\(index)"), copying: jobs[generator.below(jobs.count)])
                (vacancy.salaryPerYear, vacancy.point) = (other.salaryPerYear, other.point)
                problem.vacancies.append(vacancy)
            }
            let result = Matcher(problem).match(threads: 2, blockSize: 64)
            let naive = NaiveMatcher(problem: problem)
            let ranking = naive.ranking()
            feasible += ranking.count
            #expect(result.funnel == naive.funnel(), "seed \(seed)")
            let byVacancy = Dictionary(grouping: ranking, by: \.vacancy)
            for vacancy in result.vacancies {
                let kept = (byVacancy[vacancy.vacancy.text] ?? []).prefix(4).map(match)
                #expect(Array(vacancy.ranked) == kept, "seed \(seed)")
            }
            let byApplicant = Dictionary(grouping: ranking, by: \.applicant)
            for applicant in result.applicants {
                let kept = (byApplicant[applicant.applicant.text] ?? []).prefix(2).map(match)
                #expect(Array(applicant.ranked) == kept, "seed \(seed)")
            }
            checkFailing(result, naive, seed)
        }
        #expect(feasible > 100, "\(feasible) feasible pairs")
    }

    @Test("a pair that somebody said yes to is kept wherever it is feasible, and no other is kept for it")
    func invited() {
        var (kept, shut) = (0, 0)
        for seed in Tier.seeds(150, long: 2_000) {
            var generator = SplitMix64(seed: seed)
            var problem = MatchInstances.draw(&generator)
            problem.options.keepPerVacancy = 1
            problem.options.keepPerApplicant = 1
            let before = Matcher(problem).match()
            let applicant = problem.profiles[generator.below(problem.profiles.count)].id
            let vacancy = problem.vacancies[generator.below(problem.vacancies.count)].id
            problem.invited = [applicant: [vacancy]]
            let after = Matcher(problem).match()
            let wanted = NaiveMatcher(problem: problem).ranking().first {
                $0.applicant == applicant.text && $0.vacancy == vacancy.text
            }
            let pairs = before.pairs + (wanted.map { [match($0)] } ?? []).filter { !before.pairs.contains($0) }
            #expect(Set(after.pairs) == Set(pairs), "seed \(seed)")
            #expect(after.vacancies == before.vacancies, "seed \(seed)")
            if pairs.count > before.pairs.count { kept += 1 }
            if wanted == nil { shut += 1 }
        }
        #expect(kept >= 5 && shut >= 50, "\(kept) kept, \(shut) shut")
    }

    @Test("a campaign keeps every pair up to five million, and then eight for each interview")
    func kept() {
        let settings = CampaignSettings()
        var options = MatchOptions()
        options.limitKept(applicants: 5_000, vacancies: 1_000, openings: 3, settings)
        #expect(options == MatchOptions())
        options.limitKept(applicants: 5_001, vacancies: 1_000, openings: 3, settings)
        #expect(options.keepPerVacancy == 8 * 3 * settings.interviewsPerOpening)
        #expect(options.keepPerApplicant == 8 * settings.interviewsPerCandidate)
    }

    @Test("a country keeps ten million pairs of either side, and never less than two for each interview")
    func keptOfCountry() {
        let settings = CampaignSettings()
        let most = settings.interviewsPerCandidate
        for (applicants, kept) in [(10_000_000 / (8 * most), 8 * most), (400_000, 25), (5_000_000, 2 * most)] {
            var options = MatchOptions()
            options.limitKept(applicants: applicants, vacancies: 50_000, openings: 3, settings)
            #expect(options.keepPerApplicant == kept, "\(applicants)")
        }
    }

    @Test("block size, threads and the order of the lists do not matter")
    func independence() {
        for seed in Tier.seeds(15, long: 400) {
            var generator = SplitMix64(seed: seed)
            var problem = MatchInstances.draw(&generator)
            for index in 0..<150 { problem.profiles.append(MatchInstances.profile("B\(index)", &generator)) }
            let result = Matcher(problem).match()
            #expect(Matcher(problem).match(threads: 2, blockSize: 64) == result, "seed \(seed)")
            #expect(Matcher(problem).match(threads: 7, blockSize: 1) == result, "seed \(seed)")
            problem.profiles.shuffle(using: &generator)
            problem.vacancies.shuffle(using: &generator)
            #expect(Matcher(problem).match(threads: 3, blockSize: 128) == result, "seed \(seed)")
        }
    }

    @Test("the problems bite: each criterion passes, asks and fails, each part has facts and lacks them")
    func problemsBite() {
        var outcomes: [Criterion: [Int]] = [:]
        var parts: [ScorePart: [Int]] = [:]
        var pairs = 0
        var feasible = 0
        var ties = 0
        for seed: UInt64 in 0..<150 {
            var generator = SplitMix64(seed: seed)
            let naive = NaiveMatcher(problem: MatchInstances.draw(&generator))
            let ranking = naive.ranking()
            ties += ranking.count - Set(ranking.map { [$0.vacancy, "\($0.mutual)"] }).count
            for p in naive.profiles {
                for v in naive.vacancies {
                    pairs += 1
                    if naive.isFeasible(p, v) { feasible += 1 }
                    for criterion in Criterion.allCases {
                        outcomes[criterion, default: [0, 0, 0]][naive.verdict(criterion, p, v).rawValue] += 1
                    }
                    for part in ScorePart.allCases {
                        parts[part, default: [0, 0]][naive.points(part, p, v) == nil ? 0 : 1] += 1
                    }
                }
            }
        }
        print("matching problems: \(pairs) pairs, \(feasible) feasible, \(ties) tied")
        #expect(feasible * 100 >= pairs)
        #expect(ties > 10)
        for (criterion, counts) in outcomes {
            let isYesNo = [.withdrawn, .declined].contains(criterion)
            #expect(counts[2] * 20 >= pairs, "\(criterion) fails \(counts)")
            #expect(isYesNo || counts[1] * 20 >= pairs, "\(criterion) asks \(counts)")
            #expect(counts[0] * 20 >= pairs, "\(criterion) passes \(counts)")
        }
        for (part, counts) in parts { #expect(counts.allSatisfy { $0 * 20 >= pairs }, "\(part) \(counts)") }
    }

    private func match(_ scored: NaiveMatcher.Scored) -> Match {
        Match(
            applicant: ID(scored.applicant), vacancy: ID(scored.vacancy), needsPlan: scored.plan,
            employerScore: scored.employer, applicantScore: scored.own, mutualScore: scored.mutual)
    }

    private func checkFailing(_ result: MatchResult, _ naive: NaiveMatcher, _ seed: UInt64) {
        for (vacancy, entry) in zip(naive.vacancies, result.vacancies) {
            let counts = Criterion.allCases.map { criterion in
                naive.profiles.count { naive.verdict(criterion, $0, vacancy) == .fail }
            }
            #expect(entry.failing == counts, "seed \(seed)")
        }
        for (profile, entry) in zip(naive.profiles, result.applicants) where entry.feasible == 0 {
            let counts = Criterion.allCases.map { criterion in
                naive.vacancies.count { naive.verdict(criterion, profile, $0) == .fail }
            }
            #expect(entry.failing == counts, "seed \(seed)")
        }
    }
}

extension MatchProfile {
    fileprivate init(id: ID<Applicant>, copying other: MatchProfile) {
        self.init(
            id: id, practised: other.practised, qualifications: other.qualifications, skills: other.skills,
            languages: other.languages, licences: other.licences, earliestStart: other.earliestStart,
            patterns: other.patterns, wishes: other.wishes, consents: true, hasWithdrawn: false)
    }
}

extension MatchVacancy {
    fileprivate init(id: ID<Vacancy>, copying other: MatchVacancy) {
        self.init(
            id: id, occupation: other.occupation, occupationLevel: other.occupationLevel,
            minimumLevel: other.minimumLevel, fields: other.fields, mustSkills: other.mustSkills,
            niceSkills: other.niceSkills, languages: other.languages, salaryPerYear: other.salaryPerYear,
            start: other.start, patterns: other.patterns, licences: other.licences, isTraining: other.isTraining,
            point: other.point)
    }
}
