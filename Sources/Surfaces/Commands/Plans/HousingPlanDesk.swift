import Calendar
import Domain
import Housing
import JSONText
import PlanFiles

/// Stays of households.
enum HousingPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try HousingFiles.problem(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try HousingPlanner.plan(read) }
        return (HousingFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try HousingFiles.problem(problem)
        let answer = try HousingFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in
            try HousingVerifier.verify(answer, against: read)
        }
    }
}
