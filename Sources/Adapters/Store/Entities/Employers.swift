package import Domain
import SQLite

extension EntityMapping where Entity == Employer {
    /// Employers.
    package static let employers = EntityMapping(
        kind: .employers,
        tables: [
            TableLayout(
                "employers",
                [
                    "name", "place_text", "place", "industry", "employees", "contact_name", "contact_email",
                    "contact_phone", "notes",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (employer, _) throws(StoreError) in
            [
                [
                    [.text(employer.name)] + SQLValue.place(employer.place) + [
                        .text(employer.industry), .integer(employer.employees), .text(employer.contactName),
                        .text(employer.contactEmail), .text(employer.contactPhone),
                        .list(employer.notes, ListText.value),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                Employer(
                    id: ID(rows.externalID), name: try columns.text(), place: try columns.optionalPlace(),
                    industry: try columns.optionalText(), employees: try columns.optionalInteger(),
                    contactName: try columns.optionalText(), contactEmail: try columns.optionalText(),
                    contactPhone: try columns.optionalText(), notes: try columns.list(ListText.note))
            }
        })
}
