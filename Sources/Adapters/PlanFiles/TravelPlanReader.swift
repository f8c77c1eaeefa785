import Calendar
import Domain
import JSONText

/// Reads a travel plan as `plan travel` writes it.
struct TravelPlanReader {
    var findings: [JSONFinding] = []

    mutating func plan(_ cursor: JSONCursor) -> TravelPlan? {
        let known = ["status", "trips", "unplaced", "objectives", "changes", "certificates", "work"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let trips = fields.list(fields.required("trips", &findings), &findings, Self.trip)
        let unplaced =
            fields.list(fields.optional("unplaced"), &findings) { PlanParts.unplaced($0, as: "party", &$1) } ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let trips else { return nil }
        return TravelPlan(
            status: status, trips: trips, unplaced: unplaced, objectives: objectives, changes: changes,
            certificates: certificates, work: work)
    }

    static func trip(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelTrip? {
        let known = ["party", "legs", "leaves", "arrives", "fare", "waitingMinutes", "travelMinutes"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let party = fields.id("party", of: TravelParty.self, &findings)
        let legs = fields.list(fields.required("legs", &findings), &findings, leg)
        let leaves = fields.required("leaves", &findings)?.wallTime(&findings)
        let arrives = fields.required("arrives", &findings)?.wallTime(&findings)
        let fare = fields.required("fare", &findings)?.int(in: amounts, &findings)
        let waiting = fields.number("waitingMinutes", &findings)
        let travel = fields.number("travelMinutes", &findings)
        guard let party, let legs, let leaves, let arrives, let fare, let waiting, let travel else { return nil }
        return TravelTrip(
            party: party, legs: legs, leaves: leaves, arrives: arrives, fare: Cents(Int64(fare)),
            waitingMinutes: waiting, travelMinutes: travel)
    }

    private static func leg(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelTrip.Leg? {
        let known = [
            "connection", "date", "from", "to", "departs", "departZone", "arrives", "arriveZone", "fare", "estimated",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let ride = ride(fields, &findings)
        let departs = fields.required("departs", &findings)?.wallTime(&findings)
        let departZone = fields.text("departZone", &findings)
        let arrives = fields.required("arrives", &findings)?.wallTime(&findings)
        let arriveZone = fields.text("arriveZone", &findings)
        let fare = fields.required("fare", &findings)?.int(in: amounts, &findings)
        let isEstimated = fields.optionalFlag("estimated", &findings) ?? false
        guard let ride, let departs, let departZone, let arrives, let arriveZone, let fare else { return nil }
        return TravelTrip.Leg(
            ride: ride, departs: departs, departZone: departZone, arrives: arrives, arriveZone: arriveZone,
            fare: Cents(Int64(fare)), isEstimated: isEstimated)
    }

    /// Cents of a whole party and journey; sums of them cannot overflow.
    private static let amounts = 0...1_000_000_000_000_000

    static func ride(_ fields: FieldReader, _ findings: inout [JSONFinding]) -> TravelRide? {
        let connection = fields.id("connection", of: TravelConnection.self, &findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let from = fields.id("from", of: TravelHub.self, &findings)
        let to = fields.id("to", of: TravelHub.self, &findings)
        guard let connection, let date, let from, let to else { return nil }
        return TravelRide(connection: connection, date: date, from: from, to: to)
    }
}
