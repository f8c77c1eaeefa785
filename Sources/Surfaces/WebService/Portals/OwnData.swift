package import Calendar
package import Catalogue
package import Domain
import Export
import HTML
package import JSONText
package import Store

/// Everything that is stored about somebody, to read and to take along (Auskunft, Datenübertragbarkeit).
/// Source: Art. 15, 20 GDPR.
package struct OwnData {
    /// A table of the file under its name for people.
    struct Part {
        let table: String
        let title: LocalText
        /// Each value under its name; nil = nothing is said.
        let rows: [[(term: LocalText, value: String?)]]
    }

    let tables: [OwnTable]
    private let id: ID<Applicant>
    private let catalogue: Catalogue

    /// - Parameter catalogue: What codes are called.
    package init(of id: ID<Applicant>, in store: CampaignStore, naming catalogue: Catalogue) throws(StoreError) {
        tables = try store.ownTables(of: id).sorted {
            (OwnWords.order($0.name), $0.name) < (OwnWords.order($1.name), $1.name)
        }
        self.id = id
        self.catalogue = catalogue
    }

    init(_ own: OwnVisit) throws { try self.init(of: own.id, in: own.store, naming: own.look.view.catalogue) }

    /// What the page and the paper show, in the order of reading.
    func parts(_ language: DocumentLanguage) -> [Part] {
        tables.map { table in
            Part(
                table: table.name, title: OwnWords.title(table.name),
                rows: table.rows.map { row in
                    zip(table.columns, row).filter { !OwnWords.isInner($0.0) }.map {
                        (column, value) -> (term: LocalText, value: String?) in
                        // An empty text or list says nothing.
                        let said = value.map { OwnWords.value($0, column, of: table.name, language, catalogue) }
                        return (OwnWords.column(column, of: table.name), said?.isEmpty == true ? nil : said)
                    }
                })
        }
    }

    /// `{"schema":"lotse.own-data/1","person":…,"on":…,"tables":{NAME:[{COLUMN:TEXT}]}}`; texts as they are stored.
    package func json(on day: CivilDate) -> JSONValue {
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
        parts(visit.language).map { part in
            let isOpen =
                visit.request.asked("open") == "all"
                || ["persons", "applicants", "qualifications", "languages"].contains(part.table)
            return Node.element(
                Tag.details, [.class("own")] + (isOpen ? [Attribute("open", "")] : []),
                [
                    Tag.summary {
                        Tag.h3 { visit[part.title] }
                        Tag.small { visit[Words.count(part.rows.count, Words.entry, Words.entriesOf)] }
                    }
                ] + part.rows.map { row in Node.facts(row.map { (visit[$0.term], $0.value) }) })
        }
    }
}
