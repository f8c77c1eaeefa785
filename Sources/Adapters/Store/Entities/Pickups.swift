package import Domain
import SQLite

extension EntityMapping where Entity == PickupVehicle {
    /// Cars and buses that fetch people.
    package static let vehicles = EntityMapping(
        kind: .vehicles,
        tables: [
            TableLayout(
                "vehicles",
                [
                    "name", "place_text", "place", "seats", "infant_seats", "toddler_seats", "booster_seats",
                    "wheelchairs", "luggage", "pets", "hours", "absences", "cents_per_run", "cents_per_kilometre",
                    "hired", "phone",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (vehicle, _) throws(StoreError) in [[vehicle.columns]] },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                try PickupVehicle(id: ID(rows.externalID), &columns)
            }
        })
}

extension PickupVehicle {
    fileprivate var columns: [SQLValue] {
        [.text(name)] + SQLValue.place(place) + [
            .integer(seats), .integer(childSeats[.infant]), .integer(childSeats[.toddler]),
            .integer(childSeats[.booster]), .integer(wheelchairs), .integer(luggage), .flag(takesPets),
            .list(hours, ListText.value), .list(absences, ListText.value), .cents(centsPerRun),
            .cents(centsPerKilometre), .flag(isHired), .text(phone),
        ]
    }

    fileprivate init(id: ID<PickupProblem.Vehicle>, _ columns: inout Columns) throws(StoreError) {
        let name = try columns.optionalText()
        let place = try columns.optionalPlace()
        self.init(id: id, name: name, place: place, seats: try columns.integer())
        childSeats[.infant] = try columns.optionalInteger()
        childSeats[.toddler] = try columns.optionalInteger()
        childSeats[.booster] = try columns.optionalInteger()
        wheelchairs = try columns.integer()
        luggage = try columns.optionalInteger()
        takesPets = try columns.flag()
        hours = try columns.optionalList(ListText.weekHours)
        absences = try columns.list(ListText.daySpan)
        centsPerRun = try columns.cents()
        centsPerKilometre = try columns.cents()
        isHired = try columns.flag()
        phone = try columns.optionalText()
    }
}

extension EntityMapping where Entity == PickupDriver {
    /// Drivers. The vehicles they may drive and their substitute are kept by their ids, so that any order of files will do.
    package static let drivers = EntityMapping(
        kind: .drivers,
        tables: [
            TableLayout(
                "drivers",
                [
                    "name", "phone", "email", "vehicles", "hours", "absences", "max_driving_minutes",
                    "escorts_minors", "substitute",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (driver, _) throws(StoreError) in
            [
                [
                    [
                        .text(driver.name), .text(driver.phone), .text(driver.email),
                        .list(driver.vehicles, ListText.value),
                        .list(driver.hours, ListText.value), .list(driver.absences, ListText.value),
                        .integer(driver.maxDrivingMinutes), .flag(driver.escortsMinors), .id(driver.substitute),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                PickupDriver(
                    id: ID(rows.externalID), name: try columns.text(), phone: try columns.optionalText(),
                    email: try columns.optionalText(), vehicles: try columns.optionalList(ListText.id),
                    hours: try columns.optionalList(ListText.weekHours),
                    absences: try columns.list(ListText.daySpan), maxDrivingMinutes: try columns.optionalInteger(),
                    escortsMinors: try columns.flag(), substitute: try columns.optionalID())
            }
        })
}
