import Calendar
import Domain
import JSONText

/// Reads a travel problem; collects everything that is not the contract's fields and types. Zones are left to look up.
struct TravelProblemReader {
    var findings: [JSONFinding] = []

    mutating func problem(_ cursor: JSONCursor) -> TravelProblem? {
        let known = [
            "schema", "zone", "hubs", "walks", "connections", "disruptions", "parties", "change", "night", "maxChanges",
            "maxTravelMinutes", "centsPerKm", "pins", "objectives", "previous", "ties", "options",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.travel/1", &findings)
        let hubs = fields.list(fields.required("hubs", &findings), &findings, Self.hub) ?? []
        let connections = fields.list(fields.required("connections", &findings), &findings, Self.connection) ?? []
        let parties = fields.list(fields.required("parties", &findings), &findings, Self.party) ?? []
        var problem = TravelProblem(
            zone: fields.optionalText("zone", &findings) ?? "UTC", zones: [:], hubs: hubs, connections: connections,
            parties: parties)
        problem.walks = fields.list(fields.optional("walks"), &findings, Self.walk) ?? []
        problem.disruptions = fields.list(fields.optional("disruptions"), &findings, Self.disruption) ?? []
        if let change = fields.optional("change") { problem.change = Self.change(change, &findings) }
        problem.night = fields.optional("night").flatMap { Self.night($0, &findings) }
        problem.maxChanges = fields.optionalNumber("maxChanges", &findings)
        problem.maxTravelMinutes = fields.optionalNumber("maxTravelMinutes", &findings)
        problem.centsPerKm = fields.optionalNumber("centsPerKm", &findings)
        problem.pins = fields.list(fields.optional("pins"), &findings, Self.pin) ?? []
        problem.previous = fields.list(fields.optional("previous"), &findings, TravelPlanReader.trip) ?? []
        if let objectives = fields.list(
            fields.optional("objectives"), &findings,
            { $0.level(of: TravelProblem.Term.ofFiles, planner: "the travel planner", &$1) })
        {
            problem.objectives = objectives
        }
        problem.ties = fields.optional("ties")?.ties(&findings) ?? .seed(0)
        if let options = fields.optional("options"),
            let optionFields = FieldReader(options, known: ["work"], &findings)
        {
            problem.work = optionFields.optionalNumber("work", &findings)
        }
        return problem
    }

    private static func hub(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelHub? {
        guard let fields = FieldReader(cursor, known: ["id", "name", "zone"], &findings) else { return nil }
        let id = fields.id("id", of: TravelHub.self, &findings)
        let name = fields.optionalText("name", &findings)
        let zone = fields.text("zone", &findings)
        guard let id, let zone else { return nil }
        return TravelHub(id: id, name: name, zone: zone)
    }

    private static func walk(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelWalk? {
        guard let fields = FieldReader(cursor, known: ["from", "to", "minutes"], &findings) else { return nil }
        let from = fields.id("from", of: TravelHub.self, &findings)
        let to = fields.id("to", of: TravelHub.self, &findings)
        let minutes = fields.number("minutes", &findings)
        guard let from, let to, let minutes else { return nil }
        return TravelWalk(from: from, to: to, minutes: minutes)
    }

    private static func change(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelProblem.ChangeTimes {
        let known = ["airToAir", "airToGround", "groundToAir", "groundToGround"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return .none }
        return TravelProblem.ChangeTimes(
            airToAir: fields.optionalNumber("airToAir", &findings) ?? 0,
            airToGround: fields.optionalNumber("airToGround", &findings) ?? 0,
            groundToAir: fields.optionalNumber("groundToAir", &findings) ?? 0,
            groundToGround: fields.optionalNumber("groundToGround", &findings) ?? 0)
    }

    private static func night(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelProblem.Night? {
        guard let fields = FieldReader(cursor, known: ["from", "to"], &findings) else { return nil }
        let from = fields.required("from", &findings)?.time(&findings)
        let to = fields.required("to", &findings)?.time(&findings)
        guard let from, let to else { return nil }
        return TravelProblem.Night(from: from, to: to)
    }

    private static func disruption(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelDisruption? {
        let known = ["connection", "date", "cancelled", "lateMinutes"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let connection = fields.id("connection", of: TravelConnection.self, &findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let isCancelled = fields.optionalFlag("cancelled", &findings) ?? false
        let minutes = fields.optionalNumber("lateMinutes", &findings)
        guard let connection, let date else { return nil }
        guard isCancelled != (minutes != nil) else {
            findings.append(
                cursor.finding(
                    "the disruption is not one of two kinds",
                    hint: "write \"cancelled\": true, or \"lateMinutes\", and not both"))
            return nil
        }
        return TravelDisruption(
            connection: connection, date: date, kind: minutes.map { .late(minutes: $0) } ?? .cancelled)
    }

    private static func pin(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelProblem.Pin? {
        guard let fields = FieldReader(cursor, known: ["party", "rides"], &findings) else { return nil }
        let party = fields.id("party", of: TravelParty.self, &findings)
        let rides = fields.list(fields.required("rides", &findings), &findings) { cursor, findings -> TravelRide? in
            let known = ["connection", "date", "from", "to"]
            guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
            return TravelPlanReader.ride(fields, &findings)
        }
        guard let party, let rides else { return nil }
        return TravelProblem.Pin(party: party, rides: rides)
    }
}
