import Calendar

extension HousingProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    ///
    /// A person's pin is a fault only where it breaks a physical rule; a policy rule that it breaks is accepted.
    package func faults() -> [PlanFault] {
        var inspection = HousingInspection(self)
        inspection.inspectUnits()
        inspection.inspectHouseholds()
        inspection.inspectCommutes()
        inspection.inspectObjectives()
        inspection.inspectPrevious()
        if inspection.faults.isEmpty { inspection.inspectSize() }
        if inspection.faults.isEmpty { inspection.inspectPins() }
        return inspection.faults
    }

    /// Faults of pins that leave their household no gap-free way to live.
    package func faults(ofPinsWithoutPlace households: [ID<Household>], isProven: Bool) -> [PlanFault] {
        pins.enumerated().filter { households.contains($0.element.household) }.map { index, pin in
            PlanFault(
                code: "HS007", pointer: "/pins/\(index)",
                message: isProven
                    ? "the pins together leave \"\(pin.household)\" no place on some night"
                    : "the planner found no place for \"\(pin.household)\" on every night beside the other pins",
                hint: "move or remove the pin, or pin the household's other nights as well")
        }
    }
}

/// Collects faults; each part of the problem has its own function.
struct HousingInspection {
    /// Nights of one household: ten years.
    static let mostNights = 3660
    /// No amount of money and no area is larger: ten million euros.
    static let mostMoney = 1_000_000_000

    let problem: HousingProblem
    private(set) var faults: [PlanFault] = []

    init(_ problem: HousingProblem) {
        self.problem = problem
    }

    mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    /// Reports a number outside its range.
    mutating func require(_ number: Int?, atLeast least: Int, _ pointer: @autoclosure () -> String) {
        guard let number else { return }
        if number < least {
            add(
                "HS003", pointer(), "found \(number), expected \(least) or more",
                hint: "write a number from \(least) upwards")
        } else if number > HousingInspection.mostMoney {
            add(
                "HS003", pointer(), "found \(number), expected \(HousingInspection.mostMoney) or less",
                hint: "write a number up to \(HousingInspection.mostMoney)")
        }
    }

    mutating func require(_ amount: Cents?, _ pointer: @autoclosure () -> String) {
        require(amount.map { Int($0.amount) }, atLeast: 0, pointer())
    }

    /// Reports ids that occur again.
    mutating func requireUnique<Of>(_ ids: [ID<Of>], _ list: String, field: String = "/id") {
        var first: [ID<Of>: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "HS001", "/\(list)/\(index)\(field)", "\"\(id)\" stands already at /\(list)/\(earlier)",
                    hint: "name each of \(list) once")
            } else {
                first[id] = index
            }
        }
    }

    /// Reports an id that nobody has.
    mutating func requireKnown<Of>(
        _ id: ID<Of>, in known: Set<ID<Of>>, _ pointer: @autoclosure () -> String, list: String
    ) {
        guard !known.contains(id) else { return }
        add("HS002", pointer(), "\"\(id)\" is not among the \(list)", hint: "add it to \(list), or correct the id")
    }

    mutating func requireNights(_ span: NightSpan, _ pointer: @autoclosure () -> String) {
        guard span.nights == 0 else { return }
        add(
            "HS004", pointer() + "/until", "\(span.until) is not after \(span.from): there is no night between them",
            hint: "let \"until\" be the day of leaving, at least one day after \"from\"")
    }

    mutating func inspectUnits() {
        requireUnique(problem.units.map(\.id), "units")
        for (index, unit) in problem.units.enumerated() {
            let pointer = "/units/\(index)"
            require(unit.area, atLeast: 0, pointer + "/area")
            require(unit.fixedPrice, pointer + "/fixedPrice")
            requireUnique(unit.rooms.map(\.id), "units/\(index)/rooms")
            inspectWindows(unit.windows ?? [], pointer)
            if let price = unit.price { inspect(price, pointer + "/price") }
            if unit.letting != .whole, unit.price != nil {
                add(
                    "HS008", pointer + "/price", "the unit is let by \(unit.letting.rawValue), and has a price itself",
                    hint: "give each room its price")
            }
            for (number, room) in unit.rooms.enumerated() {
                inspect(room, of: unit, "\(pointer)/rooms/\(number)")
            }
        }
    }

    private mutating func inspectWindows(_ windows: [NightSpan], _ pointer: String) {
        for (number, window) in windows.enumerated() {
            requireNights(window, "\(pointer)/windows/\(number)")
            guard number > 0, window.from < windows[number - 1].until else { continue }
            add(
                "HS004", "\(pointer)/windows/\(number)/from",
                "\(window.from) is before the end of the window before it",
                hint: "list the windows in time order, without overlap")
        }
    }

    private mutating func inspect(_ room: Room, of unit: HousingUnit, _ pointer: String) {
        require(room.area, atLeast: 0, pointer + "/area")
        require(room.adultBeds, atLeast: 0, pointer + "/adultBeds")
        require(room.childBeds, atLeast: 0, pointer + "/childBeds")
        require(room.cots, atLeast: 0, pointer + "/cots")
        guard let price = room.price else { return }
        inspect(price, pointer + "/price")
        if unit.letting == .whole {
            add(
                "HS008", pointer + "/price", "the unit is let as a whole, and its room has a price",
                hint: "give the unit the price, or let it by rooms")
        }
    }

    private mutating func inspect(_ price: HousingPrice, _ pointer: String) {
        require(price.rent, pointer + "/rent")
        require(price.utilities, pointer + "/utilities")
        require(price.deposit, pointer + "/deposit")
        let monthly = price.period == .month ? price.rent : price.rent * 30
        if price.deposit > monthly * 3 {
            add(
                "HS008", pointer + "/deposit",
                "found \(price.deposit.amount) cents, more than three net rents (\((monthly * 3).amount))",
                hint: "BGB § 551 (1) allows at most three net rents a month")
        }
    }

    mutating func inspectHouseholds() {
        requireUnique(problem.households.map(\.id), "households")
        let known = Set(problem.households.map(\.id))
        for (index, household) in problem.households.enumerated() {
            let pointer = "/households/\(index)"
            require(household.maxRent, pointer + "/maxRent")
            require(household.support, pointer + "/support")
            require(household.maxMoves, atLeast: 0, pointer + "/maxMoves")
            requireUnique(household.members.map(\.id), "households/\(index)/members")
            for (number, member) in household.members.enumerated() {
                requireNights(member.presence, "\(pointer)/members/\(number)")
            }
            inspectNights(of: household, pointer)
            for (number, friend) in household.near.enumerated() {
                requireKnown(friend, in: known, "\(pointer)/wishes/near/\(number)", list: "households")
                if friend == household.id {
                    add(
                        "HS002", "\(pointer)/wishes/near/\(number)", "\"\(friend)\" is the household itself",
                        hint: "name another household")
                }
            }
            requireUnique(household.near, "households/\(index)/wishes/near", field: "")
        }
    }

    private mutating func inspectNights(of household: Household, _ pointer: String) {
        guard let first = household.members.map(\.presence.from).min(),
            let last = household.members.map(\.presence.until).max()
        else {
            add(
                "HS004", pointer + "/members", "the list is empty", hint: "add a member, or remove the household")
            return
        }
        if first.days(to: last) > HousingInspection.mostNights {
            add(
                "HS004", pointer + "/members", "from \(first) to \(last) there are more than ten years",
                hint: "end the presence within \(HousingInspection.mostNights) nights")
        }
        var end = first
        for presence in household.members.map(\.presence).sorted(by: { $0.from < $1.from }) {
            if presence.from > end {
                add(
                    "HS004", pointer + "/members", "nobody is there from \(end) to \(presence.from)",
                    hint: "make two households of it, or let the times meet")
            }
            end = max(end, presence.until)
        }
    }

    mutating func inspectCommutes() {
        let units = Set(problem.units.map(\.id))
        for (mode, pace) in problem.pace.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            require(pace, atLeast: 1, "/pace/\(mode.rawValue)")
        }
        var seen: Set<String> = []
        for (index, commute) in problem.commutes.enumerated() {
            let pointer = "/commutes/\(index)"
            requireKnown(commute.unit, in: units, pointer + "/unit", list: "units")
            require(commute.metres, atLeast: 0, pointer + "/metres")
            for (mode, minutes) in commute.minutes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                require(minutes, atLeast: 0, "\(pointer)/minutes/\(mode.rawValue)")
            }
            guard !seen.insert("\(commute.unit.text.utf8.count):\(commute.unit)\(commute.workplace)").inserted else {
                continue
            }
            add(
                "HS001", pointer, "the way from \"\(commute.unit)\" to \"\(commute.workplace)\" is there already",
                hint: "write all modes of a way into one entry")
        }
    }

    mutating func inspectObjectives() {
        require(problem.work, atLeast: 0, "/options/work")
        require(problem.space.sharedRoomArea, atLeast: 0, "/space/sharedRoomArea")
        require(problem.space.sharedRoomPeople, atLeast: 0, "/space/sharedRoomPeople")
        require(problem.space.ownFlatArea, atLeast: 0, "/space/ownFlatArea")
        require(problem.space.ownFlatYoungArea, atLeast: 0, "/space/ownFlatYoungArea")
        if problem.objectives.isEmpty {
            add("HS005", "/objectives", "the list is empty", hint: "name at least one level, such as \"unhoused\"")
        }
        if problem.objectives.count > HousingProblem.mostLevels {
            add(
                "HS005", "/objectives",
                "found \(problem.objectives.count) levels, expected \(HousingProblem.mostLevels) or fewer",
                hint: "name each term once")
        }
        for (index, level) in problem.objectives.enumerated() {
            let pointer = "/objectives/\(index)"
            if level.weights.isEmpty {
                add("HS005", pointer, "the level has no term", hint: "name a term, or remove the level")
            }
            for weight in level.weights {
                require(weight.weight, atLeast: 0, "\(pointer)/\(weight.term.rawValue)")
                guard !HousingProblem.Term.ofFiles.contains(weight.term) else { continue }
                let terms = HousingProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", ")
                add(
                    "HS005", pointer, "\"\(weight.term.rawValue)\" is a level of every re-plan, not a term to choose",
                    hint: "choose from \(terms)")
            }
        }
    }

    mutating func inspectPrevious() {
        for (index, stay) in problem.previous.enumerated() {
            requireNights(stay.span, "/previous/\(index)")
        }
    }
}

extension HousingProblem {
    /// Levels of an objective, the four of a re-plan not counted.
    package static let mostLevels = 12
}
