import Domain

/// The stops of a feed as hubs of the travel problem, so that no change between rides is shorter than the feed allows.
///
/// A stop that is linked is the campaign's hub, another a hub of its own. Where the feed asks for more time than the usual
/// change, or for another in one direction than in the other, one alights at one hub and boards at a second, and a walk
/// of the difference lies between them; walks are never joined, so that nothing shortens them.
struct FeedPlaces {
    let feed: Feed
    /// For each stop the hub at which one alights, and the one at which one boards.
    private let alighting: [ID<TravelHub>]
    private let boarding: [ID<TravelHub>]
    /// The minutes that any change takes.
    private let least: Int
    /// For each stop the changes that begin there: where to, and the minutes; nil = none.
    private let changes: [[Int: Int?]]

    /// - Parameter links: For stops the hub of the campaign that they are.
    init(_ feed: Feed, links: [Int: ID<TravelHub>], least: Int) {
        self.feed = feed
        self.least = least
        var changes: [[Int: Int?]] = Array(repeating: [:], count: feed.stops.count)
        for transfer in feed.transfers { changes[transfer.from].updateValue(transfer.minutes, forKey: transfer.to) }
        self.changes = changes
        alighting = feed.stops.enumerated().map { links[$0.offset] ?? FeedPlaces.hub($0.element, of: feed) }
        var divided: Set<Int> = []
        for transfer in feed.transfers {
            let (from, to) = (transfer.from, transfer.to)
            let isLong = transfer.minutes.map { $0 > least } ?? true
            if from == to || alighting[from] == alighting[to] {
                if isLong { divided.formUnion([from, to]) }
            } else if changes[to][from] != .some(transfer.minutes) {
                divided.formUnion([from, to])
            }
        }
        var boarding = alighting
        for stop in divided { boarding[stop] = FeedPlaces.boardingHub(feed.stops[stop], of: feed) }
        self.boarding = boarding
    }

    static func hub(_ stop: FeedStop, of feed: Feed) -> ID<TravelHub> { ID("\(feed.name)/\(stop.id)") }

    /// Where one boards at a stop that one cannot simply change at; no feed's name holds the sign.
    static func boardingHub(_ stop: FeedStop, of feed: Feed) -> ID<TravelHub> { ID("\(feed.name)+/\(stop.id)") }

    func alightingHub(_ stop: Int) -> ID<TravelHub> { alighting[stop] }

    func boardingHub(_ stop: Int) -> ID<TravelHub> { boarding[stop] }

    func isDivided(_ stop: Int) -> Bool { alighting[stop] != boarding[stop] }

    /// Hubs that the campaign does not have, of stops that are used, in their order.
    func hubs(_ used: Set<Int>) -> [TravelHub] {
        used.sorted().flatMap { stop -> [TravelHub] in
            let own = feed.stops[stop]
            var ids: [ID<TravelHub>] = []
            if alighting[stop] == FeedPlaces.hub(own, of: feed) { ids.append(alighting[stop]) }
            if isDivided(stop) { ids.append(boarding[stop]) }
            return ids.map { TravelHub(id: $0, name: own.name, zone: own.zone) }
        }
    }

    /// The ways between stops that are used: what a change takes beyond the usual minutes.
    func walks(_ used: Set<Int>) -> [TravelWalk] {
        used.sorted().flatMap { from -> [TravelWalk] in
            var ways = changes[from]
            if isDivided(from), ways[from] == nil { ways.updateValue(least, forKey: from) }
            return ways.filter { used.contains($0.key) }.sorted { $0.key < $1.key }.compactMap { to, minutes in
                guard let minutes, alighting[from] != boarding[to] else { return nil }
                return TravelWalk(from: alighting[from], to: boarding[to], minutes: max(0, minutes - least))
            }
        }
    }
}
