package import Domain
import SQLite

extension EntityMapping where Entity == OccupationSynonyms {
    /// Occupations of ESCO with their names.
    package static let synonyms = EntityMapping(
        kind: .esco,
        tables: [TableLayout("esco_occupations", ["isco", "labels", "occupations"])],
        externalID: { $0.uri },
        rows: { (synonyms, _) throws(StoreError) in
            [
                [
                    [
                        .text(synonyms.isco.code), .list(synonyms.labels, ListText.value),
                        .list(synonyms.occupations, ListText.value),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                OccupationSynonyms(
                    uri: rows.externalID, isco: try columns.isco(), labels: try columns.list(ListText.text),
                    occupations: try columns.list(ListText.id))
            }
        })
}

extension Columns {
    fileprivate mutating func isco() throws(StoreError) -> ISCO08Code {
        guard let code = ISCO08Code(try text()) else { throw unreadable("a code of ISCO-08") }
        return code
    }
}
