import Calendar
import Courses
import Domain
import JSONText
import PlanFiles

/// Language courses.
enum CoursePlanDesk: PlanDesk {
    static func plan(
        _ problem: [UInt8], zones: ZoneDatabase
    ) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try CourseFiles.problem(problem, zones: zones)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try CoursePlanner.plan(read) }
        return (CourseFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try CourseFiles.problem(problem, zones: zones)
        let answer = try CourseFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in
            try CourseVerifier.verify(answer, against: read)
        }
    }
}
