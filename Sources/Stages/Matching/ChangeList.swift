import Calendar
import Domain

/// A change that a what-if answer may name: what it turns, and how far.
struct PossibleChange {
    /// What is changed; a set changes each thing once.
    let knob: String
    /// How far; a smaller size of the same knob asks for less.
    let size: Int
    let step: ChangeStep
}

extension PairView {
    /// The closed list of changes that may help where the pair does not simply pass; in a fixed order.
    func possibleChanges() -> [PossibleChange] {
        var list: [PossibleChange] = []
        for criterion in Criterion.allCases where ruling(criterion) != .pass {
            switch criterion {
            case .withdrawn, .declined: break
            case .consent: list.append(consent(.matching))
            case .occupation: list.append(consent(vacancy.isTraining ? .training : .otherOccupation))
            case .level: list += levelChanges()
            case .recognition: list += recognitionChanges()
            case .permit: list += permitChanges()
            case .language: list += languageChanges()
            case .start: list += startChanges()
            case .pattern: list += [consent(.patterns), relaxed(.patterns, knob: "patterns", size: 1)]
            case .licence: list += licenceChanges()
            case .salary: list += salaryChanges()
            case .mobility: list.append(consent(.otherPlaces))
            }
        }
        var seen: Set<String> = []
        return list.filter { seen.insert("\($0.knob) \($0.size)").inserted }
    }

    private func change(
        _ change: MatchChange, knob: String, size: Int = 1, weeks: Int = 0, cost: Cents = .zero
    ) -> PossibleChange {
        PossibleChange(
            knob: knob, size: size,
            step: ChangeStep(change: change, weeks: weeks, cost: cost, text: ChangeWording.text(change)))
    }

    private func consent(_ consent: ConsentChange) -> PossibleChange {
        change(.consent(consent), knob: "consent \(consent.rawValue)")
    }

    private func relaxed(_ relaxation: EmployerRelaxation, knob: String, size: Int) -> PossibleChange {
        change(.relaxation(relaxation), knob: "relaxed \(knob)", size: size)
    }

    /// A later start; the size is the number of days, so that an earlier day asks for less.
    private func start(_ day: CivilDate) -> [PossibleChange] {
        guard let start = vacancy.start, start < day else { return [] }
        return [change(.start(day), knob: "start", size: start.days(to: day), weeks: (start.days(to: day) + 6) / 7)]
    }

    private func levelChanges() -> [PossibleChange] {
        let held = profile.qualifications.compactMap(\.level).max()
        guard let minimum = vacancy.minimumLevel else { return [consent(.otherOccupation)] }
        guard let held else { return [change(.document(.levelProof), knob: "level proof")] }
        if held >= minimum { return [consent(.otherOccupation)] }
        return [relaxed(.minimumLevel(held), knob: "level", size: minimum.number - held.number)]
    }

    private func recognitionChanges() -> [PossibleChange] {
        guard case .needed(_, let weeks, let cost) = gate?.recognition else { return [] }
        let notice = change(.document(.recognitionNotice), knob: "notice", weeks: weeks, cost: cost)
        return [notice] + start(facts.day(after: weeks))
    }

    private func permitChanges() -> [PossibleChange] {
        var list: [PossibleChange] = []
        if let threshold = gate?.salaryThreshold { list += salary(threshold) }
        if case .needed(let weeks) = gate?.permit { list += start(facts.day(after: weeks)) }
        return list
    }

    /// Better pay; the size is the pay itself.
    private func salary(_ pay: Cents) -> [PossibleChange] {
        if let now = vacancy.salaryPerYear, now >= pay { return [] }
        return [change(.salary(pay), knob: "salary", size: Int(pay.amount))]
    }

    private func salaryChanges() -> [PossibleChange] {
        guard let minimum = profile.wishes.minimumSalaryPerYear else { return [] }
        return salary(minimum) + (vacancy.salaryPerYear == nil ? [] : [consent(.lowerSalary)])
    }

    private func startChanges() -> [PossibleChange] {
        guard let earliest = profile.earliestStart else { return [] }
        return start(earliest.adding(days: -facts.options.startToleranceDays)) + start(earliest)
    }

    private func licenceChanges() -> [PossibleChange] {
        let missing = vacancy.licences.filter { !profile.licences.contains($0) }
        let relaxation = relaxed(.licences, knob: "licences", size: 1)
        if profile.licences.isEmpty { return [relaxation] }
        let options = facts.options
        let course = change(
            .licences(missing), knob: "licences", weeks: options.licenceWeeks,
            cost: options.licenceCost * missing.count)
        return [course, relaxation]
    }

    private func languageChanges() -> [PossibleChange] {
        facts.languageDemands(applicantIndex, vacancyIndex).flatMap { demand -> [PossibleChange] in
            if demand.needed == .a0 || demand.today.map({ $0 >= demand.needed }) ?? false { return [] }
            let language = facts.languages[Int(demand.language)]
            let course = self.course(language, demand)
            return demand.today.map { [course] + halfway(language, demand, from: $0) } ?? [course]
        }
    }

    /// The level that is asked for, by a course of whatever pace it takes.
    private func course(_ language: LanguageCode, _ demand: LanguageDemand) -> PossibleChange {
        let today = demand.today ?? .a0
        let units = facts.reach.units(from: today, to: demand.needed)
        return change(
            .language(language, level: demand.needed, by: vacancy.start), knob: "language \(language.text)",
            weeks: facts.reach.weeks(from: today, to: demand.needed) ?? CourseReach.fullTimeWeeks(units),
            cost: facts.options.costPerTeachingUnit * units)
    }

    /// Every level between today's and the one asked for: a start late enough to reach it, and a demand no higher.
    private func halfway(
        _ language: LanguageCode, _ demand: LanguageDemand, from today: CEFRLevel
    ) -> [PossibleChange] {
        let asked = vacancy.languages.first { $0.language == language }?.atStart ?? .a0
        return CEFRLevel.allCases.filter { $0 >= today && $0 <= demand.needed }.flatMap { level in
            let weeks = facts.reach.weeks(from: today, to: level)
            let later = weeks.map { start(facts.day(after: $0)) } ?? []
            if level >= asked { return later }
            let size = demand.needed.rawValue - level.rawValue
            return later + [
                relaxed(.language(language, to: level), knob: "language \(language.text)", size: size)
            ]
        }
    }
}
