import Calendar
import Checklist
import Domain
import Testing

/// Somebody's facts and the day a line falls on, with the paragraph that says so.
struct DatedCase: Sendable, CustomTestStringConvertible {
    let rule: String
    /// Nil = the line does not concern them.
    let due: String?
    let why: String
    var arrival = "2013-04-02"
    var start = "2013-05-02"
    var visaEnd: String?
    var region = HolidayRegion.bavaria
    var regime = ArrivalFacts.Regime.eu
    var conditions: Set<ArrivalFacts.Condition> = []
    /// What cost the person the work, and when.
    var loss: (EmploymentState, String)?

    var testDescription: String { "\(rule), \(arrival), \(start): \(why)" }
}

@Suite("The checklist of arrival")
struct ChecklistTests {
    static let cases: [DatedCase] = [
        // Residence registration. Until 31 October 2015 the Länder: one week; since then § 17 (1) BMG: two weeks.
        .init(rule: "registration-before-2015", due: "2013-04-09", why: "Art. 13 (1) BayMeldeG: one week"),
        .init(
            rule: "registration-before-2015", due: "2015-11-09",
            why: "moved in on 31 October 2015, the last day of Land law; 7 November is a Saturday, § 31 (3) VwVfG",
            arrival: "2015-10-31"),
        .init(rule: "registration-before-2015", due: nil, why: "BMG in force", arrival: "2015-11-01"),
        .init(rule: "registration", due: nil, why: "BMG not yet in force", arrival: "2015-10-31"),
        .init(
            rule: "registration", due: "2015-11-16",
            why: "§ 17 (1) BMG: two weeks end on Sunday 15 November, § 31 (3) VwVfG: Monday", arrival: "2015-11-01"),
        .init(
            rule: "registration", due: "2016-11-02",
            why: "two weeks end on 1 November, All Saints, a holiday in Bavaria", arrival: "2016-10-18"),
        .init(
            rule: "registration", due: "2016-11-01", why: "1 November is no holiday in Berlin", arrival: "2016-10-18",
            region: .berlin),
        .init(
            rule: "registration", due: "2016-03-14", why: "leap year: two weeks after 29 February",
            arrival: "2016-02-29"),
        .init(rule: "landlord-confirmation", due: "2015-11-16", why: "§ 19 (1) BMG", arrival: "2015-11-01"),
        .init(rule: "landlord-confirmation", due: nil, why: "before the BMG", arrival: "2015-10-31"),
        // § 175 (3) SGB V: two weeks after insurance begins; § 26 (3) SGB X moves the end.
        .init(rule: "health-insurance", due: "2013-05-16", why: "two weeks after 2 May"),
        .init(
            rule: "health-insurance", due: "2013-05-21", why: "18 May is the Saturday before Whit Monday",
            start: "2013-05-04"),
        // § 6 DEÜV with § 28a (1) SGB IV: six weeks after the start.
        .init(rule: "social-insurance", due: "2013-06-13", why: "42 days after 2 May"),
        // § 28a (4) SGB IV: on the first day, in the trades of § 2a SchwarzArbG, from 1 January 2009.
        .init(
            rule: "immediate-report", due: "2013-05-04", why: "the first day, a Saturday: it does not move",
            start: "2013-05-04", conditions: [.immediateReport]),
        .init(rule: "immediate-report", due: nil, why: "another trade"),
        .init(
            rule: "immediate-report", due: nil, why: "before 2009", start: "2008-12-31",
            conditions: [.immediateReport]),
        .init(
            rule: "immediate-report", due: "2009-01-01", why: "in force", start: "2009-01-01",
            conditions: [.immediateReport]),
        // § 2 (1) NachwG: one month; since 1 August 2022 the first day and one week.
        .init(
            rule: "terms-one-month", due: "2022-08-31", why: "one month after 31 July, § 188 (2), (3) BGB",
            start: "2022-07-31"),
        .init(rule: "terms-one-month", due: nil, why: "Directive (EU) 2019/1152 transposed", start: "2022-08-01"),
        .init(rule: "terms-first-day", due: "2022-08-01", why: "§ 2 (1) sentence 4 NachwG", start: "2022-08-01"),
        .init(rule: "terms-first-day", due: nil, why: "old § 2 NachwG", start: "2022-07-31"),
        .init(rule: "terms-week", due: "2022-08-08", why: "seventh day after the start", start: "2022-08-01"),
        .init(rule: "terms-week", due: nil, why: "old § 2 NachwG", start: "2022-07-31"),
        .init(
            rule: "terms-one-month", due: "2013-02-28", why: "31 January: the last day of February, § 188 (3) BGB",
            start: "2013-01-31"),
        // § 41 (3) AufenthV: ninety days after entry.
        .init(
            rule: "permit-visa-free", due: "2025-06-30", why: "ninety days end on Sunday 29 June, § 31 (3) VwVfG",
            arrival: "2025-03-31", regime: .thirdCountry, conditions: [.visaFreeEntry]),
        .init(rule: "permit-visa-free", due: nil, why: "EU citizens need no title", conditions: [.visaFreeEntry]),
        // § 81 (4) AufenthG: an application before the visa ends keeps the right.
        .init(
            rule: "permit-application", due: "2025-10-02",
            why: "the visa ends on 3 October, a holiday: the application has to be in before", visaEnd: "2025-10-03",
            regime: .thirdCountry),
        .init(rule: "permit-application", due: nil, why: "no visa", regime: .thirdCountry),
        .init(
            rule: "permit-appointment", due: "2025-08-08", why: "eight weeks before", visaEnd: "2025-10-03",
            regime: .thirdCountry),
        // § 29 (1) FeV: a validity; § 193 BGB does not apply.
        .init(
            rule: "driving-licence", due: "2014-08-28", why: "six months after 28 February",
            arrival: "2014-02-28", conditions: [.thirdCountryLicence]),
        .init(
            rule: "driving-licence", due: "2014-02-28", why: "six months after 31 August: 28 February, § 188 (3) BGB",
            arrival: "2013-08-31", conditions: [.thirdCountryLicence]),
        .init(
            rule: "driving-licence", due: "2013-10-06", why: "a Sunday stays", arrival: "2013-04-06",
            conditions: [.thirdCountryLicence]),
        // § 45c AufenthG, from 1 January 2026, for people hired abroad.
        .init(
            rule: "advice-notice", due: "2026-01-01", why: "in force", start: "2026-01-01", regime: .thirdCountry,
            conditions: [.hiredAbroad]),
        .init(
            rule: "advice-notice", due: nil, why: "not yet in force", start: "2025-12-31", regime: .thirdCountry,
            conditions: [.hiredAbroad]),
        .init(
            rule: "advice-notice", due: nil, why: "EU", start: "2026-01-01", conditions: [.hiredAbroad]),
        // § 20 (8), (9) IfSG, from 1 March 2020.
        .init(
            rule: "measles", due: "2020-02-28", why: "1 March 2020 is a Sunday, 28 February the last working day",
            start: "2020-03-01", conditions: [.measlesProof]),
        .init(rule: "measles", due: nil, why: "before", start: "2020-02-29", conditions: [.measlesProof]),
        // § 99 BetrVG: the works council has a week, so that it is asked two weeks before.
        .init(
            rule: "works-council", due: "2013-04-18", why: "fourteen days before 2 May", conditions: [.worksCouncil]),
        // Apprentices: the chamber's register and the school; whoever is not yet eighteen has been examined.
        .init(
            rule: "training-register", due: "2014-04-17",
            why: "fourteen days before 5 May are 21 April, Easter Monday: § 36 (1) BBiG", start: "2014-05-05",
            conditions: [.training]),
        .init(rule: "training-register", due: nil, why: "no apprenticeship"),
        .init(
            rule: "vocational-school", due: "2014-08-18", why: "fourteen days before 1 September",
            start: "2014-09-01", conditions: [.training]),
        .init(
            rule: "minor-contract", due: "2014-08-01",
            why: "thirty days before 1 September are a Saturday: § 11 (2) BBiG",
            start: "2014-09-01", conditions: [.training, .minor]),
        .init(
            rule: "minor-examination", due: "2014-08-29", why: "§ 32 (1) JArbSchG: 31 August is a Sunday",
            start: "2014-09-01", conditions: [.minor]),
        .init(rule: "minor-examination", due: nil, why: "of age", start: "2014-09-01", conditions: [.training]),
        // § 24 (2) SGB VIII from 1 August 2013.
        .init(
            rule: "childcare-claim", due: "2013-08-15", why: "15 August is a holiday in parts of Bavaria only",
            arrival: "2013-08-01", conditions: [.children]),
        .init(rule: "childcare-claim", due: nil, why: "before", arrival: "2013-07-31", conditions: [.children]),
        // § 31 ZKG from 19 June 2016.
        .init(rule: "bank-account", due: "2016-06-24", why: "26 June is a Sunday", start: "2016-06-19"),
        .init(rule: "bank-account-before-2016", due: "2016-06-24", why: "25 June is a Saturday", start: "2016-06-18"),
        .init(rule: "bank-account", due: nil, why: "before", start: "2016-06-18"),
        // § 8 (1) RBStV from 1 January 2013.
        .init(rule: "broadcasting", due: "2013-05-02", why: "thirty days"),
        .init(rule: "broadcasting", due: nil, why: "the fee of devices", arrival: "2012-12-31"),
        // § 5 FreizügG/EU.
        .init(
            rule: "family-card", due: "2013-07-02", why: "three months", conditions: [.thirdCountryFamily]),
        .init(rule: "food-instruction", due: "2013-05-02", why: "§ 43 (1) IfSG", conditions: [.foodWork]),
        .init(rule: "tax-class", due: "2013-08-02", why: "§ 39c EStG: three months"),
        .init(rule: "safety-instruction", due: "2013-05-02", why: "§ 12 (1) ArbSchG"),
        // The work is lost.
        .init(
            rule: "job-seeker", due: "2013-04-18", why: "§ 38 (1) SGB III: three days",
            loss: (.employerLost, "2013-04-15")),
        .init(
            rule: "job-seeker", due: "2013-04-22", why: "three days end on Saturday 20 April, § 26 (3) SGB X",
            loss: (.dismissed, "2013-04-17")),
        .init(rule: "job-seeker", due: nil, why: "nothing is lost"),
        .init(
            rule: "job-seeker", due: "2006-01-04", why: "in force since 1 January 2006", loss: (.left, "2006-01-01")),
        .init(rule: "job-seeker", due: nil, why: "before", loss: (.left, "2005-12-31")),
        .init(
            rule: "unemployed", due: "2013-04-16", why: "§ 141 SGB III", loss: (.employerLost, "2013-04-15")),
        .init(
            rule: "unemployed", due: "2012-04-02", why: "Book III as of 1 April 2012", loss: (.left, "2012-04-01")),
        .init(rule: "unemployed", due: nil, why: "before", loss: (.left, "2012-03-31")),
        .init(
            rule: "dismissal-claim", due: "2013-05-06", why: "§ 4 KSchG: three weeks", loss: (.dismissed, "2013-04-15")
        ),
        .init(
            rule: "dismissal-claim", due: "2013-05-02", why: "1 May is a holiday, § 222 (2) ZPO",
            loss: (.dismissed, "2013-04-10")),
        .init(rule: "dismissal-claim", due: nil, why: "no notice of the employer", loss: (.left, "2013-04-15")),
        .init(
            rule: "insolvency-pay", due: "2013-06-17", why: "§ 324 (3) SGB III: two months end on Saturday 15 June",
            loss: (.employerLost, "2013-04-15")),
        .init(
            rule: "insolvency-pay", due: "2013-02-28", why: "§ 188 (3) BGB: no 31 February",
            loss: (.employerLost, "2012-12-31")),
        .init(rule: "insolvency-pay", due: nil, why: "no insolvency", loss: (.dismissed, "2013-04-15")),
        .init(rule: "insolvency-pay", due: nil, why: "before the Book of 2012", loss: (.employerLost, "2012-03-31")),
        .init(
            rule: "cover-after-loss", due: "2013-05-15", why: "§ 19 (2) SGB V: one month, a validity",
            loss: (.employerLost, "2013-04-15")),
        .init(
            rule: "work-status", due: "2013-05-13", why: "§ 2 (3) FreizügG/EU", loss: (.employerLost, "2013-04-15")),
        .init(
            rule: "work-status", due: nil, why: "nationals of third countries have a title", regime: .thirdCountry,
            loss: (.employerLost, "2013-04-15")),
        .init(
            rule: "permit-person", due: "2026-05-15", why: "§ 82 (6) AufenthG: two weeks end on Friday 15 May",
            regime: .thirdCountry, loss: (.dismissed, "2026-05-01")),
        .init(
            rule: "permit-person", due: "2020-03-16", why: "two weeks end on Sunday 15 March, § 31 (3) VwVfG",
            regime: .thirdCountry, loss: (.dismissed, "2020-03-01")),
        .init(
            rule: "permit-person", due: nil, why: "before 1 March 2020", regime: .thirdCountry,
            loss: (.dismissed, "2020-02-29")),
        .init(rule: "permit-person", due: nil, why: "EU citizens have no title", loss: (.dismissed, "2026-05-01")),
        .init(
            rule: "permit-employer", due: "2026-05-29", why: "§ 4a (5) AufenthG: four weeks", regime: .thirdCountry,
            loss: (.dismissed, "2026-05-01")),
        .init(
            rule: "permit-employer", due: nil, why: "before 1 March 2020", regime: .thirdCountry,
            loss: (.dismissed, "2020-02-29")),
    ]

    @Test("a line falls on the day that its paragraph says", arguments: cases)
    func dates(_ one: DatedCase) throws {
        let line = try lines(one).first { $0.rule == one.rule }
        #expect(line?.due.iso == one.due)
    }

    private func lines(_ one: DatedCase) throws -> [ChecklistLine] {
        let facts = ArrivalFacts(
            arrival: try #require(CivilDate(iso: one.arrival)), start: try #require(CivilDate(iso: one.start)),
            visaEnd: try one.visaEnd.map { try #require(CivilDate(iso: $0)) }, region: one.region, regime: one.regime,
            conditions: one.conditions,
            loss: try one.loss.map { .init(state: $0.0, on: try #require(CivilDate(iso: $0.1))) })
        return try ChecklistBook.builtIn().lines(for: facts)
    }

    @Test("every rule that the law sets stands in a case, and each effective date has cases on both sides")
    func everyRuleHasCases() throws {
        for rule in try ChecklistBook.builtIn().rules where rule.isLegal {
            let own = ChecklistTests.cases.filter { $0.rule == rule.id }
            #expect(!own.isEmpty, "\(rule.id)")
        }
    }

    @Test("deadlines that move say by which law, and validities and first days do not move")
    func movesByLaw() throws {
        for rule in try ChecklistBook.builtIn().rules where rule.isLegal {
            #expect((rule.weekend == .next) == (rule.weekendLaw != nil), "\(rule.id)")
        }
    }

    @Test("lines stand in order of their days, and every actor has some")
    func order() throws {
        let lines = try lines(.init(rule: "", due: nil, why: "", conditions: Set(ArrivalFacts.Condition.allCases)))
        #expect(lines.map(\.due) == lines.map(\.due).sorted())
        #expect(Set(lines.map(\.actor)) == Set(ChecklistLine.Actor.allCases))
        for line in lines { #expect(line.weekendLaw == nil || line.reckoned <= line.due, "\(line.rule)") }
    }

    @Test("a wrong table is refused with every fault and its place")
    func refusesTable() {
        let text = """
            {"version":"1","checked":"2026-13-01","rules":[
            {"id":"a","regimes":["eu","moon"],"anchor":"start","weekend":"stays","actor":"person","legal":true,
            "law":"§","confidence":"seen","title":{"de":"a","en":"a"}}]}
            """
        #expect(
            throws: ChecklistError(faults: [
                "1:26 /checked: \"2026-13-01\" is not a date; write dates as YYYY-MM-DD",
                "2:27 /rules/0/regimes/1: found \"moon\", expected one of eu, thirdCountry; write one of eu, thirdCountry",
                "3:39 /rules/0/title: the field \"es\" is missing; add \"es\"",
                "2:1 /rules/0: found no distance, or two; write \"days\" or \"months\"",
            ])
        ) { try ChecklistBook.read(Array(text.utf8)) }
    }
}
