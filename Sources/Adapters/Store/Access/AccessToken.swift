import Digests

/// 256 random bits that stand for a password: of a link or of a session. Only digests of them are stored.
package struct AccessToken: Hashable, Sendable {
    /// 64 hexadecimal digits.
    package let text: String
    private let bytes: [UInt8]

    /// One that nobody can foretell.
    package init() {
        bytes = RandomBytes.bytes(32)
        text = Hexadecimal.text(bytes)
    }

    /// The token that a text writes; nil where it writes none.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 64, let bytes = Hexadecimal.bytes(text) else { return nil }
        self.bytes = bytes
        self.text = Hexadecimal.text(bytes)
    }

    /// What people and logs may see of it: its first six characters.
    package var beginning: String { String(text.prefix(6)) }

    /// A token that follows from this one for another purpose, such as the forms of a session. Whoever sees it learns
    /// nothing of this one.
    package func derived(for purpose: String) -> String {
        Hexadecimal.text(BLAKE2b.digest(Array(purpose.utf8), key: bytes))
    }

    var digest: [UInt8] { BLAKE2b.digest(bytes) }
}
