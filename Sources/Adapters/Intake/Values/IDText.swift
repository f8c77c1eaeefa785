import Foundation

/// Ids as files write them.
enum IDText {
    /// The id in Unicode's normalization form C: programs write `ü` as one scalar or as two, and both are one person.
    static func normalised(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    }
}
