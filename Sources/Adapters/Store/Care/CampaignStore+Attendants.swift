import Digests
import Domain
import JSONText
import SQLite

/// Who sees new arrivals through or fetches them, and may have a substitute of the same kind.
enum Attendant {
    case guide, driver

    var kind: ImportKind {
        switch self {
        case .guide: .guides
        case .driver: .drivers
        }
    }

    /// The main table first; it has a name, ways to reach them and a substitute.
    var tables: [TableLayout] {
        switch self {
        case .guide: EntityMapping.guides.tables
        case .driver: EntityMapping.drivers.tables
        }
    }
}

extension CampaignStore {
    /// Deletes what names a guide or driver outside their own rows: that others have them as their substitute, today or
    /// before, and their name and number in released itineraries.
    func deleteMentions(of attendant: Attendant, _ number: SQLValue, named externalID: String) throws(StoreError) {
        let contacts = try contacts(of: attendant, number)
        try deleteContacts(contacts)
        try deleteCalendarEntries(holding: contacts)
        try deleteSubstitutions(by: externalID, among: attendant)
    }

    /// Names and numbers of all versions of somebody, folded.
    private func contacts(of attendant: Attendant, _ subject: SQLValue) throws(StoreError) -> [String] {
        guard case .integer(let number) = subject else { preconditionFailure("a subject's number is an integer") }
        let tables = try TableRows(attendant.tables, database)
        var versions = [try tables.read(number)]
        try database.each("SELECT former FROM history WHERE number = ?1", [subject], table: "history") {
            (columns) throws(StoreError) in
            versions.append(try columns.document { FormerRows.rows($0, tables.layouts) })
        }
        var contacts: Set<String> = []
        for row in versions.flatMap({ $0[0] }) {
            for (name, value) in zip(tables.layouts[0].columns, row) where ["name", "phone", "email"].contains(name) {
                if case .text(let text) = value, !folded(text).isEmpty { contacts.insert(folded(text)) }
            }
        }
        return contacts.sorted()
    }

    /// Takes the contact out of released items that name one.
    private func deleteContacts(_ contacts: [String]) throws(StoreError) {
        var found: [(key: [SQLValue], item: JourneyItem)] = []
        try database.each("SELECT release, ordinal, item FROM release_journey", table: "release_journey") {
            (columns) throws(StoreError) in
            let key = [try columns.value(), try columns.value()]
            // The applicant stands in a column of its own and is not written back.
            let item = try columns.document { JourneyText.item($0, of: ID("")) }
            guard let contact = item.contact.map({ folded($0) }), contacts.contains(where: contact.contains) else {
                return
            }
            found.append((key, item.withoutContact))
        }
        for (key, item) in found {
            try database.run(
                "UPDATE release_journey SET item = ?3 WHERE release = ?1 AND ordinal = ?2",
                key + [.text(JourneyText.value(item).compact)])
        }
    }

    /// Clears the substitute in current and former rows of the others, and gives these a new key: the log's older digests
    /// of their rows cannot be tested any more.
    private func deleteSubstitutions(by externalID: String, among attendant: Attendant) throws(StoreError) {
        let tables = try TableRows(attendant.tables, database)
        let table = tables.layouts[0].name
        var touched = Set(
            try database.all(
                "SELECT number FROM \(table) WHERE substitute = ?1", [.text(externalID)], table: table
            ) { (columns) throws(StoreError) in Int64(try columns.integer()) })
        try database.run("UPDATE \(table) SET substitute = NULL WHERE substitute = ?1", [.text(externalID)])
        var former: [(number: Int64, batch: SQLValue, rows: [[[SQLValue]]])] = []
        try database.each(
            "SELECT number, replaced_by, former FROM history JOIN subjects USING (number) WHERE kind = ?1",
            [.word(attendant.kind)], table: "history"
        ) { (columns) throws(StoreError) in
            let number = Int64(try columns.integer())
            let batch = try columns.value()
            let rows = try columns.document { FormerRows.rows($0, tables.layouts) }
            let cleared = rows.withoutSubstitute(externalID, tables.layouts[0])
            if cleared != rows { former.append((number, batch, cleared)) }
        }
        for (number, batch, rows) in former {
            touched.insert(number)
            try database.run(
                "UPDATE history SET former = ?3 WHERE number = ?1 AND replaced_by = ?2",
                [.integer(number), batch, .text(FormerRows.text(rows, tables.layouts))])
        }
        for number in touched.sorted() {
            try database.run(
                "UPDATE subject_keys SET key = ?2 WHERE number = ?1", [.integer(number), .blob(RandomBytes.bytes(32))])
        }
    }
}

extension [[[SQLValue]]] {
    /// The rows of somebody without the substitute of that id.
    fileprivate func withoutSubstitute(_ externalID: String, _ layout: TableLayout) -> [[[SQLValue]]] {
        var tables = self
        for row in tables[0].indices {
            for (position, name) in layout.columns.enumerated()
            where name == "substitute" && tables[0][row][position] == .text(externalID) {
                tables[0][row][position] = .null
            }
        }
        return tables
    }
}

extension JourneyItem {
    fileprivate var withoutContact: JourneyItem {
        JourneyItem(
            key: key, applicant: applicant, kind: kind, when: when, title: title, detail: detail, place: place)
    }
}
