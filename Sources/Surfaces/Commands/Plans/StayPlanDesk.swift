import Calendar
import Domain
import FairStay
import JSONText
import PlanFiles

/// Rooms of a fair.
enum StayPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try LodgingFiles.problem(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try LodgingPlanner.plan(read) }
        return (LodgingFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try LodgingFiles.problem(problem)
        let answer = try LodgingFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in try LodgingVerifier.verify(answer, against: read) }
    }
}
