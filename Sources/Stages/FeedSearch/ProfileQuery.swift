package import Calendar

/// Asks for all journeys between two places that are worth a thought.
package struct ProfileQuery: Hashable, Sendable {
    /// A stop and the seconds between it and the place.
    package struct End: Hashable, Sendable {
        package var stop: Int
        package var seconds: Int

        package init(stop: Int, seconds: Int = 0) {
            self.stop = stop
            self.seconds = seconds
        }
    }

    /// Each stop once.
    package var from: [End]
    /// Each stop once.
    package var to: [End]
    /// When one may leave the first place; both ends included.
    package var leaves: ClosedRange<Instant>
    package var mostRides: Int
    /// Seconds from leaving to arriving at most.
    package var longest: Int

    package init(from: [End], to: [End], leaves: ClosedRange<Instant>, mostRides: Int = 6, longest: Int = 43_200) {
        self.from = from
        self.to = to
        self.leaves = leaves
        self.mostRides = mostRides
        self.longest = longest
    }
}

/// A way through a feed: no other leaves later, arrives earlier and has fewer rides.
package struct FeedJourney: Hashable, Sendable {
    package let leaves: Instant
    package let arrives: Instant
    /// At least one, in the order of travel.
    package let rides: [FeedRide]

    package init(leaves: Instant, arrives: Instant, rides: [FeedRide]) {
        self.leaves = leaves
        self.arrives = arrives
        self.rides = rides
    }
}

/// A part of a trip on a day.
package struct FeedRide: Hashable, Sendable {
    /// In the feed's list.
    package let pattern: Int
    /// In the pattern's list.
    package let trip: Int
    /// The day of service.
    package let date: CivilDate
    /// Seconds that this departure is later than the trip's times, of a trip that runs by a headway.
    package let shift: Int
    /// Seconds that it may arrive later, since it runs only about that often.
    package let slack: Int
    /// Numbers of calls.
    package let board: Int
    package let alight: Int
    package let departs: Instant
    package let arrives: Instant

    package init(
        pattern: Int, trip: Int, date: CivilDate, shift: Int, slack: Int, board: Int, alight: Int, departs: Instant,
        arrives: Instant
    ) {
        self.pattern = pattern
        self.trip = trip
        self.date = date
        self.shift = shift
        self.slack = slack
        self.board = board
        self.alight = alight
        self.departs = departs
        self.arrives = arrives
    }
}

extension FeedNetwork {
    /// All journeys that are worth a thought: of those that leave, arrive and change alike one. In the order in which
    /// they leave, then arrive.
    package func journeys(_ query: ProfileQuery) -> [FeedJourney] {
        var search = ProfileSearch(self, query)
        return search.run()
    }
}
