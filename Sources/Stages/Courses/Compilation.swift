import Calendar
import Domain
import Hashing

/// Compiles a problem without faults of its own; finds those that only show with the dates.
struct Compilation {
    let problem: CourseProblem
    private let hash: SipHash24?
    private var desk: AttendanceDesk
    var faults: [PlanFault] = []

    init(_ problem: CourseProblem) {
        self.problem = problem
        desk = AttendanceDesk(problem)
        switch problem.ties {
        case .seed(let seed): hash = SipHash24(seed: seed)
        case .id: hash = nil
        }
    }

    /// Nil where there are faults.
    mutating func run() -> CompiledCourses? {
        let candidates = inOrder(offered(), by: \.id.text)
        inspectNames(candidates)
        let order = inOrder(Array(problem.learners.indices)) { problem.learners[$0].id.text }
        let pins = pinned(candidates, order)
        guard faults.isEmpty else { return nil }
        var attendances: [[Int: Attendance]] = []
        for learner in order { attendances.append(attend(learner, candidates)) }
        let pinned = Set(pins.joined())
        let minimum = candidates.indices.map { group in
            pinned.contains(group) ? 1 : problem.offers[candidates[group].offer].minimum
        }
        markShort(&attendances, minimum)
        let builder = ChainBuilder(problem: problem, candidates: candidates, hash: hash)
        var drafts: [ChainBuilder.Draft] = []
        for (index, learner) in order.enumerated() {
            drafts.append(builder.chains(of: learner, attendances: attendances[index], pins: pins[index]))
        }
        for (index, draft) in drafts.enumerated() where draft.chains.isEmpty {
            let id = problem.learners[order[index]].id
            addPinFault(id, "the pinned groups of \"\(id)\" overlap each other")
        }
        inspectRoom(candidates, pins)
        guard faults.isEmpty else { return nil }
        let hasDropped = dropShort(&drafts, minimum)
        return assemble(candidates, minimum, order, attendances, pins, drafts, hasDropped: hasDropped)
    }

    // MARK: Groups

    private mutating func offered() -> [CandidateGroup] {
        var lessons = LessonCalendar(problem)
        var result: [CandidateGroup] = []
        for (index, offer) in problem.offers.enumerated() {
            if offer.individual == nil {
                let groups = lessons.groups(of: index)
                if groups.isEmpty {
                    faults.append(
                        PlanFault(
                            code: "CO006", pointer: "/offers/\(index)",
                            message:
                                "no group of \"\(offer.id)\" reaches its teaching units within two years and before "
                                + "its exam",
                            hint: "start earlier, meet more often, or move the exam"))
                }
                result += groups
            } else if let zone = problem.providers.first(where: { $0.id == offer.provider })?.zone {
                for learner in problem.learners.indices where isUseful(offer, to: problem.learners[learner]) {
                    let desk = desk
                    let person = problem.learners[learner]
                    let own = lessons.group(
                        of: index, for: learner, where: { desk.suits(person, $0, of: offer, in: zone) })
                    // Where the learner's time is not enough, all lessons show which rules they would break.
                    if let group = own ?? lessons.group(of: index, for: learner, where: { _ in true }) {
                        result.append(group)
                    }
                }
            }
        }
        return result
    }

    private func isUseful(_ offer: CourseOffer, to learner: CourseProblem.Learner) -> Bool {
        if learner.level <= offer.from && offer.from < learner.target { return true }
        return problem.pins.contains { $0.learner == learner.id && $0.group.text == "\(offer.id)/\(learner.id)" }
    }

    private mutating func inspectNames(_ candidates: [CandidateGroup]) {
        var seen: Set<ID<CourseGroupName>> = []
        for candidate in candidates where !seen.insert(candidate.id).inserted {
            faults.append(
                PlanFault(
                    code: "CO001", pointer: "/offers/\(candidate.offer)/id",
                    message: "its group \"\(candidate.id)\" has the name of another offer's group",
                    hint: "rename one of the offers"))
        }
    }

    // MARK: Learners

    private mutating func attend(_ learner: Int, _ candidates: [CandidateGroup]) -> [Int: Attendance] {
        let person = problem.learners[learner]
        let own = Set(problem.pins.filter { $0.learner == person.id }.map(\.group))
        var result: [Int: Attendance] = [:]
        for (index, candidate) in candidates.enumerated() {
            let level = problem.offers[candidate.offer].from
            let isWanted = person.level <= level && level < person.target && (candidate.learner ?? learner) == learner
            guard isWanted || own.contains(candidate.id) else { continue }
            result[index] = desk.attendance(of: person, in: candidate)
        }
        return result
    }

    /// Marks the groups to which fewer learners than the minimum can come.
    private func markShort(_ attendances: inout [[Int: Attendance]], _ minimum: [Int]) {
        var able = [Int](repeating: 0, count: minimum.count)
        for own in attendances {
            for (group, attendance) in own where attendance.broken.isEmpty { able[group] += 1 }
        }
        for learner in attendances.indices {
            for (group, attendance) in attendances[learner] where minimum[group] > 1 && able[group] < minimum[group] {
                attendances[learner][group] = Attendance(
                    broken: attendance.broken.union(.minimum), firstDay: attendance.firstDay, travel: attendance.travel)
            }
        }
    }

    /// Leaves out chains through groups that cannot reach their minimum any more, until none is left.
    /// Says whether there were any.
    private func dropShort(_ drafts: inout [ChainBuilder.Draft], _ minimum: [Int]) -> Bool {
        var hasDropped = false
        while true {
            var able = [Int](repeating: 0, count: minimum.count)
            for draft in drafts {
                for group in Set(draft.chains.flatMap(\.groups)) { able[group] += 1 }
            }
            let short = minimum.indices.filter { able[$0] > 0 && able[$0] < minimum[$0] }
            guard !short.isEmpty else { return hasDropped }
            hasDropped = true
            for index in drafts.indices {
                drafts[index].chains.removeAll { chain in chain.groups.contains { short.contains($0) } }
            }
        }
    }

    // MARK: Order

    private func inOrder<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
        elements.map { element -> (key: UInt64, name: String, element: Element) in
            let text = name(element)
            return (hash?(text) ?? 0, text, element)
        }.sorted { left, right in
            left.key != right.key
                ? left.key < right.key : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }.map(\.element)
    }
}
