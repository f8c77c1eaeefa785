package import Domain
import JSONText

/// The files of `plan fair` and `verify fair` (contracts.md, "Planners").
package enum FairFiles {
    /// The problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> FairProblem {
        let root = try PlanParts.read(bytes)
        var reader = FairProblemReader()
        let problem = reader.problem(JSONCursor(root))
        guard reader.findings.isEmpty, let problem else { throw PlanFileRefusal(reader.findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan fair` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> FairPlan {
        let root = try PlanParts.read(bytes)
        var reader = FairPlanReader()
        let plan = reader.plan(JSONCursor(root))
        guard reader.findings.isEmpty, let plan else { throw PlanFileRefusal(reader.findings) }
        return plan
    }
}
