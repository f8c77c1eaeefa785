import Calendar
import Domain
import Support
import Testing

@testable import Export

@Suite struct GatePageTests {
    private func line(
        _ name: String, _ title: String, _ lacks: [GateLack] = [], override reason: String? = nil
    ) -> GateLine {
        GateLine(
            name: name, title: LocalText(german: "\(title) de", english: title, spanish: "\(title) es"),
            law: "§ 1 <Law>", isSeen: true, due: ExampleFair.date("2012-08-10"), actor: .employer, lacks: lacks,
            override: reason.map {
                GateDecision(applicant: ID("B001"), line: name, state: .overridden(reason: $0), actor: "anna", at: 1)
            })
    }

    private func people() -> [PersonGate] {
        let arrival = ExampleFair.date("2012-08-25")
        let contents = DocumentNeed.Lack.contents([4, 7])
        return [
            PersonGate(
                applicant: ID("B001"), arrival: arrival,
                lines: [
                    line("contract", "Contract signed by both sides"), line("home", "Place to live", [.home]),
                    line("funding", "Funding approved", [.paper(.status(.asked))], override: "the employer & co pay"),
                    line("terms", "Written terms of employment", [.paper(contents), .paper(.absent)]),
                ]),
            PersonGate(
                applicant: ID("B<2>"), arrival: arrival,
                lines: [line("contract", "Contract signed by both sides"), line("home", "Place to live")]),
        ]
    }

    private func page(_ language: DocumentLanguage, isEmpty: Bool = false) throws -> String {
        let people = people()
        return GatePage(campaign: try ExampleFair.documents().campaign, people: isEmpty ? [] : people)
            .markup(try ExampleFair.facts(language))
    }

    @Test("the gate in each language is the page that was looked at", arguments: DocumentLanguage.allCases)
    func gate(_ language: DocumentLanguage) throws {
        try expectGolden(Array(try page(language).utf8), at: goldenPath("gate.\(language.rawValue).html"))
    }

    @Test("the gate as a workbook is the one that was looked at", arguments: DocumentLanguage.allCases)
    func workbook(_ language: DocumentLanguage) throws {
        let book = GateBook(campaign: try ExampleFair.documents().campaign, people: people())
        let document = book.document(try ExampleFair.facts(language))
        try expectGolden(
            Array(try ReadBook.text(document).utf8), at: goldenPath("gate.\(language.rawValue).workbook.txt"))
        // Where nobody comes, the sheet with the facts is left.
        let nobody = GateBook(campaign: try ExampleFair.documents().campaign, people: [])
        #expect(try ReadBook.sheets(nobody.document(ExampleFair.facts(language))).count == 1)
    }

    @Test("ids and reasons are escaped, people lead to what they lack, and where nobody comes the page says so")
    func parts() throws {
        let german = try page(.german)
        #expect(german.contains("<a href=\"#p2\">B&lt;2&gt;</a>"))
        #expect(german.contains("<section class=\"person\" id=\"p2\">"))
        #expect(german.contains("trotzdem freigegeben: anna, the employer &amp; co pay"))
        #expect(german.contains("es fehlt Nr. 4, 7; nichts bekannt"))
        #expect(try page(.english).contains("<dd>1 of 2</dd>"))
        #expect(try page(.spanish, isEmpty: true).contains("Todavía no viene nadie."))
    }

    @Test("every lack is said in three languages, each its own")
    func lacks() {
        let day = ExampleFair.date("2012-08-25")
        let lacks: [GateLack] =
            Contract.State.allCases.map { .contract($0) } + PersonDocument.Status.allCases.map { .paper(.status($0)) }
            + [
                .german, .readable, .employer, .workplace, .pay, .hours, .home, .homeFrom(day, arrival: day), .journey,
                .guide, .guidePhone(ID("L1")), .ownContact, .campaignContact, .unreachable(on: day), .paper(.absent),
                .paper(.ends(day, needed: day)), .paper(.endUnknown(needed: day)), .paper(.contents([1])),
            ]
        for texts in [lacks.map(\.text.german), lacks.map(\.text.english), lacks.map(\.text.spanish)] {
            #expect(Set(texts).count == lacks.count)
        }
    }
}
