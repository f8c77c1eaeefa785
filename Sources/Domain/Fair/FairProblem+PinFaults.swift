import Calendar

/// The physical rules that a pin may not break: the place exists, everybody is there, nobody sits in two places.
extension FairInspection {
    mutating func inspectPins() {
        requireUnique(problem.pins.map(\.request), "pins", field: "request")
        let requests = Dictionary(problem.requests.map { ($0.id, $0) }) { first, _ in first }
        var placed: [PlacedPin] = []
        for (index, pin) in problem.pins.enumerated() {
            let pointer = "/pins/\(index)"
            guard let request = requests[pin.request] else {
                requireKnown(pin.request, in: Set(requests.keys), pointer + "/request", list: "requests")
                continue
            }
            guard let slots = slots(of: pin, request, pointer) else { continue }
            inspectPresence(of: pin, request, slots, pointer)
            inspectPlace(of: pin, request, slots, pointer)
            inspectClosures(of: pin, request, slots, pointer)
            placed.append(PlacedPin(pin: pin, request: request, slots: slots, pointer: pointer))
        }
        for (index, pin) in placed.enumerated() {
            for earlier in placed[..<index] where pin.overlaps(earlier) { inspectTwo(pin, earlier) }
        }
        inspectCrowds(placed)
    }

    private struct PlacedPin {
        let pin: FairProblem.Pin
        let request: FairProblem.Request
        let slots: [FairSlot]
        let pointer: String

        func overlaps(_ other: PlacedPin) -> Bool {
            pin.day == other.pin.day && pin.slot < other.pin.slot + other.slots.count
                && other.pin.slot < pin.slot + slots.count
        }
    }

    private mutating func refuse(_ pointer: String, rule: String, _ message: String) {
        add(
            "FT007", pointer, "the pin breaks the physical rule \"\(rule)\": \(message)",
            hint: "move or remove the pin")
    }

    private mutating func slots(
        of pin: FairProblem.Pin, _ request: FairProblem.Request, _ pointer: String
    ) -> [FairSlot]? {
        guard problem.days.indices.contains(pin.day) else {
            add(
                "FT002", pointer + "/day", "day \(pin.day) does not exist: there are \(problem.days.count), from 0",
                hint: "name a day of /days by its number")
            return nil
        }
        let slots = problem.days[pin.day].slots
        guard slots.indices.contains(pin.slot) else {
            add(
                "FT002", pointer + "/slot", "slot \(pin.slot) does not exist: the day has \(slots.count), from 0",
                hint: "name a slot of the day by its number")
            return nil
        }
        let last = pin.slot + request.slots - 1
        let isWhole =
            last < slots.count
            && (pin.slot..<last).allSatisfy {
                slots[$0].start.minutes + slots[$0].minutes == slots[$0 + 1].start.minutes
            }
        guard isWhole else {
            refuse(pointer, rule: "noBreak", "\(request.slots) slots from slot \(pin.slot) on cross a break")
            return nil
        }
        return Array(slots[pin.slot...last])
    }

    private mutating func inspectPresence(
        of pin: FairProblem.Pin, _ request: FairProblem.Request, _ slots: [FairSlot], _ pointer: String
    ) {
        let date = problem.days[pin.day].date
        let candidate = problem.candidates.first { $0.id == request.candidate }
        if !slots.areCovered(by: candidate?.windows, on: date) {
            refuse(pointer, rule: "windows", "candidate \"\(request.candidate)\" is not there then")
        }
        let employer = problem.employers.first { $0.id == request.employer }
        if !slots.areCovered(by: employer?.windows, on: date) {
            refuse(pointer, rule: "windows", "employer \"\(request.employer)\" is not there then")
        }
        if let id = pin.interpreter {
            let interpreter = problem.interpreters.first { $0.id == id }
            if interpreter == nil {
                requireKnown(
                    id, in: Set(problem.interpreters.map(\.id)), pointer + "/interpreter", list: "interpreters")
            } else if !slots.areCovered(by: interpreter?.windows, on: date) {
                refuse(pointer, rule: "windows", "interpreter \"\(id)\" is not there then")
            }
        }
        for block in problem.blocks where block.window.date == date && slots.touch(block.window) {
            let concerns =
                switch block.audience {
                case .all: true
                case .candidates(let ids): ids.contains(request.candidate)
                case .employers(let ids): ids.contains(request.employer)
                case .interpreters(let ids): pin.interpreter.map(ids.contains) ?? false
                }
            if concerns { refuse(pointer, rule: "blocks", "\"\(block.title)\" is held at that time") }
        }
    }

    private mutating func inspectPlace(
        of pin: FairProblem.Pin, _ request: FairProblem.Request, _ slots: [FairSlot], _ pointer: String
    ) {
        let employer = problem.employers.first { $0.id == request.employer }
        let teams = employer?.teams ?? 0
        if let team = pin.team, !(0..<teams).contains(team) {
            refuse(pointer, rule: "teams", "team \(team) does not exist: \"\(request.employer)\" has \(teams), from 0")
        } else if teams == 0 {
            refuse(pointer, rule: "teams", "\"\(request.employer)\" has no team")
        }
        if let table = pin.table {
            inspectTable(table, pointer + "/table")
            if let own = employer?.tables, !own.contains(table) {
                refuse(pointer, rule: "tables", "table \(table) is not one of \"\(request.employer)\"")
            }
        } else if problem.tables == 0 || employer?.tables == [] {
            refuse(pointer, rule: "tables", "there is no table for \"\(request.employer)\"")
        }
    }

    /// Nothing can be fixed at a table or with a team that is out of use then.
    private mutating func inspectClosures(
        of pin: FairProblem.Pin, _ request: FairProblem.Request, _ slots: [FairSlot], _ pointer: String
    ) {
        let date = problem.days[pin.day].date
        for closure in problem.closures where closure.window.date == date && slots.touch(closure.window) {
            switch closure.place {
            case .table(let table) where table == pin.table:
                refuse(pointer, rule: "closures", "table \(table) is out of use then")
            case .team(request.employer, let team) where team == pin.team:
                refuse(pointer, rule: "closures", "team \(team) of \"\(request.employer)\" is not there then")
            case .interview(request.id):
                refuse(pointer, rule: "closures", "the interview is not to be held then")
            case .table, .team, .interview: break
            }
        }
    }

    private mutating func inspectTwo(_ later: PlacedPin, _ earlier: PlacedPin) {
        let other = "\"\(earlier.pin.request)\" is pinned there at the same time"
        if later.request.candidate == earlier.request.candidate {
            refuse(later.pointer, rule: "oneCandidate", "for candidate \"\(later.request.candidate)\", \(other)")
        }
        if let table = later.pin.table, table == earlier.pin.table {
            refuse(later.pointer, rule: "oneTable", "at table \(table), \(other)")
        }
        if let team = later.pin.team, team == earlier.pin.team, later.request.employer == earlier.request.employer {
            refuse(later.pointer, rule: "oneTeam", "with team \(team) of \"\(later.request.employer)\", \(other)")
        }
        if let interpreter = later.pin.interpreter, interpreter == earlier.pin.interpreter {
            refuse(later.pointer, rule: "oneInterpreter", "with interpreter \"\(interpreter)\", \(other)")
        }
    }

    /// More pins at once than the employer has teams or the venue has tables.
    private mutating func inspectCrowds(_ placed: [PlacedPin]) {
        for (index, pin) in placed.enumerated() {
            let before = placed[..<index].filter { $0.overlaps(pin) }
            let atOnce = { (among: [PlacedPin]) -> Int in
                (pin.pin.slot..<(pin.pin.slot + pin.slots.count)).map { slot in
                    among.count { $0.pin.slot <= slot && slot < $0.pin.slot + $0.slots.count }
                }.max() ?? 0
            }
            let teams = problem.employers.first { $0.id == pin.request.employer }?.teams ?? 0
            if teams > 0, atOnce(before.filter { $0.request.employer == pin.request.employer }) >= teams {
                refuse(
                    pin.pointer, rule: "oneTeam",
                    "\"\(pin.request.employer)\" has \(teams) teams, all pinned at that time")
            }
            if let tables = problem.tables, tables > 0, atOnce(before) >= tables {
                refuse(pin.pointer, rule: "oneTable", "there are \(tables) tables, all pinned at that time")
            }
        }
    }
}

extension [FairSlot] {
    /// Whether the windows of that date, set end to end, hold every slot; nil = always.
    fileprivate func areCovered(by windows: [DayWindow]?, on date: CivilDate) -> Bool {
        guard let windows else { return true }
        let sorted = windows.filter { $0.date == date }.sorted()
        return allSatisfy { slot in
            var covered = slot.start.minutes
            for window in sorted where window.from.minutes <= covered {
                covered = Swift.max(covered, window.to.minutes)
            }
            return covered >= slot.start.minutes + slot.minutes
        }
    }

    fileprivate func touch(_ window: DayWindow) -> Bool {
        contains { $0.start < window.to && window.from.minutes < $0.start.minutes + $0.minutes }
    }
}

extension FairProblem {
    /// Faults of pins that find no team, table, or seat beside the other pins.
    package func faults(ofPinsWithoutPlace requests: [ID<InterviewRequest>], isProven: Bool) -> [PlanFault] {
        pins.enumerated().filter { requests.contains($0.element.request) }.map { index, pin in
            PlanFault(
                code: "FT007", pointer: "/pins/\(index)",
                message: isProven
                    ? "the pin breaks the physical rule \"onePlace\": the pins together leave no team or table for "
                        + "\"\(pin.request)\""
                    : "the planner found no team and table for \"\(pin.request)\" beside the other pins",
                hint: "move or remove the pin, or name its table and team")
        }
    }
}
