import Domain

/// One import under way: counts, and sees that no id comes twice.
struct ImportRun<Value: Sendable> {
    let kind: RowKind<Value>
    let vocabulary: Vocabulary
    let emit: (ImportEvent<Value>) throws -> Void
    private(set) var summary = ImportSummary()
    /// Line of each id that was taken, by the id's hash: a million of them are some thirty megabytes.
    private var lines: [UInt64: Int] = [:]

    init(_ kind: RowKind<Value>, _ vocabulary: Vocabulary, emit: @escaping (ImportEvent<Value>) throws -> Void) {
        self.kind = kind
        self.vocabulary = vocabulary
        self.emit = emit
    }

    mutating func note(columns: [ImportedColumn], of schema: Schema) {
        summary.columns += columns
        summary.fields += schema.specs.map { ImportedField(name: $0.name, german: $0.german.first ?? $0.name) }
            .filter { field in !summary.fields.contains { $0.name == field.name } }
    }

    func say(_ findings: [Finding]) throws {
        for finding in findings { try emit(.finding(finding)) }
    }

    mutating func refuse(_ row: RefusedRow, saying findings: [Finding]) throws {
        summary.rows += 1
        summary.refused += 1
        try emit(.refused(row))
        try say(findings)
    }

    /// Reads a row, of which `found` is known already; `refused` makes what is kept of it where it is not taken.
    /// - Returns: The value, where the row was taken.
    @discardableResult
    mutating func read(
        _ row: SourceRow, found: [Finding], completing complete: (inout Value) -> Void = { _ in },
        refused: ([Finding]) -> RefusedRow
    ) throws -> Value? {
        try take(kind.read(row, found: found, vocabulary), completing: complete, refused: refused)
    }

    /// Takes a row that was read already, where it stands beside the others.
    @discardableResult
    mutating func take(
        _ read: ReadRow<Value>, completing complete: (inout Value) -> Void = { _ in },
        refused: ([Finding]) -> RefusedRow
    ) throws -> Value? {
        let row = read.row
        var findings = read.findings
        if let first = firstLine(of: read.key, row) {
            findings.append(
                Finding(
                    severity: .error, file: row.file, location: row[.id]?.location ?? row.location, field: "id",
                    value: row[.id]?.text, code: ImportCode.repeatedID.rawValue,
                    message: "line \(first) has the same id; the first row is kept",
                    hint: "Give every row an id of its own, or remove the repeated row."))
        }
        guard var value = read.value, !findings.contains(where: { $0.severity == .error }) else {
            try refuse(refused(findings), saying: findings)
            return nil
        }
        complete(&value)
        summary.rows += 1
        summary.accepted += 1
        try emit(.accepted(value, file: row.file, line: row.location.line))
        try say(findings)
        return value
    }

    /// Counts a row of a child file as taken.
    mutating func acceptChild() {
        summary.rows += 1
        summary.accepted += 1
    }

    /// The line that has this id already; otherwise remembers this one's.
    private mutating func firstLine(of key: UInt64?, _ row: SourceRow) -> Int? {
        guard let key else { return nil }
        if let first = lines[key] { return first }
        lines[key] = row.location.line
        return nil
    }
}

extension Finding.Location {
    /// Physical line, from 1.
    var line: Int {
        switch self {
        case .cell(let line, _): line ?? 1
        case .pointer(_, let line, _): line
        case .sheet(_, let row, _): row ?? 1
        }
    }
}
