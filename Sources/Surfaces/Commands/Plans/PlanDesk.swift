import Calendar
import Domain
import JSONText
import PlanFiles

/// What `plan` and `verify` can be asked about.
enum PlanKind: String, CaseIterable, Sendable {
    case fair
    case stable
    case assignment
    case courses
    case travel
    case pickups
    case housing
    case guides
    case backward
    case ledger
    case stay

    var desk: any PlanDesk.Type {
        switch self {
        case .fair: FairPlanDesk.self
        case .stable: StablePlanDesk.self
        case .assignment: AssignmentPlanDesk.self
        case .courses: CoursePlanDesk.self
        case .travel: TravelPlanDesk.self
        case .pickups: PickupPlanDesk.self
        case .housing: HousingPlanDesk.self
        case .guides: GuidesPlanDesk.self
        case .backward: BackwardPlanDesk.self
        case .ledger: LedgerPlanDesk.self
        case .stay: StayPlanDesk.self
        }
    }
}

/// A planner as the commands see it: bytes of files in, answers as JSON out.
protocol PlanDesk {
    /// The plan for the problem in the bytes of a file, and whether something required is left out. Zones that the file
    /// names are looked up in `zones`.
    static func plan(_ problem: [UInt8], zones: ZoneDatabase) throws -> (answer: JSONValue, status: PlanStatus)
    /// What is wrong with the plan in the bytes of a file.
    static func verify(
        _ plan: [UInt8], against problem: [UInt8], zones: ZoneDatabase
    ) throws -> PlanVerification
}

extension PlanDesk {
    /// Runs a planner or a verifier and puts the faults that it finds in the problem at their places in the file.
    static func locating<Answer>(
        in problem: [UInt8], _ work: () throws(PlanRefusal) -> Answer
    ) throws(PlanFileRefusal) -> Answer {
        do throws(PlanRefusal) { return try work() } catch { throw PlanParts.located(error, in: problem) }
    }
}
