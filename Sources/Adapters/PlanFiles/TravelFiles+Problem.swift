import Calendar
package import Domain
package import JSONText

extension TravelFiles {
    /// A problem as the file that `lotse plan travel` reads.
    package static func json(_ problem: TravelProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.travel/1")), ("zone", .string(problem.zone)),
            ("hubs", .array(problem.hubs.map(json))), ("walks", .array(problem.walks.map(json))),
            ("connections", .array(problem.connections.map(json))),
            ("disruptions", .array(problem.disruptions.map(json))), ("parties", .array(problem.parties.map(json))),
            ("change", json(problem.change)),
        ]
        if let night = problem.night {
            members.append(("night", .object([("from", .string(night.from.text)), ("to", .string(night.to.text))])))
        }
        members += numbers([
            ("maxChanges", problem.maxChanges), ("maxTravelMinutes", problem.maxTravelMinutes),
            ("centsPerKm", problem.centsPerKm),
        ])
        members += [
            ("pins", .array(problem.pins.map(json))), ("objectives", .array(problem.objectives.map(json))),
            ("previous", .array(problem.previous.map(json))),
        ]
        switch problem.ties {
        case .seed(let seed): members.append(("ties", .int(Int(bitPattern: UInt(seed)))))
        case .id: members.append(("ties", .string("id")))
        }
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    private static func numbers(_ members: [(String, Int?)]) -> [(name: String, value: JSONValue)] {
        members.compactMap { name, number in number.map { (name, .int($0)) } }
    }

    private static func json(_ hub: TravelHub) -> JSONValue {
        .object([("id", .string(hub.id.text)), ("name", .string(hub.name)), ("zone", .string(hub.zone))])
    }

    private static func json(_ walk: TravelWalk) -> JSONValue {
        .object([
            ("from", .string(walk.from.text)), ("to", .string(walk.to.text)), ("minutes", .int(walk.minutes)),
        ])
    }

    private static func json(_ connection: TravelConnection) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(connection.id.text)), ("mode", .string(connection.mode.rawValue)),
        ]
        if let zone = connection.zone { members.append(("zone", .string(zone))) }
        members += [
            ("calls", .array(connection.calls.map(json))), ("dates", .strings(connection.dates.map(\.iso))),
        ]
        let room = connection.room
        members += numbers([
            ("seats", room.seats), ("childSeats", room.childSeats), ("luggage", room.luggage),
            ("wheelchairs", room.wheelchairs), ("pets", room.pets),
        ])
        if let group = connection.group {
            members.append(
                ("group", .object([("people", .int(group.people)), ("percent", .int(group.percent))])))
        }
        return .object(members)
    }

    private static func json(_ call: TravelConnection.Call) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [("hub", .string(call.hub.text))]
        if let arrives = call.arrives { members.append(("arrives", .string(TravelProblemReader.serviceText(arrives)))) }
        if let departs = call.departs { members.append(("departs", .string(TravelProblemReader.serviceText(departs)))) }
        members += numbers([("fare", call.fare.map { Int($0.amount) }), ("km", call.km)])
        return .object(members)
    }

    private static func json(_ disruption: TravelDisruption) -> JSONValue {
        let kind: (name: String, value: JSONValue) =
            switch disruption.kind {
            case .cancelled: ("cancelled", .bool(true))
            case .late(let minutes): ("lateMinutes", .int(minutes))
            }
        return .object([
            ("connection", .string(disruption.connection.text)), ("date", .string(disruption.date.iso)), kind,
        ])
    }

    private static func json(_ party: TravelParty) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(party.id.text)), ("people", .int(party.people)), ("childSeats", .int(party.childSeats)),
            ("luggage", .int(party.luggage)), ("wheelchairs", .int(party.wheelchairs)), ("pets", .int(party.pets)),
            ("from", .array(party.from.map(json))), ("to", .array(party.to.map(json))),
        ]
        if party.leave != .always { members.append(("leave", json(party.leave))) }
        if party.arrive != .always { members.append(("arrive", json(party.arrive))) }
        members += [
            ("nightArrival", .bool(party.mayArriveAtNight)), ("priority", .int(party.priority)),
            ("required", .bool(party.isRequired)), ("support", .int(Int(party.support.amount))),
        ]
        if let origin = party.origin { members.append(("origin", .string(origin))) }
        if let outward = party.returnOf { members.append(("returnOf", .string(outward.text))) }
        return .object(members)
    }

    private static func json(_ access: TravelAccess) -> JSONValue {
        .object([("hub", .string(access.hub.text)), ("minutes", .int(access.minutes))])
    }

    private static func json(_ window: TravelWindow) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = []
        if let from = window.from { members.append(("from", json(from))) }
        if let to = window.to { members.append(("to", json(to))) }
        return .object(members)
    }

    private static func json(_ change: TravelProblem.ChangeTimes) -> JSONValue {
        .object([
            ("airToAir", .int(change.airToAir)), ("airToGround", .int(change.airToGround)),
            ("groundToAir", .int(change.groundToAir)), ("groundToGround", .int(change.groundToGround)),
        ])
    }

    private static func json(_ pin: TravelProblem.Pin) -> JSONValue {
        .object([
            ("party", .string(pin.party.text)), ("rides", .array(pin.rides.map { .object(members($0)) })),
        ])
    }

    private static func json(_ level: TravelProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }
}
