import Domain

/// Who is in which class of rooms, and with whom: the state of a search.
struct Rooming {
    /// A room in use.
    struct Place: Hashable {
        let roomClass: Int
        /// Nil = the guest is alone in it.
        let mate: Int?
    }

    let lodging: CompiledLodging
    /// By guest; nil = no room.
    private(set) var places: [Place?]
    /// By class and night: rooms that are in use.
    private var load: [[Int]]
    private(set) var levels: Levels

    init(_ lodging: CompiledLodging) {
        self.lodging = lodging
        places = lodging.guests.map { _ in nil }
        load = lodging.classes.map { _ in Array(repeating: 0, count: lodging.nightCount) }
        levels = lodging.guests.indices.reduce(.zero) { $0 &+ lodging.left($1) }
    }

    /// Whether a class has a room left on all these nights.
    func isFree(_ roomClass: Int, _ nights: Range<Int>) -> Bool {
        let most = lodging.classes[roomClass].rooms
        return nights.allSatisfy { load[roomClass][$0] < most }
    }

    /// Gives guests without a room one, alone or together.
    mutating func place(_ guest: Int, _ mate: Int?, in roomClass: Int) {
        occupy(roomClass, lodging.nights(guest, mate), 1)
        places[guest] = Place(roomClass: roomClass, mate: mate)
        levels = levels &- lodging.left(guest)
        if let mate {
            places[mate] = Place(roomClass: roomClass, mate: guest)
            levels = levels &- lodging.left(mate) &+ lodging.together(guest, mate, in: roomClass)
        } else {
            levels = levels &+ lodging.alone(guest, in: roomClass)
        }
    }

    /// Takes the room of a guest, and of whoever shares it, away.
    mutating func clear(_ guest: Int) {
        guard let place = places[guest] else { return }
        occupy(place.roomClass, lodging.nights(guest, place.mate), -1)
        places[guest] = nil
        levels = levels &+ lodging.left(guest)
        if let mate = place.mate {
            places[mate] = nil
            levels = levels &+ lodging.left(mate) &- lodging.together(guest, mate, in: place.roomClass)
        } else {
            levels = levels &- lodging.alone(guest, in: place.roomClass)
        }
    }

    private mutating func occupy(_ roomClass: Int, _ nights: Range<Int>, _ count: Int) {
        for night in nights { load[roomClass][night] += count }
    }

    /// Gives a guest without a room the way that costs least beside the others; returns how many were looked at.
    @discardableResult
    mutating func insert(_ guest: Int) -> Int {
        var best: (mate: Int?, roomClass: Int, levels: Levels)?
        var work = 0
        func consider(_ mate: Int?, _ roomClass: Int, _ levels: Levels) {
            if best.map({ levels.isBefore($0.levels) }) ?? true { best = (mate, roomClass, levels) }
        }
        let without = levels &- lodging.left(guest)
        for roomClass in lodging.guests[guest].classes {
            work += 1
            guard isFree(roomClass, lodging.guests[guest].nights) else { continue }
            consider(nil, roomClass, without &+ lodging.alone(guest, in: roomClass))
        }
        for mate in lodging.partners[guest] {
            let former = places[mate]
            if let former, former.mate != nil { continue }
            if let former { occupy(former.roomClass, lodging.guests[mate].nights, -1) }
            let alone = former.map { lodging.alone(mate, in: $0.roomClass) } ?? lodging.left(mate)
            let nights = lodging.nights(guest, mate)
            for roomClass in lodging.shared(guest, mate) {
                work += 1
                guard isFree(roomClass, nights) else { continue }
                consider(mate, roomClass, without &- alone &+ lodging.together(guest, mate, in: roomClass))
            }
            if let former { occupy(former.roomClass, lodging.guests[mate].nights, 1) }
        }
        guard let best, best.levels.isBefore(levels) else { return work + 1 }
        if let mate = best.mate { clear(mate) }
        place(guest, best.mate, in: best.roomClass)
        return work + 1
    }

    /// How many guests have no room.
    var unhoused: Int { places.count { $0 == nil } }
}
