import Calendar
import Domain
import Hashing
import Matching
import Support
import Testing

@Suite struct WhatIfTests {
    @Test("what-if answers are the smallest sets of at most three changes that an exhaustive trial finds")
    func exhaustive() {
        let seeds = Tier.seeds(25, long: 1_000)
        var sets = [0, 0, 0, 0]
        var pairs = 0
        for seed in seeds {
            var generator = SplitMix64(seed: 7_000 + seed)
            var problem = MatchInstances.draw(&generator)
            problem.options.teachingUnitsPerWeek = 25
            let matcher = Matcher(problem)
            for profile in problem.profiles.prefix(4) {
                for vacancy in problem.vacancies.prefix(3) {
                    let trial = NaiveWhatIf(problem: problem, profile: profile, vacancy: vacancy)
                    guard trial.failing.count <= 4 else { continue }
                    let answers = matcher.whatIf(profile.id, vacancy.id)
                    #expect(Set(answers.map { Set($0.steps.map(\.change)) }) == trial.answers(), "seed \(seed)")
                    #expect(answers.count == Set(answers.map { $0.steps.map(\.change) }).count, "seed \(seed)")
                    for answer in answers { check(answer, trial, seed) }
                    let order = answers.map { [$0.steps.count, $0.weeks, Int($0.cost.amount)] }
                    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
                    pairs += 1
                    for answer in answers { sets[answer.steps.count] += 1 }
                }
            }
        }
        print("what-if against exhaustive trial: \(pairs) pairs; sets of one, two, three changes: \(sets[1...])")
        #expect(sets[1...].allSatisfy { $0 >= 20 })
    }

    private func check(_ answer: WhatIf, _ trial: NaiveWhatIf, _ seed: UInt64) {
        let (naive, profile, vacancy) = trial.changed(Set(answer.steps.map(\.change)))
        let scored = naive.scored(profile, vacancy)
        #expect(answer.match.mutualScore == scored.mutual, "seed \(seed)")
        #expect(answer.match.employerScore == scored.employer, "seed \(seed)")
        #expect(answer.outcome == (scored.plan ? .passWithPlan : .pass), "seed \(seed)")
        #expect(answer.cost == answer.steps.reduce(.zero) { $0 + $1.cost }, "seed \(seed)")
    }
}

/// Tries every set of at most three changes, most of them beside the point, with the naive matcher.
struct NaiveWhatIf {
    let problem: MatchProblem
    let profile: MatchProfile
    let vacancy: MatchVacancy

    private var naive: NaiveMatcher { NaiveMatcher(problem: problem) }
    var failing: [Criterion] { Criterion.allCases.filter { naive.verdict($0, profile, vacancy) == .fail } }

    /// The sets of which nothing can be left out or made smaller.
    func answers() -> Set<Set<MatchChange>> {
        let target: [NaiveMatcher.Verdict]
        if failing.isEmpty {
            if Criterion.allCases.allSatisfy({ naive.verdict($0, profile, vacancy) == .pass }) { return [] }
            target = [.pass]
        } else {
            target = [.pass, .withPlan]
        }
        let changes = candidates()
        var good: [[MatchChange]] = []
        for set in subsets(changes) {
            if good.contains(where: { covers(set, $0) }) { continue }
            let (other, p, v) = changed(Set(set))
            if Criterion.allCases.allSatisfy({ target.contains(other.verdict($0, p, v)) }) { good.append(set) }
        }
        return Set(good.filter { set in !good.contains { $0 != set && covers(set, $0) } }.map(Set.init))
    }

    private func subsets(_ changes: [MatchChange]) -> [[MatchChange]] {
        var all: [[MatchChange]] = []
        for (i, a) in changes.enumerated() {
            all.append([a])
            for (j, b) in changes.enumerated().dropFirst(i + 1) where kind(a) != kind(b) {
                all.append([a, b])
                for c in changes.dropFirst(j + 1) where kind(c) != kind(a) && kind(c) != kind(b) {
                    all.append([a, b, c])
                }
            }
        }
        return all.sorted { $0.count < $1.count }
    }

    /// Whether `large` asks for everything in `small`, or for more of it.
    private func covers(_ large: [MatchChange], _ small: [MatchChange]) -> Bool {
        small.allSatisfy { change in large.contains { kind($0) == kind(change) && amount($0) >= amount(change) } }
    }

    private func kind(_ change: MatchChange) -> String {
        switch change {
        case .language(let language, _, _): "language \(language.text)"
        case .document(let document): "document \(document)"
        case .start: "start"
        case .salary: "salary"
        case .licences: "licences"
        case .consent(let consent): "consent \(consent)"
        case .relaxation(.language(let language, _)): "relaxed language \(language.text)"
        case .relaxation(.minimumLevel): "relaxed level"
        case .relaxation(.licences): "relaxed licences"
        case .relaxation(.patterns): "relaxed patterns"
        }
    }

    private func amount(_ change: MatchChange) -> Int {
        switch change {
        case .start(let day): Int(day.dayNumber)
        case .salary(let pay): Int(pay.amount)
        case .relaxation(.language(_, let level)): -level.rawValue
        case .relaxation(.minimumLevel(let level)): -level.number
        case .language, .document, .licences, .consent, .relaxation: 0
        }
    }

    /// Every kind of change with every size that might matter, and sizes one below and above.
    private func candidates() -> [MatchChange] {
        let gate = problem.gates.gate(profile.id, vacancy.id)
        let isOpen = { (criterion: Criterion) in naive.verdict(criterion, profile, vacancy) != .pass }
        var list: [MatchChange] = []
        if isOpen(.consent) { list.append(.consent(.matching)) }
        if isOpen(.occupation) || isOpen(.level) { list += [.consent(.otherOccupation), .consent(.training)] }
        if isOpen(.mobility) { list.append(.consent(.otherPlaces)) }
        if isOpen(.pattern) { list += [.consent(.patterns), .relaxation(.patterns)] }
        if isOpen(.level) {
            let levels = profile.qualifications.compactMap(\.level)
            if levels.isEmpty, vacancy.minimumLevel != nil { list.append(.document(.levelProof)) }
            if let held = levels.max(), let minimum = vacancy.minimumLevel {
                list += (1...8).compactMap { EQFLevel($0) }.filter { $0 >= held && $0 < minimum }.map {
                    .relaxation(.minimumLevel($0))
                }
            }
        }
        if isOpen(.recognition), case .needed = gate?.recognition { list.append(.document(.recognitionNotice)) }
        if isOpen(.licence) {
            list.append(.relaxation(.licences))
            let missing = vacancy.licences.filter { !profile.licences.contains($0) }
            if !profile.licences.isEmpty { list.append(.licences(missing)) }
        }
        if isOpen(.salary), vacancy.salaryPerYear != nil { list.append(.consent(.lowerSalary)) }
        return list + pay(gate) + languages(gate, isOpen(.language)) + days(gate)
    }

    private func pay(_ gate: PairGate?) -> [MatchChange] {
        let limits = [profile.wishes.minimumSalaryPerYear, gate?.salaryThreshold].compactMap { $0?.amount }
        let now = vacancy.salaryPerYear?.amount ?? 0
        return Set(limits.flatMap { [$0 - 1, $0] }).filter { $0 > now }.sorted().map { .salary(Cents($0)) }
    }

    private func languages(_ gate: PairGate?, _ isOpen: Bool) -> [MatchChange] {
        guard isOpen else { return [] }
        var list: [MatchChange] = []
        var needs = Dictionary(uniqueKeysWithValues: vacancy.languages.map { ($0.language, $0.atStart) })
        if let licence = gate?.languageMinimum { needs[.german] = max(needs[.german] ?? .a0, licence) }
        for (language, needed) in needs.sorted(by: { $0.key < $1.key }) {
            let level = profile.languages.first { $0.language == language }?.level
            if level.map({ $0 >= needed }) ?? (needed == .a0) { continue }
            list.append(.language(language, level: needed, by: vacancy.start))
            guard let level else { continue }
            let asked = vacancy.languages.first { $0.language == language }?.atStart ?? .a0
            list += CEFRLevel.allCases.filter { $0 >= level && $0 < asked }.map {
                .relaxation(.language(language, to: $0))
            }
        }
        return list
    }

    private func days(_ gate: PairGate?) -> [MatchChange] {
        guard let start = vacancy.start else { return [] }
        var days: [CivilDate] = []
        if case .needed(_, let weeks, _) = gate?.recognition { days.append(problem.date.adding(days: 7 * weeks)) }
        if case .needed(let weeks) = gate?.permit { days.append(problem.date.adding(days: 7 * weeks)) }
        if let earliest = profile.earliestStart { days += [earliest, earliest.adding(days: -28)] }
        let units = [160, 160, 200, 300, 300, 400]
        for first in 0..<6 where naive.verdict(.language, profile, vacancy) != .pass {
            for last in first..<6 {
                let weeks = (units[first...last].reduce(0, +) + 24) / 25
                days.append(problem.date.adding(days: 7 * weeks))
            }
        }
        return Set(days.flatMap { [$0.adding(days: -1), $0] }).filter { $0 > start }.sorted().map { .start($0) }
    }

    /// The pair after the changes, with a matcher that knows its gate.
    func changed(_ changes: Set<MatchChange>) -> (NaiveMatcher, MatchProfile, MatchVacancy) {
        var p = profile
        var v = vacancy
        var gate = problem.gates.gate(p.id, v.id)
        for change in changes {
            switch change {
            case .language(let language, let level, _):
                p.languages = p.languages.filter { $0.language != language }
                p.languages.append(ProfileLanguage(language: language, level: level))
            case .document(.levelProof):
                p.qualifications.append(ProfileQualification(occupations: [], level: v.minimumLevel))
            case .document(.recognitionNotice): gate?.recognition = .notNeeded
            case .start(let day): v.start = day
            case .salary(let pay): v.salaryPerYear = pay
            case .licences(let classes): p.licences = DrivingLicences.held(by: p.licences + classes)
            case .consent(.matching): p.consents = true
            case .consent(.otherOccupation): p.wishes.acceptsOtherOccupation = true
            case .consent(.training): p.wishes.acceptsTraining = true
            case .consent(.otherPlaces): p.wishes.onlyWishedPlaces = false
            case .consent(.patterns):
                p.patterns = WorkPattern.allCases.filter { (p.patterns + vacancy.patterns).contains($0) }
            case .consent(.lowerSalary): p.wishes.minimumSalaryPerYear = vacancy.salaryPerYear
            case .relaxation(.language(let language, let level)):
                for index in v.languages.indices where v.languages[index].language == language {
                    v.languages[index].atStart = level
                }
            case .relaxation(.minimumLevel(let level)): v.minimumLevel = level
            case .relaxation(.licences): v.licences = []
            case .relaxation(.patterns): v.patterns = vacancy.patterns.filter { profile.patterns.contains($0) }
            }
        }
        var single = problem
        single.profiles = [p]
        single.vacancies = [v]
        single.gates =
            gate.map { GateTable(rows: [p.id: 0], columns: [v.id: 0], gates: [[$0]]) }
            ?? GateTable(rows: [:], columns: [:], gates: [])
        return (NaiveMatcher(problem: single), p, v)
    }
}
