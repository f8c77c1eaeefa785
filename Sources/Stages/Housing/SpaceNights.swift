/// How much of each space is free on each night.
///
/// Nights are the stretches between turning days, sixty-four of them in a word. What is free stands digit by digit: a word for the ones
/// of its nights, a word for the twos, a word for the fours. So all nights of a word are counted up or down at once, by the carries
/// of a written addition (bit slicing; Biham, "A fast new DES implementation in software", FSE 1997).
struct SpaceNights {
    private let words: Int
    /// Binary digits of the largest capacity.
    private let digits: Int
    /// By guest and word: a bit for each night of the guest.
    private let bits: [UInt64]
    private let wordsOf: [Range<Int>]
    /// By space, word and digit, the ones first.
    private var free: [UInt64]
    /// By space and word: the nights on which nothing is free.
    private var full: [UInt64]

    /// - Parameters:
    ///   - ranges: By guest: its nights.
    ///   - capacity: By space: how much can be taken of it.
    ///   - count: Nights.
    init(_ ranges: [Range<Int>], capacity: [UInt8], nights count: Int) {
        let words = (count + 63) / 64
        let digits = capacity.reduce(0) { max($0, 8 - $1.leadingZeroBitCount) }
        self.words = words
        self.digits = digits
        bits = ranges.flatMap { range in
            (0..<words).map { word in
                (0..<64).reduce(0) { $0 | (range.contains(64 * word + $1) ? 1 << UInt64($1) : 0) }
            }
        }
        wordsOf = ranges.map { ($0.lowerBound / 64)..<(($0.upperBound + 63) / 64) }
        free = capacity.flatMap { capacity in
            (0..<words).flatMap { _ in (0..<digits).map { SpaceNights.has(capacity, $0) ? UInt64.max : 0 } }
        }
        full = capacity.flatMap { capacity in (0..<words).map { _ in capacity == 0 ? UInt64.max : 0 } }
    }

    func hasRoom(_ guest: Int, in space: Int, amount: UInt8) -> Bool {
        for word in wordsOf[guest] where short(of: amount, space, word) & bits[guest * words + word] != 0 {
            return false
        }
        return true
    }

    /// The first of the guest's nights on which there is no room.
    func fullNight(_ guest: Int, in space: Int, amount: UInt8) -> Int? {
        for word in wordsOf[guest] {
            let both = short(of: amount, space, word) & bits[guest * words + word]
            if both != 0 { return 64 * word + both.trailingZeroBitCount }
        }
        return nil
    }

    /// Whether the guest is there on the night.
    func isThere(_ guest: Int, on night: Int) -> Bool {
        bits[guest * words + night / 64] & 1 << UInt64(night % 64) != 0
    }

    /// Where there is room.
    mutating func add(_ guest: Int, to space: Int, amount: UInt8) { count(guest, space, amount, mirror: .max) }

    mutating func remove(_ guest: Int, from space: Int, amount: UInt8) { count(guest, space, amount, mirror: 0) }

    /// Adds to what is free on the guest's nights; in the mirror, where every digit is its opposite, adding takes away.
    private mutating func count(_ guest: Int, _ space: Int, _ amount: UInt8, mirror: UInt64) {
        for word in wordsOf[guest] {
            let (own, first) = (bits[guest * words + word], (space * words + word) * digits)
            var (carry, any): (UInt64, UInt64) = (0, 0)
            for digit in 0..<digits {
                let (old, more) = (free[first + digit] ^ mirror, SpaceNights.has(amount, digit) ? own : 0)
                let new = old ^ more ^ carry ^ mirror
                carry = old & more | carry & (old | more)
                free[first + digit] = new
                any |= new
            }
            full[space * words + word] = ~any
        }
    }

    /// The nights of a word on which less is free.
    private func short(of amount: UInt8, _ space: Int, _ word: Int) -> UInt64 {
        guard amount > 1 else { return full[space * words + word] }
        var borrow: UInt64 = 0
        for digit in 0..<digits {
            let old = free[(space * words + word) * digits + digit]
            borrow = SpaceNights.has(amount, digit) ? ~old | borrow : ~old & borrow
        }
        return amount >> UInt8(digits) != 0 ? .max : borrow
    }

    private static func has(_ number: UInt8, _ digit: Int) -> Bool { number >> UInt8(digit) & 1 != 0 }
}
