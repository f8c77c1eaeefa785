extension Zone {
    /// The zone that the bytes of a TZif file describe, versions 1 to 4. Every count and index of the file is checked before
    /// it is used. Source: RFC 9636, section 3.
    package init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
        do {
            var reader = TZifReader(bytes: bytes[...])
            let first = try reader.header()
            if first.version == 1 {
                self = try reader.zone(name, first, timeSize: 4, rule: nil)
            } else {
                try reader.skipBlock(first, timeSize: 4)
                let second = try reader.header()
                var body = reader
                try reader.skipBlock(second, timeSize: 8)
                self = try body.zone(name, second, timeSize: 8, rule: try reader.footer())
            }
        } catch {
            throw ZoneError.damaged(zone: name, reason: error.reason)
        }
    }
}

private struct TZifDefect: Error {
    let reason: String
}

private struct TZifReader {
    var bytes: ArraySlice<UInt8>

    struct Header {
        let version: Int
        let utcFlags: Int
        let standardFlags: Int
        let leapSeconds: Int
        let times: Int
        let types: Int
        let characters: Int
    }

    mutating func header() throws(TZifDefect) -> Header {
        guard try take(4).elementsEqual("TZif".utf8) else { throw TZifDefect(reason: "it does not begin with TZif") }
        let digit = try take(16)
        let version = digit.first.map { $0 == 0 ? 1 : Int($0) - 0x30 } ?? 0
        guard (1...9).contains(version) else { throw TZifDefect(reason: "its version is unknown") }
        var counts: [Int] = []
        for _ in 0..<6 { counts.append(try integer(4) & 0xffff_ffff) }
        let header = Header(
            version: version, utcFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2], times: counts[3],
            types: counts[4], characters: counts[5])
        guard (1...256).contains(header.types) || header.version > 1 else {
            throw TZifDefect(reason: "it has no types of local time")
        }
        return header
    }

    mutating func skipBlock(_ header: Header, timeSize: Int) throws(TZifDefect) {
        _ = try take(
            header.times * (timeSize + 1) + header.types * 6 + header.characters + header.leapSeconds * (timeSize + 4)
                + header.standardFlags + header.utcFlags)
    }

    mutating func zone(
        _ name: String, _ header: Header, timeSize: Int, rule: PosixRule?
    ) throws(TZifDefect) -> Zone {
        guard header.leapSeconds == 0 else {
            throw TZifDefect(reason: "it counts leap seconds, which POSIX time does not")
        }
        var all = self
        try all.skipBlock(header, timeSize: timeSize)
        var times: [Int] = []
        for _ in 0..<header.times { times.append(try integer(timeSize)) }
        let indexes = try take(header.times)
        var types: [(offset: Int, isDaylight: Bool, name: Int)] = []
        for _ in 0..<header.types {
            let offset = try integer(4)
            let rest = Array(try take(2))
            types.append((offset, rest[0] != 0, Int(rest[1])))
        }
        let names = Array(try take(header.characters))
        var periods: [Zone.Period] = []
        for type in types {
            guard abs(type.offset) <= 26 * 3_600, type.name < names.count else {
                throw TZifDefect(reason: "a type of local time is out of range")
            }
            let letters = names[type.name...].prefix { $0 != 0 }
            guard letters.allSatisfy({ (0x21...0x7e).contains($0) }) else {
                throw TZifDefect(reason: "an abbreviation holds other than visible ASCII")
            }
            periods.append(
                Zone.Period(
                    offset: type.offset, isDaylightSaving: type.isDaylight,
                    abbreviation: String(decoding: letters, as: UTF8.self)))
        }
        guard !periods.isEmpty else { throw TZifDefect(reason: "it has no types of local time") }
        // RFC 9636, 3.2: no moment before -2^59, which is earlier than the universe; the same bound upwards keeps sums in range.
        guard times.allSatisfy({ $0.magnitude <= 1 << 59 }) else {
            throw TZifDefect(reason: "a time lies beyond all calendars")
        }
        guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw TZifDefect(reason: "its times are not in ascending order")
        }
        guard indexes.allSatisfy({ Int($0) < periods.count }) else {
            throw TZifDefect(reason: "a time has a type that the file does not hold")
        }
        let changes = zip(times, indexes).map { Zone.Change(seconds: $0, period: Int($1)) }
        return Zone(name: name, changes: changes, periods: periods, rule: rule)
    }

    /// The rule between two line feeds; an empty one means that none is known.
    mutating func footer() throws(TZifDefect) -> PosixRule? {
        guard try take(1).first == 0x0a, let end = bytes.firstIndex(of: 0x0a) else {
            throw TZifDefect(reason: "the rule at its end is cut off")
        }
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        if text.isEmpty { return nil }
        guard let rule = PosixRule(text) else { throw TZifDefect(reason: "the rule at its end cannot be read") }
        return rule
    }

    private mutating func take(_ count: Int) throws(TZifDefect) -> ArraySlice<UInt8> {
        guard count <= bytes.count else { throw TZifDefect(reason: "it ends too early") }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }

    /// A signed number, the highest byte first.
    private mutating func integer(_ size: Int) throws(TZifDefect) -> Int {
        let digits = try take(size)
        let value = digits.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(truncatingIfNeeded: value))
    }
}
