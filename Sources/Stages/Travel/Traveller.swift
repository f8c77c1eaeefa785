import Calendar
import Domain

/// A party as the search sees it: hubs by number, minutes since 1970 in UTC.
struct Traveller {
    let party: TravelParty
    let from: [(hub: Int, minutes: Int)]
    /// Minutes from a hub to the door by hub.
    let to: [Int: Int]
    let leave: ClosedRange<Int>
    let arrive: ClosedRange<Int>
    /// For each connection whether it takes the party at all.
    let fits: [Bool]

    init(_ party: TravelParty, _ network: Network) {
        self.party = party
        from = party.from.compactMap { access in network.hubIndex[access.hub].map { ($0, access.minutes) } }
            .sorted { $0.hub < $1.hub }
        var ends: [Int: Int] = [:]
        for egress in party.to {
            if let hub = network.hubIndex[egress.hub] { ends[hub] = egress.minutes }
        }
        to = ends
        let zone = network.problem.zones[network.problem.zone] ?? .utc
        leave = Traveller.minutes(party.leave, zone)
        arrive = Traveller.minutes(party.arrive, zone)
        let load = TravelLoad(party)
        fits = network.connections.map { load.excess(over: $0.room) == nil }
    }

    /// Who leaves earlier comes too early, or is under way for too long.
    func earliest(_ network: Network) -> Int {
        guard let most = network.problem.maxTravelMinutes else { return leave.lowerBound }
        return max(leave.lowerBound, arrive.lowerBound - most)
    }

    /// Far outside any timetable, and far inside what an integer holds.
    private static let ever = -1_000_000_000...1_000_000_000

    private static func minutes(_ window: TravelWindow, _ zone: Zone) -> ClosedRange<Int> {
        let from = window.from.map { ceiling(zone.instant(of: $0).seconds) } ?? ever.lowerBound
        let to = window.to.map { zone.instant(of: $0).seconds.flooredMinutes } ?? ever.upperBound
        return from...max(from, to)
    }

    private static func ceiling(_ seconds: Int) -> Int { (seconds + 59).flooredMinutes }
}

extension Int {
    /// Whole minutes of so many seconds, rounded down also below zero.
    var flooredMinutes: Int { self >= 0 ? self / 60 : -((59 - self) / 60) }
}

/// The hours of the night by the clocks of a zone.
struct NightClock {
    private let night: TravelProblem.Night?

    init(_ night: TravelProblem.Night?) {
        self.night = night
    }

    /// Whether a time shown on a wall is in the night; its end is not.
    func holds(_ wall: WallTime) -> Bool {
        guard let night else { return false }
        let minute = wall.secondOfDay / 60
        let (from, to) = (night.from.minutes, night.to.minutes)
        return from < to ? (from..<to).contains(minute) : minute >= from || minute < to
    }

    /// Minutes between two moments (in minutes since 1970, UTC) that lie in the night in a zone.
    func minutes(from: Int, to: Int, in zone: Zone) -> Int {
        guard let night, from < to else { return 0 }
        let first = zone.wallTime(at: Instant(seconds: from * 60)).date.adding(days: -1)
        let last = zone.wallTime(at: Instant(seconds: to * 60)).date
        var sum = 0
        var day = first
        while day <= last {
            let end = night.from < night.to ? day : day.adding(days: 1)
            let begins = zone.instant(of: day, at: night.from).seconds.flooredMinutes
            let ends = zone.instant(of: end, at: night.to).seconds.flooredMinutes
            sum += max(0, min(ends, to) - max(begins, from))
            day = day.adding(days: 1)
        }
        return sum
    }
}
