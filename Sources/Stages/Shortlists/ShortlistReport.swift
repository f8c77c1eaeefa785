import Domain

/// Turns the chosen pairs into entries with their reasons, and names who is left out and why.
struct ShortlistReport {
    private let problem: ShortlistProblem
    private let pairs: [Match]
    private let pins: PinnedPairs
    private let chosen: [Int]
    private let byApplicant: [ID<Applicant>: Int]
    private let byVacancy: [ID<Vacancy>: Int]
    private let byEmployer: [ID<Employer>: Int]
    private let employers: [ID<Vacancy>: ID<Employer>]

    init(_ problem: ShortlistProblem, pairs: [Match], pins: PinnedPairs, chosen: Set<Int>) {
        self.problem = problem
        self.pairs = pairs
        self.pins = pins
        let order = PairOrder(seed: problem.seed)
        self.chosen = chosen.sorted { left, right in
            let (a, b) = (pairs[left], pairs[right])
            return a.vacancy != b.vacancy ? a.vacancy < b.vacancy : order.isBetter(a, b)
        }
        let employers = Dictionary(uniqueKeysWithValues: problem.vacancies.map { ($0.id, $0.employer) })
        self.employers = employers
        byApplicant = Dictionary(grouping: self.chosen) { pairs[$0].applicant }.mapValues(\.count)
        byVacancy = Dictionary(grouping: self.chosen) { pairs[$0].vacancy }.mapValues(\.count)
        let withEmployer = self.chosen.compactMap { employers[pairs[$0].vacancy] }
        byEmployer = Dictionary(grouping: withEmployer, by: \.self).mapValues(\.count)
    }

    func shortlists(shares: [ShortlistShare]) -> Shortlists {
        Shortlists(
            entries: entries(), covered: byApplicant.count,
            shares: shares.map {
                ShortlistShare(
                    vacancy: $0.vacancy, interviews: byVacancy[$0.vacancy] ?? 0, possible: $0.possible)
            },
            totalScore: chosen.reduce(0) { $0 + pairs[$1].mutualScore }, applicantsLeftOut: applicantsLeftOut(),
            vacanciesLeftOut: vacanciesLeftOut(), refusedPins: pins.refused)
    }

    private func entries() -> [ShortlistEntry] {
        let order = PairOrder(seed: problem.seed)
        let forVacancy = ranks(by: \.vacancy, order)
        let forApplicant = ranks(by: \.applicant, order)
        return chosen.compactMap { index in
            let match = pairs[index]
            return employers[match.vacancy].map { employer in
                ShortlistEntry(
                    applicant: match.applicant, vacancy: match.vacancy, employer: employer,
                    mutualScore: match.mutualScore, rankForVacancy: forVacancy[index],
                    rankForApplicant: forApplicant[index], isPinned: pins.kept.contains(index),
                    isOnlyInterview: byApplicant[match.applicant] == 1)
            }
        }
    }

    /// The place of each pair, from 1, among the pairs of the same side.
    private func ranks<Side: Hashable>(by side: KeyPath<Match, Side>, _ order: PairOrder) -> [Int] {
        var ranks = [Int](repeating: 0, count: pairs.count)
        for (_, group) in Dictionary(grouping: pairs.indices, by: { pairs[$0][keyPath: side] }) {
            let sorted = group.sorted { order.isBetter(pairs[$0], pairs[$1]) }
            for (place, index) in sorted.enumerated() { ranks[index] = place + 1 }
        }
        return ranks
    }

    private func applicantsLeftOut() -> [LeftOut<Applicant>] {
        let groups = Dictionary(grouping: pairs.indices) { pairs[$0].applicant }
        return problem.applicants.sorted().filter { byApplicant[$0] == nil }.map { id in
            LeftOut(id: id, reason: reason(groups[id] ?? []))
        }
    }

    private func vacanciesLeftOut() -> [LeftOut<Vacancy>] {
        let groups = Dictionary(grouping: pairs.indices) { pairs[$0].vacancy }
        return problem.vacancies.map(\.id).sorted().filter { byVacancy[$0] == nil }.map { id in
            LeftOut(id: id, reason: reason(groups[id] ?? []))
        }
    }

    /// Why none of these pairs was chosen.
    private func reason(_ group: [Int]) -> LeftOutReason {
        if group.isEmpty { return .nobodyFeasible }
        let open = group.filter { !pins.declined.contains($0) }
        if open.isEmpty { return .allDeclined }
        let isSlotBound = open.allSatisfy { index in
            guard let employer = employers[pairs[index].vacancy], let slots = problem.employerSlots[employer] else {
                return false
            }
            return byEmployer[employer, default: 0] >= slots
        }
        return isSlotBound ? .employerSlots : .partnersFull
    }
}
