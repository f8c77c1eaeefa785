import Arguments
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse fair show|pin|unpin|size|problem`: look at the timetable and steer it.
enum FairCommands {
    private static let day = Option("day", .integer(1...366), "The day of the fair, from 1; all where it is left out")
    private static let request = Operand("REQUEST", .text, "The interview's id: CANDIDATE/EMPLOYER/VACANCY")
    private static let slotDay = Option("day", .integer(1...366), "The day of the fair, from 1", required: true)
    private static let time = Option("at", .time, "The time at which the interview begins", required: true)
    private static let table = Option("table", .integer(1...10_000), "The table, from 1")
    private static let interpreter = Option("interpreter", .text, "The interpreter's id")
    private static let reason = Option("reason", .text, "Why it is fixed; asked for where it breaks a rule")

    static let value = Command<Session>(
        "fair", summary: "Look at the timetable and fix interviews", page: "docs/reference/commands.md#lotse-fair",
        commands: [
            command(
                "show", "Print the timetable, what is not placed and why, and how evenly it treats people",
                examples: [
                    Example("lotse fair show --day 1", "the grid of the first day"),
                    Example("lotse fair show --json", "the plan as data, as 'lotse plan fair' gives it"),
                ], options: [day.spec], under: "fair", run: show),
            command(
                "replan", "Plan the fair again, moving as little as possible of what people were told",
                examples: [Example("lotse fair replan", "says what moves, from when to when, and why")],
                under: "fair", run: replan),
            command(
                "pin", "Fix an interview at a time; planning keeps it",
                examples: [
                    Example("lotse fair pin B017/F03/V04 --day 2 --at 10:45", "then 'lotse run' plans round it")
                ],
                operands: [request.spec],
                options: [slotDay.spec, time.spec, table.spec, interpreter.spec, reason.spec], under: "fair", run: pin),
            command(
                "unpin", "Free a fixed interview",
                examples: [Example("lotse fair unpin B017/F03/V04", "planning may move it again")],
                operands: [request.spec], under: "fair", run: unpin),
            BanCommands.ban, BanCommands.unban, BanCommands.bans, UndoCommand.value, FairSizeCommand.value,
            command(
                "problem", "Print the problem that the planner is given, as a file for 'lotse plan fair'",
                examples: [Example("lotse fair problem > problem.json", "then 'lotse plan fair problem.json'")],
                under: "fair", run: problem),
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let desk = try FairDesk(Workplace(call))
        if call.isJSON {
            call.session.out.write(FairFiles.json(desk.draft.plan).pretty)
        } else {
            let days = call.invocation[day].map { [$0 - 1] } ?? Array(desk.inputs.days.indices)
            for day in days {
                for line in FairGrid(desk: desk, day: day, width: call.width).lines { call.session.out.line(line) }
                call.session.out.line()
            }
            for line in try FairSummary(desk).lines { call.session.out.line(line) }
        }
        return desk.draft.plan.status == .partial ? .no : .done
    }

    private static func replan(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let reports = try place.pipeline().run(from: .fair, to: .fair)
        let desk = try FairDesk(place)
        if call.isJSON {
            call.session.out.write(FairFiles.json(desk.draft.plan).pretty)
        } else {
            for report in reports { call.session.out.line(report.line) }
            let changes = desk.draft.plan.changes.map(\.countingFromOne)
            if changes.isEmpty { call.session.out.line("nothing moves") }
            for change in changes {
                let (before, after) = (change.before ?? "not placed", change.after ?? "not placed")
                call.session.out.line("  \(change.item): \(before) → \(after) (\(change.cause))")
            }
            call.session.note("next: lotse release NAME, which tells people")
        }
        return desk.draft.plan.status == .partial ? .no : .done
    }

    private static func pin(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let desk = try FairDesk(place)
        let id = ID<InterviewRequest>(try call.invocation.required(request))
        let pins = PinDesk(desk: desk)
        let pin = try pins.pin(
            id, day: try call.invocation.required(slotDay) - 1, at: try call.invocation.required(time),
            table: call.invocation[table].map { $0 - 1 }, interpreter: call.invocation[interpreter].map { ID($0) })
        let breaches = try pins.breaches(of: [pin], reason: call.invocation[reason])
        try pins.keep([pin], reason: call.invocation[reason], in: place.store, actor: call.actor, now: call.session.now)
        return told(call, "pinned", id, breaches, next: "lotse run")
    }

    private static func unpin(_ call: Call) throws -> ExitCode {
        let id = ID<InterviewRequest>(try call.invocation.required(request))
        try Workplace(call).store.unpin(id, actor: call.actor, now: call.session.now)
        return told(call, "unpinned", id, [], next: "lotse run")
    }

    private static func told(
        _ call: Call, _ word: String, _ id: ID<InterviewRequest>, _ breaches: [PolicyBreach], next: String
    ) -> ExitCode {
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([(word, .string(id.text)), ("accepted", .array(breaches.map(\.json)))]).pretty)
        } else {
            call.session.out.line("\(word): \(id)")
            for breach in breaches { call.session.out.line("  against the rule \(breach.line)") }
            call.session.note("next: \(next)")
        }
        return .done
    }

    private static func problem(_ call: Call) throws -> ExitCode {
        call.session.out.write(FairFiles.json(try FairDesk(Workplace(call)).problem).pretty)
        return .done
    }
}

extension Call {
    /// Columns of the terminal; 100 where there is none.
    var width: Int {
        session.environment["COLUMNS"].flatMap { Int($0) }.map { max(60, $0) } ?? 100
    }
}
