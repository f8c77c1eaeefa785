package import Domain
import JSONText

/// The files of `plan housing` and `verify housing`.
package enum HousingFiles {
    /// The problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> HousingProblem {
        let root = try PlanParts.read(bytes)
        var reader = HousingProblemReader()
        let problem = reader.problem(JSONCursor(root))
        guard reader.findings.isEmpty, let problem else { throw PlanFileRefusal(reader.findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan housing` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> HousingPlan {
        let root = try PlanParts.read(bytes)
        var reader = HousingPlanReader()
        let plan = reader.plan(JSONCursor(root))
        guard reader.findings.isEmpty, let plan else { throw PlanFileRefusal(reader.findings) }
        return plan
    }
}
