package import Domain
package import JSONText

extension HousingFiles {
    /// A problem as the file that `lotse plan housing` reads.
    package static func json(_ problem: HousingProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.housing/1")), ("space", json(problem.space)),
            ("units", .array(problem.units.map(json))), ("households", .array(problem.households.map(json))),
            ("commutes", .array(problem.commutes.map(json))), ("pace", json(problem.pace)),
            ("pins", .array(problem.pins.map(json))), ("objectives", .array(problem.objectives.map(json))),
            ("previous", .array(problem.previous.map { json($0) })),
        ]
        switch problem.ties {
        case .seed(let seed): members.append(("ties", .int(Int(bitPattern: UInt(seed)))))
        case .id: members.append(("ties", .string("id")))
        }
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    private static func json(_ space: HousingProblem.SpaceRules) -> JSONValue {
        .object(
            number("sharedRoomArea", space.sharedRoomArea) + number("sharedRoomPeople", space.sharedRoomPeople)
                + number("ownFlatArea", space.ownFlatArea) + number("ownFlatYoungArea", space.ownFlatYoungArea))
    }

    private static func json(_ unit: HousingUnit) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(unit.id.text)), ("letting", .string(unit.letting.rawValue)),
            ("permanent", .bool(unit.isPermanent)), ("furnished", .bool(unit.isFurnished)),
            ("pets", .bool(unit.allowsPets)), ("stepFree", .bool(unit.isStepFree)), ("shared", .bool(unit.isShared)),
            ("area", .int(unit.area)),
        ]
        if let quarter = unit.quarter { members.append(("quarter", .string(quarter))) }
        if let windows = unit.windows { members.append(("windows", .array(windows.map { .object(dates($0)) }))) }
        if let price = unit.price { members.append(("price", json(price))) }
        members.append(("fixedPrice", .int(Int(unit.fixedPrice.amount))))
        return .object(members + [("rooms", .array(unit.rooms.map(json)))])
    }

    private static func json(_ room: Room) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(room.id.text)), ("area", .int(room.area)), ("adultBeds", .int(room.adultBeds)),
            ("childBeds", .int(room.childBeds)), ("cots", .int(room.cots)), ("lockable", .bool(room.isLockable)),
            ("stepFree", .bool(room.isStepFree)),
        ]
        if let price = room.price { members.append(("price", json(price))) }
        return .object(members)
    }

    private static func json(_ price: HousingPrice) -> JSONValue {
        .object([
            ("per", .string(price.period.rawValue)), ("rent", .int(Int(price.rent.amount))),
            ("utilities", .int(Int(price.utilities.amount))), ("deposit", .int(Int(price.deposit.amount))),
        ])
    }

    private static func json(_ household: Household) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(household.id.text)), ("members", .array(household.members.map(json))),
            ("needs", .strings(household.needs.map(\.rawValue))), ("titleSpace", .bool(household.needsTitleSpace)),
        ]
        members += number("maxRent", household.maxRent.map { Int($0.amount) })
        members.append(("support", .int(Int(household.support.amount))))
        if let day = household.permanentBy { members.append(("permanentBy", .string(day.iso))) }
        members += number("maxMoves", household.maxMoves)
        members.append(("sharesRoom", .bool(household.sharesRoom)))
        if let group = household.group { members.append(("group", .string(group))) }
        if let groups = household.acceptsGroups { members.append(("acceptsGroups", .strings(groups))) }
        return .object(
            members + [
                (
                    "wishes",
                    .object([
                        ("near", .strings(household.near.map(\.text))), ("sameGroup", .bool(household.wishesGroupNear)),
                        ("ownRoom", .bool(household.wishesOwnRoom)),
                    ])
                )
            ])
    }

    private static func json(_ member: Household.Member) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [("id", .string(member.id.text))]
        members += dates(member.presence)
        members += [("bed", .string(member.bed.rawValue)), ("space", .string(member.space.rawValue))]
        if let workplace = member.workplace { members.append(("workplace", .string(workplace.text))) }
        return .object(members + [("modes", .strings(member.modes.map(\.rawValue)))])
    }

    private static func json(_ commute: HousingProblem.Commute) -> JSONValue {
        .object(
            [
                ("unit", .string(commute.unit.text)), ("workplace", .string(commute.workplace.text)),
                ("minutes", json(commute.minutes)),
            ] + number("metres", commute.metres))
    }

    private static func json(_ byMode: [CommuteMode: Int]) -> JSONValue {
        .object(CommuteMode.allCases.compactMap { mode in byMode[mode].map { (mode.rawValue, .int($0)) } })
    }

    private static func json(_ pin: HousingProblem.Pin) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("household", .string(pin.household.text)), ("unit", .string(pin.unit.text)),
        ]
        if let rooms = pin.rooms { members.append(("rooms", .strings(rooms.map(\.text)))) }
        return .object(members + dates(pin.span))
    }

    private static func json(_ level: HousingProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }

    private static func dates(_ span: NightSpan) -> [(name: String, value: JSONValue)] {
        [("from", .string(span.from.iso)), ("until", .string(span.until.iso))]
    }

    private static func number(_ name: String, _ value: Int?) -> [(name: String, value: JSONValue)] {
        value.map { [(name, .int($0))] } ?? []
    }
}
