import CXlsxWriter
import Calendar

/// Writes one sheet, row by row from the top: the library puts each row away before the next begins.
struct SheetWriter {
    private typealias Style = CellFormats.Style

    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let name: String
    private let content: BookSheet
    /// Letters of the widest cell of each column.
    private var widths: [Int]
    /// The row that comes next, from 0.
    private var row = 0
    private var hasFilter = false

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, _ content: BookSheet) throws(WorkbookWritingError)
    {
        guard content.columns.count <= SheetLimits.columns else {
            throw .tooManyColumns(sheet: name, limit: SheetLimits.columns)
        }
        self.sheet = sheet
        self.name = name
        self.content = content
        widths = content.columns.map { SheetWriter.least($0.kind) }
    }

    mutating func write(_ formats: inout CellFormats) throws(WorkbookWritingError) {
        if content.layout == .table { try titles(&formats) }
        try records(content.rows, &formats)
        for (column, width) in widths.enumerated() {
            let place = UInt16(column)
            worksheet_set_column(sheet, place, place, Double(min(width, widest(column))) + 3, nil)
        }
        try filter()
        try setUp()
    }

    /// Letters that a column has at most: longer texts wrap. Where there are many columns each is narrower, so that what is
    /// printed can be read.
    private func widest(_ column: Int) -> Int {
        if content.layout == .facts { return 90 }
        if content.columns[column].kind == .prose { return 60 }
        return content.columns.count > 12 ? 24 : 30
    }

    /// Letters that stand in a column beyond its width: most are narrower than the digits by which it is measured.
    private static let spare = 2

    /// Gives the row that comes next room for so many lines; not every spreadsheet does so by itself.
    private func makeRoom(_ lines: Int, of points: Double = 15) throws(WorkbookWritingError) {
        guard lines > 1 || points > 15 else { return }
        // Excel shows no row higher than 409 points.
        try check(worksheet_set_row(sheet, UInt32(row), min(Double(lines) * points, 408), nil))
    }

    // MARK: Rows

    private mutating func titles(_ formats: inout CellFormats) throws(WorkbookWritingError) {
        try makeRoom(
            content.columns.enumerated().map { column, title in
                CellText.lines(title.title, in: leastWidth(column) + SheetWriter.spare)
            }.max() ?? 1)
        for (column, title) in content.columns.enumerated() {
            widths[column] = leastWidth(column)
            let format = try formats.format(Style(part: .title, side: title.kind.side))
            try text(title.title, at: column, format)
        }
        row = 1
    }

    private mutating func records(
        _ rows: some Sequence<BookRow>, _ formats: inout CellFormats
    ) throws(WorkbookWritingError) {
        for record in rows {
            guard row < SheetLimits.rows else { throw .tooManyRows(sheet: name, limit: SheetLimits.rows) }
            if record.look == .sum { try filter() }
            if content.layout == .facts, row == 0, case .text(let title)? = record.cells.first {
                try heading(title, &formats)
                row += 1
                continue
            }
            try makeRoom(lines(record))
            for column in content.columns.indices {
                let cell = record.cells.indices.contains(column) ? record.cells[column] : .empty
                let code = formats.code(cell)
                let side = code == nil ? .left : content.columns[column].kind.side
                let style = Style(part: part(record, column), code: code, side: side)
                try write(cell, at: column, try formats.format(style))
            }
            row += 1
        }
    }

    /// The first row of a sheet of facts, over all of its columns.
    private mutating func heading(_ title: String, _ formats: inout CellFormats) throws(WorkbookWritingError) {
        let last = content.columns.count - 1
        let format = try formats.format(Style(part: .heading))
        // Its letters are half as wide again as the others.
        widths[last] = max(widths[last], min(CellText.width(title) * 3 / 2, SheetWriter.headingWidth))
        try makeRoom(CellText.lines(title, in: SheetWriter.headingWidth * 2 / 3), of: 21)
        guard last > 0 else { return try text(title, at: 0, format) }
        try check(worksheet_merge_range(sheet, 0, 0, 0, UInt16(last), CellText.escaped(CellText.clean(title)), format))
    }

    private static let headingWidth = 75

    /// Letters that the column has at least: a title wraps between its words, and the button of the filter covers two letters.
    private func leastWidth(_ column: Int) -> Int {
        let title = content.columns[column]
        let words = title.title.split(separator: " ").map { CellText.width(String($0)) }
        // Of a long title the rest takes three lines at most.
        return max(SheetWriter.least(title.kind), min(max(words.max() ?? 0, CellText.width(title.title) / 3), 28) + 2)
    }

    private func lines(_ record: BookRow) -> Int {
        zip(record.cells, content.columns.indices).reduce(1) { most, place in
            guard case .text(let text) = place.0 else { return most }
            return max(most, CellText.lines(text, in: widest(place.1) + SheetWriter.spare))
        }
    }

    private func part(_ record: BookRow, _ column: Int) -> Style.Part {
        guard content.layout == .table else {
            return column == 0 ? .name : .plain
        }
        return switch record.look {
        case .plain: .plain
        case .sum: .sum
        case .struck: .struck
        }
    }

    private mutating func write(
        _ cell: BookCell, at column: Int, _ format: UnsafeMutablePointer<lxw_format>
    ) throws(WorkbookWritingError) {
        switch cell {
        case .empty: try check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), format))
        case .text(let words):
            widths[column] = max(widths[column], CellText.width(words))
            try text(words, at: column, format)
        case .number(let number): try self.number(Double(number), at: column, format, digits: number)
        case .date(let date):
            guard let serial = date.excelSerial else {
                try text(date.iso, at: column, format)
                return
            }
            try self.number(Double(serial), at: column, format)
        case .month(let date): try write(.date(date.adding(days: 1 - date.day)), at: column, format)
        case .time(let time): try self.number(Double(time.minutes) / 1_440, at: column, format)
        case .moment(let moment):
            guard let serial = moment.date.excelSerial else {
                try text(moment.text, at: column, format)
                return
            }
            try self.number(Double(serial) + Double(moment.secondOfDay / 60) / 1_440, at: column, format)
        case .money(let cents): try self.number(Double(cents) / 100, at: column, format, digits: Int(cents / 100))
        case .hours(let minutes): try self.number(Double(minutes) / 1_440, at: column, format)
        case .share(let points): try self.number(Double(points) / 10_000, at: column, format)
        }
    }

    private func text(
        _ words: String, at column: Int, _ format: UnsafeMutablePointer<lxw_format>
    ) throws(WorkbookWritingError) {
        let words = CellText.clean(words)
        guard words.utf16.count <= SheetLimits.text else {
            throw .textTooLong(sheet: name, row: row + 1, limit: SheetLimits.text)
        }
        guard !words.isEmpty else {
            try check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), format))
            return
        }
        try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), CellText.escaped(words), format))
    }

    /// - Parameter digits: The whole part, which decides the width; its marks and what follows are added.
    private mutating func number(
        _ number: Double, at column: Int, _ format: UnsafeMutablePointer<lxw_format>, digits: Int = 0
    ) throws(WorkbookWritingError) {
        let letters = String(digits).utf8.count
        let isMoney = content.columns[column].kind == .money
        widths[column] = max(widths[column], letters + letters / 3 + (isMoney ? 5 : 0))
        try check(worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format))
    }

    private func check(_ code: lxw_error) throws(WorkbookWritingError) {
        guard code == LXW_NO_ERROR else { throw .refused(BookWriter.reason(code)) }
    }

    /// Room for any value of the kind.
    private static func least(_ kind: BookColumn.Kind) -> Int {
        switch kind {
        case .text, .prose: 6
        case .number, .time, .hours, .share: 6
        case .date: 10
        case .month, .moment: 16
        case .money: 10
        }
    }

    // MARK: Reading and printing

    /// Lets the records be filtered that were written so far. The library takes the filter only while its last row is the one
    /// that was written last: before the first sum, else at the end.
    private mutating func filter() throws(WorkbookWritingError) {
        guard content.layout == .table, !hasFilter, row > 1, !content.columns.isEmpty else { return }
        hasFilter = true
        try check(worksheet_autofilter(sheet, 0, 0, UInt32(row - 1), UInt16(content.columns.count - 1)))
    }

    /// Whether the library has room for what rows and columns are repeated: it keeps 127 bytes, in which the name of the sheet stands
    /// twice, and cuts off the rest in the middle of a letter. Source: libxlsxwriter 1.1.4, `LXW_DEFINED_NAME_LENGTH`.
    private var mayRepeatColumns: Bool {
        let quoted = name.utf8.count + name.utf8.count { $0 == UInt8(ascii: "'") } + 2
        return 2 * quoted + "!$AAA:$AAA,!$1:$1".utf8.count <= 127
    }

    /// Letters that are printed across a page and can be read: A4 across shows about 150 at their full size.
    private static let lettersAcross = 330

    /// What stays in view, what can be filtered, and how it prints: A4 across, as wide as the page, the titles on each; columns for
    /// which a page is too narrow go on beside it, with the first ones repeated.
    private func setUp() throws(WorkbookWritingError) {
        let columns = content.columns.count
        worksheet_set_paper(sheet, 9)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.7, 0.6)
        let printed = UInt16(max(min(max(content.printedColumns ?? columns, 1), columns) - 1, 0))
        let letters = widths.prefix(Int(printed) + 1).enumerated().reduce(0) {
            $0 + min($1.element, widest($1.offset)) + 3
        }
        let across = max(1, (letters + SheetWriter.lettersAcross - 1) / SheetWriter.lettersAcross)
        worksheet_fit_to_pages(sheet, UInt16(across), 0)
        guard columns > 0 else { return }
        if row > 0 { try check(worksheet_print_area(sheet, 0, 0, UInt32(row - 1), printed)) }
        guard content.layout == .table else {
            worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
            return
        }
        worksheet_set_landscape(sheet)
        try check(worksheet_repeat_rows(sheet, 0, 0))
        let fixed = min(content.fixedColumns, columns - 1)
        worksheet_freeze_panes(sheet, 1, UInt16(fixed))
        if across > 1, fixed > 0, mayRepeatColumns { try check(worksheet_repeat_columns(sheet, 0, UInt16(fixed - 1))) }
    }
}

extension BookColumn {
    /// To which side cells and title keep.
    enum Side: Hashable {
        case left, middle, right
    }
}

extension BookColumn.Kind {
    fileprivate var side: BookColumn.Side {
        switch self {
        case .text, .prose: .left
        case .date, .month, .time, .moment: .middle
        case .number, .money, .hours, .share: .right
        }
    }
}

extension CivilDate {
    /// The number by which spreadsheets count the day in the 1900 system; nil before 1 March 1900, where they count wrongly, and
    /// after 9999. Source: ECMA-376 Part 1, 18.17.4.1.
    fileprivate var excelSerial: Int? {
        let serial = Int(dayNumber) + 25_569
        return (61...2_958_465).contains(serial) ? serial : nil
    }
}
