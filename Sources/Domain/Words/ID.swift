/// The stable name of one thing, as its owner's files write it; the phantom type keeps kinds apart.
///
/// Ordered by UTF-8 bytes, so that order never depends on a locale.
package struct ID<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (left: ID, right: ID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
