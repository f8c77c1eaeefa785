import Calendar
import Domain
import JSONText
import Onboarding
import PlanFiles

/// Guides and their meetings.
enum GuidesPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try GuidesFiles.problem(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try GuidesPlanner.plan(read) }
        return (GuidesFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try GuidesFiles.problem(problem)
        let answer = try GuidesFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in try GuidesVerifier.verify(answer, against: read) }
    }
}
