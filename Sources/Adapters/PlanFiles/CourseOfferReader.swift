import Calendar
import Domain
import JSONText

/// Reads offers of courses.
enum CourseOfferReader {
    static func offer(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseOffer? {
        let known = [
            "id", "provider", "place", "from", "to", "start", "latestStart", "startsEveryWeeks", "groups", "weekly",
            "units", "pauses", "seats", "minimum", "pricePerSeat", "pricePerGroup", "pricePerUnit", "exam", "childcare",
            "individual",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: CourseOffer.self, &findings)
        let provider = fields.id("provider", of: CourseProvider.self, &findings)
        let from = fields.required("from", &findings)?.level(&findings)
        let to = fields.required("to", &findings)?.level(&findings)
        let start = fields.required("start", &findings)?.date(&findings)
        let weekly = fields.list(fields.required("weekly", &findings), &findings, lesson)
        let seats = fields.number("seats", &findings)
        guard let id, let provider, let from, let to, let start, let weekly, let seats else { return nil }
        var offer = CourseOffer(
            id: id, provider: provider, place: fields.optionalText("place", &findings), from: from, to: to,
            start: start,
            weekly: weekly, seats: seats)
        offer.latestStart = fields.optional("latestStart")?.date(&findings)
        offer.startsEveryWeeks = fields.optionalNumber("startsEveryWeeks", &findings) ?? 1
        offer.groups = fields.optionalNumber("groups", &findings) ?? 1
        offer.units = fields.optionalNumber("units", &findings)
        offer.pauses = fields.list(fields.optional("pauses"), &findings, daysOff) ?? []
        offer.minimum = fields.optionalNumber("minimum", &findings) ?? 1
        offer.pricePerSeat = cents("pricePerSeat", fields, &findings)
        offer.pricePerGroup = cents("pricePerGroup", fields, &findings)
        offer.pricePerUnit = cents("pricePerUnit", fields, &findings)
        offer.exam = fields.optional("exam").flatMap { exam($0, &findings) }
        offer.hasChildcare = fields.optionalFlag("childcare", &findings) ?? false
        offer.individual = fields.optional("individual").flatMap { pace($0, &findings) }
        return offer
    }

    /// Days without lessons, both included.
    static func daysOff(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> DaysOff? {
        guard let fields = FieldReader(cursor, known: ["from", "to"], &findings) else { return nil }
        let from = fields.required("from", &findings)?.date(&findings)
        let to = fields.required("to", &findings)?.date(&findings)
        guard let from, let to else { return nil }
        return DaysOff(from: from, to: to)
    }

    private static func lesson(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> WeeklyLesson? {
        guard let fields = FieldReader(cursor, known: ["weekday", "from", "to"], &findings) else { return nil }
        let weekday = fields.required("weekday", &findings)?.weekday(&findings)
        let from = fields.required("from", &findings)?.time(&findings)
        let to = fields.required("to", &findings)?.time(&findings)
        guard let weekday, let from, let to else { return nil }
        return WeeklyLesson(weekday: weekday, from: from, to: to)
    }

    private static func cents(_ name: String, _ fields: FieldReader, _ findings: inout [JSONFinding]) -> Cents {
        Cents(Int64(fields.optionalNumber(name, &findings) ?? 0))
    }

    /// An exam on a fixed day, or some days after the last lesson.
    private static func exam(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseExam? {
        let known = ["date", "daysAfterEnd", "registrationDays", "resultDays", "resitDays"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let date = fields.optional("date")?.date(&findings)
        let days = fields.optional("daysAfterEnd")?.int(in: 0...1_000, &findings)
        let registration = fields.optional("registrationDays")?.int(in: 0...1_000, &findings)
        let result = fields.optional("resultDays")?.int(in: 0...1_000, &findings)
        let resit = fields.optional("resitDays")?.int(in: 0...1_000, &findings)
        if (fields.optional("date") == nil) == (fields.optional("daysAfterEnd") == nil) {
            findings.append(
                cursor.finding(
                    "an exam has either a date or a number of days after the last lesson",
                    hint: "write one of \"date\" and \"daysAfterEnd\""))
            return nil
        }
        guard let day = date.map(CourseExam.Day.on) ?? days.map(CourseExam.Day.afterEnd(days:)) else { return nil }
        return CourseExam(
            day: day, registrationDays: registration ?? 0, resultDays: result ?? 0, resitDays: resit)
    }

    private static func pace(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> IndividualPace? {
        guard let fields = FieldReader(cursor, known: ["unitsPerWeek"], &findings) else { return nil }
        return IndividualPace(unitsPerWeek: fields.optionalNumber("unitsPerWeek", &findings))
    }
}
