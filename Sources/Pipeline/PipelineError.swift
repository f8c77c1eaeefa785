package import Calendar
package import Checklist
package import Domain
package import Gate
import JSONText
package import Ledger
package import PlanFiles
package import Store

/// Why a run of the pipeline stopped; what it had stored before stays.
package enum PipelineError: Error {
    case store(StoreError)
    /// A stage's problem has faults, such as a pin that breaks a physical rule.
    case refused(stage: Stage.Name, PlanRefusal)
    /// The verifier found violations in a plan: an error of the program. The plan was not stored.
    case unsound(stage: Stage.Name, violations: [String])
    /// A plan that an earlier run kept cannot be read.
    case keptPlan(KeptPlanError)
    /// A time zone that a stage needs cannot be read.
    case zone(ZoneError)
    /// The program was built with a table of deadlines that cannot be used.
    case checklist(ChecklistError)
    /// The program was built with rules of the gate that cannot be used.
    case gate(GateBookError)
    /// Nobody can say who pays what.
    case account(AccountError)

    /// - Parameter problem: What the stage planned from, as the planner's file has it; the faults are named by it.
    static func refused(stage: Stage.Name, _ refusal: PlanRefusal, of problem: JSONValue) -> PipelineError {
        .refused(stage: stage, refusal.naming(in: problem))
    }
}
