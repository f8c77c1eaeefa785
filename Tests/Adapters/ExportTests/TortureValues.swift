import Calendar
import Domain

@testable import Export

/// Texts that break careless writers: long, right to left, beyond the basic plane, markup, formulas, line breaks.
enum TortureValues {
    static let all = [
        "Maximiliane-Charlotte Wolfeschlegelsteinhausenbergerdorff-Ñu", "محمد عبد الله الأندلسي", "👩🏽‍🔧 Ana 🇪🇸",
        "=cmd|' /C calc'!A0", "+49 151", "-2+3", "@SUM(A1)", "Zeile eins\nZeile zwei\r\nDrei",
        "Komma, Semikolon; Backslash \\ Ende",
        "\"zitiert\"", "<script>alert(1)</script>", "A & B </style>", "END:VCALENDAR\r\nBEGIN:VEVENT", "tab\there",
        "null\u{0}byte \u{7f}",
        "e\u{301}\u{323} z\u{200b}w", "", "  Rand  ",
    ]

    /// A firm for each of the values, named by it.
    static let inputs = ExampleFair.inputs(
        employers: all.enumerated().map { Employer(id: ID("F\($0.offset)"), name: $0.element) })

    /// An interview of the first candidate with each of the firms.
    static let release = ExampleFair.release(
        name: "1", publishedAt: Instant(seconds: 1_340_000_000),
        days: (0..<3).map { ExampleFair.day(ExampleFair.monday.adding(days: $0)) }, blocks: [],
        interviews: all.indices.map {
            ExampleFair.interview("R\($0)", "B001", "F\($0)", "V01", day: $0 / 9, slot: $0 % 9, table: 0)
        })
}
