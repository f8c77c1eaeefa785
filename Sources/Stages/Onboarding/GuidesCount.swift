import Calendar
import Domain

/// Counts the terms of a plan's objective from its items, for the verifier.
struct GuidesCount {
    private let facts: GuidesFacts
    private let problem: GuidesProblem

    init(_ facts: GuidesFacts) {
        self.facts = facts
        problem = facts.problem
    }

    func value(_ term: GuidesProblem.Term) -> Int {
        switch term {
        case .unspoken: unspoken.count
        case .unguided: problem.households.count { facts.guideOf[$0.id] == nil }
        case .late: late.count
        case .undone: withoutMeeting.count
        case .distance: problem.households.reduce(0) { $0 + (way(to: $1) ?? 0) }
        case .maxLoad: loads.map(\.minutes).max() ?? 0
        case .spread: spread
        case .visits: GuidesVisit.all(problem.tasks.compactMap { facts.meetingOf[$0.id] }, facts).count
        case .required: unspoken.count + late.count
        case .previousUnplaced: unplaced(announced: true)
        case .newUnplaced: unplaced(announced: false)
        case .changeCost: changeCost
        case .householdsChanged: problem.households.count(where: isChanged)
        }
    }

    /// Households without somebody they understand.
    var unspoken: [ID<GuidesProblem.Household>] {
        problem.households.filter { home in
            guard let guide = facts.guideOf[home.id].flatMap({ facts.guides[$0] }) else { return true }
            return !facts.understand(guide, home)
        }.map(\.id)
    }

    /// Tasks that the law wants done earlier.
    var late: [ID<GuidesProblem.Task>] {
        problem.tasks.filter { task in
            guard let due = task.due else { return false }
            guard let meeting = facts.meetingOf[task.id] else { return true }
            return meeting.date > due
        }.map(\.id)
    }

    var withoutMeeting: [ID<GuidesProblem.Task>] {
        problem.tasks.filter { facts.meetingOf[$0.id] == nil }.map(\.id)
    }

    private func way(to home: GuidesProblem.Household) -> Int? {
        facts.guideOf[home.id].flatMap { facts.guides[$0] }.flatMap { facts.way($0.district, home.district) }
    }

    private var loads: [(guide: GuidesProblem.Guide, minutes: Int)] {
        problem.guides.map { guide in
            let own = problem.tasks.filter { facts.guideOf[$0.household] == guide.id }
            return (guide, own.reduce(0) { $0 + $1.minutes })
        }
    }

    private var spread: Int {
        let counted = loads.filter { $0.guide.maxHouseholds != 0 }.map(\.minutes).sorted()
        guard let least = counted.first, let most = counted.last else { return 0 }
        return most - least
    }

    // MARK: Re-plan

    private func wasAnnounced(_ home: ID<GuidesProblem.Household>) -> Bool {
        problem.previous?.assignments.contains { $0.household == home } ?? false
    }

    private func announced(_ task: ID<GuidesProblem.Task>) -> GuidesProblem.Meeting? {
        problem.previous?.meetings.first { $0.task == task }
    }

    private func unplaced(announced wanted: Bool) -> Int {
        problem.households.count { facts.guideOf[$0.id] == nil && wasAnnounced($0.id) == wanted }
            + problem.tasks.count { facts.meetingOf[$0.id] == nil && (announced($0.id) != nil) == wanted }
    }

    private var changeCost: Int {
        var cost = 0
        for home in problem.households {
            guard let before = problem.previous?.assignments.first(where: { $0.household == home.id })?.guide,
                let after = facts.guideOf[home.id]
            else { continue }
            cost += (before == after ? 0 : 2) - (guides(for: home).contains { $0.id == before } ? 0 : 2)
        }
        for task in problem.tasks {
            guard let before = announced(task.id), let after = facts.meetingOf[task.id] else { continue }
            cost += Self.cost(before, after.date, after.start.minutes) - cheapest(task, before)
        }
        return cost
    }

    private static func cost(_ before: GuidesProblem.Meeting, _ date: CivilDate, _ start: Int) -> Int {
        if before.date != date { return 100 }
        return before.start.minutes == start ? 0 : 10
    }

    private func guides(for home: GuidesProblem.Household) -> [GuidesProblem.Guide] {
        if let pin = facts.pinnedGuide[home.id] { return problem.guides.filter { $0.id == pin } }
        return problem.guides.filter { $0.maxHouseholds != 0 && facts.way($0.district, home.district) != nil }
    }

    /// The least change for a task that would be alone in the world.
    private func cheapest(_ task: GuidesProblem.Task, _ before: GuidesProblem.Meeting) -> Int {
        let times = GuidesTimes(facts)
        if let pin = facts.pinnedMeeting[task.id] { return Self.cost(before, pin.date, pin.start.minutes) }
        guard let home = facts.households[task.household] else { return 0 }
        let all = guides(for: home).flatMap { times.alone(task, with: $0, until: problem.to) }
        return all.map { Self.cost(before, $0.date, $0.start) }.min() ?? 0
    }

    private func isChanged(_ home: GuidesProblem.Household) -> Bool {
        let before = problem.previous?.assignments.first { $0.household == home.id }?.guide
        if before != facts.guideOf[home.id] { return true }
        let old = (problem.previous?.meetings ?? []).filter { meeting in
            facts.tasks[meeting.task].map { $0.household == home.id } ?? (meeting.household == home.id)
        }
        let new = problem.tasks.filter { $0.household == home.id }.compactMap { facts.meetingOf[$0.id] }
        return old.count != new.count
            || !new.allSatisfy { one in
                old.contains { ($0.task, $0.date, $0.start) == (one.task, one.date, one.start) }
            }
    }
}
