import Calendar
import Domain

/// Reads what timetables say: coordinates, means of travel, times of a date of service, days of the week.
enum TravelText {
    static let modes = WordTable<TravelMode>(
        expected: "air, rail, bus, ferry, car",
        [
            (.air, "air|flug|flugzeug|flight|plane|avión|vuelo"),
            (.rail, "rail|bahn|zug|s-bahn|train|tren|ferrocarril"),
            (.bus, "bus|reisebus|fernbus|coach|autobús|autocar"),
            (.ferry, "ferry|fähre|schiff|ship|transbordador|barco"),
            (.car, "car|auto|pkw|taxi|mitfahrgelegenheit|coche"),
        ])

    /// `48.6899, 9.2220`: latitude and longitude in degrees.
    static func coordinates(_ text: String) -> Parsed<GeoPoint> {
        let parts = text.split { ",; ".contains($0) }.map(microdegrees)
        guard parts.count == 2, let north = parts[0], let east = parts[1], (-90_000_000...90_000_000).contains(north),
            (-180_000_000...180_000_000).contains(east)
        else {
            return .refused(
                ValueProblem(
                    .notANumber, "found no latitude and longitude in degrees",
                    hint: "Write both with a point and a comma between them: 48.6899, 9.2220."))
        }
        return .value(GeoPoint(latitudeMicrodegrees: north, longitudeMicrodegrees: east))
    }

    /// Degrees with at most six decimals, in millionths; nil for any other text.
    private static func microdegrees(_ text: Substring) -> Int32? {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? text.dropFirst() : text).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = number(parts[0]), whole <= 180 else { return nil }
        var micro = 0
        if parts.count == 2 {
            guard parts[1].utf8.count <= 6, let decimals = number(parts[1]) else { return nil }
            micro = (parts[1].utf8.count..<6).reduce(decimals) { value, _ in value * 10 }
        }
        let value = Int32(whole * 1_000_000 + micro)
        return isNegative ? -value : value
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
    }

    /// `06:40`, or `00:40+1` on the day after the date of service; minutes from its start.
    static func serviceTime(_ text: String) -> Parsed<Int> {
        let parts = text.split(separator: "+", omittingEmptySubsequences: false)
        let refused = ValueProblem(
            .notAWindow, "found no time of a timetable",
            hint: "Write 06:40, or 00:40+1 for twenty to one on the day after.")
        guard (1...2).contains(parts.count), case .value(let time) = WindowText.time(String(parts[0])) else {
            return .refused(refused)
        }
        guard parts.count == 2 else { return .value(time.minutes) }
        guard let days = number(parts[1]), days <= 3 else { return .refused(refused) }
        return .value(time.minutes + days * 1_440)
    }

    /// `Mo-Fr`, `sábado`, `daily`.
    static func weekdays(_ text: String) -> Parsed<[Weekday]> {
        if daily.contains(folded(text)) { return .value(Weekday.allCases) }
        let ends = text.replacing("–", with: "-").split(separator: "-").map { LessonText.weekday(trimmed($0)) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
            return .refused(
                ValueProblem(
                    .unknownWord, "found no days of the week", hint: "Write Mo-Fr, or Mo, Mi, So, or daily."))
        }
        let days =
            first.rawValue <= last.rawValue
            ? [(first.rawValue, last.rawValue)] : [(first.rawValue, 7), (1, last.rawValue)]
        return .value(Weekday.allCases.filter { day in days.contains { $0.0 <= day.rawValue && day.rawValue <= $0.1 } })
    }

    private static let daily = Set(
        [
            "daily", "every day", "täglich", "tägl", "tgl", "jeden Tag", "diario", "diariamente", "a diario",
            "todos los días",
        ].map { folded($0) })

    /// `30`, `30 %`.
    static func percent(_ text: String) -> Parsed<Int> {
        NumberText.whole(text, in: 0...100, units: ["prozent", "percent", "por ciento"])
    }
}
