import Calendar
import Domain
import Hashing

/// A housing problem in numbers: households, units and rooms in an order that the file does not decide, and the nights
/// between two turning days as one segment.
struct CompiledHousing {
    let problem: HousingProblem
    let units: [HousingUnit]
    let rooms: [Room]
    /// The unit of each room.
    let unitOf: [Int]
    /// By unit.
    let lettings: [HousingUnit.Letting]
    let isPermanent: [Bool]
    let isShared: [Bool]
    let roomsOf: [Range<Int>]
    let homes: [Home]
    /// By household.
    let wishes: [Wishes]
    /// In time order; segment `s` is the nights from the s-th to the next.
    let turningDays: [CivilDate]
    let scale: LevelScale
    let levels: [HousingProblem.Level]
    /// Whether units are near each other, by their numbers.
    let isNear: [[Bool]]
    /// For each room, and after them each unit: what it costs from the first turning day to each of them.
    private let prices: [[Int]]
    /// Whether a unit is open, by segment and unit.
    private let isOpen: [Bool]
    /// The end of the nights from each segment on in which a unit stays open, by segment and unit.
    private let openUntil: [Int]
    /// By segment: whether a unit opens or closes at its beginning.
    private let isTurn: [Bool]

    init(_ problem: HousingProblem) {
        self.problem = problem
        let order = TieOrder(problem.ties)
        let units = problem.units.sorted { order.key($0.id.text) < order.key($1.id.text) }
        let days = problem.turningDays
        self.units = units
        turningDays = days
        lettings = units.map(\.letting)
        isPermanent = units.map(\.isPermanent)
        isShared = units.map(\.isShared)
        var roomsOf: [Range<Int>] = []
        for unit in units {
            let first = roomsOf.last?.upperBound ?? 0
            roomsOf.append(first..<(first + unit.rooms.count))
        }
        self.roomsOf = roomsOf
        levels = problem.levelsInForce
        scale = LevelScale(levels)
        rooms = units.flatMap(\.rooms)
        unitOf = units.enumerated().flatMap { index, unit in unit.rooms.map { _ in index } }
        isNear = units.map { one in
            units.map { other in one.id == other.id || one.quarter != nil && one.quarter == other.quarter }
        }
        prices = (rooms.map(\.price) + units.map(\.price)).map { price in
            days.map { day in price.map { $0.upTo(day) - $0.upTo(days[0]) } ?? 0 }
        }
        let isOpen = days.indices.dropLast().flatMap { segment in
            units.map { unit in
                unit.windows.map { windows in
                    windows.contains { $0.from <= days[segment] && days[segment + 1] <= $0.until }
                        || NightSpan(from: days[segment], until: days[segment + 1]).isCovered(by: windows)
                } ?? true
            }
        }
        self.isOpen = isOpen
        openUntil = CompiledHousing.ends(of: isOpen, units: units.count)
        isTurn = days.indices.dropLast().map { segment in
            segment > 0
                && units.indices.contains {
                    isOpen[segment * units.count + $0] != isOpen[(segment - 1) * units.count + $0]
                }
        }
        var compilation = HomeCompilation(problem: problem, units: units, rooms: rooms, days: days)
        let households = problem.households.sorted { order.key($0.id.text) < order.key($1.id.text) }
        homes = households.map { compilation.home($0) }
        wishes = Wishes.all(of: households)
    }

    /// Whether bounds are counted to the cent; in large problems they leave out the cents of rounding.
    var countsCents: Bool { homes.count <= HousingSearch.exactSize }

    var segments: Int { max(0, turningDays.count - 1) }

    func nights(_ segment: Int) -> Int { turningDays[segment].days(to: turningDays[segment + 1]) }

    func nights(_ segments: Range<Int>) -> Int {
        turningDays[segments.lowerBound].days(to: turningDays[segments.upperBound])
    }

    /// Whether the household could live there in that segment if it were alone in the world.
    func isUsable(_ place: Int, by home: Int, in segment: Int) -> Bool {
        isOpen[segment * units.count + homes[home].unitOf[place]] && homes[home].allows(place, in: segment)
    }

    /// Whether the household could live there on all of its nights if it were alone in the world.
    func isUsableThroughout(_ place: Int, by home: Home) -> Bool {
        let range = home.range
        guard let first = range.first else { return true }
        return openUntil[first * units.count + home.unitOf[place]] >= range.upperBound
            && range.allSatisfy { ($0 > first && home.isLikeBefore($0)) || home.allows(place, in: $0) }
    }

    /// Units with a place in which the household could live in that segment if it were alone in the world, ascending.
    func usableUnits(of home: Int, in segment: Int) -> [Int] {
        let compiled = homes[home]
        var isFound = [Bool](repeating: false, count: units.count)
        for place in compiled.places.indices where !isFound[compiled.unitOf[place]] {
            isFound[compiled.unitOf[place]] = isUsable(place, by: home, in: segment)
        }
        return units.indices.filter { isFound[$0] }
    }

    /// For each segment and unit the first segment from there on in which it is closed.
    private static func ends(of isOpen: [Bool], units: Int) -> [Int] {
        guard units > 0 else { return [] }
        var ends = [Int](repeating: 0, count: isOpen.count)
        let segments = isOpen.count / units
        for index in isOpen.indices.reversed() {
            let segment = index / units
            if isOpen[index] {
                ends[index] = segment + 1 < segments && isOpen[index + units] ? ends[index + units] : segment + 1
            } else {
                ends[index] = segment
            }
        }
        return ends
    }

    /// Whether the household may sleep in one room with others who get on with each other, and there are beds for all.
    func admits(_ home: Int, toBedsIn room: Int, beside others: [Int], in segment: Int) -> Bool {
        let compiled = homes[home]
        var load = RoomLoad()
        load.add(compiled.phase(in: segment))
        var isDecided = compiled.isDecided(in: segment)
        for other in others {
            guard compiled.agrees(with: homes[other]) else { return false }
            load.add(homes[other].phase(in: segment))
            if !homes[other].isDecided(in: segment) { isDecided = false }
        }
        return isDecided ? load.hasBeds(in: rooms[room]) : load.fits(rooms[room], problem.space)
    }

    /// The household's nights, cut where its places or its own needs change; inside a block all nights are alike.
    func blocks(of home: Int) -> [Range<Int>] {
        let compiled = homes[home]
        var blocks: [Range<Int>] = []
        for segment in compiled.range {
            if let last = blocks.last, compiled.isLikeBefore(segment),
                !isTurn[segment]
                    || compiled.places.indices.allSatisfy({
                        isUsable($0, by: home, in: segment) == isUsable($0, by: home, in: segment - 1)
                    })
            {
                blocks[blocks.count - 1] = last.lowerBound..<(segment + 1)
            } else {
                blocks.append(segment..<(segment + 1))
            }
        }
        return blocks
    }

    /// Rent and utilities in cents over segments that are alike for the household.
    private func rent(_ place: Place, _ home: Home, _ segments: Range<Int>) -> Int {
        let (first, end) = (segments.lowerBound, segments.upperBound)
        switch lettings[place.unit] {
        case .whole: return prices[rooms.count + place.unit][end] - prices[rooms.count + place.unit][first]
        case .rooms: return place.rooms.reduce(0) { $0 + prices[$1][end] - prices[$1][first] }
        case .beds: return (prices[place.rooms[0]][end] - prices[place.rooms[0]][first]) * home.beds(in: first)
        }
    }

    /// What living there in segments that are alike adds to the levels, whatever the others do; moves and wishes apart.
    func cost(_ place: Int, _ home: Home, _ segments: Range<Int>) -> Levels {
        let nights = nights(segments)
        var result = rent(home.places[place], home, segments) * scale.rent
        if home.isLate(segments.lowerBound), !isPermanent[home.unitOf[place]] { result += nights * scale.permanentLate }
        let minutes = home.commutes(place, in: segments.lowerBound)
        if minutes > 0 { result += (minutes * nights) * scale.commute }
        return result
    }
}

/// The order of things that are equal otherwise: by the keyed hash of their ids, or by the ids.
struct TieOrder {
    private let hash: SipHash24?

    init(_ ties: PlanTies) {
        switch ties {
        case .seed(let seed): hash = SipHash24(seed: seed)
        case .id: hash = nil
        }
    }

    /// Comparable: hash first, id second.
    func key(_ id: String) -> (UInt64, ID<TieOrder>) { (hash?(id) ?? 0, ID(id)) }
}

extension HousingProblem {
    /// The days on which a stay may begin or end, in time order.
    var turningDays: [CivilDate] {
        var days: Set<CivilDate> = []
        for household in households {
            for member in household.members { days.formUnion([member.presence.from, member.presence.until]) }
        }
        guard let first = days.min(), let last = days.max() else { return [] }
        for household in households { if let day = household.permanentBy { days.insert(day) } }
        for window in units.flatMap({ $0.windows ?? [] }) { days.formUnion([window.from, window.until]) }
        for pin in pins { days.formUnion([pin.span.from, pin.span.until]) }
        return days.filter { first <= $0 && $0 <= last }.sorted()
    }
}

extension HousingPrice {
    /// What all nights of the calendar before this day cost, rent and utilities each rounded down at the end of each
    /// part of a month; only differences have a meaning.
    func upTo(_ day: CivilDate) -> Int { upTo(day, of: rent) + upTo(day, of: utilities) }

    /// The same for one of the two amounts, or for another amount of the same period.
    func upTo(_ day: CivilDate, of amount: Cents) -> Int {
        let cents = Int(amount.amount)
        switch period {
        case .night: return cents * Int(day.dayNumber)
        case .month:
            let (year, month, number) = day.fields
            return cents * (year * 12 + month - 1)
                + cents * (number - 1) / CivilDate.daysInMonth(year: year, month: month)
        }
    }
}

extension NightSpan {
    /// Whether windows that are sorted hold every night.
    func isCovered(by windows: [NightSpan]) -> Bool {
        var open = from
        for window in windows where window.from <= open && open < window.until { open = window.until }
        return open >= until
    }
}
