import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse travel search`: the journeys between two hubs that are worth a thought, whoever travels.
enum TravelSearchCommand {
    private static let from = Operand("FROM", .text, "The id of the hub where the journey begins")
    private static let to = Operand("TO", .text, "The id of the hub where it ends")
    private static let day = Option("on", .date, "The day on which one leaves", required: true)
    private static let span = Option(
        "days", .integer(1...14), "How many days from then on one may leave", fallback: "1")

    static let value = command(
        "search", "Look for journeys between two hubs, by connections and timetable feeds",
        examples: [
            Example("lotse travel search STR VIL --on 2012-08-27", "arrival, fare, changes and hours in the night"),
            Example(
                "lotse travel search STR VIL --on 2012-08-27 --days 3 --json", "on one of three days, with each ride"),
        ], operands: [from.spec, to.spec], options: [day.spec, span.spec], under: "travel"
    ) { call in
        let place = try Workplace(call)
        let names = FeedNames(try place.store.feeds(of: try place.store.all(.hubs)))
        let start = try hub(try call.invocation.required(from), place)
        let end = try hub(try call.invocation.required(to), place)
        guard start.id != end.id else {
            throw UsageError.conflict("the journey would end where it begins", hint: "name two hubs")
        }
        let first = try call.invocation.required(day)
        let days = first...first.adding(days: try call.invocation.required(span) - 1)
        let zones = ZoneDatabase(environment: call.session.environment)
        switch try place.pipeline().journeys(from: start.id, to: end.id, on: days) {
        case .failure(let obstacle):
            throw Failure(code: "CL181", message: obstacle.reason, hint: obstacle.hint, exit: .no)
        case .success(let trips):
            let found = try trips.map { Found(trip: $0, night: try $0.nightMinutes(in: zones)) }
            if call.isJSON {
                call.session.out.write(json(found, start, end, days).pretty)
            } else {
                for line in lines(found, start, end, days, names) { call.session.out.line(line) }
            }
            return trips.isEmpty ? .no : .done
        }
    }

    private struct Found {
        let trip: TravelTrip
        /// Minutes.
        let night: Int

        var isEstimated: Bool { trip.legs.contains(where: \.isEstimated) }
    }

    private static func hub(_ id: String, _ place: Workplace) throws -> TransportHub {
        guard let hub = try place.store.find(.hubs, id) else {
            throw Failure(
                code: "CL180", message: "the campaign has no hub with the id \"\(id)\"",
                hint: "the ids are those of the file that 'lotse import hubs' took", at: id, exit: .no)
        }
        return hub
    }

    private static func lines(
        _ found: [Found], _ start: TransportHub, _ end: TransportHub, _ days: ClosedRange<CivilDate>,
        _ names: FeedNames
    ) -> [String] {
        guard !found.isEmpty else {
            let time = days.count == 1 ? "on \(days.lowerBound)" : "from \(days.lowerBound) to \(days.upperBound)"
            return ["no journey from \(start.name) to \(end.name) begins \(time)"]
        }
        var table = TextTable([.left, .left, .right, .right, .left, .right, .left])
        table.add(["leaves", "arrives", "changes", "fare", "", "night", "by"])
        for one in found {
            let trip = one.trip
            table.add([
                short(trip.leaves), short(trip.arrives), "\(trip.legs.count - 1)", trip.fare.euros,
                one.isEstimated ? "estimated" : "",
                "\(one.night / 60):\(one.night % 60 < 10 ? "0" : "")\(one.night % 60)",
                trip.legs.map { names.route($0.ride.connection)?.line ?? $0.ride.connection.text }
                    .joined(separator: ", "),
            ])
        }
        return ["\(start.name) – \(end.name)"] + table.lines
    }

    private static func json(
        _ found: [Found], _ start: TransportHub, _ end: TransportHub, _ days: ClosedRange<CivilDate>
    ) -> JSONValue {
        .object([
            ("from", .string(start.id.text)), ("to", .string(end.id.text)),
            ("firstDay", .string(days.lowerBound.iso)), ("lastDay", .string(days.upperBound.iso)),
            (
                "journeys",
                .array(
                    found.map { one in
                        .object([
                            ("changes", .int(one.trip.legs.count - 1)), ("nightMinutes", .int(one.night)),
                            ("estimated", .bool(one.isEstimated)), ("trip", TravelFiles.json(one.trip)),
                        ])
                    })
            ),
        ])
    }

    private static func short(_ wall: WallTime) -> String { String(wall.text.prefix(16)).replacing("T", with: " ") }
}

extension ClosedRange where Bound == CivilDate {
    fileprivate var count: Int { lowerBound.days(to: upperBound) + 1 }
}
