import Calendar
import Domain
import JSONText

/// The state of reading one pack: its name and what is wrong so far.
struct PackReading {
    let pack: String
    var problems: [RulePackProblem] = []
    /// The rule being read, for messages.
    var rule: String?

    init(pack: String) {
        self.pack = pack
    }

    mutating func report(_ code: RulePackProblem.Code, at cursor: JSONCursor, _ message: String, hint: String) {
        problems.append(
            RulePackProblem(
                code: code, pack: pack, rule: rule, pointer: cursor.pointer, mark: cursor.node.mark, message: message,
                hint: hint))
    }

    private mutating func take(_ findings: [JSONFinding]) {
        for finding in findings {
            problems.append(
                RulePackProblem(
                    code: .shape, pack: pack, rule: rule, pointer: finding.pointer, mark: finding.mark,
                    message: finding.message, hint: finding.hint))
        }
    }

    mutating func members(_ cursor: JSONCursor, _ known: [String]) -> [String: JSONCursor]? {
        var findings: [JSONFinding] = []
        let members = cursor.members(known: known, &findings)
        take(findings)
        return members
    }

    mutating func required(_ name: String, _ members: [String: JSONCursor], of cursor: JSONCursor) -> JSONCursor? {
        var findings: [JSONFinding] = []
        let member = cursor.required(name, of: members, &findings)
        take(findings)
        return member
    }

    mutating func elements(_ cursor: JSONCursor?) -> [JSONCursor] {
        guard let cursor else { return [] }
        var findings: [JSONFinding] = []
        let elements = cursor.elements(&findings) ?? []
        take(findings)
        return elements
    }

    mutating func string(_ cursor: JSONCursor?) -> String? {
        guard let cursor else { return nil }
        var findings: [JSONFinding] = []
        let text = cursor.string(&findings)
        take(findings)
        if text == "" {
            report(
                .shape, at: cursor, "found an empty text",
                hint: "write a text, or leave the field out where it may be absent")
            return nil
        }
        return text
    }

    mutating func strings(_ cursor: JSONCursor?) -> [String] {
        elements(cursor).compactMap { string($0) }
    }

    mutating func int(_ cursor: JSONCursor?, in range: ClosedRange<Int>) -> Int? {
        guard let cursor else { return nil }
        var findings: [JSONFinding] = []
        let number = cursor.int(in: range, &findings)
        take(findings)
        return number
    }

    /// A number in the unit of a fact: hours a week come in hundredths, everything else whole.
    mutating func amount(_ cursor: JSONCursor?, in unit: Fact.Unit, upTo limit: Int = Int.max) -> Int? {
        guard unit == .hoursPerWeek, let cursor else { return int(cursor, in: 0...limit) }
        var findings: [JSONFinding] = []
        let number = cursor.hundredths(in: 0...168, &findings)
        take(findings)
        return number
    }

    mutating func bool(_ cursor: JSONCursor?, default fallback: Bool) -> Bool {
        guard let cursor else { return fallback }
        var findings: [JSONFinding] = []
        let flag = cursor.bool(&findings)
        take(findings)
        return flag ?? fallback
    }

    /// A day, or nil for null and an absent field.
    mutating func date(_ cursor: JSONCursor?) -> CivilDate? {
        guard let cursor, !cursor.isNull, let text = string(cursor) else { return nil }
        guard let date = CivilDate(iso: text) else {
            report(.shape, at: cursor, "found \"\(text)\", expected a day such as 2012-04-01", hint: "write YYYY-MM-DD")
            return nil
        }
        return date
    }

    /// A value of an enumeration by its raw text.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ cursor: JSONCursor?) -> Word?
    where Word.RawValue == String {
        guard let cursor, let text = string(cursor) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue)
            report(
                .unknownWord, at: cursor, "unknown word \"\(text)\"",
                hint: "the words here are: \(known.joined(separator: ", "))")
            return nil
        }
        return word
    }

    mutating func period(_ members: [String: JSONCursor]) -> (from: CivilDate?, to: CivilDate?) {
        let from = date(members["from"])
        let to = date(members["to"])
        if let from, let to, from > to, let cursor = members["from"] {
            report(
                .fromAfterTo, at: cursor, "\"from\" \(from) is after \"to\" \(to)",
                hint: "both days are inclusive; exchange them or correct one")
        }
        return (from, to)
    }

    /// The legal sources; at least one.
    mutating func law(_ members: [String: JSONCursor], of cursor: JSONCursor) -> [LawSource] {
        guard let list = members["law"] else {
            report(
                .missingLaw, at: cursor, "no legal source",
                hint: "add \"law\":[{\"text\":\"§ … of the act\",\"url\":…,\"read\":\"YYYY-MM-DD\"}]")
            return []
        }
        var sources: [LawSource] = []
        for entry in elements(list) {
            guard let fields = self.members(entry, ["text", "url", "read"]),
                let text = string(required("text", fields, of: entry))
            else { continue }
            sources.append(
                LawSource(
                    text: text, url: fields["url"].flatMap { $0.isNull ? nil : string($0) }, read: date(fields["read"]))
            )
        }
        if sources.isEmpty {
            report(.missingLaw, at: list, "the list of legal sources is empty", hint: "name the paragraph and the act")
        }
        return sources
    }

    mutating func isSeen(_ members: [String: JSONCursor], of cursor: JSONCursor) -> Bool {
        guard let field = required("confidence", members, of: cursor), let text = string(field) else { return false }
        if text != "seen", text != "general" {
            report(
                .unknownWord, at: field, "unknown confidence \"\(text)\"",
                hint: "\"seen\" = read in the law; \"general\" = to be confirmed by the authority")
        }
        return text == "seen"
    }

    /// A text in de, en and es, all three.
    mutating func localText(_ cursor: JSONCursor?) -> LocalText {
        guard let cursor, let fields = members(cursor, ["de", "en", "es"]) else {
            return LocalText(german: "", english: "", spanish: "")
        }
        for language in ["de", "en", "es"] where fields[language] == nil {
            report(
                .missingLanguage, at: cursor, "the text in \"\(language)\" is missing",
                hint: "people are answered in German, English and Spanish; add \"\(language)\"")
        }
        return LocalText(
            german: string(fields["de"]) ?? "", english: string(fields["en"]) ?? "", spanish: string(fields["es"]) ?? ""
        )
    }

    mutating func fees(_ cursor: JSONCursor?) -> ClosedRange<Cents>? {
        guard let cursor else { return nil }
        let numbers = elements(cursor).compactMap { int($0, in: 0...100_000_000) }
        guard numbers.count == 2, numbers[0] <= numbers[1] else {
            report(.shape, at: cursor, "expected the lowest and the highest fee in cents", hint: "write [10000, 60000]")
            return nil
        }
        return Cents(Int64(numbers[0]))...Cents(Int64(numbers[1]))
    }
}
