import Calendar
import Domain

/// Builds vehicles and drivers from rows; whether the campaign has what they name is seen when a plan is made.
enum PickupRows {
    static func vehicle(_ row: inout RowReading) -> PickupVehicle? {
        let id = row.requiredText(.id)
        let place = row.place(.place)
        let seats = row.whole(.seats, in: 0...100)
        let isHired = row.flag(.hired) ?? false
        if row.row[.seats] == nil { row.missing(.seats) }
        if row.row[.place] == nil, !isHired { row.missing(.place) }
        if let place, place.place == nil, !isHired {
            row.refuse(
                .missingValue, .place, "the town where the vehicle stands is not known",
                hint: "Write the nearest town that has a post code, or its country with it.")
        }
        var vehicle = PickupVehicle(id: ID(id ?? ""), name: row.text(.name), place: place, seats: seats ?? 0)
        vehicle.childSeats = childSeats(&row)
        vehicle.wheelchairs = row.whole(.wheelchairs, in: 0...100) ?? 0
        vehicle.luggage = row.whole(.luggage, in: 0...1_000)
        vehicle.takesPets = row.flag(.pets) ?? false
        vehicle.hours = row.weekHours(.weekHours)
        vehicle.absences = row.values(.absences, WeekHoursText.absence).sorted()
        vehicle.centsPerRun = row.price(.perRun) ?? .zero
        vehicle.centsPerKilometre = row.price(.perKm) ?? .zero
        vehicle.isHired = isHired
        vehicle.phone = row.text(.phone)
        guard id != nil, seats != nil, isHired || place?.place != nil else { return nil }
        return vehicle
    }

    private static func childSeats(_ row: inout RowReading) -> [ChildSeat: Int] {
        var seats: [ChildSeat: Int] = [:]
        seats[.infant] = row.whole(.infantSeats, in: 0...100)
        seats[.toddler] = row.whole(.toddlerSeats, in: 0...100)
        seats[.booster] = row.whole(.boosterSeats, in: 0...100)
        return seats
    }

    static func driver(_ row: inout RowReading) -> PickupDriver? {
        let id = row.requiredText(.id)
        let name = row.requiredText(.name)
        let vehicles: [ID<PickupProblem.Vehicle>] = row.ids(.drives)
        let hours = row.weekHours(.weekHours)
        let absences = row.values(.absences, WeekHoursText.absence)
        let most = row.whole(.maxDrivingMinutes, in: 0...1_440, units: ["min", "minuten", "minutes", "minutos"])
        let substitute = row.text(.substitute)
        EmailText.check(.email, in: &row)
        if let id, substitute == id {
            row.refuse(
                .contradiction, .substitute, "the driver stands in for itself",
                hint: "Name another driver, or leave the cell empty.")
        }
        guard let id, let name else { return nil }
        return PickupDriver(
            id: ID(id), name: name, phone: row.text(.phone), email: row.text(.email),
            vehicles: row.row[.drives] == nil ? nil : vehicles,
            hours: hours, absences: absences.sorted(), maxDrivingMinutes: most,
            escortsMinors: row.flag(.escortsMinors) ?? false, substitute: substitute.map { ID($0) })
    }
}
