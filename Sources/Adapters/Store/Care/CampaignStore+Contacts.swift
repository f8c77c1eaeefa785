import Digests
import Domain
import JSONText
import SQLite

extension CampaignStore {
    /// Deletes the contact person from an employer's current and former rows, notes that name them included, and gives
    /// the employer a new key: the log's older digests of its rows cannot be tested any more.
    func deleteContact(of employer: SQLValue) throws(StoreError) {
        guard case .integer(let number) = employer else { preconditionFailure("a subject's number is an integer") }
        let tables = try TableRows(EntityMapping.employers.tables, database)
        var versions = [(batch: SQLValue.null, rows: try tables.read(number))]
        try database.each(
            "SELECT replaced_by, former FROM history WHERE number = ?1", [employer], table: "history"
        ) { (columns) throws(StoreError) in
            let batch = try columns.value()
            versions.append((batch, try columns.document { FormerRows.rows($0, tables.layouts) }))
        }
        let trace = ContactTrace(versions.map(\.rows))
        for (batch, rows) in versions {
            let cleaned = try trace.removed(from: rows)
            guard batch != .null else {
                try tables.replace(number, cleaned)
                continue
            }
            try database.run(
                "UPDATE history SET former = ?3 WHERE number = ?1 AND replaced_by = ?2",
                [employer, batch, .text(FormerRows.text(cleaned, tables.layouts))])
        }
        try database.run(
            "UPDATE subject_keys SET key = ?2 WHERE number = ?1", [employer, .blob(RandomBytes.bytes(32))])
    }
}

/// What the versions of an employer's row say about its contact persons, to be found again in notes.
private struct ContactTrace {
    private static let fields = ["contact_name", "contact_email", "contact_phone"]
    private static let columns = EntityMapping.employers.tables[0].columns

    /// Folded, so that a note in another spelling is found too.
    private let values: [String]

    init(_ versions: [[[[SQLValue]]]]) {
        var values: Set<String> = []
        for row in versions.flatMap({ $0[0] }) {
            for (name, value) in zip(ContactTrace.columns, row) where ContactTrace.fields.contains(name) {
                if case .text(let text) = value, !folded(text).isEmpty { values.insert(folded(text)) }
            }
        }
        self.values = values.sorted()
    }

    /// The rows without the contact's columns and without the notes that name one of the values.
    func removed(from tables: [[[SQLValue]]]) throws(StoreError) -> [[[SQLValue]]] {
        var tables = tables
        for index in tables[0].indices {
            for (position, name) in ContactTrace.columns.enumerated() {
                if ContactTrace.fields.contains(name) { tables[0][index][position] = .null }
                if name == "notes" { tables[0][index][position] = try withoutMentions(tables[0][index][position]) }
            }
        }
        return tables
    }

    private func withoutMentions(_ notes: SQLValue) throws(StoreError) -> SQLValue {
        guard case .text(let text) = notes else { return notes }
        let unreadable = StoreError.unreadable(table: "employers", column: "notes", expected: "a JSON array of notes")
        let node: JSONNode
        do { node = try JSONReader.read(Array(text.utf8)) } catch { throw unreadable }
        guard let all = node.elements(ListText.note) else { throw unreadable }
        return .list(all.filter { note in !values.contains { folded(note.text).contains($0) } }, ListText.value)
    }
}
