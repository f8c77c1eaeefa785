package import Domain
package import JSONText

extension HousingFiles {
    /// The answer of `plan housing`; the members stand in the order of the contract.
    package static func json(_ plan: HousingPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)),
            ("stays", .array(zip(plan.stays, plan.money).map(json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "household") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))),
            (
                "warnings",
                .array(plan.warnings.map { PlanParts.json($0) })
            ),
            ("work", .int(plan.work)),
        ])
    }

    /// A stay with what it costs.
    package static func json(_ stay: Stay, _ money: StayMoney) -> JSONValue {
        .object(
            members(stay) + [
                ("rent", .int(Int(money.rent.amount))), ("utilities", .int(Int(money.utilities.amount))),
                ("paidByHousehold", .int(Int(money.paidByHousehold.amount))),
                ("paidByCampaign", .int(Int(money.paidByCampaign.amount))),
                (
                    "deposit",
                    .array(
                        money.deposit.map {
                            .object([("due", .string($0.due.iso)), ("amount", .int(Int($0.amount.amount)))])
                        })
                ),
                ("refundOn", .optional(money.refundOn?.iso)),
            ])
    }

    /// A stay, as `previous` holds it.
    static func json(_ stay: Stay) -> JSONValue { .object(members(stay)) }

    private static func members(_ stay: Stay) -> [(name: String, value: JSONValue)] {
        [
            ("household", .string(stay.household.text)), ("unit", .string(stay.unit.text)),
            ("rooms", .strings(stay.rooms.map(\.text))), ("from", .string(stay.span.from.iso)),
            ("until", .string(stay.span.until.iso)),
        ]
    }
}
