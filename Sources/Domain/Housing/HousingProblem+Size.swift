import Calendar

/// Whether the levels can be counted: each stays below 2^60, whatever the plan.
extension HousingInspection {
    mutating func inspectSize() {
        let limit = 1 << 60
        for level in problem.objectives {
            var sum = 0
            for weight in level.weights {
                let (product, overflow) = weight.weight.multipliedReportingOverflow(by: most(weight.term))
                sum = overflow || product >= limit - sum ? limit : sum + product
            }
            guard sum >= limit else { continue }
            add(
                "HS006", "/objectives", "the level \"\(level.name)\" can become too large to be counted",
                hint: "use smaller weights, prices, or times")
            return
        }
    }

    /// The largest value that the term can have, or more.
    private func most(_ term: HousingProblem.Term) -> Int {
        let nights = problem.households.reduce(0) { $0 + nightsOf($1) }
        let members = problem.households.map(\.members.count).max() ?? 0
        let fixed = problem.units.reduce(0) { $0 + Int($1.fixedPrice.amount) }
        let rent = product(product(nights, members), problem.units.map(nightPrice).max() ?? 0)
        switch term {
        case .unhoused, .previousUnhoused: return problem.households.count
        case .permanentLate, .moves: return nights
        case .rent: return rent
        case .fixedPricePerUnit: return fixed
        case .cost: return rent.addingReportingOverflow(fixed).overflow ? Int.max : rent + fixed
        case .commute: return product(product(nights, members), longestWay)
        case .wishes: return product(nights, 2 + (problem.households.map(\.near.count).max() ?? 0))
        case .changeCost: return product(problem.previous.count, 102)
        case .peopleChanged: return problem.households.reduce(0) { $0 + $1.members.count }
        }
    }

    private func nightsOf(_ household: Household) -> Int {
        guard let first = household.members.map(\.presence.from).min(),
            let last = household.members.map(\.presence.until).max()
        else { return 0 }
        return first.days(to: last)
    }

    /// All prices of a unit together; one night never costs more.
    private func nightPrice(_ unit: HousingUnit) -> Int {
        ([unit.price] + unit.rooms.map(\.price)).reduce(0) {
            $0 + Int(($1?.rent ?? .zero).amount + ($1?.utilities ?? .zero).amount)
        }
    }

    private var longestWay: Int {
        problem.commutes.map { commute in
            (Array(commute.minutes.values) + [commute.metres ?? 0]).max() ?? 0
        }.max() ?? 0
    }

    private func product(_ left: Int, _ right: Int) -> Int {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? Int.max : product
    }
}
