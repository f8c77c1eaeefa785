import Calendar
import Domain

/// A household in numbers.
struct Home {
    let source: Household
    /// Segments from its first night to its last.
    let range: Range<Int>
    let places: [Place]
    /// The unit of each place.
    let unitOf: [Int]
    /// Whether `places` are all that could be of use; else some stand for others that are like them.
    let hasAllPlaces: Bool
    /// Whether `places` hold at least one of each kind, so that bounds can be had from them.
    let hasAllKinds: Bool
    let isPinned: Bool
    /// Announced stays, in time order, as segments; only those within the household's nights.
    let announced: [Announced]
    /// Whether a plan in force names the household.
    let wasAnnounced: Bool
    /// The same number for households to whom the same places are open at the same price; nil where a person decided for it.
    private let kind: Int?
    private let phases: [Phase]
    /// People who pay for a bed, by phase.
    private let beds: [Int]
    /// By segment of the range.
    private let phaseOf: [Int]
    /// By place and phase.
    private let allowed: [Bool]
    /// By place and phase: minutes to work of all members together.
    private let minutes: [Int]
    /// By segment of the range: places of the pin in force, nil where there is none.
    private let pinned: [Set<Int>?]
    /// By segment of the range: whether a person chose the very rooms.
    private let decided: [Bool]
    /// The first segment from which on it wishes to live in a permanent unit.
    private let lateFrom: Int

    struct Announced: Hashable {
        let unit: ID<HousingUnit>
        let rooms: [ID<Room>]
        let span: NightSpan
        /// Segments of the household's range that the span touches.
        let segments: Range<Int>
        /// The place, if it is still there.
        let place: Int?
    }

    init(
        source: Household, range: Range<Int>, places: [Place], hasAllPlaces: Bool, hasAllKinds: Bool,
        announced: [Announced],
        wasAnnounced: Bool, kind: Int?, phases: [Phase], phaseOf: [Int], allowed: [Bool], minutes: [Int],
        pinned: [Set<Int>?], decided: [Bool], lateFrom: Int
    ) {
        self.source = source
        self.range = range
        self.places = places
        unitOf = places.map(\.unit)
        self.hasAllPlaces = hasAllPlaces
        self.hasAllKinds = hasAllKinds
        self.announced = announced
        self.wasAnnounced = wasAnnounced
        self.kind = kind
        self.phases = phases
        self.phaseOf = phaseOf
        self.allowed = allowed
        self.minutes = minutes
        self.pinned = pinned
        self.decided = decided
        self.lateFrom = lateFrom
        isPinned = pinned.contains { $0 != nil }
        beds = phases.map(\.beds)
    }

    func beds(in segment: Int) -> Int { beds[phaseOf[segment - range.lowerBound]] }

    /// Whether for this household nothing changes from the segment before to this one, units and others apart.
    func isLikeBefore(_ segment: Int) -> Bool {
        let index = segment - range.lowerBound
        return phaseOf[index] == phaseOf[index - 1] && pinned[index] == pinned[index - 1]
            && decided[index] == decided[index - 1] && segment != lateFrom
            && !announced.contains { $0.segments.lowerBound == segment || $0.segments.upperBound == segment }
    }

    func phase(in segment: Int) -> Phase { phases[phaseOf[segment - range.lowerBound]] }

    /// Whether the rules for one household alone let it live there in that segment; whether the unit is open apart.
    func allows(_ place: Int, in segment: Int) -> Bool {
        if let pins = pinned[segment - range.lowerBound] { return pins.contains(place) }
        return allowed[place * phases.count + phaseOf[segment - range.lowerBound]]
    }

    /// Whether a person chose the very rooms in which it lives in that segment.
    func isDecided(in segment: Int) -> Bool { decided[segment - range.lowerBound] }

    func isLate(_ segment: Int) -> Bool { segment >= lateFrom }

    func commutes(_ place: Int, in segment: Int) -> Int {
        minutes[place * phases.count + phaseOf[segment - range.lowerBound]]
    }

    /// Households with the same have the same places open to them in that segment.
    struct Kind: Hashable {
        private let kind: Int
        private let phase: Int

        fileprivate init(_ kind: Int, _ phase: Int) { (self.kind, self.phase) = (kind, phase) }
    }

    /// Nil where a person decided for the household.
    func kind(in segment: Int) -> Kind? { kind.map { Kind($0, phaseOf[segment - range.lowerBound]) } }

    /// Whether the two may sleep in one room.
    func agrees(with other: Home) -> Bool { accepts(other) && other.accepts(self) }

    private func accepts(_ other: Home) -> Bool {
        guard source.sharesRoom else { return false }
        guard let groups = source.acceptsGroups else { return true }
        return other.source.group.map(groups.contains) ?? false
    }
}
