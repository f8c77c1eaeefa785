/// A number of a cell: what the file writes, rounded to the fifteen digits that a spreadsheet shows. No floating point.
package struct SheetNumber: Hashable, Sendable {
    package let isNegative: Bool
    /// Significant digits without zeros at either end; empty = zero.
    let digits: [UInt8]
    /// The value is `0.digits` times ten to this power.
    let exponent: Int

    /// Reads `-12.5`, `4.1085E4`; nil for any other text.
    package init?(_ text: some StringProtocol) {
        var rest = Array(text.utf8)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let mantissa = rest.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
        rest = rest.dropFirst(mantissa.count)
        var power = 0
        if !rest.isEmpty {
            guard let written = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(written) <= 400 else {
                return nil
            }
            power = written
        }
        let parts = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts.first ?? []
        let fraction = parts.count > 1 ? parts[1] : []
        let all = Array(whole + fraction)
        guard !all.isEmpty, all.count <= 400, all.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let leading = all.prefix { $0 == 0x30 }.count
        var digits = Array(all.dropFirst(leading)).map { $0 - 0x30 }
        var exponent = whole.count - leading + power
        if digits.count > 15 {
            let isUp = digits[15] >= 5
            digits.removeLast(digits.count - 15)
            if isUp, SheetNumber.increment(&digits) { exponent += 1 }
        }
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : exponent
        self.isNegative = isNegative && !digits.isEmpty
    }

    /// Adds one to the last digit; true where that made the first one overflow.
    private static func increment(_ digits: inout [UInt8]) -> Bool {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return false
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
        digits.removeLast()
        return true
    }

    /// Whether it has no decimals.
    package var isWhole: Bool { digits.count <= exponent || digits.isEmpty }

    /// The value in units of ten to the power of minus `decimals`, rounded half away from zero; nil beyond eighteen digits.
    package func scaled(_ decimals: Int) -> Int64? {
        let places = exponent + decimals
        guard places <= 18 else { return nil }
        guard places >= 0 else { return 0 }
        var value: Int64 = 0
        for index in 0..<places { value = value * 10 + Int64(index < digits.count ? digits[index] : 0) }
        if places < digits.count, digits[places] >= 5 { value += 1 }
        return isNegative ? -value : value
    }

    /// `1234.5`; beyond twenty places before or behind the point as `1.5E+30`.
    package var text: String {
        let sign = isNegative ? "-" : ""
        guard !digits.isEmpty else { return "0" }
        let plain = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
        if exponent > 20 || exponent < -20 {
            let rest = plain.dropFirst().isEmpty ? "" : "." + plain.dropFirst()
            return "\(sign)\(plain.prefix(1))\(rest)E\(exponent > 0 ? "+" : "")\(exponent - 1)"
        }
        if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + plain }
        if digits.count <= exponent { return sign + plain + String(repeating: "0", count: exponent - digits.count) }
        return sign + plain.prefix(exponent) + "." + plain.dropFirst(exponent)
    }
}
