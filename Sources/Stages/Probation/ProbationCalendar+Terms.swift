import Calendar
package import Domain

extension ProbationCalendar {
    /// The days that follow from what was agreed, for every start and any number of months above zero.
    package init(of terms: ProbationTerms) {
        let working = WorkingDays(region: terms.region)
        let months = min(terms.months, ProbationLaw.longestMonths(of: terms))
        let agreed = ProbationLaw.lastDay(from: terms.start, months: months)
        let lastDay = min(agreed, max(terms.fixedTermEnd ?? agreed, terms.start))
        let distance = terms.decisionDays ?? ProbationLaw.decisionDays(of: terms.kind)
        let decision = max(
            working.last(onOrBefore: lastDay.adding(days: -distance)),
            min(working.first(onOrAfter: terms.start), lastDay))
        self.init(
            lastDay: lastDay, lastNoticeDay: lastDay, handOverBy: working.last(onOrBefore: lastDay),
            employmentEndIfNoticeOnLastDay: ProbationCalendar.employmentEnd(of: terms, noticeOn: lastDay),
            hearingBy: terms.hasWorksCouncil
                ? working.last(onOrBefore: lastDay.adding(days: -ProbationLaw.hearingDays)) : nil,
            decisionDue: decision, protectedFrom: ProbationCalendar.protection(of: terms, after: lastDay),
            checkIns: ProbationLaw.checkIns(of: terms.kind).compactMap { day, kind in
                let date = working.first(onOrAfter: terms.start.adding(days: day - 1))
                return date <= decision ? CheckIn(day: day, date: date, kind: kind) : nil
            }, reasons: ProbationReasons(terms, lastDay: lastDay).all)
    }

    /// Apprentices leave at once (§ 22 (1) BBiG), others two weeks later (§ 622 (3) BGB), and nobody after the fixed term.
    private static func employmentEnd(of terms: ProbationTerms, noticeOn day: CivilDate) -> CivilDate {
        let end = terms.kind == .apprenticeship ? day : day.adding(days: ProbationLaw.noticeDays)
        return min(end, max(terms.fixedTermEnd ?? end, day))
    }

    /// The waiting period of § 1 (1) KSchG is six months whatever the probation; for apprentices the probation decides.
    private static func protection(of terms: ProbationTerms, after lastDay: CivilDate) -> CivilDate {
        switch terms.kind {
        case .employment: ProbationLaw.lastDay(from: terms.start, months: 6).adding(days: 1)
        case .apprenticeship: lastDay.adding(days: 1)
        }
    }
}
