import Calendar
import Domain
import Hashing

/// Finds every sequence of groups that a learner can attend.
struct ChainBuilder {
    /// A chain before the levels are weighed.
    struct DraftChain {
        let groups: [Int]
        let reaches: Bool
        let values: TermValues
        let tie: UInt64

        /// Which chains are kept where there are too many.
        var rank: (Int, Int, Int, UInt64) { (values[.unreached], values[.levels], values[.cost], tie) }
    }

    /// What was found for one learner.
    struct Draft {
        var chains: [DraftChain]
        /// Whether there are more chains than were kept.
        var isTruncated: Bool
    }

    let problem: CourseProblem
    let candidates: [CandidateGroup]
    let hash: SipHash24?
    private let previous: [ID<Applicant>: [CourseEnrolment]]
    private let announced: [ID<CourseGroupName>: CourseGroup]

    /// Steps of the search for one learner, and chains kept for one.
    private static let most = (steps: 40_000, kept: 400)

    init(problem: CourseProblem, candidates: [CandidateGroup], hash: SipHash24?) {
        self.problem = problem
        self.candidates = candidates
        self.hash = hash
        previous = Dictionary(grouping: problem.previous.enrolments, by: \.learner)
        announced = Dictionary(problem.previous.groups.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The chains of a learner, which all hold the pinned groups; empty where the pinned ones overlap.
    func chains(of learner: Int, attendances: [Int: Attendance], pins: [Int]) -> Draft {
        let person = problem.learners[learner]
        let usable = attendances.filter { $0.value.broken.isEmpty || pins.contains($0.key) }
        let options = usable.map { (group: $0.key, firstDay: $0.value.firstDay) }.sorted {
            ($0.firstDay, $0.group) < ($1.firstDay, $1.group)
        }
        var walk = Walk(options: options, pins: pins, candidates: candidates, problem: problem)
        walk.extend([], level: person.level, free: nil, from: 0)
        let drafts = walk.found.map { draft($0, of: person, attendances) }
        guard drafts.count > ChainBuilder.most.kept || walk.isStopped else {
            return Draft(chains: drafts, isTruncated: false)
        }
        // The pinned groups alone stay possible, whatever the walk came to.
        let bare = pins.sorted { day($0, attendances) < day($1, attendances) }
        guard zip(bare, bare.dropFirst()).allSatisfy({ !overlaps($0, $1, attendances) }) else {
            return Draft(chains: [], isTruncated: true)
        }
        let kept = drafts.filter { $0.groups.count > pins.count }.sorted { $0.rank < $1.rank }
        return Draft(
            chains: kept.prefix(ChainBuilder.most.kept) + [draft(bare, of: person, attendances)], isTruncated: true)
    }

    private func day(_ group: Int, _ attendances: [Int: Attendance]) -> (CivilDate, Int) {
        (attendances[group]?.firstDay ?? candidates[group].lastDay, group)
    }

    private func overlaps(_ earlier: Int, _ later: Int, _ attendances: [Int: Attendance]) -> Bool {
        (attendances[later]?.firstDay).map { $0 <= candidates[earlier].lastDay } ?? false
    }

    /// Depth first over the options by their first day.
    private struct Walk {
        let options: [(group: Int, firstDay: CivilDate)]
        let pins: [Int]
        let candidates: [CandidateGroup]
        let problem: CourseProblem
        var found: [[Int]] = []
        var steps = 0
        var isStopped: Bool { steps >= ChainBuilder.most.steps }

        mutating func extend(_ chain: [Int], level: CEFRLevel, free: CivilDate?, from first: Int) {
            guard !isStopped else { return }
            if pins.allSatisfy({ chain.contains($0) }) { found.append(chain) }
            for index in options.indices.dropFirst(first) {
                let (group, firstDay) = options[index]
                let offer = problem.offers[candidates[group].offer]
                guard offer.from == level || pins.contains(group) else { continue }
                if let free, firstDay <= free { continue }
                steps += 1
                extend(
                    chain + [group], level: max(level, offer.to), free: candidates[group].lastDay, from: index + 1)
            }
        }
    }

    private func draft(
        _ chain: [Int], of person: CourseProblem.Learner, _ attendances: [Int: Attendance]
    ) -> DraftChain {
        let offers = chain.map { problem.offers[candidates[$0].offer] }
        var reached = person.level
        for (group, offer) in zip(chain, offers) where candidates[group].certificateOn <= person.deadline {
            reached = max(reached, offer.to)
        }
        let reaches = reached >= person.target
        var values = TermValues()
        values[.unreached] = reaches ? 0 : 1
        values[.unplacedByPriority] = reaches ? 0 : person.priority
        values[.levels] = max(0, person.target.rawValue - reached.rawValue)
        values[.cost] = offers.reduce(0) { $0 + Int($1.pricePerSeat.amount) }
        values[.travel] = chain.reduce(0) { $0 + (attendances[$1]?.travel ?? 0) }
        if let last = chain.compactMap({ candidates[$0].meetings.last?.date }).max() {
            values[.forgetting] = max(0, last.days(to: person.deadline)) / 7
        }
        compare(chain, of: person, with: previous[person.id] ?? [], attendances, reaches: reaches, &values)
        let name = chain.map { candidates[$0].id.text }.joined(separator: "\n")
        return DraftChain(
            groups: chain, reaches: reaches, values: values, tie: hash?(name) ?? ChainBuilder.order(chain))
    }

    /// Without a seed the groups' own order decides: shorter chains first, then by their numbers, which follow the ids.
    private static func order(_ chain: [Int]) -> UInt64 {
        chain.reduce(1) { ($0 &* 1_048_576) &+ UInt64($1) + 1 }
    }

    /// The terms of a re-plan.
    private func compare(
        _ chain: [Int], of person: CourseProblem.Learner, with before: [CourseEnrolment],
        _ attendances: [Int: Attendance], reaches: Bool, _ values: inout TermValues
    ) {
        guard !before.isEmpty else {
            values[.newPriority] = reaches ? 0 : person.priority
            return
        }
        let own = Set(chain.map { candidates[$0].id })
        values[.peopleChanged] = own == Set(before.map(\.group)) ? 0 : 1
        for enrolment in before where person.level <= enrolment.from && enrolment.from < person.target {
            guard let former = announced[enrolment.group] else { continue }
            guard let now = chain.first(where: { covers($0, enrolment.from) }) else {
                values[.previousUnplaced] += 1
                continue
            }
            let possible = attendances.filter {
                covers($0.key, enrolment.from) && ($0.value.broken.isEmpty || own.contains(candidates[$0.key].id))
            }
            let cheapest = possible.keys.map { distance(from: former, to: $0) }.min() ?? 0
            values[.changeCost] += distance(from: former, to: now) - cheapest
        }
    }

    private func covers(_ group: Int, _ level: CEFRLevel) -> Bool {
        let offer = problem.offers[candidates[group].offer]
        return offer.from <= level && level < offer.to
    }

    private func distance(from former: CourseGroup, to group: Int) -> Int {
        let candidate = candidates[group]
        if former.id == candidate.id, former.meetings == candidate.meetings { return 0 }
        if former.meetings == candidate.meetings { return 2 }
        return former.meetings.map(\.date) == candidate.meetings.map(\.date) ? 10 : 100
    }
}
