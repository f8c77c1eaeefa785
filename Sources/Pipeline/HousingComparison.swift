package import Domain

/// Housing with units that have to be made first, and without them: would a building pay?
///
/// Both sides are planned anew, so that neither is bound to what was announced.
package struct HousingComparison: Hashable, Sendable {
    /// What one of the plans comes to.
    package struct Side: Hashable, Sendable {
        package let status: PlanStatus
        package let households: Int
        package let people: Int
        package let rentAndUtilities: Cents
        package let paidByCampaign: Cents
        /// One way, for each working person, on average over the nights of all who are housed; nil where nobody works.
        package let minutesToWork: Int?
        package let moves: Int
    }

    /// Those that would be made, in the order of their ids.
    package let units: [ID<HousingUnit>]
    /// Households and people that come.
    package let households: Int
    package let people: Int
    package let without: Side
    package let with: Side
    package let conversionCost: Cents
    /// The shortest that any of the units says; nil where none does.
    package let monthsOfLife: Int?
    /// People who live in the units at some time, and the nights between the first and the last of them.
    package let residents: Int
    package let span: NightSpan?
    /// Net rent of the stays in them.
    package let income: Cents

    /// What they bring a month, while they are lived in as in the plan: rent, and what the campaign pays less.
    package var monthlyReturn: Cents? {
        span.map { Cents(gain * 365 / (12 * Int64($0.nights))) }
    }

    /// Months until the return has paid for the conversion, rounded up; nil where it never does.
    package var paybackMonths: Int? {
        guard let span, gain > 0 else { return nil }
        let (cost, year) = (conversionCost.amount * 12 * Int64(span.nights), gain * 365)
        return Int((cost + year - 1) / year)
    }

    /// Whether the conversion is paid back while the units are used; nil where nobody said how long that is.
    package var pays: Bool? {
        monthsOfLife.map { life in paybackMonths.map { $0 <= life } ?? false }
    }

    private var gain: Int64 { income.amount + without.paidByCampaign.amount - with.paidByCampaign.amount }

    init(_ units: Set<ID<HousingUnit>>, without: (HousingBasis, HousingPlan), with: (HousingBasis, HousingPlan)) {
        let offers = with.0.offers.filter { units.contains($0.unit.id) }
        let inside = zip(with.1.stays, with.1.money).filter { units.contains($0.0.unit) }
        let homes = Set(inside.map(\.0.household))
        self.units = units.sorted()
        households = with.0.problem.households.count
        people = with.0.problem.households.reduce(0) { $0 + $1.members.count }
        self.without = Side(without.0.problem, without.1)
        self.with = Side(with.0.problem, with.1)
        conversionCost = offers.compactMap(\.conversionCost).reduce(.zero, +)
        monthsOfLife = offers.compactMap(\.monthsOfLife).min()
        residents = with.0.problem.households.reduce(0) { homes.contains($1.id) ? $0 + $1.members.count : $0 }
        income = inside.reduce(.zero) { $0 + $1.1.rent }
        if let first = inside.map(\.0.span.from).min(), let last = inside.map(\.0.span.until).max() {
            span = NightSpan(from: first, until: last)
        } else {
            span = nil
        }
    }
}

extension HousingComparison.Side {
    fileprivate init(_ problem: HousingProblem, _ plan: HousingPlan) {
        let homes = Dictionary(problem.households.map { ($0.id, $0) }) { first, _ in first }
        let housed = Set(plan.stays.map(\.household))
        let listed = Set(problem.commutes.map(\.workplace))
        let ways = plan.stays.reduce(0) { sum, stay in
            let working = homes[stay.household]?.members.filter { $0.workplace.map(listed.contains) ?? false } ?? []
            return working.reduce(sum) { $0 + $1.presence.nights(within: stay.span) }
        }
        let minutes = plan.objectives.first { $0.name == HousingProblem.Term.commute.rawValue }?.value ?? 0
        self.init(
            status: plan.status, households: housed.count,
            people: problem.households.reduce(0) { housed.contains($1.id) ? $0 + $1.members.count : $0 },
            rentAndUtilities: plan.money.reduce(.zero) { $0 + $1.rent + $1.utilities },
            paidByCampaign: plan.money.reduce(.zero) { $0 + $1.paidByCampaign },
            minutesToWork: ways == 0 ? nil : minutes / ways, moves: plan.stays.count - housed.count)
    }
}

extension NightSpan {
    fileprivate func nights(within other: NightSpan) -> Int {
        NightSpan(from: max(from, other.from), until: min(until, other.until)).nights
    }
}
