import Calendar
import Domain

/// The best value of every level, by looking at every way to put every guest into every single room.
struct LodgingOracle {
    private let problem: LodgingProblem
    /// Each room by itself.
    private let rooms: [(kind: LodgingProblem.RoomClass, number: Int)]
    private var best: [Int]?

    init(_ problem: LodgingProblem) {
        self.problem = problem
        rooms = problem.classes.flatMap { kind in (0..<kind.rooms).map { (kind, $0 + 1) } }
    }

    mutating func solve() -> [Int] {
        place(0, [])
        return best ?? []
    }

    private mutating func place(_ index: Int, _ stays: [LodgingStay]) {
        guard index < problem.guests.count else {
            let values = problem.levelsInForce.map { level in
                level.weights.reduce(0) { $0 + $1.weight * value($1.term, stays) }
            }
            if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
            return
        }
        place(index + 1, stays)
        let guest = problem.guests[index]
        for room in rooms where room.kind.suits(guest) {
            guard problem.pins.allSatisfy({ $0.guest != guest.id || $0.roomClass == room.kind.id }) else { continue }
            let stay = LodgingStay(guest: guest.id, roomClass: room.kind.id, room: room.number, span: guest.span)
            let mates = stays.filter { stay.shares(with: $0) }.compactMap { mate in
                problem.guests.first { $0.id == mate.guest }
            }
            // Nobody has one person in the room first and another later.
            let isFirst = stays.allSatisfy { one in
                !stay.shares(with: one) || !stays.contains { one.shares(with: $0) }
            }
            guard mates.count < 2, isFirst, mates.allSatisfy({ mayShare(guest, $0) && fit(guest, $0, room.kind) })
            else { continue }
            place(index + 1, stays + [stay])
        }
    }

    private func mayShare(_ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest) -> Bool {
        one.sharesRoom && other.sharesRoom || isNamed(one, other)
    }

    private func isNamed(_ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest) -> Bool {
        one.with.contains(other.id) && other.with.contains(one.id)
    }

    private func fit(
        _ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest, _ room: LodgingProblem.RoomClass
    ) -> Bool {
        let (adults, children) = (one.adults + other.adults, one.children + other.children)
        return adults <= room.beds && adults + children <= room.beds + room.childBeds
    }

    private func value(_ term: LodgingProblem.Term, _ stays: [LodgingStay]) -> Int {
        func stay(_ guest: LodgingProblem.Guest) -> LodgingStay? { stays.first { $0.guest == guest.id } }
        func areTogether(_ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest) -> Bool {
            guard let first = stay(one), let second = stay(other) else { return false }
            return first.shares(with: second)
        }
        var pairs: [(LodgingProblem.Guest, LodgingProblem.Guest)] = []
        for (index, one) in problem.guests.enumerated() { pairs += problem.guests[(index + 1)...].map { (one, $0) } }
        switch term {
        case .unhoused: return problem.guests.count { stay($0) == nil }
        case .apart: return pairs.count { isNamed($0, $1) && !areTogether($0, $1) }
        case .strangers: return pairs.count { !isNamed($0, $1) && areTogether($0, $1) }
        case .cost:
            var nights: Set<[String]> = []
            for stay in stays {
                for day in 0..<stay.span.nights {
                    nights.insert([stay.roomClass.text, String(stay.room), stay.span.from.adding(days: day).iso])
                }
            }
            return nights.reduce(0) { sum, night in
                sum + (problem.classes.first { $0.id.text == night[0] }.map { Int($0.price.amount) } ?? 0)
            }
        case .previousUnhoused:
            return problem.guests.count { guest in
                stay(guest) == nil && problem.previous.contains { $0.guest == guest.id }
            }
        case .changeCost:
            return moved(stays).reduce(0) { $0 + ($1.isFree ? 0 : 2) }
        case .peopleChanged:
            return moved(stays).reduce(0) { $0 + $1.guest.adults + $1.guest.children }
        }
    }

    private func moved(_ stays: [LodgingStay]) -> [(guest: LodgingProblem.Guest, isFree: Bool)] {
        problem.guests.compactMap { guest in
            guard let old = problem.previous.first(where: { $0.guest == guest.id }),
                let new = stays.first(where: { $0.guest == guest.id })
            else { return nil }
            let mates = problem.guests.filter { other in
                let isMeeting = other.span.from < guest.span.until && guest.span.from < other.span.until
                return isMeeting && mayShare(guest, other)
                    && problem.previous.contains { $0.guest == other.id && old.shares(with: $0) }
            }.map(\.id)
            let now = stays.filter { new.shares(with: $0) }.map(\.guest)
            if new.roomClass == old.roomClass, Set(mates) == Set(now) { return nil }
            let isThere = problem.classes.contains { kind in
                kind.id == old.roomClass && kind.suits(guest)
                    && problem.pins.allSatisfy { $0.guest != guest.id || $0.roomClass == kind.id }
            }
            return (guest, !isThere)
        }
    }
}
