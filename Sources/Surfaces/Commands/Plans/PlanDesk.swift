import Domain
import JSONText
import PlanFiles

/// What `plan` and `verify` can be asked about.
enum PlanKind: String, CaseIterable, Sendable {
    case fair, housing

    var desk: any PlanDesk.Type {
        switch self {
        case .fair: FairPlanDesk.self
        case .housing: HousingPlanDesk.self
        }
    }
}

/// A planner as the commands see it: bytes of files in, answers as JSON out.
protocol PlanDesk {
    /// The plan for the problem in the bytes of a file, and whether something required is left out.
    static func plan(_ problem: [UInt8]) throws -> (answer: JSONValue, status: PlanStatus)
    /// What is wrong with the plan in the bytes of a file.
    static func verify(_ plan: [UInt8], against problem: [UInt8]) throws -> PlanVerification
}

extension PlanDesk {
    /// Runs a planner or a verifier and puts the faults that it finds in the problem at their places in the file.
    static func locating<Answer>(
        in problem: [UInt8], _ work: () throws(PlanRefusal) -> Answer
    ) throws(PlanFileRefusal) -> Answer {
        do throws(PlanRefusal) { return try work() } catch { throw PlanParts.located(error, in: problem) }
    }
}
