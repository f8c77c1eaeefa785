import BackwardPlan
import Calendar
import Domain
import JSONText
import PlanFiles

/// Backward plans from a contract's first day.
enum BackwardPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try BackwardFiles.problem(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try BackwardPlanner.plan(read) }
        return (BackwardFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try BackwardFiles.problem(problem)
        let answer = try BackwardFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in try BackwardVerifier.verify(answer, against: read)
        }
    }
}
