import Calendar
import Domain
import WorkbookWriting

/// A table of a document: its page, its paper and its workbook are made of the same cells and cannot disagree.
struct DocumentTable {
    let caption: String
    let columns: [BookColumn]
    let rows: [[BookCell]]
    /// The sums; nil = there are none.
    var foot: [BookCell]?

    /// The table as a sheet of a workbook.
    var sheet: BookSheet {
        BookSheet(
            name: caption, columns: columns, rows: rows.map { BookRow($0) } + (foot.map { [BookRow($0, .sum)] } ?? []))
    }
}

extension BookCell {
    /// As a table for other programs has it: days and moments as ISO 8601, amounts as `1234.50`, hours in minutes.
    var plain: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .date(let date): date.iso
        case .month(let date): String(date.iso.prefix(7))
        case .time(let time): time.text
        case .moment(let moment): String(moment.text.prefix(16))
        case .money(let cents):
            "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(cents.magnitude % 100 < 10 ? "0" : "")\(cents.magnitude % 100)"
        case .hours(let minutes): String(minutes)
        case .share(let points): String(points)
        }
    }

    static func money(_ amount: Cents) -> BookCell { .money(cents: amount.amount) }

    /// The minute, or an empty cell.
    static func minute(_ moment: WallTime?) -> BookCell { moment.map { .moment($0) } ?? .empty }
}
