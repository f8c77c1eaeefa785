import Calendar
import Domain

/// A course problem as dense integers: what the search reads.
///
/// Learners and groups stand in the order of the ties, so that the order of the file never decides. A class because every part of
/// the search has it: a copy of each of its lists would be counted at every step.
final class CompiledCourses: Sendable {
    let problem: CourseProblem
    let groups: [Group]
    let learners: [Learner]
    /// Most groups that may be held of those of a limit: an offer's or a provider's.
    let limits: [Int]
    let scale: WorthScale
    /// Whether chains were left out because others, left out before, would be needed to fill their groups.
    let hasDropped: Bool
    /// Whether every chain of every learner is in the lists.
    var isExhaustive: Bool { !learners.contains { $0.isTruncated } }

    struct Group: Sendable {
        let candidate: CandidateGroup
        let offer: CourseOffer
        let seats: Int
        /// 1 where a person pinned somebody: then the group is held.
        let minimum: Int
        /// Indices of the limits that it counts for.
        let limits: [Int]
        let values: TermValues
        /// What holding it costs.
        let worth: Worth
    }

    struct Learner: Sendable {
        /// Index in the problem.
        let source: Int
        /// From the most promising on; never empty.
        let chains: [Chain]
        let isPinned: Bool
        /// Whether there are chains that are not in the list.
        let isTruncated: Bool
        /// The rules that the learner breaks in each group at a useful level, and in the pinned ones.
        let attendances: [Int: Attendance]
    }

    /// Groups that one learner can attend one after another; empty = no course.
    struct Chain: Sendable {
        let groups: [Int]
        let reaches: Bool
        let values: TermValues
        /// What it costs without the groups.
        let own: Worth
        /// The same with a seat's share of the groups, rounded down: less than this no plan pays for it.
        let shared: Worth
        let tie: UInt64
    }

    init(
        problem: CourseProblem, groups: [Group], learners: [Learner], limits: [Int], scale: WorthScale,
        hasDropped: Bool
    ) {
        self.problem = problem
        self.groups = groups
        self.learners = learners
        self.limits = limits
        self.scale = scale
        self.hasDropped = hasDropped
    }

    var levels: [CourseProblem.Level] { problem.levelsInForce }

    func learner(_ index: Int) -> CourseProblem.Learner { problem.learners[learners[index].source] }
}
