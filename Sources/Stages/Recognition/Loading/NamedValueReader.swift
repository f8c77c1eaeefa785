import Calendar
import JSONText

extension PackReading {
    /// The pack's named values; one may be a share of another that stands before it.
    mutating func namedValues(_ cursor: JSONCursor?, pack: String) -> [NamedValue] {
        var values: [NamedValue] = []
        for entry in elements(cursor) {
            guard let value = namedValue(entry, pack: pack, before: values) else { continue }
            if values.contains(where: { $0.id == value.id }) {
                report(.duplicate, at: entry, "the value \"\(value.id)\" stands twice", hint: "join the rows of both")
            }
            values.append(value)
        }
        return values
    }

    private mutating func namedValue(_ cursor: JSONCursor, pack: String, before: [NamedValue]) -> NamedValue? {
        let names = ["id", "unit", "rows", "of", "share", "from", "to", "law", "confidence"]
        guard let fields = members(cursor, names), let id = string(required("id", fields, of: cursor)) else {
            return nil
        }
        rule = id
        defer { rule = nil }
        guard let unit: Fact.Unit = unit(required("unit", fields, of: cursor)) else { return nil }
        let rows: [NamedValue.Row]
        if let base = fields["of"] {
            rows = share(base, fields, of: cursor, before: before)
        } else {
            rows = elements(required("rows", fields, of: cursor)).compactMap { row($0, unit) }
        }
        for (earlier, later) in zip(rows, rows.dropFirst()) where earlier.to >= later.from {
            report(
                .overlap, at: cursor,
                "the rows from \(earlier.from) and from \(later.from) overlap or are out of order",
                hint: "rows stand in order of time; a day belongs to one row")
        }
        return NamedValue(
            id: id, unit: unit, rows: rows, law: law(fields, of: cursor), isSeen: isSeen(fields, of: cursor), pack: pack
        )
    }

    private mutating func unit(_ cursor: JSONCursor?) -> Fact.Unit? {
        guard let cursor, let text = string(cursor) else { return nil }
        guard let unit = Fact.Unit(rawValue: text) else {
            report(
                .unknownWord, at: cursor, "unknown unit \"\(text)\"",
                hint: "the units are: centsPerYear, hoursPerWeek, months, years, eqfLevel")
            return nil
        }
        return unit
    }

    private mutating func row(_ cursor: JSONCursor, _ unit: Fact.Unit) -> NamedValue.Row? {
        guard let fields = members(cursor, ["from", "to", "amount"]),
            let amount = amount(required("amount", fields, of: cursor), in: unit, upTo: Int(Int32.max))
        else { return nil }
        let (from, to) = period(fields)
        guard let from, let to else {
            report(
                .shape, at: cursor, "a row without both days",
                hint: "amounts hold from a day to a day, never open-ended")
            return nil
        }
        return NamedValue.Row(from: from, to: to, amount: amount)
    }

    /// The rows of a share: each of the base's inside from…to, rounded up to the whole cent.
    private mutating func share(
        _ base: JSONCursor, _ fields: [String: JSONCursor], of cursor: JSONCursor, before: [NamedValue]
    ) -> [NamedValue.Row] {
        guard let name = string(base) else { return [] }
        guard let value = before.first(where: { $0.id == name }) else {
            report(
                .unknownValue, at: base, "unknown value \"\(name)\"", hint: "a share stands after the value it is of")
            return []
        }
        let fraction = elements(required("share", fields, of: cursor)).compactMap { int($0, in: 1...1_000_000) }
        guard fraction.count == 2 else {
            report(.shape, at: cursor, "expected a fraction of two whole numbers", hint: "two thirds are [2, 3]")
            return []
        }
        let (from, to) = period(fields)
        return value.rows.compactMap { row in
            let start = max(row.from, from ?? row.from)
            let end = min(row.to, to ?? row.to)
            guard start <= end else { return nil }
            let product = row.amount * fraction[0]
            return NamedValue.Row(from: start, to: end, amount: (product + fraction[1] - 1) / fraction[1])
        }
    }
}
