import Calendar
import Domain
import HTML
import HTTP
import Pipeline
import Store

/// Times of the fair that are kept free: the list with what lifts each, and the form that makes one.
enum BoardBans {
    static let banning = RoutePattern("/fair/ban")
    static let lifting = RoutePattern("/fair/unban")

    static func part(_ board: FairBoard, _ address: BoardAddress, _ visit: Visit) -> Node {
        let bans = board.desk.inputs.bans
        let isOwn = visit.who?.role == .coordinator
        guard isOwn || !bans.isEmpty else { return .empty }
        return .section(visit[Words.bans]) {
            if !bans.isEmpty {
                Tag.ul(.class("lines")) {
                    for ban in bans {
                        Tag.li(Attribute("data-ban", String(ban.number))) {
                            text(ban, board, visit)
                            if isOwn { lift(ban, address, visit) }
                        }
                    }
                }
            }
            if isOwn { form(board, address, visit) }
        }
    }

    private static func text(_ ban: FairBan, _ board: FairBoard, _ visit: Visit) -> Node {
        let what =
            switch ban.place {
            case .table(let table): label(table, board, visit)
            case .employer(let id): board.desk.name(id)
            case .interview(let id, let candidate):
                "\(board.desk.name(candidate)) – "
                    + (board.desk.problem.requests.first { $0.id == id }.map { board.desk.name($0.employer) } ?? id.text)
            }
        let when = "\(visit.language.date(ban.window.date)), \(ban.window.from)–\(ban.window.to)"
        return Tag.span(Attribute("dir", "auto")) {
            "\(what): \(when)"
            Tag.small { " " + [ban.reason, ban.actor].compactMap(\.self).joined(separator: " · ") }
        }
    }

    private static func lift(_ ban: FairBan, _ address: BoardAddress, _ visit: Visit) -> Node {
        visit.form(lifting.address(), .class("switch")) {
            visit.seen()
            visit.hidden("number", String(ban.number))
            visit.hidden("day", String(address.day + 1))
            visit.hidden("side", address.side.rawValue)
            Tag.button(.class("second")) { visit[Words.liftBan] }
        }
    }

    private static func label(_ number: Int, _ board: FairBoard, _ visit: Visit) -> String {
        board.desk.inputs.tables.first { $0.number == number }?.label ?? "\(visit[Words.table]) \(number + 1)"
    }

    // MARK: The form

    private static func form(_ board: FairBoard, _ address: BoardAddress, _ visit: Visit) -> Node {
        let days = board.desk.inputs.days
        guard days.indices.contains(address.day) else { return .empty }
        let slots = days[address.day].slots
        let chosen = address.chosen.flatMap(board.cell)?.interview
        let own = chosen.flatMap { $0.day == address.day && slots.indices.contains($0.slot) ? slots[$0.slot] : nil }
        let starts = slots.map(\.start)
        let ends = slots.compactMap { LocalTime(minutes: $0.start.minutes + $0.minutes) }
        return Tag.details {
            Tag.summary { visit[Words.banTime] }
            visit.form(banning.address(), .class("filters")) {
                visit.seen()
                visit.hidden("day", String(address.day + 1))
                visit.hidden("side", address.side.rawValue)
                if let request = address.chosen { visit.hidden("request", request.text) }
                select(
                    "what", Words.banWhat, things(board, chosen, visit), chosen.map { "interview \($0.request)" }, visit
                )
                select("from", Words.fromTime, starts.map { ($0.text, $0.text) }, own?.start.text, visit)
                select(
                    "to", Words.toTime, ends.map { ($0.text, $0.text) },
                    own.flatMap { LocalTime(minutes: $0.start.minutes + $0.minutes)?.text }, visit)
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "ban-reason")) { visit[Words.fixReason] }
                    Tag.input(
                        .id("ban-reason"), Attribute("name", "reason"), Attribute("maxlength", "200"),
                        Attribute("value", visit.request.sent("reason") ?? ""))
                }
                Tag.button { "\(visit[Words.banTime]): \(visit.language.date(days[address.day].date))" }
            }
        }
    }

    private static func things(
        _ board: FairBoard, _ chosen: FairInterview?, _ visit: Visit
    ) -> [(value: String, text: String)] {
        let interview = chosen.map {
            [
                (
                    value: "interview \($0.request)",
                    text: "\(board.desk.name($0.candidate)) – \(board.desk.name($0.employer))"
                )
            ]
        }
        let tables = (0..<(board.desk.problem.tables ?? 0)).map {
            (value: "table \($0 + 1)", text: label($0, board, visit))
        }
        let employers = board.desk.problem.employers.map { (value: "employer \($0.id)", text: board.desk.name($0.id)) }
            .sorted { ($0.text, $0.value) < ($1.text, $1.value) }
        return (interview ?? []) + tables + employers
    }

    private static func select(
        _ name: String, _ title: LocalText, _ options: [(value: String, text: String)], _ own: String?, _ visit: Visit
    ) -> Node {
        let wanted = visit.request.sent(name) ?? own
        return Tag.div(.class("field")) {
            Tag.label(Attribute("for", "ban-\(name)")) { visit[title] }
            Tag.select(.id("ban-\(name)"), Attribute("name", name)) {
                for option in options {
                    if option.value == wanted {
                        Tag.option(Attribute("value", option.value), Attribute("selected", "")) { option.text }
                    } else {
                        Tag.option(Attribute("value", option.value)) { option.text }
                    }
                }
            }
        }
    }
}
