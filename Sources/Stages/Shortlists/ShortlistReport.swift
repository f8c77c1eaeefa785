import Domain

/// Turns the chosen pairs into entries with their reasons, and names who is left out and why.
struct ShortlistReport {
    private let problem: ShortlistProblem
    private let table: PairTable
    private let pins: PinnedPairs
    private let chosen: [Int]
    private let people: (pairs: [Int32], starts: [Int])
    private var byApplicant: [Int]
    private var byVacancy: [Int]
    private var byEmployer: [ID<Employer>: Int] = [:]

    init(_ problem: ShortlistProblem, _ table: PairTable, pins: PinnedPairs, chosen: Set<Int>) {
        self.problem = problem
        self.table = table
        self.pins = pins
        self.chosen = chosen.sorted { left, right in
            table.vacancy[left] != table.vacancy[right]
                ? table.vacancy[left] < table.vacancy[right] : table.isBetter(left, right)
        }
        people = table.byApplicant()
        byApplicant = Array(repeating: 0, count: table.applicants.count)
        byVacancy = Array(repeating: 0, count: table.vacancies.count)
        for pair in chosen {
            let vacancy = Int(table.vacancy[pair])
            byApplicant[Int(table.applicant[pair])] += 1
            byVacancy[vacancy] += 1
            byEmployer[table.vacancies[vacancy].employer, default: 0] += 1
        }
    }

    /// - Parameters:
    ///   - possible: Interviews that each vacancy can have.
    ///   - proven: Whether the shares are the fairest, and by how much the total could be larger at most; nil = each level is exact.
    func shortlists(possible: [Int], proven: (isLevelled: Bool, missedAtMost: Int)?) -> Shortlists {
        let covered = byApplicant.count { $0 > 0 }
        let total = chosen.reduce(0) { $0 + Int(table.mutual[$1]) }
        return Shortlists(
            entries: entries(), covered: covered,
            shares: possible.indices.filter { possible[$0] > 0 }.map {
                ShortlistShare(vacancy: table.vacancies[$0].id, interviews: byVacancy[$0], possible: possible[$0])
            },
            totalScore: total, applicantsLeftOut: applicantsLeftOut(), vacanciesLeftOut: vacanciesLeftOut(),
            refusedPins: pins.refused,
            proof: proven.map {
                ShortlistProof(
                    coveredAtMost: covered, isLevelled: $0.isLevelled, totalScoreAtMost: total + $0.missedAtMost)
            })
    }

    private func entries() -> [ShortlistEntry] {
        chosen.map { pair in
            let (vacancy, applicant) = (Int(table.vacancy[pair]), Int(table.applicant[pair]))
            return ShortlistEntry(
                applicant: table.applicants[applicant], vacancy: table.vacancies[vacancy].id,
                employer: table.vacancies[vacancy].employer, mutualScore: Int(table.mutual[pair]),
                rankForVacancy: 1 + table.pairs(of: vacancy).count { table.isBetter($0, pair) },
                rankForApplicant: 1 + pairs(ofApplicant: applicant).count { table.isBetter($0, pair) },
                isPinned: pins.kept.contains(pair), isOnlyInterview: byApplicant[applicant] == 1)
        }
    }

    private func pairs(ofApplicant applicant: Int) -> some Collection<Int> {
        people.pairs[people.starts[applicant]..<people.starts[applicant + 1]].lazy.map { Int($0) }
    }

    private func applicantsLeftOut() -> [LeftOut<Applicant>] {
        table.applicants.indices.filter { byApplicant[$0] == 0 }.map {
            LeftOut(id: table.applicants[$0], reason: reason(pairs(ofApplicant: $0)))
        }
    }

    private func vacanciesLeftOut() -> [LeftOut<Vacancy>] {
        table.vacancies.indices.filter { byVacancy[$0] == 0 }.map {
            LeftOut(id: table.vacancies[$0].id, reason: reason(table.pairs(of: $0)))
        }
    }

    /// Why none of these pairs was chosen.
    private func reason(_ group: some Collection<Int>) -> LeftOutReason {
        if group.isEmpty { return .nobodyFeasible }
        let open = group.filter { !pins.declined.contains($0) }
        if open.isEmpty { return .allDeclined }
        let isSlotBound = open.allSatisfy { pair in
            let employer = table.vacancies[Int(table.vacancy[pair])].employer
            guard let slots = problem.employerSlots[employer] else { return false }
            return byEmployer[employer, default: 0] >= slots
        }
        return isSlotBound ? .employerSlots : .partnersFull
    }
}
