package import Domain
import SQLite

extension EntityMapping where Entity == PersonDocument {
    /// Papers, one of a kind for each applicant; the applicants have to be stored before.
    package static let documents = EntityMapping(
        kind: .documents,
        tables: [
            TableLayout(
                "documents",
                [
                    "applicant", "kind", "status", "language", "valid_until", "due", "actor", "contents", "file",
                    "note",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (document, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.applicants, document.applicant.text), .word(document.kind),
                        .word(document.status), .text(document.language?.text), .date(document.validUntil),
                        .date(document.due), .word(document.actor), .list(document.contents, ListText.value),
                        .text(document.file), .text(document.note),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                PersonDocument(
                    applicant: try rows.numbers.id(try columns.integer()), kind: try columns.word(),
                    status: try columns.word(), language: try columns.optionalLanguage(),
                    validUntil: try columns.optionalDate(), due: try columns.optionalDate(),
                    actor: try columns.optionalWord(), contents: try columns.list(ListText.number),
                    file: try columns.optionalText(), note: try columns.optionalText())
            }
        })
}

extension EntityMapping where Entity == EmergencyContact {
    /// Emergency contacts; applicants have to be stored before.
    package static let contacts = EntityMapping(
        kind: .contacts,
        tables: [
            TableLayout(
                "emergency_contacts",
                ["applicant", "name", "phone", "languages", "reachable_from", "reachable_until"])
        ],
        externalID: { $0.id.text },
        rows: { (contact, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.applicants, contact.applicant?.text), .text(contact.name),
                        .text(contact.phone), .list(contact.languages, ListText.value), .date(contact.from),
                        .date(contact.until),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                EmergencyContact(
                    id: ID(rows.externalID), applicant: try rows.numbers.id(try columns.optionalInteger()),
                    name: try columns.text(), phone: try columns.text(),
                    languages: try columns.list(ListText.language), from: try columns.optionalDate(),
                    until: try columns.optionalDate())
            }
        })
}
