package import Domain
import SQLite

extension EntityMapping where Entity == TransportHub {
    /// Stations, airports and bus stops.
    package static let hubs = EntityMapping(
        kind: .hubs,
        tables: [
            TableLayout(
                "hubs",
                [
                    "name", "place_text", "place", "latitude", "longitude", "zone", "reach_km", "fetch_km",
                    "meeting_point",
                ]),
            TableLayout("hub_stops", list: true, ["feed", "stop", "metres"]),
        ],
        externalID: { $0.id.text },
        rows: { (hub, _) throws(StoreError) in
            [
                [
                    [.text(hub.name)] + SQLValue.place(hub.place) + [
                        .integer(hub.point.map { Int($0.latitudeMicrodegrees) }),
                        .integer(hub.point.map { Int($0.longitudeMicrodegrees) }), .text(hub.zone),
                        .integer(hub.reachKm), .integer(hub.fetchKm), .text(hub.meetingPoint),
                    ]
                ], hub.stops.map(\.columns),
            ]
        },
        entity: { (rows) throws(StoreError) in
            var hub = try rows.one(0) { (columns) throws(StoreError) in
                TransportHub(
                    id: ID(rows.externalID), name: try columns.text(),
                    place: try columns.optionalPlace(),
                    point: try columns.point(), zone: try columns.text(), reachKm: try columns.integer(),
                    fetchKm: try columns.optionalInteger(), meetingPoint: try columns.optionalText())
            }
            hub.stops = try rows.list(1) { (columns) throws(StoreError) in try FeedLink(&columns) }
            return hub
        })
}

extension FeedLink {
    fileprivate var columns: [SQLValue] {
        switch stop {
        case .id(let id): [.text(feed), .text(id), .null]
        case .nearest(let metres): [.text(feed), .null, .integer(metres)]
        }
    }

    fileprivate init(_ columns: inout Columns) throws(StoreError) {
        let (feed, id, metres) = (try columns.text(), try columns.optionalText(), try columns.optionalInteger())
        switch (id, metres) {
        case (let id?, nil): self.init(feed: feed, stop: .id(id))
        case (nil, let metres?): self.init(feed: feed, stop: .nearest(metres: metres))
        default: throw columns.unreadable("either a stop or metres")
        }
    }
}

extension EntityMapping where Entity == TimetableEntry {
    /// Flights, trains and buses; their hubs have to be stored before.
    package static let connections = EntityMapping(
        kind: .connections,
        tables: [
            TableLayout(
                "connections",
                [
                    "line", "mode", "dates", "interval_minutes", "last_departure", "seats", "child_seats", "luggage",
                    "wheelchairs", "pets", "group_people", "group_percent", "name_change_days",
                ]),
            TableLayout("connection_calls", list: true, ["hub", "arrives", "departs", "fare", "km"]),
        ],
        externalID: { $0.id.text },
        rows: { (entry, numbers) throws(StoreError) in
            var calls: [[SQLValue]] = []
            for call in entry.calls {
                calls.append([
                    try numbers.number(.hubs, call.hub.text), .integer(call.arrives), .integer(call.departs),
                    .cents(call.fare), .integer(call.km),
                ])
            }
            return [[entry.columns], calls]
        },
        entity: { (rows) throws(StoreError) in
            var entry = try rows.one(0) { (columns) throws(StoreError) in
                try TimetableEntry(id: ID(rows.externalID), &columns)
            }
            entry.calls = try rows.list(1) { (columns) throws(StoreError) in
                TravelConnection.Call(
                    try rows.numbers.id(try columns.integer()), arrives: try columns.optionalInteger(),
                    departs: try columns.optionalInteger(), fare: try columns.optionalCents(),
                    km: try columns.optionalInteger())
            }
            return entry
        })
}

extension TimetableEntry {
    /// The columns of its main table, in their order.
    fileprivate var columns: [SQLValue] {
        [
            .text(line), .word(mode), .list(dates, ListText.value), .integer(interval?.minutes),
            .integer(interval?.last), .integer(room.seats), .integer(room.childSeats), .integer(room.luggage),
            .integer(room.wheelchairs), .integer(room.pets), .integer(group?.people), .integer(group?.percent),
            .integer(nameChangeDays),
        ]
    }

    /// Reads the columns of the main table; the calls are left to add.
    fileprivate init(id: ID<TravelConnection>, _ columns: inout Columns) throws(StoreError) {
        self.init(
            id: id, line: try columns.optionalText(), mode: try columns.word(), calls: [],
            dates: try columns.list(ListText.date))
        let (minutes, last) = (try columns.optionalInteger(), try columns.optionalInteger())
        if let minutes, let last { interval = Interval(minutes: minutes, last: last) }
        room = TravelRoom(
            seats: try columns.optionalInteger(), childSeats: try columns.optionalInteger(),
            luggage: try columns.optionalInteger(), wheelchairs: try columns.optionalInteger(),
            pets: try columns.optionalInteger())
        let (people, percent) = (try columns.optionalInteger(), try columns.optionalInteger())
        if let people, let percent { group = TravelConnection.GroupFare(people: people, percent: percent) }
        nameChangeDays = try columns.optionalInteger()
    }
}

extension Columns {
    /// Two columns of millionths of a degree; nil where both are null.
    fileprivate mutating func point() throws(StoreError) -> GeoPoint? {
        let (latitude, longitude) = (try optionalInteger(), try optionalInteger())
        guard let latitude, let longitude else { return nil }
        guard let north = Int32(exactly: latitude), let east = Int32(exactly: longitude) else {
            throw unreadable("millionths of a degree")
        }
        return GeoPoint(latitudeMicrodegrees: north, longitudeMicrodegrees: east)
    }
}
