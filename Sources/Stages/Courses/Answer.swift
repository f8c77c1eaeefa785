import Calendar
import Domain

/// Writes the outcome of the search as a plan.
struct Answer {
    let courses: CompiledCourses
    let outcome: Outcome
    let reach: ReachBound

    var plan: CoursePlan {
        let missing = courses.learners.indices.filter { !(chain(of: $0)?.reaches ?? false) }
        let values = total()
        let figures = courses.levels.map { values.value(of: $0) }
        let bounds = outcome.isComplete ? figures : LevelBounds(courses: courses, reach: reach).bounds(values: figures)
        let isOptimal = outcome.isComplete || bounds == figures
        let obstacles = Obstacles(courses: courses, assignment: outcome.assignment)
        let named = missing.map { (id: courses.learner($0).id, learner: $0) }.sorted { $0.id < $1.id }.map { person in
            let conflict = obstacles.conflict(of: person.learner)
            return Missing(
                learner: person.learner, id: person.id, conflict: conflict,
                reasons: obstacles.reasons(for: person.learner, conflict))
        }
        return CoursePlan(
            status: missing.isEmpty ? isOptimal ? .optimal : .feasible : .partial,
            timetable: timetable,
            unplaced: named.map { UnplacedItem(item: $0.id.text, reasons: $0.reasons) },
            objectives: zip(courses.levels, zip(figures, bounds)).map { level, figure in
                ObjectiveValue(name: level.name, value: figure.0, bound: figure.1, unit: level.unit)
            },
            changes: Changes(courses: courses, assignment: outcome.assignment).list,
            certificates: certificates(named), bindingBound: reach.text(of: courses), work: outcome.work)
    }

    /// Somebody who does not reach the target, and why.
    private struct Missing {
        let learner: Int
        let id: ID<Applicant>
        let conflict: [String]?
        let reasons: [BlockingReason]
    }

    private func chain(of learner: Int) -> CompiledCourses.Chain? { outcome.assignment.chain(of: learner) }

    private func total() -> TermValues {
        var total = TermValues()
        for learner in courses.learners.indices {
            if let chain = chain(of: learner) { total += chain.values }
        }
        for (index, group) in courses.groups.enumerated() where outcome.assignment.size[index] > 0 {
            total += group.values
        }
        return total
    }

    private var timetable: CourseTimetable {
        let groups = courses.groups.indices.filter { outcome.assignment.size[$0] > 0 }.map(group)
        let enrolments = courses.learners.indices.flatMap { learner in
            (chain(of: learner)?.groups ?? []).map { enrolment(of: courses.learner(learner), in: courses.groups[$0]) }
        }
        let starts = Dictionary(groups.map { ($0.id, $0.meetings[0]) }) { first, _ in first }
        return CourseTimetable(
            groups: groups.sorted { ($0.meetings[0], $0.id) < ($1.meetings[0], $1.id) },
            enrolments: enrolments.sorted { left, right in
                left.learner != right.learner
                    ? left.learner < right.learner
                    : starts[left.group].map { left in starts[right.group].map { left < $0 } ?? false } ?? false
            })
    }

    private func group(_ index: Int) -> CourseGroup {
        let group = courses.groups[index]
        let size = outcome.assignment.size[index]
        return CourseGroup(
            id: group.candidate.id, offer: group.offer.id, provider: group.offer.provider, place: group.offer.place,
            from: group.offer.from, to: group.offer.to, meetings: group.candidate.meetings,
            exam: group.candidate.exam, certificateOn: group.candidate.certificateOn, learners: size,
            price: Cents(Int64(group.candidate.fixedPrice)) + group.offer.pricePerSeat * size)
    }

    private func enrolment(of person: CourseProblem.Learner, in group: CompiledCourses.Group) -> CourseEnrolment {
        CourseEnrolment(
            learner: person.id, group: group.candidate.id, from: group.offer.from, to: group.offer.to,
            reserveDays: group.candidate.certificateOn.days(to: person.deadline),
            resitInTime: group.candidate.exam?.resitResultOn.map { $0 <= person.deadline })
    }

    /// A certificate for each learner who misses the target; a shortage of seats speaks for all whom it concerns.
    private func certificates(_ missing: [Missing]) -> [PlanCertificate] {
        var result: [PlanCertificate] = []
        // Others could not follow why a chain is missing that only others' missing chains rule out.
        let provable = courses.hasDropped ? nil : reach.shortage
        let short = provable.map { Set($0.learners) } ?? []
        if let shortage = provable {
            let groups = shortage.groups.map { courses.groups[$0].candidate }.sorted { $0.id < $1.id }
            let days = groups.flatMap { [$0.meetings.first?.date, $0.meetings.last?.date].compactMap { $0 } }
            result.append(
                .count(
                    items: shortage.learners.map { courses.learner($0).id }.sorted().map(\.text),
                    resource: "seats of \(groups.map(\.id.text).joined(separator: ", "))",
                    need: shortage.learners.count, supply: shortage.seats,
                    window: "\(days.min()?.iso ?? "") to \(days.max()?.iso ?? "")"))
        }
        for person in missing {
            let id = person.id.text
            if !courses.learners[person.learner].isPinned, let rules = person.conflict {
                result.append(.conflict(items: [id], rules: rules))
            } else if !short.contains(person.learner) {
                let blocking = person.reasons.first.map { "\($0.code) \($0.resource)" }
                result.append(.notFound(item: id, blocking: blocking ?? "nothing in particular"))
            }
        }
        return result
    }
}
