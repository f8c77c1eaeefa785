import Digests
import Domain
import JSONText
import SQLite

extension CampaignStore {
    /// Deletes the contact persons from the current and former rows of an employer and of its answers to the survey, notes
    /// that name them included, and gives each a new key: the log's older digests of the rows cannot be tested any more.
    func deleteContact(of employer: SQLValue) throws(StoreError) {
        guard case .integer(let number) = employer else { preconditionFailure("a subject's number is an integer") }
        var answers: [Int64] = []
        try database.each(
            "SELECT number FROM survey_answers WHERE employer = ?1", [employer], table: "survey_answers"
        ) { (columns) throws(StoreError) in answers.append(Int64(try columns.integer())) }
        let firm = try ContactVersions(number, EntityMapping.employers.tables, database)
        let rest = try answers.map { (answer) throws(StoreError) in
            try ContactVersions(answer, EntityMapping.survey.tables, database)
        }
        let values = rest.reduce(into: firm.values) { $0.formUnion($1.values) }
        for versions in [firm] + rest { try versions.delete(values, from: database) }
        try deleteCalendarEntries(holding: values)
    }
}

/// The versions of a row that says whom to talk to, with what they say of contact persons.
private struct ContactVersions {
    private static let fields = ["contact_name", "contact_email", "contact_phone"]

    private let number: Int64
    private let tables: TableRows
    /// Each with the batch that replaced it; null = the row in force.
    private var versions: [(batch: SQLValue, rows: [[[SQLValue]]])]
    /// Names, addresses and numbers, folded, so that a note in another spelling is found too.
    let values: Set<String>

    init(_ number: Int64, _ layouts: [TableLayout], _ database: Database) throws(StoreError) {
        self.number = number
        let tables = try TableRows(layouts, database)
        var versions = [(batch: SQLValue.null, rows: try tables.read(number))]
        try database.each(
            "SELECT replaced_by, former FROM history WHERE number = ?1", [.integer(number)], table: "history"
        ) { (columns) throws(StoreError) in
            let batch = try columns.value()
            versions.append((batch, try columns.document { FormerRows.rows($0, tables.layouts) }))
        }
        var values: Set<String> = []
        for row in versions.flatMap({ $0.rows[0] }) {
            for (name, value) in zip(layouts[0].columns, row) where ContactVersions.fields.contains(name) {
                if case .text(let text) = value, !folded(text).isEmpty { values.insert(folded(text)) }
            }
        }
        self.tables = tables
        self.versions = versions
        self.values = values
    }

    /// Writes every version without its contact person and without the notes that name one of the values.
    func delete(_ values: Set<String>, from database: Database) throws(StoreError) {
        for (batch, rows) in versions {
            let cleaned = try removed(values, from: rows)
            guard batch != .null else {
                try tables.replace(number, cleaned)
                continue
            }
            try database.run(
                "UPDATE history SET former = ?3 WHERE number = ?1 AND replaced_by = ?2",
                [.integer(number), batch, .text(FormerRows.text(cleaned, tables.layouts))])
        }
        try database.run(
            "UPDATE subject_keys SET key = ?2 WHERE number = ?1", [.integer(number), .blob(RandomBytes.bytes(32))])
    }

    /// The rows without the contact's columns and without the notes that name one of the values, wherever they stand.
    private func removed(_ values: Set<String>, from versions: [[[SQLValue]]]) throws(StoreError) -> [[[SQLValue]]] {
        var rows = versions
        for (table, layout) in tables.layouts.enumerated() {
            for (position, name) in layout.columns.enumerated() {
                for index in rows[table].indices {
                    if ContactVersions.fields.contains(name) { rows[table][index][position] = .null }
                    if name == "notes" {
                        rows[table][index][position] = try without(
                            values, in: rows[table][index][position], of: layout.name)
                    }
                }
            }
        }
        return rows
    }

    private func without(
        _ values: Set<String>, in notes: SQLValue, of table: String
    ) throws(StoreError) -> SQLValue {
        guard case .text(let text) = notes else { return notes }
        let unreadable = StoreError.unreadable(table: table, column: "notes", expected: "a JSON array of notes")
        let node: JSONNode
        do { node = try JSONReader.read(Array(text.utf8)) } catch { throw unreadable }
        guard let all = node.elements(ListText.note) else { throw unreadable }
        return .list(all.filter { note in !values.contains { folded(note.text).contains($0) } }, ListText.value)
    }
}
