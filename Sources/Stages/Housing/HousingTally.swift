import Calendar
import Domain

/// Counts the terms of the objective night by night; part of the verifier.
struct HousingTally {
    let problem: HousingProblem
    /// By household, in time order.
    let lodgings: [ID<Household>: [Lodging]]

    func value(of level: HousingProblem.Level) -> Int {
        level.weights.reduce(0) { $0 + $1.weight * count($1.term) }
    }

    private func count(_ term: HousingProblem.Term) -> Int {
        switch term {
        case .unhoused: problem.households.count { lodgings[$0.id] == nil }
        case .permanentLate: lateNights
        case .cost: rent + fixedPrices
        case .rent: rent
        case .fixedPricePerUnit: fixedPrices
        case .commute: minutes
        case .moves: lodgings.values.reduce(0) { $0 + $1.count - 1 }
        case .wishes: problem.households.reduce(0) { $0 + unmetWishes($1) }
        case .previousUnhoused:
            problem.households.count { household in
                lodgings[household.id] == nil && problem.previous.contains { $0.household == household.id }
            }
        case .changeCost: problem.households.reduce(0) { $0 + HousingChangeCount(self, $1).cost }
        case .peopleChanged: problem.households.reduce(0) { $0 + HousingChangeCount(self, $1).people }
        }
    }

    func lodging(of household: ID<Household>, _ night: CivilDate) -> Lodging? {
        lodgings[household]?.first { $0.stay.span.from <= night && night < $0.stay.span.until }
    }

    private func forEachNight(_ span: NightSpan?, _ body: (CivilDate) -> Void) {
        guard let span else { return }
        for offset in 0..<span.nights { body(span.from.adding(days: offset)) }
    }

    private var lateNights: Int {
        var count = 0
        for household in problem.households {
            guard let day = household.permanentBy else { continue }
            forEachNight(NightRules.nights(of: household)) { night in
                if night >= day, lodging(of: household.id, night)?.unit.isPermanent != true { count += 1 }
            }
        }
        return count
    }

    private var rent: Int {
        lodgings.values.reduce(0) { total, own in
            own.reduce(total) { sum, lodging in
                let money = HousingTally.money(of: lodging)
                return sum + money.rent + money.utilities
            }
        }
    }

    /// Rent and utilities of a stay in cents, night for night: what a month costs up to the end of the night less what
    /// it costs up to its beginning, both rounded down.
    static func money(of lodging: Lodging) -> (rent: Int, utilities: Int) {
        let prices = (lodging.unit.letting == .whole ? [lodging.unit.price] : lodging.rooms.map(\.price)).compactMap {
            $0
        }
        var (rent, utilities) = (0, 0)
        for offset in 0..<lodging.stay.span.nights {
            let night = lodging.stay.span.from.adding(days: offset)
            let days = CivilDate.daysInMonth(year: night.year, month: night.month)
            let share = { (amount: Cents, period: HousingPrice.Period) -> Int in
                guard period == .month else { return Int(amount.amount) }
                return Int(amount.amount) * night.day / days - Int(amount.amount) * (night.day - 1) / days
            }
            let beds =
                lodging.unit.letting == .beds
                ? NightRules.lodged(lodging.household, night).count { $0.bed != .cot } : 1
            for price in prices {
                rent += beds * share(price.rent, price.period)
                utilities += beds * share(price.utilities, price.period)
            }
        }
        return (rent, utilities)
    }

    private var fixedPrices: Int {
        let used = Set(lodgings.values.flatMap { $0.map(\.unit.id) })
        return problem.units.reduce(0) { $0 + (used.contains($1.id) ? Int($1.fixedPrice.amount) : 0) }
    }

    private var minutes: Int {
        var total = 0
        let rules = NightRules(problem: problem)
        for own in lodgings.values {
            for lodging in own {
                for member in lodging.household.members {
                    let from = max(member.presence.from, lodging.stay.span.from)
                    let until = min(member.presence.until, lodging.stay.span.until)
                    guard from < until else { continue }
                    // Who cannot get there at all is a breach of the rules, and has no minutes to count.
                    total += (rules.wayToWork(member, from: lodging.unit) ?? 0) * from.days(to: until)
                }
            }
        }
        return total
    }

    private func unmetWishes(_ household: Household) -> Int {
        var count = 0
        let others = problem.households.filter { $0.id != household.id }
        forEachNight(NightRules.nights(of: household)) { night in
            let isThere = { (other: Household) in NightRules.nights(of: other)?.holds(night) ?? false }
            for friend in household.near {
                guard let other = others.first(where: { $0.id == friend }), isThere(other) else { continue }
                if !areNear(household.id, friend, night) { count += 1 }
            }
            if household.wishesGroupNear, let group = household.group {
                let mates = others.filter { $0.group == group && isThere($0) }
                if !mates.isEmpty, !mates.contains(where: { areNear(household.id, $0.id, night) }) { count += 1 }
            }
            if household.wishesOwnRoom, let own = lodging(of: household.id, night), own.unit.letting == .beds,
                others.contains(where: { other in
                    guard let there = lodging(of: other.id, night) else { return false }
                    return there.unit.id == own.unit.id && there.stay.rooms == own.stay.rooms
                })
            {
                count += 1
            }
        }
        return count
    }

    private func areNear(_ one: ID<Household>, _ other: ID<Household>, _ night: CivilDate) -> Bool {
        guard let first = lodging(of: one, night)?.unit, let second = lodging(of: other, night)?.unit else {
            return false
        }
        return first.id == second.id || first.quarter.map { $0 == second.quarter } ?? false
    }
}

/// What a re-plan changes for one household; part of the verifier.
struct HousingChangeCount {
    private let tally: HousingTally
    private let household: Household
    private let announced: [Stay]
    private let lodgings: [Lodging]

    init(_ tally: HousingTally, _ household: Household) {
        self.tally = tally
        self.household = household
        announced = tally.problem.previous.filter { $0.household == household.id }.sorted {
            $0.span.from < $1.span.from
        }
        lodgings = tally.lodgings[household.id] ?? []
    }

    /// Members whose stays are other than announced.
    var people: Int {
        if announced.isEmpty { return 0 }
        let isSame =
            announced.count == lodgings.count
            && zip(announced, lodgings).allSatisfy { $0.span == $1.stay.span && isPlace($0, $1) }
        return isSame ? 0 : household.members.count
    }

    var cost: Int {
        guard !lodgings.isEmpty else { return 0 }
        return announced.reduce(0) { total, stay in
            var cost = 0
            let isWhole = lodgings.contains { lodging in
                lodging.stay.span.from <= stay.span.from && stay.span.until <= lodging.stay.span.until
            }
            if !isWhole { cost += 100 }
            let isThere = lodgings.contains { lodging in
                isPlace(stay, lodging) && lodging.stay.span.from < stay.span.until
                    && stay.span.from < lodging.stay.span.until
            }
            if !isThere { cost += 2 }
            return total + cost - cheapest(stay)
        }
    }

    private func isPlace(_ stay: Stay, _ lodging: Lodging) -> Bool {
        stay.unit == lodging.unit.id && Set(stay.rooms) == Set(lodging.stay.rooms)
    }

    /// What is unavoidable: 0 where all of it could stay, 2 where only another place is there on all of its nights, 100 where
    /// its own is left on some night alone, else 102.
    private func cheapest(_ stay: Stay) -> Int {
        let rules = NightRules(problem: tally.problem)
        guard let nights = NightRules.nights(of: household) else { return 102 }
        let from = max(nights.from, stay.span.from)
        let until = min(nights.until, stay.span.until)
        let days = from < until ? (0..<from.days(to: until)).map { from.adding(days: $0) } : []
        let unit = tally.problem.units.first { $0.id == stay.unit }
        let rooms = unit.map { unit in stay.rooms.compactMap { id in unit.rooms.first { $0.id == id } } } ?? []
        let isPlace =
            unit.map { unit in
                rooms.count == stay.rooms.count && !rooms.isEmpty && Set(stay.rooms).count == rooms.count
                    && (unit.letting != .whole || rooms.count == unit.rooms.count)
                    && (unit.letting != .beds || rooms.count == 1)
            } ?? false
        let usable = days.filter { night in
            isPlace && (unit.map { rules.mayLive(household, $0, rooms, night) } ?? false)
        }
        let keepsDates = from == stay.span.from && until == stay.span.until && !days.isEmpty
        if keepsDates {
            if usable.count == days.count { return 0 }
            let isElsewhere = tally.problem.units.contains { unit in
                NightRules.roomSets(unit, for: household).contains { rooms in
                    days.allSatisfy { rules.mayLive(household, unit, rooms, $0) }
                }
            }
            if isElsewhere { return 2 }
        }
        return usable.isEmpty ? 102 : 100
    }
}
