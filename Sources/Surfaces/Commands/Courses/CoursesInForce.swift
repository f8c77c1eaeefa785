import Arguments
import Calendar
import Domain
import Pipeline
import PlanFiles
import Store

/// The courses as the last run planned them, for commands that name groups and learners.
struct CoursesInForce {
    let timetable: CourseTimetable

    /// Throws where nothing is planned yet.
    init(_ place: Workplace) throws {
        timetable = try CourseLines.timetable(try place.coursePlan())
    }

    /// The group of that name, or the failure that lists those that there are.
    func group(_ name: String) throws -> CourseGroup {
        guard let group = timetable.groups.first(where: { $0.id.text == name }) else {
            let names = timetable.groups.map(\.id.text).joined(separator: ", ")
            throw Failure(
                code: "CL081", message: "the plan of courses has no group \"\(name)\"",
                hint: names.isEmpty ? "'lotse course show' says who waits for what" : "groups: \(names)", at: name,
                exit: .no)
        }
        return group
    }

    /// Who is in a group, by id.
    func learners(of group: CourseGroup) -> [ID<Applicant>] {
        timetable.enrolments.filter { $0.group == group.id }.map(\.learner).sorted()
    }

    /// Somebody's groups, by first lesson.
    func groups(of learner: ID<Applicant>) -> [CourseGroup] {
        let names = Set(timetable.enrolments.filter { $0.learner == learner }.map(\.group))
        return timetable.groups.filter { names.contains($0.id) }
    }

    /// Throws the failure that says who is in the group where somebody is not.
    func require(_ learner: ID<Applicant>, in group: CourseGroup) throws(Failure) {
        let own = learners(of: group)
        guard !own.contains(learner) else { return }
        throw Failure(
            code: "CL083", message: "\(learner) is not in the group \(group.id)",
            hint: "in it: \(own.map(\.text).joined(separator: ", "))", at: learner.text, exit: .no)
    }
}

extension Workplace {
    /// The courses that the last run kept, or the failure that says that there are none.
    func coursePlan() throws -> StagePlan {
        guard let plan = try store.lastPlan(of: Stage.Name.courses.rawValue) else {
            throw Failure(code: "CL030", message: "there are no courses planned yet", hint: "lotse run", exit: .no)
        }
        return plan
    }

    /// Stores rows that a command made, as an import that can be taken back; throws the reason of the first refused one.
    ///
    /// - Returns: The batch; nil where everything is known already.
    func keep<Entity>(_ rows: [Entity], as mapping: EntityMapping<Entity>, by command: String) throws -> Int? {
        let receipt = try store.importRows(
            mapping, rows, from: ImportSource(file: command, digest: ""), actor: actor, now: now)
        if let refusal = receipt.refused.first { throw refusal.reason }
        return receipt.batch
    }
}
