import Calendar
import Domain
import Foundation
import Hashing

/// Matching as models.md §1 reads, pair by pair over the plain values: no columns, no bitsets, no shared formulas.
struct NaiveMatcher {
    let problem: MatchProblem

    enum Verdict: Int { case pass, withPlan, fail }

    struct Scored: Equatable {
        let applicant: String
        let vacancy: String
        let plan: Bool
        let employer: Int
        let own: Int
        let mutual: Int
        let tie: UInt64
    }

    var profiles: [MatchProfile] { problem.profiles.sorted { $0.id < $1.id } }
    var vacancies: [MatchVacancy] { problem.vacancies.sorted { $0.id < $1.id } }

    func similarity(_ from: ID<Occupation>, _ to: ID<Occupation>) -> Int {
        from == to ? 10_000 : problem.similarity[OccupationPair(from: from, to: to)] ?? 0
    }

    func closeness(_ p: MatchProfile, _ v: MatchVacancy) -> Int? {
        let own = p.practised.map(\.occupation) + p.qualifications.flatMap(\.occupations)
        guard let target = v.occupation else { return nil }
        return own.map { similarity($0, target) }.max()
    }

    func wish(_ p: MatchProfile, _ v: MatchVacancy) -> Int? {
        guard let target = v.occupation else { return nil }
        return p.wishes.occupations.map { similarity($0, target) }.max()
    }

    func asked(_ consent: Bool?, _ given: Verdict) -> Verdict {
        consent == false ? .fail : consent == nil ? .withPlan : given
    }

    func verdict(_ c: Criterion, _ p: MatchProfile, _ v: MatchVacancy) -> Verdict {
        let gate = problem.gates.gate(p.id, v.id)
        func inTime(_ weeks: Int) -> Bool { v.start.map { problem.date.adding(days: weeks * 7) <= $0 } ?? true }
        switch c {
        case .consent: return asked(p.consents, .pass)
        case .withdrawn: return p.hasWithdrawn || v.isWithdrawn ? .fail : .pass
        case .declined: return p.declined.contains(v.id) || v.declined.contains(p.id) ? .fail : .pass
        case .occupation:
            if v.isTraining { return asked(p.wishes.acceptsTraining, .pass) }
            guard let points = closeness(p, v) else { return .withPlan }
            if points >= 6_000 { return .pass }
            return points >= 4_000 ? asked(p.wishes.acceptsOtherOccupation, .withPlan) : .fail
        case .level:
            let held = p.qualifications.compactMap { $0.level?.number }.max()
            if let minimum = v.minimumLevel?.number {
                guard let held else { return .withPlan }
                if held < minimum { return .fail }
            }
            guard let held, !v.isTraining,
                let level = [v.minimumLevel, v.occupationLevel].compactMap({ $0?.number }).max(), held - level >= 2
            else { return .pass }
            if let target = v.occupation,
                (p.practised.map(\.occupation) + p.qualifications.flatMap(\.occupations) + p.wishes.occupations)
                    .contains(target)
            {
                return .pass
            }
            return asked(p.wishes.acceptsOtherOccupation, .pass)
        case .recognition:
            switch gate?.recognition {
            case nil, .unknown: return .withPlan
            case .notNeeded: return .pass
            case .impossible: return .fail
            case .needed(_, let weeks, _): return inTime(weeks) ? .withPlan : .fail
            }
        case .permit:
            guard let gate else { return .withPlan }
            if gate.permit == .closed { return .fail }
            if let threshold = gate.salaryThreshold, let salary = v.salaryPerYear, salary < threshold { return .fail }
            if case .needed(let weeks) = gate.permit, !inTime(weeks) { return .fail }
            return gate.permit == .open && (gate.salaryThreshold == nil || v.salaryPerYear != nil) ? .pass : .withPlan
        case .language:
            return language(p, v, licence: gate?.languageMinimum).0
        case .start:
            guard let earliest = p.earliestStart, let start = v.start else {
                return p.earliestStart == nil && v.start == nil ? .pass : .withPlan
            }
            return earliest <= start ? .pass : earliest <= start.adding(days: 28) ? .withPlan : .fail
        case .pattern:
            if v.patterns.isEmpty { return .pass }
            if p.patterns.isEmpty { return .withPlan }
            let hours = v.patterns.filter { [.fullTime, .partTime].contains($0) }
            let others = v.patterns.filter { ![.fullTime, .partTime].contains($0) }
            let fits = (hours.isEmpty || hours.contains { p.patterns.contains($0) })
            return fits && others.allSatisfy { p.patterns.contains($0) } ? .pass : .fail
        case .licence:
            if v.licences.isEmpty { return .pass }
            if p.licences.isEmpty { return .withPlan }
            return v.licences.allSatisfy { p.licences.contains($0) } ? .pass : .fail
        case .salary:
            guard let minimum = p.wishes.minimumSalaryPerYear else { return .pass }
            guard let salary = v.salaryPerYear else { return .withPlan }
            return salary < minimum ? .fail : .pass
        case .mobility:
            if p.wishes.onlyWishedPlaces == false { return .pass }
            guard let point = v.point, !p.wishes.places.isEmpty else {
                return p.wishes.onlyWishedPlaces == true ? .withPlan : .pass
            }
            if p.wishes.places.contains(where: { kilometres($0, point) <= 50 }) { return .pass }
            return p.wishes.onlyWishedPlaces == true ? .fail : .withPlan
        }
    }

    /// The verdict and, where it fails, the number of levels that are missing.
    func language(_ p: MatchProfile, _ v: MatchVacancy, licence: CEFRLevel?) -> (Verdict, Int) {
        var needs = Dictionary(uniqueKeysWithValues: v.languages.map { ($0.language, $0.atStart) })
        if let licence { needs[.german] = max(needs[.german] ?? .a0, licence) }
        var (missing, unknown, course) = (0, false, false)
        for (language, needed) in needs where needed > .a0 {
            guard var level = p.languages.first(where: { $0.language == language })?.level else {
                unknown = true
                continue
            }
            if level >= needed { continue }
            course = true
            guard let start = v.start else { continue }
            var units = max(0, problem.date.days(to: start)) / 7 * problem.options.teachingUnitsPerWeek
            while level < needed, let next = CEFRLevel(rawValue: level.rawValue + 1) {
                units -= [160, 160, 200, 300, 300, 400][level.rawValue]
                if units < 0 { break }
                level = next
            }
            missing += needed.rawValue - level.rawValue
        }
        return (missing > 0 ? .fail : unknown || course ? .withPlan : .pass, missing)
    }

    /// The great circle by the haversine formula in floating point.
    func kilometres(_ a: GeoPoint, _ b: GeoPoint) -> Int {
        func radians(_ microdegrees: Int32) -> Double { Double(microdegrees) / 1e6 * .pi / 180 }
        let south = radians(a.latitudeMicrodegrees) - radians(b.latitudeMicrodegrees)
        let west = radians(a.longitudeMicrodegrees) - radians(b.longitudeMicrodegrees)
        let chord =
            pow(sin(south / 2), 2)
            + cos(radians(a.latitudeMicrodegrees)) * cos(radians(b.latitudeMicrodegrees)) * pow(sin(west / 2), 2)
        return Int(2 * 6_371 * asin(min(1, sqrt(chord))))
    }
}
