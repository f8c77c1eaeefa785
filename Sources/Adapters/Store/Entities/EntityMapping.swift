import Domain
import SQLite

/// How one kind of domain value lies in its tables: the seam between the domain and SQL.
package struct EntityMapping<Entity: Sendable>: Sendable {
    /// The word for it in `subjects.kind` and `batches.kind`.
    let kind: ImportKind
    /// The main table first, which has one row for each entity.
    let tables: [TableLayout]
    /// The id by which its owner's files name it.
    let externalID: @Sendable (Entity) -> String
    /// The rows of each table, in the order of `tables`; throws `unknown` where it names what is not there.
    let rows: @Sendable (Entity, Numbers) throws(StoreError) -> [[[SQLValue]]]
    /// The entity of stored rows.
    let entity: @Sendable (StoredRows) throws(StoreError) -> Entity
    /// The same rows of an entity that names nothing else of the campaign, so that they can be made before its turn comes; nil where
    /// they need the campaign's numbers.
    var ownRows: (@Sendable (Entity) -> [[[SQLValue]]])?
    /// Why a row cannot stand beside those of others; nil where it can. It is refused with that.
    var conflict: @Sendable (Entity, Database) throws(StoreError) -> StoreError? = { _, _ in nil }
}

/// A table of an entity: its columns without `number`, which leads to `subjects`, and without `ordinal`.
struct TableLayout: Sendable {
    let name: String
    let columns: [String]
    /// True where an entity has any number of rows, counted from 0 by `ordinal`.
    let isList: Bool

    init(_ name: String, list isList: Bool = false, _ columns: [String]) {
        self.name = name
        self.columns = columns
        self.isList = isList
    }

    var select: String {
        "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE number = ?1\(isList ? " ORDER BY ordinal" : "")"
    }

    /// The rows of all entities from a number on, which stands before the columns, in the order of the numbers.
    var selectFrom: String {
        "SELECT number, \(columns.joined(separator: ", ")) FROM \(name) WHERE number >= ?1 "
            + "ORDER BY number\(isList ? ", ordinal" : "")"
    }

    /// Binds the number, the ordinal of a list, then the columns.
    var insert: String {
        let names = (isList ? ["number", "ordinal"] : ["number"]) + columns
        let places = names.indices.map { "?\($0 + 1)" }
        return "INSERT INTO \(name) (\(names.joined(separator: ", "))) VALUES (\(places.joined(separator: ", ")))"
    }

    /// Binds the number, then the columns; for tables with one row an entity.
    var update: String {
        let settings = columns.enumerated().map { "\($0.element) = ?\($0.offset + 2)" }
        return "UPDATE \(name) SET \(settings.joined(separator: ", ")) WHERE number = ?1"
    }

    var delete: String { "DELETE FROM \(name) WHERE number = ?1" }
}

/// Translates between external ids and the file's internal numbers.
struct Numbers {
    private let find: Statement
    private let name: Statement

    init(_ database: Database) throws(StoreError) {
        find = try database.prepared("SELECT number FROM subjects WHERE kind = ?1 AND external_id = ?2")
        name = try database.prepared("SELECT external_id FROM subjects WHERE number = ?1")
    }

    /// The number of an entity, nil where there is none of that id.
    func find(_ kind: ImportKind, _ externalID: String) throws(StoreError) -> Int64? {
        try find.first([.text(kind.rawValue), .text(externalID)], table: "subjects") {
            (columns) throws(StoreError) in Int64(try columns.integer())
        }
    }

    /// The number of an entity that has to be there.
    func number(_ kind: ImportKind, _ externalID: String) throws(StoreError) -> SQLValue {
        guard let number = try find(kind, externalID) else {
            throw .unknown(kind: kind.singular, id: externalID)
        }
        return .integer(number)
    }

    /// The same for an entity that may be absent.
    func number(_ kind: ImportKind, _ externalID: String?) throws(StoreError) -> SQLValue {
        guard let externalID else { return .null }
        return try number(kind, externalID)
    }

    /// The external id behind a number that a table refers to.
    func externalID(_ number: Int) throws(StoreError) -> String {
        let id = try name.first([.integer(number)], table: "subjects") { (columns) throws(StoreError) in
            try columns.text()
        }
        guard let id else {
            throw .unreadable(table: "subjects", column: "number", expected: "the number that a row refers to")
        }
        return id
    }

    /// The typed id behind a number.
    func id<Of>(_ number: Int, _ of: Of.Type = Of.self) throws(StoreError) -> ID<Of> {
        ID(try externalID(number))
    }

    /// The typed id behind a number; nil for null.
    func id<Of>(_ number: Int?, _ of: Of.Type = Of.self) throws(StoreError) -> ID<Of>? {
        guard let number else { return nil }
        return ID(try externalID(number))
    }
}

extension ImportKind {
    /// The word for one of them, in messages.
    var singular: String {
        switch self {
        case .employers: "employer"
        case .vacancies: "vacancy"
        case .applicants: "applicant"
        case .delegations: "delegation"
        case .interpreters: "interpreter"
        case .tables: "table"
        case .days: "day"
        case .esco: "ESCO occupation"
        case .contracts: "contract"
        case .rankings: "ranking"
        case .providers: "course provider"
        case .courses: "course"
        case .households: "household"
        case .units: "room"
        case .guides: "guide"
        case .offices: "office"
        case .hubs: "hub"
        case .connections: "connection"
        case .survey: "survey answer"
        case .partners: "couple"
        case .employment: "event"
        case .vehicles: "vehicle"
        case .drivers: "driver"
        case .documents: "document"
        case .contacts: "emergency contact"
        case .certificates: "certificate"
        case .attendance: "attendance"
        case .exams: "exam"
        case .dropouts: "dropout"
        case .incidents: "incident"
        case .checkins: "check-in note"
        case .groups: "answer for statistics"
        case .invitations: "invitation"
        case .funding: "funding rule"
        case .grants: "application"
        case .costs: "cost"
        case .payments: "payment"
        case .budget: "budget line"
        case .gtfs: "timetable feed"
        case .allotments: "allotment"
        case .shuttles: "shuttle"
        case .duties: "duty"
        case .fairneeds: "need"
        }
    }
}
