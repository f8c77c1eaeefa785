import Domain

/// One pair by its plain values, to which changes are made to see where it would then stand; their order does not matter.
struct ChangedPair {
    private var profile: MatchProfile
    private var vacancy: MatchVacancy
    private var gate: PairGate?
    /// The pay before any change.
    private let offered: Cents?

    init(_ view: PairView) {
        profile = view.profile
        vacancy = view.vacancy
        gate = view.gate
        offered = view.vacancy.salaryPerYear
    }

    /// Outcome and scores, by a matcher for this pair alone.
    func standing(like problem: MatchProblem) -> (outcome: CriterionOutcome, match: Match) {
        let gates = gate.map { GateTable(rows: [profile.id: 0], columns: [vacancy.id: 0], gates: [[$0]]) }
        let single = MatchProblem(
            date: problem.date, seed: problem.seed, profiles: [profile], vacancies: [vacancy],
            gates: gates ?? GateTable(rows: [:], columns: [:], gates: []), similarity: problem.similarity,
            options: problem.options)
        return Matcher(single).standing(0, 0)
    }

    mutating func apply(_ change: MatchChange) {
        switch change {
        case .language(let language, let level, _):
            profile.languages.removeAll { $0.language == language }
            profile.languages.append(ProfileLanguage(language: language, level: level))
        case .document(.levelProof):
            profile.qualifications.append(ProfileQualification(occupations: [], level: vacancy.minimumLevel))
        case .document(.recognitionNotice): gate?.recognition = .notNeeded
        case .start(let day): vacancy.start = day
        case .salary(let pay): vacancy.salaryPerYear = pay
        case .licences(let classes): profile.licences = DrivingLicences.held(by: profile.licences + classes)
        case .consent(let consent): apply(consent)
        case .relaxation(let relaxation): apply(relaxation)
        }
    }

    private mutating func apply(_ consent: ConsentChange) {
        switch consent {
        case .matching: profile.consents = true
        case .otherOccupation: profile.wishes.acceptsOtherOccupation = true
        case .training: profile.wishes.acceptsTraining = true
        case .otherPlaces: profile.wishes.onlyWishedPlaces = false
        case .patterns: profile.patterns += vacancy.patterns.filter { !profile.patterns.contains($0) }
        case .lowerSalary:
            if let offered { profile.wishes.minimumSalaryPerYear = offered }
        }
    }

    private mutating func apply(_ relaxation: EmployerRelaxation) {
        switch relaxation {
        case .language(let language, let level):
            vacancy.languages = vacancy.languages.map { demand in
                var demand = demand
                if demand.language == language { demand.atStart = min(demand.atStart, level) }
                return demand
            }
        case .minimumLevel(let level): vacancy.minimumLevel = level
        case .licences: vacancy.licences = []
        case .patterns: vacancy.patterns = vacancy.patterns.filter { profile.patterns.contains($0) }
        }
    }
}
