import Calendar
import Domain

/// A planner as one would write it in an afternoon: each household takes the first guide with room whom it understands,
/// each task the first time that is left. Kept to show that the instances are not easy, and to make plans in force.
struct GuidesGreedy {
    let problem: GuidesProblem

    /// Guides by household and times by task.
    func choice() -> (guides: [Int?], held: [GuidesOracle.Held?]) {
        let rules = GuidesRules(problem)
        var guides: [Int?] = problem.households.indices.map(rules.pin)
        for home in problem.households.indices where guides[home] == nil {
            let open = rules.choices(home).filter { guide in
                guides.count { $0 == guide } < problem.guides[guide].maxHouseholds ?? 99
            }
            let spoken = Set(problem.households[home].languages.keys)
            guides[home] = open.first { spoken.intersection(problem.guides[$0].languages.keys).count > 0 } ?? open.first
        }
        var held: [GuidesOracle.Held?] = problem.tasks.indices.map { task in
            guard rules.pinned(task) != nil, let guide = guides[rules.home(task)] else { return nil }
            return rules.times(task, guide: guide).first
        }
        for task in problem.tasks.indices where held[task] == nil {
            guard let guide = guides[rules.home(task)] else { continue }
            held[task] = rules.times(task, guide: guide).first { time in
                let all = held.compactMap(\.self) + [time]
                return rules.keepsVisits(all) && rules.keepsWeeks(all)
            }
        }
        return (guides, held)
    }

    /// The choice as a plan that people were told.
    func announced() -> GuidesProblem.Announced {
        let (guides, held) = choice()
        let assignments = problem.households.indices.compactMap { home in
            guides[home].map {
                GuidesProblem.Assignment(household: problem.households[home].id, guide: problem.guides[$0].id)
            }
        }
        let meetings = held.compactMap(\.self).compactMap { time -> GuidesProblem.Meeting? in
            let task = problem.tasks[time.task]
            return LocalTime(minutes: time.start).map { start in
                GuidesProblem.Meeting(
                    task: task.id, household: task.household, office: task.office,
                    guide: problem.guides[time.guide].id, date: time.date, start: start, minutes: task.minutes,
                    needsInterpreter: false)
            }
        }
        return GuidesProblem.Announced(assignments: assignments, meetings: meetings)
    }
}
