import Calendar
import Domain
import JSONText
import Placement
import PlanFiles

/// Placements that no two would leave for each other.
enum StablePlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try PlacementFiles.stable(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try StablePlanner.plan(read) }
        return (PlacementFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try PlacementFiles.stable(problem)
        let answer = try PlacementFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in try StableVerifier.verify(answer, against: read) }
    }
}

/// Placements with the largest total score.
enum AssignmentPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try PlacementFiles.assignment(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try AssignmentPlanner.plan(read) }
        return (PlacementFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try PlacementFiles.assignment(problem)
        let answer = try PlacementFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in
            try AssignmentVerifier.verify(answer, against: read)
        }
    }
}
