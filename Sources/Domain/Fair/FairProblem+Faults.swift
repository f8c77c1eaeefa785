import Calendar

extension FairProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    ///
    /// A person's pin is a fault only where it breaks a physical rule; a policy rule that it breaks is accepted.
    package func faults() -> [PlanFault] {
        var inspection = FairInspection(self)
        inspection.inspectDays()
        inspection.inspectEmployers()
        inspection.inspectCandidates()
        inspection.inspectInterpreters()
        inspection.inspectRequests()
        inspection.inspectBlocks()
        inspection.inspectClosures()
        inspection.inspectObjectives()
        inspection.inspectPrevious()
        if inspection.faults.isEmpty { inspection.inspectPins() }
        return inspection.faults
    }
}

extension PlanFault {
    /// The levels of the objective cannot be counted in 183 bits.
    package static let objectiveTooLarge = PlanFault(
        code: "FT006", pointer: "/objectives",
        message: "the levels of the objective, multiplied out, are too large to be counted",
        hint: "use smaller weights and priorities, or fewer levels")
}

/// Collects faults; each part of the problem has its own function.
struct FairInspection {
    let problem: FairProblem
    private(set) var faults: [PlanFault] = []

    init(_ problem: FairProblem) {
        self.problem = problem
    }

    mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    /// Reports a number outside its range.
    mutating func require(_ number: Int?, atLeast least: Int, _ pointer: String) {
        guard let number, number < least else { return }
        add(
            "FT003", pointer, "found \(number), expected \(least) or more", hint: "write a number from \(least) upwards"
        )
    }

    /// Reports ids that occur again.
    mutating func requireUnique<Of>(_ ids: [ID<Of>], _ list: String, field: String = "id") {
        var first: [ID<Of>: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "FT001", "/\(list)/\(index)/\(field)", "\"\(id)\" stands already at /\(list)/\(earlier)",
                    hint: "give each of \(list) its own \(field)")
            } else {
                first[id] = index
            }
        }
    }

    /// Reports an id that nobody has.
    mutating func requireKnown<Of>(_ id: ID<Of>, in known: Set<ID<Of>>, _ pointer: String, list: String) {
        guard !known.contains(id) else { return }
        add("FT002", pointer, "\"\(id)\" is not among the \(list)", hint: "add it to \(list), or correct the id")
    }

    mutating func inspectDays() {
        require(problem.tables, atLeast: 0, "/tables")
        require(problem.work, atLeast: 0, "/options/work")
        var dates: Set<CivilDate> = []
        for (index, day) in problem.days.enumerated() {
            if !dates.insert(day.date).inserted {
                add(
                    "FT001", "/days/\(index)/date", "\(day.date) is a day already",
                    hint: "put all slots of a date into one day")
            }
            var end = 0
            for (number, slot) in day.slots.enumerated() {
                let pointer = "/days/\(index)/slots/\(number)"
                require(slot.minutes, atLeast: 1, pointer + "/minutes")
                if slot.start.minutes < end {
                    add(
                        "FT004", pointer + "/start", "\(slot.start) is before the end of the slot before it",
                        hint: "list the slots in time order, without overlap")
                }
                end = max(end, slot.start.minutes + slot.minutes)
                if slot.start.minutes + slot.minutes > 1440 {
                    add(
                        "FT004", pointer + "/minutes", "the slot ends after 24:00",
                        hint: "end it by 24:00, or put the rest into the next day")
                }
            }
        }
    }

    mutating func inspectEmployers() {
        requireUnique(problem.employers.map(\.id), "employers")
        for (index, employer) in problem.employers.enumerated() {
            let pointer = "/employers/\(index)"
            require(employer.teams, atLeast: 0, pointer + "/teams")
            require(employer.maxRunSlots, atLeast: 1, pointer + "/maxRunSlots")
            var seen: Set<Int> = []
            for (number, table) in (employer.tables ?? []).enumerated() {
                inspectTable(table, "\(pointer)/tables/\(number)")
                if !seen.insert(table).inserted {
                    add(
                        "FT001", "\(pointer)/tables/\(number)", "table \(table) stands in the list already",
                        hint: "name each table once")
                }
            }
        }
    }

    mutating func inspectClosures() {
        let employers = Set(problem.employers.map(\.id))
        let requests = Set(problem.requests.map(\.id))
        for (index, closure) in problem.closures.enumerated() {
            switch closure.place {
            case .table(let table): inspectTable(table, "/closures/\(index)/table")
            case .team(let employer, let team):
                requireKnown(employer, in: employers, "/closures/\(index)/employer", list: "employers")
                require(team, atLeast: 0, "/closures/\(index)/team")
            case .interview(let request):
                requireKnown(request, in: requests, "/closures/\(index)/request", list: "requests")
            }
        }
    }

    mutating func inspectTable(_ table: Int, _ pointer: String) {
        require(table, atLeast: 0, pointer)
        guard let tables = problem.tables, table >= tables else { return }
        add(
            "FT002", pointer, "table \(table) does not exist: there are \(tables), numbered from 0",
            hint: "name a table below \(tables), or raise /tables")
    }

    mutating func inspectCandidates() {
        requireUnique(problem.candidates.map(\.id), "candidates")
        for (index, candidate) in problem.candidates.enumerated() {
            require(candidate.maxPerDay, atLeast: 0, "/candidates/\(index)/maxPerDay")
            require(candidate.minGapSlots, atLeast: 0, "/candidates/\(index)/minGapSlots")
        }
    }

    mutating func inspectInterpreters() {
        requireUnique(problem.interpreters.map(\.id), "interpreters")
        for (index, interpreter) in problem.interpreters.enumerated() {
            require(interpreter.maxRunSlots, atLeast: 1, "/interpreters/\(index)/maxRunSlots")
        }
    }

    mutating func inspectRequests() {
        requireUnique(problem.requests.map(\.id), "requests")
        let candidates = Set(problem.candidates.map(\.id))
        let employers = Set(problem.employers.map(\.id))
        for (index, request) in problem.requests.enumerated() {
            let pointer = "/requests/\(index)"
            requireKnown(request.candidate, in: candidates, pointer + "/candidate", list: "candidates")
            requireKnown(request.employer, in: employers, pointer + "/employer", list: "employers")
            require(request.priority, atLeast: 0, pointer + "/priority")
            require(request.slots, atLeast: 1, pointer + "/slots")
        }
    }

    mutating func inspectBlocks() {
        let candidates = Set(problem.candidates.map(\.id))
        let employers = Set(problem.employers.map(\.id))
        let interpreters = Set(problem.interpreters.map(\.id))
        for (index, block) in problem.blocks.enumerated() {
            let pointer = "/blocks/\(index)/who"
            switch block.audience {
            case .all: break
            case .candidates(let ids):
                for id in ids { requireKnown(id, in: candidates, pointer, list: "candidates") }
            case .employers(let ids):
                for id in ids { requireKnown(id, in: employers, pointer, list: "employers") }
            case .interpreters(let ids):
                for id in ids { requireKnown(id, in: interpreters, pointer, list: "interpreters") }
            }
        }
    }

    mutating func inspectObjectives() {
        if problem.objectives.isEmpty {
            add("FT005", "/objectives", "the list is empty", hint: "name at least one level, such as \"priority\"")
        }
        for (index, level) in problem.objectives.enumerated() {
            let pointer = "/objectives/\(index)"
            if level.weights.isEmpty {
                add("FT005", pointer, "the level has no term", hint: "name a term, or remove the level")
            }
            for weight in level.weights {
                require(weight.weight, atLeast: 0, "\(pointer)/\(weight.term.rawValue)")
                guard !FairProblem.Term.ofFiles.contains(weight.term) else { continue }
                let terms = FairProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", ")
                add(
                    "FT005", pointer, "\"\(weight.term.rawValue)\" is a level of every re-plan, not a term to choose",
                    hint: "choose from \(terms)")
            }
        }
    }

    mutating func inspectPrevious() {
        requireUnique(problem.previous.map(\.request), "previous", field: "request")
        let requests = Dictionary(problem.requests.map { ($0.id, $0) }) { first, _ in first }
        for (index, interview) in problem.previous.enumerated() {
            require(interview.table, atLeast: 0, "/previous/\(index)/table")
            guard let request = requests[interview.request],
                request.candidate != interview.candidate || request.employer != interview.employer
            else { continue }
            add(
                "FT008", "/previous/\(index)",
                "\"\(interview.request)\" was announced for \"\(interview.candidate)\" and \"\(interview.employer)\", "
                    + "the request is of \"\(request.candidate)\" and \"\(request.employer)\"",
                hint: "give a request between others an id of its own")
        }
    }
}
