import Calendar
import Domain

/// The verifier's rules about places: what a household needs, and who lives beside it.
extension HousingAudit {
    /// Each household has what it needs on every night; a pin that names the rooms may do without policy.
    mutating func checkPlaces() {
        for (household, own) in households {
            for lodging in own {
                var reported: Set<String> = []
                for offset in 0..<lodging.stay.span.nights {
                    let night = lodging.stay.span.from.adding(days: offset)
                    for lack in rules.lacks(household, lodging.unit, lodging.rooms, night) {
                        let isAccepted = lack.isPolicy && isDecided(household, night)
                        guard reported.insert("\(lack)\(isAccepted)").inserted else { continue }
                        let text =
                            "\"\(lodging.unit.id)\" does not suit \"\(household.id)\" on the night of \(night): "
                            + "\(lack.rawValue)"
                        if isAccepted {
                            accept(lack.rawValue, [household.id.text], text)
                        } else {
                            violate(lack.rawValue, [household.id.text], text)
                        }
                    }
                }
            }
        }
    }

    /// Whether a person chose the very rooms.
    private func isDecided(_ household: Household, _ night: CivilDate) -> Bool {
        rules.pin(of: household, night)?.rooms != nil
    }

    /// Nobody lives where another household lives, except in shared units, and in one room only by consent.
    mutating func checkNeighbours() {
        let all = households.flatMap(\.lodgings)
        var byUnit: [ID<HousingUnit>: [Lodging]] = [:]
        for lodging in all { byUnit[lodging.unit.id, default: []].append(lodging) }
        for unit in byUnit.keys.sorted() {
            let there = byUnit[unit] ?? []
            for (index, one) in there.enumerated() {
                for other in there[..<index] where one.household.id != other.household.id { checkPair(other, one) }
            }
            if there.first?.unit.letting == .beds { checkBeds(there) }
        }
    }

    private mutating func checkPair(_ one: Lodging, _ other: Lodging) {
        let night = max(one.stay.span.from, other.stay.span.from)
        guard night < min(one.stay.span.until, other.stay.span.until) else { return }
        let items = [one.household.id.text, other.household.id.text]
        if one.unit.letting == .whole || !one.unit.isShared {
            violate("unitTwice", items, "two households live in \"\(one.unit.id)\" on the night of \(night)")
            return
        }
        let common = Set(one.stay.rooms).intersection(other.stay.rooms).sorted()
        guard let room = common.first else { return }
        if one.unit.letting == .rooms {
            violate("roomTwice", items, "two households live in room \"\(room)\" on the night of \(night)")
        } else if !HousingAudit.accepts(one.household, other.household)
            || !HousingAudit.accepts(other.household, one.household)
        {
            violate("strangers", items, "strangers share room \"\(room)\" who did not both agree to it")
        }
    }

    private static func accepts(_ one: Household, _ other: Household) -> Bool {
        if !one.sharesRoom { return false }
        guard let groups = one.acceptsGroups else { return true }
        guard let group = other.group else { return false }
        return groups.contains(group)
    }

    /// All who sleep in one room have a bed in it.
    private mutating func checkBeds(_ lodgings: [Lodging]) {
        var byRoom: [ID<Room>: [Lodging]] = [:]
        for lodging in lodgings { for room in lodging.stay.rooms { byRoom[room, default: []].append(lodging) } }
        for id in byRoom.keys.sorted() {
            let there = byRoom[id] ?? []
            guard there.count > 1, let room = there.first?.rooms.first(where: { $0.id == id }) else { continue }
            // The people of a room change only where somebody comes or leaves.
            let days = there.flatMap { lodging in
                [lodging.stay.span.from] + lodging.household.members.flatMap { [$0.presence.from, $0.presence.until] }
            }
            for night in Set(days).sorted() {
                let present = there.filter { $0.stay.span.holds(night) }
                if present.count > 1 { checkBeds(room, present, night) }
            }
        }
    }

    private mutating func checkBeds(_ room: Room, _ present: [Lodging], _ night: CivilDate) {
        let people = present.flatMap { NightRules.lodged($0.household, night) }
        let items = present.map(\.household.id.text)
        if !NightRules.holds(room, people, nil) {
            violate("beds", items, "room \"\(room.id)\" has not enough beds on the night of \(night)")
        } else if !NightRules.holds(room, people, problem.space) {
            let text = "room \"\(room.id)\" is too small for \(people.count) people on the night of \(night)"
            if present.allSatisfy({ isDecided($0.household, night) }) {
                accept("space", items, text)
            } else {
                violate("space", items, text)
            }
        }
    }

    /// What each stay costs, counted night by night, and the deposit by its parts.
    mutating func checkMoney(_ plan: HousingPlan) {
        guard plan.money.count == plan.stays.count else {
            violate("money", [], "the plan has \(plan.stays.count) stays and \(plan.money.count) accounts of money")
            return
        }
        for (stay, money) in zip(plan.stays, plan.money) {
            guard let lodging = lodgings[stay.household]?.first(where: { $0.stay == stay }) else { continue }
            let items = [stay.household.text]
            let counted = HousingTally.money(of: lodging)
            if counted.rent != Int(money.rent.amount) || counted.utilities != Int(money.utilities.amount) {
                violate(
                    "money", items,
                    "the stay from \(stay.span.from) costs \(counted.rent) and \(counted.utilities) cents, the plan says "
                        + "\(money.rent.amount) and \(money.utilities.amount)")
            }
            if money.paidByHousehold + money.paidByCampaign != money.rent + money.utilities
                || money.paidByHousehold < .zero || money.paidByCampaign < .zero
            {
                violate("money", items, "what the household and the campaign pay is not what the stay costs")
            }
            if money.deposit.count > 3 {
                violate(
                    "money", items, "the deposit is due in \(money.deposit.count) parts, BGB § 551 (2) allows three")
            }
        }
    }
}
