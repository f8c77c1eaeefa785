/// Whole numbers from 0 as bytes: seven bits each, the lowest first, with the top bit set where more follow.
///
/// A trip's times are kept as differences, most of which take one byte or two.
enum PackedNumbers {
    static func bytes(_ numbers: some Sequence<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in numbers {
            precondition(number >= 0, "only numbers from 0 are packed")
            var rest = number
            while rest > 0x7f {
                bytes.append(UInt8(rest & 0x7f) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
        return bytes
    }

    /// The numbers again; nil where the bytes end within one, or one is larger than 2⁴² − 1.
    static func numbers(_ bytes: [UInt8]) -> [Int]? {
        var numbers: [Int] = []
        var number = 0
        var shift = 0
        for byte in bytes {
            guard shift < 42 else { return nil }
            number |= Int(byte & 0x7f) << shift
            shift += 7
            if byte & 0x80 == 0 {
                numbers.append(number)
                (number, shift) = (0, 0)
            }
        }
        return shift == 0 ? numbers : nil
    }
}
