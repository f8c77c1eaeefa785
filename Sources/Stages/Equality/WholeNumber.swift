/// A whole number from 0 of any size.
struct WholeNumber: Hashable, Comparable {
    /// From the least significant on, without zeros at the end.
    private var digits: [UInt32]

    init(_ number: UInt32) {
        digits = number == 0 ? [] : [number]
    }

    /// In how many ways so many can be chosen of all.
    init(choose count: Int, of all: Int) {
        self.init(1)
        for step in 0..<count {
            multiply(by: all - step)
            divide(by: step + 1)
        }
    }

    /// - Parameter factor: From 0 to 4,294,967,295.
    mutating func multiply(by factor: Int) {
        var carry: UInt64 = 0
        for index in digits.indices {
            let product = UInt64(digits[index]) * UInt64(factor) + carry
            digits[index] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { digits.append(UInt32(carry)) }
        while digits.last == 0 { digits.removeLast() }
    }

    /// Rounded down.
    ///
    /// - Parameter divisor: From 1 to 4,294,967,295.
    mutating func divide(by divisor: Int) {
        var rest: UInt64 = 0
        for index in digits.indices.reversed() {
            let part = rest << 32 + UInt64(digits[index])
            digits[index] = UInt32(part / UInt64(divisor))
            rest = part % UInt64(divisor)
        }
        while digits.last == 0 { digits.removeLast() }
    }

    func times(_ factor: Int) -> WholeNumber {
        var product = self
        product.multiply(by: factor)
        return product
    }

    mutating func add(_ other: WholeNumber) {
        var carry: UInt64 = 0
        for index in 0..<max(digits.count, other.digits.count) {
            if index == digits.count { digits.append(0) }
            let sum = UInt64(digits[index]) + (index < other.digits.count ? UInt64(other.digits[index]) : 0) + carry
            digits[index] = UInt32(truncatingIfNeeded: sum)
            carry = sum >> 32
        }
        if carry > 0 { digits.append(UInt32(carry)) }
    }

    /// The largest part of `whole` of so many equal ones that is not more than this number; `whole` is not 0.
    func share(of whole: WholeNumber, in parts: Int) -> Int {
        let wanted = times(parts)
        var (low, high) = (0, parts)
        while low < high {
            let middle = (low + high + 1) / 2
            if wanted < whole.times(middle) { high = middle - 1 } else { low = middle }
        }
        return low
    }

    static func < (left: WholeNumber, right: WholeNumber) -> Bool {
        if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
        return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
    }
}
