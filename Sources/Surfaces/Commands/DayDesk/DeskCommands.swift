import Arguments
import Calendar
import DayDesk
import Domain
import JSONText
import Pipeline

/// `lotse desk`: the day of the fair. Who came, what goes wrong, what follows, and the rest of the day planned anew.
enum DeskCommands {
    static let date = Option("on", .date, "The day of the fair; else today, or the only one")
    static let time = Option("at", .time, "The time at which it is said, by the venue's clocks; else now")
    private static let who = Operand(
        "CANDIDATE", .text, "A candidate's id, the code of the badge, or words of the name")
    private static let firm = Operand("EMPLOYER", .text, "The employer's id")
    private static let interpreter = Operand("INTERPRETER", .text, "The interpreter's id")
    private static let number = Operand("TABLE", .integer(1...10_000), "The table, from 1")
    private static let interview = Operand(
        "INTERVIEW", .text, "An interview's id, or the candidate whose interview is held now or next")
    private static let event = Operand("EVENT", .integer(1...1_000_000), "The number of an event")
    private static let expected = Option("expected", .time, "When they come", required: true)
    private static let minutes = Option("minutes", .integer(0...480), "How many minutes later it ends", required: true)
    private static let gone = Flag("gone", "They went for the day")
    private static let late = Option("late", .time, "They come at that time")
    private static let teams = Option("teams", .integer(1...100), "Only so many teams are left")
    private static let back = Flag("back", "It is there again")
    private static let from = Option("from", .time, "Since when; else from now on")
    private static let to = Option("to", .time, "Until when; else for the rest of the day")
    private static let begun = Flag("begun", "It has begun")
    private static let over = Flag("over", "It is over")
    private static let vacancy = Operand("VACANCY", .text, "The vacancy's id")

    static let moment = [date.spec, time.spec]

    static let value = Command<Session>(
        "desk", summary: "Run the day of the fair: who came, what goes wrong, what follows",
        page: "docs/reference/commands.md#lotse-desk",
        commands: [
            DeskLooking.now, DeskLooking.free, DeskLooking.log,
            told(
                "in", "Check a candidate in", [Example("lotse desk in B017", "by id, code of the badge, or name")],
                [who.spec], [], in: { call, room, state in .came(try room.person(try call.invocation.required(who))) }),
            told(
                "late", "A candidate comes later",
                [
                    Example(
                        "lotse desk late B017 --expected 10:40", "'lotse desk now' says which interviews that touches")
                ],
                [who.spec], [expected.spec],
                in: { call, room, state in
                    .late(
                        try room.person(try call.invocation.required(who)),
                        expected: try later(call.invocation.required(expected), state))
                }),
            told(
                "absent", "A candidate was waited for in vain", [Example("lotse desk absent B017", "for today")],
                [who.spec], [],
                in: { call, room, state in .absent(try room.person(try call.invocation.required(who))) }),
            told(
                "left", "A candidate went for the day", [Example("lotse desk left B017", "later interviews are free")],
                [who.spec], [],
                in: { call, room, state in .left(try room.person(try call.invocation.required(who))) }),
            told(
                "firm", "A delegation is there, late, smaller, or gone",
                [
                    Example("lotse desk firm F42 --late 11:00", "comes at eleven"),
                    Example("lotse desk firm F42 --teams 1", "one team is left"),
                    Example("lotse desk firm F42", "is there"),
                ], [firm.spec], [late.spec, teams.spec, gone.spec], in: firm),
            told(
                "table", "A table is out of use, or there again",
                [Example("lotse desk table 3", "lost"), Example("lotse desk table 3 --back", "there again")],
                [number.spec], [back.spec],
                in: { call, room, state in
                    let table = try room.table(try call.invocation.required(number))
                    return call.invocation[back] ? .tableBack(table) : .tableLost(table)
                }),
            told(
                "sick", "An interpreter is ill, or back",
                [
                    Example("lotse desk sick I2", "for the rest of the day"),
                    Example("lotse desk sick I2 --from 13:00 --to 15:00", "for some hours"),
                ], [interpreter.spec], [from.spec, to.spec, back.spec], in: sick),
            told(
                "delay", "An interview ends later than planned",
                [Example("lotse desk delay B017 --minutes 15", "'lotse desk now' shows whom that keeps waiting")],
                [interview.spec], [minutes.spec],
                in: { call, room, state in
                    .overrun(
                        try room.interview(try call.invocation.required(interview), in: state),
                        minutes: try call.invocation.required(minutes))
                }),
            told(
                "interview", "An interview has begun, or is over",
                [Example("lotse desk interview B017 --begun", "at the moment at which it is said")],
                [interview.spec], [begun.spec, over.spec], in: interview),
            told(
                "talk", "Two agree on an interview at the fair",
                [Example("lotse desk talk B017 V04", "'lotse desk replan' finds it a place")],
                [who.spec, vacancy.spec], [],
                in: { call, room, state in
                    .wanted(
                        try room.talk(
                            try room.person(try call.invocation.required(who)),
                            ID(try call.invocation.required(vacancy)), in: state))
                }),
            DeskNoteCommands.note, DeskNoteCommands.notes, WalkInCommand.value,
            told(
                "undo", "Take back what the desk was told",
                [Example("lotse desk undo 7", "the event stays in the log")],
                [event.spec], [],
                in: { call, room, state in
                    let number = try call.invocation.required(event)
                    guard room.fair.events.standing.contains(where: { $0.number == number }) else {
                        throw FairRefusal.notStanding(number)
                    }
                    return .undone(number)
                }),
            DeskReplanCommand.value,
        ])

    // MARK: Telling

    /// A command that tells the desk one thing.
    private static func told(
        _ name: String, _ summary: String, _ examples: [Example], _ operands: [OperandSpec], _ options: [OptionSpec],
        in what: @escaping @Sendable (Call, DayRoom, DayState) throws -> DayEvent.What
    ) -> Command<Session> {
        command(
            name, summary, examples: examples, operands: operands, options: options + moment, under: "desk"
        ) { call in
            let visit = try DeskVisit(call)
            return try visit.tell(try what(call, visit.room, visit.room.state(at: visit.moment)))
        }
    }

    /// A time of today after the moment.
    static func later(_ time: LocalTime, _ state: DayState) throws -> LocalTime {
        guard time > state.moment.time else { throw FairRefusal.timeIsOver(time, state.moment) }
        return time
    }

    private static func firm(_ call: Call, _ room: DayRoom, _ state: DayState) throws -> DayEvent.What {
        let id = try room.employer(try call.invocation.required(firm))
        let ways = [call.invocation[gone], call.invocation[late] != nil, call.invocation[teams] != nil].count { $0 }
        guard ways <= 1 else {
            throw UsageError.conflict(
                "the delegation is said to be in \(ways) states",
                hint: "give one of --late, --teams and --gone, or none")
        }
        if call.invocation[gone] { return .firmGone(id) }
        if let time = call.invocation[late] { return .firmLate(id, expected: try later(time, state)) }
        guard let count = call.invocation[teams] else { return .firmCame(id) }
        return try room.fewer(id, count)
    }

    private static func sick(_ call: Call, _ room: DayRoom, _ state: DayState) throws -> DayEvent.What {
        let id = try room.interpreter(try call.invocation.required(interpreter))
        if call.invocation[back] { return .interpreterBack(id) }
        let start = call.invocation[from] ?? state.moment.time
        guard let end = call.invocation[to] ?? LocalTime(minutes: 1440), end > start else {
            throw FairRefusal.timeIsOver(call.invocation[to] ?? start, DayMoment(date: state.moment.date, time: start))
        }
        return .interpreterSick(id, from: start, to: end)
    }

    private static func interview(_ call: Call, _ room: DayRoom, _ state: DayState) throws -> DayEvent.What {
        let key = try room.interview(try call.invocation.required(interview), in: state)
        guard call.invocation[begun] != call.invocation[over] else {
            throw UsageError.conflict("nothing says what is with the interview", hint: "give --begun or --over")
        }
        return call.invocation[begun] ? .begun(key) : .over(key)
    }
}
