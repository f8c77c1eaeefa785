import Calendar
import Domain
import Gate
import Testing

/// Whether somebody needs a paper, and by when, with the paragraph that says so.
struct NeedCase: Sendable, CustomTestStringConvertible {
    let kind: DocumentKind
    /// Nil = not needed.
    let due: String?
    let why: String
    var conditions: Set<DocumentFacts.Condition> = []
    var arrival = "2012-08-25"
    var start = "2012-09-03"

    var testDescription: String { "\(kind.rawValue), \(arrival): \(why)" }

    func facts() throws -> DocumentFacts {
        DocumentFacts(
            arrival: try #require(CivilDate(iso: arrival)), start: try #require(CivilDate(iso: start)),
            region: .bavaria, conditions: conditions)
    }
}

@Suite struct PaperNeedTests {
    static let cases: [NeedCase] = [
        .init(kind: .identity, due: "2012-06-26", why: "sixty days before the arrival"),
        .init(kind: .permit, due: nil, why: "free movement needs no title"),
        .init(
            kind: .permit, due: "2012-08-10", why: "§ 4 (1) AufenthG; 11 August is a Saturday", conditions: [.permit]),
        .init(
            kind: .permit, due: nil, why: "the AufenthG is in force from 1 January 2005", conditions: [.permit],
            arrival: "2004-12-31", start: "2005-01-10"),
        .init(
            kind: .permit, due: "2004-12-17", why: "the AufenthG's first day; 18 December is a Saturday",
            conditions: [.permit], arrival: "2005-01-01", start: "2005-01-10"),
        .init(kind: .recognition, due: "2012-06-05", why: "ninety days before the start", conditions: [.recognition]),
        .init(
            kind: .recognition, due: nil, why: "the BQFG is in force from 1 April 2012", conditions: [.recognition],
            arrival: "2012-03-31", start: "2012-04-10"),
        .init(
            kind: .recognition, due: "2012-01-02", why: "the BQFG's first day", conditions: [.recognition],
            arrival: "2012-04-01", start: "2012-04-01"),
        .init(
            kind: .qualification, due: "2012-05-04", why: "§ 5 (1) BQFG; 6 May is a Sunday",
            conditions: [.recognition]),
        .init(
            kind: .qualification, due: nil, why: "before the BQFG", conditions: [.recognition],
            arrival: "2012-03-31", start: "2012-04-10"),
        .init(kind: .licence, due: nil, why: "the work is free"),
        .init(kind: .licence, due: "2012-08-03", why: "4 August is a Saturday", conditions: [.licence]),
        .init(kind: .conduct, due: "2012-07-05", why: "with the licence", conditions: [.licence]),
        .init(kind: .medical, due: "2012-07-05", why: "with the licence", conditions: [.licence]),
        .init(kind: .languageCertificate, due: "2012-08-03", why: "the work asks for German", conditions: [.german]),
        .init(kind: .healthInsurance, due: "2012-08-17", why: "a week before; 18 August is a Saturday"),
        .init(kind: .terms, due: "2012-07-26", why: "§ 2 NachwG of 1995, thirty days before"),
        .init(
            kind: .terms, due: nil, why: "the NachwG is in force from 28 July 1995", arrival: "1995-07-27",
            start: "1995-08-01"),
        .init(
            kind: .terms, due: "1995-06-28", why: "its first day", arrival: "1995-07-28", start: "1995-08-01"),
        .init(
            kind: .terms, due: "2022-07-01", why: "the old list's last day", arrival: "2022-07-31",
            start: "2022-08-08"),
        .init(
            kind: .terms, due: "2022-07-01", why: "the new list's first day; 2 July is a Saturday",
            arrival: "2022-08-01", start: "2022-08-08"),
        .init(kind: .noFee, due: "2012-07-26", why: "§§ 296, 297 SGB III"),
        .init(kind: .homeCheck, due: "2012-08-10", why: "two weeks before; 11 August is a Saturday"),
        .init(kind: .pickup, due: "2012-08-17", why: "a week before"),
        .init(kind: .coursePlace, due: "2012-08-10", why: "the plan has a place", conditions: [.course]),
        .init(kind: .coursePlace, due: nil, why: "the plan has none"),
        .init(kind: .funding, due: "2012-07-26", why: "it is counted on", conditions: [.funding]),
        .init(kind: .funding, due: nil, why: "nobody counts on it"),
        .init(
            kind: .measles, due: nil, why: "§ 20 (8) IfSG is in force from 1 March 2020", conditions: [.measlesProof]),
        .init(
            kind: .measles, due: nil, why: "the day before", conditions: [.measlesProof], arrival: "2020-02-29",
            start: "2020-03-09"),
        .init(
            kind: .measles, due: "2020-03-09", why: "its first day", conditions: [.measlesProof],
            arrival: "2020-03-01", start: "2020-03-09"),
        .init(kind: .foodInstruction, due: "2012-09-03", why: "§ 43 (1) IfSG", conditions: [.foodWork]),
        .init(
            kind: .foodInstruction, due: nil, why: "the IfSG is in force from 1 January 2001",
            conditions: [.foodWork], arrival: "2000-12-31", start: "2001-01-08"),
        .init(
            kind: .foodInstruction, due: "2001-01-08", why: "its first day", conditions: [.foodWork],
            arrival: "2001-01-01", start: "2001-01-08"),
        .init(kind: .drivingLicence, due: "2012-08-03", why: "the work asks for it", conditions: [.driving]),
        .init(kind: .drivingLicence, due: nil, why: "it does not"),
        .init(kind: .birthCertificate, due: "2012-07-26", why: "children come along", conditions: [.children]),
        .init(kind: .marriageCertificate, due: "2012-07-26", why: "a partner comes along", conditions: [.partner]),
    ]

    @Test("a paper is needed by the day that follows from its rule, or not at all", arguments: cases)
    func needs(_ one: NeedCase) throws {
        let needs = try GateBook.builtIn().needs(for: one.facts()).filter { $0.kind == one.kind }
        #expect(needs.map(\.due.iso) == [one.due].compactMap(\.self))
    }

    @Test("every kind has a rule, and every rule a case")
    func complete() throws {
        let kinds = Set(try GateBook.builtIn().papers.map(\.kind))
        #expect(kinds == Set(DocumentKind.allCases))
        #expect(Set(PaperNeedTests.cases.map(\.kind)) == kinds)
    }

    @Test("the list of the NachwG has ten numbers until 31 July 2022 and fifteen from then on")
    func contents() throws {
        let book = try GateBook.builtIn()
        for (arrival, count) in [("2022-07-31", 10), ("2022-08-01", 15)] {
            let facts = try NeedCase(kind: .terms, due: nil, why: "", arrival: arrival, start: arrival).facts()
            #expect(book.needs(for: facts).first { $0.kind == .terms }?.contents == count)
        }
    }

    @Test("a document meets the need, or what it lacks is named")
    func lacks() throws {
        let needs = try GateBook.builtIn().needs(
            for: NeedCase(kind: .identity, due: nil, why: "", conditions: [.permit]).facts())
        let identity = try #require(needs.first { $0.kind == .identity })
        let permit = try #require(needs.first { $0.kind == .permit })
        let terms = try #require(needs.first { $0.kind == .terms })
        let half = try #require(CivilDate(iso: "2013-02-25"))
        var document = PersonDocument(applicant: ID("A1"), kind: .identity, status: .asked)
        #expect(identity.lack(of: nil) == .absent)
        #expect(identity.lack(of: document) == .status(.asked))
        document.status = .received
        #expect(identity.lack(of: document) == .endUnknown(needed: half))
        document.validUntil = half.adding(days: -1)
        #expect(identity.lack(of: document) == .ends(half.adding(days: -1), needed: half))
        document.validUntil = half
        #expect(identity.lack(of: document) == nil)
        document = PersonDocument(applicant: ID("A1"), kind: .permit, status: .filed)
        #expect(permit.lack(of: document) == .status(.filed), "an application is no permit")
        document.status = .received
        #expect(permit.lack(of: document) == nil)
        document = PersonDocument(
            applicant: ID("A1"), kind: .terms, status: .received, contents: [1, 2, 3, 5, 6, 7, 8, 9])
        #expect(terms.lack(of: document) == .contents([4, 10]))
    }

    @Test("a table that cannot be used says everything that is wrong with it")
    func damaged() {
        let text = """
            {"version": "1", "checked": "2026-11-21", "lines": [], "papers": [
            {"id": "x", "kind": "zoo", "anchor": "arrival", "days": 1, "actor": "person", "holdsBack": true,
             "carried": true, "accepted": [], "law": "l", "confidence": "seen",
             "title": {"de": "a", "en": "b", "es": "c"}}]}
            """
        let kinds = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
        #expect(
            throws: GateBookError(faults: [
                "2:21 /papers/0/kind: found \"zoo\", expected one of \(kinds); write one of \(kinds)"
            ])
        ) { try GateBook.read(Array(text.utf8)) }
    }

    @Test("two rules that ask for one kind on the same day are refused")
    func twice() {
        let rule = { (id: String, days: String) in
            """
            {"id": "\(id)", \(days) "kind": "terms", "anchor": "arrival", "days": 1, "actor": "person",
             "holdsBack": true, "carried": true, "accepted": [], "law": "l", "confidence": "seen",
             "title": {"de": "a", "en": "b", "es": "c"}}
            """
        }
        let table = { (first: String, second: String) in
            Array(
                """
                {"version": "1", "checked": "2026-11-21", "lines": [],
                 "papers": [\(rule("x", first)), \(rule("y", second))]}
                """.utf8)
        }
        #expect(throws: Never.self) {
            try GateBook.read(table("\"to\": \"2011-12-31\",", "\"from\": \"2012-01-01\","))
        }
        #expect(throws: GateBookError.self) {
            try GateBook.read(table("\"to\": \"2012-01-01\",", "\"from\": \"2012-01-01\","))
        }
    }
}
