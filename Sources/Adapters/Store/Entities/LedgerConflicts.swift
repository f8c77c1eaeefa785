import Domain
import SQLite

/// What keeps a money record from standing beside the others.
extension Database {
    func conflict(of cost: CostItem) throws(StoreError) -> StoreError? {
        let stored = try EntityReader(.costs, self).find(cost.id.text)
        if let unknown = try unknown([cost.applicant], besides: [stored?.applicant]) { return unknown }
        if let taken = try voucherTaken(by: cost) { return taken }
        return try returnFault(of: cost)
    }

    func conflict(of rule: FundingRule) throws(StoreError) -> StoreError? {
        let stored = try EntityReader(.funding, self).find(rule.id.text)
        return try unknown(rule.applicants ?? [], besides: stored?.applicants ?? [])
    }

    func conflict(of grant: Grant) throws(StoreError) -> StoreError? {
        let stored = try EntityReader(.grants, self).find(grant.id.text)
        return try unknown([grant.applicant], besides: [stored?.applicant])
    }

    /// The first applicant whom the campaign does not have, and whom the stored record does not name either: a record
    /// outlives the person, and can be imported again.
    private func unknown(
        _ applicants: [ID<Applicant>?], besides stored: [ID<Applicant>?]
    ) throws(StoreError) -> StoreError? {
        let numbers = try Numbers(self)
        for applicant in applicants.compactMap(\.self) where !stored.contains(applicant) {
            if try numbers.find(.applicants, applicant.text) == nil {
                return .unknown(kind: ImportKind.applicants.singular, id: applicant.text)
            }
        }
        return nil
    }

    /// A voucher is one bill, so that its costs were paid to one.
    private func voucherTaken(by cost: CostItem) throws(StoreError) -> StoreError? {
        guard let voucher = cost.voucher, let payee = cost.payee else { return nil }
        let other = try first(
            """
            SELECT external_id FROM costs JOIN subjects USING (number)
            WHERE voucher = ?1 AND payee <> ?2 AND external_id <> ?3 ORDER BY external_id
            """, [.text(voucher), .text(payee), .id(cost.id)], table: "costs"
        ) { (columns) throws(StoreError) in try columns.text() }
        return other.map { .voucherTaken(voucher, by: $0) }
    }

    /// Of a cost comes back at most what it came to, and nothing of what comes back itself.
    private func returnFault(of cost: CostItem) throws(StoreError) -> StoreError? {
        let own = try returned(of: cost.id, besides: cost.id)
        guard let paid = cost.returns else {
            return own > cost.amount
                ? .returnsTooMuch(cost: cost.id.text, amount: cost.amount, returned: own) : nil
        }
        if own > .zero { return .returnOfReturn(cost.id.text) }
        guard let former = try EntityReader(.costs, self).find(paid.text), former.returns == nil, paid != cost.id else {
            return .returnOfReturn(paid.text)
        }
        let returned = try returned(of: paid, besides: cost.id) + (.zero - cost.counted)
        return returned > former.amount
            ? .returnsTooMuch(cost: paid.text, amount: former.amount, returned: returned) : nil
    }

    /// What comes back of a cost, one row left out.
    private func returned(
        of cost: ID<CostItem>, besides row: ID<CostItem>
    ) throws(StoreError) -> Cents {
        try first(
            """
            SELECT coalesce(-sum(costs.amount), 0) FROM costs
            JOIN subjects AS own ON own.number = costs.number
            JOIN subjects AS paid ON paid.number = costs.returns
            WHERE paid.external_id = ?1 AND own.external_id <> ?2 AND costs.status <> 'refused'
            """, [.id(cost), .id(row)], table: "costs"
        ) { (columns) throws(StoreError) in try columns.cents() } ?? .zero
    }
}
