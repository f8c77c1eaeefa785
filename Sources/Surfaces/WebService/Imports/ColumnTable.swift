import Domain
import HTML
import HTTP

/// What each column of a file means and holds: a row for each column, so that a file of any width fits a screen and a sheet of paper, with
/// the choice of its meaning, its values in some rows, and what is said of them.
struct ColumnTable {
    /// Characters of a value that are shown.
    private static let room = 160
    private static let form = "meanings"

    let report: UploadReport
    /// The upload's id.
    let upload: String
    let visit: Visit

    var node: Node {
        .section(visit[Words.columns]) {
            Tag.p(.class("hint")) { visit[Words.columnsHint] }
            Tag.div(.class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", visit[Words.columns]))
            {
                Tag.table(.class("list stacks meanings")) {
                    Tag.caption { visit[Words.columns] }
                    heads
                    Tag.tbody { for (index, column) in report.columns.enumerated() { row(index, column) } }
                }
            }
            Tag.form(
                .id(ColumnTable.form), .action(ImportPages.one.address(upload)), Attribute("method", "get")
            ) {
                Tag.button(.class("second")) { visit[Words.readSo] }
            }
        }
    }

    private var heads: Node {
        let refused = Set(report.remarks.filter(\.isError).compactMap(\.line))
        return Tag.thead {
            Tag.tr {
                Tag.th(.scope(.col)) { visit[Words.fileColumn] }
                Tag.th(.scope(.col)) { visit[Words.meaning] }
                for line in report.lines {
                    Tag.th(.scope(.col)) {
                        named(line)
                        if refused.contains(line) {
                            " "
                            Tag.span(.class("tag warn")) { visit[Words.rowRefused] }
                        }
                    }
                }
            }
        }
    }

    private func named(_ line: Int) -> String { "\(visit[Words.fileLine]) \(line)" }

    private func row(_ index: Int, _ column: UploadReport.Column) -> Node {
        Tag.tr {
            Tag.th(.scope(.row)) {
                Tag.label(Attribute("for", "column\(index)"), Attribute("dir", "auto")) {
                    column.header.isEmpty ? "\(visit[Words.fileColumn]) \(column.number)" : column.header
                }
            }
            Tag.td { meaning(index, column) }
            for (line, text) in zip(report.lines, column.cells) { cell(text, line, column.number) }
        }
    }

    /// The choice, which belongs to the form below the table; on paper what is chosen.
    @Content private func meaning(_ index: Int, _ column: UploadReport.Column) -> [Node] {
        let form = Attribute("form", ColumnTable.form)
        Tag.input(Attribute("type", "hidden"), Attribute("name", "header"), Attribute("value", column.header), form)
        Tag.select(.id("column\(index)"), Attribute("name", "field"), form) {
            option("", visit[Words.asNote], column.field == nil)
            for field in report.fields { option(field.name, named(field), field.name == column.field) }
        }
        Tag.span(.class("meant")) {
            report.fields.first { $0.name == column.field }.map(named) ?? visit[Words.asNote]
        }
    }

    private func named(_ field: UploadReport.Field) -> String {
        visit.language == .german ? "\(field.german) (\(field.name))" : field.name
    }

    private func option(_ value: String, _ text: String, _ isChosen: Bool) -> Node {
        isChosen
            ? Tag.option(Attribute("value", value), Attribute("selected", "")) { text }
            : Tag.option(Attribute("value", value)) { text }
    }

    private func cell(_ text: String, _ line: Int, _ number: Int) -> Node {
        let remarks = report.remarks.filter { $0.line == line && $0.column == number }
        let shown = text.count > ColumnTable.room ? "\(text.prefix(ColumnTable.room)) …" : text
        let head = Attribute("data-head", named(line))
        guard !remarks.isEmpty else {
            return Tag.td(head) { if !shown.isEmpty { Tag.span(Attribute("dir", "auto")) { shown } } }
        }
        return Tag.td(head, .class("found")) {
            Tag.span(Attribute("dir", "auto")) { shown }
            for remark in remarks {
                Tag.small(.class(remark.isError ? "wrong" : "remarked")) { visit.said(remark.text) }
            }
        }
    }
}
