import Domain

/// What differs from the plan in force, learner by learner.
struct Changes {
    let courses: CompiledCourses
    let assignment: Assignment

    /// Sorted by the learner's id; empty where no plan is in force.
    var list: [PlanChange] {
        let before = Dictionary(grouping: courses.problem.previous.enrolments, by: \.learner)
        guard !before.isEmpty else { return [] }
        var result: [PlanChange] = []
        for learner in courses.learners.indices {
            let id = courses.learner(learner).id
            let former = (before[id] ?? []).map(\.group).sorted()
            let now = (assignment.chain(of: learner)?.groups ?? []).map { courses.groups[$0].candidate.id }.sorted()
            guard former != now else { continue }
            result.append(
                PlanChange(
                    item: id.text, before: text(former), after: text(now),
                    cause: former.isEmpty ? "new learner" : cause(learner, former.filter { !now.contains($0) })))
        }
        let known = Set(courses.problem.learners.map(\.id))
        for (id, enrolments) in before where !known.contains(id) {
            result.append(
                PlanChange(
                    item: id.text, before: text(enrolments.map(\.group).sorted()), after: nil,
                    cause: "no longer a learner"))
        }
        return result.sorted { ID<Applicant>($0.item) < ID<Applicant>($1.item) }
    }

    private func text(_ groups: [ID<CourseGroupName>]) -> String? {
        groups.isEmpty ? nil : groups.map(\.text).joined(separator: ", ")
    }

    private func cause(_ learner: Int, _ left: [ID<CourseGroupName>]) -> String {
        guard let first = left.first else { return "a further course" }
        guard let group = courses.groups.firstIndex(where: { $0.candidate.id == first }) else {
            return "\(first) is no longer offered"
        }
        let rules = courses.learners[learner].attendances[group]?.broken.names ?? []
        if !rules.isEmpty { return "\(first) is no longer possible: \(rules.joined(separator: ", "))" }
        let former = courses.problem.previous.groups.first { $0.id == first }
        if former?.meetings != courses.groups[group].candidate.meetings { return "\(first) has other dates" }
        return assignment.size[group] == 0 ? "\(first) is not held" : "the place in \(first) serves somebody else"
    }
}
