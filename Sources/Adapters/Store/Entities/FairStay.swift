import Calendar
package import Domain
import SQLite

extension EntityMapping where Entity == RoomAllotment {
    /// Rooms that hotels keep for the fair.
    package static let allotments = EntityMapping(
        kind: .allotments,
        tables: [
            TableLayout(
                "allotments",
                [
                    "hotel", "name", "address", "phone", "kind", "rooms", "step_free_rooms", "child_bed", "from_date",
                    "until_date", "price", "release_by",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (allotment, _) throws(StoreError) in
            [
                [
                    [
                        .id(allotment.hotel), .text(allotment.name), .text(allotment.address), .text(allotment.phone),
                        .word(allotment.kind), .integer(allotment.rooms), .integer(allotment.stepFreeRooms),
                        .flag(allotment.takesChildBed), .date(allotment.span.from), .date(allotment.span.until),
                        .cents(allotment.price), .date(allotment.releaseBy),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                let hotel: ID<Hotel> = try columns.id()
                let (name, address) = (try columns.text(), try columns.optionalText())
                let (phone, kind) = (try columns.optionalText(), try columns.word(RoomAllotment.Kind.self))
                let (rooms, stepFree) = (try columns.integer(), try columns.integer())
                let (childBed, from) = (try columns.flag(), try columns.date())
                return RoomAllotment(
                    id: ID(rows.externalID), hotel: hotel, name: name, address: address, phone: phone, kind: kind,
                    rooms: rooms, stepFreeRooms: stepFree, takesChildBed: childBed,
                    span: NightSpan(from: from, until: try columns.date()), price: try columns.cents(),
                    releaseBy: try columns.optionalDate())
            }
        })
}

extension EntityMapping where Entity == ShuttleRun {
    /// Buses between hotels and venue; a stop without a hotel is the venue.
    package static let shuttles = EntityMapping(
        kind: .shuttles,
        tables: [
            TableLayout("shuttles", ["dates", "seats", "wheelchairs", "in_charge", "phone"]),
            TableLayout("shuttle_stops", list: true, ["hotel", "at"]),
        ],
        externalID: { $0.id.text },
        rows: { (run, _) throws(StoreError) in
            [
                [
                    [
                        .list(run.dates, ListText.value), .integer(run.seats), .integer(run.wheelchairs),
                        .text(run.inCharge), .text(run.phone),
                    ]
                ],
                run.stops.map { stop in
                    switch stop.place {
                    case .venue: [.null, .text(stop.at.text)]
                    case .hotel(let hotel): [.id(hotel), .text(stop.at.text)]
                    }
                },
            ]
        },
        entity: { (rows) throws(StoreError) in
            let stops = try rows.list(1) { (columns) throws(StoreError) in
                let hotel: ID<Hotel>? = try columns.optionalID()
                return ShuttleRun.Stop(hotel.map { .hotel($0) } ?? .venue, at: try columns.time())
            }
            return try rows.one(0) { (columns) throws(StoreError) in
                ShuttleRun(
                    id: ID(rows.externalID), stops: stops, dates: try columns.optionalList(ListText.date),
                    seats: try columns.integer(), wheelchairs: try columns.integer(),
                    inCharge: try columns.optionalText(), phone: try columns.optionalText())
            }
        })
}

extension EntityMapping where Entity == FairDuty {
    /// Who sees to what at the fair.
    package static let duties = EntityMapping(
        kind: .duties,
        tables: [TableLayout("duties", ["date", "at", "task", "person", "phone"])],
        externalID: { $0.id.text },
        rows: { (duty, _) throws(StoreError) in
            [[[.date(duty.date), .text(duty.at.text), .text(duty.task), .text(duty.person), .text(duty.phone)]]]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                FairDuty(
                    id: ID(rows.externalID), date: try columns.optionalDate(), at: try columns.time(),
                    task: try columns.text(), person: try columns.text(), phone: try columns.optionalText())
            }
        })
}

extension EntityMapping where Entity == FairNeed {
    /// What guests of the fair need; applicants have to be stored before, those too whom they want to share a room with.
    package static let fairNeeds = EntityMapping(
        kind: .fairneeds,
        tables: [
            TableLayout(
                "fair_needs",
                [
                    "applicant", "diet", "step_free", "wheelchair", "sign_language", "adults", "children",
                    "shares_room", "tells_name", "arrives", "leaves",
                ]),
            TableLayout("fair_need_mates", list: true, ["applicant"]),
        ],
        externalID: { $0.id.text },
        rows: { (need, numbers) throws(StoreError) in
            var mates: [[SQLValue]] = []
            for mate in need.roomWith { mates.append([try numbers.number(.applicants, mate.text)]) }
            return [
                [
                    [
                        try numbers.number(.applicants, need.applicant.text), .word(need.diet),
                        .flag(need.needsStepFree), .flag(need.usesWheelchair), .word(need.signLanguage),
                        .integer(need.adults), .integer(need.children), .flag(need.sharesRoom), .flag(need.tellsName),
                        .date(need.arrives), .date(need.leaves),
                    ]
                ], mates,
            ]
        },
        entity: { (rows) throws(StoreError) in
            let mates = try rows.list(1) { (columns) throws(StoreError) in
                try rows.numbers.id(try columns.integer(), Applicant.self)
            }
            return try rows.one(0) { (columns) throws(StoreError) in
                var need = FairNeed(applicant: try rows.numbers.id(try columns.integer()), roomWith: mates)
                need.diet = try columns.word()
                need.needsStepFree = try columns.flag()
                need.usesWheelchair = try columns.flag()
                need.signLanguage = try columns.optionalWord()
                need.adults = try columns.integer()
                need.children = try columns.integer()
                need.sharesRoom = try columns.flag()
                need.tellsName = try columns.flag()
                need.arrives = try columns.optionalDate()
                need.leaves = try columns.optionalDate()
                return need
            }
        })
}

extension Columns {
    /// A time of day.
    fileprivate mutating func time() throws(StoreError) -> LocalTime {
        guard let time = LocalTime(try text()) else { throw unreadable("a time of day") }
        return time
    }
}
