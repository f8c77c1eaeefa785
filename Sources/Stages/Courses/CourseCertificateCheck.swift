import Domain

/// Recomputes what a certificate claims, for the verifier.
struct CourseCertificateCheck {
    let choice: AuditChoice
    /// Learners who miss their target.
    let missing: Set<ID<Applicant>>

    private static let rules: Set<String> = [
        "place", "hours", "away", "childcare", "lastBus", "lateStart", "registration", "deadline", "minimum",
    ]

    /// What is wrong with the claim; nil where it holds.
    func fault(of certificate: PlanCertificate) -> String? {
        switch certificate {
        case .count(let items, let resource, let need, let supply, _):
            return countFault(items, resource, need: need, supply: supply)
        case .conflict(let items, let rules):
            guard items.count == 1, let learner = learners(items)?.first else { return "it does not name one learner" }
            guard missing.contains(learner.id) else { return "the learner reaches the target" }
            return conflictFault(learner, rules)
        case .notFound(let item, _):
            guard let learner = learners([item])?.first else { return "it names a learner who does not exist" }
            return missing.contains(learner.id) ? nil : "the learner reaches the target"
        }
    }

    private func learners(_ items: [String]) -> [CourseProblem.Learner]? {
        let wanted = Set(items.map { ID<Applicant>($0) })
        guard wanted.count == items.count, !items.isEmpty else { return nil }
        let found = choice.problem.learners.filter { wanted.contains($0.id) }
        return found.count == items.count ? found : nil
    }

    private func isPinned(_ learner: CourseProblem.Learner) -> Bool {
        choice.problem.pins.contains { $0.learner == learner.id }
    }

    private func conflictFault(_ learner: CourseProblem.Learner, _ claimed: [String]) -> String? {
        let rules = claimed == ["chain"] ? [] : Set(claimed)
        guard rules.isSubset(of: CourseCertificateCheck.rules) else { return "it names a rule that does not exist" }
        guard !isPinned(learner) else { return "a person decided about the learner's courses" }
        let all = choice.useful(to: learner)
        let reaches = { (rules: Set<String>) in
            let open = all.filter { $0.objections.isDisjoint(with: rules) }.map(\.course)
            return !AuditPaths(learner, choice.problem, open).throughTarget.isEmpty
        }
        if reaches(rules) {
            return "the learner can reach the target under the rules \(claimed.joined(separator: ", "))"
        }
        for rule in rules.sorted() where !reaches(rules.subtracting([rule])) {
            return "the learner cannot reach the target without the rule \"\(rule)\" either"
        }
        return nil
    }

    private func countFault(_ items: [String], _ resource: String, need: Int, supply: Int) -> String? {
        guard let learners = learners(items) else { return "it names learners who do not exist" }
        guard need == learners.count, need > supply else { return "the need is not above the supply" }
        let prefix = "seats of "
        guard resource.hasPrefix(prefix) else { return "it names no seats" }
        let names = Set(resource.dropFirst(prefix.count).split(separator: ", ").map { ID<CourseGroupName>(String($0)) })
        let named = choice.book.courses.filter { names.contains($0.name) }
        var seats = 0
        for offer in choice.problem.offers {
            seats += offer.seats * min(offer.groups, named.count { $0.offer.id == offer.id })
        }
        guard seats == supply else { return "the seats are \(seats), not \(supply)" }
        guard learners.count(where: { missing.contains($0.id) }) >= need - supply else {
            return "too few of the learners miss their target"
        }
        let ways = learners.map { learner in
            let open = choice.useful(to: learner).filter(\.objections.isEmpty).map(\.course)
            return (learner, AuditPaths(learner, choice.problem, open).throughTarget)
        }
        let binds = CEFRLevel.allCases.contains { level in
            ways.allSatisfy { learner, courses in
                let leading = courses.filter { $0.offer.from <= level && level < $0.offer.to }
                return learner.level <= level && level < learner.target && !isPinned(learner)
                    && leading.allSatisfy { names.contains($0.name) }
            }
        }
        return binds ? nil : "a learner can pass every level without these seats"
    }
}

/// Which of some groups lie on a way from a learner's level to the target.
struct AuditPaths {
    private(set) var throughTarget: [AuditCourse] = []

    init(_ learner: CourseProblem.Learner, _ problem: CourseProblem, _ courses: [AuditCourse]) {
        let week = AuditWeek(problem: problem, learner: learner)
        let first = courses.map { week.firstDay(of: $0) }
        var arrives = courses.map { $0.offer.from == learner.level }
        var leads = courses.map { $0.offer.to >= learner.target }
        // As many rounds as there are levels: a way has no more courses than that.
        for _ in CEFRLevel.allCases {
            for (later, course) in courses.enumerated() {
                for (earlier, before) in courses.enumerated()
                where before.offer.to == course.offer.from && before.lastDay < first[later] {
                    if arrives[earlier] { arrives[later] = true }
                    if leads[later] { leads[earlier] = true }
                }
            }
        }
        throughTarget = courses.indices.filter { arrives[$0] && leads[$0] }.map { courses[$0] }
    }
}
