import Calendar
import Domain
import Pipeline
import Store

/// How the fair is written.
enum FairForms {
    static let fair = Form<FairBoard>.object(
        "Fair",
        [
            Part(list: "days", day, "the days with their slots") { $0.desk.inputs.days },
            Part(list: "tables", table, "the tables") { $0.desk.inputs.tables },
            Part(list: "interviews", interview, "by day, slot and table") { board in
                board.cells.map { Placed(cell: $0, desk: board.desk) }
            },
            Part(list: "waiting", waiting, "interviews that have no place") { $0.waiting },
            Part(list: "dropped", .id(), "interviews that people were told of and that nobody asks for any more") {
                $0.dropped.map(\.interview.request)
            },
            Part(list: "violations", breach, "rules that the draft with what is fixed breaks") {
                $0.violations.map { Breach(code: $0.code, items: $0.items, text: $0.text) }
            },
            Part(list: "accepted", breach, "policy rules that fixed interviews alone break: somebody decided so") {
                $0.accepted.map { Breach(code: $0.code, items: $0.items, text: $0.text) }
            },
            Part(list: "faults", .text, "why nothing can be verified") {
                $0.faults.map { "\($0.code): \($0.message)" }
            },
            Part("isAhead", .flag, "whether something is fixed that the draft does not have yet") { $0.isAhead },
            Part("differences", .count, "interviews that differ from what people were told") { $0.differences },
            Part(maybe: "release", release, "what people were told last; null = nothing yet") { $0.release },
        ])

    static let interview = Form<Placed>.object(
        "Interview",
        [
            Part("request", .id(), "the interview's id") { $0.cell.interview.request },
            Part("applicant", .id(), "who comes") { $0.cell.interview.candidate },
            Part("employer", .id(), "who asks") { $0.cell.interview.employer },
            Part(maybe: "vacancy", .id(), "what for") { $0.cell.interview.vacancy },
            Part(maybe: "place", place, "when and where; null = the days have changed since") {
                Place($0.cell.interview, $0.desk.inputs.days)
            },
            Part(maybe: "pin", pinned, "who fixed it; null = the planner is free") { $0.cell.pin },
            Part("since", .word, "against what people were told") { Since($0.cell.since) },
        ])

    // MARK: Parts

    private static let day = Form<FairDay>.object(
        "FairDay", [Part("date", .date, "the day") { $0.date }, Part(list: "slots", slot, "in order") { $0.slots }])

    private static let slot = Form<FairSlot>.object(
        "FairSlot",
        [Part("start", .time, "when it begins") { $0.start }, Part("minutes", .count, "its length") { $0.minutes }])

    private static let table = Form<FairTable>.object(
        "FairTable",
        [Part("number", .count, "from 1") { $0.number + 1 }, Part("label", .text, "what it is called") { $0.label }])

    /// When and where an interview is.
    struct Place {
        let date: CivilDate
        let start: LocalTime
        let table: Int
        let interpreter: ID<Interpreter>?

        init?(_ interview: FairInterview, _ days: [FairDay]) {
            guard days.indices.contains(interview.day), days[interview.day].slots.indices.contains(interview.slot)
            else { return nil }
            date = days[interview.day].date
            start = days[interview.day].slots[interview.slot].start
            table = interview.table
            interpreter = interview.interpreter
        }
    }

    static let place = Form<Place>.object(
        "Place",
        [
            Part("date", .date, "the day") { $0.date }, Part("start", .time, "when it begins") { $0.start },
            Part("table", .count, "the table's number, from 1") { $0.table + 1 },
            Part(maybe: "interpreter", .id(), "who interprets") { $0.interpreter },
        ])

    private static let pinned = Form<StoredPin>.object(
        "Pin",
        [
            Part("actor", .text, "who fixed it") { $0.actor }, Part("at", .moment, "when") { $0.at },
            Part(maybe: "reason", .text, "why") { $0.reason },
        ])

    private enum Since: String, CaseIterable {
        case same, new, moved

        init(_ since: FairBoard.SinceRelease) {
            switch since {
            case .same: self = .same
            case .new: self = .new
            case .moved: self = .moved
            }
        }
    }

    private static let waiting = Form<FairBoard.Waiting>.object(
        "WaitingInterview",
        [
            Part("request", .id(), "the interview's id") { $0.request.id },
            Part("applicant", .id(), "who would come") { $0.request.candidate },
            Part("employer", .id(), "who would ask") { $0.request.employer },
            Part("isRequired", .flag, "whether both sides want it") { $0.request.isRequired },
            Part(list: "reasons", .text, "what keeps it from having a place") { $0.reasons.map(\.text) },
        ])

    private struct Breach {
        let code: String
        let items: [String]
        let text: String
    }

    private static let breach = Form<Breach>.object(
        "Breach",
        [
            Part("code", .text, "the rule") { $0.code }, Part(list: "items", .text, "what it is about") { $0.items },
            Part("text", .text, "what is wrong") { $0.text },
        ])

    private static let release = Form<TimetableRelease>.object(
        "Release",
        [
            Part("number", .count, "from 1") { $0.number }, Part("name", .text, "what it is called") { $0.name },
            Part("actor", .text, "who released it") { $0.actor }, Part("at", .moment, "when") { $0.at },
        ])
}
