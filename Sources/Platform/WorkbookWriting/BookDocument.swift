package import Calendar

/// A workbook as a value: what it is called, and its sheets in order.
package struct BookDocument {
    package var title: String
    /// Decides how dates are shown.
    package var language: CalendarLanguage
    package var author: String
    /// Stands in the file as the time of its making.
    package var madeAt: Instant
    /// What stands at the foot of each printed page, beside its number.
    package var foot: String
    /// The word before the number of a printed page.
    package var pageWord: String
    /// At least one.
    package var sheets: [BookSheet]

    package init(
        title: String, language: CalendarLanguage, author: String, madeAt: Instant, foot: String, pageWord: String,
        sheets: [BookSheet]
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.madeAt = madeAt
        self.foot = foot
        self.pageWord = pageWord
        self.sheets = sheets
    }
}

/// A sheet of a workbook.
package struct BookSheet {
    package enum Layout: Sendable {
        /// The titles in the first row, which stays in view and can be filtered; a row for each record below it.
        case table
        /// Names on the left, what they stand for on the right, and no titles.
        case facts
    }

    /// What its tab says; characters that a tab cannot have are replaced, and names that are taken get a number.
    package var name: String
    package var layout: Layout
    package var columns: [BookColumn]
    /// Read once, row by row, so that a table of any length takes the memory of a row. Sums come last.
    package var rows: any Sequence<BookRow>
    /// How many columns on the left stay in view.
    package var fixedColumns: Int
    /// How many columns are printed, from the left; nil = all.
    package var printedColumns: Int?

    package init(
        name: String, layout: Layout = .table, columns: [BookColumn], rows: any Sequence<BookRow>,
        fixedColumns: Int = 1, printedColumns: Int? = nil
    ) {
        self.name = name
        self.layout = layout
        self.columns = columns
        self.rows = rows
        self.fixedColumns = fixedColumns
        self.printedColumns = printedColumns
    }
}

/// A column: its title, and what stands in it, which decides the side that the title keeps to.
package struct BookColumn: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text, number, date, month, time, moment, money, hours, share
        /// Text in whole sentences, for which a column may be twice as wide.
        case prose
    }

    package var title: String
    package var kind: Kind

    package init(_ title: String, _ kind: Kind = .text) {
        self.title = title
        self.kind = kind
    }
}

/// A row of cells, at most as many as there are columns.
package struct BookRow: Hashable, Sendable {
    package enum Look: Hashable, Sendable {
        case plain
        /// A sum over the rows above it.
        case sum
        /// What no longer holds: struck through.
        case struck
    }

    package var cells: [BookCell]
    package var look: Look

    package init(_ cells: [BookCell], _ look: Look = .plain) {
        self.cells = cells
        self.look = look
    }
}

/// What stands in a cell, by its type: a text is never run as a formula, whatever it begins with.
package enum BookCell: Hashable, Sendable {
    case empty
    /// Characters that XML cannot have become U+FFFD.
    case text(String)
    case number(Int)
    case date(CivilDate)
    /// The month of a day, which is kept as its first.
    case month(CivilDate)
    case time(LocalTime)
    /// A day and a time on a wall, in whole minutes.
    case moment(WallTime)
    /// Hundredths of a euro.
    case money(cents: Int64)
    /// A length of time in minutes, shown as hours and minutes.
    case hours(minutes: Int)
    /// Hundredths of a per cent.
    case share(basisPoints: Int)

    /// The text, or an empty cell where there is nothing to read.
    package init(_ text: String?) {
        self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
    }

    /// The day, or an empty cell.
    package init(_ date: CivilDate?) {
        self = date.map { .date($0) } ?? .empty
    }
}
