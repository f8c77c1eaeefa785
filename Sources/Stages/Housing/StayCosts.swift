import Calendar
package import Domain

/// What a stay costs and who pays it.
package enum StayCosts {
    /// The household pays up to what it can pay a month, a part of a month being counted as for a rent; the campaign
    /// pays the rest. The deposit is due in three instalments, at the beginning and with the next two rents.
    /// Source: BGB § 551 (2), read 2026-11-21. Nil where the stay names a unit or room that is not there.
    package static func money(of stay: Stay, in problem: HousingProblem) -> StayMoney? {
        guard let household = problem.households.first(where: { $0.id == stay.household }),
            let unit = problem.units.first(where: { $0.id == stay.unit })
        else { return nil }
        return money(of: stay, household, unit)
    }

    /// The same for many stays, in their order; those that name what is not there are left out.
    static func money(of stays: [Stay], in problem: HousingProblem) -> [StayMoney] {
        let households = Dictionary(problem.households.map { ($0.id, $0) }) { first, _ in first }
        let units = Dictionary(problem.units.map { ($0.id, $0) }) { first, _ in first }
        return stays.compactMap { stay in
            guard let household = households[stay.household], let unit = units[stay.unit] else { return nil }
            return money(of: stay, household, unit)
        }
    }

    private static func money(of stay: Stay, _ household: Household, _ unit: HousingUnit) -> StayMoney? {
        let rooms = stay.rooms.compactMap { id in unit.rooms.first { $0.id == id } }
        guard rooms.count == stay.rooms.count else { return nil }
        let prices = (unit.letting == .whole ? [unit.price] : rooms.map(\.price)).compactMap { $0 }
        let rent = sum(prices, \.rent, household, unit, stay.span)
        let utilities = sum(prices, \.utilities, household, unit, stay.span)
        let own = household.maxRent.map { most in
            let limit = HousingPrice(rent: most)
            return min(limit.upTo(stay.span.until) - limit.upTo(stay.span.from), rent + utilities)
        }
        let persons = unit.letting == .beds ? Phase(household, on: stay.span.from).beds : 1
        let deposit = prices.reduce(0) { $0 + Int($1.deposit.amount) } * persons
        return StayMoney(
            rent: Cents(Int64(rent)), utilities: Cents(Int64(utilities)),
            paidByHousehold: Cents(Int64(own ?? rent + utilities)),
            paidByCampaign: Cents(Int64(rent + utilities - (own ?? rent + utilities))),
            deposit: instalments(deposit, from: stay.span.from),
            refundOn: deposit == 0 ? nil : stay.span.until.adding(months: 6))
    }

    /// One of the two amounts over the nights; by beds, night for night for those who have one.
    private static func sum(
        _ prices: [HousingPrice], _ amount: (HousingPrice) -> Cents, _ household: Household, _ unit: HousingUnit,
        _ span: NightSpan
    ) -> Int {
        guard unit.letting == .beds else {
            return prices.reduce(0) { $0 + $1.upTo(span.until, of: amount($1)) - $1.upTo(span.from, of: amount($1)) }
        }
        // Who has a bed changes only where somebody comes or goes.
        let turns = Set(household.members.flatMap { [$0.presence.from, $0.presence.until] }).sorted()
        var total = 0
        var from = span.from
        for until in turns.filter({ span.from < $0 && $0 < span.until }) + [span.until] where from < until {
            let beds = Phase(household, on: from).beds
            for price in prices {
                total += beds * (price.upTo(until, of: amount(price)) - price.upTo(from, of: amount(price)))
            }
            from = until
        }
        return total
    }

    private static func instalments(_ deposit: Int, from day: CivilDate) -> [StayMoney.Instalment] {
        guard deposit > 0 else { return [] }
        return (0..<3).map { number in
            let share = deposit / 3 + (number < deposit % 3 ? 1 : 0)
            return StayMoney.Instalment(due: day.adding(months: number), amount: Cents(Int64(share)))
        }
    }
}
