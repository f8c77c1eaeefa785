import Calendar
import Domain
import JSONText
import Ledger

/// Cash by month as text and as JSON.
struct CashSheet {
    private let account: CampaignAccount

    init(_ account: CampaignAccount) {
        self.account = account
    }

    var lines: [String] {
        guard !account.cash.isEmpty else { return ["no money has moved, and none is expected to"] }
        var table = TextTable([.left, .right, .right, .right, .right, .right])
        table.add(["month", "in", "out", "expected in", "expected out", "balance"])
        for month in account.cash {
            table.add([
                String(month.month.iso.prefix(7)), month.income.euros, month.spent.euros, month.expectedIncome.euros,
                month.expectedSpent.euros, month.balance.euros,
            ])
        }
        return table.lines
            + account.expectedFunding.filter { $0.amount != .zero }.map {
                $0.amount > .zero
                    ? "\($0.payer) still pays \($0.amount.euros), nobody knows when"
                    : "\($0.payer) paid \((Cents.zero - $0.amount).euros) more than its rules give"
            }
    }

    var json: JSONValue {
        .object([
            ("on", .string(account.day.iso)),
            (
                "months",
                .array(
                    account.cash.map {
                        .object([
                            ("month", .string(String($0.month.iso.prefix(7)))), ("in", $0.income.json),
                            ("out", $0.spent.json), ("expectedIn", $0.expectedIncome.json),
                            ("expectedOut", $0.expectedSpent.json), ("balance", $0.balance.json),
                        ])
                    })
            ),
            (
                "funders",
                .array(
                    account.expectedFunding.map { .object([("payer", .string($0.payer)), ("open", $0.amount.json)]) })
            ),
        ])
    }
}

/// The budget against what was spent.
struct BudgetSheet {
    let rows: [BudgetRow]
    private let day: CivilDate

    init(_ account: CampaignAccount) {
        rows = account.budgetRows
        day = account.day
    }

    var lines: [String] {
        guard !rows.isEmpty else { return ["there is no budget; 'lotse import budget FILE' reads one"] }
        var table = TextTable([.left, .right, .right, .right, .right, .right, .right])
        table.add(["for", "budget", "paid", "committed", "rest", "planned", "then left"])
        for row in rows {
            table.add([
                row.heading?.word ?? "no line of the budget", row.budget.euros, row.paid.euros, row.committed.euros,
                row.rest.euros, row.planned.euros, row.free.euros,
            ])
        }
        return table.lines
            + rows.filter { $0.heading != nil && $0.rest < .zero }.map {
                "\($0.heading?.word ?? "") is overdrawn by \((Cents.zero - $0.rest).euros)"
            }
    }

    var json: JSONValue {
        .object([
            ("on", .string(day.iso)),
            (
                "lines",
                .array(
                    rows.map {
                        .object([
                            ("for", .optional($0.heading?.word)), ("budget", $0.budget.json), ("paid", $0.paid.json),
                            ("committed", $0.committed.json), ("rest", $0.rest.json), ("planned", $0.planned.json),
                            ("free", $0.free.json),
                        ])
                    })
            ),
        ])
    }
}

/// What firms owe and have paid.
struct FeeSheet {
    private let book: FeeBook

    init(_ book: FeeBook) {
        self.book = book
    }

    var lines: [String] {
        guard !book.fees.isEmpty else { return ["no firm owes a fee"] + surplus }
        var table = TextTable([.left, .left, .left, .left, .left, .right, .right, .left])
        for fee in book.fees {
            table.add([
                fee.due.iso, fee.employer.text, fee.kind.rawValue, fee.applicant?.text ?? "", fee.vacancy?.text ?? "",
                fee.amount.euros, fee.paid.euros, FeeSheet.word(fee.status),
            ])
        }
        let counts = Receivable.Status.allCases.compactMap { status -> String? in
            let count = book.fees.count { $0.status == status }
            return count == 0 ? nil : "\(count) \(FeeSheet.word(status))"
        }
        return table.lines + surplus + [
            "\(book.sum(\.amount).euros) raised, \(book.sum(\.paid).euros) paid, \(book.sum(\.rest).euros) to come: "
                + counts.joined(separator: ", ")
        ]
    }

    private var surplus: [String] {
        book.surplus.map {
            $0.amount > .zero
                ? "\($0.employer) paid \($0.amount.euros) that it does not owe"
                : "\((Cents.zero - $0.amount).euros) more was given back to \($0.employer) than had come in"
        }
    }

    static func word(_ status: Receivable.Status) -> String {
        switch status {
        case .open: "open"
        case .overdue: "OVERDUE"
        case .partlyPaid: "partly paid"
        case .paid: "paid"
        case .cancelled: "cancelled"
        }
    }

    var json: JSONValue {
        .object([
            ("fees", .array(book.fees.map(FeeSheet.json))), ("raised", book.sum(\.amount).json),
            ("paid", book.sum(\.paid).json), ("rest", book.sum(\.rest).json),
            (
                "surplus",
                .array(
                    book.surplus.map {
                        .object([("employer", .string($0.employer.text)), ("amount", $0.amount.json)])
                    })
            ),
        ])
    }

    static func json(_ fee: Receivable) -> JSONValue {
        .object([
            ("fee", .string(fee.id)), ("kind", .string(fee.kind.rawValue)), ("employer", .string(fee.employer.text)),
            ("applicant", .optional(fee.applicant?.text)), ("vacancy", .optional(fee.vacancy?.text)),
            ("amount", fee.amount.json), ("paid", fee.paid.json), ("rest", fee.rest.json),
            ("raisedOn", .string(fee.raisedOn.iso)), ("due", .string(fee.due.iso)),
            ("status", .string(fee.status.rawValue)),
        ])
    }
}
