import Calendar
import Domain
import JSONText

/// What only shows when all packs are together: overlaps, rules never reached, questions without an answer.
struct RuleBookChecks {
    private let book: RuleBook
    private let packs: [RulePack]
    private let firstMatchTracks: [Track] = [.occupation, .language, .fee, .deadline]

    init(_ book: RuleBook, packs: [RulePack]) {
        self.book = book
        self.packs = packs
    }

    func problems() -> [RulePackProblem] {
        overlappingRegimes() + overlappingRules() + unreachableRules() + unansweredQuestions()
    }

    // MARK: Overlaps

    private func overlappingRegimes() -> [RulePackProblem] {
        var problems: [RulePackProblem] = []
        for (index, regime) in book.regimes.enumerated() {
            for other in book.regimes[(index + 1)...] where isOverlapping(regime, other) {
                let shared = regime.countries.first(where: other.countries.contains)
                guard let shared else { continue }
                problems.append(
                    problem(
                        .overlap, regime.id, regime.pack,
                        "\"\(regime.id)\" and \"\(other.id)\" both hold for \(shared.text) on the same day",
                        hint: "end one on the day before the other begins"))
            }
        }
        return problems
    }

    private func isOverlapping(_ one: Regime, _ other: Regime) -> Bool {
        overlaps(one.from, one.to, other.from, other.to)
    }

    private func overlaps(_ from: CivilDate?, _ to: CivilDate?, _ otherFrom: CivilDate?, _ otherTo: CivilDate?) -> Bool
    {
        let startsInTime = otherTo.map { end in from.map { $0 <= end } ?? true } ?? true
        let endsLateEnough = to.map { end in otherFrom.map { $0 <= end } ?? true } ?? true
        return startsInTime && endsLateEnough
    }

    /// Two rules of a track where the first match counts, with the same condition and priority, on the same day.
    private func overlappingRules() -> [RulePackProblem] {
        var problems: [RulePackProblem] = []
        for (index, rule) in book.rules.enumerated() where firstMatchTracks.contains(rule.track) {
            for other in book.rules[(index + 1)...] where other.track == rule.track && other.priority == rule.priority {
                guard rule.announced == nil, other.announced == nil, rule.when == other.when,
                    rule.dateBasis == other.dateBasis,
                    overlaps(rule.from, rule.to, other.from, other.to)
                else { continue }
                problems.append(
                    problem(
                        .overlap, other.id, other.pack,
                        "\"\(rule.id)\" and \"\(other.id)\" have the same condition and share days",
                        hint: "end one on the day before the other begins, or give them different priorities"))
            }
        }
        return problems
    }

    // MARK: Reach

    private func unreachableRules() -> [RulePackProblem] {
        var reached: Set<String> = []
        for period in distinctPeriods() {
            for track in Track.allCases {
                let rules = period.rules(of: track)
                for (index, rule) in rules.enumerated() where !reached.contains(rule.id) {
                    let before = firstMatchTracks.contains(track) ? Array(rules[..<index]) : []
                    let search = CaseSearch(rules: before.map(\.when) + [rule.when], values: period.values)
                    if search.findsCase(meetingLast: true) != nil { reached.insert(rule.id) }
                }
            }
        }
        return book.rules.filter { $0.announced == nil && !reached.contains($0.id) }.map { rule in
            problem(
                .unreachable, rule.id, rule.pack, "no case ever reaches the rule \"\(rule.id)\"",
                hint: "its condition contradicts itself, or rules with a lower priority number always answer before it")
        }
    }

    private func unansweredQuestions() -> [RulePackProblem] {
        for period in distinctPeriods() {
            let rules = period.rules(of: .occupation)
            guard !rules.isEmpty else { continue }
            let search = CaseSearch(rules: rules.map(\.when), values: period.values)
            guard let gap = search.findsCase(meetingLast: false) else { continue }
            return [
                problem(
                    .noMatch, nil, packs.last?.name ?? "",
                    "no rule of track occupation answers on \(period.start.iso): \(gap)",
                    hint: "add a rule for this case, or widen the last one")
            ]
        }
        return []
    }

    /// One period for each different set of rules in force.
    private func distinctPeriods() -> [RulePeriod] {
        var seen: Set<[String]> = []
        return book.periods.filter { period in
            seen.insert(Track.allCases.flatMap { period.rules(of: $0).map(\.id) }).inserted
        }
    }

    private func problem(
        _ code: RulePackProblem.Code, _ rule: String?, _ pack: String, _ message: String, hint: String
    ) -> RulePackProblem {
        let place = packs.last { $0.name == pack }.flatMap { pack in rule.flatMap { pack.places[$0] } }
        return RulePackProblem(
            code: code, pack: pack, rule: rule, pointer: place?.pointer ?? "",
            mark: place?.mark ?? JSONNode.Mark(line: 1, column: 1), message: message, hint: hint)
    }
}
