import Domain
import HTML
import HTTP

/// The parts of the pages of imports.
enum ImportParts {
    /// Findings that are shown; the rest is counted.
    private static let shown = 200

    /// The form that sends a file.
    static func form(_ visit: Visit) -> Node {
        .section(visit[Words.importFile]) {
            Tag.form(
                .action(ImportPages.home.address()), Attribute("method", "post"),
                Attribute("enctype", "multipart/form-data"), .class("filters")
            ) {
                visit.hidden("token", visit.formToken)
                Tag.div(.class("field wide")) {
                    Tag.label(Attribute("for", "file")) { visit[Words.file] }
                    Tag.input(
                        .id("file"), Attribute("name", "file"), Attribute("type", "file"),
                        Attribute("accept", ".csv,.txt,.tsv,.xlsx,.json,.xml"), Attribute("required", ""))
                }
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "kind")) { visit[Words.fileKind] }
                    Tag.select(.id("kind"), Attribute("name", "kind")) {
                        for kind in ImportPages.kinds {
                            Tag.option(Attribute("value", kind.rawValue)) { visit[Words.kind(kind)] }
                        }
                    }
                }
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "sheet")) { visit[Words.sheet] }
                    Tag.input(.id("sheet"), Attribute("name", "sheet"))
                }
                Tag.button { visit[Words.look] }
            }
            Tag.p(.class("hint")) { visit[Words.importHint] }
        }
    }

    static func preview(_ upload: Upload, _ report: UploadReport, _ id: String, _ visit: Visit) -> Node {
        .fragment([
            Tag.p {
                "\(visit[Words.kind(upload.kind)]): "
                Tag.strong { line(report, upload.kind, visit) }
            },
            Tag.p(.class("hint")) { visit[Words.nothingStored] },
            actions(upload, report, id, visit),
            remarks(report, visit),
            report.columns.isEmpty ? .empty : ColumnTable(report: report, upload: id, visit: visit).node,
        ])
    }

    /// The command's line without its kind, which stands before it.
    static func line(_ report: UploadReport, _ kind: ImportKind, _ visit: Visit) -> Node {
        let head = "\(kind.rawValue): "
        return visit.said(report.line.hasPrefix(head) ? String(report.line.dropFirst(head.count)) : report.line)
    }

    private static func actions(_ upload: Upload, _ report: UploadReport, _ id: String, _ visit: Visit) -> Node {
        Tag.div(.class("inline")) {
            if report.hasRows {
                visit.form(ImportPages.one.address(id), .class("inline")) {
                    visit.seen()
                    for (header, field) in upload.meanings.sorted(by: { $0.key < $1.key }) {
                        visit.hidden("header", header)
                        visit.hidden("field", field)
                    }
                    Tag.button { visit[Words.doImport] }
                }
            }
            visit.form(ImportPages.discarding.address(id), .class("inline")) {
                Tag.button(.class("second")) { visit[Words.discard] }
            }
        }
    }

    /// What is wrong, errors first; what is said of several rows in the same words stands there once, with their lines.
    static func remarks(_ report: UploadReport, _ visit: Visit) -> Node {
        let all = RemarkGroup.of(report.remarks.filter(\.isError) + report.remarks.filter { !$0.isError })
        guard !all.isEmpty || !report.duplicates.isEmpty else { return .empty }
        let headers = Dictionary(report.columns.map { ($0.number, $0.header) }) { first, _ in first }
        let more = max(0, all.count - shown) + report.remarksLeftOut
        return .section(visit[Words.remarks]) {
            Tag.ul(.class("lines")) {
                for group in all.prefix(shown) { line(group, group.remark.column.flatMap { headers[$0] }, visit) }
                for duplicate in report.duplicates.prefix(shown) {
                    Tag.li {
                        Tag.span(.class("tag")) { visit[Words.perhapsOne] }
                        " "
                        visit.said(duplicate)
                    }
                }
            }
            if more > 0 { Tag.p(.class("hint")) { "+ \(more) \(visit[Words.moreDue])" } }
        }
    }

    /// A remark with its places: lines and column as somebody finds them in the file.
    private static func line(_ group: RemarkGroup, _ header: String?, _ visit: Visit) -> Node {
        let remark = group.remark
        let places = group.places(visit)
        return Tag.li {
            Tag.span(.class(remark.isError ? "tag warn" : "tag")) {
                visit[remark.isError ? Words.rowRefused : Words.rowRemark]
            }
            " "
            places
            if let header, !header.isEmpty {
                ", "
                Tag.span(Attribute("dir", "auto")) { header }
                ": "
            } else {
                if !places.isEmpty { ": " }
                if let field = remark.field { "\(field): " }
            }
            visit.said(remark.text)
            " [\(remark.code)]"
            Tag.small { visit.said(remark.hint) }
        }
    }

    /// The imports so far, newest first, each with the button that takes it back.
    static func batches(_ batches: [ImportBatch], _ visit: Visit) -> Node {
        let heads = [
            Words.number, Words.fileKind, Words.new, Words.changedRows, Words.sameRows, Words.who, Words.file,
            Words.undo,
        ].map { visit[$0] }
        guard !batches.isEmpty else { return .empty }
        return .section(visit[Words.imported]) {
            Node.table(visit[Words.imported], heads) {
                for batch in batches.reversed() {
                    Tag.tr {
                        Tag.th(.scope(.row)) { String(batch.id) }
                        cell(heads[1], visit[Words.kind(batch.kind)])
                        cell(heads[2], String(batch.created))
                        cell(heads[3], String(batch.changed))
                        cell(heads[4], String(batch.unchanged))
                        cell(heads[5], "\(batch.actor), \(visit.moment(batch.at))")
                        cell(heads[6], batch.file)
                        Tag.td {
                            if let reverted = batch.reverted {
                                "\(visit[Words.undone]) (\(reverted.actor))"
                            } else {
                                visit.form(ImportPages.reverting.address(String(batch.id)), .class("inline")) {
                                    Tag.button(.class("second"), .aria("label", "\(heads[7]): \(batch.id)")) {
                                        heads[7]
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func cell(_ head: String, _ text: String) -> Node {
        Tag.td(Attribute("data-head", head), Attribute("dir", "auto")) { if !text.isEmpty { text } }
    }
}

extension Visit {
    /// What is said in place of a list of which the campaign has nothing yet, with the way to import it for who may.
    func nothingYet(_ text: LocalText) -> Node {
        Tag.p {
            self[text]
            if who?.role == .coordinator {
                " "
                Tag.a(.href(ImportPages.home.address())) { self[Words.importFile] }
            }
        }
    }
}
