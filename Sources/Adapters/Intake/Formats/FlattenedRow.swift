import Domain

extension SourceRow {
    /// The row as cells of a CSV with the schema's names as header: what a report of refused rows shows for formats
    /// that have no cells.
    func refused(_ findings: [Finding]) -> RefusedRow {
        let texts = schema.specs.indices.map { slot in
            cells[slot].map(SourceRow.written) ?? nested(schema.specs[slot].field)
        }
        return RefusedRow(
            file: file, line: location.line, header: schema.specs.map(\.name), cells: texts,
            findings: findings.filter { $0.severity == .error })
    }

    private static func written(_ cell: Cell) -> String {
        guard cell.isCents, let cents = Int64(cell.text) else { return cell.text }
        let rest = String(cents.magnitude % 100)
        return "\(cents / 100),\(rest.count < 2 ? "0" : "")\(rest) €"
    }

    /// What stands in nested objects, in the columns that hold it in a table.
    private func nested(_ field: Field) -> String {
        if field == .languages {
            return (children[.languages] ?? []).map { row in
                [row[.language]?.text, row[.level]?.text, row[.proof].map { "(\($0.text))" }].compactMap { $0 }
                    .joined(separator: " ")
            }.joined(separator: "; ")
        }
        if field == .skills {
            return (children[.skills] ?? []).compactMap { $0[.skill]?.text }.joined(separator: "; ")
        }
        for kind in [ChildKind.qualifications, .experience] where kind.schema.slot(field) != nil {
            let texts = (children[kind] ?? []).map { $0[field]?.text ?? "-" }
            return texts.allSatisfy { $0 == "-" } ? "" : texts.joined(separator: " | ")
        }
        return ""
    }
}
