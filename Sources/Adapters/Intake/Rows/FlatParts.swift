import Domain

/// Parts of an applicant that stand in columns of the row, several divided by `;` or `|` in each column alike.
enum FlatParts {
    /// A row for each item of the leading column; every other column has one item for all, or one for each.
    static func rows(_ kind: ChildKind, of row: inout RowReading, lead: Field) -> [SourceRow] {
        let schema = kind.schema
        var columns: [(field: Field, cells: [Cell])] = []
        var count = 0
        for spec in schema.specs where spec.field != .applicant {
            guard let cell = row.row[spec.field] else { continue }
            let cells =
                cell.items ?? ListText.items(cell.text).map { Cell(text: $0, location: cell.location) }
            columns.append((spec.field, cells))
            count = max(count, cells.count)
        }
        guard count > 0 else { return [] }
        guard columns.contains(where: { $0.field == lead }) else {
            // Months of experience alone say nothing about an occupation.
            if let stray = columns.first { row.missing(lead, because: stray.field) }
            return []
        }
        for column in columns where column.cells.count != 1 && column.cells.count != count {
            row.refuse(
                .listLengths, column.field, "found \(column.cells.count) items where another column has \(count)",
                hint: "Give one item for all, or as many as there are, divided by ;.")
        }
        return (0..<count).map { index in
            var part = SourceRow(file: row.row.file, schema: schema, location: row.row.location)
            for column in columns {
                let cell =
                    column.cells.count == 1
                    ? column.cells[0] : column.cells.indices.contains(index) ? column.cells[index] : nil
                part[column.field] = cell.flatMap { NotGiven.matches($0.text[...]) ? nil : $0 }
            }
            return part
        }
    }
}

extension RowReading {
    /// Reports that a column means nothing without another.
    fileprivate mutating func missing(_ field: Field, because other: Field) {
        let names = [field, other].map { field in row.schema.slot(field).map { row.schema.specs[$0].name } ?? "" }
        report(
            ValueProblem(
                .missingValue, "\(names[1]) is given, but not \(names[0]), which it belongs to",
                hint: "Fill in \(names[0]), or empty \(names[1])."), .warning, other, row[other])
    }
}
