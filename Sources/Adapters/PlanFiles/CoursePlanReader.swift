import Calendar
import Domain
import JSONText

/// Reads a plan of courses as `plan courses` writes it.
struct CoursePlanReader {
    var findings: [JSONFinding] = []

    mutating func plan(_ cursor: JSONCursor) -> CoursePlan? {
        let known = [
            "status", "groups", "enrolments", "unplaced", "objectives", "changes", "certificates", "bindingBound",
            "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let groups = fields.list(fields.required("groups", &findings), &findings, Self.group)
        let enrolments = fields.list(fields.required("enrolments", &findings), &findings, Self.enrolment)
        let unplaced =
            fields.list(fields.optional("unplaced"), &findings) { PlanParts.unplaced($0, as: "learner", &$1) } ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let bound = fields.optionalText("bindingBound", &findings) ?? ""
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let groups, let enrolments else { return nil }
        return CoursePlan(
            status: status, timetable: CourseTimetable(groups: groups, enrolments: enrolments), unplaced: unplaced,
            objectives: objectives, changes: changes, certificates: certificates, bindingBound: bound, work: work)
    }

    static func group(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseGroup? {
        let known = [
            "group", "offer", "provider", "place", "from", "to", "meetings", "exam", "certificateOn", "learners",
            "price",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("group", of: CourseGroupName.self, &findings)
        let offer = fields.id("offer", of: CourseOffer.self, &findings)
        let provider = fields.id("provider", of: CourseProvider.self, &findings)
        let place = fields.optionalText("place", &findings)
        let from = fields.required("from", &findings)?.level(&findings)
        let to = fields.required("to", &findings)?.level(&findings)
        let meetings = fields.list(fields.required("meetings", &findings), &findings) { cursor, findings in
            FieldReader(cursor, known: ["date", "from", "to"], &findings).flatMap {
                FairProblemReader.window($0, &findings)
            }
        }
        let exam = fields.optional("exam").flatMap { Self.exam($0, &findings) }
        let certificate = fields.required("certificateOn", &findings)?.date(&findings)
        let learners = fields.number("learners", &findings)
        let price = fields.required("price", &findings)?.int(in: 0...1_000_000_000_000, &findings)
        guard let id, let offer, let provider, let from, let to, let meetings, let certificate, let learners, let price
        else { return nil }
        if meetings.isEmpty {
            findings.append(
                cursor.finding("a group without lessons", hint: "list its lessons, or leave the group out"))
            return nil
        }
        return CourseGroup(
            id: id, offer: offer, provider: provider, place: place, from: from, to: to, meetings: meetings, exam: exam,
            certificateOn: certificate, learners: learners, price: Cents(Int64(price)))
    }

    private static func exam(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseGroup.Exam? {
        let known = ["registerBy", "date", "resultOn", "resitResultOn"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let register = fields.required("registerBy", &findings)?.date(&findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let result = fields.required("resultOn", &findings)?.date(&findings)
        let resit = fields.optional("resitResultOn")?.date(&findings)
        guard let register, let date, let result else { return nil }
        return CourseGroup.Exam(registerBy: register, date: date, resultOn: result, resitResultOn: resit)
    }

    static func enrolment(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseEnrolment? {
        let known = ["learner", "group", "from", "to", "reserveDays", "resitInTime"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let learner = fields.id("learner", of: Applicant.self, &findings)
        let group = fields.id("group", of: CourseGroupName.self, &findings)
        let from = fields.required("from", &findings)?.level(&findings)
        let to = fields.required("to", &findings)?.level(&findings)
        let reserve = fields.number("reserveDays", &findings)
        let resit = fields.optionalFlag("resitInTime", &findings)
        guard let learner, let group, let from, let to, let reserve else { return nil }
        return CourseEnrolment(
            learner: learner, group: group, from: from, to: to, reserveDays: reserve, resitInTime: resit)
    }
}
