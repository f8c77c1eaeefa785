import Calendar
import Domain
import JSONText
import Pickups
import PlanFiles

/// Pickup runs.
enum PickupPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try PickupFiles.problem(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try PickupPlanner.plan(read) }
        return (PickupFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try PickupFiles.problem(problem)
        let answer = try PickupFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in try PickupVerifier.verify(answer, against: read) }
    }
}
