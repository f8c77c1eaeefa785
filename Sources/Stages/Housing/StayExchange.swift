import Domain
import Hashing

/// Improves whole stays by exchange: somebody moves to another place, up to three of those who are in the way there look for the
/// best place that is left to them, and the whole is kept or undone. Now and then everybody of a unit moves out of it.
///
/// Simulated annealing (Kirkpatrick, Gelatt, Vecchi, Science 220, 1983) with ejection chains (Glover, Discrete Applied Mathematics
/// 65, 1996). How much worse an exchange may be falls with the work.
struct StayExchange {
    /// Plans of at most so many guests are kept as soon as they are the best, others at each step.
    private static let smallCount = 400
    /// Units of more guests are not emptied at once.
    private static let mostClosed = 24

    private let whole: WholeStays
    private let table: StayTable
    private var rooms: SpaceNights
    private var draw: SplitMix64
    /// By guest: the option in the table, -1 = none.
    private var choice: [Int]
    /// Who lives in each space: a stretch for all who could.
    private var guests: [Int32]
    private let firstGuest: [Int]
    private var guestCount: [Int]
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
        let table = StayTable(whole)
        self.table = table
        rooms = SpaceNights(whole.guests.map(\.range), capacity: whole.capacity, nights: whole.segments)
        draw = SplitMix64(seed: seed)
        choice = Array(repeating: -1, count: whole.guests.count)
        guestCount = whole.capacity.map { _ in 0 }
        for option in table.options { guestCount[Int(option.space)] += 1 }
        var end = 0
        firstGuest = guestCount.map { count in
            end += count
            return end - count
        }
        guests = Array(repeating: 0, count: end)
        guestCount = whole.capacity.map { _ in 0 }
        position = choice
        users = whole.fixed.map { _ in 0 }
        total = table.unhoused.reduce(0, +)
        bestChoice = choice
        bestTotal = total
    }

    /// The best place found for each household; nil = none.
    var best: [Int?] {
        bestChoice.enumerated().map { $1 < 0 ? nil : whole.guests[$0].options[$1 - table.first[$0]].place }
    }

    /// Takes over a plan that is wanted, guest by guest in this order as far as there is room, and lets everybody look for a better
    /// place three times.
    ///
    /// - Parameter wanted: By guest: which of its options, -1 = none.
    mutating func adopt(_ wanted: [Int], order: [Int]) {
        for guest in order { take(guest) }
        for guest in order where wanted[guest] >= 0 && hasRoom(guest, table.first[guest] + wanted[guest]) {
            put(guest, table.first[guest] + wanted[guest])
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
        let able = table.unhoused.indices.filter { !table[$0].isEmpty }
        guard !able.isEmpty, limit > 0 else { return }
        for guest in able where choice[guest] < 0 { settle(guest) }
        if total < bestTotal { keep() }
        let spreads = able.map { guest in
            table.options[table[guest].upperBound - 1].cost - table.options[table[guest].lowerBound].cost
        }
        // It falls to a fortieth of that in 1,024 steps, each by one part in 277.
        var heat = Double(max(1, spreads.reduce(0, +) / able.count)) * share
        var nextStep = limit / 1_024
        let isSmall = table.unhoused.count <= StayExchange.smallCount
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
        let options = table[guest]
        let before = (choice: choice[guest], total: total)
        let most = before.total + allowance(heat)
        out.removeAll(keepingCapacity: true)
        let kind = draw.below(64)
        if kind == 0, before.choice >= 0 {
            return close(table.options[before.choice].unit, most)
        }
        // Cheap places are likelier; now and then somebody is left without one.
        let wanted =
            kind == 1 ? -1 : options.lowerBound + min(draw.below(options.count), draw.below(options.count))
        guard wanted != before.choice else { return }
        take(guest)
        let hasRoom = wanted < 0 || makeRoom(guest, wanted)
        if hasRoom, total + change(guest, wanted) + hope <= most {
            if wanted >= 0 { put(guest, wanted) }
            if settleAll(most) { return }
            take(guest)
        }
        for one in out { put(one.guest, one.option) }
        if before.choice >= 0 { put(guest, before.choice) }
    }

    /// Lets everybody in a unit look for another place, the latest first, as long as they are few.
    private mutating func close(_ unit: Int32, _ most: Int) {
        guard users[Int(unit)] <= StayExchange.mostClosed else { return }
        for space in whole.spacesOf[Int(unit)] {
            while guestCount[space] > 0 {
                let guest = Int(guests[firstGuest[space] + guestCount[space] - 1])
                out.append((guest, choice[guest]))
                take(guest)
            }
        }
        if settleAll(most, avoiding: unit) { return }
        for one in out.reversed() { put(one.guest, one.option) }
    }

    /// Gives those taken out another place each; false, with all of them out, where the plan would cost more than that.
    ///
    /// Nobody costs less than at the place that is cheapest, so that most exchanges are given up before all have looked.
    private mutating func settleAll(_ most: Int, avoiding unit: Int32 = -1) -> Bool {
        // What the plan costs if all who are still out get the least.
        var hoped = total + hope
        for (count, one) in out.enumerated() {
            hoped -= table.least[one.guest]
            hoped += settle(one.guest, avoiding: unit, most: most - hoped)
            guard hoped <= most else {
                for one in out[...count] { take(one.guest) }
                return false
            }
        }
        return total <= most
    }

    /// How much worse an exchange may be this time: exponentially distributed, by halves of a uniform draw.
    private mutating func allowance(_ heat: Double) -> Int {
        let bits = draw.next()
        // The leading zeros count whole halvings, the next bits what is left of one: -ln u, with the chord for the curve.
        let halvings = bits.leadingZeroBitCount
        let rest = Double((bits << UInt64(min(63, halvings + 1))) >> 32) / 4_294_967_296
        return Int(heat * 0.693_147_180_559_945 * (Double(halvings) + 1 - rest))
    }

    /// By how much the plan's cost changes if all who are out get the least that they can cost; whatever they get, it is no lower.
    private var hope: Int {
        var change = 0
        for one in out { change += table.least[one.guest] - table.unhoused[one.guest] }
        return change
    }

    /// What the plan costs more with somebody in a place who has none.
    private func change(_ guest: Int, _ index: Int) -> Int {
        guard index >= 0 else { return 0 }
        let (option, unit) = (table.options[index], Int(table.options[index].unit))
        return option.cost - table.unhoused[guest] + (users[unit] == 0 ? table.fixed[unit] : 0)
    }

    /// Takes out at most three who are in the way, each drawn among those of the first night that is too full.
    private mutating func makeRoom(_ guest: Int, _ wanted: Int) -> Bool {
        let option = table.options[wanted]
        let space = Int(option.space)
        while let night = rooms.fullNight(guest, in: space, amount: option.amount) {
            guard out.count < 3 else { return false }
            var (picked, seen) = (-1, 0)
            for place in firstGuest[space]..<firstGuest[space] + guestCount[space] {
                let other = Int(guests[place])
                guard rooms.isThere(other, on: night) else { continue }
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
    ///
    /// - Parameter most: Dearer places are not looked at.
    /// - Returns: What it costs, a fixed price with it; being without a home where none is cheaper.
    @discardableResult
    private mutating func settle(_ guest: Int, avoiding unit: Int32 = -1, most: Int = .max - 1) -> Int {
        var (best, least) = (-1, min(table.unhoused[guest], most + 1))
        for index in table[guest] {
            let option = table.options[index]
            // They stand by price.
            if option.cost >= least { break }
            if option.unit == unit { continue }
            let cost = option.cost + (users[Int(option.unit)] == 0 ? table.fixed[Int(option.unit)] : 0)
            if cost < least, hasRoom(guest, index) { (best, least) = (index, cost) }
        }
        guard best >= 0 else { return table.unhoused[guest] }
        put(guest, best)
        return least
    }

    private func hasRoom(_ guest: Int, _ index: Int) -> Bool {
        rooms.hasRoom(guest, in: Int(table.options[index].space), amount: table.options[index].amount)
    }

    private mutating func put(_ guest: Int, _ index: Int) {
        let option = table.options[index]
        let (space, unit) = (Int(option.space), Int(option.unit))
        choice[guest] = index
        position[guest] = guestCount[space]
        guests[firstGuest[space] + guestCount[space]] = Int32(guest)
        guestCount[space] += 1
        rooms.add(guest, to: space, amount: option.amount)
        if users[unit] == 0 { total += table.fixed[unit] }
        users[unit] += 1
        total += option.cost - table.unhoused[guest]
    }

    private mutating func take(_ guest: Int) {
        guard choice[guest] >= 0 else { return }
        let option = table.options[choice[guest]]
        let (space, unit) = (Int(option.space), Int(option.unit))
        choice[guest] = -1
        guestCount[space] -= 1
        let last = guests[firstGuest[space] + guestCount[space]]
        guests[firstGuest[space] + position[guest]] = last
        position[Int(last)] = position[guest]
        rooms.remove(guest, from: space, amount: option.amount)
        users[unit] -= 1
        if users[unit] == 0 { total -= table.fixed[unit] }
        total -= option.cost - table.unhoused[guest]
    }
}
