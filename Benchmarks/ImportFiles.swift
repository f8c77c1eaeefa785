import Calendar

/// A table of applicants as an agency exports it: twelve columns of UTF-8, some cells in quotes.
enum ImportFiles {
    private static let rows = ["tiny": 1_000, "small": 10_000, "medium": 100_000, "large": 1_000_000]
    static let sizes = ["tiny", "small", "medium", "large"]
    static let columns = [
        "id", "family", "given", "email", "birth", "country", "occ", "lang", "recog", "exp", "wage_min", "note",
    ]

    private static let syllables = [
        "ma", "re", "li", "sa", "no", "ta", "vi", "ku", "de", "ro", "an", "el", "jo", "ha", "mi", "şe", "zü", "ña",
        "łu",
        "ča",
    ]
    private static let countries = ["PH", "IN", "VN", "TN", "BR", "MX", "KE", "UA", "TR", "MA", "CO", "ID"]
    private static let levels = ["", "A1", "A2", "B1", "B2", "C1", "C2"]
    private static let recognitions = ["none", "applied", "partial", "full"]
    private static let notes = [
        "", "call after 16:00", "\"wants \"\"night shift\"\", flexible\"", "\"spouse, 2 children\"",
        "driving licence; B",
    ]

    static func make(_ name: String, seed: UInt64) -> [UInt8]? {
        guard let count = rows[name], let first = CivilDate(iso: "1965-01-01") else { return nil }
        func stream(_ number: UInt64, below bound: Int) -> (Int) -> Int {
            let draws = CounterDraws(seed: seed, stream: number)
            return { draws.below(bound, at: $0) }
        }
        func syllabic(_ number: UInt64) -> (Int) -> String {
            let parts = (0..<3).map { stream(number + UInt64($0), below: syllables.count) }
            return { row in parts.map { syllables[$0(row)] }.joined() }
        }
        let (family, given, birth, country) = (
            syllabic(900), syllabic(910), stream(920, below: 14_000), stream(921, below: countries.count)
        )
        let (occupation, other, level) = (
            stream(922, below: 400), stream(923, below: 400), stream(924, below: levels.count)
        )
        let (recognition, experience, wage, note) = (
            stream(925, below: recognitions.count), stream(926, below: 26), stream(927, below: 40),
            stream(928, below: notes.count)
        )
        let days = (0..<14_000).map { first.adding(days: $0).iso }
        var bytes = Array((columns.joined(separator: ",") + "\n").utf8)
        bytes.reserveCapacity(count * 112)
        for row in 0..<count {
            let (own, called) = (family(row), given(row))
            bytes.append(contentsOf: "\(row),\(own.capitalized),\(called.capitalized),".utf8)
            bytes.append(contentsOf: "\(called).\(own)\(row)@example.org,\(days[birth(row)]),".utf8)
            bytes.append(
                contentsOf: "\(countries[country(row)]),\(min(occupation(row), other(row))),\(levels[level(row)]),".utf8
            )
            bytes.append(
                contentsOf: "\(recognitions[recognition(row)]),\(experience(row)),\(1_800 + 50 * wage(row)),".utf8)
            bytes.append(contentsOf: "\(notes[note(row)])\n".utf8)
        }
        return bytes
    }
}

extension String {
    /// The first letter large.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
