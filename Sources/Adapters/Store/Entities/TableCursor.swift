import SQLite

/// The rows of an entity's table in the order of the subjects' numbers (Lesezeiger): who reads one subject after the other reads on
/// where the last one's rows ended, instead of looking for each.
final class TableCursor {
    private let layout: TableLayout
    private let statement: Statement
    private let known: KnownTexts
    /// Whose row it stands on; nil after the last.
    private var current: Int64?
    /// Rows of lower numbers were passed by.
    private var least: Int64

    /// Rows of others that are passed by before the rows are looked for instead.
    private static let mostPassed = 16

    /// Stands before the rows of `first` from the beginning, so that the statement is its own: another use of the same text gets another.
    init(_ layout: TableLayout, _ database: Database, first: Int64) throws(StoreError) {
        self.layout = layout
        statement = try database.prepared(layout.selectFrom)
        known = KnownTexts(columns: layout.columns.count + 1)
        least = first
        try look(for: first)
    }

    /// Ends the reading.
    func close() { statement.reset() }

    /// Calls `body` for each row of the subject, in their order. Quickest where the numbers ascend.
    func each(_ number: Int64, _ body: (inout Columns) throws(StoreError) -> Void) throws(StoreError) {
        try stand(before: number)
        while current == number {
            var columns = Columns(statement, table: layout.name, from: 1, known: known)
            try body(&columns)
            try step()
        }
    }

    private func stand(before number: Int64) throws(StoreError) {
        defer { least = number + 1 }
        if number < least { return try look(for: number) }
        var passed = 0
        while let current, current < number {
            guard passed < TableCursor.mostPassed else { return try look(for: number) }
            passed += 1
            try step()
        }
    }

    private func look(for number: Int64) throws(StoreError) {
        statement.reset()
        do { try statement.bind(number, at: 0) } catch { throw .database(error) }
        try step()
    }

    private func step() throws(StoreError) {
        do { current = try statement.step() ? try statement.integer(0) : nil } catch { throw .database(error) }
    }
}
