import Calendar

extension GuidesProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    ///
    /// A person's pin is a fault only where it breaks a physical rule; a policy rule that it breaks is accepted.
    package func faults() -> [PlanFault] {
        var inspection = GuidesInspection(self)
        inspection.inspectHorizon()
        inspection.inspectGuides()
        inspection.inspectOffices()
        inspection.inspectHouseholds()
        inspection.inspectTasks()
        inspection.inspectWays()
        inspection.inspectObjectives()
        inspection.inspectPrevious()
        if inspection.faults.isEmpty { inspection.inspectPins() }
        return inspection.faults
    }

    /// The longest horizon that is planned at once, in days.
    package static let mostDays = 400
    /// Minutes of a day: no meeting and no way is longer.
    package static let minutesOfDay = 1440
}

/// Collects faults; each part of the problem has its own function.
struct GuidesInspection {
    let problem: GuidesProblem
    private(set) var faults: [PlanFault] = []

    init(_ problem: GuidesProblem) {
        self.problem = problem
    }

    mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    /// Reports a number outside its range.
    private mutating func require(_ number: Int?, _ range: ClosedRange<Int>, _ pointer: String) {
        guard let number, !range.contains(number) else { return }
        add(
            "GU003", pointer, "found \(number), expected \(range.lowerBound) to \(range.upperBound)",
            hint: "write a number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// Reports ids that occur again.
    private mutating func requireUnique<Of>(_ ids: [ID<Of>], _ list: String, field: String = "id") {
        var first: [ID<Of>: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "GU001", "/\(list)/\(index)/\(field)", "\"\(id)\" stands already at /\(list)/\(earlier)",
                    hint: "give each of \(list) its own \(field)")
            } else {
                first[id] = index
            }
        }
    }

    /// Reports an id that nobody has.
    mutating func requireKnown<Of>(_ id: ID<Of>, in known: Set<ID<Of>>, _ pointer: String, list: String) {
        guard !known.contains(id) else { return }
        add("GU002", pointer, "\"\(id)\" is not among the \(list)", hint: "add it to \(list), or correct the id")
    }

    mutating func inspectHorizon() {
        if problem.to < problem.from {
            add(
                "GU004", "/to", "\(problem.to) is before \(problem.from), the first day",
                hint: "let \"to\" be \"from\" or later")
        } else {
            require(problem.from.days(to: problem.to) + 1, 1...GuidesProblem.mostDays, "/to")
        }
        require(problem.stepMinutes, 5...GuidesProblem.minutesOfDay, "/stepMinutes")
        require(problem.work, 0...1_000_000_000, "/options/work")
    }

    mutating func inspectGuides() {
        requireUnique(problem.guides.map(\.id), "guides")
        let guides = Set(problem.guides.map(\.id))
        for (index, guide) in problem.guides.enumerated() {
            let pointer = "/guides/\(index)"
            require(guide.minutesPerWeek, 0...10_080, pointer + "/minutesPerWeek")
            require(guide.maxHouseholds, 0...1_000_000, pointer + "/maxHouseholds")
            guard let substitute = guide.substitute else { continue }
            requireKnown(substitute, in: guides, pointer + "/substitute", list: "guides")
            if substitute == guide.id {
                add(
                    "GU006", pointer + "/substitute", "\"\(substitute)\" stands in for itself",
                    hint: "name another guide, or leave the field out")
            }
        }
    }

    mutating func inspectOffices() {
        requireUnique(problem.offices.map(\.id), "offices")
        for (index, office) in problem.offices.enumerated() {
            require(office.together, 1...1_000_000, "/offices/\(index)/together")
        }
    }

    mutating func inspectHouseholds() {
        requireUnique(problem.households.map(\.id), "households")
    }

    mutating func inspectTasks() {
        requireUnique(problem.tasks.map(\.id), "tasks")
        let households = Set(problem.households.map(\.id))
        let offices = Set(problem.offices.map(\.id))
        for (index, task) in problem.tasks.enumerated() {
            let pointer = "/tasks/\(index)"
            requireKnown(task.household, in: households, pointer + "/household", list: "households")
            if let office = task.office { requireKnown(office, in: offices, pointer + "/office", list: "offices") }
            require(task.minutes, 1...GuidesProblem.minutesOfDay, pointer + "/minutes")
        }
    }

    mutating func inspectWays() {
        var seen: Set<[ID<District>]> = []
        for (index, way) in problem.ways.enumerated() {
            require(way.minutes, 0...GuidesProblem.minutesOfDay, "/ways/\(index)/minutes")
            if way.from == way.to || !seen.insert([way.from, way.to].sorted()).inserted {
                add(
                    "GU001", "/ways/\(index)", "the way between \"\(way.from)\" and \"\(way.to)\" is known already",
                    hint: "list each pair of districts once, in either direction")
            }
        }
    }

    mutating func inspectObjectives() {
        if problem.objectives.isEmpty {
            add("GU005", "/objectives", "the list is empty", hint: "name at least one level, such as \"unspoken\"")
        }
        for (index, level) in problem.objectives.enumerated() {
            let pointer = "/objectives/\(index)"
            if level.weights.isEmpty {
                add("GU005", pointer, "the level has no term", hint: "name a term, or remove the level")
            }
            for weight in level.weights {
                require(weight.weight, 0...1_000_000, "\(pointer)/\(weight.term.rawValue)")
                guard !GuidesProblem.Term.ofFiles.contains(weight.term) else { continue }
                let terms = GuidesProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", ")
                add(
                    "GU005", pointer, "\"\(weight.term.rawValue)\" is a level of every re-plan, not a term to choose",
                    hint: "choose from \(terms)")
            }
        }
    }

    mutating func inspectPrevious() {
        guard let previous = problem.previous else { return }
        requireUnique(previous.assignments.map(\.household), "previous/assignments", field: "household")
        requireUnique(previous.meetings.map(\.task), "previous/meetings", field: "task")
    }
}
