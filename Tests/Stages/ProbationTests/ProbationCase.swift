import Calendar
import Domain
import Probation
import Testing

/// A contract, a day of its probation, and the paragraph that makes it that one. The days were reckoned a second time
/// with another calendar library and another list of holidays.
struct ProbationCase: Sendable, CustomTestStringConvertible {
    enum Day: Hashable {
        case lastDay, lastNoticeDay, handOverBy, hearingBy, decisionDue, employmentEnd, protectedFrom
        /// The check-in meant for that day of the contract.
        case checkIn(Int)
    }

    let day: Day
    /// Nil = there is none.
    let expected: String?
    let why: String
    let start: String
    let months: Int
    let kind: ProbationTerms.Kind
    let region: HolidayRegion?
    let hasWorksCouncil: Bool
    let until: String?

    init(
        _ day: Day, _ expected: String?, _ why: String, _ start: String, months: Int? = nil,
        kind: ProbationTerms.Kind = .employment, region: HolidayRegion? = nil, hasWorksCouncil: Bool = false,
        until: String? = nil
    ) {
        self.day = day
        self.expected = expected
        self.why = why
        self.start = start
        self.months = months ?? (kind == .employment ? 6 : 4)
        self.kind = kind
        self.region = region
        self.hasWorksCouncil = hasWorksCouncil
        self.until = until
    }

    var testDescription: String { "\(day) of \(start), \(months) months: \(why)" }

    func terms() throws -> ProbationTerms {
        ProbationTerms(
            kind: kind, start: try #require(CivilDate(iso: start)), months: months, region: region,
            hasWorksCouncil: hasWorksCouncil, fixedTermEnd: try until.map { try #require(CivilDate(iso: $0)) })
    }

    func answer(_ calendar: ProbationCalendar) -> CivilDate? {
        switch day {
        case .lastDay: calendar.lastDay
        case .lastNoticeDay: calendar.lastNoticeDay
        case .handOverBy: calendar.handOverBy
        case .hearingBy: calendar.hearingBy
        case .decisionDue: calendar.decisionDue
        case .employmentEnd: calendar.employmentEndIfNoticeOnLastDay
        case .protectedFrom: calendar.protectedFrom
        case .checkIn(let day): calendar.checkIns.first { $0.day == day }?.date
        }
    }

    static let all: [ProbationCase] = [
        // § 188 (2) BGB: the day before the one of the same number, six months later.
        .init(.lastDay, "2013-02-14", "§§ 187 (2), 188 (2) BGB: mid-month", "2012-08-15"),
        .init(.lastDay, "2013-02-28", "§§ 187 (2), 188 (2) BGB: first of a month", "2012-09-01"),
        .init(.lastDay, "2013-08-31", "§§ 187 (2), 188 (2) BGB: first of a month", "2013-03-01"),
        .init(.lastDay, "2015-02-28", "§§ 187 (2), 188 (2) BGB: first of a month", "2014-09-01"),
        .init(.lastDay, "2027-05-31", "§§ 187 (2), 188 (2) BGB: first of a month", "2026-12-01"),
        .init(.lastDay, "2024-02-29", "§§ 187 (2), 188 (2) BGB: the month before ends with 29 February", "2023-09-01"),
        .init(.lastDay, "2012-08-28", "§§ 187 (2), 188 (2) BGB: 29 August exists", "2012-02-29"),
        .init(.lastDay, "2024-08-28", "§§ 187 (2), 188 (2) BGB: 29 August exists", "2024-02-29"),
        .init(.lastDay, "2024-02-28", "§§ 187 (2), 188 (2) BGB: 29 February 2024 exists", "2023-08-29"),
        .init(.lastDay, "2012-07-14", "§§ 187 (2), 188 (2) BGB: over 29 February", "2012-01-15"),
        .init(.lastDay, "2012-10-01", "§§ 187 (2), 188 (2) BGB: the day after Palm Sunday", "2012-04-02"),
        .init(.lastDay, "2012-12-24", "§§ 187 (2), 188 (2) BGB: the day of the fair", "2012-06-25"),
        .init(.lastDay, "2013-06-30", "§ 188 (3) BGB: 30 June: there is no 31st", "2012-12-31"),
        .init(.lastDay, "2013-06-30", "§§ 187 (2), 188 (2) BGB: a holiday as the first day counts", "2013-01-01"),
        .init(.lastDay, "2013-04-27", "§§ 187 (2), 188 (2) BGB: clocks go back on the first day", "2012-10-28"),
        .init(
            .lastDay, "2013-09-30", "§ 188 (3) BGB: Easter Sunday, clocks go forward; there is no 31 September",
            "2013-03-31"),
        .init(.lastDay, "2013-01-01", "§§ 187 (2), 188 (2) BGB: ends on New Year", "2012-07-02"),
        .init(.lastDay, "1999-12-31", "§§ 187 (2), 188 (2) BGB: end of a year", "1999-07-01"),
        .init(.lastDay, "2000-08-28", "§§ 187 (2), 188 (2) BGB: a leap year by the rule of 400", "2000-02-29"),
        .init(.lastDay, "2011-05-14", "§§ 187 (2), 188 (2) BGB: a Saturday", "2010-11-15"),
        // § 188 (3) BGB: the month has no such day.
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 31 February", "2012-08-31"),
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 30 February", "2012-08-30"),
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 29 February in 2013", "2012-08-29"),
        .init(.lastDay, "2013-02-27", "§ 188 (3) BGB: 28 February exists, § 188 (2)", "2012-08-28"),
        .init(.lastDay, "2012-02-29", "§ 188 (3) BGB: leap year", "2011-08-31"),
        .init(.lastDay, "2012-02-29", "§ 188 (3) BGB: leap year, no 30 February", "2011-08-30"),
        .init(.lastDay, "2012-02-28", "§ 188 (3) BGB: 29 February 2012 exists, § 188 (2)", "2011-08-29"),
        .init(.lastDay, "2024-02-29", "§ 188 (3) BGB: no 30 February", "2023-08-30"),
        .init(.lastDay, "2024-02-29", "§ 188 (3) BGB: no 31 February", "2023-08-31"),
        .init(.lastDay, "2026-09-30", "§ 188 (3) BGB: no 31 September", "2026-03-31"),
        .init(.lastDay, "2026-11-30", "§ 188 (3) BGB: no 31 November", "2026-05-31"),
        .init(.lastDay, "2027-02-28", "§ 188 (3) BGB: no 29 February 2027", "2026-08-29"),
        .init(.lastDay, "2027-04-30", "§ 188 (3) BGB: no 31 April", "2026-10-31"),
        .init(.lastDay, "2027-06-30", "§ 188 (3) BGB: no 31 June", "2026-12-31"),
        .init(.lastDay, "2100-02-28", "§ 188 (3) BGB: 2100 is no leap year", "2099-08-31"),
        .init(.lastDay, "2000-02-29", "§ 188 (3) BGB: 2000 is one", "1999-08-30"),
        // § 193 BGB does not hold: BAG 24 October 2013, 2 AZR 1057/12.
        .init(
            .lastDay, "2027-05-01", "§ 193 BGB does not prolong: a Saturday and Labour Day", "2026-11-02",
            region: .badenWuerttemberg),
        .init(.lastDay, "2013-01-03", "§ 193 BGB does not prolong: no holiday", "2012-07-04", region: .bavaria),
        .init(.lastDay, "2013-01-06", "§ 193 BGB does not prolong: Epiphany, a Sunday", "2012-07-07", region: .bavaria),
        .init(
            .lastDay, "2012-12-26", "§ 193 BGB does not prolong: Boxing Day", "2012-06-27", region: .badenWuerttemberg),
        .init(.lastDay, "2013-05-19", "§ 193 BGB does not prolong: Whit Sunday", "2012-11-20", region: .bavaria),
        .init(
            .lastDay, "2013-10-03", "§ 193 BGB does not prolong: German Unity Day", "2013-04-04",
            region: .badenWuerttemberg),
        .init(.lastDay, "2013-04-01", "§ 193 BGB does not prolong: Easter Monday", "2012-10-02", region: .bavaria),
        .init(.lastDay, "2013-11-01", "§ 193 BGB does not prolong: All Saints", "2013-05-02", region: .bavaria),
        // Other lengths that were agreed; § 622 (3) BGB: six months at most.
        .init(.lastDay, "2012-09-30", "§ 188 (3) BGB: no 31 September", "2012-08-31", months: 1),
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 31 February", "2013-01-31", months: 1),
        .init(.lastDay, "2012-02-29", "§ 188 (3) BGB: leap year", "2012-01-31", months: 1),
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 31 February", "2012-12-31", months: 2),
        .init(.lastDay, "2012-12-14", "§§ 187 (2), 188 (2) BGB: mid-month", "2012-09-15", months: 3),
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 30 February", "2012-11-30", months: 3),
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 31 February", "2012-10-31", months: 4),
        .init(.lastDay, "2013-02-28", "§ 188 (3) BGB: no 30 February", "2012-09-30", months: 5),
        .init(.lastDay, "2013-02-02", "§§ 187 (2), 188 (2) BGB: a Saturday", "2012-09-03", months: 5),
        .init(.lastDay, "2013-02-28", "§ 622 (3) BGB: capped at six", "2012-09-01", months: 7),
        .init(.lastDay, "2013-02-28", "§ 622 (3) BGB: capped at six", "2012-09-01", months: 12),
        .init(.lastDay, "2012-02-29", "§ 622 (3) BGB: capped at six", "2011-08-31", months: 9),
        // § 20 BBiG: apprentices four months at most; § 13 BBiG of 1969: three until 31 March 2005.
        .init(.lastDay, "2012-12-14", "§ 20 BBiG: mid-month", "2012-08-15", kind: .apprenticeship),
        .init(.lastDay, "2012-12-30", "§ 20 BBiG: 31 December exists", "2012-08-31", kind: .apprenticeship),
        .init(.lastDay, "2011-12-30", "§ 20 BBiG: 31 December exists", "2011-08-31", kind: .apprenticeship),
        .init(.lastDay, "2012-12-31", "§ 20 BBiG: the common first day", "2012-09-01", kind: .apprenticeship),
        .init(.lastDay, "2013-06-30", "§ 20 BBiG: first of a month", "2013-03-01", kind: .apprenticeship),
        .init(.lastDay, "2014-12-31", "§ 20 BBiG: the apprentices of 2014", "2014-09-01", kind: .apprenticeship),
        .init(.lastDay, "2023-12-28", "§ 20 BBiG: same number", "2023-08-29", kind: .apprenticeship),
        .init(.lastDay, "2023-12-29", "§ 20 BBiG: same number", "2023-08-30", kind: .apprenticeship),
        .init(.lastDay, "2023-12-30", "§ 20 BBiG: same number", "2023-08-31", kind: .apprenticeship),
        .init(.lastDay, "2024-06-28", "§ 20 BBiG: 29 June exists", "2024-02-29", kind: .apprenticeship),
        .init(.lastDay, "2026-07-30", "§ 20 BBiG: 31 July exists", "2026-03-31", kind: .apprenticeship),
        .init(.lastDay, "2026-09-30", "§ 20 BBiG: no 31 September", "2026-05-31", kind: .apprenticeship),
        .init(.lastDay, "2026-12-28", "§ 20 BBiG: same number", "2026-08-29", kind: .apprenticeship),
        .init(.lastDay, "2027-03-01", "§ 20 BBiG: same number", "2026-11-02", kind: .apprenticeship),
        .init(.lastDay, "2027-03-31", "§ 20 BBiG: first of a month", "2026-12-01", kind: .apprenticeship),
        .init(
            .lastDay, "2014-12-31", "§ 20 BBiG: six months are void beyond four, § 25 BBiG", "2014-09-01", months: 6,
            kind: .apprenticeship),
        .init(.lastDay, "2013-02-28", "§ 20 BBiG: no 31 February", "2012-10-31", kind: .apprenticeship),
        .init(.lastDay, "2012-02-29", "§ 20 BBiG: leap year", "2011-10-31", kind: .apprenticeship),
        .init(.lastDay, "2005-06-30", "§ 13 BBiG (1969): three months", "2005-03-31", kind: .apprenticeship),
        .init(.lastDay, "2005-07-31", "§ 20 BBiG: the new act", "2005-04-01", kind: .apprenticeship),
        .init(.lastDay, "2004-11-30", "§ 13 BBiG (1969)", "2004-09-01", months: 3, kind: .apprenticeship),
        .init(
            .lastDay, "2005-02-28", "§ 13 BBiG (1969), no 30 February", "2004-11-30", months: 3, kind: .apprenticeship),
        .init(.lastDay, "2014-09-30", "§ 20 BBiG: the shortest", "2014-09-01", months: 1, kind: .apprenticeship),
        .init(.lastDay, "2014-09-30", "§ 20 BBiG: no 31 September", "2014-08-31", months: 1, kind: .apprenticeship),
        // Notice: received by the last day; two weeks, § 622 (3), § 187 (1), § 188 (2) BGB; apprentices at once, § 22 (1) BBiG.
        .init(.lastNoticeDay, "2013-02-28", "received on the last day, BAG 21 April 1966", "2012-09-01"),
        .init(.lastNoticeDay, "2027-05-01", "on a Saturday and holiday too", "2026-11-02", region: .badenWuerttemberg),
        .init(.employmentEnd, "2013-03-14", "§ 188 (2) BGB: two weeks later, same weekday", "2012-09-01"),
        .init(.employmentEnd, "2012-03-14", "over the end of February in a leap year", "2011-08-31"),
        .init(.employmentEnd, "2027-05-15", "two weeks from a Saturday", "2026-11-02"),
        .init(.employmentEnd, "2013-01-09", "two weeks over New Year", "2012-06-27"),
        .init(.employmentEnd, "2014-12-31", "§ 22 (1) BBiG: without a period", "2014-09-01", kind: .apprenticeship),
        .init(
            .employmentEnd, "2013-03-05", "§ 15 (1) TzBfG: not after the fixed term", "2012-09-01", until: "2013-03-05"),
        .init(.lastDay, "2012-12-15", "§ 15 (1) TzBfG: the term ends first", "2012-09-01", until: "2012-12-15"),
        .init(.handOverBy, "2013-02-28", "a Thursday", "2012-09-01", region: .bavaria),
        .init(.handOverBy, "2027-04-30", "the Friday before Labour Day", "2026-11-02", region: .badenWuerttemberg),
        .init(.handOverBy, "2012-12-24", "the Monday before Christmas", "2012-06-27", region: .badenWuerttemberg),
        .init(.handOverBy, "2013-03-28", "Maundy Thursday before Easter Monday", "2012-10-02", region: .bavaria),
        .init(.handOverBy, "2013-10-31", "All Saints is a holiday in Bavaria", "2013-05-02", region: .bavaria),
        .init(.handOverBy, "2013-11-01", "All Saints is none in Berlin", "2013-05-02", region: .berlin),
        .init(.handOverBy, "2018-10-31", "Reformation is none in Bavaria", "2018-05-01", region: .bavaria),
        .init(
            .handOverBy, "2018-10-30", "Reformation is a holiday in Hamburg since 2018", "2018-05-01", region: .hamburg),
        // § 102 (2) BetrVG: the works council has a week; told nine days before the last day, or the working day before.
        .init(
            .hearingBy, "2013-02-19", "§ 102 (2) BetrVG: a Tuesday, the worked example", "2012-09-01", region: .bavaria,
            hasWorksCouncil: true),
        .init(
            .hearingBy, "2013-03-05", "§ 102 (2) BetrVG: a Tuesday", "2012-09-15", region: .badenWuerttemberg,
            hasWorksCouncil: true),
        .init(
            .hearingBy, "2012-12-24", "§ 102 (2) BetrVG: 25 December is a holiday", "2012-07-04", region: .bavaria,
            hasWorksCouncil: true),
        .init(
            .hearingBy, "2012-12-10", "§ 102 (2) BetrVG: a Monday", "2012-06-20", region: .badenWuerttemberg,
            hasWorksCouncil: true),
        .init(
            .hearingBy, "2013-03-28", "§ 102 (2) BetrVG: Good Friday on 29 March", "2012-10-08", region: .bavaria,
            hasWorksCouncil: true),
        .init(
            .hearingBy, "2027-04-22", "§ 102 (2) BetrVG: a Thursday", "2026-11-02", region: .badenWuerttemberg,
            hasWorksCouncil: true),
        .init(
            .hearingBy, "2013-01-04", "§ 102 (2) BetrVG: 5 January is a Saturday", "2012-07-15", region: .bavaria,
            hasWorksCouncil: true),
        .init(
            .hearingBy, "2013-10-02", "§ 102 (2) BetrVG: German Unity Day, the day before", "2013-04-12",
            region: .badenWuerttemberg, hasWorksCouncil: true),
        // The decision: 21 days before, apprentices 14, or the working day before.
        .init(.decisionDue, "2013-02-07", "planning rule: a Thursday", "2012-09-01", region: .bavaria),
        .init(
            .decisionDue, "2015-02-06", "planning rule: 7 February is a Saturday", "2014-09-01",
            region: .badenWuerttemberg),
        .init(
            .decisionDue, "2014-12-17", "planning rule: apprentices: a Wednesday", "2014-09-01", kind: .apprenticeship,
            region: .badenWuerttemberg),
        .init(
            .decisionDue, "2013-08-09", "planning rule: 10 August is a Saturday", "2013-03-01",
            region: .badenWuerttemberg),
        .init(
            .decisionDue, "2027-04-09", "planning rule: 10 April is a Saturday", "2026-11-02",
            region: .badenWuerttemberg),
        .init(.decisionDue, "2012-12-31", "planning rule: 1 January is a holiday", "2012-07-23", region: .bavaria),
        .init(.decisionDue, "2013-03-28", "planning rule: 29 March is Good Friday", "2012-10-20", region: .bavaria),
        .init(.decisionDue, "2013-03-28", "planning rule: 1 April is Easter Monday", "2012-10-23", region: .bavaria),
        .init(
            .decisionDue, "2013-10-02", "planning rule: 3 October is German Unity Day", "2013-04-25", region: .thuringia
        ),
        .init(.decisionDue, "2013-10-31", "planning rule: 1 November is All Saints", "2013-05-23", region: .bavaria),
        .init(
            .decisionDue, "2013-11-01", "planning rule: All Saints is no holiday in Thuringia", "2013-05-23",
            region: .thuringia),
        .init(
            .decisionDue, "2013-05-21", "planning rule: a Tuesday after Whit Monday", "2012-12-12",
            region: .badenWuerttemberg),
        .init(
            .decisionDue, "2013-05-17", "planning rule: 20 May is Whit Monday", "2012-12-11", region: .badenWuerttemberg
        ),
        // Check-ins: day 1 is the first day, § 187 (2) BGB; the next working day; none after the decision.
        .init(.checkIn(1), "2012-09-03", "planning rule: a Monday", "2012-09-03", region: .bavaria),
        .init(.checkIn(1), "2012-09-03", "planning rule: 1 September is a Saturday", "2012-09-01", region: .bavaria),
        .init(.checkIn(7), "2012-09-07", "planning rule: a Friday", "2012-09-01", region: .bavaria),
        .init(.checkIn(14), "2012-09-14", "planning rule: a Friday", "2012-09-01", region: .bavaria),
        .init(.checkIn(28), "2012-09-28", "planning rule: a Friday", "2012-09-01", region: .bavaria),
        .init(.checkIn(56), "2012-10-26", "planning rule: a Friday", "2012-09-01", region: .bavaria),
        .init(.checkIn(84), "2012-11-23", "planning rule: a Friday", "2012-09-01", region: .bavaria),
        .init(.checkIn(112), "2012-12-21", "planning rule: a Friday", "2012-09-01", region: .bavaria),
        .init(.checkIn(140), "2013-01-18", "planning rule: a Friday", "2012-09-01", region: .bavaria),
        .init(
            .checkIn(1), "2012-08-16", "planning rule: Assumption is a holiday in all of Saarland", "2012-08-15",
            region: .saarland),
        .init(.checkIn(1), "2012-10-04", "planning rule: German Unity Day", "2012-10-03", region: .bavaria),
        .init(.checkIn(1), "2013-01-02", "planning rule: New Year", "2013-01-01", region: .badenWuerttemberg),
        .init(
            .checkIn(7), "2012-12-27", "planning rule: 26 December is a holiday", "2012-12-20",
            region: .badenWuerttemberg),
        .init(
            .checkIn(7), "2012-12-27", "planning rule: both days of Christmas", "2012-12-19", region: .badenWuerttemberg
        ),
        .init(.checkIn(7), "2013-04-02", "planning rule: from Good Friday over Easter", "2013-03-23", region: .bavaria),
        .init(
            .checkIn(1), nil, "planning rule: apprentices have none on day 1", "2014-09-01", kind: .apprenticeship,
            region: .badenWuerttemberg),
        .init(
            .checkIn(7), "2014-09-08", "planning rule: a Sunday", "2014-09-01", kind: .apprenticeship,
            region: .badenWuerttemberg),
        .init(
            .checkIn(28), "2014-09-29", "planning rule: a Sunday", "2014-09-01", kind: .apprenticeship,
            region: .badenWuerttemberg),
        .init(
            .checkIn(56), "2014-10-27", "planning rule: a Sunday", "2014-09-01", kind: .apprenticeship,
            region: .badenWuerttemberg),
        .init(
            .checkIn(84), "2014-11-24", "planning rule: a Sunday", "2014-09-01", kind: .apprenticeship,
            region: .badenWuerttemberg),
        .init(
            .checkIn(84), nil, "planning rule: after the decision of a probation of three months", "2012-09-03",
            months: 3, region: .bavaria),
        .init(
            .checkIn(140), nil, "planning rule: after the decision of a probation of five months", "2012-09-03",
            months: 5, region: .bavaria),
        // § 1 (1) KSchG: six months, whatever the probation; apprentices after the probation, § 22 (2) BBiG.
        .init(.protectedFrom, "2013-03-01", "§ 1 (1) KSchG", "2012-09-01"),
        .init(
            .protectedFrom, "2013-03-01", "§ 1 (1) KSchG: a probation of three months changes nothing", "2012-09-01",
            months: 3),
        .init(.protectedFrom, "2013-03-01", "§ 1 (1) KSchG: nor does one of nine", "2012-09-01", months: 9),
        .init(.protectedFrom, "2012-03-01", "§ 188 (3) BGB: leap year", "2011-08-31"),
        .init(.protectedFrom, "2015-01-01", "§ 22 (2) BBiG", "2014-09-01", kind: .apprenticeship),
    ]
}
