import Domain

/// How the parts of a feed that there are most of lie in bytes.
enum FeedBytes {
    /// For each call four times the stop, and 2 where one may board, and 1 where one may alight.
    static func calls(_ calls: [FeedPattern.Call]) -> [UInt8] {
        PackedNumbers.bytes(calls.map { $0.stop * 4 + ($0.mayBoard ? 2 : 0) + ($0.mayAlight ? 1 : 0) })
    }

    static func calls(_ bytes: [UInt8], stops: Int) -> [FeedPattern.Call]? {
        guard let numbers = PackedNumbers.numbers(bytes), numbers.count > 1,
            numbers.allSatisfy({ $0 / 4 < stops })
        else { return nil }
        return numbers.map {
            FeedPattern.Call(stop: $0 / 4, mayBoard: $0 & 2 != 0, mayAlight: $0 & 1 != 0)
        }
    }

    /// The first time, then how much later each is than the one before.
    static func times(_ times: [Int32]) -> [UInt8] {
        var last = 0
        return PackedNumbers.bytes(
            times.map { time in
                defer { last = Int(time) }
                return Int(time) - last
            })
    }

    static func times(_ bytes: [UInt8], calls: Int) -> [Int32]? {
        guard let numbers = PackedNumbers.numbers(bytes), numbers.count == 2 * calls else { return nil }
        var time = 0
        var times: [Int32] = []
        times.reserveCapacity(numbers.count)
        for number in numbers {
            time += number
            guard let exact = Int32(exactly: time) else { return nil }
            times.append(exact)
        }
        return times
    }

    /// From, how much later to, and twice the seconds, with 1 more where they are exact.
    static func headways(_ headways: [FeedTrip.Headway]) -> [UInt8]? {
        guard !headways.isEmpty else { return nil }
        return PackedNumbers.bytes(
            headways.flatMap { [$0.from, $0.to - $0.from, $0.seconds * 2 + ($0.isExact ? 1 : 0)] })
    }

    static func headways(_ bytes: [UInt8]?) -> [FeedTrip.Headway]? {
        guard let bytes else { return [] }
        guard let numbers = PackedNumbers.numbers(bytes), numbers.count.isMultiple(of: 3) else { return nil }
        let headways = stride(from: 0, to: numbers.count, by: 3).map { index in
            FeedTrip.Headway(
                from: numbers[index], to: numbers[index] + numbers[index + 1], seconds: numbers[index + 2] / 2,
                isExact: numbers[index + 2] % 2 == 1)
        }
        return headways.allSatisfy { $0.seconds > 0 } ? headways : nil
    }
}
