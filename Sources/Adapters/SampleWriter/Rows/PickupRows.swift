import Hashing

extension PickupRecipe {
    /// A row for each line of `vehicles`.
    var vehicleRows: [Row<VehicleColumn>] {
        SampleLines.lines(vehicles).map { SampleLines.row($0, VehicleColumn.allCases) }
    }
}

extension SampleSource {
    func driverRow(_ index: Int) -> Row<DriverColumn> {
        let driver = recipe.pickups.drivers[index]
        var generator = generator("drivers", index)
        let name = inventedName(country: "DE", &generator)
        var row = Row<DriverColumn>()
        row[.id] = driverID(index)
        row[.name] = "\(name.given) \(name.family)"
        row[.phone] = "\(recipe.employers.phonePrefix) 98\(String(index + 101).dropFirst())"
        row[.vehicles] = driver.vehicles
        row[.times] = driver.times
        row[.holidays] = driver.holidays
        row[.substitute] = driverID(driver.substitute)
        row[.email] = "\(driverID(index).lowercased())@example.org"
        return row
    }
}
