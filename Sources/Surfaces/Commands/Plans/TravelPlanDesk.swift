import Calendar
import Domain
import JSONText
import PlanFiles
import Travel

/// Journeys.
enum TravelPlanDesk: PlanDesk {
    static func plan(
        _ problem: [UInt8], zones: ZoneDatabase
    ) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try TravelFiles.problem(problem, zones: zones)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try TravelPlanner.plan(read) }
        return (TravelFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try TravelFiles.problem(problem, zones: zones)
        let answer = try TravelFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in
            try TravelVerifier.verify(answer, against: read)
        }
    }
}
