/// Reads the bytes as a table and checks what holds for every input: no crash, rows in order, and the same rows however
/// the source cuts the bytes and whether they are taken at once or cell by cell. A row without problems that is written and read again is the same row.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let whole = rows(bytes, chunk: max(1, count))
    let pieces = rows(bytes, chunk: 3)
    precondition(whole.rows == pieces.rows, "the rows depend on how the source is cut")
    let careful = rows(bytes, chunk: max(1, count), isCareful: true)
    precondition(whole.rows == careful.rows && whole.lines == careful.lines, "rows taken at once are other rows")
    precondition(zip(whole.lines, whole.lines.dropFirst()).allSatisfy { $0 < $1 }, "lines run backwards")
    let good = whole.rows.filter { !$0.isEmpty }
    var writer = TableWriter(formulas: .guarded, hasMark: true)
    for row in good { writer.append(row) }
    let again = rows(writer.take(), chunk: 4_096, dialect: .comma).rows
    precondition(again.map { $0.map(FormulaGuard.unguarded) } == good, "writing and reading changes a row")
    return 0
}

private func rows(
    _ bytes: [UInt8], chunk: Int, dialect: TableDialect? = nil, isCareful: Bool = false
) -> (rows: [[String]], lines: [Int]) {
    var rest = bytes[...]
    let source: TableSource = { () throws(TableSourceError) -> [UInt8] in
        defer { rest = rest.dropFirst(chunk) }
        return Array(rest.prefix(chunk))
    }
    var limits = TableLimits()
    limits.cellBytes = 64
    limits.rowBytes = 256
    do {
        var reader = try TableReader(source: source, dialect: dialect, limits: dialect == nil ? limits : TableLimits())
        reader.isCareful = isCareful
        var row = TableRow()
        var rows: [[String]] = []
        var lines: [Int] = []
        while try reader.next(into: &row) {
            rows.append(row.problems.isEmpty ? row.texts : [])
            lines.append(row.line)
        }
        return (rows, lines)
    } catch {
        preconditionFailure("a source in memory has failed: \(error)")
    }
}
