import Calendar
import Domain

/// The public timetables of a campaign with the hubs that are stops of theirs.
struct LinkedFeeds {
    /// A link that leads to no stop.
    struct Dangling: Hashable {
        let hub: ID<TravelHub>
        let link: FeedLink
        /// Whether the campaign has the feed.
        let hasFeed: Bool
    }

    let feeds: [Feed]
    /// For each feed and hub the stops that it is.
    private(set) var links: [[ID<TravelHub>: [Int]]]
    private(set) var dangling: [Dangling] = []

    /// - Parameter point: Where a hub is; nil where that is not known.
    init(_ feeds: [Feed], _ hubs: [TransportHub], point: (ID<TravelHub>) -> GeoPoint?) {
        self.feeds = feeds
        links = Array(repeating: [:], count: feeds.count)
        for hub in hubs {
            for link in hub.stops {
                guard let number = feeds.firstIndex(where: { $0.name == link.feed }) else {
                    dangling.append(Dangling(hub: hub.id, link: link, hasFeed: false))
                    continue
                }
                let stops = LinkedFeeds.stops(link.stop, in: feeds[number], at: point(hub.id))
                if stops.isEmpty { dangling.append(Dangling(hub: hub.id, link: link, hasFeed: true)) }
                for stop in stops where links[number][hub.id]?.contains(stop) != true {
                    links[number][hub.id, default: []].append(stop)
                }
            }
        }
    }

    private static func stops(_ stop: FeedLink.Stop, in feed: Feed, at point: GeoPoint?) -> [Int] {
        switch stop {
        case .id(let id): return feed.stops.indices.filter { feed.stops[$0].id == id }
        case .nearest(let metres):
            guard let point else { return [] }
            let near = feed.stops.indices.map { (Distance.metres(point, feed.stops[$0].point), $0) }
            return near.min { $0 < $1 }.map { $0.0 <= metres ? [$0.1] : [] } ?? []
        }
    }

    /// All zones that the feeds name.
    var zones: Set<String> { Set(feeds.flatMap { $0.stops.map(\.zone) + $0.routes.map(\.zone) }) }

    /// What keeps the links from being followed; nil where all lead to a stop.
    var obstacle: Obstacle? {
        guard let first = dangling.first else { return nil }
        if !first.hasFeed {
            return .waiting(
                "hub \(first.hub) is a stop of the feed \(first.link.feed), which the campaign does not have",
                hint: "lotse import gtfs FEED.zip --name \(first.link.feed), or correct the hub's feedStops")
        }
        return .waiting(
            "hub \(first.hub) is the stop \(first.link.text), and the feed \(first.link.feed) has none there",
            hint: "correct the hub's feedStops, or import a feed that calls there on these days")
    }
}
