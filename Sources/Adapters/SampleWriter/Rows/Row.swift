/// A column of a sample file, with its heading in the languages of the offices that write such files.
protocol SampleColumn: CaseIterable, Hashable, Sendable {
    func heading(_ language: ExportStyle.Language) -> String
}

/// One row of a sample file; a column without a value is an empty cell.
struct Row<Column: SampleColumn>: Sendable {
    private var values: [Column: String] = [:]

    init(_ values: [Column: String] = [:]) {
        self.values = values
    }

    subscript(column: Column) -> String {
        get { values[column] ?? "" }
        set { values[column] = newValue }
    }

    /// The cells of those columns.
    func cells(_ columns: [Column]) -> [String] { columns.map { self[$0] } }
}
