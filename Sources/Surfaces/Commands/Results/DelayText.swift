import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// What a delay did, as text and as JSON.
struct DelayText {
    private let report: DelayReport
    private let delay: TravelDelay
    private let names: [ID<TravelHub>: String]

    init(_ place: Workplace, _ report: DelayReport, _ delay: TravelDelay) throws {
        self.report = report
        self.delay = delay
        names = Dictionary(try place.store.all(.hubs).map { ($0.id, $0.name) }) { first, _ in first }
    }

    var lines: [String] {
        let isQuiet = report.journeys.isEmpty && report.pickups.isEmpty && report.interviews.isEmpty
        return [head] + (isQuiet ? ["nothing that is planned changes"] : [])
            + report.journeys.flatMap(lines) + report.pickups.map(line) + report.interviews.map(line)
            + report.contacts.map(line)
    }

    private var head: String {
        let late = delay.minutes == 0 ? "on time after all" : "\(delay.minutes) minutes late"
        return "\(subject) on \(delay.date) is \(late)"
    }

    private var subject: String {
        switch delay.subject {
        case .connection(let id): id.text
        case .traveller(let id): id.text
        }
    }

    private func lines(_ journey: DelayReport.Journey) -> [String] {
        let people = journey.applicants.map(\.text).joined(separator: ", ")
        let missed = journey.missed.map { "\(people) misses \($0.connection) from \(name($0.from))" }
        guard let after = journey.after else {
            return ["\(missed ?? people): nothing goes on \(journey.isOfFair ? "in time" : "within two days")"]
        }
        let end = journey.before.party.isReturn ? "home" : journey.isOfFair ? "at the fair" : "there"
        let there = "\(end) \(moment(after.arrives)) instead of \(moment(journey.before.arrives))"
        let new = after.legs.map(\.ride).filter { !journey.before.legs.map(\.ride).contains($0) }
        let onward = new.isEmpty ? "" : "goes on with \(new.map(\.connection.text).joined(separator: ", ")), "
        return [missed.map { "\($0), \(onward)\(there)" } ?? "\(people): \(onward)\(there)"]
            + journey.nights.map { "  a night in \(name($0.hub)) from \($0.date): book a room" }
    }

    private func line(_ pickup: DelayReport.Pickup) -> String {
        let people = pickup.applicants.map(\.text).joined(separator: ", ")
        let after = pickup.after.map(seat) ?? "none any more"
        return "pickup of \(people): \(after)" + (pickup.before.map { ", instead of \(seat($0))" } ?? "")
    }

    private func line(_ interview: DelayReport.Interview) -> String {
        "interview of \(interview.candidate) with \(interview.employer): "
            + (interview.after.map(moment) ?? "none any more")
            + (interview.before.map { ", instead of \(moment($0))" } ?? "")
    }

    private func moment(_ moment: DelayReport.Interview.Moment) -> String { "\(moment.date) \(moment.start.text)" }

    private func seat(_ seat: DelayReport.Seat) -> String {
        "\(moment(seat.departure)) with \(seat.vehicle)" + (seat.driver.map { " and driver \($0)" } ?? "")
    }

    private func line(_ contact: DelayReport.Contact) -> String {
        let kind = contact.kind == .traveller ? "" : "\(contact.kind.rawValue) "
        return "tell \(kind)" + [contact.id, contact.name, contact.phone].compactMap(\.self).joined(separator: ", ")
    }

    private func name(_ hub: ID<TravelHub>) -> String { names[hub] ?? hub.text }
    private func moment(_ wall: WallTime) -> String { String(wall.text.prefix(16)).replacing("T", with: " ") }

    var json: JSONValue {
        .object([
            ("subject", .string(subject)), ("date", .string(delay.date.iso)), ("minutes", .int(delay.minutes)),
            ("journeys", .array(report.journeys.map(json))), ("pickups", .array(report.pickups.map(json))),
            ("interviews", .array(report.interviews.map(json))),
            (
                "tell",
                .array(
                    report.contacts.map {
                        .object([
                            ("kind", .string($0.kind.rawValue)), ("id", .string($0.id)), ("name", .optional($0.name)),
                            ("phone", .optional($0.phone)),
                        ])
                    })
            ),
        ])
    }

    private func json(_ interview: DelayReport.Interview) -> JSONValue {
        .object([
            ("candidate", .string(interview.candidate.text)), ("employer", .string(interview.employer.text)),
            ("before", interview.before.map(json) ?? .null), ("after", interview.after.map(json) ?? .null),
        ])
    }

    private func json(_ moment: DelayReport.Interview.Moment) -> JSONValue {
        .object([("date", .string(moment.date.iso)), ("start", .string(moment.start.text))])
    }

    private func json(_ pickup: DelayReport.Pickup) -> JSONValue {
        .object([
            ("applicants", .array(pickup.applicants.map { .string($0.text) })),
            ("before", pickup.before.map(json) ?? .null), ("after", pickup.after.map(json) ?? .null),
        ])
    }

    private func json(_ seat: DelayReport.Seat) -> JSONValue {
        .object([
            ("vehicle", .string(seat.vehicle.text)), ("driver", .optional(seat.driver?.text)),
            ("departure", .string(String(seat.departure.text.prefix(16)))),
            ("out", .string(String(seat.out.text.prefix(16)))),
        ])
    }

    private func json(_ journey: DelayReport.Journey) -> JSONValue {
        .object([
            ("applicants", .array(journey.applicants.map { .string($0.text) })),
            ("purpose", .string((journey.isOfFair ? TravelCommands.Purpose.fair : .relocation).rawValue)),
            ("missed", journey.missed.map { .string($0.connection.text) } ?? .null),
            ("before", TravelFiles.json(journey.before)), ("after", journey.after.map(TravelFiles.json) ?? .null),
            (
                "nights",
                .array(
                    journey.nights.map {
                        .object([("hub", .string($0.hub.text)), ("date", .string($0.date.iso))])
                    })
            ),
        ])
    }
}
