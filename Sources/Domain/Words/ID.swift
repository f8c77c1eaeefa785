/// The stable name of one thing, as its owner's files write it; the phantom type keeps kinds apart.
///
/// Equal and ordered by UTF-8 bytes, as files and tables compare them: neither depends on a locale, and a composed letter
/// is not its decomposed twin.
package struct ID<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func == (left: ID, right: ID) -> Bool {
        withBytes(left, right) { $0.elementsEqual($1) }
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xff as UInt8)
    }

    package static func < (left: ID, right: ID) -> Bool {
        withBytes(left, right) { $0.lexicographicallyPrecedes($1) }
    }

    /// Whole countries are sorted: the bytes are compared where they lie, not one by one through the text's view of them.
    private static func withBytes(
        _ left: ID, _ right: ID, _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Bool {
        var (left, right) = (left.text, right.text)
        return left.withUTF8 { left in right.withUTF8 { compare(left, $0) } }
    }
}

extension ID {
    /// The text as a part of an id that slashes divide: `~1` stands for a slash, `~0` for a tilde (RFC 6901, section 3).
    package var part: String {
        // A country's pairs ask for it, and hardly an id has either.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return text }
        return text.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
