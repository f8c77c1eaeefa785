import Domain

/// How many learners can reach their target at most: each alone, and the seats of every level together.
struct ReachBound {
    /// Learners who cannot all be served because the groups that lead them on have too few seats.
    struct Shortage {
        let learners: [Int]
        let groups: [Int]
        let seats: Int
    }

    /// At most this many reach.
    let most: Int
    /// The level at whose step seats are short; nil where each learner alone binds.
    let level: CEFRLevel?
    /// Where seats are short, for the level that binds.
    let shortage: Shortage?

    init(_ courses: CompiledCourses) {
        // Where there are more chains than the list holds, nobody is counted out.
        let able = courses.learners.count { $0.isTruncated || $0.chains.contains(where: \.reaches) }
        var most = able
        var level: CEFRLevel?
        var shortage: Shortage?
        for step in CEFRLevel.allCases.dropLast() {
            let flow = SeatFlow(courses, crossing: step)
            guard flow.unserved > 0, able - flow.unserved < most else { continue }
            most = able - flow.unserved
            level = step
            shortage = flow.shortage
        }
        self.most = most
        self.level = level
        self.shortage = shortage
    }

    /// The sentence that says what binds.
    func text(of courses: CompiledCourses) -> String {
        let all = courses.learners.count
        guard let level else { return "at most \(most) of \(all): each learner alone" }
        return "at most \(most) of \(all): seats in courses that lead on from \(level.name)"
    }
}
