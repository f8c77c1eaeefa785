import Calendar
import Domain
import Hashing

/// A fraction that is rounded half up when it is read.
struct Points {
    let top: Int
    let bottom: Int

    var rounded: Int { top * 2 / bottom - top / bottom == top / bottom + 1 ? top / bottom + 1 : top / bottom }
}

extension NaiveMatcher {
    func points(_ part: ScorePart, _ p: MatchProfile, _ v: MatchVacancy) -> Int? {
        switch part {
        case .occupation: return closeness(p, v)
        case .wishes: return wish(p, v)
        case .field:
            let pairs = p.qualifications.compactMap(\.field).flatMap { held in v.fields.map { (held.code, $0.code) } }
            return pairs.map { held, wanted in
                if held.hasPrefix(wanted) { return 10_000 }
                if held.count >= 3, wanted.count >= 3, held.prefix(3) == wanted.prefix(3) { return 7_500 }
                return held.prefix(2) == wanted.prefix(2) ? 5_000 : 0
            }.max()
        case .experience:
            guard let target = v.occupation, !p.practised.isEmpty else { return nil }
            var quarters = 0
            for entry in p.practised {
                if entry.occupation == target {
                    quarters += 4 * entry.months
                } else if similarity(entry.occupation, target) >= 4_000 {
                    quarters += 2 * entry.months
                }
            }
            return Points(top: 10_000 * min(quarters, 240), bottom: 240).rounded
        case .mustSkills: return share(of: v.mustSkills, in: p.skills)
        case .niceSkills: return share(of: v.niceSkills, in: p.skills)
        case .language:
            var terms: [Int] = []
            for demand in v.languages {
                guard let level = p.languages.first(where: { $0.language == demand.language })?.level else { continue }
                let targets = [demand.atStart] + [demand.later].compactMap(\.self).filter { $0 > demand.atStart }
                for target in targets {
                    let steps = max(0, target.rawValue - level.rawValue)
                    terms.append([10_000, 7_500, 5_000, 2_500, 0, 0, 0][steps])
                }
            }
            return terms.isEmpty ? nil : Points(top: terms.reduce(0, +), bottom: terms.count).rounded
        case .recognition:
            switch problem.gates.gate(p.id, v.id)?.recognition {
            case nil, .unknown: return nil
            case .notNeeded: return 10_000
            case .impossible: return 0
            case .needed(let steps, let weeks, let cost):
                let hundredths =
                    max(0, 10_000 - steps * 2_500) * 100 + max(0, 10_000 - weeks * 200) * 100
                    + (200_000 - min(200_000, Int(cost.amount))) * 5
                return Points(top: hundredths, bottom: 300).rounded
            }
        case .availability:
            guard let earliest = p.earliestStart, let start = v.start else { return nil }
            var (weeks, day) = (0, start)
            while day < earliest, weeks < 8 {
                weeks += 1
                day = day.adding(days: 7)
            }
            return 10_000 - 1_250 * weeks
        case .salary:
            guard let minimum = p.wishes.minimumSalaryPerYear?.amount, let salary = v.salaryPerYear?.amount else {
                return nil
            }
            if salary < minimum { return 0 }
            return (0...4).reversed().first { salary * 20 >= minimum * Int64(20 + $0) }.map { 6_000 + 1_000 * $0 }
        case .pattern:
            guard !v.patterns.isEmpty, !p.wishes.patterns.isEmpty else { return nil }
            let shared = v.patterns.filter { p.wishes.patterns.contains($0) }
            return Points(top: 10_000 * shared.count, bottom: v.patterns.count).rounded
        case .place:
            guard let point = v.point, !p.wishes.places.isEmpty else { return nil }
            let nearest = p.wishes.places.map { kilometres($0, point) }.min() ?? 0
            return nearest <= 10 ? 10_000 : nearest >= 110 ? 0 : 11_000 - 100 * nearest
        }
    }

    private func share(of asked: [String], in known: [String]) -> Int? {
        guard !asked.isEmpty, !known.isEmpty else { return nil }
        return Points(top: 10_000 * asked.filter { known.contains($0) }.count, bottom: asked.count).rounded
    }

    func score(_ weights: MatchWeights, _ p: MatchProfile, _ v: MatchVacancy) -> Int {
        var (top, bottom) = (0, 0)
        for (part, weight) in weights.weights {
            guard let points = points(part, p, v) else { continue }
            top += points * weight
            bottom += weight
        }
        return bottom == 0 ? 0 : Points(top: top, bottom: bottom).rounded
    }

    func scored(_ p: MatchProfile, _ v: MatchVacancy) -> Scored {
        let employer = score(problem.options.employerWeights, p, v)
        let own = score(problem.options.applicantWeights, p, v)
        let mutual =
            problem.options.mutual == .sum
            ? employer + own : employer + own == 0 ? 0 : 2 * employer * own / (employer + own)
        let hash = SipHash24(seed: problem.seed)
        let turned = hash(v.id.text)
        var mix = SplitMix64(seed: hash(p.id.text) ^ ((turned << 32) | (turned >> 32)))
        return Scored(
            applicant: p.id.text, vacancy: v.id.text,
            plan: Criterion.allCases.contains { verdict($0, p, v) == .withPlan }, employer: employer, own: own,
            mutual: mutual, tie: mix.next())
    }

    func isFeasible(_ p: MatchProfile, _ v: MatchVacancy) -> Bool {
        Criterion.allCases.allSatisfy { verdict($0, p, v) != .fail }
    }

    /// All feasible pairs, best first.
    func ranking() -> [Scored] {
        var all: [Scored] = []
        for p in profiles { for v in vacancies where isFeasible(p, v) { all.append(scored(p, v)) } }
        return all.sorted { $0.mutual != $1.mutual ? $0.mutual > $1.mutual : $0.tie < $1.tie }
    }

    func funnel() -> MatchFunnel {
        var rows: [FunnelRow] = []
        let pairs = profiles.flatMap { p in vacancies.map { (p, $0) } }
        let fails = pairs.map { p, v in Criterion.allCases.filter { verdict($0, p, v) == .fail } }
        for criterion in Criterion.allCases {
            let failing = zip(pairs, fails).filter { $0.1.contains(criterion) }
            rows.append(
                FunnelRow(
                    criterion: criterion, failing: failing.count,
                    failingFirst: failing.filter { $0.1.first == criterion }.count,
                    failingOnly: failing.filter { $0.1.count == 1 }.count,
                    failingByOneLevel: criterion != .language
                        ? 0
                        : failing.filter { pair, _ in
                            let licence = problem.gates.gate(pair.0.id, pair.1.id)?.languageMinimum
                            return language(pair.0, pair.1, licence: licence).1 == 1
                        }.count,
                    withPlan: zip(pairs, fails).filter {
                        $0.1.isEmpty && verdict(criterion, $0.0.0, $0.0.1) == .withPlan
                    }.count))
        }
        let feasible = zip(pairs, fails).filter { $0.1.isEmpty }
        return MatchFunnel(
            pairs: pairs.count, feasible: feasible.count,
            withPlan: feasible.filter { scored($0.0.0, $0.0.1).plan }.count,
            failingSeveral: fails.filter { $0.count > 1 }.count, rows: rows)
    }
}
