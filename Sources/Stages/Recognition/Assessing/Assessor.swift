import Domain

/// Assesses one nationality and one occupation.
struct Assessor {
    /// An assessment with what is needed to compare it with another nationality's.
    struct Answer {
        let assessment: Assessment
        let chosen: PathState?

        func isMoreFavourable(than other: Answer) -> Bool {
            let order: [AssessmentVerdict] = [.mayWork, .mayWorkAfter, .unclear, .mayNot]
            let mine = order.firstIndex(of: assessment.verdict) ?? 0
            let theirs = order.firstIndex(of: other.assessment.verdict) ?? 0
            if mine != theirs { return mine < theirs }
            if assessment.waitsFor.count != other.assessment.waitsFor.count {
                return assessment.waitsFor.count < other.assessment.waitsFor.count
            }
            guard let chosen else { return other.chosen != nil }
            guard let rival = other.chosen else { return false }
            return chosen.isPreferred(to: rival)
        }
    }

    /// A country without a row of its own in any regime table.
    static let elsewhere: [CountryCode] = CountryCode("ZZ").map { [$0] } ?? []

    let rules: RecognitionRules
    let facts: CaseFacts
    let law: OccupationLaw?
    let period: RulePeriod?
    let regime: Regime?
    let known: Facts

    init(rules: RecognitionRules, facts: CaseFacts, law: OccupationLaw?, base: Facts, nationality: CountryCode) {
        self.rules = rules
        self.facts = facts
        self.law = law
        period = rules.book.period(of: facts.input.date)
        let regime = rules.book.regime(of: nationality, on: facts.input.date)
        self.regime = regime
        var known = base
        known.set(.nationality, nationality.text)
        known.set(.regime, regime?.kind.rawValue)
        self.known = known
    }

    func answer() -> Answer {
        var first = answer(known)
        // What stays open may be settled by the short lists of words: whichever holds, the verdict may be the same.
        for fact in [Fact.sector, .origin, .fit] where first.assessment.verdict == .unclear && known[fact] == nil {
            guard case .word(let words) = fact.kind else { continue }
            let verdicts = Set(
                words.map { word in
                    var guess = known
                    guess.set(fact, word)
                    return answer(guess).assessment.verdict
                })
            guard verdicts.count == 1, let verdict = verdicts.first else { continue }
            var assessment = first.assessment
            assessment.verdict = verdict
            first = Answer(assessment: assessment, chosen: first.chosen)
        }
        return first
    }

    private func answer(_ start: Facts) -> Answer {
        var known = start
        let permit = permit(known)
        known.set(.permitNeeds, (permit.chosen?.outcome.needs ?? .nothing).rawValue)
        let occupation = occupationTrack(known)
        let choice = occupation.outcomes.last
        known.set(.recognitionKind, choice?.outcome.kind.rawValue)
        let steps = choice.map { self.steps($0.outcome, permit, known) } ?? ([], nil)
        let verdicts = Set(occupation.outcomes.map { verdict($0.outcome, permit, known) })
        let overall = verdicts.count == 1 ? verdicts.first ?? .unclear : AssessmentVerdict.unclear
        let builder = AnswerBuilder(assessor: self, known: known, permit: permit)
        var assessment = Assessment(
            occupation: law?.occupation.id, verdict: overall, waitsFor: steps.0,
            recognition: choice.map { builder.recognition($0.outcome, isGranted: steps.1 == nil) },
            permit: builder.permitAnswer(), reasons: builder.reasons(choice?.rule),
            assumed: builder.assumed())
        assessment.missing = builder.missing(occupation.undecided, verdict: overall, outcome: choice?.outcome)
        if overall == .mayNot || overall == .unclear && choice == nil { assessment.waitsFor = [] }
        return Answer(assessment: assessment, chosen: permit.chosen)
    }

    // MARK: Permit

    /// What residence law says: nothing to do, the paths, and the one chosen.
    struct Permit {
        let states: [PathState]
        let chosen: PathState?
        /// The regime's own path, where no permit is needed.
        let free: PermitPath?
        /// Whether some path carries the job.
        let opens: Truth

        var path: PermitPath { free ?? chosen?.outcome.path ?? .none }
        var waits: Bool { free == nil && (chosen?.outcome.waits ?? true) }

        /// What holds on the best path that nothing unsaid could close.
        var certainlyWaits: Bool {
            guard free == nil, chosen?.isDefinite == false else { return waits }
            let certain = states.filter { $0.outcome.carriesJob && $0.opening != .closed && $0.isDefinite }
            return certain.min { $0.isPreferred(to: $1) }?.outcome.waits ?? waits
        }
    }

    private func permit(_ known: Facts) -> Permit {
        if let path = regime?.path { return Permit(states: [], chosen: nil, free: path, opens: .yes) }
        guard let period else { return Permit(states: [], chosen: nil, free: nil, opens: .no) }
        let states = PermitTrack(facts: known, values: period.values).states(inForce(.permit, known))
        let carrying = states.filter { $0.outcome.carriesJob && $0.opening != .closed }
        let chosen = carrying.min { $0.isPreferred(to: $1) }
        let opens: Truth = carrying.isEmpty ? .no : carrying.contains(where: \.isDefinite) ? .yes : .unknown
        return Permit(states: states, chosen: chosen, free: nil, opens: opens)
    }

    /// The rules of a track in force for this case, in order of priority.
    func inForce(_ track: Track, _ known: Facts) -> [Rule] {
        guard let period else { return [] }
        let candidates = period.rules(of: track)
        guard candidates.contains(where: { !$0.dateBasis.isOfDecision }) else { return candidates }
        let qualification = facts.input.qualification
        return candidates.filter { rule in
            switch rule.dateBasis {
            case .decision, .application, .contractStart: true
            case .award: qualification?.awarded.map { rule.isInForce(on: $0) } ?? false
            case .trainingStart: qualification?.trainingStart.map { rule.isInForce(on: $0) } ?? false
            }
        }
    }

    // MARK: Occupation

    private struct OccupationAnswer {
        let outcomes: [(rule: Rule, outcome: OccupationOutcome)]
        let undecided: [Fact]
    }

    /// The first rule that holds, after those before it that may hold.
    private func occupationTrack(_ known: Facts) -> OccupationAnswer {
        guard let period else { return OccupationAnswer(outcomes: [], undecided: []) }
        var outcomes: [(rule: Rule, outcome: OccupationOutcome)] = []
        var undecided: [Fact] = []
        for rule in inForce(.occupation, known) {
            guard case .occupation(let outcome) = rule.outcome else { continue }
            switch rule.when.truth(known, period.values) {
            case .no: continue
            case .unknown:
                undecided += rule.when.undecided(known, period.values)
                outcomes.append((rule, outcome))
            case .yes:
                outcomes.append((rule, outcome))
                return OccupationAnswer(outcomes: outcomes, undecided: undecided)
            }
        }
        // No rule is certain: nothing is chosen, and the verdict is open.
        return OccupationAnswer(outcomes: [], undecided: undecided)
    }

    // MARK: Verdict

    /// The steps to wait for, and whether the recognition is one of them.
    private func steps(
        _ outcome: OccupationOutcome, _ permit: Permit, _ known: Facts
    ) -> ([AssessmentStep], AssessmentStep?) {
        var steps: [AssessmentStep] = []
        if outcome.isNeeded == true, !isGranted(outcome, permit, known) { steps.append(.recognition) }
        if permit.waits { steps.append(.permit) }
        return (steps, steps.first { $0 == .recognition })
    }

    private func isGranted(_ outcome: OccupationOutcome, _ permit: Permit, _ known: Facts) -> Bool {
        if known[.recognisedInGermany] == .flag(true) { return true }
        return outcome.kind == .degreeComparability && permit.chosen?.hasRecognition == true
    }

    private func verdict(_ outcome: OccupationOutcome, _ permit: Permit, _ known: Facts) -> AssessmentVerdict {
        if outcome.kind == .notAvailable || outcome.isBlocked { return .mayNot }
        switch permit.opens {
        case .no: return .mayNot
        case .unknown: return .unclear
        case .yes:
            let steps = steps(outcome, permit, known).0
            // The preferred path may still fall away; the certain one behind it has to give the same verdict.
            if !steps.contains(.recognition), permit.waits != permit.certainlyWaits { return .unclear }
            return steps.isEmpty ? .mayWork : .mayWorkAfter
        }
    }
}
