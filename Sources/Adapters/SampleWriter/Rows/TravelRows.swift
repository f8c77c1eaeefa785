import Calendar

extension TravelRecipe {
    /// A row for each line of `hubs`.
    var hubRows: [Row<HubColumn>] { SampleLines.lines(hubs).map { SampleLines.row($0, HubColumn.allCases) } }

    /// A row for each line of `connections`, on the days on which the timetable holds.
    var connectionRows: [Row<ConnectionColumn>] {
        let usual = rows(connections, from: validFrom, to: validTo)
        guard let first = fairDays.first, let last = fairDays.last else { return usual }
        return usual + rows(toTheFair, from: first, to: last)
    }

    private func rows(_ text: String, from: CivilDate, to: CivilDate) -> [Row<ConnectionColumn>] {
        let written = ConnectionColumn.allCases.filter { $0 != .validFrom && $0 != .validTo }
        return SampleLines.lines(text).map { line in
            var row = SampleLines.row(line, written)
            row[.validFrom] = ExportStyle.Language.german.written(from)
            row[.validTo] = ExportStyle.Language.german.written(to)
            return row
        }
    }
}

/// Rows that a recipe writes by hand: one a line, their cells divided by `|`.
enum SampleLines {
    static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    static func row<Column: SampleColumn>(_ line: Substring, _ columns: [Column]) -> Row<Column> {
        var row = Row<Column>()
        for (column, cell) in zip(columns, line.split(separator: "|", omittingEmptySubsequences: false)) {
            row[column] = String(cell)
        }
        return row
    }
}
