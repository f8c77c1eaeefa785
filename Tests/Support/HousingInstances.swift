import Calendar
package import Domain
import Hashing

/// Small random problems of housing, tight enough that every rule and every objective matters in some of them.
package enum HousingInstances {
    /// A problem without faults; the same for the same seed.
    package static func problem(seed: UInt64) -> HousingProblem {
        var draw = SplitMix64(seed: seed ^ 0x686f_7573)
        let first = draw.below(2) == 0 ? FairInstances.date(2012, 9, 26) : FairInstances.date(2012, 2, 23)
        let days = [0, 3, 7, 12].map { first.adding(days: $0) }
        let units = (0..<(3 + draw.below(2))).map { unit($0, days, &draw) }
        var problem = HousingProblem(space: space(&draw), units: units, households: [])
        problem.households = (0..<(draw.below(3) == 0 ? 5 : 3 + draw.below(2))).map { household($0, days, &draw) }
        if draw.below(4) == 0 { makeEven(&problem) }
        addWishes(to: &problem, &draw)
        problem.commutes = commutes(of: problem, &draw)
        problem.pace = [.bicycle: 200, .car: 700]
        problem.objectives = objectives(&draw)
        problem.ties = draw.below(8) == 0 ? .id : .seed(UInt64(draw.below(1000)))
        if draw.below(3) == 0 { addPins(to: &problem, days, &draw) }
        return problem
    }

    private static func space(_ draw: inout SplitMix64) -> HousingProblem.SpaceRules {
        draw.below(6) == 0 ? .init() : .ofGuidelines
    }

    private static func unit(_ number: Int, _ days: [CivilDate], _ draw: inout SplitMix64) -> HousingUnit {
        let letting = [HousingUnit.Letting.whole, .whole, .rooms, .beds, .beds][draw.below(5)]
        let count = letting == .whole ? 1 + draw.below(2) : letting == .rooms ? 2 : 1 + draw.below(2)
        var unit = HousingUnit(
            id: ID("U\(number)"), letting: letting, isPermanent: draw.below(3) > 0, isFurnished: draw.below(4) > 0,
            allowsPets: draw.below(2) == 0, isStepFree: draw.below(2) == 0, isShared: draw.below(5) > 0,
            area: 2000 + 800 * draw.below(8), quarter: draw.below(3) == 0 ? "Q\(draw.below(2))" : nil, rooms: [])
        unit.rooms = (0..<count).map { room($0, of: unit, &draw) }
        if letting == .whole { unit.price = price(&draw, 9000) }
        if draw.below(4) == 0 { unit.fixedPrice = Cents(Int64(500 * draw.below(6))) }
        if draw.below(3) == 0 {
            let from = draw.below(3)
            unit.windows = [NightSpan(from: days[from], until: days[from + 1 + draw.below(3 - from)])]
        }
        return unit
    }

    private static func room(_ number: Int, of unit: HousingUnit, _ draw: inout SplitMix64) -> Room {
        let beds = unit.letting == .beds ? 2 + draw.below(2) : 1 + draw.below(2)
        return Room(
            id: ID("R\(number)"), area: [700, 900, 1700, 1700, 2500][draw.below(5)], adultBeds: beds,
            childBeds: draw.below(3) == 0 ? 1 : 0, cots: draw.below(2), isLockable: draw.below(4) > 0,
            isStepFree: draw.below(2) == 0, price: unit.letting == .whole ? nil : price(&draw, 3000))
    }

    /// From few prices, so that many places cost the same.
    private static func price(_ draw: inout SplitMix64, _ least: Int) -> HousingPrice {
        draw.below(6) == 0
            ? HousingPrice(per: .night, rent: Cents(Int64(least / 30 * (1 + draw.below(2)))))
            : HousingPrice(
                rent: Cents(Int64(least + 1511 * (draw.below(3) / 2))),
                utilities: Cents(Int64(777 * (draw.below(4) / 3))),
                deposit: Cents(Int64(draw.below(2) * least)))
    }

    private static func household(_ number: Int, _ days: [CivilDate], _ draw: inout SplitMix64) -> Household {
        let size = [1, 1, 1, 2, 2, 3][draw.below(6)]
        let from = draw.below(2)
        let until = draw.below(4) == 0 ? 2 : 3
        var household = Household(id: ID("H\(number)"), members: [])
        for member in 0..<size {
            let later = member > 0 && from + 1 < until && draw.below(3) == 0
            let kind = member == 0 ? 0 : draw.below(4)
            household.members.append(
                Household.Member(
                    id: ID("H\(number)M\(member)"),
                    presence: NightSpan(from: days[from + (later ? 1 : 0)], until: days[until]),
                    bed: kind == 3 ? .cot : kind == 2 ? .child : .adult,
                    space: kind == 3 ? .none : kind == 2 ? .young : .full,
                    workplace: kind < 2 && draw.below(2) == 0 ? ID("W\(draw.below(2))") : nil,
                    modes: draw.below(4) == 0 ? [.bicycle] : CommuteMode.allCases))
        }
        household.needs = Household.Need.allCases.filter { _ in draw.below(14) == 0 }
        household.needsTitleSpace = size > 1 ? draw.below(3) == 0 : draw.below(8) == 0
        if draw.below(3) == 0 { household.maxRent = Cents(Int64(3000 * size + 1500 * draw.below(4))) }
        household.support = Cents(Int64(1000 * draw.below(3)))
        if draw.below(2) == 0 { household.permanentBy = days[draw.below(4)] }
        if draw.below(2) == 0 { household.maxMoves = 0 }
        household.sharesRoom = draw.below(4) > 0
        if draw.below(3) > 0 { household.group = "G\(draw.below(2))" }
        if draw.below(3) == 0 { household.acceptsGroups = ["G\(draw.below(2))"] }
        household.wishesOwnRoom = draw.below(2) == 0
        household.wishesGroupNear = draw.below(3) > 0
        return household
    }

    /// Three households and places that cost nothing, so that what comes after the cost decides.
    private static func makeEven(_ problem: inout HousingProblem) {
        problem.households.removeLast(problem.households.count - 3)
        for unit in problem.units.indices {
            problem.units[unit].price = nil
            problem.units[unit].fixedPrice = .zero
            for room in problem.units[unit].rooms.indices { problem.units[unit].rooms[room].price = nil }
        }
        for household in problem.households.indices {
            problem.households[household].permanentBy = nil
            problem.households[household].members = Array(problem.households[household].members.prefix(1))
            problem.households[household].members[0].workplace = nil
        }
    }

    private static func addWishes(to problem: inout HousingProblem, _ draw: inout SplitMix64) {
        for index in problem.households.indices where draw.below(8) > 0 {
            let friend = draw.below(problem.households.count)
            if friend != index { problem.households[index].near = [problem.households[friend].id] }
        }
    }

    private static func commutes(of problem: HousingProblem, _ draw: inout SplitMix64) -> [HousingProblem.Commute] {
        var result: [HousingProblem.Commute] = []
        for unit in problem.units {
            for workplace in 0..<2 where draw.below(4) > 0 {
                var commute = HousingProblem.Commute(unit: unit.id, workplace: ID("W\(workplace)"))
                if draw.below(4) > 0 { commute.minutes[.publicTransport] = 20 }
                if draw.below(4) > 0 { commute.metres = 4000 * (1 + draw.below(2)) } else { commute.minutes[.car] = 20 }
                result.append(commute)
            }
        }
        return result
    }

    private static func objectives(_ draw: inout SplitMix64) -> [HousingProblem.Level] {
        switch draw.below(8) {
        case 0:
            [
                HousingProblem.Level([
                    .init(term: .unhoused, weight: 3000), .init(term: .rent, weight: 1),
                    .init(term: .commute, weight: 8), .init(term: .fixedPricePerUnit, weight: 1),
                ])
            ]
        case 1: [.init(.unhoused), .init(.moves), .init(.wishes), .init(.cost)]
        case 2: [.init(.unhoused), .init(.commute), .init(.wishes), .init(.fixedPricePerUnit), .init(.rent)]
        default: HousingProblem.defaultObjectives
        }
    }

    /// Pins that a person could make: those without a fault, whatever policy rule they break.
    private static func addPins(to problem: inout HousingProblem, _ days: [CivilDate], _ draw: inout SplitMix64) {
        for _ in 0..<(1 + draw.below(2)) {
            let unit = problem.units[draw.below(problem.units.count)]
            let from = draw.below(3)
            var pin = HousingProblem.Pin(
                household: problem.households[draw.below(problem.households.count)].id, unit: unit.id,
                span: NightSpan(from: days[from], until: days[from + 1 + draw.below(3 - from)]))
            if draw.below(3) > 0 {
                pin.rooms =
                    unit.letting == .whole ? unit.rooms.map(\.id) : [unit.rooms[draw.below(unit.rooms.count)].id]
            }
            problem.pins.append(pin)
            if !problem.faults().isEmpty { problem.pins.removeLast() }
        }
    }
}
