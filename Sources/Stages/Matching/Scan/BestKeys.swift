/// The best partners of many at once, as keys in one array: the score in the upper half, in the lower half the partner's number
/// from above, so that the larger key is the better partner.
struct BestKeys: Sendable {
    private static let none = Int64.min

    private let limit: Int
    /// `limit` for each, the worst first.
    private var keys: [Int64]

    init(count: Int, limit: Int) {
        precondition(limit > 0, "somebody is kept")
        self.limit = limit
        keys = Array(repeating: BestKeys.none, count: count * limit)
    }

    static func key(_ score: Int16, _ partner: Int32) -> Int64 {
        Int64(score) << 32 | Int64(UInt32.max - UInt32(bitPattern: partner))
    }

    /// The score of a key; lower than every score where there is none.
    static func score(_ key: Int64) -> Int { Int(key >> 32) }

    /// Puts a key that is above the worst in its place.
    static func insert(_ key: Int64, _ own: UnsafeMutablePointer<Int64>, _ limit: Int) {
        var place = 0
        while place + 1 < limit, own[place + 1] < key {
            own[place] = own[place + 1]
            place += 1
        }
        own[place] = key
    }

    mutating func withPointer(_ body: (UnsafeMutablePointer<Int64>) -> Void) {
        keys.withUnsafeMutableBufferPointer { buffer in
            if let base = buffer.baseAddress { body(base) }
        }
    }

    mutating func insert(all other: BestKeys) {
        let limit = limit
        withPointer { base in
            for (index, key) in other.keys.enumerated() {
                let own = base + index / limit * limit
                if key > own[0] { BestKeys.insert(key, own, limit) }
            }
        }
    }

    /// The partners of each; `order` says whose the keys at each place are, where they do not lie by number.
    func partners(at order: [Int32]?) -> BestPartners {
        let count = keys.count / limit
        var place = Array(0..<count)
        if let order { for (index, number) in order.enumerated() { place[Int(number)] = index } }
        var starts: [Int] = [0]
        var (partners, scores): ([Int32], [Int16]) = ([], [])
        starts.reserveCapacity(count + 1)
        partners.reserveCapacity(keys.count)
        scores.reserveCapacity(keys.count)
        for number in 0..<count {
            let own = (place[number] * limit)..<((place[number] + 1) * limit)
            for key in keys[own].reversed() where key != BestKeys.none {
                partners.append(Int32(bitPattern: UInt32.max - UInt32(truncatingIfNeeded: key)))
                scores.append(Int16(truncatingIfNeeded: key >> 32))
            }
            starts.append(partners.count)
        }
        return BestPartners(starts: starts, partners: partners, scores: scores)
    }
}
