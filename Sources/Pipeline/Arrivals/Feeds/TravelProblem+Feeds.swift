import Calendar
import Domain

extension TravelProblem {
    /// Looks for journeys by public timetables between the hubs at which people may be: where journeys begin or
    /// connections arrive, and where journeys end or connections depart. Takes in their places, walks and zones, and lets
    /// its parties begin there.
    ///
    /// - Parameter days: On which somebody may be under way.
    /// - Returns: What was found, by feed; the connections are not among the problem's yet.
    mutating func takeFeeds(
        _ inputs: CampaignInputs, _ zones: ZoneTable, _ map: HubMap, starts: Set<ID<TravelHub>>,
        ends: Set<ID<TravelHub>>, on days: Set<CivilDate>
    ) throws(PipelineError) -> [FeedTimetable] {
        let linked = LinkedFeeds(inputs.feeds, inputs.hubs, point: map.point)
        for name in linked.zones.sorted() where self.zones[name] == nil {
            self.zones[name] = try zones.zone(named: name)
        }
        let calls = inputs.connections.map(\.calls)
        let names = FeedNames(linked.feeds)
        let taken = pins.flatMap(\.rides) + previous.flatMap { $0.legs.map(\.ride) }
        var timetables: [FeedTimetable] = []
        for (number, feed) in linked.feeds.enumerated() {
            var timetable = FeedTimetable(
                feed, links: linked.links[number], zones: self.zones, least: change.groundToGround)
            timetable.search(
                from: starts.union(calls.flatMap { $0.dropFirst().map(\.hub) }),
                to: ends.union(calls.flatMap { $0.dropLast().map(\.hub) }), on: days)
            for ride in taken {
                guard let known = names.runs(ride.connection), known.feed == number else { continue }
                timetable.keep(ride, as: known.runs)
            }
            hubs += timetable.hubs
            walks += timetable.walks
            for index in parties.indices { parties[index].begin(at: timetable) }
            timetables.append(timetable)
        }
        return timetables
    }
}

extension [TimetableEntry] {
    /// What runs on those of the wanted days, with the kilometres of the map where the file has none.
    ///
    /// - Parameter ofFeeds: What runs besides, by public timetables.
    func running(on days: Set<CivilDate>, with ofFeeds: [TravelConnection], _ map: HubMap) -> [TravelConnection] {
        guard let first = days.min(), let last = days.max() else { return [] }
        return (flatMap { $0.connections(on: first...last) } + ofFeeds).compactMap { connection in
            var connection = connection
            connection.dates = connection.dates.filter(days.contains)
            return connection.dates.isEmpty ? nil : connection.measured(map)
        }
    }
}

extension TravelConnection {
    /// The connection with the kilometres of the map where none are given.
    fileprivate func measured(_ map: HubMap) -> TravelConnection {
        var connection = self
        for index in calls.indices.dropFirst() where calls[index].km == nil {
            connection.calls[index].km = map.kilometres(from: calls[index - 1].hub, to: calls[index].hub, by: mode)
        }
        return connection
    }
}
