import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse travel delay`: somebody or a connection is late; what that does to journeys and pickups.
enum DelayCommand {
    private static let subject = Operand("WHO", .text, "A connection's id, or an applicant's")
    private static let minutes = Option(
        "minutes", .integer(0...2_880), "Minutes late in all; 0 takes an earlier word back")
    private static let day = Option(
        "on", .date, "The connection's date of service; where it is left out, the only one on which somebody takes it")

    static let value = command(
        "delay", "Record that somebody or a connection is late, plan journeys and pickups again, and say whom to tell",
        examples: [
            Example("lotse travel delay MAD-NUE --minutes 95 --on 2012-08-27", "everybody on that flight"),
            Example(
                "lotse travel delay B017 --minutes 30", "one person who waits for luggage; only the pickup changes"),
        ], operands: [subject.spec], options: [minutes.spec, day.spec], under: "travel"
    ) { call in
        let place = try Workplace(call)
        let text = try call.invocation.required(subject)
        let sheets = try sheets(place)
        let subject = try subject(text, sheets)
        let late = try call.invocation.required(minutes)
        let delay = TravelDelay(
            subject: subject, date: try date(of: subject, call.invocation[day], sheets), minutes: late,
            actor: place.actor, at: place.now)
        let report = try place.pipeline().delay(delay)
        let told = try DelayText(place, report, delay)
        if call.isJSON {
            call.session.out.write(told.json.pretty)
        } else {
            for line in told.lines { call.session.out.line(line) }
            call.session.note("next: lotse run")
        }
        return report.journeys.contains { $0.after == nil } ? .no : .done
    }
}

extension DelayCommand {
    /// Journeys of both purposes, as far as they are planned; fails where none are.
    private static func sheets(_ place: Workplace) throws -> [TravelSheet] {
        let planned = try TravelCommands.Purpose.allCases.filter {
            try place.store.lastPlan(of: $0.stage.rawValue) != nil
        }
        return try (planned.isEmpty ? [.relocation] : planned).map { try TravelSheet(place, for: $0) }
    }

    /// A connection that somebody takes, or somebody who has a journey to the work: who is late on the way to the fair is
    /// waited for by nobody who drives.
    private static func subject(_ id: String, _ sheets: [TravelSheet]) throws -> TravelDelay.Subject {
        if sheets.contains(where: { $0.rides.contains { $0.connection.text == id } }) { return .connection(ID(id)) }
        if sheets.contains(where: { !$0.arrivals(of: ID(id)).isEmpty }) { return .traveller(ID(id)) }
        throw Failure(
            code: "CL093", message: "no journey is planned on a connection, or of an applicant, with the id \"\(id)\"",
            hint: "'lotse travel show' lists journeys, 'lotse travel show APPLICANT' their connections", at: id,
            exit: .no)
    }

    private static func date(
        of subject: TravelDelay.Subject, _ given: CivilDate?, _ sheets: [TravelSheet]
    ) throws -> CivilDate {
        let (name, days) = days(of: subject, sheets)
        if let given, days.contains(given) { return given }
        if given == nil, days.count == 1 { return days[0] }
        let list = days.map(\.iso).joined(separator: ", ")
        guard let given else {
            throw Failure(
                code: "CL094", message: "journeys with \(name) are planned on several days: \(list)",
                hint: "say which with --on",
                at: name,
                exit: .no)
        }
        throw Failure(
            code: "CL095", message: "nobody travels with \(name) on \(given)", hint: "planned are: \(list)", at: name,
            exit: .no)
    }

    /// The days on which it is taken, in order; at least one.
    private static func days(of subject: TravelDelay.Subject, _ sheets: [TravelSheet]) -> (String, [CivilDate]) {
        switch subject {
        case .connection(let id):
            (id.text, Set(sheets.flatMap(\.rides).filter { $0.connection == id }.map(\.date)).sorted())
        case .traveller(let id):
            (id.text, Set(sheets.flatMap { $0.arrivals(of: id) }).sorted())
        }
    }
}
