package import Calendar
package import Domain
import JSONText

/// The files of `plan courses` and `verify courses` (docs/reference/plan-files.md).
package enum CourseFiles {
    /// The problem that the bytes of a JSON text describe, without faults; zones are looked up by their names.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8], zones: ZoneDatabase) throws(PlanFileRefusal) -> CourseProblem {
        let root = try PlanParts.read(bytes)
        var reader = CourseProblemReader(zones: zones)
        let problem = reader.problem(JSONCursor(root))
        guard reader.findings.isEmpty, let problem else { throw PlanFileRefusal(reader.findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan courses` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> CoursePlan {
        let root = try PlanParts.read(bytes)
        var reader = CoursePlanReader()
        let plan = reader.plan(JSONCursor(root))
        guard reader.findings.isEmpty, let plan else { throw PlanFileRefusal(reader.findings) }
        return plan
    }
}
