import Calendar
import Domain

/// Whether a few guests can all have rooms: tries every way, guest by guest, counting rooms night by night.
struct LodgingTrial {
    private let problem: LodgingProblem
    private var used: [ID<LodgingProblem.RoomClass>: [CivilDate: Int]] = [:]

    init(_ problem: LodgingProblem) {
        self.problem = problem
    }

    mutating func canHouse(_ guests: [LodgingProblem.Guest]) -> Bool {
        used = [:]
        return house(guests)
    }

    private mutating func house(_ waiting: [LodgingProblem.Guest]) -> Bool {
        guard let guest = waiting.first else { return true }
        let others = Array(waiting.dropFirst())
        for room in problem.classes {
            if take(room, [guest]) {
                if house(others) { return true }
                release(room, [guest])
            }
            for (index, mate) in others.enumerated() where mayShare(guest, mate) {
                guard take(room, [guest, mate]) else { continue }
                var rest = others
                rest.remove(at: index)
                if house(rest) { return true }
                release(room, [guest, mate])
            }
        }
        return false
    }

    private func mayShare(_ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest) -> Bool {
        let isMeeting = one.span.from < other.span.until && other.span.from < one.span.until
        return isMeeting
            && (one.sharesRoom && other.sharesRoom || one.with.contains(other.id) && other.with.contains(one.id))
    }

    private mutating func take(_ room: LodgingProblem.RoomClass, _ guests: [LodgingProblem.Guest]) -> Bool {
        let adults = guests.reduce(0) { $0 + $1.adults }
        guard adults <= room.beds, adults + guests.reduce(0, { $0 + $1.children }) <= room.beds + room.childBeds,
            guests.allSatisfy({ guest in
                (room.isStepFree || !guest.needsStepFree) && room.span.from <= guest.span.from
                    && guest.span.until <= room.span.until
                    && problem.pins.allSatisfy { $0.guest != guest.id || $0.roomClass == room.id }
            }), nights(guests).allSatisfy({ used[room.id, default: [:]][$0, default: 0] < room.rooms })
        else { return false }
        for night in nights(guests) { used[room.id, default: [:]][night, default: 0] += 1 }
        return true
    }

    private mutating func release(_ room: LodgingProblem.RoomClass, _ guests: [LodgingProblem.Guest]) {
        for night in nights(guests) { used[room.id, default: [:]][night, default: 0] -= 1 }
    }

    private func nights(_ guests: [LodgingProblem.Guest]) -> Set<CivilDate> {
        Set(guests.flatMap { guest in (0..<guest.span.nights).map { guest.span.from.adding(days: $0) } })
    }
}
