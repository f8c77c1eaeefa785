package import Domain

extension Draw {
    package mutating func hub() -> TransportHub {
        TransportHub(
            id: id(), name: text(), place: maybe { $0.place() },
            point: maybe { draw in
                GeoPoint(
                    latitudeMicrodegrees: Int32(draw.below(180_000_001) - 90_000_000),
                    longitudeMicrodegrees: Int32(draw.below(360_000_001) - 180_000_000))
            }, zone: word(), reachKm: below(200), fetchKm: maybe { $0.below(300) }, meetingPoint: maybe { $0.text() },
            stops: list { draw in
                FeedLink(
                    feed: draw.word(), stop: draw.flag() ? .id(draw.text()) : .nearest(metres: draw.below(2_000)))
            })
    }

    /// A connection that calls at each of the hubs.
    package mutating func timetableEntry(_ hubs: [ID<TravelHub>]) -> TimetableEntry {
        var entry = TimetableEntry(
            id: id(), line: maybe { $0.text() }, mode: one(of: TravelMode.allCases),
            calls: hubs.map { hub in
                TravelConnection.Call(
                    hub, arrives: maybe { $0.below(3_000) }, departs: maybe { $0.below(3_000) },
                    fare: maybe { Cents(Int64($0.below(90_000))) }, km: maybe { $0.below(900) })
            }, dates: list { $0.date() })
        entry.interval = maybe { .init(minutes: 1 + $0.below(90), last: $0.below(1_440)) }
        entry.room = TravelRoom(
            seats: maybe { $0.below(90) }, childSeats: maybe { $0.below(9) }, luggage: maybe { $0.below(90) },
            wheelchairs: maybe { $0.below(3) }, pets: maybe { $0.below(3) })
        entry.group = maybe { .init(people: 2 + $0.below(9), percent: $0.below(101)) }
        entry.nameChangeDays = maybe { $0.below(30) }
        return entry
    }
}
