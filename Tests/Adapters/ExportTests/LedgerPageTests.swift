import Calendar
import Domain
import Ledger
import Support
import Testing

@testable import Export

@Suite struct LedgerPageTests {
    private func cost(
        _ id: String, _ amount: Int64, _ kind: CostKind, _ stage: CostStage, on day: String,
        _ status: CostItem.Status = .paid
    ) -> CostItem {
        CostItem(
            id: ID(id), kind: kind, stage: stage, amount: Cents(amount), arisesOn: ExampleFair.date(day),
            status: status, paidOn: status == .paid ? ExampleFair.date(day) : nil)
    }

    private func page(_ language: DocumentLanguage, isEmpty: Bool = false) throws -> String {
        LedgerPage(campaign: try ExampleFair.documents().campaign, account: try account(isEmpty: isEmpty))
            .markup(try ExampleFair.facts(language))
    }

    @Test("the ledger's workbook is the one that was looked at", arguments: DocumentLanguage.allCases)
    func workbook(_ language: DocumentLanguage) throws {
        let document = LedgerBook.document(
            try ExampleFair.documents().campaign, try account(), try ExampleFair.facts(language))
        try expectGolden(
            Array(try ReadBook.text(document).utf8), at: goldenPath("ledger.\(language.rawValue).workbook.txt"))
    }

    @Test("a funder's workbook has the rows of its table and their sum")
    func proof() throws {
        let account = try account()
        let report = try #require(account.reports.first)
        let document = LedgerBook.document(
            try ExampleFair.documents().campaign, report, try ExampleFair.facts(.german)
        ) { _ in "Ana García" }
        try expectGolden(Array(try ReadBook.text(document).utf8), at: goldenPath("funder.de.workbook.txt"))
        let lines = String(decoding: LedgerTables.csv(report) { _ in nil }, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == report.vouchers.count + 1)
        #expect(try ReadBook.sheets(document).first?.rows.count == lines.count + 1)
    }

    private func account(isEmpty: Bool = false) throws -> CampaignAccount {
        let books = CampaignBooks(
            costs: [
                cost("K1", 2_496_050, .travel, .fair, on: "2012-06-24"),
                cost("K2", 1_560_000, .hotel, .fair, on: "2012-06-25"),
                cost("K3", 320_000, .courseFee, .courses, on: "2012-09-03", .committed),
                cost("K4", 90_000, .rent, .housing, on: "2012-08-27", .planned),
            ],
            funding: [
                FundingRule(
                    id: ID("ESF"), payer: "ESF & <Land>", order: 1, share: LedgerShare(1, of: 2),
                    kinds: [.travel, .hotel]),
                FundingRule(
                    id: ID("KURS"), payer: "Stiftung", order: 2, share: LedgerShare(1, of: 3), kinds: [.courseFee],
                    needsApplication: true),
            ],
            payments: [
                Payment(
                    id: ID("P"), payer: .employer(ID("F01"), .organisation), amount: Cents(50_000),
                    receivedOn: ExampleFair.date("2012-07-02"))
            ],
            budget: [
                BudgetLine(heading: .stage(.fair), amount: Cents(4_000_000)),
                BudgetLine(heading: .kind(.courseFee), amount: Cents(500_000)),
            ])
        let facts = AccountFacts(
            settings: CampaignSettings(), applicants: 40, fair: ExampleFair.monday,
            participants: [ID("F01"), ID("F02")],
            hires: [
                .init(
                    applicant: ID("B001"), vacancy: ID("V01"), employer: ID("F01"),
                    signedOn: ExampleFair.date("2012-07-05"))
            ])
        return try CampaignAccount(
            books: isEmpty ? CampaignBooks() : books, foreseen: [], facts: facts, on: ExampleFair.date("2012-08-01"))
    }

    @Test("the ledger in each language is the page that was looked at", arguments: DocumentLanguage.allCases)
    func ledger(_ language: DocumentLanguage) throws {
        try expectGolden(Array(try page(language).utf8), at: goldenPath("ledger.\(language.rawValue).html"))
    }

    @Test("names of funders are escaped, charts have a title, a description and a table, nobody is named")
    func parts() throws {
        let german = try page(.german)
        #expect(german.contains("ESF &amp; &lt;Land&gt;"))
        #expect(german.contains("aria-labelledby=\"payers-title payers-desc\""))
        #expect(german.contains("<caption>Geld nach Monaten</caption>"))
        #expect(german.contains("<td>20.280,25 €</td>"), "half of 40,560.50 €")
        #expect(!german.contains("B001"))
        #expect(try page(.english).contains("ESF &amp; &lt;Land&gt; still pays 20,280.25 €; nobody knows when."))
        #expect(try page(.spanish, isEmpty: true).contains("Todavía no hay costes registrados."))
    }
}
