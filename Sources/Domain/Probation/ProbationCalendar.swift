package import Calendar

/// The days of one probation, and why they are what they are.
package struct ProbationCalendar: Hashable, Sendable {
    /// A talk between firm and person, with a note that both sign.
    package struct CheckIn: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case firstDay, firstWeek, secondWeek, fourthWeek, eighthWeek, midTerm, sixteenthWeek, beforeDecision
        }

        /// Day of the contract it is meant for; the first day of work is day 1.
        package let day: Int
        /// That day, or the next working day.
        package let date: CivilDate
        package let kind: Kind

        package init(day: Int, date: CivilDate, kind: Kind) {
            self.day = day
            self.date = date
            self.kind = kind
        }
    }

    /// A rule that made a day, or a warning about what was agreed.
    package struct Reason: Hashable, Sendable {
        /// Such as `end` or `term-limit`.
        package let rule: String
        package let law: String
        /// Somebody has to look at it: what was agreed does not hold, or may not.
        package let isWarning: Bool
        package let text: LocalText

        package init(rule: String, law: String, isWarning: Bool = false, text: LocalText) {
            self.rule = rule
            self.law = law
            self.isWarning = isWarning
            self.text = text
        }
    }

    /// The last day of the probation, § 188 (2), (3) BGB; a weekend or a holiday does not move it.
    package let lastDay: CivilDate
    /// By its end the letter has to be in the other side's hands; the last day itself.
    package let lastNoticeDay: CivilDate
    /// The last working day by which a letter can be handed over in person.
    package let handOverBy: CivilDate
    /// The last day of work where notice is received on the last day of the probation.
    package let employmentEndIfNoticeOnLastDay: CivilDate
    /// The works council has the reasons by then; nil where there is none.
    package let hearingBy: CivilDate?
    /// The firm has decided, and said so, by then.
    package let decisionDue: CivilDate
    /// From then on notice needs a ground: § 1 (1) KSchG, § 22 (2) BBiG.
    package let protectedFrom: CivilDate
    /// By date.
    package let checkIns: [CheckIn]
    /// In the order of the rules.
    package let reasons: [Reason]

    package init(
        lastDay: CivilDate, lastNoticeDay: CivilDate, handOverBy: CivilDate,
        employmentEndIfNoticeOnLastDay: CivilDate, hearingBy: CivilDate?, decisionDue: CivilDate,
        protectedFrom: CivilDate, checkIns: [CheckIn], reasons: [Reason]
    ) {
        self.lastDay = lastDay
        self.lastNoticeDay = lastNoticeDay
        self.handOverBy = handOverBy
        self.employmentEndIfNoticeOnLastDay = employmentEndIfNoticeOnLastDay
        self.hearingBy = hearingBy
        self.decisionDue = decisionDue
        self.protectedFrom = protectedFrom
        self.checkIns = checkIns
        self.reasons = reasons
    }
}
