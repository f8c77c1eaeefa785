import Calendar
import Domain
import JSONText
import Ledger
import PlanFiles

/// The account of a campaign as text and as JSON.
struct LedgerSheet {
    let account: CampaignAccount
    private let parts: [String: [LedgerPlan.Allocation]]

    init(_ account: CampaignAccount) {
        self.account = account
        parts = Dictionary(grouping: account.plan.allocations, by: \.cost.text)
    }

    func knows(_ applicant: ID<Applicant>) -> Bool {
        account.entries.contains { $0.item.applicant == applicant }
            || account.fees.fees.contains { $0.applicant == applicant }
            || account.books.grants.contains { $0.applicant == applicant }
    }

    // MARK: Everything, as text

    var lines: [String] {
        guard !account.entries.isEmpty || !account.fees.fees.isEmpty else {
            return ["nothing costs anything yet; 'lotse import costs FILE' reads the books"]
        }
        let progress = account.byProgress.map { "\($0.amount.euros) \($0.progress.rawValue)" }
        return ["\(account.total.euros) in all: " + progress.joined(separator: ", ")] + sums + heads + feeLine + rest
            + warnings
    }

    private var sums: [String] {
        var table = TextTable([.left, .left, .right])
        for (number, row) in account.byStage.enumerated() {
            table.add([number == 0 ? "stage" : "", row.stage.rawValue, row.amount.euros])
        }
        for (number, row) in account.byKind.enumerated() {
            table.add([number == 0 ? "kind" : "", row.kind.rawValue, row.amount.euros])
        }
        for (number, row) in account.byPayer.enumerated() {
            table.add([number == 0 ? "payer" : "", row.payer, row.amount.euros])
        }
        return table.lines
    }

    private var heads: [String] {
        let stages = CampaignAccount.recruiting.map(\.rawValue).joined(separator: ", ")
        return [
            account.perApplicant.map { "\($0.euros) for each of \(account.facts.invited) invited (\(stages))" },
            account.perHire.map { "\($0.euros) for each of \(account.facts.hired) hired (everything)" },
        ].compactMap(\.self)
    }

    private var feeLine: [String] {
        let book = account.fees
        guard !book.fees.isEmpty else { return [] }
        let late = book.fees.filter { $0.status == .overdue }.reduce(Cents.zero) { $0 + $1.rest }
        return [
            "fees: \(book.sum(\.amount).euros) raised, \(book.sum(\.paid).euros) paid, "
                + "\(book.sum(\.rest).euros) to come, \(late.euros) of it overdue"
        ]
    }

    /// What the default payer carries, costs of one reason together.
    private var rest: [String] {
        guard account.leftToDefault > .zero else { return [] }
        var groups: [(why: String, count: Int, amount: Cents)] = []
        for rest in account.plan.remainders {
            let told = rest.reasons.filter { $0.code != LedgerRefusal.kind.rawValue }
            let why = told.map { "\($0.resource) \(LedgerSheet.word($0))" }.joined(separator: "; ")
            if let place = groups.firstIndex(where: { $0.why == why }) {
                groups[place].count += 1
                groups[place].amount = groups[place].amount + rest.amount
            } else {
                groups.append((why, 1, rest.amount))
            }
        }
        var table = TextTable([.left, .right, .right, .left])
        for group in groups {
            table.add([
                "", group.amount.euros, "\(group.count) \(group.count == 1 ? "cost" : "costs")",
                group.why.isEmpty ? "no rule pays for this kind" : group.why,
            ])
        }
        return ["\(account.facts.settings.defaultPayer): \(account.leftToDefault.euros), since"] + table.lines
    }

    private var warnings: [String] {
        var lines = account.unfiled.flatMap(LedgerSheet.lines)
        if !account.lost.isEmpty {
            lines.append(
                "\(CampaignAccount.sum(account.lost).euros) cannot be recovered from people who dropped out: "
                    + account.lost.map(\.item.id.text).joined(separator: " "))
        }
        if !account.toRecover.isEmpty {
            lines.append(
                "\(CampaignAccount.sum(account.toRecover).euros) can be had back, since people dropped out: "
                    + account.toRecover.map(\.item.id.text).joined(separator: " "))
        }
        let foreseen = account.entries.filter(\.isForeseen)
        if !foreseen.isEmpty || !account.replaced.isEmpty {
            lines.append(
                "plans foresee \(foreseen.count) costs of \(CampaignAccount.sum(foreseen).euros) that the books do not "
                    + "have; \(account.replaced.count) have given way to the books")
        }
        return lines
    }

    /// What to file, by when, and for what it is too late.
    static func lines(_ unfiled: UnfiledRule) -> [String] {
        func text(_ entries: [AccountEntry]) -> String {
            let ids = entries.prefix(5).map(\.item.id.text).joined(separator: " ")
            let more = entries.count > 5 ? " and \(entries.count - 5) more" : ""
            return "\(CampaignAccount.sum(entries).euros) (\(ids)\(more))"
        }
        let rule = unfiled.rule
        return [
            unfiled.fileBy.map { "file with \(rule.payer) (\(rule.id)) by \($0) for costs of \(text(unfiled.open))" },
            unfiled.late.isEmpty
                ? nil
                : "nothing was filed with \(rule.payer) (\(rule.id)) in time for costs of \(text(unfiled.late))",
        ].compactMap(\.self)
    }

    /// Why a rule takes no more, for costs of all sorts.
    private static func word(_ reason: BlockingReason) -> String {
        switch LedgerRefusal(rawValue: reason.code) {
        case .kind: "does not pay for this kind"
        case .person: "does not pay for these people"
        case .period: "is of another time"
        case .application: "was not applied for before"
        case .evidence: "misses evidence"
        case .notWith: "may not pay beside another"
        case .share: "pays its share and no more"
        case .capPerPerson: "has paid all for the person"
        case .capPerKind: "has paid all for the kind"
        case .cap: "has paid all"
        case nil: reason.text
        }
    }

    // MARK: One person, as text

    func lines(of applicant: ID<Applicant>) -> [String] {
        let own = account.entries.filter { $0.item.applicant == applicant }
        var table = TextTable([.left, .left, .left, .left, .left, .right, .left])
        for entry in own {
            let paid = (parts[entry.item.id.text] ?? []).map { "\($0.payer) \($0.amount.euros)" }
            table.add([
                entry.item.arisesOn.iso, entry.item.id.text, entry.item.stage.rawValue, entry.item.kind.rawValue,
                LedgerSheet.state(entry), entry.due.euros, paid.joined(separator: ", "),
            ])
        }
        let fees = account.fees.fees.filter { $0.applicant == applicant }.map {
            "\($0.employer) owes \($0.amount.euros) for \($0.vacancy?.text ?? ""): \(FeeSheet.word($0.status))"
        }
        return table.lines + ["\(applicant): \(CampaignAccount.sum(own).euros) in \(own.count) costs"] + fees
    }

    /// `paid`, `planned (by the plan)`, `paid, not recoverable`.
    static func state(_ entry: AccountEntry) -> String {
        let words: [String?] = [
            entry.isForeseen ? "planned (by the plan)" : entry.item.status.rawValue,
            entry.returned > .zero ? "\(entry.returned.euros) back" : nil,
            entry.isLost ? "NOT RECOVERABLE" : nil, entry.isToRecover ? "to be had back" : nil,
        ]
        return words.compactMap(\.self).joined(separator: ", ")
    }

    // MARK: As JSON

    var json: JSONValue {
        .object([
            ("on", .string(account.day.iso)), ("total", account.total.json),
            ("progress", sums(account.byProgress.map { ($0.progress.rawValue, $0.amount) }, as: "status")),
            ("stages", sums(account.byStage.map { ($0.stage.rawValue, $0.amount) }, as: "stage")),
            ("kinds", sums(account.byKind.map { ($0.kind.rawValue, $0.amount) }, as: "kind")),
            ("payers", sums(account.byPayer.map { ($0.payer, $0.amount) }, as: "payer")),
            ("defaultPayer", .string(account.facts.settings.defaultPayer)),
            ("invited", .int(account.facts.invited)), ("perApplicant", account.perApplicant?.json ?? .null),
            ("hired", .int(account.facts.hired)), ("perHire", account.perHire?.json ?? .null),
            ("feesRaised", account.fees.sum(\.amount).json), ("feesPaid", account.fees.sum(\.paid).json),
            ("costs", .array(account.entries.map(json))), ("remainders", remainders(account.plan.remainders)),
            (
                "unfiled",
                .array(
                    account.unfiled.map { unfiled in
                        .object([
                            ("rule", .string(unfiled.rule.id.text)), ("payer", .string(unfiled.rule.payer)),
                            ("fileBy", .optional(unfiled.fileBy?.iso)),
                            ("open", .strings(unfiled.open.map(\.item.id.text))),
                            ("late", .strings(unfiled.late.map(\.item.id.text))),
                        ])
                    })
            ),
            (
                "replaced",
                .array(
                    account.replaced.map {
                        .object([
                            ("planned", .string($0.foreseen.id.text)), ("amount", $0.foreseen.amount.json),
                            ("by", .string($0.by.text)),
                        ])
                    })
            ),
        ])
    }

    func json(of applicant: ID<Applicant>) -> JSONValue {
        let own = account.entries.filter { $0.item.applicant == applicant }
        let ids = Set(own.map(\.item.id.text))
        return .object([
            ("applicant", .string(applicant.text)), ("on", .string(account.day.iso)),
            ("total", CampaignAccount.sum(own).json), ("costs", .array(own.map(json))),
            ("remainders", remainders(account.plan.remainders.filter { ids.contains($0.cost.text) })),
            ("fees", .array(account.fees.fees.filter { $0.applicant == applicant }.map(FeeSheet.json))),
        ])
    }

    private func sums(_ rows: [(String, Cents)], as name: String) -> JSONValue {
        .array(rows.map { .object([(name, .string($0.0)), ("amount", $0.1.json)]) })
    }

    private func json(_ entry: AccountEntry) -> JSONValue {
        let item = entry.item
        let payers = (parts[item.id.text] ?? []).map { part in
            JSONValue.object([
                ("payer", .string(part.payer)), ("rule", .optional(part.rule?.text)), ("amount", part.amount.json),
            ])
        }
        return .object([
            ("cost", .string(item.id.text)), ("stage", .string(item.stage.rawValue)),
            ("kind", .string(item.kind.rawValue)), ("applicant", .optional(item.applicant?.text)),
            ("arisesOn", .string(item.arisesOn.iso)), ("status", .string(item.status.rawValue)),
            ("amount", item.amount.json), ("returned", entry.returned.json), ("due", entry.due.json),
            ("fromPlan", .bool(entry.isForeseen)), ("lost", .bool(entry.isLost)),
            ("toRecover", .bool(entry.isToRecover)), ("payers", .array(payers)),
        ])
    }

    private func remainders(_ rests: [LedgerPlan.Remainder]) -> JSONValue {
        .array(
            rests.map {
                .object([
                    ("cost", .string($0.cost.text)), ("amount", $0.amount.json),
                    ("reasons", .array($0.reasons.map(PlanParts.json))),
                ])
            })
    }
}
