import Domain

/// Weighs the levels and puts everything together.
extension Compilation {
    mutating func assemble(
        _ candidates: [CandidateGroup], _ minimum: [Int], _ order: [Int], _ attendances: [[Int: Attendance]],
        _ pins: [[Int]], _ drafts: [ChainBuilder.Draft], hasDropped: Bool
    ) -> CompiledCourses? {
        let values = candidates.map { candidate in
            var values = TermValues()
            values[.cost] = candidate.fixedPrice
            values[.groupPrice] = candidate.fixedPrice
            values[.groups] = 1
            return values
        }
        let levels = problem.levelsInForce
        guard let scale = scale(levels, values, drafts) else {
            faults.append(
                PlanFault(
                    code: "CO008", pointer: "/objectives",
                    message: "the levels of the objective are too large to be counted together",
                    hint: "use smaller weights, priorities and prices, or fewer levels"))
            return nil
        }
        var groups: [CompiledCourses.Group] = []
        var shares: [Worth] = []
        for (index, candidate) in candidates.enumerated() {
            let offer = problem.offers[candidate.offer]
            let figures = levels.map { values[index].value(of: $0) }
            shares.append(scale.worth(figures.map { $0 / offer.seats }))
            groups.append(
                CompiledCourses.Group(
                    candidate: candidate, offer: offer, seats: offer.seats, minimum: minimum[index],
                    limits: [candidate.offer, problem.offers.count + candidate.provider], values: values[index],
                    worth: scale.worth(figures)))
        }
        var learners: [CompiledCourses.Learner] = []
        for (index, source) in order.enumerated() {
            var chains: [CompiledCourses.Chain] = []
            for draft in drafts[index].chains {
                let own = scale.worth(levels.map { draft.values.value(of: $0) })
                var shared = own
                for group in draft.groups { shared += shares[group] }
                chains.append(
                    CompiledCourses.Chain(
                        groups: draft.groups, reaches: draft.reaches, values: draft.values, own: own, shared: shared,
                        tie: draft.tie))
            }
            chains.sort { $0.shared != $1.shared ? $0.shared < $1.shared : $0.tie < $1.tie }
            learners.append(
                CompiledCourses.Learner(
                    source: source, chains: chains, isPinned: !pins[index].isEmpty,
                    isTruncated: drafts[index].isTruncated, attendances: attendances[index]))
        }
        return CompiledCourses(
            problem: problem, groups: groups, learners: learners,
            limits: problem.offers.map(problem.groupsLeft)
                + problem.providers.map { problem.groupsLeft(at: $0) ?? Int.max },
            scale: scale, hasDropped: hasDropped)
    }

    private func scale(
        _ levels: [CourseProblem.Level], _ groups: [TermValues], _ drafts: [ChainBuilder.Draft]
    ) -> WorthScale? {
        let most = levels.map { level in
            var total = 0
            for group in groups { total += group.value(of: level) }
            for draft in drafts { total += draft.chains.map { $0.values.value(of: level) }.max() ?? 0 }
            return total
        }
        return WorthScale(most: most)
    }
}
