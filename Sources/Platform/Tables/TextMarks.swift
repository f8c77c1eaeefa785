/// The places of a text at which a cell may end or break, as one bit for each byte: delimiters, quotes, and everything up to CR (line
/// breaks, NUL, tabs).
///
/// Eight bytes become eight bits by one multiplication; from mark to mark it is then one count of zeros, whatever lies between.
/// Source: G. Langdale, D. Lemire, "Parsing Gigabytes of JSON per Second" (2019), section 3.1.
struct TextMarks {
    /// Bit `i` of word `w` stands for byte `64 w + i`.
    private(set) var words: [UInt64] = []
    /// How many bytes have been looked at.
    private var count = 0

    /// Looks at what the text has more than before.
    mutating func extend(over text: [UInt8], delimiter: UInt8) {
        let first = count / 64
        words.removeLast(words.count - first)
        text.withUnsafeBytes { bytes in
            let whole = bytes.count / 64
            words.reserveCapacity(whole + 1)
            for word in first..<max(first, whole) {
                words.append(TextMarks.marks(of: bytes, from: word * 64, delimiter))
            }
            guard whole * 64 < bytes.count else { return }
            var rest: UInt64 = 0
            for place in (whole * 64)..<bytes.count {
                let byte = bytes[place]
                if byte == delimiter || byte == quote || byte <= 0x0d { rest |= 1 << UInt64(place & 63) }
            }
            words.append(rest)
        }
        count = text.count
    }

    /// Forgets the first bytes, a multiple of 64.
    mutating func removeFirst(_ bytes: Int) {
        words.removeFirst(bytes / 64)
        count -= bytes
    }

    /// The first mark from `first` on and before `end`; else the later of the two.
    func next(from first: Int, before end: Int) -> Int {
        guard first < end else { return first }
        var word = first / 64
        var bits = words[word] & (~0 << UInt64(first & 63))
        while bits == 0 {
            word += 1
            guard word * 64 < end else { return end }
            bits = words[word]
        }
        return min(end, word * 64 + bits.trailingZeroBitCount)
    }

    /// Goes from mark to mark.
    struct Walk {
        private let words: UnsafeBufferPointer<UInt64>
        private let end: Int
        private var word: Int
        private var bits: UInt64

        /// - Parameter first: Before the end.
        init(_ words: UnsafeBufferPointer<UInt64>, from first: Int, before end: Int) {
            self.words = words
            self.end = end
            word = first / 64
            bits = words[word] & (~0 << UInt64(first & 63))
        }

        /// The next mark; nil where there is none before the end.
        mutating func next() -> Int? {
            while bits == 0 {
                word += 1
                guard word * 64 < end else { return nil }
                bits = words[word]
            }
            let place = word * 64 + bits.trailingZeroBitCount
            bits &= bits &- 1
            return place < end ? place : nil
        }
    }

    /// The marks of 64 bytes.
    private static func marks(of bytes: UnsafeRawBufferPointer, from start: Int, _ delimiter: UInt8) -> UInt64 {
        let (delimiters, quotes) = (SIMD16<UInt8>(repeating: delimiter), SIMD16<UInt8>(repeating: quote))
        let breaks = SIMD16<UInt8>(repeating: 0x0d)
        let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
        var marks: UInt64 = 0
        for part in 0..<4 {
            let piece = bytes.loadUnaligned(fromByteOffset: start + part * 16, as: SIMD16<UInt8>.self)
            let hits = (piece .== delimiters) .| (piece .== quotes) .| (piece .<= breaks)
            let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self) & ones
            marks |= (gathered(halves[0]) | gathered(halves[1]) << 8) << UInt64(part * 16)
        }
        return marks
    }

    /// Eight bytes of 0 or 1 as eight bits, that of the first byte lowest.
    private static func gathered(_ bytes: UInt64) -> UInt64 {
        (UInt64(littleEndian: bytes) &* 0x0102_0408_1020_4080) >> 56
    }
}
