package import Calendar

/// A place where people get on and off: an airport, a station, a bus stop.
package struct TravelHub: Hashable, Sendable {
    package var id: ID<TravelHub>
    /// As one reads it on a sign; the id where nothing else is known.
    package var name: String
    /// The clocks at the place, a name in tzdata.
    package var zone: String

    package init(id: ID<TravelHub>, name: String? = nil, zone: String) {
        self.id = id
        self.name = name ?? id.text
        self.zone = zone
    }
}

/// A way on foot (or by shuttle, at any time and for nothing) between two hubs, in both directions.
package struct TravelWalk: Hashable, Sendable {
    package var from: ID<TravelHub>
    package var to: ID<TravelHub>
    package var minutes: Int

    package init(from: ID<TravelHub>, to: ID<TravelHub>, minutes: Int) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }
}

/// A hub at which a journey may begin or end, and the minutes between it and the door.
package struct TravelAccess: Hashable, Sendable {
    package var hub: ID<TravelHub>
    package var minutes: Int

    package init(hub: ID<TravelHub>, minutes: Int = 0) {
        self.hub = hub
        self.minutes = minutes
    }
}

/// A stretch of time in the zone of the problem, both ends included; a missing end is no limit.
package struct TravelWindow: Hashable, Sendable {
    package var from: WallTime?
    package var to: WallTime?

    package static let always = TravelWindow(from: nil, to: nil)

    package init(from: WallTime?, to: WallTime?) {
        self.from = from
        self.to = to
    }
}
