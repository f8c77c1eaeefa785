import CSodium

/// Bytes from the system's generator, good enough for keys and tokens.
package enum RandomBytes {
    /// That many bytes that nobody can foretell.
    package static func bytes(_ count: Int) -> [UInt8] {
        precondition(count >= 0, "a count of bytes is not negative")
        Sodium.start()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }
}

/// Bytes from the system's generator for many small values: asked for a page at a time, each byte given once.
package struct RandomSupply {
    private var page: [UInt8] = []
    private var next = 0

    /// Nothing is asked for yet.
    package init() {}

    /// That many bytes that nobody can foretell, 4,096 at most.
    package mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
        if page.count - next < count {
            page = RandomBytes.bytes(4_096)
            next = 0
        }
        defer { next += count }
        return page[next..<(next + count)]
    }
}

/// The library's one-time start.
enum Sodium {
    private static let isStarted = sodium_init() >= 0

    /// Picks the fastest code for the processor and opens the source of randomness; later calls cost nothing.
    static func start() {
        precondition(isStarted, "libsodium found no source of randomness")
    }
}
