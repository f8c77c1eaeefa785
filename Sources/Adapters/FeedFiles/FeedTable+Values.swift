import Calendar
import Domain

/// What a cell comes to.
enum FeedCell<Value> {
    /// There is no such column, or the cell is empty.
    case absent
    case value(Value)
    /// Said already.
    case refused
}

extension FeedTable {
    /// A cell that may be empty, read by `parse` from its bytes; `expected` completes "found …, expected …".
    func cell<Value>(
        _ column: Int?, expected: String, _ parse: (ArraySlice<UInt8>) -> Value?
    ) -> FeedCell<Value> {
        guard let column else { return .absent }
        let bytes = bytes[cell(column)]
        if bytes.isEmpty { return .absent }
        if let value = parse(bytes) { return .value(value) }
        note(
            .wrongValue, column, "found \"\(String(decoding: bytes.prefix(80), as: UTF8.self))\", expected \(expected)",
            hint: "correct the row, or fetch the feed again")
        return .refused
    }

    /// The same for a cell that has to have a value; nil where it has none, which is said.
    func required<Value>(_ column: Int, expected: String, _ parse: (ArraySlice<UInt8>) -> Value?) -> Value? {
        switch cell(column, expected: expected, parse) {
        case .value(let value): return value
        case .refused: return nil
        case .absent:
            note(
                .missingValue, column, "the cell is empty, expected \(expected)",
                hint: "correct the row, or fetch the feed again")
            return nil
        }
    }

    /// The same for one that may be empty and then means `usual`.
    func optional<Value>(
        _ column: Int?, usual: Value, expected: String, _ parse: (ArraySlice<UInt8>) -> Value?
    ) -> Value? {
        switch cell(column, expected: expected, parse) {
        case .value(let value): value
        case .absent: usual
        case .refused: nil
        }
    }

    /// A text; nil where it is empty. One that is not UTF-8 or holds control characters is `refused`.
    func text(_ column: Int?) -> FeedCell<String> {
        guard let column else { return .absent }
        let bytes = bytes[cell(column)]
        if bytes.isEmpty { return .absent }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }), let text = String(validating: bytes, as: UTF8.self)
        else {
            note(
                .notText, column, "the cell is no text in UTF-8, or holds a control character",
                hint: "save the table again in UTF-8")
            return .refused
        }
        return .value(text)
    }

    func requiredText(_ column: Int) -> String? {
        switch text(column) {
        case .value(let text): return text
        case .refused: return nil
        case .absent:
            note(
                .missingValue, column, "the cell is empty, expected a text",
                hint: "correct the row, or fetch the feed again")
            return nil
        }
    }

    /// A text that may be missing; nil only where it is refused.
    func optionalText(_ column: Int?) -> String?? {
        switch text(column) {
        case .value(let text): .some(text)
        case .absent: .some(nil)
        case .refused: nil
        }
    }
}

/// Reads the values that GTFS writes. Source: GTFS Schedule Reference, "Field types", gtfs.org, read 2026-11-21.
package enum FeedValue {
    /// A whole number without sign.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Seconds of `HH:MM:SS` or `H:MM:SS`; hours may be 24 and more, up to 99.
    static func time(_ bytes: ArraySlice<UInt8>) -> Int32? {
        let count = bytes.count
        guard count == 7 || count == 8 else { return nil }
        let start = bytes.startIndex
        let colon = start + count - 6
        guard bytes[colon] == 0x3a, bytes[colon + 3] == 0x3a else { return nil }
        func two(_ index: Int) -> Int32? {
            let (high, low) = (bytes[index], bytes[index + 1])
            guard (0x30...0x39).contains(high), (0x30...0x39).contains(low) else { return nil }
            return Int32(high - 0x30) * 10 + Int32(low - 0x30)
        }
        let single = (0x30...0x39).contains(bytes[start]) ? Int32(bytes[start] - 0x30) : nil
        guard let hours = count == 8 ? two(start) : single, let minutes = two(colon + 1), let seconds = two(colon + 4),
            minutes < 60, seconds < 60
        else { return nil }
        return hours * 3_600 + minutes * 60 + seconds
    }

    /// `YYYYMMDD`.
    static func date(_ bytes: ArraySlice<UInt8>) -> CivilDate? {
        guard bytes.count == 8, let number = number(bytes) else { return nil }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// Millionths of a degree; further digits are dropped.
    package static func degrees(_ bytes: ArraySlice<UInt8>, most: Int) -> Int32? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = isNegative || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
        let halves = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), let whole = number(halves[0]), whole <= most else { return nil }
        var amount = whole * 1_000_000
        if halves.count == 2, !halves[1].isEmpty {
            guard halves[1].count <= 30, halves[1].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            var unit = 100_000
            for digit in halves[1].prefix(6) {
                amount += Int(digit - 0x30) * unit
                unit /= 10
            }
        }
        guard amount <= most * 1_000_000 else { return nil }
        return Int32(isNegative ? -amount : amount)
    }

    static func flag(_ bytes: ArraySlice<UInt8>) -> Bool? {
        switch number(bytes) {
        case 0: false
        case 1: true
        default: nil
        }
    }

    /// The means of transport of a route type, the extended ones included; nil for one that is not known.
    ///
    /// Source: GTFS Schedule Reference, routes.txt, `route_type`; "Extended GTFS Route Types", developers.google.com, read
    /// 2026-11-21.
    static func mode(_ bytes: ArraySlice<UInt8>) -> TravelMode? {
        guard let type = number(bytes) else { return nil }
        switch type {
        case 0, 1, 2, 5, 6, 7, 12, 100...117, 300...405, 500...699, 900...906, 1_300...1_307, 1_400...1_402:
            return .rail
        case 3, 11, 200...209, 700...716, 800: return .bus
        case 4, 1_000...1_021, 1_200: return .ferry
        case 1_100...1_114: return .air
        case 1_500...1_507: return .car
        default: return nil
        }
    }
}
