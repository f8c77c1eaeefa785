import Bytes
import Glibc

/// Memory that bytes are added to and that becomes shared bytes without a copy.
struct GrowingBytes: ~Copyable {
    private var memory: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: At least one.
    init(capacity: Int) {
        self.capacity = capacity
        memory = .allocate(byteCount: capacity, alignment: 1)
    }

    deinit { memory.deallocate() }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        memcpy(memory + count, base, bytes.count)
        count += bytes.count
    }

    private mutating func grow(by more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
        memcpy(larger, memory, count)
        memory.deallocate()
        memory = larger
    }

    /// What was added. The memory is the answer's from then on, unless much of it is empty: pages are kept for long.
    consuming func shared() -> SharedBytes {
        guard count >= capacity - capacity / 4 else {
            let copy = SharedBytes(copying: UnsafeRawBufferPointer(start: memory, count: count))
            _ = consume self
            return copy
        }
        let shared = SharedBytes(owning: UnsafeRawBufferPointer(start: memory, count: count))
        discard self
        return shared
    }
}
