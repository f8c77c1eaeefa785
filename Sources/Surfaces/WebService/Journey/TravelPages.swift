import Calendar
import Domain
import HTML
import HTTP
import Pipeline
import PlanFiles

/// The journeys to the work, day by day: who lands when, which vehicle fetches them, with which driver and stops; and who has none.
enum TravelPages {
    static let list = RoutePattern("/travel")
    static let bookings = RoutePattern("/travel/{applicant}/booking")
    static let delays = RoutePattern("/travel/delays")

    static func all(_ visit: Visit) throws -> Response { try all(visit, .ok, nil) }

    private static func all(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        guard let plan = try TravelDay.Plan(visit.store) else {
            return visit.page(visit[Words.travel], status) { Tag.p { visit[Words.notPlannedYet] } }
        }
        let look = try visit.look()
        let asked = (visit.request.asked("day") ?? visit.request.sent("day")).flatMap { CivilDate(iso: $0) }
        let day = asked ?? plan.days.first { $0 >= visit.today } ?? plan.days.last
        let shown = day.map { plan.people(on: $0) } ?? []
        let known = Set(look.view.inputs.applicants.map(\.id))
        try visit.note(
            Set(shown + plan.unplaced.map { ID<TravelParty>($0.item).lead }).intersection(known).sorted(),
            purpose: "travel")
        return visit.page(visit[Words.travel], status) {
            if let problem { problem.part(visit) }
            days(plan, day, visit)
            if let day { TravelDay(day: day, plan: plan, look: look, visit: visit).parts }
            if !plan.unplaced.isEmpty {
                Node.section(visit[Words.withoutJourney]) {
                    Tag.ul(.class("lines")) {
                        for item in plan.unplaced { visit.unplaced(item, ID<TravelParty>(item.item).lead, look) }
                    }
                }
            }
        }
    }

    private static func days(_ plan: TravelDay.Plan, _ shown: CivilDate?, _ visit: Visit) -> Node {
        Tag.nav(.class("dates"), .aria("label", visit[Words.arrivalDays])) {
            for day in plan.days {
                let address = list.address() + Visit.query([("day", day.iso)])
                let text = "\(visit.language.date(day)) (\(plan.people(on: day).count))"
                if day == shown {
                    Tag.a(.href(address), .aria("current", "date")) { text }
                } else {
                    Tag.a(.href(address)) { text }
                }
            }
        }
    }

    // MARK: Forms

    /// Makes a planned journey a booked one, or takes that back.
    static func book(_ visit: Visit) throws -> Response {
        let applicant = try visit.value("applicant")
        guard try visit.look().applicant(ID(applicant)) != nil else { throw Turned.away(.notFound) }
        guard let state = visit.typed("state"), ["booked", "unbooked"].contains(state) else {
            throw Turned.away(.unprocessable)
        }
        return try perform(Errand("travel", state == "booked" ? "book" : "unbook", operands: [applicant]), visit)
    }

    /// Records that somebody or a connection is late; journeys and pickups are planned again at once.
    static func delay(_ visit: Visit) throws -> Response {
        guard let who = visit.typed("who") else { throw Turned.away(.unprocessable) }
        return try perform(
            Errand(
                "travel", "delay", operands: [who],
                options: [("minutes", visit.typed("minutes")), ("on", visit.typed("on"))]), visit)
    }

    private static func perform(_ errand: Errand, _ visit: Visit) throws -> Response {
        let next = list.address() + Visit.query([("day", visit.typed("day") ?? "")])
        return try visit.perform(errand, next: next) { try all(visit, $0, $1) }
    }
}
