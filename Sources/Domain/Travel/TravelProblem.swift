package import Calendar

/// A problem of the travel planner (models.md, § 5): who travels where and when, and what runs.
package struct TravelProblem: Hashable, Sendable {
    /// Minutes that a change takes at least, between the end of one ride (and of a walk) and the start of the next.
    package struct ChangeTimes: Hashable, Sendable {
        package var airToAir: Int
        package var airToGround: Int
        package var groundToAir: Int
        package var groundToGround: Int

        package static let none = ChangeTimes()

        package init(airToAir: Int = 0, airToGround: Int = 0, groundToAir: Int = 0, groundToGround: Int = 0) {
            self.airToAir = airToAir
            self.airToGround = airToGround
            self.groundToAir = groundToAir
            self.groundToGround = groundToGround
        }

        /// Minutes between a ride of one mode and the next of another.
        package func minutes(from: TravelMode, to: TravelMode) -> Int {
            switch (from == .air, to == .air) {
            case (true, true): airToAir
            case (true, false): airToGround
            case (false, true): groundToAir
            case (false, false): groundToGround
            }
        }
    }

    /// The hours of the night by the clocks of a place; `from` may be later than `to`, and is then of the evening before.
    package struct Night: Hashable, Sendable {
        package var from: LocalTime
        package var to: LocalTime

        package init(from: LocalTime, to: LocalTime) {
            self.from = from
            self.to = to
        }
    }

    /// A journey that a person chose for a party.
    package struct Pin: Hashable, Sendable {
        package var party: ID<TravelParty>
        /// At least one.
        package var rides: [TravelRide]

        package init(party: ID<TravelParty>, rides: [TravelRide]) {
            self.party = party
            self.rides = rides
        }
    }

    /// The zone of windows, and of the clocks by which night minutes are counted.
    package var zone: String
    /// The zones of the problem's zone, hubs, and connections by name, as far as the database has them.
    package var zones: [String: Zone]
    package var hubs: [TravelHub]
    package var walks: [TravelWalk]
    package var connections: [TravelConnection]
    package var disruptions: [TravelDisruption]
    package var parties: [TravelParty]
    package var change: ChangeTimes
    /// Nil = no time is night.
    package var night: Night?
    /// Nil = no limit.
    package var maxChanges: Int?
    /// From door to door; nil = no limit.
    package var maxTravelMinutes: Int?
    /// What a person pays for a kilometre where the fare is unknown.
    package var centsPerKm: Int?
    package var pins: [Pin]
    package var objectives: [Level]
    /// The trips in force.
    package var previous: [TravelTrip]
    package var ties: PlanTies
    /// Work units; nil = the planner's own.
    package var work: Int?

    package init(
        zone: String, zones: [String: Zone], hubs: [TravelHub], connections: [TravelConnection],
        parties: [TravelParty]
    ) {
        self.zone = zone
        self.zones = zones
        self.hubs = hubs
        walks = []
        self.connections = connections
        disruptions = []
        self.parties = parties
        change = .none
        night = nil
        maxChanges = nil
        maxTravelMinutes = nil
        centsPerKm = nil
        pins = []
        objectives = TravelProblem.defaultObjectives
        previous = []
        ties = .seed(0)
        work = nil
    }

    /// Names of all zones that the problem speaks of, sorted, each once.
    package static func zoneNames(_ zone: String, _ hubs: [TravelHub], _ connections: [TravelConnection]) -> [String] {
        Set([zone] + hubs.map(\.zone) + connections.compactMap(\.zone)).sorted()
    }
}

/// A part of a connection on one of its dates: where one gets on and where off.
package struct TravelRide: Hashable, Sendable {
    package var connection: ID<TravelConnection>
    /// The date of service.
    package var date: CivilDate
    package var from: ID<TravelHub>
    package var to: ID<TravelHub>

    package init(connection: ID<TravelConnection>, date: CivilDate, from: ID<TravelHub>, to: ID<TravelHub>) {
        self.connection = connection
        self.date = date
        self.from = from
        self.to = to
    }
}
