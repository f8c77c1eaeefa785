import Domain

/// The way of a run from its hub to the doors and back, without its time.
struct Route: Hashable, Sendable {
    /// Places in the order of the way.
    var stops: [Int]
    /// Minutes from the hub to each stop.
    var offsets: [Int]
    /// Minutes from the base to the hub; 0 without a base.
    var approach: Int
    /// Minutes from the hub to the end of the run.
    var rest: Int
    var kilometres: Int
    /// Person minutes from the hub to the doors.
    var travel: Int
}

extension CompiledPickups {
    /// Routes with more places than this are not searched completely.
    static let permutedStops = 6

    /// The routes of a vehicle for some parties of one hub that no other route beats in kilometres, minutes and person
    /// minutes at once; by these. Empty where a way is missing.
    func routes(_ parties: [Int], vehicle: Int) -> [Route] {
        guard let first = parties.first else { return [] }
        let hub = self.parties[first].hub
        var people: [(place: Int, people: Int)] = []
        for party in parties {
            let (place, count) = (self.parties[party].destination, self.parties[party].source.people)
            if let index = people.firstIndex(where: { $0.place == place }) {
                people[index].people += count
            } else {
                people.append((place, count))
            }
        }
        people.sort { $0.place < $1.place }
        var start = Route(stops: [], offsets: [], approach: 0, rest: 0, kilometres: 0, travel: 0)
        if let base = vehicles[vehicle].base {
            guard let minutes = map.minutes(base, hub) else { return [] }
            start.approach = minutes
            start.kilometres = map.kilometres(base, hub)
        }
        var walk = RouteWalk(compiled: self, base: vehicles[vehicle].base)
        if people.count <= CompiledPickups.permutedStops {
            walk.walk(start, at: hub, rest: people)
        } else {
            walk.walkNearest(start, at: hub, rest: people)
        }
        return walk.found
    }
}

/// Walks through the orders of the stops of a run.
private struct RouteWalk {
    let compiled: CompiledPickups
    let base: Int?
    private(set) var found: [Route] = []

    init(compiled: CompiledPickups, base: Int?) {
        self.compiled = compiled
        self.base = base
    }

    mutating func walk(_ route: Route, at place: Int, rest: [(place: Int, people: Int)]) {
        guard !rest.isEmpty else { return close(route, at: place) }
        for index in rest.indices {
            guard let next = extended(route, from: place, to: rest[index]) else { continue }
            var others = rest
            others.remove(at: index)
            walk(next, at: rest[index].place, rest: others)
        }
    }

    /// Always the nearest of the places that are left.
    mutating func walkNearest(_ start: Route, at hub: Int, rest: [(place: Int, people: Int)]) {
        var (route, place, rest) = (start, hub, rest)
        while !rest.isEmpty {
            let reachable = rest.indices.compactMap { index in
                compiled.map.minutes(place, rest[index].place).map { (minutes: $0, index: index) }
            }
            guard let nearest = reachable.min(by: { ($0.minutes, $0.index) < ($1.minutes, $1.index) }),
                let next = extended(route, from: place, to: rest[nearest.index])
            else { return }
            (route, place) = (next, rest[nearest.index].place)
            rest.remove(at: nearest.index)
        }
        close(route, at: place)
    }

    private func extended(_ route: Route, from place: Int, to stop: (place: Int, people: Int)) -> Route? {
        guard let minutes = compiled.map.minutes(place, stop.place) else { return nil }
        var next = route
        next.stops.append(stop.place)
        next.offsets.append(route.rest + minutes)
        next.rest += minutes + compiled.problem.stopMinutes
        next.kilometres += compiled.map.kilometres(place, stop.place)
        next.travel += (route.rest + minutes) * stop.people
        return next
    }

    private mutating func close(_ route: Route, at place: Int) {
        var route = route
        if let base {
            guard let minutes = compiled.map.minutes(place, base) else { return }
            route.rest += minutes
            route.kilometres += compiled.map.kilometres(place, base)
        }
        if found.contains(where: { $0.isAsGood(as: route) }) { return }
        found.removeAll { route.isAsGood(as: $0) }
        found.append(route)
    }
}

extension Route {
    fileprivate func isAsGood(as other: Route) -> Bool {
        kilometres <= other.kilometres && rest <= other.rest && travel <= other.travel
    }
}
