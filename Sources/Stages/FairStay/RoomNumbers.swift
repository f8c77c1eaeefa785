import Calendar
import Domain

/// Gives each room in use a number of its class: the one it had, where that is free on all its nights.
struct RoomNumbers {
    private struct Use {
        let guests: [Int]
        let nights: Range<Int>
        let former: Int?
    }

    /// The stays by guest.
    static func stays(_ rooming: Rooming) -> [LodgingStay] {
        let lodging = rooming.lodging
        let former = Dictionary(lodging.problem.previous.map { ($0.guest, $0) }) { first, _ in first }
        var stays: [LodgingStay] = []
        for (number, room) in lodging.classes.enumerated() {
            let uses = lodging.guests.indices.compactMap { guest -> Use? in
                guard let place = rooming.places[guest], place.roomClass == number,
                    place.mate.map({ guest < $0 }) ?? true
                else { return nil }
                let guests = [guest] + [place.mate].compactMap(\.self)
                let kept = guests.lazy.compactMap { former[lodging.guests[$0].source.id] }
                    .first { $0.roomClass == room.id && $0.room <= room.rooms }
                return Use(guests: guests, nights: lodging.nights(guest, place.mate), former: kept?.room)
            }.sorted { ($0.nights.lowerBound, $0.guests[0]) < ($1.nights.lowerBound, $1.guests[0]) }
            for (use, given) in zip(uses, numbers(uses, room.rooms)) {
                stays += use.guests.map { guest in
                    let source = lodging.guests[guest].source
                    return LodgingStay(guest: source.id, roomClass: room.id, room: given, span: source.span)
                }
            }
        }
        return stays.sorted { $0.guest < $1.guest }
    }

    private static func numbers(_ uses: [Use], _ rooms: Int) -> [Int] {
        if let kept = given(uses, rooms, keepsFormer: true) { return kept }
        // Kept numbers can lie so that a long stay fits into no room; in the order of arrival all fit.
        guard let anew = given(uses, rooms, keepsFormer: false) else {
            preconditionFailure("no night has more uses than rooms, and uses are intervals")
        }
        return anew
    }

    private static func given(_ uses: [Use], _ rooms: Int, keepsFormer: Bool) -> [Int]? {
        var numbers = uses.map { _ in 0 }
        func isFree(_ number: Int, _ use: Use) -> Bool {
            !uses.indices.contains { numbers[$0] == number && uses[$0].nights.overlaps(use.nights) }
        }
        if keepsFormer {
            for (index, use) in uses.enumerated() {
                if let former = use.former, isFree(former, use) { numbers[index] = former }
            }
        }
        for (index, use) in uses.enumerated() where numbers[index] == 0 {
            guard let free = (1...max(1, rooms)).first(where: { isFree($0, use) }) else { return nil }
            numbers[index] = free
        }
        return numbers
    }
}
