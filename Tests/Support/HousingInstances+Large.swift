import Calendar
package import Domain
import Hashing

extension HousingInstances {
    /// A town of the size of a campaign or larger: a converted building, furnished rooms, flats, and people who come over
    /// half a year.
    package static func large(seed: UInt64, households count: Int) -> HousingProblem {
        var draw = SplitMix64(seed: seed)
        let first = FairInstances.date(2012, 9, 1)
        let end = first.adding(months: 12)
        var problem = HousingProblem(space: .ofGuidelines, units: [], households: [])
        for number in 0..<(count / 2) {
            var flat = HousingUnit(
                id: ID("F\(number)"), letting: .whole, isPermanent: true, isFurnished: draw.below(3) == 0,
                allowsPets: draw.below(3) == 0, isStepFree: draw.below(4) == 0, area: 3500 + 500 * draw.below(12),
                quarter: "Q\(draw.below(6))",
                price: HousingPrice(
                    rent: Cents(Int64(25000 + 1000 * draw.below(30))),
                    utilities: Cents(Int64(8000 + 500 * draw.below(10)))),
                rooms: [])
            flat.rooms = (0..<(1 + draw.below(3))).map {
                Room(id: ID("R\($0)"), area: 1400, adultBeds: 2, childBeds: 1, cots: 1)
            }
            if draw.below(2) == 0 { flat.windows = [NightSpan(from: first.adding(months: draw.below(5)), until: end)] }
            problem.units.append(flat)
        }
        for number in 0..<(count / 8) {
            let letting: HousingUnit.Letting = number % 3 == 0 ? .beds : .rooms
            var house = HousingUnit(
                id: ID("B\(number)"), letting: letting, isFurnished: true, area: 20000, quarter: "Q\(draw.below(6))",
                fixedPrice: Cents(Int64(10_000 * draw.below(10))), rooms: [])
            house.rooms = (0..<8).map {
                Room(
                    id: ID("R\($0)"), area: letting == .beds ? 1700 : 1200, adultBeds: letting == .beds ? 2 : 1,
                    price: HousingPrice(rent: Cents(Int64(15000 + 1000 * draw.below(15))), utilities: Cents(4000)))
            }
            problem.units.append(house)
        }
        for number in 0..<count {
            let from = first.adding(days: 7 * draw.below(26))
            let until = draw.below(4) == 0 ? from.adding(months: 3) : end
            var household = Household(id: ID("H\(number)"), members: [])
            for member in 0..<[1, 1, 1, 2, 3, 4][draw.below(6)] {
                household.members.append(
                    .init(
                        id: ID("M\(member)"),
                        presence: NightSpan(from: member > 1 ? from.adding(months: 1) : from, until: until),
                        bed: member > 1 ? .child : .adult, space: member > 1 ? .young : .full,
                        workplace: member == 0 ? ID("W\(draw.below(20))") : nil))
            }
            if draw.below(2) == 0 { household.permanentBy = from.adding(months: 3) }
            household.sharesRoom = draw.below(2) == 0
            household.group = "G\(draw.below(20))"
            household.wishesGroupNear = draw.below(12) == 0
            household.maxMoves = 2
            if draw.below(6) == 0, number > 0 { household.near = [ID("H\(draw.below(number))")] }
            problem.households.append(household)
        }
        for unit in problem.units {
            for workplace in 0..<20 {
                problem.commutes.append(
                    .init(unit: unit.id, workplace: ID("W\(workplace)"), metres: 500 * (1 + draw.below(40))))
            }
        }
        problem.pace = [.publicTransport: 400, .bicycle: 250, .car: 800]
        return problem
    }
}
