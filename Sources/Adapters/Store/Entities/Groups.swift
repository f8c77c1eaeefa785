package import Domain
import SQLite

extension EntityMapping where Entity == GroupAnswer {
    /// What people said of themselves for statistics only; applicants have to be stored before. Not part of what stages read.
    package static let groups = EntityMapping(
        kind: .groups,
        tables: [TableLayout("group_answers", ["applicant", "attribute", "value", "consented_on"])],
        externalID: { $0.id.text },
        rows: { (answer, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.applicants, answer.applicant.text), .word(answer.attribute),
                        .text(answer.value), .date(answer.consentedOn),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                GroupAnswer(
                    applicant: try rows.numbers.id(try columns.integer()), attribute: try columns.word(),
                    value: try columns.text(), consentedOn: try columns.date())
            }
        })
}
