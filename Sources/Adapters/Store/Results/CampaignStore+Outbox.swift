import Domain
import JSONText
import SQLite

extension CampaignStore {
    /// The campaign's own text of a kind in a language; nil where it has none.
    package func mailTemplate(_ kind: String, language: String) throws(StoreError) -> String? {
        try database.first(
            "SELECT text FROM mail_templates WHERE kind = ?1 AND language = ?2", [.text(kind), .text(language)],
            table: "mail_templates"
        ) { (columns) throws(StoreError) in try columns.text() }
    }

    /// Makes a text the campaign's own; nil takes it back.
    package func setMailTemplate(
        _ kind: String, language: String, text: String?, actor: String, now: Int64
    ) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            try database.run(
                "DELETE FROM mail_templates WHERE kind = ?1 AND language = ?2", [.text(kind), .text(language)])
            if let text {
                try database.run(
                    "INSERT INTO mail_templates (kind, language, text) VALUES (?1, ?2, ?3)",
                    [.text(kind), .text(language), .text(text)])
            }
            try log.append(
                .settings, field: "mail_templates.\(kind).\(language)", digest: AuditLog.plainDigest(text ?? ""))
        }
    }

    /// Every draft that was made for those who are still there, by person, kind and version.
    package func outbox() throws(StoreError) -> [OutboxEntry] {
        try database.all(
            """
            SELECT subjects.kind, external_id, outbox.kind, version, actor, at, language, parts, changed
            FROM outbox JOIN subjects USING (number) ORDER BY subjects.kind, external_id, outbox.kind, version
            """, table: "outbox"
        ) { (columns) throws(StoreError) in
            OutboxEntry(
                receiver: try CalendarReceiver(stored: columns.word(), columns.text(), in: "outbox"),
                kind: try columns.text(),
                version: try columns.integer(), actor: try columns.text(), at: Int64(try columns.integer()),
                language: try columns.text(), parts: try columns.document(CampaignStore.parts),
                changed: try columns.document { $0.elements(ListText.text) })
        }
    }

    /// Keeps that drafts were made.
    package func record(_ drafts: [OutboxEntry], actor: String, now: Int64) throws(StoreError) {
        guard !drafts.isEmpty else { return }
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            let insert = try database.prepared(
                """
                INSERT INTO outbox (number, kind, version, actor, at, language, parts, changed)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """)
            for draft in drafts {
                let parts = JSONValue.object(draft.parts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
                let number = try numbers.number(draft.receiver.role.kind, draft.receiver.id)
                try insert.run([
                    number, .text(draft.kind), .integer(draft.version), .text(draft.actor), .integer(draft.at),
                    .text(draft.language), .text(parts.compact), .text(JSONValue.strings(draft.changed).compact),
                ])
                try log.append(
                    .released, subject: try subject(number), field: "outbox.\(draft.kind)", reference: draft.version)
            }
        }
    }

    /// The drafts to an employer go with its contact person, whose name their digests could be tried for.
    func deleteDrafts(to number: SQLValue) throws(StoreError) {
        try database.run("DELETE FROM outbox WHERE number = ?1", [number])
    }

    /// Deletes drafts to others whose attachments are named after somebody.
    func deleteDrafts(naming externalID: String) throws(StoreError) {
        let part = Array(externalID.utf8)
        var found: [[SQLValue]] = []
        try database.each("SELECT number, kind, version, parts, changed FROM outbox", table: "outbox") {
            (columns) throws(StoreError) in
            let key = [try columns.value(), try columns.value(), try columns.value()]
            let text = try columns.text() + " " + columns.text()
            if Mention.isIn(Array(text.utf8), of: part) { found.append(key) }
        }
        for key in found {
            try database.run("DELETE FROM outbox WHERE number = ?1 AND kind = ?2 AND version = ?3", key)
        }
    }

    private static func parts(_ node: JSONNode) -> [String: String]? {
        guard case .object(let members) = node.value else { return nil }
        var parts: [String: String] = [:]
        for member in members { parts[member.name] = ListText.text(member.node) }
        return parts.count == members.count ? parts : nil
    }
}
