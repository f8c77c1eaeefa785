import Calendar
import Domain

/// Recomputes what a certificate claims, for the verifier.
struct GuidesCertificateCheck {
    private let facts: GuidesFacts
    private let missing: Set<String>

    init(_ facts: GuidesFacts, missing: Set<String>) {
        self.facts = facts
        self.missing = missing
    }

    /// Nil where the certificate holds, else what is wrong with it.
    func fault(of certificate: PlanCertificate) -> String? {
        switch certificate {
        case .count(let items, let resource, let need, let supply, let window):
            guard let named = named(items) else { return "it names things that do not exist, or one twice" }
            guard items.contains(where: missing.contains) else { return "nothing it names is missing" }
            let counted = resource == "minutes of all guides" ? minutes(named, window) : homes(named, resource)
            guard let counted else { return "not all of its items need \(resource) within \(window)" }
            guard (counted.need, counted.supply) == (need, supply) else {
                return "need \(counted.need) and supply \(counted.supply), not \(need) and \(supply)"
            }
            return need > supply ? nil : "\(supply) is enough for \(need)"
        case .conflict(let items, _):
            guard let named = named(items) else { return "it names things that do not exist, or one twice" }
            guard items.contains(where: missing.contains) else { return "nothing it names is missing" }
            return conflictFault(named)
        case .notFound(let item, _):
            return missing.contains(item) ? nil : "the item is not missing"
        }
    }

    /// What items of a certificate name.
    private struct Named {
        var households: [GuidesProblem.Household] = []
        var tasks: [GuidesProblem.Task] = []
    }

    private func named(_ items: [String]) -> Named? {
        guard Set(items).count == items.count, !items.isEmpty else { return nil }
        let named = Named(
            households: facts.problem.households.filter { items.contains("household \($0.id)") },
            tasks: facts.problem.tasks.filter { items.contains("task \($0.id)") })
        return named.households.count + named.tasks.count == items.count ? named : nil
    }

    // MARK: Counts

    /// Households and the room of all guides whom one of them understands.
    private func homes(_ named: Named, _ resource: String) -> (need: Int, supply: Int)? {
        guard named.tasks.isEmpty, named.households.allSatisfy({ facts.pinnedGuide[$0.id] == nil }) else { return nil }
        let guides = facts.problem.guides.filter { guide in
            guide.maxHouseholds != 0
                && named.households.contains {
                    facts.understand(guide, $0) && facts.way(guide.district, $0.district) != nil
                }
        }
        let ids = guides.map(\.id).sorted().map(\.text).joined(separator: ", ")
        guard resource == (ids.isEmpty ? "guides who share a language" : "guides \(ids)") else { return nil }
        let supply = guides.map { guide in
            let pinned = facts.pinnedGuide.values.count { $0 == guide.id }
            return max(0, min(guide.maxHouseholds ?? .max, facts.problem.households.count) - pinned)
        }
        return (named.households.count, supply.reduce(0, +))
    }

    /// Tasks that have to be done within a window, and the free minutes of all guides in it.
    private func minutes(_ named: Named, _ window: String) -> (need: Int, supply: Int)? {
        let ends = window.split(separator: " ").compactMap { CivilDate(iso: $0) }
        guard named.households.isEmpty, ends.count == 2, ends[0] <= ends[1] else { return nil }
        let areInside = named.tasks.allSatisfy { task in
            facts.pinnedMeeting[task.id] == nil && facts.firstDay(task) >= ends[0]
                && task.due.map { $0 <= ends[1] } ?? false
        }
        guard areInside else { return nil }
        var supply = 0
        for guide in facts.problem.guides {
            var weeks: [ISOWeek: Int] = [:]
            for offset in 0...ends[0].days(to: ends[1]) {
                let date = ends[0].adding(days: offset)
                if !facts.isAbsent(guide, date) { weeks[ISOWeek(of: date), default: 0] += freeMinutes(guide, date) }
            }
            supply += weeks.values.map { min($0, guide.minutesPerWeek ?? .max) }.reduce(0, +)
        }
        return (named.tasks.reduce(0) { $0 + $1.minutes }, supply)
    }

    private func freeMinutes(_ guide: GuidesProblem.Guide, _ date: CivilDate) -> Int {
        guard let hours = guide.hours else { return 1440 }
        let own = hours.filter { $0.weekday == date.weekday }
        return (0..<1440).count { minute in own.contains { $0.from.minutes <= minute && minute < $0.to.minutes } }
    }

    // MARK: Conflicts

    /// Nil where the items cannot hold together and each part without one of them can.
    private func conflictFault(_ named: Named) -> String? {
        guard let whole = GuidesTrial(facts, named.households, named.tasks).holds() else {
            return "too much to be checked"
        }
        if whole { return "its items can hold together" }
        for one in named.households {
            let rest = named.households.filter { $0.id != one.id }
            if GuidesTrial(facts, rest, named.tasks).holds() == false { return "it holds without household \(one.id)" }
        }
        for one in named.tasks {
            let rest = named.tasks.filter { $0.id != one.id }
            if GuidesTrial(facts, named.households, rest).holds() == false { return "it holds without task \(one.id)" }
        }
        return nil
    }
}
