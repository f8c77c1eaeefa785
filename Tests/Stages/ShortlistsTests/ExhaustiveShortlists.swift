import Domain
import Hashing

/// What a shortlist is judged by, best first.
struct ShortlistObjectives: Equatable, Comparable, CustomStringConvertible {
    let covered: Int
    /// Shares as fractions of 60 (every limit of the instances divides it), sorted upwards.
    let shares: [Int]
    let score: Int
    let tie: Int

    static func < (left: ShortlistObjectives, right: ShortlistObjectives) -> Bool {
        if left.covered != right.covered { return left.covered < right.covered }
        if left.shares != right.shares { return left.shares.lexicographicallyPrecedes(right.shares) }
        if left.score != right.score { return left.score < right.score }
        return left.tie > right.tie
    }

    var description: String { "covered \(covered), shares \(shares), score \(score), tie \(tie)" }
}

/// The best objectives by walking through every reachable number of interviews per vacancy, applicant by applicant.
///
/// Shares no code with the planner: no flow, no network.
struct ExhaustiveShortlists {
    let problem: ShortlistProblem
    let pinned: Set<[String]>
    private let declined: Set<[String]>

    init(_ problem: ShortlistProblem, refused: [RefusedPin]) {
        self.problem = problem
        let dropped = Set(refused.map { [$0.pin.applicant.text, $0.pin.vacancy.text] })
        pinned = Set(
            problem.pins.filter { $0.answer == .invite }.map { [$0.applicant.text, $0.vacancy.text] }
        ).subtracting(dropped)
        declined = Set(problem.pins.filter { $0.answer == .decline }.map { [$0.applicant.text, $0.vacancy.text] })
    }

    private struct State: Hashable {
        var counts: [Int]
        var covered: Int
    }

    private struct Value: Comparable {
        var score: Int
        var tie: Int
        static func < (left: Value, right: Value) -> Bool {
            left.score != right.score ? left.score < right.score : left.tie > right.tie
        }
    }

    func best() -> ShortlistObjectives? {
        var states: [State: Value] = [
            State(counts: Array(repeating: 0, count: problem.vacancies.count), covered: 0): Value(score: 0, tie: 0)
        ]
        for applicant in problem.applicants {
            var next: [State: Value] = [:]
            for choice in choices(applicant) {
                for (state, value) in states {
                    guard let (grown, worth) = extend(state, value, choice) else { continue }
                    if let known = next[grown], worth < known { continue }
                    next[grown] = worth
                }
            }
            states = next
        }
        return states.map { objectives($0.key, $0.value) }.max()
    }

    private func choices(_ applicant: ID<Applicant>) -> [[Match]] {
        let own = problem.pairs.filter {
            $0.applicant == applicant && !declined.contains([applicant.text, $0.vacancy.text])
        }
        return (0..<(1 << own.count)).map { mask in own.indices.filter { mask >> $0 & 1 == 1 }.map { own[$0] } }
            .filter { choice in
                choice.count <= problem.interviewsPerCandidate
                    && own.allSatisfy { pair in
                        !pinned.contains([applicant.text, pair.vacancy.text]) || choice.contains(pair)
                    }
            }
    }

    private func extend(_ state: State, _ value: Value, _ choice: [Match]) -> (State, Value)? {
        var state = state
        var value = value
        if !choice.isEmpty { state.covered += 1 }
        for pair in choice {
            guard let index = problem.vacancies.firstIndex(where: { $0.id == pair.vacancy }) else { return nil }
            state.counts[index] += 1
            if state.counts[index] > problem.vacancies[index].limit { return nil }
            value.score += pair.mutualScore
            value.tie += tie(pair)
        }
        for (employer, slots) in problem.employerSlots {
            let used = zip(problem.vacancies, state.counts).filter { $0.0.employer == employer }.map(\.1).reduce(0, +)
            if used > slots { return nil }
        }
        return (state, value)
    }

    private func objectives(_ state: State, _ value: Value) -> ShortlistObjectives {
        let shares: [Int] = zip(problem.vacancies, state.counts).compactMap { vacancy, count in
            let possible = min(vacancy.limit, feasible(vacancy.id))
            return possible == 0 ? nil : count * 60 / possible
        }
        return ShortlistObjectives(
            covered: problem.wantsCoverage ? state.covered : 0, shares: shares.sorted(), score: value.score,
            tie: value.tie)
    }

    private func feasible(_ vacancy: ID<Vacancy>) -> Int {
        problem.pairs.count { $0.vacancy == vacancy && !declined.contains([$0.applicant.text, vacancy.text]) }
    }

    /// The upper half of SplitMix64 over both keyed hashes, the vacancy's turned by half a word.
    func tie(_ pair: Match) -> Int {
        let hash = SipHash24(seed: problem.seed)
        let turned = hash(pair.vacancy.text)
        var mix = SplitMix64(seed: hash(pair.applicant.text) ^ ((turned << 32) | (turned >> 32)))
        return Int(mix.next() >> 32)
    }

    /// The objectives of a given choice, or nil where it breaks a rule.
    func objectives(of chosen: Set<[String]>) -> ShortlistObjectives? {
        let pairs = problem.pairs.filter { chosen.contains([$0.applicant.text, $0.vacancy.text]) }
        guard pairs.count == chosen.count, pinned.isSubset(of: chosen), declined.isDisjoint(with: chosen) else {
            return nil
        }
        var state = State(counts: Array(repeating: 0, count: problem.vacancies.count), covered: 0)
        var value = Value(score: 0, tie: 0)
        for applicant in problem.applicants {
            let own = pairs.filter { $0.applicant == applicant }
            guard own.count <= problem.interviewsPerCandidate, let (grown, worth) = extend(state, value, own) else {
                return nil
            }
            state = grown
            value = worth
        }
        return objectives(state, value)
    }
}
