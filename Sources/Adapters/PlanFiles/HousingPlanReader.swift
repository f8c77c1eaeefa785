import Calendar
import Domain
import JSONText

/// Reads a housing plan as `plan housing` writes it.
struct HousingPlanReader {
    var findings: [JSONFinding] = []

    static let stayFields = [
        "household", "unit", "rooms", "from", "until", "rent", "utilities", "paidByHousehold", "paidByCampaign",
        "deposit", "refundOn",
    ]

    mutating func plan(_ cursor: JSONCursor) -> HousingPlan? {
        let known = [
            "status", "stays", "unplaced", "objectives", "changes", "certificates", "warnings", "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let stays = fields.list(fields.required("stays", &findings), &findings, Self.priced)
        let unplaced = fields.list(fields.optional("unplaced"), &findings) {
            PlanParts.unplaced($0, as: "household", &$1)
        }
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let warnings = fields.list(fields.optional("warnings"), &findings, Self.warning) ?? []
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let stays else { return nil }
        return HousingPlan(
            status: status, stays: stays.map(\.stay), money: stays.map(\.money), unplaced: unplaced ?? [],
            objectives: objectives, changes: changes, certificates: certificates, warnings: warnings, work: work)
    }

    static func priced(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> (stay: Stay, money: StayMoney)? {
        guard let fields = FieldReader(cursor, known: stayFields, &findings) else { return nil }
        let stay = HousingProblemReader.stay(fields, &findings)
        let amounts = ["rent", "utilities", "paidByHousehold", "paidByCampaign"].map { name in
            fields.required(name, &findings)?.int(&findings)
        }
        let deposit = fields.list(fields.optional("deposit"), &findings) { cursor, findings -> StayMoney.Instalment? in
            guard let fields = FieldReader(cursor, known: ["due", "amount"], &findings) else { return nil }
            let due = fields.required("due", &findings)?.date(&findings)
            let amount = fields.number("amount", &findings)
            guard let due, let amount else { return nil }
            return .init(due: due, amount: Cents(Int64(amount)))
        }
        let refund = fields.optional("refundOn")?.date(&findings)
        let read = amounts.compactMap { $0 }.map { Cents(Int64($0)) }
        guard let stay, read.count == 4 else { return nil }
        return (
            stay,
            StayMoney(
                rent: read[0], utilities: read[1], paidByHousehold: read[2], paidByCampaign: read[3],
                deposit: deposit ?? [], refundOn: refund)
        )
    }

    static func warning(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlanVerification.Breach? {
        guard let fields = FieldReader(cursor, known: ["code", "items", "text"], &findings) else { return nil }
        let code = fields.text("code", &findings)
        let items = fields.list(fields.required("items", &findings), &findings) { $0.string(&$1) }
        let text = fields.text("text", &findings)
        guard let code, let items, let text else { return nil }
        return .init(code: code, items: items, text: text)
    }
}
