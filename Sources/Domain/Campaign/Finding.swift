/// Something an import has to say about a cell, a row or a file (contracts.md, `import --json`).
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Sendable {
        case error, warning
    }

    /// Where in the file.
    package enum Location: Hashable, Sendable {
        /// Physical line on which the row starts and number of the cell, both from 1; nil where it is the whole row or file.
        case cell(line: Int?, column: Int?)
        /// JSON Pointer (RFC 6901), with the line and column where the value starts.
        case pointer(String, line: Int, column: Int)
        /// Sheet of a workbook with row and column, both from 1; nil where it is the whole row or sheet.
        case sheet(String, row: Int?, column: Int?)

        /// Line or row of a table, from 1; nil where it is the whole of it, and in formats without rows.
        package var line: Int? {
            switch self {
            case .cell(let line, _), .sheet(_, let line, _): line
            case .pointer: nil
            }
        }

        /// Column of a table, from 1; nil where it is the whole row, and in formats without columns.
        package var column: Int? {
            switch self {
            case .cell(_, let column), .sheet(_, _, let column): column
            case .pointer: nil
            }
        }
    }

    package let severity: Severity
    package let file: String
    package let location: Location
    package let field: String?
    /// The text found; goes to the person who imports, never to a log.
    package let value: String?
    /// Stable code, such as `IN012`.
    package let code: String
    package let message: String
    package let hint: String

    package init(
        severity: Severity, file: String, location: Location, field: String?, value: String?, code: String,
        message: String, hint: String
    ) {
        self.severity = severity
        self.file = file
        self.location = location
        self.field = field
        self.value = value
        self.code = code
        self.message = message
        self.hint = hint
    }
}

/// What can be imported; the raw value is the word of the command line.
package enum ImportKind: String, CaseIterable, Sendable {
    case employers, vacancies, applicants, delegations, interpreters, tables, days, esco, contracts, rankings,
        providers, courses, households, units, guides, offices, hubs, connections,
        survey, partners, employment, vehicles, drivers, documents, contacts, certificates, attendance, exams, dropouts,
        incidents, checkins, groups, invitations,
        funding, grants, costs, payments, budget, gtfs,
        allotments, shuttles, duties, fairneeds
}
