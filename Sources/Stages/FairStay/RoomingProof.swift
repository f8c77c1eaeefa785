import Domain

/// Looks at every way to give guests rooms, cut off where nothing better can follow.
struct RoomingProof {
    private let lodging: CompiledLodging
    /// The guests who take part, in order.
    private let guests: [Int]
    private let limit: Int
    private(set) var work = 0
    private(set) var best: Rooming?
    private var least: Levels
    private var isStopped = false

    /// - Parameter levels: Of a plan that is known; only better ones are looked for.
    init(_ lodging: CompiledLodging, guests: [Int], below levels: Levels, work limit: Int) {
        self.lodging = lodging
        self.guests = guests
        self.limit = limit
        least = levels
    }

    /// Whether nothing better exists than what was known or found.
    var isComplete: Bool { !isStopped }

    mutating func run() {
        var rooming = Rooming(lodging)
        // Guests yet to be decided count nothing: what a whole plan comes to is never less.
        let open = guests.reduce(Levels.zero) { $0 &+ lodging.left($1) }
        descend(0, &rooming, open)
    }

    /// - Parameter open: What the guests who are not decided would add if they had no room; it is counted in the rooming.
    private mutating func descend(_ index: Int, _ rooming: inout Rooming, _ open: Levels) {
        work += 1
        if work > limit { isStopped = true }
        guard !isStopped, (rooming.levels &- open).isBefore(least) else { return }
        guard index < guests.count else {
            least = rooming.levels
            best = rooming
            return
        }
        let guest = guests[index]
        if rooming.places[guest] != nil { return descend(index + 1, &rooming, open) }
        let rest = open &- lodging.left(guest)
        for mate in lodging.partners[guest] {
            guard guests[index...].contains(mate), rooming.places[mate] == nil else { continue }
            for roomClass in lodging.shared(guest, mate) where rooming.isFree(roomClass, lodging.nights(guest, mate)) {
                rooming.place(guest, mate, in: roomClass)
                descend(index + 1, &rooming, rest &- lodging.left(mate))
                rooming.clear(guest)
            }
        }
        for roomClass in lodging.guests[guest].classes where rooming.isFree(roomClass, lodging.guests[guest].nights) {
            rooming.place(guest, nil, in: roomClass)
            descend(index + 1, &rooming, rest)
            rooming.clear(guest)
        }
        descend(index + 1, &rooming, rest)
    }
}
