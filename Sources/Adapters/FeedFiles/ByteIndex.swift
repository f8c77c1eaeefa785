/// The numbers of ids, found by their bytes without making a text of them: a feed names a stop in each of millions of rows.
///
/// Numbers count from 0 in the order in which ids came.
struct ByteIndex {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Number + 1 of the id in a slot; 0 = free. A power of two, at least twice as many as there are ids.
    private var slots: [Int32] = Array(repeating: 0, count: 64)

    var count: Int { ends.count }

    /// The number of an id; nil where it did not come yet.
    func find(_ id: ArraySlice<UInt8>) -> Int? {
        let slot = slot(of: id)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// Adds an id; nil where it came before.
    mutating func add(_ id: ArraySlice<UInt8>) -> Int? {
        if ends.count * 2 >= slots.count { grow() }
        let slot = slot(of: id)
        guard slots[slot] == 0 else { return nil }
        bytes += id
        ends.append(bytes.count)
        slots[slot] = Int32(ends.count)
        return ends.count - 1
    }

    private func id(_ number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

    /// The slot where an id is, or a free one where it belongs.
    private func slot(of id: ArraySlice<UInt8>) -> Int {
        var slot = ByteIndex.hash(id) & (slots.count - 1)
        while slots[slot] != 0, !isEqual(Int(slots[slot]) - 1, id) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isEqual(_ number: Int, _ id: ArraySlice<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == id.count else { return false }
        let offset = id.startIndex - start
        for index in start..<ends[number] where bytes[index] != id[index + offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in ends.indices { slots[slot(of: id(number))] = Int32(number + 1) }
    }

    /// FNV-1a of 64 bits, its upper half folded in. Source: draft-eastlake-fnv, section 2.
    private static func hash(_ id: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff_ffff_ffff)
    }
}
