extension PosixRule {
    /// The rule a TZ string writes, or nil where it is none.
    init?(_ text: String) {
        var scanner = RuleScanner(bytes: Array(text.utf8)[...])
        guard let name = scanner.name(), let offset = scanner.offset() else { return nil }
        standard = Zone.Period(offset: -offset, isDaylightSaving: false, abbreviation: name)
        guard !scanner.bytes.isEmpty else {
            daylight = nil
            return
        }
        guard let summerName = scanner.name() else { return nil }
        var summerOffset = -offset + 3_600
        if scanner.bytes.first != RuleScanner.comma {
            guard let own = scanner.offset() else { return nil }
            summerOffset = -own
        }
        guard let start = scanner.moment(), let end = scanner.moment(), scanner.bytes.isEmpty else { return nil }
        daylight = Daylight(
            period: Zone.Period(offset: summerOffset, isDaylightSaving: true, abbreviation: summerName), start: start,
            end: end)
    }
}

/// Reads the parts of a TZ string from the front; nil = the part is not there or out of range.
private struct RuleScanner {
    static let comma = UInt8(ascii: ",")
    var bytes: ArraySlice<UInt8>

    /// Three or more letters, or anything of letters, digits and signs between `<` and `>`.
    mutating func name() -> String? {
        if take(UInt8(ascii: "<")) {
            let name = bytes.prefix { $0 != UInt8(ascii: ">") }
            bytes = bytes.dropFirst(name.count)
            let isPlain = name.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2b || $0 == 0x2d }
            guard take(UInt8(ascii: ">")), name.count >= 3, isPlain else { return nil }
            return String(decoding: name, as: UTF8.self)
        }
        let name = bytes.prefix(while: Self.isLetter)
        bytes = bytes.dropFirst(name.count)
        return name.count >= 3 ? String(decoding: name, as: UTF8.self) : nil
    }

    /// Seconds west of Greenwich, at most 24 hours.
    mutating func offset() -> Int? { time(hours: 24) }

    /// `,M3.5.0/2`.
    mutating func moment() -> PosixRule.Moment? {
        guard take(Self.comma), let day = day() else { return nil }
        guard take(UInt8(ascii: "/")) else { return PosixRule.Moment(day: day, seconds: 7_200) }
        return time(hours: 167).map { PosixRule.Moment(day: day, seconds: $0) }
    }

    private mutating func day() -> PosixRule.Day? {
        if take(UInt8(ascii: "J")) { return number(1...365).map { .julian($0) } }
        guard take(UInt8(ascii: "M")) else { return number(0...365).map { .zeroBased($0) } }
        guard let month = number(1...12), take(UInt8(ascii: ".")), let week = number(1...5), take(UInt8(ascii: ".")),
            let weekday = number(0...6)
        else { return nil }
        return .month(month, week: week, weekday: weekday)
    }

    private mutating func time(hours limit: Int) -> Int? {
        let sign = take(UInt8(ascii: "-")) ? -1 : 1
        if sign == 1 { _ = take(UInt8(ascii: "+")) }
        guard let hours = number(0...limit) else { return nil }
        var seconds = hours * 3_600
        if take(UInt8(ascii: ":")) {
            guard let minutes = number(0...59) else { return nil }
            seconds += minutes * 60
            if take(UInt8(ascii: ":")) {
                guard let rest = number(0...59) else { return nil }
                seconds += rest
            }
        }
        return sign * seconds
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let digits = bytes.prefix(while: Self.isDigit)
        bytes = bytes.dropFirst(digits.count)
        guard (1...3).contains(digits.count) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return range.contains(value) ? value : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard bytes.first == byte else { return false }
        bytes = bytes.dropFirst()
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte & 0xdf) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
