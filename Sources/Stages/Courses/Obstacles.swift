import Calendar
import Domain

/// Says why a learner does not reach the target, and what would help.
struct Obstacles {
    let courses: CompiledCourses
    let assignment: Assignment

    /// - Parameter conflict: What `conflict(of:)` says of the learner.
    func reasons(for learner: Int, _ conflict: [String]?) -> [BlockingReason] {
        blocking(learner, conflict) + remedies(learner)
    }

    /// Rules that together keep a learner from the target whatever the others do, while any fewer would not; nil where the
    /// learner alone could reach it, or where only iterated minimum sizes forbid it.
    func conflict(of learner: Int) -> [String]? {
        guard !reaches(learner, within: BrokenRules(rawValue: -1)) else { return nil }
        var rules = BrokenRules(BrokenRules.named.map(\.rule))
        // That too few can come is left out first: of a group that is over it says nothing, though it is true.
        for rule in [.minimum] + BrokenRules.named.map(\.rule) where !reaches(learner, within: rules.subtracting(rule))
        {
            rules.subtract(rule)
        }
        return rules.isEmpty ? ["chain"] : rules.names
    }

    /// Whether a chain leads to the target if only these rules hold.
    private func reaches(_ learner: Int, within rules: BrokenRules) -> Bool {
        let person = courses.learner(learner)
        let chain = EarliestChain(courses: courses, learner: learner) { $0.broken.isDisjoint(with: rules) }
        return person.level >= person.target || chain.earliest() != nil
    }

    // MARK: What blocks

    private func blocking(_ learner: Int, _ conflict: [String]?) -> [BlockingReason] {
        let person = courses.learner(learner)
        if let rules = conflict {
            return rules.map { rule in
                let groups = courses.learners[learner].attendances.filter { $0.value.broken.names.contains(rule) }.keys
                let names = groups.sorted().map { courses.groups[$0].candidate.id.text }
                return BlockingReason(
                    code: rule, resource: names.prefix(3).joined(separator: ", "),
                    text: Obstacles.sentence(rule, person, names.count))
            }
        }
        let chains = courses.learners[learner].chains.filter(\.reaches)
        let full = Set(chains.flatMap(\.groups)).sorted().filter {
            assignment.size[$0] >= courses.groups[$0].seats
        }
        if !full.isEmpty {
            let names = full.map { courses.groups[$0].candidate.id.text }
            return [
                BlockingReason(
                    code: "seats", resource: names.prefix(3).joined(separator: ", "),
                    text: "\(names.count) of the groups that would lead to \(person.target.name) are full")
            ]
        }
        let notHeld = chains.flatMap(\.groups).filter { assignment.size[$0] == 0 }
        if let reason = notHeld.sorted().lazy.compactMap(limit).first { return [reason] }
        let missing = notHeld.map {
            (need: courses.groups[$0].minimum, group: $0)
        }.min { $0 < $1 }
        guard let missing else {
            return [
                BlockingReason(
                    code: "notFound", resource: person.target.name, text: "no place was found within the work")
            ]
        }
        let name = courses.groups[missing.group].candidate.id.text
        return [
            BlockingReason(
                code: "minimum", resource: name,
                text: "\(name) is not held: too few learners can come, and it needs \(missing.need)")
        ]
    }

    /// The offer or the provider that cannot hold another group; nil where both can.
    private func limit(_ group: Int) -> BlockingReason? {
        let problem = courses.problem
        let full = courses.groups[group].limits.first { assignment.held[$0] >= courses.limits[$0] }
        guard let full else { return nil }
        let name = courses.groups[group].candidate.id.text
        let count = courses.limits[full] == 1 ? "1 group" : "\(courses.limits[full]) groups"
        guard full < problem.offers.count else {
            let provider = problem.providers[full - problem.offers.count].id.text
            return BlockingReason(
                code: "providerGroups", resource: provider,
                text: "\(name) is not held: \(provider) holds \(count) and no more")
        }
        let offer = problem.offers[full].id.text
        return BlockingReason(
            code: "offerGroups", resource: offer,
            text: "\(name) is not held: there can be \(count) of \(offer) and no more")
    }

    private static func sentence(_ rule: String, _ person: CourseProblem.Learner, _ count: Int) -> String {
        let groups = count == 1 ? "1 group" : "\(count) groups"
        return switch rule {
        case "chain": "no courses lead from \(person.level.name) to \(person.target.name)"
        case "place": "the place cannot be reached from where the learner is then, in \(groups)"
        case "hours": "lessons are when the learner has no time, in \(groups)"
        case "away": "lessons or the exam are on days on which the learner is away, in \(groups)"
        case "childcare": "lessons are when nobody looks after the children, in \(groups)"
        case "lastBus": "lessons end after the last way home, in \(groups)"
        case "lateStart": "more than a tenth of the lessons are over before the learner can come, in \(groups)"
        case "registration": "registration for the exam has closed before the learner can come, in \(groups)"
        case "deadline": "the certificate comes after \(person.deadline), in \(groups)"
        default: "too few learners can come for it to be held, in \(groups)"
        }
    }

    // MARK: What would help

    private func remedies(_ learner: Int) -> [BlockingReason] {
        [laterDeadline(learner), earlierStart(learner), intensiveCourse(learner)].compactMap { $0 }
    }

    /// Whether a learner could still get a seat in a group as the plan stands.
    private func isFree(_ group: Int) -> Bool {
        let size = assignment.size[group]
        return size < courses.groups[group].seats && size + 1 >= courses.groups[group].minimum
            && (size > 0 || isAllowed(group))
    }

    private func isAllowed(_ group: Int) -> Bool {
        courses.groups[group].limits.allSatisfy { limit in
            courses.groups.indices.count { assignment.size[$0] > 0 && courses.groups[$0].limits.contains(limit) }
                < courses.limits[limit]
        }
    }

    private func laterDeadline(_ learner: Int) -> BlockingReason? {
        let person = courses.learner(learner)
        var search = EarliestChain(courses: courses, learner: learner) { $0.broken.isSubset(of: [.deadline]) }
        search.isOpen = isFree
        guard let best = search.earliest(), best.certificate > person.deadline else { return nil }
        let days = person.deadline.days(to: best.certificate)
        return BlockingReason(
            code: "laterDeadline", resource: best.certificate.iso,
            text: "with \(best.certificate) as the deadline, \(days) days later, \(names(best.groups)) would do")
    }

    private func earlierStart(_ learner: Int) -> BlockingReason? {
        let person = courses.learner(learner)
        guard let entry = [courses.problem.asOf, person.from].compactMap({ $0 }).max() else { return nil }
        var search = EarliestChain(courses: courses, learner: learner) {
            $0.broken.isSubset(of: [.lateStart, .registration])
        }
        search.isOpen = isFree
        guard let best = search.earliest(), best.certificate <= person.deadline,
            let start = best.groups.compactMap({ courses.groups[$0].candidate.meetings.first?.date }).min(),
            start < entry, courses.problem.asOf.map({ $0 <= start }) ?? true
        else { return nil }
        return BlockingReason(
            code: "earlierStart", resource: start.iso,
            text: "from \(start) on, \(start.days(to: entry)) days earlier, \(names(best.groups)) would do")
    }

    private func intensiveCourse(_ learner: Int) -> BlockingReason? {
        let person = courses.learner(learner)
        guard let most = courses.problem.intensiveUnitsPerWeek,
            let entry = [courses.problem.asOf, person.from].compactMap({ $0 }).max(),
            let units = courses.problem.units(from: person.level, to: person.target), units > 0
        else { return nil }
        let weeks = entry.days(to: person.deadline) / 7
        guard weeks > 0 else { return nil }
        let pace = (units + weeks - 1) / weeks
        guard pace <= most else { return nil }
        return BlockingReason(
            code: "intensiveCourse", resource: "\(pace)",
            text:
                "a course of \(pace) teaching units a week from \(entry) on would do: \(units) units in \(weeks) weeks")
    }

    private func names(_ groups: [Int]) -> String {
        groups.map { courses.groups[$0].candidate.id.text }.joined(separator: ", ")
    }
}

/// Finds the chain of one learner that brings the target's certificate first, with rules lifted.
struct EarliestChain {
    private let courses: CompiledCourses
    private let learner: Int
    private let options: [(group: Int, firstDay: CivilDate)]
    /// Which groups may be used.
    var isOpen: (Int) -> Bool = { _ in true }

    init(courses: CompiledCourses, learner: Int, allows: (Attendance) -> Bool) {
        self.courses = courses
        self.learner = learner
        let own = courses.learners[learner].attendances
        options = own.filter { allows($0.value) }.map { ($0.key, $0.value.firstDay) }.sorted {
            ($0.1, $0.0) < ($1.1, $1.0)
        }
    }

    /// The groups and the day of the certificate; nil where no chain leads to the target.
    ///
    /// For each level the chain that ends first is the best one to go on from, and whatever ends before a group begins has
    /// been looked at before it.
    func earliest() -> (groups: [Int], certificate: CivilDate)? {
        let person = courses.learner(learner)
        var ends: [CEFRLevel: (groups: [Int], free: CivilDate)] = [:]
        var best: (groups: [Int], certificate: CivilDate)?
        // Options stand by their first day, so that everything before is known when a group is looked at.
        for (group, firstDay) in options where isOpen(group) {
            let offer = courses.groups[group].offer
            let candidate = courses.groups[group].candidate
            let former: [Int]
            if offer.from == person.level {
                former = []
            } else if let end = ends[offer.from], end.free < firstDay {
                former = end.groups
            } else {
                continue
            }
            let groups = former + [group]
            if offer.to >= person.target {
                if best.map({ candidate.certificateOn < $0.certificate }) ?? true {
                    best = (groups, candidate.certificateOn)
                }
            } else if ends[offer.to].map({ candidate.lastDay < $0.free }) ?? true {
                ends[offer.to] = (groups, candidate.lastDay)
            }
        }
        return best
    }
}
