/// Goes through the blocks of a layout, one at a time: which of a block's applicants are open to a group of vacancies, and what
/// they score with one of them. Each worker has its own.
///
/// Sixty-four applicants are asked about a criterion by one machine word. What is open is written down once for a whole group,
/// with the part of the score that the group decides; a vacancy then only adds what is left.
final class BlockScan {
    private let layout: ScanLayout
    /// What it looks at.
    var block = ScanLayout.Block(kind: 0, start: 0, count: 0, firstWord: 0)
    /// Who of the block is open to the group that was asked about last.
    private let set: UnsafeMutablePointer<UInt64>
    /// Those of the block who are open to the group, in order: places in the block, numbers, sums of the group's parts.
    let places: UnsafeMutablePointer<Int32>
    let numbers: UnsafeMutablePointer<Int32>
    private let sums: UnsafeMutablePointer<Int16>
    /// Their classes in each part that is looked up, one part after the other.
    private let classes: UnsafeMutablePointer<UInt16>
    /// What they score with the vacancy that was asked about last.
    private let scores: UnsafeMutablePointer<Int16>
    private(set) var count = 0

    init(_ layout: ScanLayout) {
        self.layout = layout
        let size = ScanLayout.blockSize
        set = .allocate(capacity: size / 64)
        places = .allocate(capacity: size)
        numbers = .allocate(capacity: size)
        sums = .allocate(capacity: size)
        scores = .allocate(capacity: size)
        classes = .allocate(capacity: size * max(1, layout.freeParts.count))
    }

    deinit {
        set.deallocate()
        places.deallocate()
        numbers.deallocate()
        sums.deallocate()
        scores.deallocate()
        classes.deallocate()
    }

    /// The words of who is open to a group, of those whom `wanted` names where it is given.
    @inline(__always)
    private func eachWord(of group: Int32, among wanted: [UInt64]?, _ body: (Int, UInt64) -> Void) {
        let example = Int(layout.examples[Int(group)])
        let words = (block.count + 63) / 64
        for word in 0..<words {
            let left = block.count - word * 64
            set[word] = left >= 64 ? ~0 : (1 << UInt64(left)) - 1
            if let wanted { set[word] &= wanted[word] }
        }
        for (index, bits) in layout.open.enumerated() {
            let row = Int(layout.tables.criteria[index + 1].vacancies[example])
            bits.withUnsafeBufferPointer { bits in
                let first = row * layout.words + block.firstWord
                for word in 0..<words { set[word] &= bits[first + word] }
            }
        }
        for word in 0..<words where set[word] != 0 { body(word, set[word]) }
    }

    /// Writes down who of the block is open to a group.
    func list(_ group: Int32, among wanted: [UInt64]? = nil) {
        var count = 0
        eachWord(of: group, among: wanted) { word, set in
            var rest = set
            while rest != 0 {
                places[count] = Int32(word * 64 + rest.trailingZeroBitCount)
                count += 1
                rest &= rest - 1
            }
        }
        self.count = count
        if count == 0 { return }
        layout.order.withUnsafeBufferPointer { order in
            for index in 0..<count { numbers[index] = order[block.start + Int(places[index])] }
        }
        sums.update(repeating: 0, count: count)
        for part in layout.groupParts {
            let table = layout.tables.parts[part]
            layout.partClasses[part].withUnsafeBufferPointer { kinds in
                table.withRow(Int(table.vacancies[Int(layout.examples[Int(group)])])) { entries in
                    for index in 0..<count { sums[index] &+= entries[Int(kinds[block.start + Int(places[index])])] }
                }
            }
        }
        for (position, part) in layout.freeParts.enumerated() {
            let own = classes + position * ScanLayout.blockSize
            layout.partClasses[part].withUnsafeBufferPointer { kinds in
                for index in 0..<count { own[index] = kinds[block.start + Int(places[index])] }
            }
        }
    }

    /// Writes what everybody on the list scores with a vacancy of the group.
    func score(_ offer: ScanLayout.Offer, into scores: UnsafeMutablePointer<Int16>) {
        let constant = offer.constant
        var position = 0
        if layout.freeParts.count >= 2 {
            withFreeRow(0, offer) { first, own in
                withFreeRow(1, offer) { second, other in
                    for index in 0..<count {
                        scores[index] =
                            sums[index] &+ constant &+ first[Int(own[index])] &+ second[Int(other[index])]
                    }
                }
            }
            position = 2
        } else {
            for index in 0..<count { scores[index] = sums[index] &+ constant }
        }
        while position < layout.freeParts.count {
            withFreeRow(position, offer) { row, own in
                for index in 0..<count { scores[index] &+= row[Int(own[index])] }
            }
            position += 1
        }
    }

    /// The row of a vacancy in a part that is looked up pair by pair, and the classes of those on the list.
    @inline(__always)
    private func withFreeRow(
        _ position: Int, _ offer: ScanLayout.Offer, _ body: (UnsafePointer<Int16>, UnsafePointer<UInt16>) -> Void
    ) {
        let table = layout.tables.parts[layout.freeParts[position]]
        let own = UnsafePointer(classes + position * ScanLayout.blockSize)
        table.withRow(Int(table.vacancies[Int(offer.vacancy)])) { body($0, own) }
    }

    /// What everybody on the list scores with a vacancy of the group, until the next call.
    func scores(with offer: ScanLayout.Offer) -> UnsafeMutablePointer<Int16> {
        score(offer, into: scores)
        return scores
    }
}
