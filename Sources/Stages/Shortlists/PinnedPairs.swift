import Domain

/// The answers to earlier shortlists, settled: which pairs stay, which are out, which invitations cannot be kept.
struct PinnedPairs {
    /// Pairs that stay on the list.
    private(set) var kept: Set<Int> = []
    /// Pairs that somebody declined.
    private(set) var declined: Set<Int> = []
    private(set) var refused: [RefusedPin] = []
    /// By place in the table.
    private(set) var byApplicant: [Int: Int] = [:]
    private(set) var byVacancy: [Int: Int] = [:]
    private(set) var byEmployer: [ID<Employer>: Int] = [:]

    /// A decline outweighs an invitation. Where invitations exceed a limit, the better pairs are kept, ties by hash.
    init(_ problem: ShortlistProblem, _ table: PairTable) {
        if problem.pins.isEmpty { return }
        let jobs = Dictionary(uniqueKeysWithValues: table.vacancies.enumerated().map { ($1.id, $0) })
        let people = Dictionary(uniqueKeysWithValues: table.applicants.enumerated().map { ($1, $0) })
        func pair(_ pin: ShortlistPin) -> Int? {
            guard let vacancy = jobs[pin.vacancy], let applicant = people[pin.applicant] else { return nil }
            return table.pair(vacancy, applicant)
        }
        for pin in problem.pins where pin.answer == .decline {
            if let pair = pair(pin) { declined.insert(pair) }
        }
        var wanted: [(pin: ShortlistPin, pair: Int)] = []
        for pin in problem.pins where pin.answer == .invite {
            if let pair = pair(pin) {
                wanted.append((pin, pair))
            } else {
                refused.append(RefusedPin(pin: pin, rule: .notFeasible))
            }
        }
        wanted.sort { left, right in
            left.pair == right.pair
                ? left.pin.by.rawValue < right.pin.by.rawValue : table.isBetter(left.pair, right.pair)
        }
        for (pin, pair) in wanted { keep(pin, pair, problem, table) }
        refused.sort { (PinKey($0.pin), $0.pin.by.rawValue) < (PinKey($1.pin), $1.pin.by.rawValue) }
    }

    private mutating func keep(_ pin: ShortlistPin, _ pair: Int, _ problem: ShortlistProblem, _ table: PairTable) {
        if kept.contains(pair) { return }
        if let rule = brokenRule(pair, problem, table) {
            refused.append(RefusedPin(pin: pin, rule: rule))
            return
        }
        kept.insert(pair)
        let vacancy = Int(table.vacancy[pair])
        byApplicant[Int(table.applicant[pair]), default: 0] += 1
        byVacancy[vacancy, default: 0] += 1
        byEmployer[table.vacancies[vacancy].employer, default: 0] += 1
    }

    private func brokenRule(_ pair: Int, _ problem: ShortlistProblem, _ table: PairTable) -> PinRefusal? {
        if declined.contains(pair) { return .declined }
        let place = Int(table.vacancy[pair])
        let vacancy = table.vacancies[place]
        if byApplicant[Int(table.applicant[pair])] ?? 0 >= problem.interviewsPerCandidate { return .candidateLimit }
        if byVacancy[place] ?? 0 >= vacancy.limit { return .vacancyLimit }
        let slots = problem.employerSlots[vacancy.employer] ?? .max
        return byEmployer[vacancy.employer] ?? 0 >= slots ? .employerSlots : nil
    }
}

/// An answer by its ids, in the order of vacancy and applicant.
private struct PinKey: Comparable {
    let vacancy: ID<Vacancy>
    let applicant: ID<Applicant>

    init(_ pin: ShortlistPin) {
        vacancy = pin.vacancy
        applicant = pin.applicant
    }

    static func < (left: PinKey, right: PinKey) -> Bool {
        left.vacancy != right.vacancy ? left.vacancy < right.vacancy : left.applicant < right.applicant
    }
}
