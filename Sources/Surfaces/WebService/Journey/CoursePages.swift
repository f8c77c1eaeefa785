import Calendar
import Domain
import HTML
import HTTP
import Pipeline
import PlanFiles

/// The language courses: groups with their weeks, who is in them and at the lessons, exams, and who misses the level and why.
enum CoursePages {
    static let list = RoutePattern("/courses")
    static let lessons = RoutePattern("/courses/{group}/lessons")
    static let exams = RoutePattern("/courses/{group}/exams")
    static let drops = RoutePattern("/courses/{group}/drops")

    static func all(_ visit: Visit) throws -> Response { try all(visit, .ok, nil) }

    private static func all(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        guard let plan = try visit.store.lastPlan(of: Stage.Name.courses.rawValue) else {
            return visit.page(visit[Words.courses], status) { Tag.p { visit[Words.notPlannedYet] } }
        }
        let look = try visit.look()
        let book = try look.caseBook(visit.store)
        let missed = try CourseLines.unplaced(plan)
        let learners = book.courses.enrolments.map(\.learner) + missed.map { ID($0.item) }
        let known = Set(look.view.inputs.applicants.map(\.id))
        try visit.note(Set(learners).intersection(known).sorted(), purpose: "courses")
        let providers = Dictionary(try visit.store.all(.providers).map { ($0.id, $0.name) }) { first, _ in first }
        return visit.page(visit[Words.courses], status) {
            if let problem { problem.part(visit) }
            if book.courses.groups.isEmpty { Tag.p { visit[Words.noCourses] } }
            if !missed.isEmpty {
                Node.section(visit[Words.missTheLevel]) {
                    Tag.ul(.class("lines")) { for item in missed { visit.unplaced(item, ID(item.item), look) } }
                }
            }
            if !book.learning.incidents.isEmpty { failed(book.learning.incidents, look, visit) }
            Tag.div(.class("cards wide")) {
                for group in book.courses.groups {
                    CourseCard(group: group, provider: providers[group.provider], book: book, look: look, visit: visit)
                        .part
                }
            }
        }
    }

    /// Failed exams, and how the level is reached after all.
    private static func failed(_ incidents: [ExamIncident], _ look: Look, _ visit: Visit) -> Node {
        .section(visit[Words.failedExams]) {
            Tag.ul(.class("lines")) {
                for incident in incidents {
                    Tag.li {
                        Tag.a(.href(RouteTable.applicant.address(incident.applicant.text))) {
                            look.listName(incident.applicant)
                        }
                        " \(incident.level.name), \(visit.language.date(incident.failedOn)): \(visit[Words.remedy(incident.remedy)]) "
                        Tag.span(.class(incident.reserveDays < 0 ? "tag warn" : "tag")) {
                            "\(visit[Words.expectedOn]) \(visit.language.date(incident.expected))"
                        }
                        if let day = incident.contractMovesTo {
                            Tag.small { "\(visit[Words.contractMoves]) \(visit.language.date(day))." }
                        }
                    }
                }
            }
        }
    }

    // MARK: Forms

    /// Records who was at a lesson.
    static func attend(_ visit: Visit) throws -> Response {
        let said = visit.request.form.filter { $0.name.hasPrefix("was-") }
        let states = ["present", "excused", "missing"].map { state in
            (
                state,
                Optional(said.filter { $0.value == state }.map { String($0.name.dropFirst(4)) }.joined(separator: ","))
            )
        }
        return try perform(
            Errand(
                "course", "attend", operands: [try visit.value("group")],
                options: [("date", visit.typed("on"))] + states
            ), visit)
    }

    /// Records how somebody did in the exam of a group.
    static func exam(_ visit: Visit) throws -> Response {
        guard let applicant = visit.typed("applicant"), let outcome = visit.typed("outcome"),
            ExamResult.Outcome(rawValue: outcome) != nil
        else { throw Turned.away(.unprocessable) }
        return try perform(
            Errand(
                "course", "exam", operands: [applicant],
                options: [("date", visit.typed("on")), ("group", try visit.value("group"))], flags: [outcome]), visit)
    }

    /// Records that somebody gives up learning.
    static func drop(_ visit: Visit) throws -> Response {
        guard let applicant = visit.typed("applicant"), let reason = visit.typed("reason") else {
            throw Turned.away(.unprocessable)
        }
        return try perform(
            Errand(
                "course", "drop", operands: [applicant], options: [("date", visit.typed("on")), ("reason", reason)]),
            visit)
    }

    private static func perform(_ errand: Errand, _ visit: Visit) throws -> Response {
        let group = try visit.value("group")
        let book = try visit.look().caseBook(visit.store)
        guard book.courses.groups.contains(where: { $0.id.text == group }) else { throw Turned.away(.notFound) }
        return try visit.perform(errand, next: list.address()) { try all(visit, $0, $1) }
    }
}
