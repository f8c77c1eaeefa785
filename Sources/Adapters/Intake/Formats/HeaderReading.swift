import Domain

/// The header of a table, brought to the columns of a schema.
struct HeaderReading {
    let schema: Schema
    let columns: [ImportedColumn]
    let findings: [Finding]
    let lacksColumn: Bool
    /// By column; empty where the header has no name.
    let names: [String]
    /// Slot of the schema by column; nil for notes and for columns of a report.
    private let slots: [Int?]
    private let areReport: [Bool]

    /// Takes the first of the schemas that has the most of its required columns in the header.
    /// - Parameters:
    ///   - found: What was wrong with the row of the header already.
    ///   - place: Where a column of the header stands, from 1; nil = the row.
    init(
        _ names: [String], file: ImportFile, schemas: [Schema], found: [Finding], at place: (Int?) -> Finding.Location
    ) {
        let (file, meanings) = (file.name, file.meanings)
        var best = schemas[0]
        var bestScore = (-1, -1)
        for schema in schemas {
            let slots = Set(names.compactMap { schema.slot(header: meanings[$0] ?? $0) })
            let required = schema.specs.indices.filter { schema.specs[$0].isRequired }
            let hasAll = required.allSatisfy { slots.contains($0) } ? 1 : 0
            if (hasAll, slots.count) > bestScore {
                best = schema
                bestScore = (hasAll, slots.count)
            }
        }
        schema = best
        self.names = names
        var slots: [Int?] = []
        var findings = found
        for (index, name) in names.enumerated() {
            var slot = name.hasPrefix(RefusalReport.prefix) ? nil : best.slot(header: meanings[name] ?? name)
            if let known = slot, let first = slots.firstIndex(of: known) {
                findings.append(
                    Finding(
                        severity: .warning, file: file, location: place(index + 1), field: best.specs[known].name,
                        value: name, code: ImportCode.repeatedColumn.rawValue,
                        message: "column \(first + 1) has the same meaning; this one is kept as a note",
                        hint: "Rename or remove one of the two columns."))
                slot = nil
            }
            slots.append(slot)
        }
        let missing = best.specs.indices.filter { best.specs[$0].isRequired && !slots.contains($0) }
        for slot in missing {
            findings.append(HeaderReading.missingColumn(best.specs[slot], file: file, at: place(nil)))
        }
        let isUnknown = slots.allSatisfy { $0 == nil }
        if isUnknown, missing.isEmpty {
            findings.append(HeaderReading.unknownHeader(best, file: file, at: place(nil)))
        }
        self.slots = slots
        areReport = names.map { $0.hasPrefix(RefusalReport.prefix) }
        self.findings = findings
        lacksColumn = isUnknown || !missing.isEmpty
        columns = names.enumerated().map { index, name in
            ImportedColumn(
                file: file, header: name, number: index + 1, field: slots[index].map { best.specs[$0].name })
        }
    }

    /// The names without those of a report's own columns.
    var ownNames: [String] { names.indices.filter { !areReport[$0] }.map { names[$0] } }

    /// Whether a column, from 0, was added by a report.
    func isReport(_ column: Int) -> Bool { areReport.indices.contains(column) && areReport[column] }

    /// What a column means; nil for notes.
    func spec(_ column: Int) -> FieldSpec? {
        slots.indices.contains(column) ? slots[column].map { schema.specs[$0] } : nil
    }

    /// Puts a cell of that column where it belongs: into its field, or among the notes.
    func put(_ cell: Cell, column: Int, in row: inout SourceRow, unnamed: String = "") {
        if slots.indices.contains(column), let slot = slots[column] {
            row.cells[slot] = cell
        } else {
            let name = names.indices.contains(column) ? names[column] : ""
            row.notes.append(Note(heading: name.isEmpty ? unnamed : name, text: cell.text))
        }
    }

    private static func unknownHeader(_ schema: Schema, file: String, at place: Finding.Location) -> Finding {
        let names = schema.specs.prefix(3).map(\.name).joined(separator: ", ")
        return Finding(
            severity: .error, file: file, location: place, field: nil, value: nil,
            code: ImportCode.missingColumn.rawValue, message: "no cell of the first row is a known header",
            hint: "Begin with a header line such as \(names); docs/reference/file-formats.md lists all headers.")
    }

    private static func missingColumn(_ spec: FieldSpec, file: String, at place: Finding.Location) -> Finding {
        let names = [spec.name] + spec.german.prefix(1) + spec.english.prefix(1) + spec.spanish.prefix(1)
        return Finding(
            severity: .error, file: file, location: place, field: spec.name, value: nil,
            code: ImportCode.missingColumn.rawValue,
            message: "no column has the meaning \(spec.name), which every row needs",
            hint: "Name it \(names.joined(separator: " or ")); docs/reference/file-formats.md lists all headers.")
    }
}
