/// Bytes that never change and that many answers send, without a copy of their own.
///
/// A class because it owns memory whose address stays. `@unchecked Sendable`: the memory is written before anybody else has it.
package final class SharedBytes: @unchecked Sendable {
    package let memory: UnsafeRawBufferPointer

    /// A copy of these bytes.
    package init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        memory = UnsafeRawBufferPointer(copy)
    }

    /// A copy of that memory.
    package init(copying bytes: UnsafeRawBufferPointer) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyMemory(from: bytes)
        memory = UnsafeRawBufferPointer(copy)
    }

    /// The bytes of a text in UTF-8.
    package convenience init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Takes memory over that was allocated and is nobody else's any more.
    package init(owning memory: UnsafeRawBufferPointer) {
        self.memory = memory
    }

    deinit { memory.deallocate() }

    package var count: Int { memory.count }

    /// All of it as a stretch.
    package var whole: ByteStretch { ByteStretch(of: self, from: 0, count: count, isCommon: false) }
}

/// A stretch of shared bytes, which it keeps (Abschnitt).
package struct ByteStretch: Sendable {
    package let owner: SharedBytes
    package let start: Int
    package let count: Int
    /// Whether other pages hold the same bytes, so that there is nothing of one visitor in them.
    package let isCommon: Bool

    /// - Precondition: The stretch lies within the bytes.
    package init(of owner: SharedBytes, from start: Int, count: Int, isCommon: Bool) {
        precondition(start >= 0 && count >= 0 && start <= owner.count - count, "a stretch lies within its bytes")
        self.owner = owner
        self.start = start
        self.count = count
        self.isCommon = isCommon
    }

    package var memory: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: owner.memory[start..<start + count]) }

    /// What of it lies between these places, counted from its own beginning.
    package subscript(range: Range<Int>) -> ByteStretch {
        ByteStretch(of: owner, from: start + range.lowerBound, count: range.count, isCommon: isCommon)
    }
}

extension [ByteStretch] {
    /// One after the other, as a copy.
    package var bytes: [UInt8] {
        let total = reduce(0) { $0 + $1.count }
        return [UInt8](unsafeUninitializedCapacity: total) { buffer, filled in
            for stretch in self {
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                    .copyMemory(from: stretch.memory)
                filled += stretch.count
            }
        }
    }
}
