import Calendar
import Domain
import JSONText
import Ledger
import PlanFiles

/// The proof of use for a funder as text and as JSON. People stand there by their ids.
struct FunderSheet {
    private let report: FunderReport
    private let day: CivilDate

    init(_ report: FunderReport, on day: CivilDate) {
        self.report = report
        self.day = day
    }

    var lines: [String] {
        let rules = report.rules.map { rule in
            "\(rule.id): \(rule.share.parts)/\(rule.share.of)" + (rule.source.map { ", \($0)" } ?? "")
        }
        return ["\(report.payer) on \(day)"] + rules + vouchers + refusals + [
            "\(report.granted.euros) of \(report.vouchers.count) costs, \(report.ready.euros) can be handed in; "
                + "\(report.received.euros) received, \(report.open.euros) to come"
        ]
    }

    private var vouchers: [String] {
        var table = TextTable([.left, .left, .left, .left, .left, .right, .right, .left])
        for voucher in report.vouchers {
            let item = voucher.entry.item
            table.add([
                item.voucher ?? "-", item.arisesOn.iso, item.id.text, item.kind.rawValue, item.applicant?.text ?? "-",
                voucher.entry.due.euros, voucher.amount.euros, voucher.missing.map(\.text).joined(separator: ", "),
            ])
        }
        return table.lines
    }

    private var refusals: [String] {
        guard !report.refusals.isEmpty else { return [] }
        var table = TextTable([.left, .left, .right, .left])
        for refusal in report.refusals {
            table.add(["", refusal.entry.item.id.text, refusal.amount.euros, refusal.reason.text])
        }
        return ["not paid, or not in whole:"] + table.lines
    }

    var json: JSONValue {
        .object([
            ("funder", .string(report.payer)), ("on", .string(day.iso)), ("granted", report.granted.json),
            ("ready", report.ready.json), ("received", report.received.json), ("open", report.open.json),
            ("namesPeople", .bool(report.namesPeople)),
            (
                "rules",
                .array(
                    report.rules.map { rule in
                        .object([
                            ("rule", .string(rule.id.text)),
                            ("share", .array([.int(rule.share.parts), .int(rule.share.of)])),
                            ("source", .optional(rule.source)),
                        ])
                    })
            ),
            (
                "vouchers",
                .array(
                    report.vouchers.map { voucher in
                        let item = voucher.entry.item
                        return .object([
                            ("cost", .string(item.id.text)), ("rule", .string(voucher.rule.id.text)),
                            ("voucher", .optional(item.voucher)), ("arisesOn", .string(item.arisesOn.iso)),
                            ("paidOn", .optional(item.paidOn?.iso)), ("kind", .string(item.kind.rawValue)),
                            ("applicant", .optional(item.applicant?.text)), ("amount", voucher.entry.due.json),
                            ("granted", voucher.amount.json),
                            ("evidence", .strings(item.evidence.map(\.rawValue))),
                            ("missing", .strings(voucher.missing.map(\.text))),
                        ])
                    })
            ),
            (
                "refusals",
                .array(
                    report.refusals.map { refusal in
                        .object([
                            ("cost", .string(refusal.entry.item.id.text)), ("rule", .string(refusal.rule.id.text)),
                            ("amount", refusal.amount.json), ("reason", PlanParts.json(refusal.reason)),
                        ])
                    })
            ),
        ])
    }
}
