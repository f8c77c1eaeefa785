package import Domain

/// The proof of use for a funder (Verwendungsnachweis): what its rules pay, what they refuse, what is still missing.
package struct FunderReport: Hashable, Sendable {
    /// A cost of which the funder pays a part.
    package struct Voucher: Hashable, Sendable {
        package let entry: AccountEntry
        package let rule: FundingRule
        package let amount: Cents
        package let missing: [Missing]
    }

    /// What a voucher needs before it can be handed in.
    package enum Missing: Hashable, Sendable {
        case payment, voucherNumber, approval

        package var text: String {
            switch self {
            case .payment: "not paid yet"
            case .voucherNumber: "no voucher number"
            case .approval: "not approved yet"
            }
        }
    }

    /// A cost of one of its kinds that a rule does not take, or not in whole.
    package struct Refusal: Hashable, Sendable {
        package let entry: AccountEntry
        package let rule: FundingRule
        /// What the default payer is left with.
        package let amount: Cents
        package let reason: BlockingReason
    }

    package let payer: String
    package let rules: [FundingRule]
    /// By day.
    package let vouchers: [Voucher]
    package let refusals: [Refusal]
    /// What came in from it.
    package let received: Cents

    package var granted: Cents { vouchers.reduce(.zero) { $0 + $1.amount } }
    /// What can be handed in now.
    package var ready: Cents { vouchers.filter(\.missing.isEmpty).reduce(.zero) { $0 + $1.amount } }
    package var open: Cents { granted - received }
    package var namesPeople: Bool { rules.contains(where: \.namesPeople) }
}

extension CampaignAccount {
    package var reports: [FunderReport] { payers.map(report) }

    /// The report for a funder, or for the funder of a rule; nil where neither is known.
    package func report(named name: String) -> FunderReport? {
        if payers.contains(name) { return report(of: name) }
        return rules.first { $0.id.text == name }.map { report(of: $0.payer) }
    }

    private func report(of payer: String) -> FunderReport {
        let own = rules.filter { $0.payer == payer }
        let byRule = Dictionary(uniqueKeysWithValues: own.map { ($0.id.text, $0) })
        let byCost = Dictionary(uniqueKeysWithValues: entries.map { ($0.item.id.text, $0) })
        let vouchers = plan.allocations.compactMap { part -> FunderReport.Voucher? in
            guard let rule = part.rule.flatMap({ byRule[$0.text] }), let entry = byCost[part.cost.text] else {
                return nil
            }
            return .init(entry: entry, rule: rule, amount: part.amount, missing: missing(entry, rule))
        }
        let refusals = plan.remainders.flatMap { rest -> [FunderReport.Refusal] in
            guard let entry = byCost[rest.cost.text] else { return [] }
            return rest.reasons.compactMap { reason in
                guard let rule = byRule[reason.resource], FunderReport.isTold(reason) else { return nil }
                return .init(entry: entry, rule: rule, amount: rest.amount, reason: reason)
            }
        }
        let received = received.reduce(Cents.zero) { sum, payment in
            guard case .funder(let rule) = payment.payer, byRule[rule.text] != nil else { return sum }
            return sum + payment.amount
        }
        return FunderReport(payer: payer, rules: own, vouchers: vouchers, refusals: refusals, received: received)
    }

    private func missing(_ entry: AccountEntry, _ rule: FundingRule) -> [FunderReport.Missing] {
        let item = entry.item
        let isApproved = books.grants.contains {
            $0.rule == rule.id && $0.approvedOn != nil && ($0.applicant == nil || $0.applicant == item.applicant)
        }
        return [
            entry.progress == .paid ? nil : .payment, item.voucher == nil ? .voucherNumber : nil,
            rule.needsApplication && !isApproved ? .approval : nil,
        ].compactMap(\.self)
    }
}

extension FunderReport {
    /// That a rule pays its share and not more, and not other kinds, is no refusal.
    fileprivate static func isTold(_ reason: BlockingReason) -> Bool {
        reason.code != LedgerRefusal.kind.rawValue && reason.code != LedgerRefusal.share.rawValue
    }
}
