@testable import Tables

/// Everything a reader says about some bytes.
struct Reading: Equatable {
    struct Row: Equatable {
        var line: Int
        var cells: [String]
        var problems: [TableProblem.Kind] = []
        var columns: [Int] = []
    }

    var encoding = TextEncoding.utf8
    var delimiter: Character = ","
    var rows: [Row] = []

    static func of(
        _ bytes: [UInt8], dialect: TableDialect? = nil, limits: TableLimits = TableLimits(), hasHeader: Bool = false,
        chunk: Int = Int.max, isCareful: Bool = false
    ) throws -> Reading {
        var rest = bytes[...]
        let source: TableSource = { () throws(TableSourceError) -> [UInt8] in
            defer { rest = rest.dropFirst(chunk) }
            return Array(rest.prefix(chunk))
        }
        var reader = try TableReader(source: source, dialect: dialect, limits: limits)
        reader.isCareful = isCareful
        var reading = Reading()
        if hasHeader, let header = try reader.readHeader() { reading.rows.append(Row(header)) }
        var row = TableRow()
        while try reader.next(into: &row) { reading.rows.append(Row(row)) }
        reading.encoding = reader.encoding
        reading.delimiter = Character(Unicode.Scalar(reader.dialect.delimiter))
        return reading
    }
}

extension Reading.Row {
    init(_ row: TableRow) {
        self.init(
            line: row.line, cells: row.texts, problems: row.problems.map(\.kind), columns: row.problems.map(\.column))
    }
}
