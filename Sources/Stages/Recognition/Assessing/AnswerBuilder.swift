import Calendar
import Domain

/// Puts the answer's words together once the tracks have decided.
struct AnswerBuilder {
    let assessor: Assessor
    let known: Facts
    let permit: Assessor.Permit
    private let procedures: [Rule]
    private let languageRule: Rule?
    private let deadlineRule: Rule?
    private let feeRule: Rule?

    init(assessor: Assessor, known: Facts, permit: Assessor.Permit) {
        self.assessor = assessor
        self.known = known
        self.permit = permit
        let holds = { (rule: Rule) in
            assessor.period.map { rule.when.truth(known, $0.values) == .yes } ?? false
        }
        procedures = assessor.inForce(.procedure, known).filter(holds)
        languageRule = assessor.inForce(.language, known).first(where: holds)
        deadlineRule = assessor.inForce(.deadline, known).first(where: holds)
        feeRule = assessor.inForce(.fee, known).first(where: holds)
    }

    private var book: RuleBook { assessor.rules.book }
    private var date: CivilDate { assessor.facts.input.date }

    // MARK: Recognition

    func recognition(_ outcome: OccupationOutcome, isGranted: Bool) -> RecognitionAnswer {
        let authorities = authorityRows(outcome)
        var documents: [String] = []
        var measures: [String] = []
        var meanwhile: String?
        for case .procedure(let procedure) in procedures.map(\.outcome) {
            documents += procedure.documents
            measures += procedure.measures
            meanwhile = meanwhile ?? procedure.meanwhile
        }
        var answer = RecognitionAnswer(
            kind: outcome.kind, isNeeded: outcome.isNeeded,
            authorities: authorities.map { Authority(kind: $0.office.kind, name: $0.name) }, measures: measures,
            documents: documents, meanwhile: isGranted ? nil : meanwhile.map { $0 + lowerOccupation })
        if case .deadline(let days) = deadlineRule?.outcome { answer.deadlineDays = days }
        if case .fee(let fees) = feeRule?.outcome { answer.fees = fees }
        if outcome.kind != .notNeeded, outcome.kind != .notAvailable, let own = authorities.first?.fees {
            answer.fees = own
        }
        if case .language(let level) = languageRule?.outcome { answer.languageMinimum = level }
        return answer
    }

    /// The occupation that a qualification below the profession, or of another one, does fit.
    private var lowerOccupation: String {
        guard known[.fit] == .word("below") || known[.fit] == .word("other"),
            let id = assessor.facts.input.qualification?.occupation.occupations.first,
            let law = assessor.rules.table[id]
        else { return "" }
        return "; the qualification fits \(law.occupation.titleGerman) (\(id))"
    }

    private func authorityRows(_ outcome: OccupationOutcome) -> [AuthorityRow] {
        let offices = outcome.office.map { [$0] } ?? assessor.law?.offices ?? []
        var rows: [AuthorityRow] = []
        for office in offices where outcome.kind != .notNeeded && outcome.kind != .notAvailable {
            let valid = book.authorities(of: office).filter { row in
                (row.land.map { $0 == assessor.facts.input.land } ?? true)
                    && (row.from.map { $0 <= date } ?? true) && (row.to.map { date <= $0 } ?? true)
                    && (row.when.map { truth($0) != .no } ?? true)
            }
            let own = valid.filter { !$0.isFallback }
            rows += own.isEmpty ? valid : own
        }
        return rows
    }

    private func truth(_ condition: Condition) -> Truth {
        assessor.period.map { condition.truth(known, $0.values) } ?? .unknown
    }

    // MARK: Permit

    func permitAnswer() -> PermitAnswer {
        let others = permit.states.filter { $0.rule.id != permit.chosen?.rule.id && $0.outcome.path != .none }
            .sorted { $0.isPreferred(to: $1) }
        var conditions = permit.chosen?.conditions ?? []
        if let unmet = permit.chosen?.unmet, !unmet.isEmpty {
            conditions = conditions.map { text in
                unmet.first { $0 == "unknown: \(text)" || $0.hasPrefix(text) } ?? text
            }
        }
        return PermitAnswer(
            path: permit.path, conditions: conditions,
            alternatives: others.map {
                PermitAlternative(
                    path: $0.outcome.path, isOpen: $0.opening == .open, unmet: $0.unmet, rule: $0.rule.id,
                    points: $0.points)
            })
    }

    // MARK: Reasons

    func reasons(_ occupationRule: Rule?) -> [LegalReason] {
        var reasons: [LegalReason] = []
        if let occupationRule { reasons.append(reason(occupationRule)) }
        if let regime = assessor.regime {
            reasons.append(
                LegalReason(
                    rule: regime.id, law: text(of: regime.law), from: regime.from, to: regime.to, text: regime.reason,
                    isConfirmed: regime.isSeen, campaignPack: book.campaignPacks[regime.id]))
        }
        if let chosen = permit.chosen {
            reasons.append(reason(chosen.rule))
        } else {
            reasons += permit.states.filter { $0.outcome.path == .none }.map { reason($0.rule) }
        }
        if let languageRule { reasons.append(reason(languageRule)) }
        reasons += [deadlineRule, feeRule].compactMap { $0 }.map(reason)
        reasons += procedures.map(reason)
        reasons += announcements.map(reason)
        return reasons
    }

    /// Law that is announced on the day and would say something in this case.
    private var announcements: [Rule] {
        book.announcements.filter { rule in
            rule.announced.map { $0 <= date } ?? false && truth(rule.when) == .yes
        }
    }

    private func reason(_ rule: Rule) -> LegalReason {
        var law = text(of: rule.law)
        var text = rule.reason
        if case .occupation(let outcome) = rule.outcome, outcome.quotesOccupation, let occupation = assessor.law {
            if let act = occupation.act(on: date) { law = act + "; " + law }
            if outcome.kind == .notAvailable { text = pointing(text, to: occupation) }
        }
        return LegalReason(
            rule: rule.id, law: law, from: rule.from, to: rule.to, text: text, isConfirmed: rule.isSeen,
            campaignPack: book.campaignPacks[rule.id], announced: rule.announced)
    }

    private func pointing(_ text: LocalText, to occupation: OccupationLaw) -> LocalText {
        guard let relative = occupation.relative, let other = assessor.rules.table[ID(relative)]?.occupation else {
            return text
        }
        return LocalText(
            german: "\(text.german) Siehe \(other.titleGerman).", english: "\(text.english) See \(other.titleEnglish).",
            spanish: "\(text.spanish) Véase \(other.titleSpanish).")
    }

    private func text(of law: [LawSource]) -> String {
        law.map(\.text).joined(separator: "; ")
    }

    // MARK: What is assumed and missing

    func assumed() -> [String] {
        var list = assessor.facts.assumptions
        if permit.free == nil, assessor.facts.input.family == nil {
            list.append("no family member of a Union citizen")
        }
        return list
    }

    func missing(_ undecided: [Fact], verdict: AssessmentVerdict, outcome: OccupationOutcome?) -> [String] {
        var facts = undecided + (permit.chosen?.undecided ?? [])
        if verdict == .unclear {
            facts += permit.states.filter { $0.outcome.carriesJob && $0.opening != .closed }.flatMap(\.undecided)
        }
        var missing: [String] = []
        for fact in Fact.allCases where facts.contains(fact) {
            guard let question = fact.question, !missing.contains(question) else { continue }
            missing.append(question)
        }
        if known[.origin] == .word("germany"), known[.regulation] == .word(Regulation.profession.rawValue),
            outcome?.isBlocked != true
        {
            missing.append("the German licence to practise")
        }
        return missing
    }
}
