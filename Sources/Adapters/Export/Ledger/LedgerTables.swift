package import Domain
package import Ledger
import Tables
import WorkbookWriting

/// The money of a campaign as tables: UTF-8 with a byte order mark, comma, amounts as `1234.50`. Text that a spreadsheet would
/// run gets an apostrophe.
package enum LedgerTables {
    /// The columns of a proof of use, in order.
    package static let voucherColumns = [
        "voucher", "arisesOn", "paidOn", "cost", "rule", "kind", "stage", "applicant", "name", "payee", "what",
        "amount",
        "granted", "evidence", "missing",
    ]

    /// The vouchers of a funder. Names stand there only where one of its rules asks for them.
    ///
    /// - Parameter name: What somebody is called; nil = nobody of that id is known any more.
    package static func csv(_ report: FunderReport, name: (ID<Applicant>) -> String?) -> [UInt8] {
        var writer = TableWriter(formulas: .guarded, hasMark: true)
        writer.append(voucherColumns)
        for row in rows(report, name: name) { writer.append(row.map(\.plain)) }
        return writer.take()
    }

    /// The cells of each voucher, in the order of the columns.
    static func rows(_ report: FunderReport, name: (ID<Applicant>) -> String?) -> [[BookCell]] {
        report.vouchers.map { voucher in
            let item = voucher.entry.item
            let called = voucher.rule.namesPeople ? item.applicant.flatMap(name) : nil
            // What was bought, and of whom, may name the person too.
            let isOpen = item.applicant == nil || voucher.rule.namesPeople
            return [
                BookCell(item.voucher), .date(item.arisesOn), BookCell(item.paidOn), BookCell(item.id.text),
                BookCell(voucher.rule.id.text), BookCell(item.kind.rawValue), BookCell(item.stage.rawValue),
                BookCell(item.applicant?.text), BookCell(called), BookCell(isOpen ? item.payee : nil),
                BookCell(isOpen ? item.what : nil), .money(voucher.entry.due), .money(voucher.amount),
                BookCell(item.evidence.map(\.rawValue).joined(separator: "; ")),
                BookCell(voucher.missing.map(\.text).joined(separator: "; ")),
            ]
        }
    }

    /// The columns of cash by month, in order.
    package static let cashColumns = ["month", "in", "out", "expectedIn", "expectedOut", "balance"]

    package static func csv(_ months: [CashMonth]) -> [UInt8] {
        // Numbers and months alone: nothing there that a spreadsheet would run, and a minus is a minus.
        var writer = TableWriter(formulas: .asTheyAre, hasMark: true)
        writer.append(cashColumns)
        for row in rows(months) { writer.append(row.map(\.plain)) }
        return writer.take()
    }

    /// The cells of each month, in the order of the columns.
    static func rows(_ months: [CashMonth]) -> [[BookCell]] {
        months.map { month in
            [.month(month.month)]
                + [month.income, month.spent, month.expectedIncome, month.expectedSpent, month.balance].map(
                    BookCell.money)
        }
    }
}
