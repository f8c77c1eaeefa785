package import Calendar
package import Domain

/// All rules in force, from the program's packs and the campaign's, ready to be asked.
package struct RuleBook: Sendable {
    package let values: [NamedValue]
    package let memberships: [Membership]
    package let regimes: [Regime]
    package let authorities: [AuthorityRow]
    /// Sorted by priority, then id.
    package let rules: [Rule]
    /// Packs of the campaign, by the id of the rule, regime, authority or value they replaced or added.
    package let campaignPacks: [String: String]
    package let differences: [RuleDifference]
    let periods: [RulePeriod]
    /// Rules that are announced and not in force, in order of priority.
    let announcements: [Rule]
    private let authoritiesByOffice: [AuthorityOffice: [AuthorityRow]]

    /// Joins packs; those of the campaign replace an entry of the same id and add others, later ones win.
    /// Throws with every problem that only shows when the packs are together.
    package init(_ base: [RulePack], overriding campaign: [RulePack] = []) throws(RulePackError) {
        var replaced: [String: String] = [:]
        var differences: [RuleDifference] = []
        values = RuleBook.join(base, campaign, \.values, id: \.id, kind: "value", &replaced, &differences)
        memberships = base.flatMap(\.memberships) + campaign.flatMap(\.memberships)
        regimes = RuleBook.join(base, campaign, \.regimes, id: \.id, kind: "regime", &replaced, &differences)
        authorities = RuleBook.join(base, campaign, \.authorities, id: \.id, kind: "authority", &replaced, &differences)
        rules = RuleBook.join(base, campaign, \.rules, id: \.id, kind: "rule", &replaced, &differences)
            .sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
        announcements = rules.filter { $0.announced != nil }
        campaignPacks = replaced
        self.differences = differences
        authoritiesByOffice = Dictionary(grouping: authorities, by: \.office)
        periods = RulePeriod.all(rules: rules, values: values)
        let problems = RuleBookChecks(self, packs: base + campaign).problems()
        guard problems.isEmpty else { throw RulePackError(problems: problems) }
    }

    /// The book of the program's own packs.
    package static func builtIn() throws(RulePackError) -> RuleBook {
        try RuleBook(BuiltInPacks.read())
    }

    /// Units of the named values, for reading a further pack.
    package static func units(of packs: [RulePack]) -> [String: Fact.Unit] {
        var units: [String: Fact.Unit] = [:]
        for value in packs.flatMap(\.values) { units[value.id] = value.unit }
        return units
    }

    private static func join<Entry: Hashable>(
        _ base: [RulePack], _ campaign: [RulePack], _ entries: KeyPath<RulePack, [Entry]>, id: KeyPath<Entry, String>,
        kind: String, _ replaced: inout [String: String], _ differences: inout [RuleDifference]
    ) -> [Entry] {
        var joined = base.flatMap { $0[keyPath: entries] }
        var places: [String: Int] = [:]
        for (index, entry) in joined.enumerated() { places[entry[keyPath: id]] = index }
        for pack in campaign {
            for entry in pack[keyPath: entries] {
                let name = entry[keyPath: id]
                differences.append(
                    RuleDifference(
                        id: name, kind: kind, pack: pack.name, change: places[name] == nil ? .added : .replaced))
                replaced[name] = pack.name
                if let place = places[name] {
                    joined[place] = entry
                } else {
                    places[name] = joined.count
                    joined.append(entry)
                }
            }
        }
        return joined
    }

    /// The named values of a day.
    package func values(on date: CivilDate) -> ValuesOfDay {
        period(of: date)?.values ?? ValuesOfDay(values, on: date)
    }

    /// The period of that day.
    func period(of date: CivilDate) -> RulePeriod? {
        var low = 0
        var high = periods.count
        while low < high {
            let middle = (low + high) / 2
            if periods[middle].start <= date { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? periods[low - 1] : nil
    }

    /// The rows of a kind of body, in the order of the packs.
    func authorities(of office: AuthorityOffice) -> [AuthorityRow] { authoritiesByOffice[office] ?? [] }

    /// How a nationality is treated on a day: its own row, else the row for all others.
    package func regime(of country: CountryCode, on date: CivilDate) -> Regime? {
        let isValid = { (row: Regime) in
            (row.from.map { $0 <= date } ?? true) && (row.to.map { date <= $0 } ?? true)
        }
        return regimes.first { isValid($0) && $0.countries.contains(country) }
            ?? regimes.first { isValid($0) && $0.countries.isEmpty }
    }

    /// The membership under which a country's qualifications count as European on a day.
    func membership(of country: CountryCode, on date: CivilDate) -> Membership? {
        memberships.first { row in
            row.country == country && row.from <= date && (row.to.map { date <= $0 } ?? true)
        }
    }
}

/// What a campaign's pack changes: for `rules diff`.
package struct RuleDifference: Hashable, Sendable {
    package enum Change: String, Sendable {
        case added, replaced
    }

    package let id: String
    /// `rule`, `value`, `regime` or `authority`.
    package let kind: String
    package let pack: String
    package let change: Change

    package init(id: String, kind: String, pack: String, change: Change) {
        self.id = id
        self.kind = kind
        self.pack = pack
        self.change = change
    }
}

/// The days between two changes of law: which rules are in force, and the amounts of the day.
struct RulePeriod: Sendable {
    let start: CivilDate
    let values: ValuesOfDay
    /// The rules by track, in order of priority.
    let tracks: [Track: [Rule]]

    func rules(of track: Track) -> [Rule] { tracks[track] ?? [] }

    static func all(rules: [Rule], values: [NamedValue]) -> [RulePeriod] {
        var starts: Set<CivilDate> = [CivilDate(dayNumber: -700_000)]
        for rule in rules {
            if let from = rule.from { starts.insert(from) }
            if let to = rule.to { starts.insert(to.adding(days: 1)) }
        }
        for row in values.flatMap(\.rows) {
            starts.insert(row.from)
            starts.insert(row.to.adding(days: 1))
        }
        return starts.sorted().map { start in
            let valid = rules.filter { !$0.dateBasis.isOfDecision || $0.isInForce(on: start) }
            let tracks = Dictionary(grouping: valid, by: \.track)
            return RulePeriod(start: start, values: ValuesOfDay(values, on: start), tracks: tracks)
        }
    }
}

extension DateBasis {
    /// True where the day of the case is the day that counts; the others are facts of the qualification.
    var isOfDecision: Bool {
        switch self {
        case .decision, .application, .contractStart: true
        case .award, .trainingStart: false
        }
    }
}
