import Domain

/// How a pair stands on a criterion, with what funnel and explanation tell apart.
enum Ruling: UInt8, Sendable {
    case pass
    /// Something must be done first.
    case plan
    /// A fact is unknown: ask, never refuse.
    case ask
    case fail
    /// Misses by one language level.
    case failByOneLevel

    var outcome: CriterionOutcome {
        switch self {
        case .pass: .pass
        case .plan, .ask: .passWithPlan
        case .fail, .failByOneLevel: .fail
        }
    }

    /// What it means for a place whether somebody goes to wished places alone; `isThere` is nil where no distance is known.
    init(bound only: Tristate, isThere: Bool?) {
        self =
            switch (only, isThere) {
            case (.no, _), (_, true?): .pass
            case (.yes, false?): .fail
            case (.yes, nil), (.unknown, false?): .ask
            case (.unknown, nil): .pass
            }
    }

    /// What a consent means for something that needs it.
    init(consent: Tristate, given: Ruling) {
        self =
            switch consent {
            case .yes: given
            case .unknown: .ask
            case .no: .fail
            }
    }
}

extension PairFacts {
    /// The verdict on one criterion: the only place that knows, for the matcher and for explanations.
    func ruling(_ criterion: Criterion, _ applicant: Int, _ vacancy: Int) -> Ruling {
        switch criterion {
        case .consent: Ruling(consent: applicants.consents[applicant], given: .pass)
        case .withdrawn: applicants.hasWithdrawn[applicant] || vacancies.isWithdrawn[vacancy] ? .fail : .pass
        case .declined: isDeclined(applicant, vacancy) ? .fail : .pass
        case .occupation: occupationRuling(applicant, vacancy)
        case .level: levelRuling(applicant, vacancy)
        case .recognition: recognitionRuling(applicant, vacancy)
        case .permit: permitRuling(applicant, vacancy)
        case .language: languageRuling(applicant, vacancy)
        case .start: startRuling(applicant, vacancy)
        case .pattern: patternRuling(applicant, vacancy)
        case .licence: licenceRuling(applicant, vacancy)
        case .salary: salaryRuling(applicant, vacancy)
        case .mobility: mobilityRuling(applicant, vacancy)
        }
    }

    private func isDeclined(_ applicant: Int, _ vacancy: Int) -> Bool {
        vacancies.declined.values[vacancies.declined.range(vacancy)].contains(Int32(applicant))
    }

    private func occupationRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        if vacancies.isTraining[vacancy] {
            return Ruling(consent: applicants.acceptsTraining[applicant], given: .pass)
        }
        guard let closeness = closeness(applicant, vacancy) else { return .ask }
        if closeness >= options.occupationPass { return .pass }
        guard closeness >= options.occupationPassWithPlan else { return .fail }
        return Ruling(consent: applicants.acceptsOther[applicant], given: .plan)
    }

    private func levelRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        let held = applicants.levels[applicant]
        let minimum = vacancies.minimumLevels[vacancy]
        if minimum > 0 {
            if held == 0 { return .ask }
            if held < minimum { return .fail }
        }
        return isFarBelow(applicant, vacancy)
            ? Ruling(consent: applicants.acceptsOther[applicant], given: .pass) : .pass
    }

    /// Work two levels or more below the qualification, in an occupation that is neither own nor wished, needs consent.
    func isFarBelow(_ applicant: Int, _ vacancy: Int) -> Bool {
        let held = applicants.levels[applicant]
        let level = max(vacancies.occupationLevels[vacancy], vacancies.minimumLevels[vacancy])
        return !vacancies.isTraining[vacancy] && level > 0 && held >= level + 2
            && closeness(applicant, vacancy) != 10_000 && wishCloseness(applicant, vacancy) != 10_000
    }

    /// Whether that many weeks from the campaign's date end by the vacancy's start; an open start leaves time.
    func fits(weeks: Int, before vacancy: Int) -> Bool {
        let start = vacancies.starts[vacancy]
        return start == .min || Int(today) + 7 * weeks <= Int(start)
    }

    private func recognitionRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        switch gate(applicant, vacancy)?.recognition {
        case .notNeeded: .pass
        case .needed(_, let weeks, _): fits(weeks: weeks, before: vacancy) ? .plan : .fail
        case .impossible: .fail
        case .unknown, nil: .ask
        }
    }

    private func permitRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        guard let gate = gate(applicant, vacancy) else { return .ask }
        let salary = vacancies.salaries[vacancy]
        if gate.permit == .closed { return .fail }
        if case .needed(let weeks) = gate.permit, !fits(weeks: weeks, before: vacancy) { return .fail }
        if let threshold = gate.salaryThreshold, salary >= 0, salary < threshold.amount { return .fail }
        if gate.permit == .unknown || (gate.salaryThreshold != nil && salary < 0) { return .ask }
        return gate.permit == .open ? .pass : .plan
    }

    private func startRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        guard let late = daysLate(applicant, vacancy) else {
            return applicants.starts[applicant] == .min && vacancies.starts[vacancy] == .min ? .pass : .ask
        }
        return late <= 0 ? .pass : late <= options.startToleranceDays ? .plan : .fail
    }

    /// Days from the vacancy's start to the applicant's earliest; nil where either is unknown.
    func daysLate(_ applicant: Int, _ vacancy: Int) -> Int? {
        let earliest = applicants.starts[applicant]
        let start = vacancies.starts[vacancy]
        return earliest == .min || start == .min ? nil : Int(earliest) - Int(start)
    }

    /// Bits of `WorkPattern.fullTime` and `.partTime`, of which a vacancy that names both takes either.
    private static let hours = patternMask([.fullTime, .partTime])

    private func patternRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        let asked = vacancies.patterns[vacancy]
        let able = applicants.patterns[applicant]
        if asked == 0 { return .pass }
        if able == 0 { return .ask }
        let hours = asked & PairFacts.hours
        let conditions = asked & ~PairFacts.hours
        return (hours == 0 || hours & able != 0) && conditions & ~able == 0 ? .pass : .fail
    }

    private func licenceRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        let asked = vacancies.licences.count(vacancy)
        if asked == 0 { return .pass }
        if !applicants.knowsLicences[applicant] { return .ask }
        return vacancies.licences.shared(vacancy, with: applicants.licences, applicant) == asked ? .pass : .fail
    }

    private func salaryRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        let minimum = applicants.minimumSalaries[applicant]
        let salary = vacancies.salaries[vacancy]
        if minimum < 0 { return .pass }
        if salary < 0 { return .ask }
        return salary >= minimum ? .pass : .fail
    }

    private func mobilityRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        let distance = wishDistance(applicant, vacancy)
        return Ruling(
            bound: applicants.onlyWishedPlaces[applicant],
            isThere: distance.map { $0 <= options.placeRadiusKilometres })
    }
}
