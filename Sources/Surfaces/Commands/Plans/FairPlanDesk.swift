import Calendar
import Domain
import FairTimetable
import JSONText
import PlanFiles

/// The fair's timetable.
enum FairPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try FairFiles.problem(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try FairPlanner.plan(read) }
        return (FairFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try FairFiles.problem(problem)
        let answer = try FairFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in try FairVerifier.verify(answer, against: read) }
    }
}
