import Calendar
import Domain

/// Says why something is missing in a roster, with a proof where one is found.
struct GuidesProofs {
    private let compiled: CompiledGuides
    private let roster: Roster
    private let prospects: Prospects
    /// Places looked at.
    private(set) var work = 0

    init(_ roster: Roster, _ prospects: Prospects) {
        self.roster = roster
        self.prospects = prospects
        compiled = roster.compiled
    }

    mutating func certificate(of item: RequiredItem) -> PlanCertificate {
        switch item {
        case .household(let household):
            if let proof = languageProof(household) { return proof }
        case .task(let task):
            if let proof = loneProof(task) ?? minutesProof(task) { return proof }
        }
        var conflicts = GuidesConflicts(roster)
        defer { work += conflicts.work }
        if let core = conflicts.core(around: item) {
            return .conflict(
                items: core.map { $0.name(in: compiled) }.inByteOrder,
                rules: ["days", "guides", "language", "offices", "week"])
        }
        return .notFound(item: item.name(in: compiled), blocking: blocking(item))
    }

    static func reason(_ proof: PlanCertificate) -> BlockingReason {
        switch proof {
        case .count(let items, let resource, let need, let supply, let window):
            BlockingReason(
                code: "count", resource: resource,
                text: "\(items.count) need \(need) of \(resource), there are \(supply) from \(window)")
        case .conflict(let items, let rules):
            BlockingReason(
                code: "conflict", resource: items.joined(separator: ", "),
                text: "these cannot hold together under the rules \(rules.joined(separator: ", "))")
        case .notFound(_, let blocking):
            BlockingReason(code: "notFound", resource: blocking, text: "no place was found; this is no proof")
        }
    }

    private func blocking(_ item: RequiredItem) -> String {
        let household: Int =
            switch item {
            case .household(let index): index
            case .task(let index): compiled.tasks[index].household
            }
        return roster.guideOf[household].map { "guide \(compiled.guides[$0].source.id)" } ?? "no guide is left"
    }

    // MARK: Language

    /// More households ask for the same guides than these take.
    private func languageProof(_ household: Int) -> PlanCertificate? {
        guard compiled.households[household].pin == nil else {
            return .conflict(items: [RequiredItem.household(household).name(in: compiled)], rules: ["language", "pin"])
        }
        var homes = [household]
        var guides: [Int] = []
        var next = 0
        while next < homes.count {
            let home = homes[next]
            next += 1
            for guide in compiled.choices(home) {
                guard compiled.households[home].isUnderstood[guide], !guides.contains(guide) else { continue }
                guides.append(guide)
                homes += compiled.households.indices.filter {
                    roster.guideOf[$0] == guide && compiled.households[$0].pin == nil && !homes.contains($0)
                        && compiled.households[$0].isUnderstood[guide]
                }
            }
        }
        let supply = guides.reduce(0) { sum, guide in
            let pinned = compiled.households.count { $0.pin == guide }
            return sum + max(0, min(compiled.guides[guide].most, compiled.households.count) - pinned)
        }
        guard homes.count > supply else { return nil }
        let names = guides.map { compiled.guides[$0].source.id.text }.inByteOrder.joined(separator: ", ")
        return .count(
            items: homes.map { RequiredItem.household($0).name(in: compiled) }.inByteOrder,
            resource: names.isEmpty ? "guides who share a language" : "guides \(names)", need: homes.count,
            supply: supply, window: window(0, compiled.days - 1))
    }

    // MARK: Time

    /// Nobody could see to the task, or not in time, even if there were nothing else to do; or its pin is too late.
    private func loneProof(_ task: Int) -> PlanCertificate? {
        let one = compiled.tasks[task]
        let items = [RequiredItem.task(task).name(in: compiled)]
        if one.pin != nil { return .conflict(items: items, rules: ["days", "pin"]) }
        let isPossible = one.due == nil ? prospects.canBeDone : prospects.canBeOnTime
        guard !isPossible[task].contains(true) else { return nil }
        return .conflict(items: items, rules: ["days", "guides", "offices", "week"])
    }

    /// Tasks that all have to be done within some days need more minutes than the guides have on them.
    private func minutesProof(_ task: Int) -> PlanCertificate? {
        guard let due = compiled.tasks[task].due else { return nil }
        let legal = compiled.tasks.indices.filter { compiled.tasks[$0].due != nil && compiled.tasks[$0].pin == nil }
        let first = compiled.tasks[task].days.lowerBound
        let starts = Set(legal.map { compiled.tasks[$0].days.lowerBound }).filter { $0 <= first }.sorted(by: >)
        let ends = Set(legal.compactMap { compiled.tasks[$0].due }).filter { $0 >= due && $0 < compiled.days }.sorted()
        for start in starts {
            for end in ends {
                let inside = legal.filter {
                    compiled.tasks[$0].days.lowerBound >= start && (compiled.tasks[$0].due ?? .max) <= end
                }
                let need = inside.reduce(0) { $0 + compiled.tasks[$1].minutes }
                guard let supply = minutes(start, end), inside.contains(task), need > supply else { continue }
                return .count(
                    items: inside.map { RequiredItem.task($0).name(in: compiled) }.inByteOrder,
                    resource: "minutes of all guides", need: need, supply: supply, window: window(start, end))
            }
        }
        return nil
    }

    /// Minutes that all guides have together on some days: their free time, at most their minutes of each week.
    private func minutes(_ start: Int, _ end: Int) -> Int? {
        guard start <= end else { return 0 }
        var total = 0
        for guide in compiled.guides {
            var week: [Int: Int] = [:]
            for day in start...end where !guide.isAway[day] {
                // Stretches may overlap: no minute counts twice.
                var until = 0
                for stretch in guide.free[day].sorted(by: { $0.lowerBound < $1.lowerBound }) {
                    week[compiled.weekOfDay[day], default: 0] += max(
                        0, stretch.upperBound - max(until, stretch.lowerBound))
                    until = max(until, stretch.upperBound)
                }
            }
            total += week.values.reduce(0) { $0 + min($1, guide.minutesPerWeek) }
        }
        return total
    }

    private func window(_ first: Int, _ last: Int) -> String {
        "\(compiled.problem.from.adding(days: first)) to \(compiled.problem.from.adding(days: last))"
    }
}

extension [String] {
    var inByteOrder: [String] { map { ID<String>($0) }.sorted().map(\.text) }
}
