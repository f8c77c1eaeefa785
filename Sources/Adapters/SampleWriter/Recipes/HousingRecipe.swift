/// Households and homes of a sample, written by hand; prices and places are invented.
struct HousingRecipe: Sendable {
    /// People who live together, by their places among those who signed.
    struct Household: Sendable {
        let people: [Int]
        var near: [Int] = []
        let cells: [HouseholdColumn: String]
    }

    /// A flat or a building with what holds for all of it, and its rooms.
    struct Unit: Sendable {
        let cells: [UnitColumn: String]
        let rooms: [[UnitColumn: String]]

        /// - Parameter terms: What else holds for all of it.
        init(
            _ name: String, _ letting: String, in place: String, _ terms: [UnitColumn: String],
            rooms: [[UnitColumn: String]]
        ) {
            cells = terms.merging([.unit: name, .letting: letting, .place: place]) { _, new in new }
            self.rooms = rooms
        }

        /// Rooms from 1 that are alike but for their size in square metres.
        init(
            _ name: String, _ letting: String, in place: String, _ terms: [UnitColumn: String], areas: [String],
            each: [UnitColumn: String]
        ) {
            self.init(
                name, letting, in: place, terms,
                rooms: areas.enumerated().map { index, area in
                    each.merging([.room: String(index + 1), .area: area]) { _, new in new }
                })
        }
    }

    let households: [Household]
    let units: [Unit]

    static let none = HousingRecipe(households: [], units: [])
}
