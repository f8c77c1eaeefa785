import Calendar
import Domain

/// The terms of a plan, counted by the book; of an unfinished one, only what the decided part costs.
struct GuidesOracleTerms {
    let rules: GuidesRules
    /// Households and tasks below these numbers are decided.
    let homes: Int
    let tasks: Int
    let guideOf: [Int?]
    let held: [GuidesOracle.Held?]
    let cheapest: [Int]
    let cheapestGuide: [Int]

    private var problem: GuidesProblem { rules.problem }

    func value(_ term: GuidesProblem.Term) -> Int {
        switch term {
        case .unspoken: return (0..<homes).count { !isUnderstood($0) }
        case .unguided: return (0..<homes).count { guideOf[$0] == nil }
        case .late: return (0..<tasks).count(where: isLate)
        case .undone: return (0..<tasks).count { held[$0] == nil }
        case .distance:
            return (0..<homes).reduce(0) { sum, home in
                guard let guide = guideOf[home] else { return sum }
                return sum + (rules.way(problem.guides[guide].district, problem.households[home].district) ?? 0)
            }
        case .maxLoad: return loads(of: problem.guides.indices.map(\.self)).max() ?? 0
        case .spread:
            guard homes == problem.households.count else { return 0 }
            let counted = loads(of: problem.guides.indices.filter { problem.guides[$0].maxHouseholds != 0 })
            return (counted.max() ?? 0) - (counted.min() ?? 0)
        case .visits: return rules.visits(held[..<tasks].compactMap(\.self)).count
        case .required: return value(.unspoken) + value(.late)
        case .previousUnplaced: return unplaced(rules) { $0 }
        case .newUnplaced: return unplaced(rules) { !$0 }
        case .changeCost: return changeCost(rules)
        case .householdsChanged: return (0..<homes).count { isChanged($0, rules) }
        }
    }

    private func isUnderstood(_ home: Int) -> Bool {
        guard let guide = guideOf[home] else { return false }
        guard let level = problem.sharedLanguageLevel else { return true }
        return problem.households[home].languages.contains { language, known in
            known >= level && problem.guides[guide].languages[language].map { $0 >= level } ?? false
        }
    }

    private func isLate(_ task: Int) -> Bool {
        guard let due = problem.tasks[task].due else { return false }
        return held[task].map { $0.date > due } ?? true
    }

    private func loads(of guides: [Int]) -> [Int] {
        guides.map { guide in
            problem.tasks.indices.reduce(0) { sum, task in
                let home = rules.homeOf[task]
                return sum + (home < homes && guideOf[home] == guide ? problem.tasks[task].minutes : 0)
            }
        }
    }

    private func unplaced(_ rules: GuidesRules, _ isCounted: (Bool) -> Bool) -> Int {
        (0..<homes).count { guideOf[$0] == nil && isCounted(rules.announced($0) != nil) }
            + (0..<tasks).count { held[$0] == nil && isCounted(rules.announcedMeeting($0) != nil) }
    }

    private func changeCost(_ rules: GuidesRules) -> Int {
        var cost = 0
        for home in 0..<homes {
            guard let before = rules.announced(home), let guide = guideOf[home] else { continue }
            cost += (problem.guides[guide].id == before ? 0 : 2) - cheapestGuide[home]
        }
        for task in 0..<tasks {
            guard rules.announcedMeeting(task) != nil, let held = held[task] else { continue }
            cost += rules.cost(task, held) - cheapest[task]
        }
        return cost
    }

    private func isChanged(_ home: Int, _ rules: GuidesRules) -> Bool {
        if rules.announced(home) != guideOf[home].map({ problem.guides[$0].id }) { return true }
        let wanted = Set(problem.tasks.map(\.id))
        let id = problem.households[home].id
        if (problem.previous?.meetings ?? []).contains(where: { $0.household == id && !wanted.contains($0.task) }) {
            return true
        }
        return (0..<tasks).contains { task in
            guard problem.tasks[task].household == id else { return false }
            let before = rules.announcedMeeting(task)
            return before?.date != held[task]?.date || before?.start.minutes != held[task]?.start
        }
    }
}
