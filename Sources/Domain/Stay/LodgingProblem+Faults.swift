import Calendar

extension LodgingProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    package func faults() -> [PlanFault] {
        var inspection = LodgingInspection(self)
        inspection.inspectGuests()
        inspection.inspectClasses()
        inspection.inspectPins()
        inspection.inspectPrevious()
        inspection.inspectObjectives()
        return inspection.faults
    }
}

/// Collects faults; each part of the problem has its own function.
private struct LodgingInspection {
    let problem: LodgingProblem
    private let guests: Set<ID<Applicant>>
    private let classes: [ID<LodgingProblem.RoomClass>: LodgingProblem.RoomClass]
    private(set) var faults: [PlanFault] = []

    init(_ problem: LodgingProblem) {
        self.problem = problem
        guests = Set(problem.guests.map(\.id))
        classes = Dictionary(problem.classes.map { ($0.id, $0) }) { first, _ in first }
    }

    private mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    private mutating func require(_ number: Int?, in range: ClosedRange<Int>, _ pointer: String) {
        guard let number, !range.contains(number) else { return }
        add(
            "LG003", pointer, "found \(number), expected \(range.lowerBound) to \(range.upperBound)",
            hint: "write a number from \(range.lowerBound) to \(range.upperBound)")
    }

    private mutating func requireUnique<Of>(_ ids: [ID<Of>], _ list: String, field: String) {
        var first: [ID<Of>: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "LG001", "/\(list)/\(index)/\(field)", "\"\(id)\" stands already at /\(list)/\(earlier)",
                    hint: "name it once in \(list)")
            } else {
                first[id] = index
            }
        }
    }

    /// Years of nights cannot be a fair, and their number decides how much the planner keeps in mind.
    private mutating func require(_ span: NightSpan, _ pointer: String) {
        if span.until <= span.from {
            add(
                "LG004", pointer, "from \(span.from) to \(span.until) there is no night",
                hint: "let \"from\" be before \"until\", the day of leaving")
        } else if span.nights > 366 {
            add("LG004", pointer, "\(span.nights) nights are more than a year", hint: "correct the days")
        }
    }

    mutating func inspectGuests() {
        requireUnique(problem.guests.map(\.id), "guests", field: "id")
        for (index, guest) in problem.guests.enumerated() {
            let pointer = "/guests/\(index)"
            require(guest.span, pointer)
            require(guest.adults, in: 1...9, pointer + "/adults")
            require(guest.children, in: 0...9, pointer + "/children")
            for (number, mate) in guest.with.enumerated() where mate == guest.id {
                add(
                    "LG001", "\(pointer)/with/\(number)", "\"\(mate)\" is the guest itself",
                    hint: "name others, or nobody")
            }
        }
        guard let first = problem.guests.map(\.span.from).min(), let last = problem.guests.map(\.span.until).max(),
            first.days(to: last) > 400
        else { return }
        add("LG004", "/guests", "the guests' nights lie more than 400 days apart", hint: "plan one fair at a time")
    }

    mutating func inspectClasses() {
        requireUnique(problem.classes.map(\.id), "rooms", field: "id")
        for (index, rooms) in problem.classes.enumerated() {
            let pointer = "/rooms/\(index)"
            require(rooms.span, pointer)
            require(rooms.beds, in: 1...2, pointer + "/beds")
            require(rooms.childBeds, in: 0...9, pointer + "/childBeds")
            require(rooms.rooms, in: 0...10_000, pointer + "/rooms")
            require(Int(rooms.price.amount), in: 0...10_000_000, pointer + "/price")
        }
    }

    mutating func inspectPins() {
        requireUnique(problem.pins.map(\.guest), "pins", field: "guest")
        for (index, pin) in problem.pins.enumerated() {
            let pointer = "/pins/\(index)"
            guard let guest = problem.guests.first(where: { $0.id == pin.guest }) else {
                add(
                    "LG002", pointer + "/guest", "\"\(pin.guest)\" is not among the guests",
                    hint: "add it to guests, or correct the id")
                continue
            }
            guard let rooms = classes[pin.roomClass] else {
                add(
                    "LG002", pointer + "/class", "\"\(pin.roomClass)\" is not among the rooms",
                    hint: "add it to rooms, or correct the id")
                continue
            }
            if !rooms.suits(guest) {
                add(
                    "LG005", pointer, "\"\(pin.guest)\" cannot sleep in \"\(pin.roomClass)\"",
                    hint: "pin it to rooms with the beds, the nights and the access that the guest needs")
            }
        }
    }

    mutating func inspectPrevious() {
        requireUnique(problem.previous.map(\.guest), "previous", field: "guest")
        for (index, stay) in problem.previous.enumerated() {
            require(stay.room, in: 1...10_000, "/previous/\(index)/room")
            require(stay.span, "/previous/\(index)")
        }
    }

    mutating func inspectObjectives() {
        require(problem.work, in: 0...Int.max, "/options/work")
        if problem.objectives.isEmpty || problem.objectives.count > LodgingProblem.Term.ofFiles.count {
            add(
                "LG006", "/objectives", "found \(problem.objectives.count) levels, expected 1 to 4",
                hint: "choose from \(LodgingProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", "))")
        }
        for (index, level) in problem.objectives.enumerated() {
            let pointer = "/objectives/\(index)"
            if level.weights.isEmpty {
                add("LG006", pointer, "the level has no term", hint: "name a term, or remove the level")
            }
            for weight in level.weights {
                require(weight.weight, in: 0...1_000_000, "\(pointer)/\(weight.term.rawValue)")
                guard !LodgingProblem.Term.ofFiles.contains(weight.term) else { continue }
                add(
                    "LG006", pointer, "\"\(weight.term.rawValue)\" is a level of every re-plan, not a term to choose",
                    hint: "choose from \(LodgingProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", "))")
            }
        }
    }
}

extension LodgingProblem.RoomClass {
    /// Whether the guest could sleep in such a room, with those who come along, if it were free.
    package func suits(_ guest: LodgingProblem.Guest) -> Bool {
        guest.adults <= beds && guest.adults + guest.children <= beds + childBeds
            && (isStepFree || !guest.needsStepFree) && span.from <= guest.span.from && guest.span.until <= span.until
    }
}
