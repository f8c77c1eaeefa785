/// A path with places for values, as data: `/vacancies/{vacancy}`.
///
/// A value is one segment. Its slashes are written `~1` and its tildes `~0` (as JSON Pointer does, RFC 6901), since a
/// percent-encoded slash does not survive every proxy. An ending behind it, as in `/calendar/{token}.ics`, belongs to the address
/// and not to the value.
package struct RoutePattern: Hashable, Sendable {
    package enum Segment: Hashable, Sendable {
        case word(String)
        case value(String, ending: String)
    }

    package let text: String
    package let segments: [Segment]

    /// - Parameter text: a literal that begins with a slash, `{name}` for each value.
    package init(_ text: StaticString) {
        self.text = text.description
        precondition(self.text.hasPrefix("/"), "the pattern \(self.text) does not begin with a slash")
        segments = self.text.dropFirst().split(separator: "/").map { part in
            guard part.hasPrefix("{"), let close = part.firstIndex(of: "}") else { return .word(String(part)) }
            return .value(
                String(part[part.index(after: part.startIndex)..<close]),
                ending: String(part[part.index(after: close)...]))
        }
    }

    /// The names of the values, in order.
    package var names: [String] {
        segments.compactMap { if case .value(let name, _) = $0 { name } else { nil } }
    }

    /// The values of a path of this pattern, by name; nil for another path.
    package func values(in path: String) -> [String: String]? {
        guard path.hasPrefix("/") else { return nil }
        let parts = path == "/" ? [] : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            switch segment {
            case .word(let word): guard part == word else { return nil }
            case .value(let name, let ending):
                guard part.count > ending.count, part.hasSuffix(ending) else { return nil }
                let value = part.dropLast(ending.count)
                values[name] = String(value.replacing("~1", with: "/").replacing("~0", with: "~"))
            }
        }
        return values
    }

    /// The address with these values in the order of the names.
    package func address(_ values: String...) -> String {
        var rest = values[...]
        let parts = segments.map { segment -> String in
            switch segment {
            case .word(let word): return word
            case .value(_, let ending): return RoutePattern.segment(rest.popFirst() ?? "") + ending
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// A value as one segment of an address.
    package static func segment(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return percentEncoded(value)
        }
        return percentEncoded(value.replacing("~", with: "~0").replacing("/", with: "~1"))
    }

    /// A text as a part of an address: letters, digits and `-._~` stay (RFC 3986, 2.3).
    package static func percentEncoded(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isUnreserved) else { return text }
        let digits = Array("0123456789ABCDEF")
        var encoded = ""
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return encoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
