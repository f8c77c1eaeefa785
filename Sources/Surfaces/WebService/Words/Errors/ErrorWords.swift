import Calendar
import Domain
import Export
import HTML

/// What the program says against something, in the language of a page (Fehlermeldungen).
///
/// Commands, imports and planners say in English why they refuse, each sentence with its values; the command line and the API pass it on
/// as it is. The same sentences stand here in German, for the pages that staff and employers read: a text is taken apart by its
/// sentence and said again with its values. A test reads the sentences out of the source of everything that a page can reach, so that a
/// new one is missed at once. What no table knows stays English, and is marked as such.
enum ErrorWords {
    /// A sentence in both languages.
    struct Sentence: Sendable {
        let english: SentencePattern
        /// The values at their places: `{1}` as it is, days and money as the language writes them; `{1#}` a number and nothing else;
        /// `{1@}` a day or a moment and nothing else; `{1*}` a text of the program itself, in German.
        let german: String

        init(_ english: String, _ german: String) {
            self.english = SentencePattern(english)
            self.german = german
        }
    }

    /// Every sentence that is known; of two that fit a text the one with more letters of its own counts.
    static let all: [Sentence] =
        imports + files + cells + commands + journeys + fair + fixedElsewhere + planning + campaign + courseProblems
        + arrivals + sums + machine + vocabulary

    /// The text in the language; nil where no table knows it, or all of it.
    static func said(_ text: String, in language: DocumentLanguage) -> String? {
        guard language == .german else { return nil }
        if let whole = parts(text) { return whole }
        // The import says what a planner would refuse, as a sentence with a capital and a point.
        if let first = text.first, first.isUppercase, text.hasSuffix("."),
            let whole = parts(first.lowercased() + text.dropFirst().dropLast())
        {
            return whole
        }
        // A text of several lines is said line by line.
        let lines = text.split(separator: "\n").map(String.init)
        if lines.count > 1 {
            let known = lines.compactMap { parts($0) }
            return known.count == lines.count ? known.joined(separator: "\n") : nil
        }
        return nil
    }

    private static let fixed: [String: String] = Dictionary(
        all.filter { $0.english.literals.count == 1 }.map { ($0.english.text, $0.german) }
    ) { first, _ in first }

    private static let open: [Sentence] = {
        let open = all.filter { $0.english.literals.count > 1 }
        let sizes = open.map { $0.english.literals.reduce(0) { $0 + $1.count } }
        return zip(open, sizes).enumerated().sorted {
            ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
        }.map(\.element.0)
    }()

    private static func german(_ text: String) -> String? {
        if let known = fixed[text] { return known }
        for sentence in open {
            if let values = sentence.english.values(in: text), let said = filled(sentence.german, values) {
                return said
            }
        }
        return nil
    }

    /// The German sentence with its values; nil where one should be said in German and cannot, so that nothing is half said.
    private static func filled(_ german: String, _ values: [String]) -> String? {
        var result = ""
        var rest = german[...]
        while let place = rest.firstMatch(of: /\{([0-9])([*#@]?)\}/) {
            result += rest[..<place.range.lowerBound]
            guard let number = Int(place.1), values.indices.contains(number - 1) else { return nil }
            let value = values[number - 1]
            let said: String? =
                switch place.2 {
                case "*": parts(value)
                case "#": Int(value).map { figure($0) }
                case "@": moment(value)
                // Before the end a colon tells that another sentence begins within the value.
                default: value.contains(": ") && number < values.count ? nil : localised(value)
                }
            guard let said else { return nil }
            result += said
            rest = rest[place.range.upperBound...]
        }
        return result + rest
    }

    /// A text of the program, one behind its place in a file or behind the id of what it is about, or a list of such texts.
    private static func parts(_ value: String) -> String? {
        if value.hasPrefix("\""), let named = value.prefixMatch(of: #/"([^"]+)": /#),
            let said = german(String(value[named.range.upperBound...]))
        {
            return "„\(named.1)“: \(said)"
        }
        if let whole = german(value) { return whole }
        if value.hasPrefix("/"), let end = value.firstRange(of: ": "),
            let said = german(String(value[end.upperBound...]))
        {
            return "\(value[..<end.lowerBound]): \(said)"
        }
        for (mark, between) in [("; ", "; "), (", ", ", "), (" and ", " und "), (" or ", " oder "), (" to ", " bis ")] {
            let items = split(value, at: mark)
            guard items.count > 1 else { continue }
            let known = items.compactMap { parts($0) }
            if known.count == items.count { return known.joined(separator: between) }
        }
        return nil
    }

    /// The items of a list; what stands in brackets belongs together.
    private static func split(_ text: String, at mark: String) -> [String] {
        var items: [String] = []
        var item = ""
        for piece in text.components(of: mark) {
            item += item.isEmpty ? piece : mark + piece
            if item.count(where: { $0 == "(" }) == item.count(where: { $0 == ")" }) {
                items.append(item)
                item = ""
            }
        }
        return item.isEmpty ? items : items + [item]
    }

    /// A value with its days, moments and amounts of money as German writes them.
    private static func localised(_ value: String) -> String {
        if let amount = value.wholeMatch(of: /(-?[0-9]{1,12})\.([0-9]{2}) €/),
            let cents = Int64(amount.1 + amount.2)
        {
            return Cents(cents).text(in: .german)
        }
        return value.split(separator: " ", omittingEmptySubsequences: false).map { word in
            var plain = word.prefix { !",;)".contains($0) }
            if plain.hasSuffix(":") { plain.removeLast() }
            return moment(String(plain)).map { $0 + word.dropFirst(plain.count) } ?? String(word)
        }.joined(separator: " ")
    }

    /// `2012-09-03` as `03.09.2012`, `2012-09-03T12:00:00Z` as `03.09.2012 12:00 UTC`; nil for anything else.
    private static func moment(_ value: String) -> String? {
        if let day = CivilDate(iso: value) { return DocumentLanguage.german.date(day) }
        guard let parts = value.wholeMatch(of: /([0-9-]{10})T([0-9]{2}:[0-9]{2})(:[0-9]{2})?(Z?)/),
            let day = CivilDate(iso: String(parts.1))
        else { return nil }
        let seconds = parts.3.map { $0 == ":00" ? "" : String($0) } ?? ""
        return "\(DocumentLanguage.german.date(day)) \(parts.2)\(seconds)" + (parts.4.isEmpty ? "" : " UTC")
    }

    /// A number, from five digits on with its thousands apart.
    static func figure(_ number: Int) -> String {
        var digits = String(number.magnitude)
        guard digits.count > 4 else { return String(number) }
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ".")
    }
}

extension String {
    /// What stands between the marks.
    fileprivate func components(of mark: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let place = rest.firstRange(of: mark) {
            pieces.append(String(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        return pieces + [String(rest)]
    }
}

extension Visit {
    /// A text of the program in the language of the page; as it is, and marked as English, where no table knows it.
    func said(_ text: String) -> Node {
        if language == .english { return .text(text) }
        return ErrorWords.said(text, in: language).map { .text($0) } ?? Tag.span(.lang("en")) { text }
    }

    /// Why the planner could not place something, in the language of the page; marked as English where its table does not know it.
    func said(_ reason: BlockingReason) -> Node {
        guard language != .english else { return .text(reason.text) }
        let text = reason.said(in: language)
        return text == reason.text ? Tag.span(.lang("en")) { text } : .text(text)
    }
}
