import Domain
import Ledger
import WorkbookWriting

/// The tables of an account in a language: who pays, money by month, budget, fees and what to file. Nobody's name stands in
/// them, and no cost of a single person.
struct AccountTables {
    private let account: CampaignAccount
    private let wording: Wording
    private let words: MoneyWords

    init(_ account: CampaignAccount, _ language: DocumentLanguage) {
        self.account = account
        wording = Wording(language: language)
        words = MoneyWords(language)
    }

    private func columns(_ first: BookColumn, _ titles: [String], _ kind: BookColumn.Kind = .money) -> [BookColumn] {
        [first] + titles.map { BookColumn($0, kind) }
    }

    /// One row a stage, one column a payer.
    var payers: DocumentTable {
        let chart = PayerChart(account, ownFunds: wording[.ownFunds])
        return DocumentTable(
            caption: wording[.whoPays],
            columns: columns(BookColumn(wording[.stage]), chart.payers + [wording[.sum]]),
            rows: chart.rows.map { row in
                [.text(row.stage.title.text(in: words.code))] + row.parts.map(BookCell.money)
                    + [.money(row.parts.reduce(.zero, +))]
            },
            foot: [.text(wording[.sum])] + account.byPayer.map { .money($0.amount) } + [.money(account.total)])
    }

    var cash: DocumentTable {
        DocumentTable(
            caption: wording[.cashByMonth],
            columns: columns(
                BookColumn(wording[.month], .month),
                [.moneyIn, .expectedIn, .moneyOut, .expectedOut, .balance].map { wording[$0] }),
            rows: account.cash.map { month in
                [.month(month.month)]
                    + [month.income, month.expectedIncome, month.spent, month.expectedSpent, month.balance].map(
                        BookCell.money)
            })
    }

    /// Without rows where there is no budget.
    var budget: DocumentTable {
        DocumentTable(
            caption: wording[.budget],
            columns: columns(
                BookColumn(wording[.budgetFor]),
                [.budget, .moneyPaid, .committed, .rest, .planned].map { wording[$0] }),
            rows: account.books.budget.isEmpty
                ? []
                : account.budgetRows.map { row in
                    [.text(row.heading.map { words.heading($0) } ?? wording[.noBudget])]
                        + [row.budget, row.paid, row.committed, row.rest, row.planned].map(BookCell.money)
                })
    }

    /// How many fees of each kind stand how.
    var fees: DocumentTable {
        let book = account.fees
        let statuses = Receivable.Status.allCases
        return DocumentTable(
            caption: wording[.fees],
            columns: columns(BookColumn(wording[.fees]), statuses.map(words.status), .number)
                + [BookColumn(wording[.stillOpen], .money)],
            rows: FeeKind.allCases.compactMap { kind in
                let own = book.fees.filter { $0.kind == kind }
                guard !own.isEmpty else { return nil }
                return [.text(words.fee(kind))] + statuses.map { status in .number(own.count { $0.status == status }) }
                    + [.money(book.sum(of: kind, \.rest))]
            })
    }

    var applications: DocumentTable {
        DocumentTable(
            caption: wording[.toFile],
            columns: [
                BookColumn(wording[.funder]), BookColumn(wording[.fundingRule]), BookColumn(wording[.byWhen], .date),
                BookColumn(wording[.stillToSave], .money), BookColumn(wording[.tooLate], .money),
            ],
            rows: account.unfiled.map { row in
                [
                    .text(row.rule.payer), .text(row.rule.id.text), BookCell(row.fileBy),
                    .money(CampaignAccount.sum(row.open)), .money(CampaignAccount.sum(row.late)),
                ]
            })
    }
}
