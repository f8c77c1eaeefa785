import Calendar
import Domain
import JSONText

/// Reads pickup runs as `plan pickups` writes them.
enum PickupPlanReader {
    static func plan(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupPlan? {
        let known = ["status", "runs", "unplaced", "objectives", "changes", "certificates", "work"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let runs = fields.list(fields.required("runs", &findings), &findings, run)
        let unplaced =
            fields.list(fields.optional("unplaced"), &findings) { PlanParts.unplaced($0, as: "arrival", &$1) } ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let runs else { return nil }
        return PickupPlan(
            status: status, runs: runs, unplaced: unplaced, objectives: objectives, changes: changes,
            certificates: certificates, work: work)
    }

    static func run(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupRun? {
        let known = [
            "vehicle", "driver", "hub", "leavesBase", "departure", "stops", "isBack", "kilometres", "cents",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let vehicle = fields.id("vehicle", of: PickupProblem.Vehicle.self, &findings)
        let driver = fields.optionalText("driver", &findings).map { ID<PickupProblem.Driver>($0) }
        let hub = fields.id("hub", of: PickupPlace.self, &findings)
        let leaves = fields.required("leavesBase", &findings)?.moment(&findings)
        let departure = fields.required("departure", &findings)?.moment(&findings)
        let stops = fields.list(fields.required("stops", &findings), &findings, stop)
        let isBack = fields.required("isBack", &findings)?.moment(&findings)
        let kilometres = fields.number("kilometres", &findings)
        let cents = fields.required("cents", &findings)?.int(in: 0...1_000_000_000_000_000, &findings)
        guard let vehicle, let hub, let leaves, let departure, let stops, let isBack, let kilometres, let cents else {
            return nil
        }
        return PickupRun(
            vehicle: vehicle, driver: driver, hub: hub, leavesBase: leaves, departure: departure, stops: stops,
            isBack: isBack, kilometres: kilometres, cents: Cents(Int64(cents)))
    }

    private static func stop(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupRun.Stop? {
        guard let fields = FieldReader(cursor, known: ["place", "at", "arrivals"], &findings) else { return nil }
        let place = fields.id("place", of: PickupPlace.self, &findings)
        let at = fields.required("at", &findings)?.moment(&findings)
        let arrivals = fields.list(fields.required("arrivals", &findings), &findings) { cursor, findings in
            cursor.string(&findings).map { ID<Arrival>($0) }
        }
        guard let place, let at, let arrivals else { return nil }
        return PickupRun.Stop(place: place, at: at, arrivals: arrivals)
    }
}

extension JSONCursor {
    /// A moment with its offset from UTC, or nil with a finding.
    func moment(_ findings: inout [JSONFinding]) -> Instant? {
        guard let text = string(&findings) else { return nil }
        guard let read = ISODateTime(text), read.offset != nil else {
            findings.append(
                finding(
                    "\"\(text)\" is not a moment with its offset from UTC",
                    hint: "write it as 2012-08-30T14:05+02:00, or with Z for UTC"))
            return nil
        }
        return read.instant(in: .utc)
    }
}
