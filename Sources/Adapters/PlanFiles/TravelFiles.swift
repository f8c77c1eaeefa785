package import Calendar
package import Domain
import JSONText

/// The files of `plan travel` and `verify travel` (docs/reference/plan-files.md).
package enum TravelFiles {
    /// The problem that the bytes of a JSON text describe, without faults; zones are looked up by their names.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8], zones: ZoneDatabase) throws(PlanFileRefusal) -> TravelProblem {
        let root = try PlanParts.read(bytes)
        var reader = TravelProblemReader()
        let problem = reader.problem(JSONCursor(root))
        guard reader.findings.isEmpty, var problem else { throw PlanFileRefusal(reader.findings) }
        for name in TravelProblem.zoneNames(problem.zone, problem.hubs, problem.connections) {
            // A zone that cannot be read is one of the problem's own faults, with its place.
            do { problem.zones[name] = try zones.zone(named: name) } catch { continue }
        }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan travel` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> TravelPlan {
        let root = try PlanParts.read(bytes)
        var reader = TravelPlanReader()
        let plan = reader.plan(JSONCursor(root))
        guard reader.findings.isEmpty, let plan else { throw PlanFileRefusal(reader.findings) }
        return plan
    }
}
