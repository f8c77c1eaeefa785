package import Domain

/// Plans language courses: who learns in which groups, one after another.
package enum CoursePlanner {
    /// Work units where the problem names none: about a second.
    package static let defaultWork = 3_000_000

    /// The best courses that the work finds, with reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults, a course never ends, or pins exceed seats and limits.
    package static func plan(_ problem: CourseProblem) throws(PlanRefusal) -> CoursePlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var compilation = Compilation(problem)
        guard let courses = compilation.run() else { throw PlanRefusal(faults: compilation.faults) }
        let reach = ReachBound(courses)
        let outcome = search(courses, work: problem.work ?? defaultWork)
        return Answer(courses: courses, outcome: outcome, reach: reach).plan
    }

    /// Divides the work between building, proving, and improving: a short try at a proof, then a better plan, then a long one.
    static func search(_ courses: CompiledCourses, work: Int) -> Outcome {
        var local = LocalSearch(courses, seed: seed(courses.problem.ties))
        local.construct()
        var used = 0
        for share in [200, 4] {
            var proof = TreeSearch(
                courses, state: Assignment(courses), order: scarceFirst(courses), incumbent: local.best.worth,
                limit: work / share)
            proof.run()
            used += proof.work
            if let better = proof.best { local.adopt(better) }
            if proof.isComplete {
                return Outcome(assignment: local.best, isComplete: courses.isExhaustive, work: local.work + used)
            }
            if share == 200, let opened = openGroups(courses, work: work / 2 - used) {
                used += opened.work
                if opened.isComplete {
                    return Outcome(assignment: opened.assignment, isComplete: true, work: local.work + used)
                }
                if opened.assignment.worth < local.best.worth { local.adopt(opened.assignment) }
            }
            local.improve(work: work / 2 - used)
        }
        local.improve(work: work - used)
        return Outcome(assignment: local.best, isComplete: false, work: local.work + used)
    }

    /// Where everybody needs one group at most: the best groups to hold, part by part; nil where it is not so, or where a part
    /// was not begun.
    private static func openGroups(_ courses: CompiledCourses, work: Int) -> Outcome? {
        guard let parts = SeatMarket.parts(of: courses) else { return nil }
        var (used, isComplete) = (0, true)
        var assignment = Assignment(courses)
        var choices = courses.learners.map { $0.chains.firstIndex { $0.groups.isEmpty } ?? 0 }
        for (index, part) in parts.enumerated() {
            // What a part leaves is shared by those after it.
            var search = OpeningSearch(part, work: (work - used) / (parts.count - index))
            search.run()
            used += search.work
            isComplete = isComplete && search.isComplete
            guard let seating = search.best else { return nil }
            for (learner, chain) in seating.chains { choices[learner] = chain }
        }
        for (learner, chain) in choices.enumerated() { assignment.put(learner, chain) }
        return Outcome(assignment: assignment, isComplete: isComplete, work: used)
    }

    /// Learners with few chains come first, so that dead ends show early.
    private static func scarceFirst(_ courses: CompiledCourses) -> [Int] {
        courses.learners.indices.sorted {
            (courses.learners[$0].chains.count, $0) < (courses.learners[$1].chains.count, $1)
        }
    }

    private static func seed(_ ties: PlanTies) -> UInt64 {
        switch ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }
}

/// What the search hands over.
struct Outcome {
    let assignment: Assignment
    /// Whether nothing better exists.
    let isComplete: Bool
    let work: Int
}
