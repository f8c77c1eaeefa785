import SQLite

/// What the texts of a table's columns were read as (Lesegedächtnis): most of what a country's rows say others said before, so that it
/// is read once, and kept once by all who say it.
///
/// It lives as long as one reading of the table and belongs to its thread. A column in which hardly a text comes twice is given up.
final class KnownTexts {
    /// A text as it was written: two ways to write `é` are two texts.
    private struct Text: Hashable {
        let text: String

        static func == (left: Text, right: Text) -> Bool {
            var (left, right) = (left.text, right.text)
            return left.withUTF8 { left in right.withUTF8 { left.elementsEqual($0) } }
        }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    private struct Column {
        var values: [Text: Any] = [:]
        var hits = 0
        var misses = 0
    }

    /// Texts that are kept for a column before it begins anew, and readings after which it has to have been of use.
    private static let most = 1 << 14
    private static let trial = 1 << 12

    private var columns: [Column]

    /// - Parameter count: How many columns the table has.
    init(columns count: Int) { columns = Array(repeating: Column(), count: count) }

    /// What `read` made of the text when it first stood in that column. It has to make the same of it every time.
    func value<Value>(
        _ text: String, column: Int, _ read: (String) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        if let known = columns[column].values[Text(text: text)] as? Value {
            columns[column].hits += 1
            return known
        }
        let value = try read(text)
        keep(value, as: Text(text: text), column: column)
        return value
    }

    private func keep(_ value: some Any, as text: Text, column: Int) {
        columns[column].misses += 1
        let (hits, misses) = (columns[column].hits, columns[column].misses)
        if misses >= KnownTexts.trial, hits < misses {
            columns[column].values = [:]
            return
        }
        if columns[column].values.count >= KnownTexts.most { columns[column].values = [:] }
        columns[column].values[text] = value
    }
}
