/// Who of a sample's people live together, and where they can live.
struct HousingRows {
    private let source: SampleSource
    /// The applicants who signed, in the order of the contracts' file.
    private let signed: [String]

    init(source: SampleSource) {
        self.source = source
        signed = PlacementRows(source: source).contracts.filter { $0[.state] == "unterschrieben" }.map {
            $0[.applicant]
        }
    }

    var households: [Row<HouseholdColumn>] {
        source.recipe.housing.households.enumerated().map { index, recipe in
            var row = Row<HouseholdColumn>()
            for (column, text) in recipe.cells { row[column] = text }
            row[.id] = index < 9 ? "H0\(index + 1)" : "H\(index + 1)"
            row[.applicants] = recipe.people.map { signed[$0] }.joined(separator: "; ")
            row[.near] = recipe.near.map { signed[$0] }.joined(separator: "; ")
            return row
        }
    }

    /// One row a room; the second and later rooms of a unit repeat nothing that belongs to the whole unit but what every
    /// row needs.
    var units: [Row<UnitColumn>] {
        source.recipe.housing.units.flatMap { unit in
            unit.rooms.enumerated().map { index, room in
                var row = Row<UnitColumn>()
                for column in [UnitColumn.unit, .letting, .place] { row[column] = unit.cells[column] ?? "" }
                if index == 0 { for (column, text) in unit.cells { row[column] = text } }
                for (column, text) in room { row[column] = text }
                return row
            }
        }
    }
}
