import Calendar
import Domain
import Housing
import PlanFiles

/// Where households have slept until the campaign's date: these nights are not planned again.
struct PastNights {
    private let stays: [(stay: Stay, money: StayMoney)]
    private let today: CivilDate

    /// - Parameter kept: The plan in force.
    init(_ kept: KeptHousing?, before today: CivilDate) {
        self.today = today
        stays = zip(kept?.stays ?? [], kept?.money ?? []).filter { $0.0.span.from < today }.map { ($0, $1) }
    }

    /// The problem of the nights to come, without households that are planned for no more; with what the stays in force say
    /// of these nights.
    func open(_ whole: HousingProblem, previous: [Stay]) -> HousingProblem {
        var problem = whole
        problem.households = whole.households.compactMap { household in
            var household = household
            for index in household.members.indices {
                household.members[index].presence = open(household.members[index].presence)
            }
            household.members.removeAll { $0.presence.nights == 0 }
            return household.members.isEmpty ? nil : household
        }
        let known = Set(problem.households.map(\.id))
        for index in problem.households.indices { problem.households[index].near.removeAll { !known.contains($0) } }
        problem.previous = previous.compactMap { stay in
            var stay = stay
            stay.span = open(stay.span)
            return stay.span.nights == 0 ? nil : stay
        }
        return problem
    }

    private func open(_ nights: NightSpan) -> NightSpan {
        NightSpan(from: max(nights.from, today), until: nights.until)
    }

    /// A plan of the nights to come with the nights that were: who stays in a home has one stay there.
    ///
    /// - Parameter problem: With each household from its first night on.
    func joined(with plan: HousingPlan, households: Set<ID<Household>>, in problem: HousingProblem) -> HousingPlan {
        var stays = zip(plan.stays, plan.money).map { (stay: $0, money: $1) }
        for (former, money) in self.stays where households.contains(former.household) {
            guard today <= former.span.until else {
                stays.append((former, money))
                continue
            }
            let next = stays.firstIndex { $0.stay.span.from == today && isSamePlace($0.stay, former) }
            let until = next.map { stays[$0].stay.span.until } ?? today
            var whole = former
            whole.span = NightSpan(from: former.span.from, until: until)
            // Of a home that no file has any more, the price is what it was.
            let price = StayCosts.money(of: whole, in: problem) ?? money
            if let next { stays[next] = (whole, price) } else { stays.append((whole, price)) }
        }
        stays.sort { ($0.stay.household, $0.stay.span.from) < ($1.stay.household, $1.stay.span.from) }
        var plan = plan
        plan.stays = stays.map(\.stay)
        plan.money = stays.map(\.money)
        return plan
    }

    private func isSamePlace(_ one: Stay, _ other: Stay) -> Bool {
        one.household == other.household && one.unit == other.unit && one.rooms == other.rooms
    }
}
