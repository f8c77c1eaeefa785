/// One column of a table in memory.
struct Column {
    private enum Kind {
        case numbers, codes, texts
    }

    let name: String
    private var kind = Kind.numbers
    /// While every cell is a whole number in its shortest form.
    private(set) var numbers: [Int64] = []
    /// While there are at most 255 different texts: the place of each row's text among `ends`.
    private var codes: [UInt8] = []
    /// The texts one after another, those of the dictionary or those of the rows, each with its end.
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// Places in the dictionary by hash, plus one; 0 = nobody.
    private var slots: [UInt16] = []
    /// The first eight bytes of each text of the dictionary.
    private var heads: [UInt64] = []

    init(name: String) {
        self.name = name
    }

    mutating func append(_ batch: CellBatch, _ column: Int) {
        var row = 0
        if kind == .numbers {
            row = batch.each(column, from: row) { cell, count in
                guard let number = Column.number(cell, count) else { return false }
                numbers.append(number)
                return true
            }
            if row < batch.count { leaveNumbers() }
        }
        if kind == .codes {
            row = batch.each(column, from: row) { cell, count in
                guard let code = code(cell, count) else { return false }
                codes.append(code)
                return true
            }
            if row < batch.count { leaveCodes() }
        }
        if kind == .texts { appendTexts(batch, column, from: row) }
    }

    /// Makes room for so many times what is there.
    mutating func reserve(_ times: Int) {
        numbers.reserveCapacity(numbers.count * times)
        codes.reserveCapacity(codes.count * times)
        if kind == .texts {
            bytes.reserveCapacity(bytes.count * times)
            ends.reserveCapacity(ends.count * times)
        }
    }

    /// The text of a row.
    func text(_ row: Int) -> [UInt8] {
        switch kind {
        case .numbers: Array(String(numbers[row]).utf8)
        case .codes: Array(bytes[range(Int(codes[row]))])
        case .texts: Array(bytes[range(row)])
        }
    }

    private func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place]) }

    private mutating func appendTexts(_ batch: CellBatch, _ column: Int, from row: Int) {
        _ = batch.each(column, from: row) { cell, count in
            bytes.append(contentsOf: UnsafeBufferPointer(start: cell, count: count))
            ends.append(UInt32(bytes.count))
            return true
        }
    }

    private mutating func leaveNumbers() {
        kind = .codes
        slots = Array(repeating: 0, count: 1_024)
        for number in numbers {
            let text = Array(String(number).utf8)
            let known = (text + [UInt8](repeating: 0, count: CellBatch.slack)).withUnsafeBufferPointer { padded in
                padded.baseAddress.flatMap { code($0, text.count) }
            }
            guard let known else {
                leaveCodes()
                break
            }
            codes.append(known)
        }
        if kind == .texts {
            for number in numbers[ends.count...] {
                bytes.append(contentsOf: String(number).utf8)
                ends.append(UInt32(bytes.count))
            }
        }
        numbers = []
    }

    private mutating func leaveCodes() {
        kind = .texts
        let texts = ends.indices.map { Array(bytes[range($0)]) }
        (bytes, ends, slots, heads) = ([], [], [], [])
        for code in codes {
            bytes.append(contentsOf: texts[Int(code)])
            ends.append(UInt32(bytes.count))
        }
        codes = []
    }

    /// The code of a text, which is new where it was not there; nil where there are too many.
    private mutating func code(_ cell: UnsafePointer<UInt8>, _ count: Int) -> UInt8? {
        let eight = UnsafeRawPointer(cell).loadUnaligned(as: UInt64.self).littleEndian
        let head = count < 8 ? eight & (1 << UInt64(8 * count) - 1) : eight
        var slot = Int(truncatingIfNeeded: ((head ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 54)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if heads[place] == head, isSame(range(place), cell, count) { return UInt8(place) }
            slot = (slot + 1) & 1_023
        }
        guard ends.count < 255 else { return nil }
        bytes.append(contentsOf: UnsafeBufferPointer(start: cell, count: count))
        ends.append(UInt32(bytes.count))
        heads.append(head)
        slots[slot] = UInt16(ends.count)
        return UInt8(ends.count - 1)
    }

    /// Whether a text whose first eight bytes are those of the cell is the cell.
    private func isSame(_ range: Range<Int>, _ cell: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard range.count == count else { return false }
        for place in stride(from: 8, to: count, by: 1) where bytes[range.lowerBound + place] != cell[place] {
            return false
        }
        return true
    }

    /// A whole number of up to eighteen digits in its shortest form.
    private static func number(_ cell: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
        guard (1...18).contains(count), cell[0] != 0x30 || count == 1 else { return nil }
        var number: Int64 = 0
        for place in 0..<count {
            let digit = cell[place] &- 0x30
            guard digit <= 9 else { return nil }
            number = number &* 10 &+ Int64(digit)
        }
        return number
    }
}
