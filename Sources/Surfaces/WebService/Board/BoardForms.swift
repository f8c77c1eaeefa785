import Calendar
import Domain
import HTTP
import Pipeline
import Store

/// What the forms of the board do. Each carries the version of the campaign that its page was made from: where others changed
/// something since, nothing is done, and the page comes again with what they did and what was typed.
enum BoardForms {
    static func pin(_ visit: Visit) throws -> Response {
        try steering(visit) { desk, request in
            guard let place = visit.request.sent("place").flatMap(BoardPlace.init) else {
                throw Turned.away(.unprocessable)
            }
            return [
                try PinDesk(desk: desk).pin(
                    request, day: place.day, at: place.time, table: place.table,
                    interpreter: typed("interpreter", visit).map { ID($0) })
            ]
        }
    }

    /// Two interviews change places.
    static func swap(_ visit: Visit) throws -> Response {
        try steering(visit) { desk, request in
            guard let other = typed("other", visit), let board = try visit.board(),
                let one = board.cell(request)?.interview, let two = board.cell(ID(other))?.interview
            else { throw Turned.away(.unprocessable) }
            return FairSteering.exchanged(one, two, desk)
        }
    }

    static func unpin(_ visit: Visit) throws -> Response {
        guard let request = typed("request", visit), let who = visit.who else { throw Turned.away(.unprocessable) }
        do {
            let done: Void? = try visit.store.change(since: seen(visit)) {
                try visit.store.unpin(ID(request), actor: who.actor, now: visit.now)
            }
            return try done == nil ? changed(visit) : back(visit)
        } catch let error as StoreError {
            return try refused(error, visit)
        }
    }

    /// Keeps a time of a table, an employer or an interview free.
    static func ban(_ visit: Visit) throws -> Response {
        guard let who = visit.who, let what = typed("what", visit), let split = what.firstIndex(of: " "),
            let day = visit.request.sent("day").flatMap({ Int($0) }),
            let from = visit.request.sent("from").flatMap({ LocalTime($0) }),
            let to = visit.request.sent("to").flatMap({ LocalTime($0) })
        else { throw Turned.away(.unprocessable) }
        return try deciding(visit) {
            guard let board = try visit.board() else { throw Turned.away(.unprocessable) }
            let desk = BanDesk(desk: board.desk)
            let name = String(what[what.index(after: split)...])
            let place: FairBan.Place
            switch what[..<split] {
            case "table": place = try desk.table(Int(name) ?? 0)
            case "employer": place = try desk.employer(ID(name))
            case "interview": place = try desk.interview(ID(name))
            default: throw Turned.away(.unprocessable)
            }
            let window = try desk.window(place, day: day - 1, from: from, to: to)
            try visit.store.ban(place, window, reason: typed("reason", visit), actor: who.actor, now: visit.now)
        }
    }

    static func lift(_ visit: Visit) throws -> Response {
        guard let number = visit.request.sent("number").flatMap({ Int($0) }), let who = visit.who else {
            throw Turned.away(.unprocessable)
        }
        return try deciding(visit) { try visit.store.lift(ban: number, actor: who.actor, now: visit.now) }
    }

    /// Does something unless somebody else changed the campaign since the page was made.
    private static func deciding(_ visit: Visit, _ body: () throws -> Void) throws -> Response {
        do {
            let done: Void? = try visit.store.change(since: seen(visit), body)
            return try done == nil ? changed(visit) : back(visit)
        } catch let error as FairRefusal {
            return try refused(error, visit)
        } catch let error as StoreError {
            return try refused(error, visit)
        }
    }

    static func release(_ visit: Visit) throws -> Response {
        guard let name = typed("name", visit), name.utf8.count <= 320, let who = visit.who else {
            throw Turned.away(.unprocessable)
        }
        guard let board = try visit.board(), FairSteering.isFit(board) else {
            return try BoardPage.page(visit, .conflict, .text(Words.releaseLater))
        }
        do {
            let done: Void? = try visit.store.change(since: seen(visit)) {
                try steering(visit, who.actor).release(named: name)
            }
            return try done == nil ? changed(visit) : back(visit)
        } catch let error as FairDeskError {
            return try refused(error, visit)
        }
    }

    /// Fixes what `wish` makes of the form, unless a rule or somebody else's change stands against it.
    private static func steering(
        _ visit: Visit, _ wish: (FairDesk, ID<InterviewRequest>) throws -> [FairProblem.Pin]
    ) throws -> Response {
        guard let request = typed("request", visit), let who = visit.who else { throw Turned.away(.unprocessable) }
        do {
            let done: Void? = try visit.store.change(since: seen(visit)) {
                try steering(visit, who.actor).fix(reason: typed("reason", visit)) { try wish($0, ID(request)) }
            }
            return try done == nil ? changed(visit) : back(visit)
        } catch let error as FairDeskError {
            return try refused(error, visit)
        } catch let error as FairRefusal {
            return try refused(error, visit)
        } catch let error as StoreError {
            return try refused(error, visit)
        }
    }

    private static func steering(_ visit: Visit, _ actor: String) -> FairSteering {
        FairSteering(store: visit.store, hall: visit.hall, actor: actor, now: visit.now)
    }

    private static func typed(_ name: String, _ visit: Visit) -> String? {
        visit.request.sent(name).flatMap { text in
            let trimmed = text.drop { $0 == " " }
            return trimmed.isEmpty ? nil : String(trimmed.prefix(400))
        }
    }

    private static func seen(_ visit: Visit) throws -> Int {
        guard let seen = visit.request.sent("seen").flatMap({ Int($0) }) else { throw Turned.away(.unprocessable) }
        return seen
    }

    private static func changed(_ visit: Visit) throws -> Response {
        try BoardPage.page(visit, .conflict, .changed(visit.store.changes(since: seen(visit))))
    }

    private static func refused(_ error: any Error, _ visit: Visit) throws -> Response {
        let refusal = try visit.refusal(of: error)
        return try BoardPage.page(visit, refusal.status, .complaint(refusal.complaint))
    }

    private static func back(_ visit: Visit) throws -> Response {
        let days = try visit.board()?.desk.inputs.days.count ?? 1
        return .seeOther(BoardAddress(visit, days: days).with { $0.place = nil }.text)
    }
}
