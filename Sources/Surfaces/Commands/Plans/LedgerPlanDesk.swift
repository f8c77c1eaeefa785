import Calendar
import Domain
import JSONText
import Ledger
import PlanFiles

/// Who pays for what.
enum LedgerPlanDesk: PlanDesk {
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus) {
        let read = try LedgerFiles.problem(problem)
        let plan = try locating(in: problem) { () throws(PlanRefusal) in try LedgerPlanner.plan(read) }
        return (LedgerFiles.json(plan), plan.status)
    }

    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification {
        let read = try LedgerFiles.problem(problem)
        let answer = try LedgerFiles.plan(plan)
        return try locating(in: problem) { () throws(PlanRefusal) in try LedgerVerifier.verify(answer, against: read) }
    }
}
