import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse desk now|free|log`: looks at the day, and changes nothing.
enum DeskLooking {
    private static let count = Option("count", .integer(1...1000), "How many at most; else 10")

    static let now = command(
        "now", "Print the state of the fair: who is missing, what is in the way, what is next at each table",
        examples: [
            Example("lotse desk now", "as it is"),
            Example("lotse desk now --on 2012-03-25 --at 10:30", "as it is known to be at that moment"),
        ], options: DeskCommands.moment, under: "desk"
    ) { call in
        let visit = try DeskVisit(call)
        let state = visit.room.state(at: visit.moment)
        let sheet = DeskSheet(visit.room, state)
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return state.conflicts.isEmpty ? .done : .no
    }

    static let free = command(
        "free", "Print who could talk now: both free, a good match, and not going to meet",
        examples: [Example("lotse desk free --count 5", "the best five; 'lotse desk talk' writes one down")],
        options: [count.spec] + DeskCommands.moment, under: "desk"
    ) { call in
        let visit = try DeskVisit(call)
        let pairs = visit.room.freePairs(
            visit.room.state(at: visit.moment), count: call.invocation[count] ?? 10)
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    (
                        "pairs",
                        .array(
                            pairs.map {
                                .object([
                                    ("candidate", .string($0.candidate.text)), ("vacancy", .string($0.vacancy.text)),
                                    ("employer", .string($0.employer.text)), ("score", .int($0.score)),
                                    ("table", .int($0.table + 1)), ("interpreter", .optional($0.interpreter?.text)),
                                ])
                            })
                    )
                ]).pretty)
            return .done
        }
        if pairs.isEmpty { call.session.out.line("nobody who fits is free now") }
        for pair in pairs {
            call.session.out.line(
                "\(pair.score)  \(pair.candidate) – \(pair.vacancy) of \(pair.employer), "
                    + visit.room.desk.tableLabel(pair.table)
                    + (pair.interpreter.map { ", with interpreter \($0)" } ?? ""))
        }
        return .done
    }

    static let log = command(
        "log", "Print what the desk was told, with what was taken back",
        examples: [Example("lotse desk log", "'lotse desk undo 7' takes the event 7 back")], under: "desk"
    ) { call in
        let events = try Workplace(call).store.dayEvents()
        let standing = Set(events.standing.map(\.number))
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    (
                        "events",
                        .array(
                            events.map {
                                .object([
                                    ("number", .int($0.number)), ("moment", .string($0.moment.text)),
                                    ("event", .string($0.what.line)), ("actor", .string($0.actor)),
                                    ("holds", .bool(standing.contains($0.number))),
                                ])
                            })
                    )
                ]).pretty)
            return .done
        }
        if events.isEmpty { call.session.out.line("the desk was told nothing") }
        for event in events {
            var isBack = !standing.contains(event.number)
            if case .undone = event.what { isBack = false }
            call.session.out.line(
                "\(event.number)  \(event.moment.text)  \(event.what.line)  (\(event.actor))"
                    + (isBack ? "  taken back" : ""))
        }
        return .done
    }
}
