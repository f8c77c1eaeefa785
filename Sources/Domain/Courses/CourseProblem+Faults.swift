import Calendar

extension CourseProblem {
    /// What keeps the problem from being planned, as far as it shows without the dates of the lessons, in the order of its
    /// parts. The planner adds courses that never end and pins that cannot hold.
    package func faults() -> [PlanFault] {
        var inspection = CourseInspection(self)
        inspection.inspectSteps()
        inspection.inspectProviders()
        inspection.inspectHeld()
        inspection.inspectOffers()
        inspection.inspectLearners()
        inspection.inspectPins()
        inspection.inspectObjectives()
        inspection.inspectPrevious()
        return inspection.faults
    }
}

/// Collects faults; each part of the problem has its own function.
struct CourseInspection {
    let problem: CourseProblem
    private(set) var faults: [PlanFault] = []

    init(_ problem: CourseProblem) {
        self.problem = problem
    }

    mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    /// Reports a number outside its range.
    mutating func require(_ number: Int?, atLeast least: Int, _ pointer: @autoclosure () -> String) {
        guard let number, number < least else { return }
        add(
            "CO003", pointer(), "found \(number), expected \(least) or more",
            hint: "write a number from \(least) upwards"
        )
    }

    /// Reports ids that occur again.
    mutating func requireUnique(_ ids: [String], _ list: String, field: String = "id") {
        var first: [String: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "CO001", "/\(list)/\(index)/\(field)", "\"\(id)\" stands already at /\(list)/\(earlier)",
                    hint: "give each of \(list) its own \(field)")
            } else {
                first[id] = index
            }
        }
    }

    mutating func inspectSteps() {
        require(problem.work, atLeast: 0, "/options/work")
        require(problem.intensiveUnitsPerWeek, atLeast: 1, "/intensiveUnitsPerWeek")
        requireUnique(problem.steps.map(\.to.name), "steps", field: "to")
        for (index, step) in problem.steps.enumerated() {
            require(step.units, atLeast: 1, "/steps/\(index)/units")
            if step.to == .a0 {
                add(
                    "CO005", "/steps/\(index)/to", "A0 is no level that a step leads to",
                    hint: "write the level reached, from A1 upwards")
            }
        }
    }

    mutating func inspectProviders() {
        requireUnique(problem.providers.map(\.id.text), "providers")
        for (index, provider) in problem.providers.enumerated() {
            require(provider.maxGroups, atLeast: 0, "/providers/\(index)/maxGroups")
        }
    }

    mutating func inspectHeld() {
        requireUnique(problem.held.map(\.offer.text), "held", field: "offer")
        let known = Set(problem.offers.map(\.id))
        for (index, held) in problem.held.enumerated() {
            let pointer = "/held/\(index)"
            if !known.contains(held.offer) {
                add(
                    "CO002", pointer + "/offer", "\"\(held.offer)\" is not among the offers",
                    hint: "add it to offers, or correct the id")
            }
            require(held.groups, atLeast: 0, pointer + "/groups")
            if let offer = problem.offers.first(where: { $0.id == held.offer }), held.groups > offer.groups {
                add(
                    "CO003", pointer + "/groups", "\(held.groups) groups are held, there can be \(offer.groups)",
                    hint: "write at most \(offer.groups), or more groups into the offer")
            }
        }
    }

    mutating func inspectLearners() {
        requireUnique(problem.learners.map(\.id.text), "learners")
        for (index, learner) in problem.learners.enumerated() {
            let pointer = "/learners/\(index)"
            require(learner.priority, atLeast: 0, pointer + "/priority")
            inspect(learner.before, pointer + "/before")
            if let after = learner.after { inspect(after, pointer + "/after") }
            inspect(learner.away, pointer + "/away")
            if learner.arrival != nil, learner.after == nil {
                add(
                    "CO004", pointer + "/arrival", "there is a day of arrival and nothing about the life after it",
                    hint: "add \"after\", or leave out \"arrival\"")
            }
        }
    }

    private mutating func inspect(_ phase: CourseProblem.Phase, _ pointer: String) {
        requireUnique(phase.ways.map(\.place), "\(pointer.dropFirst())/ways", field: "place")
        for (index, way) in phase.ways.enumerated() {
            require(way.minutes, atLeast: 0, "\(pointer)/ways/\(index)/minutes")
        }
        inspect(phase.hours ?? [], pointer + "/hours")
        inspect(phase.childcare ?? [], pointer + "/childcare")
    }

    private mutating func inspect(_ hours: [CourseProblem.WeeklyHours], _ pointer: String) {
        for (index, hours) in hours.enumerated() {
            if hours.from >= hours.to {
                add(
                    "CO004", "\(pointer)/\(index)", "the hours from \(hours.from) to \(hours.to) are empty",
                    hint: "let \"from\" be before \"to\"")
            }
            require(hours.roster?.everyWeeks, atLeast: 1, "\(pointer)/\(index)/roster/everyWeeks")
        }
    }

    mutating func inspect(_ days: [DaysOff], _ pointer: String) {
        for (index, days) in days.enumerated() where days.to < days.from {
            add(
                "CO004", "\(pointer)/\(index)", "the days from \(days.from) to \(days.to) are none",
                hint: "let \"to\" be the same day as \"from\" or a later one")
        }
    }

    mutating func inspectPins() {
        requireUnique(problem.pins.map { "\($0.learner) in \($0.group)" }, "pins", field: "group")
        let learners = Set(problem.learners.map(\.id))
        for (index, pin) in problem.pins.enumerated() where !learners.contains(pin.learner) {
            add(
                "CO002", "/pins/\(index)/learner", "\"\(pin.learner)\" is not among the learners",
                hint: "add it to learners, or correct the id")
        }
    }

    mutating func inspectObjectives() {
        if problem.objectives.isEmpty {
            add("CO005", "/objectives", "the list is empty", hint: "name at least one level, such as \"unreached\"")
        }
        for (index, level) in problem.objectives.enumerated() {
            let pointer = "/objectives/\(index)"
            if level.weights.isEmpty {
                add("CO005", pointer, "the level has no term", hint: "name a term, or remove the level")
            }
            for weight in level.weights {
                require(weight.weight, atLeast: 0, "\(pointer)/\(weight.term.rawValue)")
                guard !CourseProblem.Term.ofFiles.contains(weight.term) else { continue }
                let terms = CourseProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", ")
                add(
                    "CO005", pointer, "\"\(weight.term.rawValue)\" is a level of every re-plan, not a term to choose",
                    hint: "choose from \(terms)")
            }
        }
    }

    mutating func inspectPrevious() {
        requireUnique(problem.previous.groups.map(\.id.text), "previous/groups")
        requireUnique(
            problem.previous.enrolments.map { "\($0.learner) in \($0.group)" }, "previous/enrolments", field: "group")
        let groups = Set(problem.previous.groups.map(\.id))
        for (index, enrolment) in problem.previous.enrolments.enumerated() where !groups.contains(enrolment.group) {
            add(
                "CO002", "/previous/enrolments/\(index)/group",
                "\"\(enrolment.group)\" is not among the groups of the plan in force",
                hint: "add it to previous/groups, or leave the enrolment out")
        }
    }
}
