import Calendar
import Domain

/// Reads what timetables say: means of travel, times of a date of service, days of the week.
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

    /// `rail/8000096`: the stop with that id of the feed `rail`. `rail~400`: its nearest stop within 400 m.
    static func feedLink(_ text: String) -> Parsed<FeedLink> {
        let refused = ValueProblem(
            .unknownWord, "found no stop of a timetable feed",
            hint: "Write the feed's name and a stop's id: rail/8000096, or rail~400 for the nearest stop within 400 m.")
        guard let sign = text.firstIndex(where: { $0 == "/" || $0 == "~" }), sign > text.startIndex else {
            return .refused(refused)
        }
        let (feed, rest) = (String(text[..<sign]), text[text.index(after: sign)...])
        guard feed.utf8.allSatisfy({ (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }),
            !rest.isEmpty
        else { return .refused(refused) }
        if text[sign] == "/" { return .value(FeedLink(feed: feed, stop: .id(String(rest)))) }
        guard let metres = number(rest), metres <= 20_000 else { return .refused(refused) }
        return .value(FeedLink(feed: feed, stop: .nearest(metres: metres)))
    }

    /// `30`, `30 %`.
    static func percent(_ text: String) -> Parsed<Int> {
        NumberText.whole(text, in: 0...100, units: ["prozent", "percent", "por ciento"])
    }
}
