/// The options of all guests in one table, for searches that look at millions of them.
struct StayTable {
    struct Option {
        let cost: Int
        let space: Int32
        let unit: Int32
        let amount: UInt8
    }

    /// Guest by guest, the cheapest first.
    let options: [Option]
    /// By guest, and after the last one: the first option.
    let first: [Int]
    /// By guest: what being without a home costs.
    let unhoused: [Int]
    /// By guest: the least that it can cost.
    let least: [Int]
    /// By unit: what it costs that anybody lives in it.
    let fixed: [Int]

    init(_ whole: WholeStays) {
        options = whole.guests.flatMap { guest in
            guest.options.map {
                Option(cost: $0.cost, space: Int32($0.space), unit: Int32($0.unit), amount: $0.amount)
            }
        }
        var first = [0]
        for guest in whole.guests { first.append(first[first.count - 1] + guest.options.count) }
        self.first = first
        unhoused = whole.guests.map(\.unhoused)
        fixed = whole.fixed
        // A fixed price may weigh less than nothing.
        least = whole.guests.map { guest in
            guest.options.reduce(guest.unhoused) { min($0, $1.cost + min(0, whole.fixed[$1.unit])) }
        }
    }

    /// The options of a guest.
    subscript(guest: Int) -> Range<Int> { first[guest]..<first[guest + 1] }
}
