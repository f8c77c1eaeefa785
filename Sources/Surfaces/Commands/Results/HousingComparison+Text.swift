import Calendar
import Domain
import JSONText
import Pipeline

extension HousingComparison {
    /// A table of both plans and the answer in plain words.
    var lines: [String] {
        var table = TextTable([.left, .right, .right])
        table.add(["", "without", "with"])
        table.add([
            "households housed", "\(without.households) of \(households)", "\(with.households) of \(households)",
        ])
        table.add(["people housed", "\(without.people) of \(people)", "\(with.people) of \(people)"])
        table.add(["rent and utilities", euros(without.rentAndUtilities), euros(with.rentAndUtilities)])
        table.add(["of which the campaign pays", euros(without.paidByCampaign), euros(with.paidByCampaign)])
        table.add(["minutes to work, one way", minutes(without), minutes(with)])
        table.add(["moves", String(without.moves), String(with.moves)])
        return table.lines + answer
    }

    private var answer: [String] {
        let names = units.map(\.text).joined(separator: ", ")
        guard let span, let monthlyReturn else {
            return ["Nobody would live in \(names): nothing pays back the \(euros(conversionCost))."]
        }
        let lived =
            "\(HousingSheet.people(residents)) would live in \(names), from \(span.from) to \(span.until). Rent and what the campaign saves "
            + "come to \(euros(monthlyReturn)) a month."
        guard let paybackMonths else {
            return [lived, "That never pays back the conversion of \(euros(conversionCost))."]
        }
        let payback =
            "The conversion of \(euros(conversionCost)) is paid back after \(paybackMonths) months, "
            + "if it stays as full as in this plan"
        guard let monthsOfLife, let pays else { return [lived, payback + "."] }
        return [lived, "\(payback); it is used for \(monthsOfLife): it \(pays ? "pays" : "does not pay")."]
    }

    private func minutes(_ side: Side) -> String { side.minutesToWork.map(String.init) ?? "" }
    private func euros(_ amount: Cents) -> String { amount.text(in: .english) }

    var json: JSONValue {
        .object([
            ("units", .strings(units.map(\.text))), ("households", .int(households)), ("people", .int(people)),
            ("without", json(without)), ("with", json(with)), ("conversionCost", .int(Int(conversionCost.amount))),
            ("monthsOfLife", .optional(monthsOfLife)), ("residents", .int(residents)),
            ("from", .optional(span?.from.iso)), ("until", .optional(span?.until.iso)),
            ("income", .int(Int(income.amount))), ("monthlyReturn", .optional(monthlyReturn.map { Int($0.amount) })),
            ("paybackMonths", .optional(paybackMonths)), ("pays", .optional(pays)),
        ])
    }

    private func json(_ side: Side) -> JSONValue {
        .object([
            ("status", .string(side.status.rawValue)), ("households", .int(side.households)),
            ("people", .int(side.people)), ("rentAndUtilities", .int(Int(side.rentAndUtilities.amount))),
            ("paidByCampaign", .int(Int(side.paidByCampaign.amount))),
            ("minutesToWork", .optional(side.minutesToWork)), ("moves", .int(side.moves)),
        ])
    }
}
