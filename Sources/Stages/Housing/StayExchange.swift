import Domain
import Hashing

/// Improves whole stays by exchange: somebody moves to another place, up to three of those who are in the way there look for the
/// best place that is left to them, and the whole is kept or undone. Now and then everybody of a unit moves out of it.
///
/// Simulated annealing (Kirkpatrick, Gelatt, Vecchi, Science 220, 1983) with ejection chains (Glover, Discrete Applied Mathematics
/// 65, 1996). How much worse an exchange may be falls with the work.
///
/// Nights are blocks of sixteen numbers, one for each night between turning days: how much of a space is taken.
struct StayExchange {
    private typealias Block = SIMD16<UInt8>

    /// Plans of at most so many guests are kept as soon as they are the best, others at each step.
    private static let smallCount = 400
    /// Units of more guests are not emptied at once.
    private static let mostClosed = 24

    private let whole: WholeStays
    private var draw: SplitMix64
    private let blocks: Int
    /// By guest and block: 1 on the guest's nights.
    private let nights: [Block]
    private let blocksOf: [Range<Int>]
    /// By space and block.
    private var taken: [Block]
    /// By guest: the option, -1 = none.
    private var choice: [Int]
    private var guestsOf: [[Int]]
    /// The guest's place in that list.
    private var position: [Int]
    private var users: [Int]
    private var total: Int
    private var bestChoice: [Int]
    private(set) var bestTotal: Int
    /// Guests taken out by the exchange at hand, with their options.
    private var out: [(guest: Int, option: Int)] = []
    /// Exchanges tried.
    private(set) var work = 0

    init(_ whole: WholeStays, seed: UInt64) {
        self.whole = whole
        draw = SplitMix64(seed: seed)
        let blocks = (whole.segments + 15) / 16
        self.blocks = blocks
        nights = whole.guests.flatMap { guest in
            (0..<blocks).map { block in
                var mask = Block()
                for lane in 0..<16 where guest.range.contains(16 * block + lane) { mask[lane] = 1 }
                return mask
            }
        }
        blocksOf = whole.guests.map { ($0.range.lowerBound / 16)..<(($0.range.upperBound + 15) / 16) }
        taken = Array(repeating: Block(), count: whole.capacity.count * blocks)
        choice = Array(repeating: -1, count: whole.guests.count)
        guestsOf = whole.capacity.map { _ in [] }
        position = choice
        users = whole.fixed.map { _ in 0 }
        total = whole.guests.reduce(0) { $0 + $1.unhoused }
        bestChoice = choice
        bestTotal = total
    }

    /// The best place found for each household; nil = none.
    var best: [Int?] { bestChoice.enumerated().map { $1 < 0 ? nil : whole.guests[$0].options[$1].place } }

    /// Takes over a plan that is wanted, guest by guest in this order as far as there is room, and lets everybody look for a better
    /// place three times.
    mutating func adopt(_ wanted: [Int], order: [Int]) {
        for guest in order { take(guest) }
        for guest in order where wanted[guest] >= 0 && hasRoom(guest, whole.guests[guest].options[wanted[guest]]) {
            put(guest, wanted[guest])
        }
        for guest in order where choice[guest] < 0 { settle(guest) }
        for _ in 0..<3 {
            let before = total
            for guest in order {
                take(guest)
                settle(guest)
            }
            if total == before { break }
        }
        if total < bestTotal { keep() }
    }

    /// - Parameter share: the part of the mean difference between the dearest and the cheapest place by which an exchange may be
    ///   worse at first.
    mutating func run(work limit: Int, share: Double = 0.2) {
        let able = whole.guests.indices.filter { !whole.guests[$0].options.isEmpty }
        guard !able.isEmpty, limit > 0 else { return }
        for guest in able where choice[guest] < 0 { settle(guest) }
        if total < bestTotal { keep() }
        let spreads = able.map { guest in
            let options = whole.guests[guest].options
            return options[options.count - 1].cost - options[0].cost
        }
        // It falls to a fortieth of that in 1,024 steps, each by one part in 277.
        var heat = Double(max(1, spreads.reduce(0, +) / able.count)) * share
        var nextStep = limit / 1_024
        let isSmall = whole.guests.count <= StayExchange.smallCount
        while work < limit {
            work += 1
            if work >= nextStep {
                heat *= 1 - 1 / 277.0
                nextStep += max(1, limit / 1_024)
                if total < bestTotal { keep() }
            }
            if isSmall, total < bestTotal { keep() }
            exchange(able[draw.below(able.count)], heat)
        }
        if total < bestTotal { keep() }
    }

    private mutating func keep() {
        bestChoice = choice
        bestTotal = total
    }

    // MARK: Exchanges

    private mutating func exchange(_ guest: Int, _ heat: Double) {
        let options = whole.guests[guest].options.count
        let before = (choice: choice[guest], total: total)
        let most = before.total + allowance(heat)
        out.removeAll(keepingCapacity: true)
        let kind = draw.below(64)
        if kind == 0, before.choice >= 0 {
            return close(whole.guests[guest].options[before.choice].unit, most)
        }
        // Cheap places are likelier; now and then somebody is left without one.
        let wanted = kind == 1 ? -1 : min(draw.below(options), draw.below(options))
        guard wanted != before.choice else { return }
        take(guest)
        let hasRoom = wanted < 0 || makeRoom(guest, wanted)
        if hasRoom {
            if wanted >= 0 { put(guest, wanted) }
            for one in out { settle(one.guest) }
            if total <= most { return }
            for one in out { take(one.guest) }
            take(guest)
        }
        for one in out { put(one.guest, one.option) }
        if before.choice >= 0 { put(guest, before.choice) }
    }

    /// Lets everybody in a unit look for another place, the latest first, as long as they are few.
    private mutating func close(_ unit: Int, _ most: Int) {
        guard users[unit] <= StayExchange.mostClosed else { return }
        for space in whole.spacesOf[unit] {
            while let guest = guestsOf[space].last {
                out.append((guest, choice[guest]))
                take(guest)
            }
        }
        for one in out { settle(one.guest, avoiding: unit) }
        if total <= most { return }
        for one in out { take(one.guest) }
        for one in out.reversed() { put(one.guest, one.option) }
    }

    /// How much worse an exchange may be this time: exponentially distributed, by halves of a uniform draw.
    private mutating func allowance(_ heat: Double) -> Int {
        let bits = draw.next()
        // The leading zeros count whole halvings, the next bits what is left of one: -ln u, with the chord for the curve.
        let halvings = bits.leadingZeroBitCount
        let rest = Double((bits << UInt64(min(63, halvings + 1))) >> 32) / 4_294_967_296
        return Int(heat * 0.693_147_180_559_945 * (Double(halvings) + 1 - rest))
    }

    /// Takes out at most three who are in the way, each drawn among those of the first night that is too full.
    private mutating func makeRoom(_ guest: Int, _ wanted: Int) -> Bool {
        let option = whole.guests[guest].options[wanted]
        while let night = fullNight(guest, option) {
            guard out.count < 3 else { return false }
            var (picked, seen) = (-1, 0)
            for other in guestsOf[option.space] where whole.guests[other].range.contains(night) {
                seen += 1
                if draw.below(seen) == 0 { picked = other }
            }
            guard picked >= 0 else { return false }
            out.append((picked, choice[picked]))
            take(picked)
        }
        return true
    }

    /// Gives somebody without a place the cheapest that is free, if that is better than none.
    private mutating func settle(_ guest: Int, avoiding unit: Int = -1) {
        var (best, least) = (-1, whole.guests[guest].unhoused)
        let options = whole.guests[guest].options
        for index in options.indices {
            let option = options[index]
            // They stand by price.
            if option.cost >= least { break }
            if option.unit == unit { continue }
            let cost = option.cost + (users[option.unit] == 0 ? whole.fixed[option.unit] : 0)
            if cost < least, hasRoom(guest, option) { (best, least) = (index, cost) }
        }
        if best >= 0 { put(guest, best) }
    }

    // MARK: Nights

    private func hasRoom(_ guest: Int, _ option: WholeStays.Option) -> Bool {
        let (amount, limit) = (Block(repeating: option.amount), Block(repeating: whole.capacity[option.space]))
        for block in blocksOf[guest] {
            let load = taken[option.space * blocks + block] &+ nights[guest * blocks + block] &* amount
            if isAnyAbove(load, limit) { return false }
        }
        return true
    }

    /// Whether a number of the first is larger than that of the second, which is at most 127, as is each that is added to it.
    private func isAnyAbove(_ load: Block, _ limit: Block) -> Bool {
        let words = unsafeBitCast(load &+ (Block(repeating: 127) &- limit), to: SIMD2<UInt64>.self)
        return (words.x | words.y) & 0x8080_8080_8080_8080 != 0
    }

    private func fullNight(_ guest: Int, _ option: WholeStays.Option) -> Int? {
        let (amount, limit) = (Block(repeating: option.amount), Block(repeating: whole.capacity[option.space]))
        for block in blocksOf[guest] {
            let load = taken[option.space * blocks + block] &+ nights[guest * blocks + block] &* amount
            guard isAnyAbove(load, limit) else { continue }
            let isFull = load .> limit
            for lane in 0..<16 where isFull[lane] { return 16 * block + lane }
        }
        return nil
    }

    private mutating func put(_ guest: Int, _ index: Int) {
        let option = whole.guests[guest].options[index]
        choice[guest] = index
        position[guest] = guestsOf[option.space].count
        guestsOf[option.space].append(guest)
        let amount = Block(repeating: option.amount)
        for block in blocksOf[guest] {
            taken[option.space * blocks + block] &+= nights[guest * blocks + block] &* amount
        }
        if users[option.unit] == 0 { total += whole.fixed[option.unit] }
        users[option.unit] += 1
        total += option.cost - whole.guests[guest].unhoused
    }

    private mutating func take(_ guest: Int) {
        guard choice[guest] >= 0 else { return }
        let option = whole.guests[guest].options[choice[guest]]
        choice[guest] = -1
        let last = guestsOf[option.space].removeLast()
        if last != guest {
            guestsOf[option.space][position[guest]] = last
            position[last] = position[guest]
        }
        let amount = Block(repeating: option.amount)
        for block in blocksOf[guest] {
            taken[option.space * blocks + block] &-= nights[guest * blocks + block] &* amount
        }
        users[option.unit] -= 1
        if users[option.unit] == 0 { total -= whole.fixed[option.unit] }
        total -= option.cost - whole.guests[guest].unhoused
    }
}
