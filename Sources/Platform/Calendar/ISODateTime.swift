/// A date with a time as ISO 8601 writes it, with or without an offset from UTC.
package struct ISODateTime: Hashable, Sendable {
    package let wall: WallTime
    /// Seconds east of Greenwich; nil where the text names none and the time is local to some place.
    package let offset: Int?

    /// Reads `2012-06-25T09:00`, with seconds and a fraction (which is passed over) or not, `T` or a space between, and `Z`,
    /// `+02:00`, `+0200` or `+02` behind or nothing; also the basic form `20120625T090000Z`. Nil for any other text; 24:00 is
    /// the next midnight, a leap second is refused.
    package init?(_ text: some StringProtocol) {
        var scanner = TimeScanner(bytes: Array(text.utf8)[...])
        guard let year = scanner.number(4) else { return nil }
        let isExtended = scanner.take("-")
        guard let month = scanner.number(2), scanner.take("-") == isExtended, let day = scanner.number(2),
            let date = CivilDate(year: year, month: month, day: day), scanner.take("T") || scanner.take(" "),
            let hour = scanner.number(2), scanner.take(":") == isExtended, let minute = scanner.number(2)
        else { return nil }
        var second = 0
        if isExtended ? scanner.take(":") : scanner.startsWithDigit {
            guard let number = scanner.number(2) else { return nil }
            second = number
            if scanner.take(".") || scanner.take(",") {
                guard scanner.dropDigits() > 0 else { return nil }
            }
        }
        guard hour < 24 && minute < 60 && second < 60 || (hour, minute, second) == (24, 0, 0),
            let offset = scanner.offset(), scanner.bytes.isEmpty
        else { return nil }
        wall = WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + hour * 3_600 + minute * 60 + second)
        self.offset = offset.seconds
    }

    /// The moment meant, where the zone answers for texts without an offset.
    package func instant(in zone: Zone) -> Instant {
        offset.map { Instant(seconds: wall.secondsSince1970 - $0) } ?? zone.instant(of: wall)
    }
}

private struct TimeScanner {
    var bytes: ArraySlice<UInt8>

    struct Offset {
        let seconds: Int?
    }

    var startsWithDigit: Bool { bytes.first.map { (0x30...0x39).contains($0) } ?? false }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard let first = bytes.first, UInt32(first) == sign.value else { return false }
        bytes = bytes.dropFirst()
        return true
    }

    mutating func number(_ digits: Int) -> Int? {
        let text = bytes.prefix(digits)
        guard text.count == digits, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        bytes = bytes.dropFirst(digits)
        return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Drops digits and says how many.
    mutating func dropDigits() -> Int {
        let count = bytes.prefix { (0x30...0x39).contains($0) }.count
        bytes = bytes.dropFirst(count)
        return count
    }

    /// The offset at the end, no seconds where there is none; nil where it is malformed.
    mutating func offset() -> Offset? {
        if take("Z") { return Offset(seconds: 0) }
        let sign = take("-") ? -1 : take("+") ? 1 : 0
        guard sign != 0 else { return Offset(seconds: nil) }
        guard let hours = number(2), hours <= 23 else { return nil }
        var seconds = hours * 3_600
        if take(":") || startsWithDigit {
            guard let minutes = number(2), minutes < 60 else { return nil }
            seconds += minutes * 60
        }
        return Offset(seconds: sign * seconds)
    }
}
