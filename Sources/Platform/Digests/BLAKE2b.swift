import CSodium

/// BLAKE2b (RFC 7693), plain or keyed, over bytes that may arrive in pieces.
///
/// A key makes it a message authentication code: without the key nobody can test a guess against the digest.
package struct BLAKE2b: ~Copyable {
    /// Lengths that the algorithm allows for a key; no key at all is the plain hash.
    package static let keyLengths = 16...64
    /// Lengths that we allow for a digest; shorter ones collide too soon to name anything.
    package static let digestLengths = 16...64

    private let state: UnsafeMutableRawPointer
    private let length: Int

    /// `key` is empty or 16…64 bytes long, `length` is 16…64; other lengths are a mistake of the caller.
    package init(key: [UInt8] = [], length: Int = 32) {
        precondition(key.isEmpty || BLAKE2b.keyLengths.contains(key.count), "a BLAKE2b key has 16 to 64 bytes")
        precondition(BLAKE2b.digestLengths.contains(length), "a BLAKE2b digest has 16 to 64 bytes")
        Sodium.start()
        state = UnsafeMutableRawPointer.allocate(byteCount: crypto_generichash_statebytes(), alignment: 64)
        self.length = length
        let status = crypto_generichash_init(OpaquePointer(state), key, key.count, length)
        precondition(status == 0, "the lengths are in range")
    }

    deinit {
        sodium_memzero(state, crypto_generichash_statebytes())
        state.deallocate()
    }

    /// Adds bytes to what is hashed.
    package mutating func update(_ bytes: some Sequence<UInt8>) {
        let status =
            bytes.withContiguousStorageIfAvailable { buffer in
                crypto_generichash_update(OpaquePointer(state), buffer.baseAddress, UInt64(buffer.count))
            } ?? updateCopy(Array(bytes))
        precondition(status == 0, "hashing bytes in memory has no failure")
    }

    private func updateCopy(_ bytes: [UInt8]) -> Int32 {
        crypto_generichash_update(OpaquePointer(state), bytes, UInt64(bytes.count))
    }

    /// The digest of everything added; ends the computation.
    package consuming func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        let status = crypto_generichash_final(OpaquePointer(state), &digest, length)
        precondition(status == 0, "a state is finished once")
        return digest
    }

    /// The digest of bytes that are in memory.
    package static func digest(_ bytes: some Sequence<UInt8>, key: [UInt8] = [], length: Int = 32) -> [UInt8] {
        var hash = BLAKE2b(key: key, length: length)
        hash.update(bytes)
        return hash.finish()
    }
}
