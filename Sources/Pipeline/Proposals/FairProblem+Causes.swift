import Domain
import FairTimetable

extension FairProblem {
    /// Why each interview is elsewhere in another timetable of this problem.
    func causes(from before: [FairInterview], to after: [FairInterview]) -> [PlanChange] {
        FairChanges.from(before, to: after, in: self).map(\.countingFromOne)
    }
}
