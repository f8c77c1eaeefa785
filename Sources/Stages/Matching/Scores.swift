import Domain

extension PairFacts {
    /// 0…10,000 points of one part, or nil where a fact is missing: the only formula of each part.
    func points(_ part: ScorePart, _ applicant: Int, _ vacancy: Int) -> Int? {
        switch part {
        case .occupation: closeness(applicant, vacancy)
        case .field: fieldPoints(applicant, vacancy)
        case .experience: experiencePoints(applicant, vacancy)
        case .mustSkills: skillPoints(vacancies.mustSkills, applicant, vacancy)
        case .niceSkills: skillPoints(vacancies.niceSkills, applicant, vacancy)
        case .language: languagePoints(applicant, vacancy)
        case .recognition: recognitionPoints(applicant, vacancy)
        case .availability: daysLate(applicant, vacancy).map { 10_000 - 1_250 * min(8, max(0, $0 + 6) / 7) }
        case .wishes: wishCloseness(applicant, vacancy)
        case .salary: salaryPoints(applicant, vacancy)
        case .pattern: patternPoints(applicant, vacancy)
        case .place: wishDistance(applicant, vacancy).map { 10_000 - 100 * min(100, max(0, $0 - 10)) }
        }
    }

    private func fieldPoints(_ applicant: Int, _ vacancy: Int) -> Int? {
        let held = applicants.fields
        let wanted = vacancies.fields
        if held.isEmpty(applicant) || wanted.isEmpty(vacancy) { return nil }
        var best = 0
        for left in held.range(applicant) {
            for right in wanted.range(vacancy) {
                best = max(best, tables.field(held.values[left], wanted: wanted.values[right]))
            }
        }
        return best
    }

    /// Sixty months in the same occupation are enough; months in a neighbouring one count half.
    private func experiencePoints(_ applicant: Int, _ vacancy: Int) -> Int? {
        let target = vacancies.occupations[vacancy]
        let practised = applicants.practised
        if target < 0 || practised.isEmpty(applicant) { return nil }
        var halfMonths = 0
        for index in practised.range(applicant) {
            let months = Int(applicants.months[index])
            if practised.values[index] == target {
                halfMonths += 2 * months
            } else if tables.similarity(practised.values[index], to: target) >= options.occupationPassWithPlan {
                halfMonths += months
            }
        }
        return rounded(10_000 * min(halfMonths, 120), over: 120)
    }

    private func skillPoints(_ asked: IndexLists, _ applicant: Int, _ vacancy: Int) -> Int? {
        let count = asked.count(vacancy)
        guard count > 0, applicants.knowsSkills[applicant] else { return nil }
        return rounded(10_000 * asked.shared(vacancy, with: applicants.skills, applicant), over: count)
    }

    /// Today's level against each level asked for, at the start and later: 2,500 points less for each level missing.
    private func languagePoints(_ applicant: Int, _ vacancy: Int) -> Int? {
        var sum = 0
        var count = 0
        for index in vacancies.languages.range(vacancy) {
            let level = applicants.language(applicant, vacancies.languages.values[index])
            if level == ApplicantColumns.unknownLevel { continue }
            let start = vacancies.startLevels[index]
            let later = vacancies.laterLevels[index]
            sum += readiness(level, asked: start)
            count += 1
            if later > start {
                sum += readiness(level, asked: later)
                count += 1
            }
        }
        return count > 0 ? rounded(sum, over: count) : nil
    }

    private func readiness(_ level: UInt8, asked: UInt8) -> Int {
        max(0, 10_000 - 2_500 * max(0, Int(asked) - Int(level)))
    }

    /// The mean of three: 2,500 points less a step, 200 a week, 10,000 for 2,000 €.
    private func recognitionPoints(_ applicant: Int, _ vacancy: Int) -> Int? {
        switch gate(applicant, vacancy)?.recognition {
        case .notNeeded: return 10_000
        case .needed(let steps, let weeks, let cost):
            let quick = max(0, 10_000 - 2_500 * steps) + max(0, 10_000 - 200 * weeks)
            return rounded(20 * quick + 200_000 - Int(min(max(cost.amount, 0), 200_000)), over: 60)
        case .impossible: return 0
        case .unknown, nil: return nil
        }
    }

    /// 6,000 at the wished minimum, 1,000 more for each twentieth above it.
    private func salaryPoints(_ applicant: Int, _ vacancy: Int) -> Int? {
        let minimum = applicants.minimumSalaries[applicant]
        let salary = vacancies.salaries[vacancy]
        if minimum < 0 || salary < 0 { return nil }
        if salary < minimum { return 0 }
        return minimum == 0 ? 10_000 : min(10_000, 6_000 + 1_000 * Int((salary - minimum) * 20 / minimum))
    }

    private func patternPoints(_ applicant: Int, _ vacancy: Int) -> Int? {
        let asked = vacancies.patterns[vacancy]
        let wished = applicants.wishedPatterns[applicant]
        if asked == 0 || wished == 0 { return nil }
        return rounded(10_000 * (asked & wished).nonzeroBitCount, over: asked.nonzeroBitCount)
    }
}

/// Scores of one pair from both sides.
struct PairScore: Sendable {
    let employer: Int
    let applicant: Int
    let mutual: Int
}

/// The weights of a campaign as lists in the order of `ScorePart`.
struct Scorer: Sendable {
    let employer: [(part: ScorePart, weight: Int)]
    let applicant: [(part: ScorePart, weight: Int)]
    let mutual: MutualScore

    init(_ options: MatchOptions) {
        employer = Scorer.list(options.employerWeights)
        applicant = Scorer.list(options.applicantWeights)
        mutual = options.mutual
    }

    private static func list(_ weights: MatchWeights) -> [(part: ScorePart, weight: Int)] {
        ScorePart.allCases.compactMap { part in
            weights.weights[part].flatMap { $0 > 0 ? (part, $0) : nil }
        }
    }

    func score(_ facts: PairFacts, _ applicant: Int, _ vacancy: Int) -> PairScore {
        let left = mean(employer, facts, applicant, vacancy)
        let right = mean(self.applicant, facts, applicant, vacancy)
        return PairScore(employer: left, applicant: right, mutual: together(left, right))
    }

    /// The weighted mean of the parts that have facts, rounded half up; 0 where none has.
    private func mean(
        _ list: [(part: ScorePart, weight: Int)], _ facts: PairFacts, _ applicant: Int, _ vacancy: Int
    ) -> Int {
        var sum = 0
        var weights = 0
        for (part, weight) in list {
            guard let points = facts.points(part, applicant, vacancy) else { continue }
            sum += weight * points
            weights += weight
        }
        return weights > 0 ? rounded(sum, over: weights) : 0
    }

    func together(_ left: Int, _ right: Int) -> Int {
        switch mutual {
        case .harmonicMean: left + right > 0 ? 2 * left * right / (left + right) : 0
        case .sum: left + right
        }
    }
}

/// A quotient of two numbers that are not negative, rounded half up.
func rounded(_ sum: Int, over count: Int) -> Int {
    (2 * sum + count) / (2 * count)
}
