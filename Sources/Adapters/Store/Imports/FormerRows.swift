import JSONText
import SQLite

/// The rows that an import replaced, as the text kept in `history.former`:
/// `{"table":[{"column":value,…},…],…}` with null, whole numbers and texts for values.
enum FormerRows {
    static func text(_ tables: [[[SQLValue]]], _ layouts: [TableLayout]) -> String {
        let members = zip(layouts, tables).map { layout, rows in
            (name: layout.name, value: JSONValue.array(rows.map { object($0, layout) }))
        }
        return JSONValue.object(members).compact
    }

    private static func object(_ row: [SQLValue], _ layout: TableLayout) -> JSONValue {
        .object(zip(layout.columns, row).map { (name: $0, value: json($1)) })
    }

    private static func json(_ value: SQLValue) -> JSONValue {
        switch value {
        case .null: .null
        case .integer(let number): .int(Int(number))
        case .text(let text): .string(text)
        case .blob: preconditionFailure("no table of an entity has bytes")
        }
    }

    /// The rows again, or nil where the text is not what `text` writes. A column that a later schema added is null, a list that
    /// it added is empty.
    static func rows(_ node: JSONNode, _ layouts: [TableLayout]) -> [[[SQLValue]]]? {
        var tables: [[[SQLValue]]] = []
        for layout in layouts {
            if layout.isList, node[layout.name] == nil {
                tables.append([])
                continue
            }
            guard let rows = node[layout.name]?.elements({ row($0, layout) }) else { return nil }
            tables.append(rows)
        }
        return tables
    }

    private static func row(_ node: JSONNode, _ layout: TableLayout) -> [SQLValue]? {
        guard case .object = node.value else { return nil }
        var row: [SQLValue] = []
        for column in layout.columns {
            switch node[column]?.value {
            case nil, .null: row.append(.null)
            case .string(let text): row.append(.text(text))
            case .number(let digits):
                guard let number = Int64(digits) else { return nil }
                row.append(.integer(number))
            case .bool, .array, .object: return nil
            }
        }
        return row
    }
}
