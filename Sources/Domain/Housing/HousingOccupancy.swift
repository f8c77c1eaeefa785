package import Calendar

/// Who sleeps where, week by week: the rows and columns of the occupancy chart.
package struct HousingOccupancy: Hashable, Sendable {
    /// A place in a week.
    package enum Cell: Hashable, Sendable {
        /// It cannot be lived in on any night of the week.
        case closed
        /// People on the night with most of them; 0 = free.
        case people(Int)
    }

    /// A flat, or a room of a unit that is let by rooms or beds.
    package struct Row: Hashable, Sendable {
        package let unit: ID<HousingUnit>
        /// Nil = the whole unit.
        package let room: ID<Room>?
        /// Cots are not counted, nor who sleeps in them.
        package let beds: Int
        package let isPermanent: Bool
        /// One a week.
        package let cells: [Cell]
    }

    /// Nights of a household that has no home.
    package struct Gap: Hashable, Sendable {
        package let household: ID<Household>
        package let span: NightSpan
        package let people: Int
    }

    /// The Mondays from that of the first night to that of the last; empty where nobody comes.
    package let weeks: [CivilDate]
    /// In the order of units and rooms.
    package let rows: [Row]
    /// In the order of households.
    package let gaps: [Gap]

    package init(_ problem: HousingProblem, _ stays: [Stay]) {
        let spans = problem.households.compactMap(\.span)
        guard let first = spans.map(\.from).min(), let last = spans.map(\.until).max() else {
            (weeks, rows, gaps) = ([], [], [])
            return
        }
        let monday = first.adding(days: 1 - first.weekday.rawValue)
        let weeks = (0..<((monday.days(to: last) + 6) / 7)).map { monday.adding(days: 7 * $0) }
        self.weeks = weeks
        let count = SleeperCount(problem, stays)
        rows = problem.units.sorted { $0.id < $1.id }.flatMap { count.rows(of: $0, weeks) }
        let housed = Set(stays.map(\.household))
        gaps = problem.households.sorted { $0.id < $1.id }.compactMap { household in
            guard !housed.contains(household.id), let span = household.span else { return nil }
            return Gap(household: household.id, span: span, people: household.members.count)
        }
    }

    /// Beds with people in them, and beds that are open, in a week.
    package func beds(in week: Int) -> (taken: Int, open: Int) {
        rows.reduce(into: (taken: 0, open: 0)) { sum, row in
            guard case .people(let people) = row.cells[week] else { return }
            sum.taken += people
            sum.open += row.beds
        }
    }
}

/// Counts who sleeps in a place on a night.
private struct SleeperCount {
    private let households: [ID<Household>: Household]
    private let stays: [ID<HousingUnit>: [Stay]]

    init(_ problem: HousingProblem, _ stays: [Stay]) {
        households = Dictionary(problem.households.map { ($0.id, $0) }) { first, _ in first }
        self.stays = Dictionary(grouping: stays, by: \.unit)
    }

    func rows(of unit: HousingUnit, _ weeks: [CivilDate]) -> [HousingOccupancy.Row] {
        guard unit.letting != .whole else {
            let beds = unit.rooms.reduce(0) { $0 + $1.beds }
            return [row(unit, nil, beds, weeks) { stay, night in people(of: stay, on: night) }]
        }
        return unit.rooms.sorted { $0.id < $1.id }.map { room in
            row(unit, room.id, room.beds, weeks) { stay, night in people(of: stay, in: room, of: unit, on: night) }
        }
    }

    private func row(
        _ unit: HousingUnit, _ room: ID<Room>?, _ beds: Int, _ weeks: [CivilDate],
        _ people: (Stay, CivilDate) -> Int
    ) -> HousingOccupancy.Row {
        let cells = weeks.map { monday -> HousingOccupancy.Cell in
            let nights = (0..<7).map { monday.adding(days: $0) }.filter { night in
                unit.windows?.contains { $0.holds(night) } ?? true
            }
            let counts = nights.map { night in
                (stays[unit.id] ?? []).reduce(0) { $0 + ($1.span.holds(night) ? people($1, night) : 0) }
            }
            return counts.max().map { .people($0) } ?? .closed
        }
        return .init(unit: unit.id, room: room, beds: beds, isPermanent: unit.isPermanent, cells: cells)
    }

    private func people(of stay: Stay, on night: CivilDate) -> Int {
        households[stay.household]?.members.count { $0.presence.holds(night) && $0.bed != .cot } ?? 0
    }

    /// A household with several rooms fills them in their order.
    private func people(of stay: Stay, in room: Room, of unit: HousingUnit, on night: CivilDate) -> Int {
        var rest = people(of: stay, on: night)
        for id in stay.rooms {
            guard let beds = unit.rooms.first(where: { $0.id == id })?.beds else { continue }
            if id == room.id { return min(rest, beds) }
            rest -= min(rest, beds)
        }
        return 0
    }
}

extension Household {
    /// From the first night of anybody to the day on which the last leaves; nil for nobody.
    package var span: NightSpan? {
        guard let first = members.map(\.presence.from).min(), let last = members.map(\.presence.until).max() else {
            return nil
        }
        return NightSpan(from: first, until: last)
    }
}

extension Room {
    /// Cots are not counted.
    package var beds: Int { adultBeds + childBeds }
}
