package import Domain
package import Ledger
import Tables

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
        for voucher in report.vouchers {
            let item = voucher.entry.item
            let called = voucher.rule.namesPeople ? item.applicant.flatMap(name) : nil
            // What was bought, and of whom, may name the person too.
            let isOpen = item.applicant == nil || voucher.rule.namesPeople
            writer.append([
                item.voucher ?? "", item.arisesOn.iso, item.paidOn?.iso ?? "", item.id.text, voucher.rule.id.text,
                item.kind.rawValue, item.stage.rawValue, item.applicant?.text ?? "", called ?? "",
                isOpen ? item.payee ?? "" : "", isOpen ? item.what ?? "" : "", plain(voucher.entry.due),
                plain(voucher.amount), item.evidence.map(\.rawValue).joined(separator: "; "),
                voucher.missing.map(\.text).joined(separator: "; "),
            ])
        }
        return writer.take()
    }

    /// The columns of cash by month, in order.
    package static let cashColumns = ["month", "in", "out", "expectedIn", "expectedOut", "balance"]

    package static func csv(_ months: [CashMonth]) -> [UInt8] {
        // Numbers and months alone: nothing there that a spreadsheet would run, and a minus is a minus.
        var writer = TableWriter(formulas: .asTheyAre, hasMark: true)
        writer.append(cashColumns)
        for month in months {
            writer.append(
                [String(month.month.iso.prefix(7))]
                    + [month.income, month.spent, month.expectedIncome, month.expectedSpent, month.balance].map(plain))
        }
        return writer.take()
    }

    /// `1234.50`, as spreadsheets of every language read it once told.
    private static func plain(_ amount: Cents) -> String {
        let cents = amount.amount.magnitude % 100
        return "\(amount.amount < 0 ? "-" : "")\(amount.amount.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
