/// Bytes that never change and that many answers send, without a copy of their own.
///
/// A class because it owns memory whose address stays. `@unchecked Sendable`: it is written in `init` alone.
package final class SharedBytes: @unchecked Sendable {
    let memory: UnsafeMutableRawBufferPointer

    package init(_ bytes: some Collection<UInt8>) {
        memory = .allocate(byteCount: bytes.count, alignment: 1)
        memory.copyBytes(from: bytes)
    }

    deinit { memory.deallocate() }

    package var count: Int { memory.count }
}
