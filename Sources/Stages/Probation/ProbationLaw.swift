package import Calendar
package import Domain

/// The limits of the law on probations, by date.
package enum ProbationLaw {
    /// The longest probation in months that the law allows for a contract that starts on the day of the terms.
    ///
    /// § 622 (3) BGB: six. § 20 sentence 2 BBiG: four; until 31 March 2005, § 13 BBiG of 1969: three.
    package static func longestMonths(of terms: ProbationTerms) -> Int {
        switch terms.kind {
        case .employment: 6
        case .apprenticeship: terms.start < trainingActOf2005 ? 3 : 4
        }
    }

    /// The last day of a period of months whose first day counts: the day before the one of the same number, or the last
    /// of a month that has no such day (§ 187 (2), § 188 (2), (3) BGB).
    package static func lastDay(from start: CivilDate, months: Int) -> CivilDate {
        let target = start.adding(months: months)
        return target.day < start.day ? target : target.adding(days: -1)
    }

    /// 1 April 2005: the Berufsbildungsgesetz of 23 March 2005 comes into force.
    static let trainingActOf2005 = CivilDate(dayNumber: 12_874)
    /// 1 August 2022: § 15 (3) TzBfG comes into force; a probation has to be in proportion to a fixed term.
    static let fixedTermRule = CivilDate(dayNumber: 19_205)

    /// Two weeks, § 622 (3) BGB; the day of receipt is not counted, § 187 (1).
    static let noticeDays = 14
    /// A week for the works council, § 102 (2) BetrVG, the day it is told not counted, and a day for the letter's way.
    static let hearingDays = 9

    /// Days from the decision to the last day: a week for the works council, and time to talk.
    static func decisionDays(of kind: ProbationTerms.Kind) -> Int {
        switch kind {
        case .employment: 21
        case .apprenticeship: 14
        }
    }

    static func checkIns(of kind: ProbationTerms.Kind) -> [(day: Int, kind: ProbationCalendar.CheckIn.Kind)] {
        switch kind {
        case .employment:
            [
                (1, .firstDay), (7, .firstWeek), (14, .secondWeek), (28, .fourthWeek), (56, .eighthWeek),
                (84, .midTerm), (112, .sixteenthWeek), (140, .beforeDecision),
            ]
        case .apprenticeship: [(7, .firstWeek), (28, .fourthWeek), (56, .midTerm), (84, .beforeDecision)]
        }
    }
}
