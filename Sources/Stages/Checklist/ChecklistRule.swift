package import Calendar
package import Domain

/// A line of the checklist as the law or practice has it, before anybody arrives.
package struct ChecklistRule: Hashable, Sendable {
    /// The day from which a rule counts.
    package enum Anchor: String, CaseIterable, Sendable {
        case arrival, start, visaEnd
        /// The day on which the work was lost.
        case loss
        /// The day of an incident, and the one since which it lasts.
        case incident, since
        /// The first day of continued pay: the first of the absence, at the earliest after four weeks of employment
        /// (§ 3 (1), (3) EFZG). There is none without employment.
        case continuedPay
    }

    /// What becomes of a day that is a Saturday, a Sunday, or a public holiday.
    package enum Weekend: String, CaseIterable, Sendable {
        /// It stays: the day ends a validity, or work begins on it.
        case stays
        /// The next working day, as § 193 BGB, § 31 (3) VwVfG and § 26 (3) SGB X have it.
        case next
        /// The working day before, since the thing has to be there by then.
        case previous
    }

    /// How far from the anchor; the anchor's own day is not counted (§ 187 (1), § 188 (2) BGB).
    package enum Distance: Hashable, Sendable {
        case days(Int)
        case months(Int)
    }

    package let id: String
    /// First and last day of the anchor on which the rule holds, inclusive; nil = open.
    package let from: CivilDate?
    package let to: CivilDate?
    package let regimes: [ArrivalFacts.Regime]
    /// All of them have to hold.
    package let conditions: [ArrivalFacts.Condition]
    /// Holds only where one of these cost the person the work; empty = for everybody.
    package let losses: [EmploymentState]
    package let anchor: Anchor
    package let distance: Distance
    package let weekend: Weekend
    package let weekendLaw: String?
    package let actor: ChecklistLine.Actor
    package let isLegal: Bool
    package let law: String
    package let isSeen: Bool
    package let title: LocalText
    package let appointment: ChecklistLine.Appointment?

    /// The line for somebody; nil where the rule does not concern them.
    package func line(for facts: ArrivalFacts) -> ChecklistLine? {
        guard regimes.contains(facts.regime), conditions.allSatisfy(facts.conditions.contains),
            losses.isEmpty || facts.loss.map({ losses.contains($0.state) }) == true, let day = day(of: facts)
        else { return nil }
        return line(counting: day, in: facts.region)
    }

    /// The line where the days count from one; nil where the rule did not hold then.
    func line(counting day: CivilDate, in region: HolidayRegion) -> ChecklistLine? {
        guard from.map({ $0 <= day }) ?? true, to.map({ day <= $0 }) ?? true else { return nil }
        let reckoned =
            switch distance {
            case .days(let days): day.adding(days: days)
            case .months(let months): day.adding(months: months)
            }
        let working = WorkingDays(region: region)
        let due =
            switch weekend {
            case .stays: reckoned
            case .next: working.first(onOrAfter: reckoned)
            case .previous: working.last(onOrBefore: reckoned)
            }
        return ChecklistLine(
            rule: id, due: due, reckoned: reckoned, actor: actor, isLegal: isLegal, law: law,
            weekendLaw: weekendLaw, isSeen: isSeen, title: title, appointment: appointment)
    }

    private func day(of facts: ArrivalFacts) -> CivilDate? {
        switch anchor {
        case .arrival: facts.arrival
        case .start: facts.start
        case .visaEnd: facts.visaEnd
        case .loss: facts.loss?.on
        case .incident, .since, .continuedPay: nil
        }
    }
}
