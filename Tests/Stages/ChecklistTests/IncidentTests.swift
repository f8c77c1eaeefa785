import Calendar
import Checklist
import Domain
import Testing

/// A deadline after an incident and the paragraph that sets it.
struct IncidentDateCase: CustomTestStringConvertible, Sendable {
    let rule: String
    let kind: IncidentKind
    let on: String
    var from: String?
    /// Nil = the rule does not hold.
    let due: String?
    let why: String
    var start: String? = "2012-09-01"
    var regime = ArrivalFacts.Regime.eu

    var testDescription: String { "\(rule) after \(kind) on \(on): \(why)" }
}

@Suite("What incidents ask for")
struct IncidentTests {
    static let cases: [IncidentDateCase] = [
        // § 38 (1) SGB III: three days; § 26 (3) SGB X moves the end.
        .init(rule: "job-seeker", kind: .insolvency, on: "2013-03-18", due: "2013-03-21", why: "§ 38 (1) SGB III"),
        .init(
            rule: "job-seeker", kind: .insolvency, on: "2013-03-20", due: "2013-03-25",
            why: "three days end on Saturday 23 March, § 26 (3) SGB X"),
        .init(
            rule: "job-seeker", kind: .insolvency, on: "2013-03-26", due: "2013-04-02",
            why: "Good Friday, the weekend and Easter Monday, § 26 (3) SGB X"),
        .init(
            rule: "job-seeker", kind: .dismissal, on: "2012-02-27", due: "2012-03-01",
            why: "over the leap day: 28 and 29 February, 1 March"),
        .init(rule: "job-seeker", kind: .resignation, on: "2006-01-01", due: "2006-01-04", why: "in force"),
        .init(rule: "job-seeker", kind: .resignation, on: "2005-12-31", due: nil, why: "before 1 January 2006"),
        .init(rule: "job-seeker", kind: .ownerChange, on: "2013-03-18", due: nil, why: "the contract passes over"),
        // § 324 (3) SGB III: two months after the insolvency.
        .init(
            rule: "insolvency-pay", kind: .insolvency, on: "2013-03-18", due: "2013-05-21",
            why: "two months end on Saturday 18 May before Whit Monday, § 26 (3) SGB X"),
        .init(
            rule: "insolvency-pay", kind: .insolvency, on: "2012-12-31", due: "2013-02-28",
            why: "§ 188 (3) BGB: no 31 February"),
        .init(
            rule: "insolvency-pay", kind: .insolvency, on: "2023-12-31", due: "2024-02-29",
            why: "§ 188 (3) BGB: the leap day is the last of the month"),
        .init(rule: "insolvency-pay", kind: .insolvency, on: "2012-04-01", due: "2012-06-01", why: "Book III of 2012"),
        .init(rule: "insolvency-pay", kind: .insolvency, on: "2012-03-31", due: nil, why: "before"),
        .init(
            rule: "insolvency-pay", kind: .wagesUnpaid, on: "2013-03-18", from: "2013-01-01", due: nil, why: "none yet"),
        // § 613a (5), (6) BGB, in force since 1 April 2002.
        .init(
            rule: "transfer-letter", kind: .ownerChange, on: "2013-03-24", due: "2013-03-22",
            why: "§ 613a (5) BGB: before the transfer, which is on a Sunday"),
        .init(rule: "transfer-letter", kind: .ownerChange, on: "2002-04-02", due: "2002-04-02", why: "in force"),
        .init(rule: "transfer-letter", kind: .ownerChange, on: "2002-03-28", due: nil, why: "before"),
        .init(
            rule: "transfer-objection", kind: .ownerChange, on: "2013-01-31", due: "2013-02-28",
            why: "§ 613a (6) BGB: one month, § 188 (3) BGB"),
        .init(
            rule: "transfer-objection", kind: .ownerChange, on: "2013-04-20", due: "2013-05-21",
            why: "20 May is Whit Monday, § 193 BGB"),
        .init(
            rule: "transfer-objection", kind: .ownerChange, on: "2002-04-01", due: "2002-05-02",
            why: "1 May is a holiday, § 193 BGB"),
        .init(rule: "transfer-objection", kind: .ownerChange, on: "2002-03-31", due: nil, why: "before"),
        // § 4 KSchG: three weeks; § 222 (2) ZPO moves the end.
        .init(rule: "dismissal-claim", kind: .dismissal, on: "2013-04-15", due: "2013-05-06", why: "§ 4 KSchG"),
        .init(
            rule: "dismissal-claim", kind: .dismissal, on: "2013-04-10", due: "2013-05-02",
            why: "1 May is a holiday, § 222 (2) ZPO"),
        .init(
            rule: "dismissal-claim", kind: .dismissal, on: "2012-02-08", due: "2012-02-29",
            why: "three weeks end on the leap day"),
        .init(rule: "dismissal-claim", kind: .resignation, on: "2013-04-15", due: nil, why: "no notice of the firm"),
        // §§ 3, 5 EFZG.
        .init(
            rule: "absence-told", kind: .illness, on: "2012-11-05", from: "2012-11-03", due: "2012-11-03",
            why: "§ 5 (1) EFZG: at once, on a Saturday too"),
        .init(
            rule: "absence-paper-before-2023", kind: .illness, on: "2012-11-05", due: "2012-11-08",
            why: "§ 5 (1) EFZG: longer than three days, the next working day"),
        .init(
            rule: "absence-paper-before-2023", kind: .illness, on: "2012-11-08", due: "2012-11-12",
            why: "the fourth day is Sunday 11 November: the working day after"),
        .init(
            rule: "absence-paper-before-2023", kind: .accident, on: "2022-12-31", due: "2023-01-03",
            why: "the last day of the old text"),
        .init(rule: "absence-paper-before-2023", kind: .illness, on: "2023-01-01", due: nil, why: "§ 5 (1a) EFZG"),
        .init(rule: "absence-paper", kind: .illness, on: "2022-12-31", due: nil, why: "not yet in force"),
        .init(rule: "absence-paper", kind: .illness, on: "2023-01-01", due: "2023-01-04", why: "§ 5 (1a) EFZG"),
        .init(
            rule: "absence-paper", kind: .accident, on: "2024-02-28", due: "2024-03-04",
            why: "over the leap day: the fourth day is Saturday 2 March"),
        .init(
            rule: "absence-pay-begin", kind: .illness, on: "2012-09-10", due: "2012-09-29",
            why: "§ 3 (3) EFZG: after four weeks of employment, on a Saturday too"),
        .init(rule: "absence-pay-begin", kind: .illness, on: "2012-11-05", due: "2012-11-05", why: "§ 3 (1) EFZG"),
        .init(
            rule: "absence-pay-begin", kind: .illness, on: "2012-11-05", due: nil, why: "no employment", start: nil),
        .init(
            rule: "absence-pay-end", kind: .illness, on: "2012-11-05", due: "2012-12-16",
            why: "§ 3 (1) EFZG: six weeks with the first day, a Sunday stays"),
        .init(
            rule: "absence-pay-end", kind: .accident, on: "2012-09-10", due: "2012-11-09",
            why: "six weeks from the end of the waiting time"),
        .init(
            rule: "absence-pay-end", kind: .illness, on: "2012-01-20", due: "2012-03-01", why: "over the leap day",
            start: "2011-09-01"),
        // § 193 (4) SGB VII: three days.
        .init(rule: "absence-report", kind: .accident, on: "2012-11-05", due: "2012-11-08", why: "§ 193 (4) SGB VII"),
        .init(
            rule: "absence-report", kind: .accident, on: "2013-04-28", due: "2013-05-02",
            why: "1 May is a holiday, § 26 (3) SGB X"),
        .init(rule: "absence-report", kind: .illness, on: "2012-11-05", due: nil, why: "no accident"),
        // § 27 (1) MuSchG since 1 January 2018, before that § 5 (1) sentence 3.
        .init(
            rule: "absence-authority", kind: .pregnancy, on: "2018-01-01", due: "2018-01-02",
            why: "§ 27 (1) MuSchG: without delay, New Year is a holiday"),
        .init(rule: "absence-authority", kind: .pregnancy, on: "2017-12-31", due: nil, why: "not yet in force"),
        .init(
            rule: "absence-authority-before-2018", kind: .pregnancy, on: "2017-12-31", due: "2018-01-02",
            why: "§ 5 (1) sentence 3 MuSchG (2002): Sunday, then New Year"),
        .init(rule: "absence-authority-before-2018", kind: .pregnancy, on: "2018-01-01", due: nil, why: "§ 27 MuSchG"),
        // § 17 (1) BMG.
        .init(
            rule: "registration-again", kind: .landlordEnds, on: "2015-09-01", from: "2015-11-01", due: "2015-11-16",
            why: "§ 17 (1) BMG: two weeks end on Sunday 15 November, § 31 (3) VwVfG"),
        .init(
            rule: "registration-again", kind: .landlordEnds, on: "2015-09-01", from: "2015-10-31", due: nil,
            why: "before the BMG"),
        .init(
            rule: "registration-again", kind: .housingLost, on: "2016-02-15", due: "2016-02-29",
            why: "two weeks end on the leap day"),
        // Practice and advice, with months that end early.
        .init(
            rule: "wage-withholding", kind: .wagesUnpaid, on: "2013-01-15", from: "2012-12-31", due: "2013-02-28",
            why: "§ 273 (1) BGB: two months owed"),
        .init(
            rule: "wage-three-months", kind: .wagesUnpaid, on: "2013-01-15", from: "2012-11-30", due: "2013-02-28",
            why: "§ 165 (1) SGB III covers three months"),
        .init(
            rule: "wage-three-months", kind: .wagesUnpaid, on: "2013-04-15", from: "2013-03-18", due: "2013-06-18",
            why: "counts from the first day of unpaid wages, not from the day it was told"),
        .init(
            rule: "tenancy-objection", kind: .landlordEnds, on: "2013-01-15", from: "2013-04-30", due: "2013-02-28",
            why: "§ 574b (2) BGB: two months before the end"),
        .init(
            rule: "permit-advice", kind: .insolvency, on: "2013-03-18", due: "2013-03-25",
            why: "nationals with a title",
            regime: .thirdCountry),
        .init(rule: "permit-advice", kind: .insolvency, on: "2013-03-18", due: nil, why: "free movement"),
    ]

    private func facts(_ one: IncidentDateCase) throws -> IncidentFacts {
        IncidentFacts(
            incident: Incident(
                id: ID("I7"), kind: one.kind, subject: .applicant(ID("A1")), on: try #require(CivilDate(iso: one.on)),
                from: try one.from.map { try #require(CivilDate(iso: $0)) }), applicant: ID("A1"),
            start: try one.start.map { try #require(CivilDate(iso: $0)) }, region: .bavaria, regime: one.regime)
    }

    @Test("a line falls on the day that its paragraph says", arguments: cases)
    func dates(_ one: IncidentDateCase) throws {
        let task = try IncidentBook.builtIn().tasks(for: facts(one)).first { $0.line.rule == one.rule }
        #expect(task?.line.due.iso == one.due)
    }

    @Test("every line that the law sets stands in a case, with one that does not hold where it has a day of effect")
    func everyRuleHasCases() throws {
        for rule in try IncidentBook.builtIn().rules.map(\.rule) where rule.isLegal {
            let own = IncidentTests.cases.filter { $0.rule == rule.id }
            #expect(own.contains { $0.due != nil }, "\(rule.id)")
            let isDated = rule.from != nil || rule.to != nil
            #expect(!isDated || own.contains { $0.due == nil }, "\(rule.id)")
            #expect((rule.weekend == .next) == (rule.weekendLaw != nil), "\(rule.id)")
        }
    }

    @Test("every kind asks for something at once, of a person with either status", arguments: IncidentKind.allCases)
    func everyKindHasTasks(kind: IncidentKind) throws {
        for regime in ArrivalFacts.Regime.allCases {
            let one = IncidentDateCase(
                rule: "", kind: kind, on: "2013-03-18", from: kind.needsFrom ? "2013-06-30" : nil, due: nil, why: "",
                regime: regime)
            let tasks = try IncidentBook.builtIn().tasks(for: facts(one))
            #expect(tasks.contains { $0.line.due <= one.day.adding(days: 4) }, "\(kind) \(regime)")
            #expect(tasks.map(\.line.due) == tasks.map(\.line.due).sorted())
            #expect(Set(tasks.map(\.listed.rule)).count == tasks.count)
        }
    }

    @Test("lists show health and family as an absence: neither title nor law nor name says more")
    func neutral() throws {
        let words = [
            "ill", "sick", "krank", "Arzt", "doctor", "médic", "Unfall", "accident", "embarazo", "pregnan", "schwanger",
            "MuSchG", "EFZG", "SGB", "Geburt", "birth", "famil",
        ]
        for kind in IncidentKind.allCases where kind.isPrivate {
            let one = IncidentDateCase(rule: "", kind: kind, on: "2024-03-18", due: nil, why: "")
            for task in try IncidentBook.builtIn().tasks(for: facts(one)) {
                let listed = task.listed
                let texts = [
                    listed.rule, listed.law, listed.weekendLaw ?? "", listed.title.german, listed.title.english,
                    listed.title.spanish,
                ]
                for text in texts {
                    #expect(!words.contains { text.lowercased().contains($0.lowercased()) }, "\(kind): \(text)")
                }
                #expect(listed.rule.hasPrefix("absence-") && listed.rule.hasSuffix("-I7"), "\(listed.rule)")
                #expect(listed.title.english.hasPrefix("Absence: "), "\(listed.rule)")
                #expect(listed.due == task.line.due && listed.actor == task.line.actor)
            }
        }
    }

    @Test("each day and status has one consequence for the stay")
    func consequences() throws {
        let book = try IncidentBook.builtIn()
        let rows: [(ArrivalFacts.Regime, String, String, String)] = [
            (.eu, "2013-03-31", "free-movement", "§ 2 (3) FreizügG/EU"),
            (.eu, "2026-08-12", "free-movement", "§ 2 (3) FreizügG/EU"),
            (.thirdCountry, "2020-02-29", "permit-before-2020", "§ 7 (2) sentence 2 AufenthG"),
            (
                .thirdCountry, "2020-03-01", "permit-from-2020",
                "§ 4a (5) sentence 3 no. 3, § 82 (6), § 7 (2) sentence 2 AufenthG"
            ),
            (
                .thirdCountry, "2026-08-11", "permit-from-2020",
                "§ 4a (5) sentence 3 no. 3, § 82 (6), § 7 (2) sentence 2 AufenthG"
            ),
            (
                .thirdCountry, "2026-08-12", "permit-from-2026",
                "§ 4a (5) sentence 3 no. 3, § 82 (6), § 18 (5) AufenthG"
            ),
        ]
        for (regime, day, id, law) in rows {
            let found = book.consequence(for: regime, endingOn: try #require(CivilDate(iso: day)))
            #expect(found?.id == id && found?.law == law, "\(regime) \(day)")
        }
    }

    @Test("a wrong table is refused with every fault and its place")
    func refusesTable() {
        let rule = """
            "regimes":["eu"],"anchor":"incident","days":0,"weekend":"stays","actor":"person","legal":false,"law":"p",\
            "confidence":"general","title":{"de":"a","en":"a","es":"a"}
            """
        let text = """
            {"version":"1","checked":"2026-11-21","rules":[
            {"id":"a","incidents":["illness"],\(rule)},
            {"id":"b","incidents":["moon"],\(rule)},
            {"id":"c","incidents":["conflict"],\(rule)},
            {"id":"c","incidents":["conflict"],\(rule)}],"consequences":[{"id":"x"}]}
            """
        do throws(ChecklistError) {
            _ = try IncidentBook.read(Array(text.utf8))
            Issue.record("it was read")
        } catch {
            #expect(
                error.faults.map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" } == [
                    "/rules/0: found \"neutral\" where it is not needed, or none where it is; "
                        + "give it to rules whose kinds are all private, and to no others",
                    "/rules/1/incidents/0: found \"moon\", expected one of "
                        + "\(IncidentKind.allCases.map(\.rawValue).joined(separator: ", ")); write one of "
                        + "\(IncidentKind.allCases.map(\.rawValue).joined(separator: ", "))",
                    "/rules/3: \"c\" stands twice; give each rule its own id",
                    "/consequences/0: the field \"regimes\" is missing; add \"regimes\"",
                    "/consequences/0: the field \"law\" is missing; add \"law\"",
                    "/consequences/0: the field \"confidence\" is missing; add \"confidence\"",
                    "/consequences/0: the field \"text\" is missing; add \"text\"",
                ])
        }
    }
}

extension IncidentDateCase {
    fileprivate var day: CivilDate {
        guard let day = CivilDate(iso: on) else { preconditionFailure("\(on) is a date") }
        return day
    }
}
