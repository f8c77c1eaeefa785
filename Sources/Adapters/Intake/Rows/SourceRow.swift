import Calendar
import Domain

/// A value of a row with the place it was read from.
struct Cell: Sendable {
    /// Trimmed, not empty.
    let text: String
    /// The items where the file itself divides them (a JSON array); nil where a text holds the list.
    let items: [Cell]?
    /// Whole euro cents where the file says so itself (a JSON number).
    let isCents: Bool
    /// The day where the file itself holds one (a date cell of a workbook).
    let date: CivilDate?
    let location: Finding.Location

    init(
        text: String, items: [Cell]? = nil, isCents: Bool = false, date: CivilDate? = nil, location: Finding.Location
    ) {
        self.text = text
        self.items = items
        self.isCents = isCents
        self.date = date
        self.location = location
    }
}

/// A row of any format: its cells by their place in the schema.
struct SourceRow: Sendable {
    let file: String
    let schema: Schema
    let location: Finding.Location
    /// By slot of the schema; nil where nothing is given.
    var cells: [Cell?]
    /// What no field takes.
    var notes: [Note] = []
    /// Objects inside this one.
    var children: [ChildKind: [SourceRow]] = [:]

    init(file: String, schema: Schema, location: Finding.Location) {
        self.file = file
        self.schema = schema
        self.location = location
        cells = Array(repeating: nil, count: schema.specs.count)
    }

    subscript(field: Field) -> Cell? {
        get { schema.slot(field).flatMap { cells[$0] } }
        set {
            guard let slot = schema.slot(field) else { preconditionFailure("the schema has no such field") }
            cells[slot] = newValue
        }
    }
}
