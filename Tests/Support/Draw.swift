package import Calendar
package import Domain
package import Hashing

/// Draws random values of every kind, with the characters, gaps and extremes that real files have.
package struct Draw {
    package var generator: SplitMix64

    package init(_ generator: SplitMix64) {
        self.generator = generator
    }

    package init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    package mutating func below(_ bound: Int) -> Int { generator.below(bound) }
    package mutating func flag() -> Bool { generator.below(2) == 0 }
    package mutating func one<Value>(of values: [Value]) -> Value { values[generator.below(values.count)] }

    /// Nil in one of three draws.
    package mutating func maybe<Value>(_ draw: (inout Draw) -> Value) -> Value? {
        generator.below(3) == 0 ? nil : draw(&self)
    }

    /// Up to `most` values; often none.
    package mutating func list<Value>(_ most: Int = 3, _ draw: (inout Draw) -> Value) -> [Value] {
        (0..<generator.below(most + 1)).map { _ in draw(&self) }
    }

    /// A text as careless exports have them: empty, quotes, line breaks, accents in both forms, other scripts.
    package mutating func text() -> String {
        let pieces = [
            "", "a", "Ñandú", "Garci\u{301}a", "García", "O'Neill", "\"quoted\"", "a;b,c\td", "line\nbreak\r\n",
            "=1+1", "\\", "{\"a\":[1]}", "漢字", "😀", "'; DROP TABLE persons; --", "\u{1}\u{7f}", "nul\u{0}l", "Straße 3",
            String(repeating: "long ", count: 300),
        ]
        return (0..<(1 + generator.below(3))).map { _ in one(of: pieces) }.joined(separator: " ")
    }

    package mutating func word() -> String {
        String((0..<(1 + generator.below(8))).map { _ in Character(UnicodeScalar(UInt8(97 + generator.below(26)))) })
    }

    package mutating func hours() -> WeeklyHours { WeeklyHours(hundredths: generator.below(8_001)) }

    /// A number that is small most of the time and extreme now and then.
    package mutating func number() -> Int {
        switch generator.below(10) {
        case 0: one(of: [Int.max, Int.min, -1, 0, Int(Int32.max) + 1])
        default: generator.below(10_000)
        }
    }

    package mutating func cents() -> Cents { Cents(Int64(number())) }

    package mutating func date() -> CivilDate {
        let edges = [CivilDate(year: 1, month: 1, day: 1), CivilDate(year: 9999, month: 12, day: 31)].compactMap(\.self)
        return generator.below(20) == 0
            ? one(of: edges) : CivilDate(dayNumber: Int32(generator.below(30_000)) - 10_000)
    }

    package mutating func window() -> DayWindow {
        let from = generator.below(1_440)
        let to = from + 1 + generator.below(1_440 - from)
        guard let start = LocalTime(minutes: from), let end = LocalTime(minutes: to),
            let window = DayWindow(date: date(), from: start, to: end)
        else { preconditionFailure("from < to ≤ 24:00") }
        return window
    }

    package mutating func id<Of>(_ of: Of.Type = Of.self) -> ID<Of> {
        ID(generator.below(4) == 0 ? text() : word() + String(generator.below(1_000)))
    }

    package mutating func country() -> CountryCode {
        one(of: ["ES", "DE", "PL", "VN", "SY", "ZZ"].compactMap { CountryCode($0) })
    }

    package mutating func language() -> LanguageCode {
        one(of: ["de", "es", "en", "pl", "gl"].compactMap { LanguageCode($0) })
    }

    package mutating func level() -> CEFRLevel { one(of: CEFRLevel.allCases) }

    package mutating func eqf() -> EQFLevel {
        one(of: (1...8).compactMap { EQFLevel($0) })
    }

    package mutating func field() -> ISCEDField {
        one(of: ["07", "071", "0715", "1013"].compactMap { ISCEDField($0) })
    }

    package mutating func title() -> JobTitle {
        JobTitle(original: text(), occupations: list { $0.id() })
    }

    package mutating func place() -> PlaceName {
        PlaceName(original: text(), place: maybe { $0.id() })
    }

    package mutating func note() -> Note {
        Note(heading: text(), text: text())
    }
}
