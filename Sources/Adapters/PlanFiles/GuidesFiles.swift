package import Domain
import JSONText

/// The files of `plan guides` and `verify guides` (contracts.md, "Planners").
package enum GuidesFiles {
    /// The problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> GuidesProblem {
        let root = try PlanParts.read(bytes)
        var reader = GuidesProblemReader()
        let problem = reader.problem(JSONCursor(root))
        guard reader.findings.isEmpty, let problem else { throw PlanFileRefusal(reader.findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan guides` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> GuidesPlan {
        let root = try PlanParts.read(bytes)
        var reader = GuidesPlanReader()
        let plan = reader.plan(JSONCursor(root))
        guard reader.findings.isEmpty, let plan else { throw PlanFileRefusal(reader.findings) }
        return plan
    }
}
