package import Domain
import SQLite

/// What a table of the campaign holds about somebody.
package struct OwnTable: Hashable, Sendable {
    package let name: String
    package let columns: [String]
    /// In the order of the table; nil = nothing is said. Other people are `nil` too: their ids are theirs.
    package let rows: [[String?]]
}

extension CampaignStore {
    /// Tables whose rows have a number of their own and belong to one applicant: they go with the person.
    static let ownedTables = [
        "employment", "check_ins", "contracts", "rankings", "household_applicants", "documents", "emergency_contacts",
        "certificates", "attendance", "exams", "dropouts", "incidents", "group_answers", "invitations", "fair_needs",
    ]

    /// Kinds of subjects that are people.
    private static let people: Set<String> = Set(
        [ImportKind.applicants, .interpreters, .guides, .drivers].map(\.rawValue))

    /// Tables that name people by the ids of their files, since they outlive them: accounting.
    private static let byExternalID = ["costs", "grants", "former_hires"]

    /// Tables of numbers, and the view that says what their numbers lead to.
    private static let told = ["assessments": "told_assessments"]

    /// What another side wrote in confidence: that there is a row is told, and by whom; the agency answers whoever asks for its
    /// words, once it has weighed the rights of the other side. Source: Art. 15 (4) GDPR.
    private static let confidential = (
        table: "interview_notes", column: "side", value: InterviewNote.Side.employer.rawValue,
        withheld: ["mark", "remark"]
    )

    /// Everything that is stored about somebody, table by table as the schema refers to people: what is added to it later is told
    /// too. Keys, tokens and bytes are left out, and the ids of other people. Source: Art. 15 (1), (3), (4) GDPR.
    package func ownTables(of applicant: ID<Applicant>) throws(StoreError) -> [OwnTable] {
        try snapshot { () throws(StoreError) in
            let me = try Numbers(database).number(.applicants, applicant.text)
            let owned = CampaignStore.ownedTables.map { "SELECT number FROM \($0) WHERE applicant = ?1" }
            let mine =
                "SELECT ?1 UNION \(owned.joined(separator: " UNION ")) "
                + "UNION SELECT number FROM partners WHERE ?1 IN (applicant, partner)"
            var tables: [OwnTable] = []
            for (table, references) in try references() where table != "subject_keys" {
                let conditions = references.map { $0 == "number" ? "number IN (\(mine))" : "\($0) = ?1" }
                let told = CampaignStore.told[table] ?? table
                let sql = "SELECT * FROM \(told) WHERE \(conditions.joined(separator: " OR "))"
                tables.append(try own(table, references, sql, me))
            }
            for table in CampaignStore.byExternalID {
                tables.append(try own(table, [], "SELECT * FROM \(table) WHERE applicant = ?1", .id(applicant)))
            }
            return tables.filter { !$0.rows.isEmpty }
        }
    }

    /// Each table with the columns that refer to a subject, by name. Plans, drafts, releases and events count from 1 by numbers of
    /// their own, so that a key which leads to them says nothing of a subject.
    func references() throws(StoreError) -> [(table: String, columns: [String])] {
        var found: [String: [String]] = [:]
        try database.each(
            """
            WITH RECURSIVE subjectly (name) AS (
              SELECT 'subjects'
              UNION SELECT tables.name FROM subjectly
              JOIN sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS keys
              WHERE tables.type = 'table' AND keys."from" = 'number' AND keys."to" = 'number'
                AND keys."table" = subjectly.name
            )
            SELECT DISTINCT tables.name, keys."from" FROM sqlite_schema AS tables
            JOIN pragma_foreign_key_list(tables.name) AS keys
            WHERE tables.type = 'table' AND keys."to" = 'number' AND keys."table" IN subjectly
            ORDER BY tables.name, keys."from"
            """, table: "sqlite_schema"
        ) { (columns) throws(StoreError) in
            let table = try columns.text()
            found[table, default: []].append(try columns.text())
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func own(
        _ table: String, _ references: [String], _ sql: String, _ me: SQLValue
    ) throws(StoreError) -> OwnTable {
        let told = CampaignStore.told[table] ?? table
        let names = try database.all("SELECT name, type FROM pragma_table_info(?1)", [.text(told)], table: table) {
            (columns) throws(StoreError) in (name: try columns.text(), type: try columns.text())
        }
        let people = try database.prepared("SELECT external_id, kind FROM subjects WHERE number = ?1")
        let shown = names.indices.filter { names[$0].type != "BLOB" && names[$0].name != "number" }
        var rows: [[String?]] = []
        try database.each(sql, [me], table: table) { (columns) throws(StoreError) in
            var row: [SQLValue] = []
            for _ in names { row.append(try columns.value()) }
            rows.append(
                try shown.map { (place) throws(StoreError) -> String? in
                    if CampaignStore.isConfidential(table, names.map(\.name), row, names[place].name) { return nil }
                    guard references.contains(names[place].name), row[place] != .null else {
                        return CampaignStore.words(row[place])
                    }
                    let found = try people.first([row[place]], table: "subjects") { (columns) throws(StoreError) in
                        (id: try columns.text(), kind: try columns.text())
                    }
                    let isAnother = found.map { CampaignStore.people.contains($0.kind) } ?? false && row[place] != me
                    return isAnother ? nil : found?.id
                })
        }
        return OwnTable(name: table, columns: shown.map { names[$0].name }, rows: rows)
    }

    private static func isConfidential(_ table: String, _ names: [String], _ row: [SQLValue], _ column: String) -> Bool
    {
        guard table == confidential.table, confidential.withheld.contains(column),
            let place = names.firstIndex(of: confidential.column)
        else { return false }
        return row[place] == .text(confidential.value)
    }

    private static func words(_ value: SQLValue) -> String? {
        switch value {
        case .integer(let number): String(number)
        case .text(let text): text
        case .null, .blob: nil
        }
    }
}
