package import Domain

extension EqualityAudit {
    /// The audit of a funnel by what people said of themselves. Everybody of the funnel is counted, who said nothing among
    /// the others.
    package init(_ funnel: CampaignFunnel, answers: [GroupAnswer]) {
        let asked = Dictionary(grouping: answers, by: \.attribute)
        self.init(
            stages: funnel.stages,
            tables: GroupAttribute.allCases.compactMap { attribute in
                asked[attribute].map { EqualityAudit.table(of: attribute, $0, funnel) }
            })
    }

    private static func table(
        of attribute: GroupAttribute, _ answers: [GroupAnswer], _ funnel: CampaignFunnel
    ) -> Table {
        let rows = GroupRows(answers, funnel)
        guard rows.named.count > 1 else { return Table(attribute: attribute, groups: []) }
        let all =
            rows.named.map { (name: Optional($0.name), people: $0.people) }
            + (rows.others.isEmpty ? [] : [(name: nil, people: rows.others)])
        let chains = all.map { GroupChain(funnel.counts(of: $0.people), people: $0.people.count) }
        let shown = Suppression.shownColumns(
            chains.map(\.columns), least: leastPeople, open: rows.isRestOpen ? rows.named.count : nil)
        let groups = zip(all, chains).enumerated().map { place, row in
            Group(
                name: row.0.name, people: row.0.people.count,
                steps: funnel.stages.indices.map { stage in
                    let decided = shown[1 + 2 * stage]
                    let passed = shown[2 + 2 * stage]
                    return Step(
                        decided: decided ? row.1.decided(stage) : nil, passed: passed ? row.1.passed(stage) : nil,
                        comparison: decided && passed && row.0.name != nil
                            ? FourFifths.comparison(
                                of: place,
                                among: chains.prefix(rows.named.count).map { ($0.passed(stage), $0.decided(stage)) })
                            : nil)
                })
        }
        return Table(attribute: attribute, groups: groups)
    }
}

/// The rows of a table before anything is held back: groups large enough to be named, and everybody else together.
private struct GroupRows {
    private(set) var named: [(name: String, people: [CampaignFunnel.Person])] = []
    private(set) var others: [CampaignFunnel.Person] = []
    /// Only people who said nothing are in the rest: of them nothing is told, however few they are.
    private(set) var isRestOpen = true

    /// Spellings that fold to the same word are one group, under the first of them. A rest with people of small groups that
    /// is itself too small takes the smallest named group in, so that nobody in it can be told.
    init(_ answers: [GroupAnswer], _ funnel: CampaignFunnel) {
        let said = Dictionary(answers.map { ($0.applicant, $0.value) }) { first, _ in first }
        var groups: [String: (names: Set<String>, people: [CampaignFunnel.Person])] = [:]
        for person in funnel.people {
            guard let value = said[person.applicant], !folded(value).isEmpty else {
                others.append(person)
                continue
            }
            groups[folded(value), default: ([], [])].names.insert(value)
            groups[folded(value), default: ([], [])].people.append(person)
        }
        let sorted = groups.sorted { ($1.value.people.count, $0.key) < ($0.value.people.count, $1.key) }
        for (key, group) in sorted {
            if group.people.count >= EqualityAudit.leastPeople {
                named.append((group.names.min() ?? key, group.people))
            } else {
                others += group.people
                isRestOpen = false
            }
        }
        while !isRestOpen, others.count < EqualityAudit.leastPeople, let last = named.popLast() {
            others += last.people
        }
    }
}

/// The numbers of one row in the order in which people go: all, then for each stage the decided and those who passed. None
/// is larger than the one before it.
private struct GroupChain {
    let columns: [Int]

    init(_ counts: [ForecastCase.Count], people: Int) {
        columns = [people] + counts.flatMap { [$0.decided, $0.passed] }
    }

    func decided(_ stage: Int) -> Int { columns[1 + 2 * stage] }
    func passed(_ stage: Int) -> Int { columns[2 + 2 * stage] }
}
