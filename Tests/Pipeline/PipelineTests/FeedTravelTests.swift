import Calendar
import Domain
import FeedSearch
import Hashing
import Support
import Testing
import Travel

@testable import Pipeline

/// Journeys by a public timetable as the travel planner sees them.
@Suite struct FeedTravelTests {
    private static let zones: [String: Zone] = {
        let database = ZoneDatabase(environment: [:])
        var zones: [String: Zone] = [:]
        for name in ["Europe/Berlin", "Atlantic/Canary"] {
            do { zones[name] = try database.zone(named: name) } catch {
                preconditionFailure("the tests need the time zone database: \(error)")
            }
        }
        return zones
    }()

    private static let ends: [ID<TravelHub>: [Int]] = [ID("A"): [0], ID("B"): [1]]

    /// A small feed whose times are whole minutes, as those of the plan are, with ids that are all different.
    private static func feed(_ seed: UInt64) -> Feed {
        var feed = FeedInstances.feed(seed: seed)
        for (number, pattern) in feed.patterns.enumerated() {
            for (index, trip) in pattern.trips.enumerated() {
                let headways = trip.headways.map {
                    FeedTrip.Headway(
                        from: $0.from / 60 * 60, to: $0.to / 60 * 60, seconds: $0.seconds, isExact: $0.isExact)
                }
                feed.patterns[number].trips[index] = FeedTrip(
                    id: "T\(number).\(index)", service: trip.service, times: trip.times.map { $0 / 60 * 60 },
                    headways: headways)
            }
        }
        return feed
    }

    private static func timetable(_ feed: Feed) -> FeedTimetable {
        var timetable = FeedTimetable(feed, links: ends, zones: zones, least: 10)
        timetable.search(
            from: [ID("A")], to: [ID("B")], on: Set((0...3).map { feed.firstService.adding(days: $0 + 1) }))
        return timetable
    }

    private static func problem(_ feed: Feed, _ timetable: FeedTimetable) -> TravelProblem {
        let own = ["A", "B"].map { TravelHub(id: ID($0), zone: "Europe/Berlin") }
        var problem = TravelProblem(
            zone: "Europe/Berlin", zones: zones, hubs: own + timetable.hubs, connections: timetable.connections,
            parties: [
                TravelParty(
                    id: ID("P"), from: ([ID("A")] + timetable.boardingHubs(of: ID("A"))).map { TravelAccess(hub: $0) },
                    to: [TravelAccess(hub: ID("B"))],
                    mayArriveAtNight: true)
            ])
        problem.walks = timetable.walks
        problem.change = .init(airToAir: 60, airToGround: 45, groundToAir: 90, groundToGround: 10)
        problem.maxChanges = 5
        problem.centsPerKm = 20
        return problem
    }

    @Test(
        "what a feed offers between two hubs stands among the planner's choices, and no change is shorter than it allows"
    )
    func choices() throws {
        var (journeys, divided, changes) = (0, 0, 0)
        for seed in Tier.seeds(300, long: 5_000) {
            let feed = FeedTravelTests.feed(seed)
            let timetable = FeedTravelTests.timetable(feed)
            let problem = FeedTravelTests.problem(feed, timetable)
            #expect(problem.faults().map(\.message) == [], "seed \(seed)")
            let choices = try TravelPlanner.choices(for: ID("P"), in: problem)
            let network = FeedNetwork(
                feed, on: feed.firstService...feed.days.upperBound, zones: FeedTravelTests.zones, changeMinutes: 10)
            let from = Instant(utc: feed.firstService).seconds
            let query = ProfileQuery(
                from: [.init(stop: 0)], to: [.init(stop: 1)],
                leaves: Instant(seconds: from + 43_200)...Instant(seconds: from + 6 * 86_400), mostRides: 6,
                longest: 86_400)
            let expected = network.journeys(query)
            // The limit of twenty choices hides some where there are more.
            if choices.count < TravelPlanner.mostChoices {
                for journey in expected {
                    let isMatched = choices.contains { choice in
                        FeedTravelTests.seconds(choice.leaves) >= journey.leaves.seconds
                            && FeedTravelTests.seconds(choice.arrives) <= journey.arrives.seconds
                            && choice.legs.count <= journey.rides.count
                    }
                    #expect(isMatched, "seed \(seed): \(journey.leaves) to \(journey.arrives)")
                }
            }
            let places = FeedTravelTests.stops(feed)
            for choice in choices {
                for (leg, next) in zip(choice.legs, choice.legs.dropFirst()) {
                    changes += 1
                    let (at, on) = (places[leg.ride.to], places[next.ride.from])
                    guard let at, let on else { continue }
                    let wait = FeedTravelTests.seconds(next.departs) - FeedTravelTests.seconds(leg.arrives)
                    let rule = feed.transfers.last { ($0.from, $0.to) == (at, on) }
                    let least = rule.map { $0.minutes.map { max(10, $0) } } ?? (at == on ? 10 : nil)
                    #expect(least.map { wait >= $0 * 60 } ?? false, "seed \(seed): \(leg.ride) then \(next.ride)")
                }
            }
            journeys += expected.count
            divided += problem.hubs.contains { $0.id.text.hasPrefix("f+/") } ? 1 : 0
        }
        print("feeds in plans: \(journeys) journeys, \(changes) changes, \(divided) feeds with a stop of two hubs")
        #expect(journeys > 300 && changes > 50 && divided > 10)
    }

    /// All clocks of these feeds are Berlin's.
    private static func seconds(_ wall: WallTime) -> Int { zones["Europe/Berlin"]?.instant(of: wall).seconds ?? 0 }

    private static func stops(_ feed: Feed) -> [ID<TravelHub>: Int] {
        var stops: [ID<TravelHub>: Int] = [ID("A"): 0, ID("B"): 1]
        for (number, stop) in feed.stops.enumerated() {
            stops[FeedPlaces.hub(stop, of: feed)] = number
            stops[FeedPlaces.boardingHub(stop, of: feed)] = number
        }
        return stops
    }

    @Test("the same feed gives the same ids, and an id leads back to its trip")
    func ids() throws {
        for seed in Tier.seeds(100, long: 1_000) {
            let feed = FeedTravelTests.feed(seed)
            let connections = FeedTravelTests.timetable(feed).connections
            #expect(connections == FeedTravelTests.timetable(feed).connections)
            let names = FeedNames([feed])
            for connection in connections {
                let runs = try #require(names.runs(connection.id))
                #expect(!runs.runs.isEmpty, "\(connection.id)")
                #expect(connection.id.text.hasPrefix("f/T"))
                #expect(names.route(connection.id)?.mode == connection.mode)
                let trip = runs.runs.map { feed.patterns[$0.pattern].trips[$0.trip] }[0]
                for date in connection.dates { #expect(feed.services[trip.service].contains(date)) }
            }
        }
    }

    @Test("a ride that somebody has already stays in the timetable")
    func keeps() throws {
        var kept = 0
        for seed in Tier.seeds(100, long: 1_000) {
            let feed = FeedTravelTests.feed(seed)
            let found = FeedTravelTests.timetable(feed)
            let rides = found.connections.flatMap { connection in
                connection.dates.map { date in
                    TravelRide(
                        connection: connection.id, date: date, from: connection.calls[0].hub,
                        to: connection.calls[connection.calls.count - 1].hub)
                }
            }
            var empty = FeedTimetable(feed, links: FeedTravelTests.ends, zones: FeedTravelTests.zones, least: 10)
            let names = FeedNames([feed])
            for ride in rides { empty.keep(ride, as: try #require(names.runs(ride.connection)).runs) }
            let known = Dictionary(uniqueKeysWithValues: empty.connections.map { ($0.id, $0) })
            for ride in rides {
                let connection = known[ride.connection]
                #expect(connection?.dates.contains(ride.date) == true, "seed \(seed): \(ride)")
                let hubs = connection?.calls.map(\.hub) ?? []
                #expect(hubs.contains(ride.from) && hubs.contains(ride.to), "seed \(seed): \(ride)")
                kept += 1
            }
        }
        #expect(kept > 100)
    }

    @Test("links lead to the stop with that id, or to the nearest within the metres; others are named")
    func links() throws {
        var feed = FeedTravelTests.feed(1)
        feed.name = "rail"
        let near = GeoPoint(latitudeMicrodegrees: 48_000_500, longitudeMicrodegrees: 9_000_001)
        func hub(_ id: String, _ link: FeedLink) -> TransportHub {
            TransportHub(id: ID(id), name: id, place: nil, point: near, zone: "Europe/Berlin", stops: [link])
        }
        let hubs = [
            hub("A", FeedLink(feed: "rail", stop: .id("S1"))),
            hub("B", FeedLink(feed: "rail", stop: .nearest(metres: 60))),
            hub("C", FeedLink(feed: "rail", stop: .nearest(metres: 50))),
            hub("D", FeedLink(feed: "bus", stop: .id("S1"))),
            hub("E", FeedLink(feed: "rail", stop: .id("Z"))),
        ]
        // 500 millionths of a degree are 55 m; of two stops at one distance the first counts.
        let linked = LinkedFeeds([feed], hubs) { _ in near }
        #expect(linked.links == [[ID("A"): [1], ID("B"): [0]]])
        #expect(linked.dangling.map(\.hub) == [ID("C"), ID("D"), ID("E")])
        #expect(linked.dangling.map(\.hasFeed) == [true, false, true])
    }
}
