import Calendar
package import Domain
package import JSONText

extension GuidesFiles {
    /// The answer of `plan guides`.
    package static func json(_ plan: GuidesPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)),
            ("assignments", .array(plan.assignments.map(json))),
            ("meetings", .array(plan.meetings.map(json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "item") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))),
            ("work", .int(plan.work)),
        ])
    }

    /// A problem as the file that `lotse plan guides` reads.
    package static func json(_ problem: GuidesProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.guides/1")), ("zone", .string(problem.zone)),
            ("from", .string(problem.from.iso)), ("to", .string(problem.to.iso)),
        ]
        if let region = problem.region { members.append(("region", .string(region.rawValue))) }
        members += [
            ("guides", .array(problem.guides.map(json))), ("offices", .array(problem.offices.map(json))),
            ("households", .array(problem.households.map(json))), ("tasks", .array(problem.tasks.map(json))),
            ("ways", .array(problem.ways.map(json))),
        ]
        if let level = problem.sharedLanguageLevel { members.append(("sharedLanguageLevel", .string(level.name))) }
        members += [
            ("stepMinutes", .int(problem.stepMinutes)), ("pins", .array(problem.pins.map(json))),
            ("objectives", .array(problem.objectives.map(json))),
        ]
        if let previous = problem.previous { members.append(("previous", json(previous))) }
        switch problem.ties {
        case .seed(let seed): members.append(("ties", .int(Int(bitPattern: UInt(seed)))))
        case .id: members.append(("ties", .string("id")))
        }
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    /// The plan in force, as `previous` holds it.
    package static func json(_ announced: GuidesProblem.Announced) -> JSONValue {
        .object([
            ("assignments", .array(announced.assignments.map(json))),
            ("meetings", .array(announced.meetings.map(json))),
        ])
    }

    /// Who guides a household.
    package static func json(_ assignment: GuidesProblem.Assignment) -> JSONValue {
        .object([
            ("household", .string(assignment.household.text)), ("guide", .string(assignment.guide.text)),
        ])
    }

    /// A task with its time.
    package static func json(_ meeting: GuidesProblem.Meeting) -> JSONValue {
        .object([
            ("task", .string(meeting.task.text)), ("household", .string(meeting.household.text)),
            ("office", .optional(meeting.office?.text)), ("guide", .string(meeting.guide.text)),
            ("date", .string(meeting.date.iso)), ("start", .string(meeting.start.text)),
            ("minutes", .int(meeting.minutes)), ("interpreter", .bool(meeting.needsInterpreter)),
        ])
    }

    private static func json(_ guide: GuidesProblem.Guide) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(guide.id.text)), ("languages", json(guide.languages)),
            ("district", .string(guide.district.text)),
        ]
        if let minutes = guide.minutesPerWeek { members.append(("minutesPerWeek", .int(minutes))) }
        if let most = guide.maxHouseholds { members.append(("maxHouseholds", .int(most))) }
        if let hours = guide.hours { members.append(("hours", .array(hours.map(json)))) }
        members.append(("absences", .array(guide.absences.map(json))))
        if let substitute = guide.substitute { members.append(("substitute", .string(substitute.text))) }
        return .object(members)
    }

    private static func json(_ office: GuidesProblem.Office) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(office.id.text)), ("district", .string(office.district.text)),
            ("hours", .array(office.hours.map(json))), ("closed", .array(office.closed.map(json))),
            ("together", .int(office.together)),
        ]
        if let languages = office.languages { members.append(("languages", json(languages))) }
        return .object(members)
    }

    private static func json(_ household: GuidesProblem.Household) -> JSONValue {
        .object([
            ("id", .string(household.id.text)), ("arrival", .string(household.arrival.iso)),
            ("languages", json(household.languages)), ("district", .string(household.district.text)),
        ])
    }

    private static func json(_ task: GuidesProblem.Task) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(task.id.text)), ("household", .string(task.household.text)),
        ]
        if let office = task.office { members.append(("office", .string(office.text))) }
        members.append(("minutes", .int(task.minutes)))
        if let earliest = task.earliest { members.append(("earliest", .string(earliest.iso))) }
        if let due = task.due { members.append(("due", .string(due.iso))) }
        return .object(members)
    }

    private static func json(_ way: GuidesProblem.Way) -> JSONValue {
        .object([
            ("from", .string(way.from.text)), ("to", .string(way.to.text)), ("minutes", .int(way.minutes)),
        ])
    }

    private static func json(_ pin: GuidesProblem.Pin) -> JSONValue {
        switch pin {
        case .guide(let household, let guide):
            .object([("household", .string(household.text)), ("guide", .string(guide.text))])
        case .meeting(let task, let date, let start):
            .object([
                ("task", .string(task.text)), ("date", .string(date.iso)), ("start", .string(start.text)),
            ])
        }
    }

    private static func json(_ level: GuidesProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }

    private static func json(_ hours: WeekHours) -> JSONValue {
        .object([
            ("weekday", .int(hours.weekday.rawValue)), ("from", .string(hours.from.text)),
            ("to", .string(hours.to.text)),
        ])
    }

    private static func json(_ span: DaySpan) -> JSONValue {
        .object([("from", .string(span.from.iso)), ("to", .string(span.to.iso))])
    }

    private static func json(_ languages: [LanguageCode: CEFRLevel]) -> JSONValue {
        .object(languages.sorted { $0.key < $1.key }.map { ($0.key.text, .string($0.value.name)) })
    }
}
