package import Domain
package import Ledger
package import WorkbookWriting

/// The money of a campaign as workbooks: the tables of its page, and the proof of use of each funder.
package enum LedgerBook {
    /// The tables of the page of the ledger, a sheet each. Nobody's name stands there, and no cost of a single person.
    package static func document(_ campaign: Campaign, _ account: CampaignAccount, _ facts: PrintFacts) -> BookDocument
    {
        let wording = Wording(language: facts.language)
        let words = MoneyWords(facts.language)
        let tables = AccountTables(account, facts.language)
        var frame = BookFrame(campaign, wording[.ledger], facts)
        frame.facts.append((wording[.stateOf], wording.shortDate(account.day)))
        frame.facts.append((wording[.total], words.euros(account.total)))
        if let each = account.perApplicant {
            frame.facts.append((wording.filled(.perInvited, String(account.facts.invited)), words.euros(each)))
        }
        if let each = account.perHire {
            frame.facts.append((wording.filled(.perHired, String(account.facts.hired)), words.euros(each)))
        }
        return frame.document(
            [tables.payers, tables.cash, tables.budget, tables.fees, tables.applications].map(\.sheet))
    }

    /// A funder's proof of use (Verwendungsnachweis): the vouchers of its CSV with a sum. Names stand there only where one of
    /// its rules asks for them.
    ///
    /// - Parameter name: What somebody is called; nil = nobody of that id is known any more.
    package static func document(
        _ campaign: Campaign, _ report: FunderReport, _ facts: PrintFacts, name: (ID<Applicant>) -> String?
    ) -> BookDocument {
        let wording = Wording(language: facts.language)
        let title = "\(wording[BookWords.proofOfUse]) \(report.payer)"
        let columns = columns(wording)
        let rows = LedgerTables.rows(report, name: name)
        let spent = report.vouchers.reduce(Cents.zero) { $0 + $1.entry.due }
        var sum = [BookCell](repeating: .empty, count: columns.count)
        sum[0] = .text(wording[.sum])
        for (column, key) in LedgerTables.voucherColumns.enumerated() {
            if key == "amount" { sum[column] = .money(spent) }
            if key == "granted" { sum[column] = .money(report.granted) }
        }
        let used = columns.indices.filter { column in rows.contains { $0[column] != .empty } }
        let sheet = BookSheet(
            name: wording[BookWords.proofOfUse], columns: used.map { columns[$0] },
            rows: rows.map { row in BookRow(used.map { row[$0] }) }
                + (rows.isEmpty ? [] : [BookRow(used.map { sum[$0] }, .sum)]))
        return BookFrame(campaign, title, facts, notes: report.namesPeople ? [.whyStaff] : []).document([sheet])
    }

    /// The titles of `LedgerTables.voucherColumns`.
    private static func columns(_ wording: Wording) -> [BookColumn] {
        [
            BookColumn(wording[BookWords.voucher]), BookColumn(wording[BookWords.arisesOn], .date),
            BookColumn(wording[BookWords.paidOn], .date), BookColumn(wording[BookWords.cost]),
            BookColumn(wording[.fundingRule]), BookColumn(wording[BookWords.costKind]), BookColumn(wording[.stage]),
            BookColumn(wording[BookWords.candidateId]), BookColumn(wording[PaperWords.name]),
            BookColumn(wording[BookWords.payee]), BookColumn(wording[BookWords.title]),
            BookColumn(wording[BookWords.amount], .money), BookColumn(wording[BookWords.granted], .money),
            BookColumn(wording[BookWords.evidence]), BookColumn(wording[BookWords.missing]),
        ]
    }
}
