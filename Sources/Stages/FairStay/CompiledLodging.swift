import Calendar
import Domain
import Hashing

/// Values of all levels at once; those beyond the problem's are zero. Two are compared from the first on.
typealias Levels = SIMD8<Int>

extension SIMD8<Int> {
    /// Whether the first level that differs is smaller.
    func isBefore(_ other: Levels) -> Bool {
        for index in 0..<8 where self[index] != other[index] { return self[index] < other[index] }
        return false
    }
}

/// The problem with numbers for ids: guests in the order of their keyed hash, classes from the cheapest.
struct CompiledLodging {
    struct Guest {
        let source: LodgingProblem.Guest
        let nights: Range<Int>
        /// Classes that it could sleep in if it were alone, the pinned one alone where there is one.
        let classes: [Int]
        /// Guests later in the order whom it named and who named it.
        let named: [Int]
        /// The class of the plan in force, and with whom of those who may still share; nil = it is new.
        let former: (roomClass: Int?, mates: [Int])?
        let people: Int
    }

    let problem: LodgingProblem
    let guests: [Guest]
    let classes: [LodgingProblem.RoomClass]
    let nightCount: Int
    let firstNight: CivilDate
    let levels: [LodgingProblem.Level]
    /// By guest: those with whom it may share a room, in order.
    let partners: [[Int]]
    /// By guest and guest: where the two find room; empty where they may not share.
    private let sharedClasses: [[Int]]
    /// Per term, how much it counts in each level.
    private let weights: [Levels]

    init(_ problem: LodgingProblem) {
        self.problem = problem
        levels = problem.levelsInForce
        let ordered = CompiledLodging.ordered(problem)
        classes = problem.classes.sorted { ($0.price, $0.id) < ($1.price, $1.id) }
        let firstNight = ordered.map(\.span.from).min() ?? CivilDate(dayNumber: 0)
        self.firstNight = firstNight
        nightCount = ordered.map { firstNight.days(to: $0.span.until) }.max() ?? 0
        let numbers = Dictionary(ordered.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let named = ordered.map { guest in Set(guest.with.compactMap { numbers[$0] }) }
        func areNamed(_ one: Int, _ other: Int) -> Bool { named[one].contains(other) && named[other].contains(one) }
        partners = ordered.indices.map { one in
            ordered.indices.filter { other in
                one != other && ordered[one].span.overlaps(ordered[other].span)
                    && (areNamed(one, other) || ordered[one].sharesRoom && ordered[other].sharesRoom)
            }
        }
        let pins = Dictionary(problem.pins.map { ($0.guest, $0.roomClass) }) { first, _ in first }
        let classNumbers = Dictionary(classes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let stays = Dictionary(problem.previous.map { ($0.guest, $0) }) { first, _ in first }
        guests = ordered.indices.map { [classes, partners] one in
            let source = ordered[one]
            let suiting = classes.indices.filter { number in
                classes[number].suits(source) && pins[source.id].map { $0 == classes[number].id } ?? true
            }
            let former = stays[source.id].map { stay in
                let mates = partners[one].filter { other in
                    stays[ordered[other].id].map { stay.shares(with: $0) } ?? false
                }
                return (
                    roomClass: classNumbers[stay.roomClass].flatMap { suiting.contains($0) ? $0 : nil }, mates: mates
                )
            }
            let from = firstNight.days(to: source.span.from)
            return Guest(
                source: source, nights: from..<(from + source.span.nights), classes: suiting,
                named: ordered.indices.filter { $0 > one && areNamed(one, $0) }, former: former,
                people: source.adults + source.children)
        }
        var weights = Array(repeating: Levels.zero, count: LodgingProblem.Term.allCases.count)
        for (index, level) in levels.enumerated() {
            for weight in level.weights { weights[weight.term.number][index] += weight.weight }
        }
        self.weights = weights
        var sharedClasses = Array(repeating: [Int](), count: guests.count * guests.count)
        for one in guests.indices {
            for other in partners[one] {
                sharedClasses[one * guests.count + other] = CompiledLodging.shared(guests[one], guests[other], classes)
            }
        }
        self.sharedClasses = sharedClasses
    }

    private static func ordered(_ problem: LodgingProblem) -> [LodgingProblem.Guest] {
        switch problem.ties {
        case .id: return problem.guests.sorted { $0.id < $1.id }
        case .seed(let seed):
            let hash = SipHash24(seed: seed)
            let keyed = problem.guests.map { (hash($0.id.text), $0) }
            return keyed.sorted { $0.0 == $1.0 ? $0.1.id < $1.1.id : $0.0 < $1.0 }.map(\.1)
        }
    }

    // MARK: What a decision costs

    /// A guest without a room.
    func left(_ guest: Int) -> Levels {
        let own = guests[guest]
        return weights[LodgingProblem.Term.unhoused.number] &+ apart(own.named.count)
            &+ (own.former == nil ? .zero : weights[LodgingProblem.Term.previousUnhoused.number])
    }

    /// A guest in a room of its own.
    func alone(_ guest: Int, in room: Int) -> Levels {
        let own = guests[guest]
        return price(room, own.nights.count) &+ apart(own.named.count) &+ changed(guest, in: room, with: nil)
    }

    /// Two guests who share.
    func together(_ one: Int, _ other: Int, in room: Int) -> Levels {
        let (first, second) = (guests[one], guests[other])
        let nights =
            max(first.nights.upperBound, second.nights.upperBound)
            - min(first.nights.lowerBound, second.nights.lowerBound)
        let areNamed = first.named.contains(other) || second.named.contains(one)
        return price(room, nights) &+ apart(first.named.count + second.named.count - (areNamed ? 1 : 0))
            &+ (areNamed ? .zero : weights[LodgingProblem.Term.strangers.number])
            &+ changed(one, in: room, with: other) &+ changed(other, in: room, with: one)
    }

    private func price(_ room: Int, _ nights: Int) -> Levels {
        weights[LodgingProblem.Term.cost.number] &* (Int(classes[room].price.amount) * nights)
    }

    private func apart(_ pairs: Int) -> Levels { weights[LodgingProblem.Term.apart.number] &* pairs }

    private func changed(_ guest: Int, in room: Int, with mate: Int?) -> Levels {
        guard let former = guests[guest].former, former.roomClass != room || former.mates != [mate].compactMap(\.self)
        else { return .zero }
        // Whoever cannot have the former room again changes in any case; that costs nothing.
        let isForced = former.roomClass == nil
        return (isForced ? .zero : weights[LodgingProblem.Term.changeCost.number] &* 2)
            &+ weights[LodgingProblem.Term.peopleChanged.number] &* guests[guest].people
    }

    // MARK: What fits

    /// Classes in which two partners find room together.
    func shared(_ one: Int, _ other: Int) -> [Int] { sharedClasses[one * guests.count + other] }

    private static func shared(
        _ first: Guest, _ second: Guest, _ classes: [LodgingProblem.RoomClass]
    ) -> [Int] {
        let adults = first.source.adults + second.source.adults
        let people = adults + first.source.children + second.source.children
        return first.classes.filter { number in
            let room = classes[number]
            return second.classes.contains(number) && adults <= room.beds && people <= room.beds + room.childBeds
        }
    }

    /// The nights on which somebody of a room is there.
    func nights(_ one: Int, _ other: Int?) -> Range<Int> {
        guard let other else { return guests[one].nights }
        let (first, second) = (guests[one].nights, guests[other].nights)
        return min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
    }
}

extension LodgingProblem.Term {
    /// Its place in the list of all terms.
    fileprivate var number: Int {
        switch self {
        case .unhoused: 0
        case .apart: 1
        case .cost: 2
        case .strangers: 3
        case .previousUnhoused: 4
        case .changeCost: 5
        case .peopleChanged: 6
        }
    }
}

extension NightSpan {
    /// Whether some night is in both.
    func overlaps(_ other: NightSpan) -> Bool { from < other.until && other.from < until }
}
