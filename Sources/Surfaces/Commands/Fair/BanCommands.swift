import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse fair ban|unban|bans`: times that are kept free of interviews.
enum BanCommands {
    private static let table = Option("table", .integer(1...10_000), "A table, from 1")
    private static let employer = Option("employer", .text, "An employer's id")
    private static let interview = Option("interview", .text, "An interview's id: this one alone is not held then")
    private static let day = Option("day", .integer(1...366), "The day of the fair, from 1", required: true)
    private static let from = Option("from", .time, "When it begins", required: true)
    private static let to = Option("to", .time, "When it ends", required: true)
    private static let reason = Option("reason", .text, "Why")
    private static let number = Operand("BAN", .integer(1...1_000_000), "The ban's number")

    static let ban = command(
        "ban", "Keep a time free of interviews: of a table, an employer, or one interview",
        examples: [
            Example("lotse fair ban --table 3 --day 1 --from 09:00 --to 10:30", "then 'lotse run' plans round it"),
            Example(
                "lotse fair ban --employer F42 --day 2 --from 13:00 --to 14:00 --reason 'factory tour'", "all teams"),
            Example("lotse fair ban --interview B017/F03/V04 --day 1 --from 09:00 --to 09:30", "not at that time"),
        ],
        options: [
            table.spec, employer.spec, interview.spec, day.spec, from.spec, to.spec, reason.spec,
        ], under: "fair"
    ) { call in
        let place = try Workplace(call)
        let desk = BanDesk(desk: try FairDesk(place))
        let what = try what(call, desk)
        let window = try desk.window(
            what, day: try call.invocation.required(day) - 1, from: try call.invocation.required(from),
            to: try call.invocation.required(to))
        let made = try place.store.ban(
            what, window, reason: call.invocation[reason], actor: place.actor, now: place.now)
        let ban = FairBan(
            number: made, place: what, window: window, reason: call.invocation[reason], actor: place.actor,
            at: place.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("banned", json(ban))]).pretty)
        } else {
            call.session.out.line("banned: \(ban.line(desk.desk))")
            call.session.note("next: lotse run")
        }
        return .done
    }

    private static func what(_ call: Call, _ desk: BanDesk) throws -> FairBan.Place {
        let (table, employer, interview) = (
            call.invocation[table], call.invocation[employer], call.invocation[interview]
        )
        switch (table, employer, interview) {
        case (let table?, nil, nil): return try desk.table(table)
        case (nil, let employer?, nil): return try desk.employer(ID(employer))
        case (nil, nil, let interview?): return try desk.interview(ID(interview))
        default:
            throw UsageError.conflict(
                "nothing says what to keep free, or more than one thing does",
                hint: "give one of --table, --employer and --interview")
        }
    }

    static let unban = command(
        "unban", "Lift a ban", examples: [Example("lotse fair unban 3", "planning may use the time again")],
        operands: [number.spec], under: "fair"
    ) { call in
        let place = try Workplace(call)
        let number = try call.invocation.required(number)
        try place.store.lift(ban: number, actor: place.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("lifted", .int(number))]).pretty)
        } else {
            call.session.out.line("lifted: \(number)")
            call.session.note("next: lotse run")
        }
        return .done
    }

    static let bans = command(
        "bans", "Print the times that are kept free", examples: [Example("lotse fair bans", "with their numbers")],
        under: "fair"
    ) { call in
        let place = try Workplace(call)
        let bans = try place.store.bans()
        if call.isJSON {
            call.session.out.write(JSONValue.object([("bans", .array(bans.map(json)))]).pretty)
            return .done
        }
        if bans.isEmpty {
            call.session.out.line("no time is banned")
        } else {
            let desk = try FairDesk(place)
            for ban in bans { call.session.out.line(ban.line(desk)) }
        }
        return .done
    }

    private static func json(_ ban: FairBan) -> JSONValue {
        let (table, employer, request): (Int?, String?, String?) =
            switch ban.place {
            case .table(let table): (table + 1, nil, nil)
            case .employer(let id): (nil, id.text, nil)
            case .interview(let id, _): (nil, nil, id.text)
            }
        return .object([
            ("number", .int(ban.number)), ("table", .optional(table)), ("employer", .optional(employer)),
            ("interview", .optional(request)), ("date", .string(ban.window.date.iso)),
            ("from", .string(ban.window.from.text)), ("to", .string(ban.window.to.text)),
            ("reason", .optional(ban.reason)), ("actor", .string(ban.actor)),
        ])
    }
}
