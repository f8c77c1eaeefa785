import Calendar
package import Domain

/// Checks a plan of rooms against its problem; it shares no code with the planner.
package enum LodgingVerifier {
    /// Everything that is wrong with the plan, and its objectives counted anew. Throws where the problem has faults.
    package static func verify(
        _ plan: LodgingPlan, against problem: LodgingProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var audit = LodgingAudit(plan, problem)
        audit.checkItems()
        audit.checkRooms()
        audit.checkMates()
        audit.checkPins()
        audit.checkUnplaced()
        audit.checkCertificates()
        let objectives = audit.objectives()
        audit.checkClaims(objectives)
        return PlanVerification(violations: audit.violations, accepted: [], objectives: objectives)
    }
}

/// Collects violations; each kind of rule has its own function.
struct LodgingAudit {
    let plan: LodgingPlan
    let problem: LodgingProblem
    private(set) var violations: [PlanVerification.Breach] = []
    /// By guest, of those who are known and have one stay.
    private let guests: [ID<Applicant>: LodgingProblem.Guest]
    private let classes: [ID<LodgingProblem.RoomClass>: LodgingProblem.RoomClass]

    init(_ plan: LodgingPlan, _ problem: LodgingProblem) {
        self.plan = plan
        self.problem = problem
        guests = Dictionary(problem.guests.map { ($0.id, $0) }) { first, _ in first }
        classes = Dictionary(problem.classes.map { ($0.id, $0) }) { first, _ in first }
    }

    private mutating func breach(_ code: String, _ items: [String], _ text: String) {
        violations.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    /// Each guest once, for all nights, in a room that there is.
    mutating func checkItems() {
        var seen: Set<ID<Applicant>> = []
        for stay in plan.stays {
            guard let guest = guests[stay.guest] else {
                breach("unknownGuest", [stay.guest.text], "\(stay.guest) is no guest")
                continue
            }
            if !seen.insert(stay.guest).inserted {
                breach("guestTwice", [stay.guest.text], "\(stay.guest) has more than one room")
            }
            if stay.span != guest.span {
                breach(
                    "nights", [stay.guest.text],
                    "\(stay.guest) sleeps from \(stay.span.from) to \(stay.span.until), and is there from "
                        + "\(guest.span.from) to \(guest.span.until)")
            }
            guard let room = classes[stay.roomClass] else {
                breach("unknownRoom", [stay.guest.text, stay.roomClass.text], "there are no rooms \(stay.roomClass)")
                continue
            }
            if !(1...max(1, room.rooms)).contains(stay.room) || room.rooms == 0 {
                breach(
                    "roomNumber", [stay.guest.text, room.id.text],
                    "room \(stay.room) of \(room.id) is not among its \(room.rooms)")
            }
            if guest.needsStepFree, !room.isStepFree {
                breach("stepFree", [stay.guest.text, room.id.text], "\(stay.guest) cannot reach \(room.id)")
            }
            if stay.span.from < room.span.from || room.span.until < stay.span.until {
                breach(
                    "allotment", [stay.guest.text, room.id.text],
                    "\(room.id) is kept from \(room.span.from) to \(room.span.until) only")
            }
        }
    }

    /// Night by night who is in each room: beds, and that nobody shares without wish.
    mutating func checkRooms() {
        var told: Set<[String]> = []
        for (key, stays) in rooms {
            guard let room = classes[key.roomClass], let first = stays.map(\.span.from).min(),
                let last = stays.map(\.span.until).max()
            else { continue }
            for offset in 0..<max(0, first.days(to: last)) {
                let there = stays.filter { $0.span.holds(first.adding(days: offset)) }.compactMap { guests[$0.guest] }
                let ids = there.map(\.id.text).sorted()
                guard !there.isEmpty, !told.contains(ids) else { continue }
                let (adults, children) = (there.reduce(0) { $0 + $1.adults }, there.reduce(0) { $0 + $1.children })
                let place = "room \(key.room) of \(room.id)"
                if adults > room.beds || adults + children > room.beds + room.childBeds {
                    told.insert(ids)
                    breach(
                        "beds", ids,
                        "\(adults) adults and \(children) children are in \(place), which has "
                            + "\(room.beds) beds and \(room.childBeds) for children")
                }
                for (index, one) in there.enumerated() {
                    for other in there[(index + 1)...] where !mayShare(one, other) {
                        told.insert(ids)
                        breach("noWish", [one.id.text, other.id.text], "\(one.id) and \(other.id) share \(place)")
                    }
                }
            }
        }
    }

    /// Nobody has one person in the room first and another later.
    mutating func checkMates() {
        for stay in plan.stays {
            let mates = plan.stays.filter { stay.shares(with: $0) }.map(\.guest.text).sorted()
            if mates.count > 1 {
                breach("mates", [stay.guest.text] + mates, "\(stay.guest) shares a room with \(mates.count) guests")
            }
        }
    }

    private struct Key: Hashable {
        let roomClass: ID<LodgingProblem.RoomClass>
        let room: Int
    }

    private var rooms: [(key: Key, value: [LodgingStay])] {
        Dictionary(grouping: plan.stays) { Key(roomClass: $0.roomClass, room: $0.room) }
            .sorted { ($0.key.roomClass, $0.key.room) < ($1.key.roomClass, $1.key.room) }
    }

    private func mayShare(_ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest) -> Bool {
        named(one, other) || one.sharesRoom && other.sharesRoom
    }

    private func named(_ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest) -> Bool {
        one.with.contains(other.id) && other.with.contains(one.id)
    }

    mutating func checkPins() {
        for pin in problem.pins {
            guard let stay = plan.stays.first(where: { $0.guest == pin.guest }), stay.roomClass != pin.roomClass else {
                continue
            }
            breach(
                "pin", [pin.guest.text], "\(pin.guest) is pinned to \(pin.roomClass), and sleeps in \(stay.roomClass)")
        }
    }

    /// Whoever has no room is listed, with a reason; nobody else is.
    mutating func checkUnplaced() {
        let housed = Set(plan.stays.map(\.guest.text))
        let listed = Set(plan.unplaced.map(\.item))
        for guest in problem.guests.map(\.id.text).sorted() where housed.contains(guest) == listed.contains(guest) {
            breach(
                "unplaced", [guest],
                listed.contains(guest) ? "\(guest) has a room and is listed without one" : "\(guest) is lost")
        }
        for item in plan.unplaced where item.reasons.isEmpty {
            breach("unplaced", [item.item], "\(item.item) has no room, and nothing says why")
        }
        if (plan.status == .partial) != !plan.unplaced.isEmpty {
            breach(
                "status", [], "the plan is \(plan.status.rawValue) with \(plan.unplaced.count) guests without a room")
        }
    }

    // MARK: Objectives

    /// Counted from the stays alone.
    func objectives() -> [ObjectiveValue] {
        let cost = rooms.reduce(0) { sum, room in
            guard let own = classes[room.key.roomClass] else { return sum }
            let nights = Set(
                room.value.flatMap { stay in (0..<stay.span.nights).map { stay.span.from.adding(days: $0) } })
            return sum + nights.count * Int(own.price.amount)
        }
        let counts: [LodgingProblem.Term: Int] = [
            .unhoused: problem.guests.count { guest in !plan.stays.contains { $0.guest == guest.id } },
            .apart: pairs { named($0, $1) && !isShared($0, $1) }, .cost: cost,
            .strangers: pairs { !named($0, $1) && isShared($0, $1) },
            .previousUnhoused: problem.previous.count { stay in
                guests[stay.guest] != nil && !plan.stays.contains { $0.guest == stay.guest }
            },
            .changeCost: changed.reduce(0) { $0 + (canKeep($1) ? 2 : 0) },
            .peopleChanged: changed.reduce(0) { $0 + $1.adults + $1.children },
        ]
        return problem.levelsInForce.map { level in
            let value = level.weights.reduce(0) { $0 + $1.weight * (counts[$1.term] ?? 0) }
            return ObjectiveValue(name: level.name, value: value, bound: nil, unit: level.unit)
        }
    }

    private func pairs(_ isCounted: (LodgingProblem.Guest, LodgingProblem.Guest) -> Bool) -> Int {
        problem.guests.enumerated().reduce(0) { sum, one in
            sum + problem.guests[(one.offset + 1)...].count { isCounted(one.element, $0) }
        }
    }

    private func isShared(_ one: LodgingProblem.Guest, _ other: LodgingProblem.Guest) -> Bool {
        plan.stays.contains { stay in
            stay.guest == one.id && plan.stays.contains { $0.guest == other.id && stay.shares(with: $0) }
        }
    }

    /// Guests who keep a room, though not the announced one or not with those who were in it and still may be.
    private var changed: [LodgingProblem.Guest] {
        problem.previous.compactMap { former in
            guard let guest = guests[former.guest], let stay = plan.stays.first(where: { $0.guest == former.guest })
            else { return nil }
            let before = Set(
                problem.previous.filter { other in
                    former.shares(with: other)
                        && guests[other.guest].map {
                            mayShare(guest, $0) && $0.span.from < guest.span.until && guest.span.from < $0.span.until
                        } ?? false
                }.map(\.guest))
            let now = Set(plan.stays.filter { stay.shares(with: $0) }.map(\.guest))
            return stay.roomClass == former.roomClass && before == now ? nil : guest
        }
    }

    /// Whether the announced rooms are still there for the guest.
    private func canKeep(_ guest: LodgingProblem.Guest) -> Bool {
        guard let former = problem.previous.first(where: { $0.guest == guest.id }),
            let room = classes[former.roomClass]
        else { return false }
        let isPinned = problem.pins.contains { $0.guest == guest.id && $0.roomClass != room.id }
        return !isPinned && fits(guest, room)
    }

    private func fits(_ guest: LodgingProblem.Guest, _ room: LodgingProblem.RoomClass) -> Bool {
        guest.adults <= room.beds && guest.adults + guest.children <= room.beds + room.childBeds
            && (!guest.needsStepFree || room.isStepFree) && room.span.from <= guest.span.from
            && room.span.until >= guest.span.until
    }

    /// What the plan says of itself.
    mutating func checkClaims(_ counted: [ObjectiveValue]) {
        if plan.objectives.map(\.name) != counted.map(\.name) || plan.objectives.map(\.value) != counted.map(\.value) {
            breach(
                "objectives", [],
                "the plan says \(plan.objectives.map(\.value)), counted are \(counted.map(\.value))")
        }
        for objective in plan.objectives where objective.bound.map({ $0 > objective.value }) ?? false {
            breach("bound", [objective.name], "the bound of \(objective.name) is above its value")
        }
        if plan.status == .optimal, plan.objectives.contains(where: { $0.bound != $0.value }) {
            breach("bound", [], "the plan is called optimal, and a level does not meet its bound")
        }
    }

    // MARK: Certificates

    mutating func checkCertificates() {
        let covered = Set(
            plan.certificates.flatMap { certificate in
                switch certificate {
                case .count(let items, _, _, _, _), .conflict(let items, _): items
                case .notFound(let item, _): [item]
                }
            })
        for item in plan.unplaced.map(\.item) where !covered.contains(item) {
            breach("certificate", [item], "no certificate is about \(item)")
        }
        for certificate in plan.certificates {
            switch certificate {
            case .count(let items, let resource, let need, let supply, let window):
                if !isShort(items, resource, need, supply, window) {
                    breach("certificate", items, "\(resource) of \(window) do not fall short as the certificate says")
                }
            case .conflict(let items, _):
                if !isSmallestConflict(items) {
                    breach("certificate", items, "these guests are no smallest set that cannot all have rooms")
                }
            case .notFound: break
            }
        }
    }

    private func isShort(_ items: [String], _ resource: String, _ need: Int, _ supply: Int, _ window: String) -> Bool {
        let people = items.compactMap { guests[ID($0)] }
        guard let night = CivilDate(iso: window), people.count == items.count, Set(items).count == items.count,
            people.allSatisfy({ $0.span.holds(night) })
        else { return false }
        let open = problem.classes.filter { $0.span.holds(night) }
        let rooms: [LodgingProblem.RoomClass]
        switch resource {
        case "rooms": rooms = open
        case "stepFreeRooms":
            guard people.allSatisfy(\.needsStepFree) else { return false }
            rooms = open.filter(\.isStepFree)
        case "doubleRooms":
            let needsDouble = people.allSatisfy { guest in
                let pinned = problem.pins.first { $0.guest == guest.id }?.roomClass
                return problem.classes.allSatisfy { room in
                    room.beds == 2 || !fits(guest, room) || pinned.map { $0 != room.id } ?? false
                }
            }
            guard needsDouble else { return false }
            rooms = open.filter { $0.beds == 2 }
        default: return false
        }
        let doubles = rooms.filter { $0.beds == 2 }.reduce(0) { $0 + $1.rooms }
        let sharing = people.count { one in people.contains { $0.id != one.id && mayShare(one, $0) } }
        return need == people.count - min(doubles, sharing / 2) && supply == rooms.reduce(0) { $0 + $1.rooms }
            && need > supply
    }

    private func isSmallestConflict(_ items: [String]) -> Bool {
        let people = items.compactMap { guests[ID($0)] }
        guard people.count == items.count, !people.isEmpty, people.count <= 12 else { return false }
        var trial = LodgingTrial(problem)
        guard !trial.canHouse(people) else { return false }
        return people.indices.allSatisfy { index in
            trial.canHouse(people.enumerated().filter { $0.offset != index }.map(\.element))
        }
    }
}
