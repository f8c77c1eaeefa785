import Calendar

/// The physical rules that a pin may not break: the place exists, is open on these nights, and nobody else is pinned
/// there who cannot be there at the same time.
extension HousingInspection {
    mutating func inspectPins() {
        let households = Dictionary(problem.households.map { ($0.id, $0) }) { first, _ in first }
        let units = Dictionary(problem.units.map { ($0.id, $0) }) { first, _ in first }
        for (index, pin) in problem.pins.enumerated() {
            let pointer = "/pins/\(index)"
            requireNights(pin.span, pointer)
            guard let household = households[pin.household] else {
                requireKnown(pin.household, in: Set(households.keys), pointer + "/household", list: "households")
                continue
            }
            guard let unit = units[pin.unit] else {
                requireKnown(pin.unit, in: Set(units.keys), pointer + "/unit", list: "units")
                continue
            }
            inspectRooms(of: pin, in: unit, pointer)
            inspectTime(of: pin, household, in: unit, pointer)
            for (earlier, other) in problem.pins[..<index].enumerated()
            where other.household == pin.household && other.span.from < pin.span.until
                && pin.span.from < other.span.until
            {
                refuse(pointer, "\"\(pin.household)\" is pinned by /pins/\(earlier) on some of these nights already")
            }
        }
    }

    private mutating func refuse(_ pointer: String, _ text: String) {
        add("HS007", pointer, "the pin cannot be kept: \(text)", hint: "move or remove the pin")
    }

    private mutating func inspectRooms(of pin: HousingProblem.Pin, in unit: HousingUnit, _ pointer: String) {
        guard let rooms = pin.rooms else { return }
        let known = Set(unit.rooms.map(\.id))
        for (number, room) in rooms.enumerated() {
            requireKnown(room, in: known, "\(pointer)/rooms/\(number)", list: "rooms of \"\(unit.id)\"")
        }
        if rooms.isEmpty || Set(rooms).count < rooms.count {
            add(
                "HS001", pointer + "/rooms", "the list is empty or names a room twice",
                hint: "name each room once, or leave the list out")
        }
        if unit.letting == .whole, Set(rooms) != known {
            refuse(pointer, "\"\(unit.id)\" is let as a whole, and the pin names some of its rooms")
        }
        if unit.letting == .beds, rooms.count > 1 {
            refuse(pointer, "\"\(unit.id)\" is let by beds, where a household sleeps in one room")
        }
    }

    private mutating func inspectTime(
        of pin: HousingProblem.Pin, _ household: Household, in unit: HousingUnit, _ pointer: String
    ) {
        let first = household.members.map(\.presence.from).min() ?? pin.span.from
        let last = household.members.map(\.presence.until).max() ?? pin.span.until
        if pin.span.from < first || pin.span.until > last {
            refuse(pointer, "\"\(household.id)\" is there from \(first) to \(last)")
        }
        guard let windows = unit.windows else { return }
        var open = pin.span.from
        for window in windows where window.from <= open && open < window.until { open = window.until }
        if open < pin.span.until { refuse(pointer, "\"\(unit.id)\" is not open on the night of \(open)") }
    }
}
