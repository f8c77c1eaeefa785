import Arguments
import Calendar
import DayDesk
import Domain
import JSONText
import Pipeline
import Store

/// A command at the desk of the fair: the campaign, what is known, and the moment.
struct DeskVisit {
    let place: Workplace
    let room: DayRoom
    let moment: DayMoment

    /// The moment is the one that the options name; else now, where there is a fair today.
    init(_ call: Call) throws {
        place = try Workplace(call)
        try place.requireMeetings(for: "desk")
        room = try DayRoom(place.pipeline())
        let zone = try ZoneDatabase(environment: call.session.environment).zone(named: room.fair.problem.zone)
        let now = room.moment(call.session.now, zone)
        let only = room.dates.count == 1 ? room.dates.first : nil
        guard let date = call.invocation[DeskCommands.date] ?? now?.date ?? only, room.dates.contains(date),
            let time = call.invocation[DeskCommands.time] ?? (now?.date == date ? now?.time : nil)
        else { throw FairRefusal.noFairDay(room.dates) }
        moment = DayMoment(date: date, time: time)
    }

    /// Writes the event down, and prints what follows from it.
    func tell(_ what: DayEvent.What) throws -> ExitCode {
        let before = room.state(at: moment).conflicts
        let number = try place.store.tellDesk(what, at: moment, actor: place.actor, now: place.now)
        return try report(number, what, before: before)
    }

    func report(_ number: Int, _ what: DayEvent.What, before: [DayConflict]) throws -> ExitCode {
        let after = DayRoom(room, events: try place.store.dayEvents())
        let state = after.state(at: moment)
        let new = state.conflicts.filter { !before.contains($0) }
        if place.call.isJSON {
            place.session.out.write(
                JSONValue.object([
                    ("number", .int(number)), ("moment", .string(moment.text)), ("event", .string(what.line)),
                    ("conflicts", .array(new.map { DeskSheet(after, state).json($0) })),
                ]).pretty)
            return .done
        }
        place.session.out.line("\(number)  \(moment.time)  \(what.line)")
        for conflict in new {
            for line in DeskSheet(after, state).lines(conflict) { place.session.out.line(line) }
        }
        let isInTheWay = state.conflicts.contains { $0.count > 0 }
        place.session.note("next: " + (isInTheWay ? "lotse desk replan" : "lotse desk now"))
        return .done
    }
}
