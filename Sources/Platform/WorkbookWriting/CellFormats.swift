import CXlsxWriter
import Calendar

/// The look of cells, one for all workbooks: made when first asked for.
struct CellFormats {
    /// What a format is made of.
    struct Style: Hashable {
        enum Part: Hashable {
            case title, plain, sum, struck, name, heading
        }

        var part: Part
        var code: String?
        var side = BookColumn.Side.left

        /// Whether there is air between it and what stands before it.
        fileprivate var isIndented: Bool { part != .heading && part != .name }
    }

    private static let accent: UInt32 = 0x0b5a6b
    private static let onAccent: UInt32 = 0xffffff
    private static let ground: UInt32 = 0xf2f4f6
    private static let line: UInt32 = 0xc9d0d8
    private static let quiet: UInt32 = 0x55606e

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let language: CalendarLanguage
    private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ language: CalendarLanguage) {
        self.workbook = workbook
        self.language = language
    }

    /// How a cell is shown; nil = as text. What is escaped is not translated by the reader's spreadsheet.
    func code(_ cell: BookCell) -> String? {
        switch cell {
        case .empty, .text: nil
        case .number: "#,##0"
        case .date: day
        case .month: month
        case .time(let time): time.minutes == 1_440 ? "[hh]:mm" : "hh:mm"
        case .moment: day + " hh:mm"
        case .money: #"#,##0.00\ "€""#
        case .hours: "[h]:mm"
        case .share: "0.0%"
        }
    }

    private var day: String {
        switch language {
        case .german: "dd.mm.yyyy"
        case .english: "[$-809]d mmm yyyy"
        case .spanish: #"dd\/mm\/yyyy"#
        }
    }

    private var month: String {
        switch language {
        case .german: "[$-407]mmmm yyyy"
        case .english: "[$-809]mmmm yyyy"
        case .spanish: "[$-C0A]mmmm yyyy"
        }
    }

    mutating func format(_ style: Style) throws(WorkbookWritingError) -> UnsafeMutablePointer<lxw_format> {
        if let known = formats[style] { return known }
        guard let fresh = workbook_add_format(workbook) else { throw .refused("out of memory") }
        formats[style] = fresh
        format_set_align(fresh, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let code = style.code {
            format_set_num_format(fresh, code)
        } else {
            format_set_text_wrap(fresh)
        }
        switch style.side {
        case .left:
            // Said aloud, or a name that runs left stands at the other end of its column.
            format_set_align(fresh, UInt8(LXW_ALIGN_LEFT.rawValue))
            format_set_reading_order(fresh, 1)
            if style.isIndented { format_set_indent(fresh, 1) }
        case .middle: format_set_align(fresh, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right:
            format_set_align(fresh, UInt8(LXW_ALIGN_RIGHT.rawValue))
            // So that a number does not touch the text of the next column.
            format_set_indent(fresh, 1)
        }
        CellFormats.dress(fresh, style.part)
        return fresh
    }

    private static func dress(_ format: UnsafeMutablePointer<lxw_format>, _ part: Style.Part) {
        switch part {
        case .title:
            format_set_bold(format)
            format_set_font_color(format, onAccent)
            format_set_bg_color(format, accent)
        case .heading:
            format_set_bold(format)
            format_set_font_size(format, 16)
            format_set_font_color(format, accent)
        case .name:
            format_set_font_color(format, quiet)
        case .plain: underline(format)
        case .struck:
            underline(format)
            format_set_font_strikeout(format)
            format_set_font_color(format, quiet)
        case .sum:
            format_set_bold(format)
            format_set_bg_color(format, ground)
            format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_top_color(format, accent)
        }
    }

    private static func underline(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
        format_set_bottom_color(format, line)
    }
}
