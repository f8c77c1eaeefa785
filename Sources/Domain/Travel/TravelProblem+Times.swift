package import Calendar

/// When a run of a connection is at one of its calls.
package struct TravelCallTime: Hashable, Sendable {
    /// At the first call the departure.
    package let arrives: Instant
    /// At the last call the arrival.
    package let departs: Instant

    package init(arrives: Instant, departs: Instant) {
        self.arrives = arrives
        self.departs = departs
    }
}

/// Turns the minutes of timetables into moments.
package struct TravelClock: Sendable {
    private let zones: [String: Zone]
    private let hubZones: [ID<TravelHub>: String]

    package init(_ problem: TravelProblem) {
        zones = problem.zones
        hubZones = Dictionary(problem.hubs.map { ($0.id, $0.zone) }) { first, _ in first }
    }

    /// The moments at which a connection calls on a date of service when it is so many minutes late.
    ///
    /// Nil where a hub or a zone is not known. Whether the connection runs on the date is not asked.
    package func times(of connection: TravelConnection, on date: CivilDate, late: Int = 0) -> [TravelCallTime]? {
        var result: [TravelCallTime] = []
        result.reserveCapacity(connection.calls.count)
        for call in connection.calls {
            let arrives = call.arrives ?? call.departs ?? 0
            let departs = call.departs ?? call.arrives ?? 0
            guard let arrival = moment(arrives, of: connection, on: date, at: call.hub),
                let departure = departs == arrives ? arrival : moment(departs, of: connection, on: date, at: call.hub)
            else { return nil }
            result.append(
                TravelCallTime(
                    arrives: Instant(seconds: arrival.seconds + late * 60),
                    departs: Instant(seconds: departure.seconds + late * 60)))
        }
        return result
    }

    private func moment(
        _ minutes: Int, of connection: TravelConnection, on date: CivilDate, at hub: ID<TravelHub>
    ) -> Instant? {
        if let name = connection.zone {
            guard let zone = zones[name] else { return nil }
            let noon = WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + 43_200)
            return Instant(seconds: zone.instant(of: noon).seconds - 43_200 + minutes * 60)
        }
        guard let name = hubZones[hub], let zone = zones[name] else { return nil }
        return zone.instant(of: WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + minutes * 60))
    }
}

extension TravelProblem {
    /// Minutes that a connection is late on a date; nil = it is cancelled.
    package func delay(of connection: ID<TravelConnection>, on date: CivilDate) -> Int? {
        guard let found = disruptions.first(where: { $0.connection == connection && $0.date == date }) else { return 0 }
        switch found.kind {
        case .cancelled: return nil
        case .late(let minutes): return minutes
        }
    }
}
