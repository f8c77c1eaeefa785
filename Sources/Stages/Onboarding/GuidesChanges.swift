import Calendar
import Domain

/// What a re-plan changed against the plan in force, each with its cause: for a household that changes its guide, this is
/// the hand-over.
struct GuidesChanges {
    private let problem: GuidesProblem
    private let guides: (before: [String: ID<Guide>], after: [String: ID<Guide>])
    private let meetings: (before: [String: GuidesProblem.Meeting], after: [String: GuidesProblem.Meeting])

    init(
        _ problem: GuidesProblem, assignments: [GuidesProblem.Assignment], meetings: [GuidesProblem.Meeting]
    ) {
        self.problem = problem
        let byHousehold = { (list: [GuidesProblem.Assignment]) in
            Dictionary(list.map { ($0.household.text, $0.guide) }) { first, _ in first }
        }
        let byTask = { (list: [GuidesProblem.Meeting]) in
            Dictionary(list.map { ($0.task.text, $0) }) { first, _ in first }
        }
        guides = (byHousehold(problem.previous?.assignments ?? []), byHousehold(assignments))
        self.meetings = (byTask(problem.previous?.meetings ?? []), byTask(meetings))
    }

    /// Households, then tasks, each by its id; empty where no plan was in force.
    var list: [PlanChange] {
        guard problem.previous != nil else { return [] }
        let households = sorted(guides.before.keys, guides.after.keys).compactMap { id -> PlanChange? in
            let (old, new) = (guides.before[id], guides.after[id])
            guard old != new else { return nil }
            return PlanChange(
                item: "household \(id)", before: old?.text, after: new?.text, cause: cause(ofHousehold: id, old))
        }
        let tasks = sorted(meetings.before.keys, meetings.after.keys).compactMap { id -> PlanChange? in
            let (old, new) = (meetings.before[id], meetings.after[id])
            if let old, let new, isSame(old, new) { return nil }
            return PlanChange(
                item: "task \(id)", before: old.map(text), after: new.map(text), cause: cause(ofTask: id, old, new))
        }
        return households + tasks
    }

    private func sorted(_ one: some Sequence<String>, _ other: some Sequence<String>) -> [String] {
        Set(one).union(other).map { ID<String>($0) }.sorted().map(\.text)
    }

    private func isSame(_ old: GuidesProblem.Meeting, _ new: GuidesProblem.Meeting) -> Bool {
        (old.date, old.start, old.guide, old.office) == (new.date, new.start, new.guide, new.office)
    }

    private func text(_ meeting: GuidesProblem.Meeting) -> String {
        let place = meeting.office.map { "at \($0)" } ?? "at home"
        return "\(meeting.date) \(meeting.start) \(place) with \(meeting.guide)"
    }

    private func cause(ofHousehold id: String, _ old: ID<Guide>?) -> String {
        guard let home = problem.households.first(where: { $0.id.text == id }) else { return "no longer here" }
        guard let old else { return "new household" }
        if problem.pins.contains(where: { if case .guide(home.id, _) = $0 { true } else { false } }) {
            return "pinned to another guide"
        }
        guard let guide = problem.guides.first(where: { $0.id == old }) else { return "guide \(old) is gone" }
        if guide.maxHouseholds == 0 { return "guide \(old) takes nobody" }
        return "the whole plan is better so"
    }

    private func cause(
        ofTask id: String, _ old: GuidesProblem.Meeting?, _ new: GuidesProblem.Meeting?
    ) -> String {
        guard let task = problem.tasks.first(where: { $0.id.text == id }) else { return "no longer wanted" }
        guard let old else { return "new meeting" }
        guard let guide = problem.guides.first(where: { $0.id == old.guide }) else {
            return "guide \(old.guide) is gone"
        }
        if guide.absences.contains(where: { $0.contains(old.date) }) { return "guide \(old.guide) is absent" }
        let office = problem.offices.first { $0.id == task.office }
        if let office,
            problem.region?.holiday(on: old.date) != nil || office.closed.contains(where: { $0.contains(old.date) })
        {
            return "office \(office.id) is closed"
        }
        let household = task.household.text
        if let new, new.guide != old.guide, guides.before[household] != guides.after[household] {
            return "another guide goes along"
        }
        return new == nil ? "no time is left" : "the whole plan is better so"
    }
}
