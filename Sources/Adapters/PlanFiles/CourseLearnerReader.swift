import Calendar
import Domain
import JSONText

/// Reads learners and how they live.
enum CourseLearnerReader {
    static func learner(
        _ cursor: JSONCursor, _ zones: ZoneDatabase, _ findings: inout [JSONFinding]
    ) -> CourseProblem.Learner? {
        let known = [
            "id", "level", "target", "deadline", "from", "arrival", "before", "after", "away", "priority",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Applicant.self, &findings)
        let level = fields.required("level", &findings)?.level(&findings)
        let target = fields.required("target", &findings)?.level(&findings)
        let deadline = fields.required("deadline", &findings)?.date(&findings)
        let from = fields.optional("from")?.date(&findings)
        let arrival = fields.optional("arrival")?.date(&findings)
        let before = fields.required("before", &findings).flatMap { phase($0, zones, &findings) }
        let after = fields.optional("after").flatMap { phase($0, zones, &findings) }
        let away = fields.list(fields.optional("away"), &findings, CourseOfferReader.daysOff) ?? []
        let priority = fields.optionalNumber("priority", &findings) ?? 1
        guard let id, let level, let target, let deadline, let before else { return nil }
        return CourseProblem.Learner(
            id: id, level: level, target: target, deadline: deadline, from: from, arrival: arrival, before: before,
            after: after, away: away, priority: priority)
    }

    private static func phase(
        _ cursor: JSONCursor, _ zones: ZoneDatabase, _ findings: inout [JSONFinding]
    ) -> CourseProblem.Phase? {
        let known = ["zone", "ways", "hours", "childcare"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let zone = fields.required("zone", &findings)?.zone(zones, &findings)
        let ways = fields.list(fields.optional("ways"), &findings, way) ?? []
        let hours = fields.list(fields.optional("hours"), &findings, weeklyHours)
        let childcare = fields.list(fields.optional("childcare"), &findings, weeklyHours)
        return zone.map { CourseProblem.Phase(zone: $0, ways: ways, hours: hours, childcare: childcare) }
    }

    private static func way(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseProblem.Way? {
        guard let fields = FieldReader(cursor, known: ["place", "minutes", "lastDeparture"], &findings) else {
            return nil
        }
        let place = fields.text("place", &findings)
        let minutes = fields.required("minutes", &findings)?.int(in: -1_440...1_440, &findings)
        let last = fields.optional("lastDeparture")?.time(&findings)
        guard let place, let minutes else { return nil }
        return CourseProblem.Way(place: place, minutes: minutes, lastDeparture: last)
    }

    private static func weeklyHours(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> CourseProblem.WeeklyHours? {
        guard let fields = FieldReader(cursor, known: ["weekday", "from", "to", "roster"], &findings) else {
            return nil
        }
        let weekday = fields.required("weekday", &findings)?.weekday(&findings)
        let from = fields.required("from", &findings)?.time(&findings)
        let to = fields.required("to", &findings)?.time(&findings)
        let roster = fields.optional("roster").flatMap { Self.roster($0, &findings) }
        guard let weekday, let from, let to else { return nil }
        return CourseProblem.WeeklyHours(weekday: weekday, from: from, to: to, roster: roster)
    }

    private static func roster(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseProblem.Roster? {
        guard let fields = FieldReader(cursor, known: ["everyWeeks", "since"], &findings) else { return nil }
        let weeks = fields.required("everyWeeks", &findings)?.int(in: 0...1_000, &findings)
        let since = fields.required("since", &findings)?.date(&findings)
        guard let weeks, let since else { return nil }
        return CourseProblem.Roster(everyWeeks: weeks, since: since)
    }
}
