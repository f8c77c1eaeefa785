import Calendar
package import Domain

/// Vehicles and drivers at random, with values that no import would take.
extension Draw {
    package mutating func pickupVehicle() -> PickupVehicle {
        var seats: [ChildSeat: Int] = [:]
        for kind in ChildSeat.allCases { seats[kind] = maybe { $0.below(4) } }
        return PickupVehicle(
            id: id(), name: maybe { $0.text() }, place: maybe { $0.place() }, seats: below(20), childSeats: seats,
            wheelchairs: below(3), luggage: maybe { $0.below(30) }, takesPets: flag(),
            hours: maybe { draw in draw.list { $0.weekHours() } }, absences: list { $0.daySpan() },
            centsPerRun: Cents(Int64(below(9_000))), centsPerKilometre: Cents(Int64(below(300))), isHired: flag(),
            phone: maybe { $0.text() })
    }

    package mutating func pickupDriver() -> PickupDriver {
        PickupDriver(
            id: id(), name: text(), phone: maybe { $0.text() }, email: maybe { $0.text() },
            vehicles: maybe { draw in draw.list { $0.id() } },
            hours: maybe { draw in draw.list { $0.weekHours() } }, absences: list { $0.daySpan() },
            maxDrivingMinutes: maybe { $0.below(900) }, escortsMinors: flag(), substitute: maybe { $0.id() })
    }
}
