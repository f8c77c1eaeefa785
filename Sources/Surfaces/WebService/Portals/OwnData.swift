import Calendar
import Domain
import HTML
import JSONText
import Store

/// Everything that is stored about somebody, to read and to take along (Auskunft, Datenübertragbarkeit).
/// Source: Art. 15, 20 GDPR.
struct OwnData {
    let tables: [OwnTable]
    private let id: ID<Applicant>

    init(_ own: OwnVisit) throws {
        tables = try own.store.ownTables(of: own.id).sorted {
            (OwnWords.order($0.name), $0.name) < (OwnWords.order($1.name), $1.name)
        }
        id = own.id
    }

    /// `{"schema":"lotse.own-data/1","person":…,"on":…,"tables":{NAME:[{COLUMN:TEXT}]}}`; texts as they are stored.
    func json(on day: CivilDate) -> JSONValue {
        .object([
            ("schema", .string("lotse.own-data/1")), ("person", .string(id.text)), ("on", .string(day.iso)),
            (
                "tables",
                .object(
                    tables.map { table in
                        (
                            table.name,
                            .array(
                                table.rows.map { row in
                                    .object(zip(table.columns, row).map { ($0, .optional($1)) })
                                })
                        )
                    })
            ),
        ])
    }

    /// Table by table, what concerns the person itself open and the rest a click away.
    func parts(_ visit: Visit) -> [Node] {
        tables.map { table in
            let title = visit[OwnWords.title(table.name)]
            let isOpen =
                visit.request.asked("open") == "all"
                || ["persons", "applicants", "qualifications", "languages"].contains(table.name)
            return Node.element(
                Tag.details, [.class("own")] + (isOpen ? [Attribute("open", "")] : []),
                [
                    Tag.summary {
                        Tag.h3 { title }
                        Tag.small { visit[Words.count(table.rows.count, Words.entry, Words.entriesOf)] }
                    }
                ]
                    + table.rows.map { row in
                        Node.facts(
                            zip(table.columns, row).filter { !OwnWords.isInner($0.0) }.map { column, value in
                                (visit[OwnWords.column(column)], value.map { OwnWords.value($0, column, visit) })
                            })
                    })
        }
    }
}
