import Calendar
package import Domain
package import PlanFiles

/// The figures of a stay in one line.
package struct StayTally: Hashable, Sendable {
    package let guests: Int
    package let people: Int
    package let housed: Int
    package let rooms: Int
    package let nights: Int
    package let cost: Cents
    /// Of the cost, what no plan can be under; nil where nothing is known.
    package let bound: Cents?
    /// Without a room, by id.
    package let homeless: [String]
    /// Without a bus on some day, by id.
    package let left: [String]
    package let status: PlanStatus

    package init(_ kept: KeptStay, _ basis: StayBasis) {
        guests = basis.guests.count
        people = basis.guests.reduce(0) { $0 + $1.people }
        let stays = kept.lodging.stays
        housed = Set(stays.map(\.guest)).count
        let prices = Dictionary(basis.classes.map { ($0.id, $0.price) }) { first, _ in first }
        var nights: Set<StayNight> = []
        for stay in stays {
            for day in 0..<stay.span.nights {
                nights.insert(
                    StayNight(roomClass: stay.roomClass, room: stay.room, date: stay.span.from.adding(days: day)))
            }
        }
        self.nights = nights.count
        rooms = Set(nights.map { [$0.roomClass.text, String($0.room)] }).count
        let cost = nights.reduce(Cents.zero) { $0 + (prices[$1.roomClass] ?? .zero) }
        let own = kept.lodging.objectives.first { $0.name == LodgingProblem.Term.cost.rawValue }
        // Of a plan whose first nights are over, the bound is of the others.
        bound = own.flatMap { own in own.bound.map { cost - Cents(Int64(own.value - $0)) } }
        self.cost = cost
        homeless = kept.lodging.unplaced.map(\.item)
        left = Set(kept.left.map(\.item)).sorted()
        status = kept.lodging.status
    }

    private struct StayNight: Hashable {
        let roomClass: ID<LodgingProblem.RoomClass>
        let room: Int
        let date: CivilDate
    }

    package var summary: String {
        let gap = bound.map { $0 == cost ? "which nothing beats" : "\((cost - $0).euros) above the bound" }
        return "\(housed) of \(guests) guests have a bed in \(rooms) rooms, \(nights) nights, \(cost.euros)"
            + (gap.map { ", \($0)" } ?? "") + " (\(status.rawValue))"
            + (homeless.isEmpty ? "" : "; without a bed: \(homeless.joined(separator: ", "))")
            + (left.isEmpty ? "" : "; without a bus: \(left.joined(separator: ", "))")
    }
}
