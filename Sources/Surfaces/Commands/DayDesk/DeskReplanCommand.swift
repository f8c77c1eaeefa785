import Arguments
import Domain
import JSONText
import Pipeline
import PlanFiles

/// `lotse desk replan`: plans the rest of the day anew, and tells people where a name is given.
enum DeskReplanCommand {
    private static let name = Operand(
        "NAME", .text, "What the release is called; without, the plan stays a draft", count: .optional)

    static let value = command(
        "replan",
        "Plan the rest of the fair anew: the past stays, what is impossible goes, as little as possible moves",
        examples: [
            Example("lotse desk replan", "says what moves, and why"),
            Example("lotse desk replan 'Monday 10:30'", "and makes it what people are told"),
        ], operands: [name.spec], options: DeskCommands.moment, under: "desk", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let visit = try DeskVisit(call)
        let place = visit.place
        try place.store.tellDesk(.replan, at: visit.moment, actor: place.actor, now: place.now)
        let reports = try place.pipeline().run(from: .fair, to: .fair)
        let desk = try FairDesk(place)
        let plan = desk.draft.plan
        let release = try call.invocation[name].map { try place.pipeline().release(named: $0) }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("moment", .string(visit.moment.text)), ("plan", FairFiles.json(plan)),
                    ("release", .optional(release?.number)),
                ]).pretty)
            return plan.status == .partial ? .no : .done
        }
        for report in reports { call.session.out.line(report.line) }
        if plan.changes.isEmpty { call.session.out.line("nothing moves") }
        for change in plan.changes {
            let (before, after) = (change.before ?? "not placed", change.after ?? "not placed")
            call.session.out.line("  \(change.item): \(before) → \(after) (\(change.cause))")
        }
        if let release {
            call.session.out.line("\(release.release.name): \(release.changed) changed")
        }
        call.session.note(
            release == nil ? "next: lotse release NAME, which tells people" : "next: lotse export timetable DIR")
        return plan.status == .partial ? .no : .done
    }
}
