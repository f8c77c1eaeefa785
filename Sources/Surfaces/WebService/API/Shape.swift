import Calendar
import JSONText

/// What a JSON value of the API may be: the part of JSON Schema (2020-12) that is needed, as data.
indirect enum Shape: Hashable, Sendable {
    case text(TextShape)
    /// One of these words.
    case word([String])
    /// A whole number; nil = any.
    case whole(ClosedRange<Int>?)
    case flag
    case list(Shape)
    /// - Parameter name: By which the document refers to it; nil = it stands where it is used.
    case object(name: String?, [Property])
    case nullable(Shape)
    /// An object whose names are data.
    case map(Shape)
    /// Any JSON object.
    case anything

    static let text = Shape.text(TextShape())
}

/// A member of an object.
struct Property: Hashable, Sendable {
    let name: String
    /// What it says, one clause.
    let meaning: String
    let shape: Shape
    var isRequired = true
}

/// What a text may be.
struct TextShape: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case free
        /// `2012-06-25`
        case date
        /// `2012-06-25T09:00:00Z`
        case moment
        /// `09:30`; `24:00` is the end of a day.
        case time
        /// Pairs of hexadecimal digits.
        case hexadecimal
    }

    var kind = Kind.free
    /// Unicode scalars.
    var least = 0
    var most: Int?

    /// As ECMA-262 writes it; nil where a format says it, or nothing does.
    var pattern: String? {
        switch kind {
        case .free, .date, .moment: nil
        case .time: "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
        case .hexadecimal: "^([0-9a-f][0-9a-f])*$"
        }
    }

    var format: String? {
        switch kind {
        case .date: "date"
        case .moment: "date-time"
        case .free, .time, .hexadecimal: nil
        }
    }

    /// What it is called in messages.
    var expected: String {
        switch kind {
        case .free: most.map { "a text of \(least) to \($0) characters" } ?? "a text"
        case .date: "a day as 2012-06-25"
        case .moment: "a moment as 2012-06-25T09:00:00Z"
        case .time: "a time as 09:30"
        case .hexadecimal: "hexadecimal digits"
        }
    }

    func admits(_ text: String) -> Bool {
        let count = text.unicodeScalars.count
        guard count >= least, most.map({ count <= $0 }) ?? true else { return false }
        switch kind {
        case .free, .moment: return true
        case .date: return CivilDate(iso: text) != nil
        case .time: return text.utf8.count == 5 && LocalTime(text) != nil
        case .hexadecimal:
            return text.utf8.count % 2 == 0
                && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        }
    }
}

extension Shape {
    /// Everything that is wrong with a value that somebody sent, each with its pointer.
    func check(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) {
        switch self {
        case .text(let text):
            guard let value = cursor.string(&findings), !text.admits(value) else { return }
            findings.append(cursor.finding("expected \(text.expected)", hint: "write \(text.expected)"))
        case .word(let words):
            guard let value = cursor.string(&findings), !words.contains(value) else { return }
            let all = words.joined(separator: ", ")
            findings.append(cursor.finding("expected one of \(all)", hint: "write one of \(all)"))
        case .whole(let range): _ = cursor.int(in: range ?? Int.min...Int.max, &findings)
        case .flag: _ = cursor.bool(&findings)
        case .list(let shape):
            for element in cursor.elements(&findings) ?? [] { shape.check(element, &findings) }
        case .nullable(let shape): if !cursor.isNull { shape.check(cursor, &findings) }
        case .map(let shape):
            for (_, value) in cursor.entries(&findings) ?? [] { shape.check(value, &findings) }
        case .anything: _ = cursor.entries(&findings)
        case .object(_, let properties):
            guard let members = cursor.members(known: properties.map(\.name), &findings) else { return }
            for property in properties {
                if let member = members[property.name] {
                    property.shape.check(member, &findings)
                } else if property.isRequired {
                    _ = cursor.required(property.name, of: members, &findings)
                }
            }
        }
    }

    /// What is wrong with a value of an address, which is text; nil where nothing is.
    func fault(of text: String) -> String? {
        switch self {
        case .text(let shape): shape.admits(text) ? nil : "expected \(shape.expected)"
        case .word(let words): words.contains(text) ? nil : "expected one of \(words.joined(separator: ", "))"
        case .whole(let range):
            Int(text).map { text.utf8.first != UInt8(ascii: "+") && (range?.contains($0) ?? true) } ?? false
                ? nil : "expected a whole number\(range.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? "")"
        case .flag: ["true", "false"].contains(text) ? nil : "expected true or false"
        case .list, .object, .nullable, .map, .anything: "expected a plain value"
        }
    }
}
