import Domain
import Hashing

/// The answers to earlier shortlists, settled: which pairs stay, which are out, which invitations cannot be kept.
struct PinnedPairs {
    /// Indices of pairs that stay on the list.
    private(set) var kept: Set<Int> = []
    /// Indices of pairs that somebody declined.
    private(set) var declined: Set<Int> = []
    private(set) var refused: [RefusedPin] = []
    private(set) var byApplicant: [ID<Applicant>: Int] = [:]
    private(set) var byVacancy: [ID<Vacancy>: Int] = [:]
    private(set) var byEmployer: [ID<Employer>: Int] = [:]

    /// A decline outweighs an invitation. Where invitations exceed a limit, the better pairs are kept, ties by hash.
    init(_ problem: ShortlistProblem, pairs: [Match], vacancies: [ID<Vacancy>: ShortlistVacancy]) {
        let index = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { (PairKey($1), $0) })
        for pin in problem.pins where pin.answer == .decline {
            if let pair = index[PairKey(pin)] { declined.insert(pair) }
        }
        let order = PairOrder(seed: problem.seed)
        var wanted: [(pin: ShortlistPin, pair: Int)] = []
        for pin in problem.pins where pin.answer == .invite {
            if let pair = index[PairKey(pin)] {
                wanted.append((pin, pair))
            } else {
                refused.append(RefusedPin(pin: pin, rule: .notFeasible))
            }
        }
        wanted.sort { left, right in
            left.pair == right.pair
                ? left.pin.by.rawValue < right.pin.by.rawValue : order.isBetter(pairs[left.pair], pairs[right.pair])
        }
        for (pin, pair) in wanted { keep(pin, pair, problem, vacancies) }
        refused.sort { (PairKey($0.pin), $0.pin.by.rawValue) < (PairKey($1.pin), $1.pin.by.rawValue) }
    }

    private mutating func keep(
        _ pin: ShortlistPin, _ pair: Int, _ problem: ShortlistProblem, _ vacancies: [ID<Vacancy>: ShortlistVacancy]
    ) {
        if kept.contains(pair) { return }
        guard let vacancy = vacancies[pin.vacancy] else { return }
        if let rule = brokenRule(pin.applicant, vacancy, pair, problem) {
            refused.append(RefusedPin(pin: pin, rule: rule))
            return
        }
        kept.insert(pair)
        byApplicant[pin.applicant, default: 0] += 1
        byVacancy[pin.vacancy, default: 0] += 1
        byEmployer[vacancy.employer, default: 0] += 1
    }

    private func brokenRule(
        _ applicant: ID<Applicant>, _ vacancy: ShortlistVacancy, _ pair: Int, _ problem: ShortlistProblem
    ) -> PinRefusal? {
        if declined.contains(pair) { return .declined }
        if byApplicant[applicant] ?? 0 >= problem.interviewsPerCandidate { return .candidateLimit }
        if byVacancy[vacancy.id] ?? 0 >= vacancy.limit { return .vacancyLimit }
        let slots = problem.employerSlots[vacancy.employer] ?? .max
        return byEmployer[vacancy.employer] ?? 0 >= slots ? .employerSlots : nil
    }
}

/// A pair by its ids, in the order of vacancy and applicant.
struct PairKey: Hashable, Comparable {
    let vacancy: ID<Vacancy>
    let applicant: ID<Applicant>

    init(_ match: Match) {
        vacancy = match.vacancy
        applicant = match.applicant
    }

    init(_ pin: ShortlistPin) {
        vacancy = pin.vacancy
        applicant = pin.applicant
    }

    static func < (left: PairKey, right: PairKey) -> Bool {
        left.vacancy != right.vacancy ? left.vacancy < right.vacancy : left.applicant < right.applicant
    }
}

/// Pairs in order of merit; equal scores by a keyed hash of both ids, so that no name and no order of arrival decides.
struct PairOrder {
    private let hash: SipHash24

    init(seed: UInt64) {
        hash = SipHash24(seed: seed)
    }

    /// 32 bits of the hash; small enough that a sum over all pairs fits an integer.
    func tie(_ match: Match) -> Int {
        let left = hash(match.applicant.text)
        let right = hash(match.vacancy.text)
        var mix = SplitMix64(seed: left ^ (right << 32 | right >> 32))
        return Int(mix.next() >> 32)
    }

    func isBetter(_ left: Match, _ right: Match) -> Bool {
        if left.mutualScore != right.mutualScore { return left.mutualScore > right.mutualScore }
        let ties = (tie(left), tie(right))
        return ties.0 != ties.1 ? ties.0 < ties.1 : PairKey(left) < PairKey(right)
    }
}
