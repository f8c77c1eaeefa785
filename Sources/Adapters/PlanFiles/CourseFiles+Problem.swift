import Calendar
package import Domain
package import JSONText

extension CourseFiles {
    /// A problem as the file that `lotse plan courses` reads.
    package static func json(_ problem: CourseProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [("schema", .string("lotse.courses/1"))]
        if let day = problem.asOf { members.append(("asOf", .string(day.iso))) }
        members += [
            (
                "steps",
                .array(problem.steps.map { .object([("to", .string($0.to.name)), ("units", .int($0.units))]) })
            ),
            ("providers", .array(problem.providers.map(json))), ("offers", .array(problem.offers.map(json))),
        ]
        if !problem.held.isEmpty {
            let held = problem.held.map {
                JSONValue.object([("offer", .string($0.offer.text)), ("groups", .int($0.groups))])
            }
            members.append(("held", .array(held)))
        }
        members.append(("learners", .array(problem.learners.map(json))))
        if let pace = problem.intensiveUnitsPerWeek { members.append(("intensiveUnitsPerWeek", .int(pace))) }
        members += [
            (
                "pins",
                .array(
                    problem.pins.map {
                        .object([("learner", .string($0.learner.text)), ("group", .string($0.group.text))])
                    })
            ), ("objectives", .array(problem.objectives.map(json))),
            (
                "previous",
                .object([
                    ("groups", .array(problem.previous.groups.map(json))),
                    ("enrolments", .array(problem.previous.enrolments.map(json))),
                ])
            ),
        ]
        switch problem.ties {
        case .seed(let seed): members.append(("ties", .int(Int(bitPattern: UInt(seed)))))
        case .id: members.append(("ties", .string("id")))
        }
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    private static func json(_ level: CourseProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }

    private static func json(_ provider: CourseProblem.Provider) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(provider.id.text)), ("zone", .string(provider.zone.name)),
        ]
        if let region = provider.region { members.append(("region", .string(region.rawValue))) }
        if let most = provider.maxGroups { members.append(("maxGroups", .int(most))) }
        return .object(members)
    }

    private static func json(_ offer: CourseOffer) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(offer.id.text)), ("provider", .string(offer.provider.text)),
            ("place", .optional(offer.place)), ("from", .string(offer.from.name)), ("to", .string(offer.to.name)),
            ("start", .string(offer.start.iso)),
        ]
        if let latest = offer.latestStart { members.append(("latestStart", .string(latest.iso))) }
        members += [
            ("startsEveryWeeks", .int(offer.startsEveryWeeks)), ("groups", .int(offer.groups)),
            ("weekly", .array(offer.weekly.map { json($0.weekday, $0.from, $0.to, nil) })),
        ]
        if let units = offer.units { members.append(("units", .int(units))) }
        members += [
            ("pauses", .array(offer.pauses.map(json))), ("seats", .int(offer.seats)), ("minimum", .int(offer.minimum)),
            ("pricePerSeat", .int(Int(offer.pricePerSeat.amount))),
            ("pricePerGroup", .int(Int(offer.pricePerGroup.amount))),
            ("pricePerUnit", .int(Int(offer.pricePerUnit.amount))),
        ]
        if let exam = offer.exam { members.append(("exam", json(exam))) }
        members.append(("childcare", .bool(offer.hasChildcare)))
        if let pace = offer.individual {
            members.append(("individual", .object([("unitsPerWeek", pace.unitsPerWeek.map(JSONValue.int) ?? .null)])))
        }
        return .object(members)
    }

    private static func json(_ exam: CourseExam) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = []
        switch exam.day {
        case .on(let date): members.append(("date", .string(date.iso)))
        case .afterEnd(let days): members.append(("daysAfterEnd", .int(days)))
        }
        members += [("registrationDays", .int(exam.registrationDays)), ("resultDays", .int(exam.resultDays))]
        if let resit = exam.resitDays { members.append(("resitDays", .int(resit))) }
        return .object(members)
    }

    private static func json(_ days: DaysOff) -> JSONValue {
        .object([("from", .string(days.from.iso)), ("to", .string(days.to.iso))])
    }

    private static func json(
        _ weekday: Weekday, _ from: LocalTime, _ to: LocalTime, _ roster: CourseProblem.Roster?
    ) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("weekday", .string(weekday.fileName)), ("from", .string(from.text)), ("to", .string(to.text)),
        ]
        if let roster {
            members.append(
                (
                    "roster",
                    .object([("everyWeeks", .int(roster.everyWeeks)), ("since", .string(roster.since.iso))])
                ))
        }
        return .object(members)
    }

    private static func json(_ learner: CourseProblem.Learner) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(learner.id.text)), ("level", .string(learner.level.name)),
            ("target", .string(learner.target.name)), ("deadline", .string(learner.deadline.iso)),
        ]
        if let from = learner.from { members.append(("from", .string(from.iso))) }
        if let arrival = learner.arrival { members.append(("arrival", .string(arrival.iso))) }
        members.append(("before", json(learner.before)))
        if let after = learner.after { members.append(("after", json(after))) }
        return .object(members + [("away", .array(learner.away.map(json))), ("priority", .int(learner.priority))])
    }

    private static func json(_ phase: CourseProblem.Phase) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("zone", .string(phase.zone.name)), ("ways", .array(phase.ways.map(json))),
        ]
        if let hours = phase.hours {
            members.append(("hours", .array(hours.map { json($0.weekday, $0.from, $0.to, $0.roster) })))
        }
        if let childcare = phase.childcare {
            members.append(("childcare", .array(childcare.map { json($0.weekday, $0.from, $0.to, $0.roster) })))
        }
        return .object(members)
    }

    private static func json(_ way: CourseProblem.Way) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("place", .string(way.place)), ("minutes", .int(way.minutes)),
        ]
        if let last = way.lastDeparture { members.append(("lastDeparture", .string(last.text))) }
        return .object(members)
    }
}
