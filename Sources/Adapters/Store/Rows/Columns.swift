import Calendar
import Domain
import JSONText
import SQLite

/// The columns of one row, read from left to right into domain values.
struct Columns {
    private let statement: Statement
    private let table: String
    private var position: Int
    /// What texts of the table were read as; nil where each is read anew.
    private let known: KnownTexts?

    /// - Parameter first: The first column that is read.
    init(_ statement: Statement, table: String, from first: Int = 0, known: KnownTexts? = nil) {
        self.statement = statement
        self.table = table
        self.known = known
        position = first
    }

    mutating func value() throws(StoreError) -> SQLValue {
        defer { position += 1 }
        do { return try statement.value(position) } catch { throw .database(error) }
    }

    mutating func optionalInteger() throws(StoreError) -> Int? {
        defer { position += 1 }
        do { return try statement.integer(position).map(Int.init) } catch { throw .database(error) }
    }

    mutating func optionalText() throws(StoreError) -> String? {
        defer { position += 1 }
        do { return try statement.text(position) } catch { throw .database(error) }
    }

    mutating func optionalBlob() throws(StoreError) -> [UInt8]? {
        defer { position += 1 }
        do { return try statement.blob(position) } catch { throw .database(error) }
    }

    /// The two columns of hours a week.
    mutating func optionalHours() throws(StoreError) -> WeeklyHours? {
        let hours = try optionalInteger()
        let rest = try optionalInteger() ?? 0
        return hours.map { WeeklyHours(hundredths: $0 * 100 + rest) }
    }

    mutating func integer() throws(StoreError) -> Int {
        try required(try optionalInteger(), "a whole number")
    }

    mutating func text() throws(StoreError) -> String {
        try required(try optionalText(), "a text")
    }

    mutating func blob() throws(StoreError) -> [UInt8] {
        try required(try optionalBlob(), "bytes")
    }

    mutating func optionalFlag() throws(StoreError) -> Bool? {
        try optionalInteger().map { $0 != 0 }
    }

    mutating func flag() throws(StoreError) -> Bool {
        try integer() != 0
    }

    mutating func id<Of>(_ of: Of.Type = Of.self) throws(StoreError) -> ID<Of> {
        ID(try text())
    }

    mutating func optionalID<Of>(_ of: Of.Type = Of.self) throws(StoreError) -> ID<Of>? {
        try optionalText().map { ID($0) }
    }

    mutating func cents() throws(StoreError) -> Cents {
        Cents(Int64(try integer()))
    }

    mutating func optionalCents() throws(StoreError) -> Cents? {
        try optionalInteger().map { Cents(Int64($0)) }
    }

    mutating func date() throws(StoreError) -> CivilDate {
        try required(try optionalDate(), "a date")
    }

    mutating func optionalDate() throws(StoreError) -> CivilDate? {
        try parsed("a date as YYYY-MM-DD") { CivilDate(iso: $0) }
    }

    mutating func optionalLevel() throws(StoreError) -> CEFRLevel? {
        try parsed("a language level from A0 to C2") { CEFRLevel(name: $0) }
    }

    mutating func level() throws(StoreError) -> CEFRLevel {
        try required(try optionalLevel(), "a language level")
    }

    mutating func language() throws(StoreError) -> LanguageCode {
        try required(try optionalLanguage(), "a language code")
    }

    mutating func optionalLanguage() throws(StoreError) -> LanguageCode? {
        try parsed("a language code of two letters") { LanguageCode($0) }
    }

    mutating func optionalCountry() throws(StoreError) -> CountryCode? {
        try parsed("a country code of two letters") { CountryCode($0) }
    }

    mutating func optionalField() throws(StoreError) -> ISCEDField? {
        try parsed("an ISCED-F code of two to four digits") { ISCEDField($0) }
    }

    mutating func optionalEQF() throws(StoreError) -> EQFLevel? {
        guard let number = try optionalInteger() else { return nil }
        guard let level = EQFLevel(number) else { throw unreadable("a level from 1 to 8") }
        return level
    }

    /// One of the words of an enumeration.
    mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type = Word.self) throws(StoreError) -> Word {
        try required(try optionalWord(type), "a word")
    }

    mutating func optionalWord<Word: RawRepresentable<String>>(_ type: Word.Type = Word.self)
        throws(StoreError) -> Word?
    {
        try parsed("a word that \(Word.self) has") { Word(rawValue: $0) }
    }

    /// The elements of a list that is written as JSON, each made by `element`.
    mutating func list<Element>(_ element: (JSONNode) -> Element?) throws(StoreError) -> [Element] {
        try required(try optionalList(element), "a JSON array")
    }

    /// Nil for null, which is not the same as an empty list.
    mutating func optionalList<Element>(_ element: (JSONNode) -> Element?) throws(StoreError) -> [Element]? {
        guard let text = try optionalText() else { return nil }
        if text == "[]" { return [] }
        guard let known else { return try elements(text, element) }
        return try known.value(text, column: position - 1) { (text) throws(StoreError) in try elements(text, element) }
    }

    private func elements<Element>(_ text: String, _ element: (JSONNode) -> Element?) throws(StoreError) -> [Element] {
        guard case .array(let nodes) = try json(text).value else { throw unreadable("a JSON array") }
        var elements: [Element] = []
        elements.reserveCapacity(nodes.count)
        for node in nodes {
            guard let element = element(node) else { throw unreadable("a JSON array of \(Element.self)") }
            elements.append(element)
        }
        return elements
    }

    /// One value that is written as a JSON document.
    mutating func document<Value>(_ value: (JSONNode) -> Value?) throws(StoreError) -> Value {
        guard let value = value(try json(try text())) else {
            throw unreadable("a JSON document of \(Value.self)")
        }
        return value
    }

    /// The text as JSON; the error tells the place and nothing of the text, which may be about somebody.
    private func json(_ text: String) throws(StoreError) -> JSONNode {
        do { return try JSONReader.read(Array(text.utf8)) } catch {
            throw unreadable("JSON, which the text is not at line \(error.mark.line), column \(error.mark.column)")
        }
    }

    /// A text that others are likely to have too, kept once by all of them.
    mutating func commonText() throws(StoreError) -> String {
        try required(try optionalCommonText(), "a text")
    }

    /// The same, which may be null.
    mutating func optionalCommonText() throws(StoreError) -> String? {
        let text = try optionalText()
        // Shorter ones lie in the value itself.
        guard let text, text.utf8.count > 15, let known else { return text }
        return try known.value(text, column: position - 1) { $0 }
    }

    mutating func title() throws(StoreError) -> JobTitle {
        JobTitle(original: try commonText(), occupations: try list(ListText.id))
    }

    mutating func optionalPlace() throws(StoreError) -> PlaceName? {
        let original = try optionalCommonText()
        let place = try optionalID(Place.self)
        return original.map { PlaceName(original: $0, place: place) }
    }

    mutating func place() throws(StoreError) -> PlaceName {
        PlaceName(original: try text(), place: try optionalID())
    }

    private mutating func parsed<Value>(_ expected: String, _ parse: (String) -> Value?)
        throws(StoreError) -> Value?
    {
        guard let text = try optionalText() else { return nil }
        guard let value = parse(text) else { throw unreadable(expected) }
        return value
    }

    private func required<Value>(_ value: Value?, _ expected: String) throws(StoreError) -> Value {
        guard let value else { throw unreadable("\(expected), found null") }
        return value
    }

    /// The error for the column that was read last.
    func unreadable(_ expected: String) -> StoreError {
        .unreadable(table: table, column: statement.columnName(position - 1), expected: expected)
    }
}
