import CSodium

/// Passwords as Argon2id (RFC 9106) keeps them: with a salt of their own, at a price of time and memory.
package enum Password {
    /// The text to keep: algorithm, price, salt and digest. Takes about 0.1 s and 64 MiB; nil where the memory is not there.
    package static func kept(_ password: String) -> String? {
        Sodium.start()
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        let status = crypto_pwhash_str(
            &text, bytes, UInt64(bytes.count), UInt64(crypto_pwhash_opslimit_interactive()),
            crypto_pwhash_memlimit_interactive())
        guard status == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the password is the one that was kept; takes as long as keeping it.
    package static func matches(_ password: String, kept text: String) -> Bool {
        Sodium.start()
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
    }
}
