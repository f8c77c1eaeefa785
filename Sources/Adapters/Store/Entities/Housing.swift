package import Domain
import JSONText
import SQLite

extension EntityMapping where Entity == HouseholdRequest {
    /// Households; their applicants have to be stored before.
    package static let households = EntityMapping(
        kind: .households,
        tables: [
            TableLayout(
                "households",
                [
                    "further_adults", "children", "young_children", "infants", "follow_on", "follow_after_days",
                    "max_rent", "support", "permanent_by", "max_moves", "needs", "needs_title_space", "shares_room",
                    "group_mark", "accepts_groups", "wishes_group_near", "wishes_own_room", "has_bicycle", "has_car",
                ]),
            TableLayout("household_applicants", list: true, ["applicant"]),
            TableLayout("household_near", list: true, ["applicant"]),
        ],
        externalID: { $0.id.text },
        rows: { (request, numbers) throws(StoreError) in
            var applicants: [[SQLValue]] = []
            for id in request.applicants { applicants.append([try numbers.number(.applicants, id.text)]) }
            var near: [[SQLValue]] = []
            for id in request.near { near.append([try numbers.number(.applicants, id.text)]) }
            return [[request.columns], applicants, near]
        },
        entity: { (rows) throws(StoreError) in
            var request = try rows.one(0) { (columns) throws(StoreError) in
                try HouseholdRequest(id: ID(rows.externalID), &columns)
            }
            request.applicants = try rows.list(1) { (columns) throws(StoreError) in
                try rows.numbers.id(try columns.integer())
            }
            request.near = try rows.list(2) { (columns) throws(StoreError) in
                try rows.numbers.id(try columns.integer())
            }
            return request
        },
        conflict: { (request, database) throws(StoreError) in
            for applicant in request.applicants {
                let other = try database.first(
                    """
                    SELECT subjects.external_id FROM household_applicants JOIN subjects USING (number)
                    JOIN subjects AS people ON people.number = household_applicants.applicant
                    WHERE people.kind = ?1 AND people.external_id = ?2 AND subjects.external_id <> ?3
                    """, [.word(ImportKind.applicants), .id(applicant), .id(request.id)],
                    table: "household_applicants"
                ) { (columns) throws(StoreError) in try columns.text() }
                if let other { return .ofHousehold(applicant: applicant.text, household: other) }
            }
            return nil
        })
}

extension HouseholdRequest {
    /// The columns of its table, in their order.
    fileprivate var columns: [SQLValue] {
        var (date, days): (SQLValue, SQLValue) = (.null, .null)
        switch followOn {
        case .on(let day): date = .date(day)
        case .afterDays(let after): days = .integer(after)
        case nil: break
        }
        return [
            .integer(furtherAdults), .integer(children), .integer(youngChildren), .integer(infants), date, days,
            .cents(maxRent), .cents(support), .date(permanentBy), .integer(maxMoves), .list(needs, ListText.word),
            .flag(needsTitleSpace), .flag(sharesRoom), .text(group), .list(acceptsGroups, ListText.value),
            .flag(wishesGroupNear), .flag(wishesOwnRoom), .flag(hasBicycle), .flag(hasCar),
        ]
    }

    /// Reads the columns; the applicants stand in tables of their own.
    fileprivate init(id: ID<Household>, _ columns: inout Columns) throws(StoreError) {
        self.init(
            id: id, applicants: [], furtherAdults: try columns.integer(), children: try columns.integer(),
            youngChildren: try columns.integer(), infants: try columns.integer())
        let date = try columns.optionalDate()
        let days = try columns.optionalInteger()
        followOn = date.map(FollowOn.on) ?? days.map(FollowOn.afterDays)
        maxRent = try columns.optionalCents()
        support = try columns.cents()
        permanentBy = try columns.optionalDate()
        maxMoves = try columns.optionalInteger()
        needs = try columns.list(ListText.word)
        needsTitleSpace = try columns.flag()
        sharesRoom = try columns.flag()
        group = try columns.optionalText()
        acceptsGroups = try columns.optionalList(ListText.text)
        wishesGroupNear = try columns.flag()
        wishesOwnRoom = try columns.flag()
        hasBicycle = try columns.flag()
        hasCar = try columns.flag()
    }
}

extension EntityMapping where Entity == RoomOffer {
    /// Rooms and flats.
    package static let units = EntityMapping(
        kind: .units,
        tables: [
            TableLayout(
                "rooms",
                [
                    "unit", "room", "letting", "place_text", "place", "area", "adult_beds", "child_beds", "cots",
                    "is_lockable", "is_step_free", "rent", "utilities", "deposit", "conversion_cost", "address",
                    "latitude", "longitude", "quarter", "is_permanent", "is_furnished", "allows_pets", "is_shared",
                    "living_area", "free_from", "free_until", "period", "landlord", "landlord_contact",
                    "months_of_life",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (offer, _) throws(StoreError) in [[offer.columns]] },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in try RoomOffer(&columns) }
        })
}

extension RoomOffer {
    /// The columns of its table, in their order.
    fileprivate var columns: [SQLValue] {
        [.id(unit), .id(room), .word(letting)] + SQLValue.place(place) + [
            .integer(area), .integer(adultBeds), .integer(childBeds), .integer(cots), .flag(isLockable),
            .flag(isStepFree), .cents(rent), .cents(utilities), .cents(deposit), .cents(conversionCost),
            .text(terms.address), .integer(terms.point.map { Int($0.latitudeMicrodegrees) }),
            .integer(terms.point.map { Int($0.longitudeMicrodegrees) }), .text(terms.quarter),
            .flag(terms.isPermanent), .flag(terms.isFurnished), .flag(terms.allowsPets), .flag(terms.isShared),
            .integer(terms.livingArea), .date(terms.from), .date(terms.until), .word(terms.period),
            .text(terms.landlord), .text(terms.landlordContact), .integer(terms.monthsOfLife),
        ]
    }

    fileprivate init(_ columns: inout Columns) throws(StoreError) {
        let unit: ID<HousingUnit> = try columns.id()
        let room: ID<Room> = try columns.id()
        let letting: HousingUnit.Letting = try columns.word()
        guard let place = try columns.optionalPlace() else { throw columns.unreadable("a town") }
        self.init(
            unit: unit, room: room, letting: letting, place: place, area: try columns.integer(),
            adultBeds: try columns.integer(), childBeds: try columns.integer(), cots: try columns.integer(),
            isLockable: try columns.flag(), isStepFree: try columns.flag(), rent: try columns.cents(),
            utilities: try columns.cents(), deposit: try columns.cents(), conversionCost: try columns.optionalCents())
        terms.address = try columns.optionalText()
        terms.point = try columns.optionalPoint()
        terms.quarter = try columns.optionalText()
        terms.isPermanent = try columns.optionalFlag()
        terms.isFurnished = try columns.optionalFlag()
        terms.allowsPets = try columns.optionalFlag()
        terms.isShared = try columns.optionalFlag()
        terms.livingArea = try columns.optionalInteger()
        terms.from = try columns.optionalDate()
        terms.until = try columns.optionalDate()
        terms.period = try columns.optionalWord()
        terms.landlord = try columns.optionalText()
        terms.landlordContact = try columns.optionalText()
        terms.monthsOfLife = try columns.optionalInteger()
    }
}

extension Columns {
    /// Latitude and longitude; nil where one of them is null.
    fileprivate mutating func optionalPoint() throws(StoreError) -> GeoPoint? {
        let latitude = try optionalInteger()
        let longitude = try optionalInteger()
        guard let latitude, let longitude else { return nil }
        guard let north = Int32(exactly: latitude), let east = Int32(exactly: longitude) else {
            throw unreadable("millionths of a degree")
        }
        return GeoPoint(latitudeMicrodegrees: north, longitudeMicrodegrees: east)
    }
}

extension CampaignStore {
    /// The first applicant who belongs to two households, as an error; nil where nobody does.
    func householdTwice() throws(StoreError) -> StoreError? {
        try database.first(
            """
            SELECT people.external_id, min(names.external_id) FROM household_applicants
            JOIN subjects AS people ON people.number = household_applicants.applicant
            JOIN subjects AS names ON names.number = household_applicants.number
            GROUP BY people.external_id HAVING count(*) > 1 ORDER BY people.external_id
            """, table: "household_applicants"
        ) { (columns) throws(StoreError) in
            .ofHousehold(applicant: try columns.text(), household: try columns.text())
        }
    }
}
