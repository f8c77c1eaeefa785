import Calendar
import Domain

/// What the answers about several stages have in common.
enum PlanForms {
    static let unplaced = Form<UnplacedItem>.object(
        "Unplaced",
        [
            Part("item", .text, "who or what has no place: an id") { $0.item },
            Part(list: "reasons", reason, "why, at least one") { $0.reasons },
        ])

    private static let reason = Form<BlockingReason>.object(
        "BlockingReason",
        [
            Part("code", .text, "the kind of reason") { $0.code },
            Part("resource", .text, "the resource, person or day that blocks") { $0.resource },
            Part("text", .text, "in English") { $0.text },
        ])

    /// A moment as clocks at a place show it.
    struct Clock {
        let at: WallTime
        let zone: String
    }

    static let clock = Form<Clock>.object(
        "Clock",
        [
            Part("date", .date, "the day there") { $0.at.date },
            Part("time", Form<String>(.text(TextShape(kind: .time))) { .string($0) }, "the time there") {
                String($0.at.text.dropFirst(11).prefix(5))
            },
            Part("zone", .text, "the time zone") { $0.zone },
        ])

    /// A line of a checklist with what was said of it.
    struct Task {
        let task: String
        let line: ChecklistLine
        let doneOn: CivilDate?
    }

    static let task = Form<Task>.object(
        "Task",
        [
            Part("task", .text, "the line's name, by which it is marked done") { $0.task },
            Part("title", .texts, "what is to be done") { $0.line.title },
            Part("due", .date, "the day by which") { $0.line.due },
            Part("actor", .word, "who has to act") { $0.line.actor },
            Part("isLegal", .flag, "whether the law sets the day") { $0.line.isLegal },
            Part("law", .text, "where it says so") { $0.line.law },
            Part("isConfirmed", .flag, "false = to be confirmed by the authority") { $0.line.isSeen },
            Part(maybe: "doneOn", .date, "when it was done; null = it is open") { $0.doneOn },
        ])
}
