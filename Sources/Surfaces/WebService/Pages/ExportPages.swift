import Domain
import Export
import HTML
import HTTP

/// A kind of documents that the campaign can be asked for, as `lotse export` knows it.
package struct ExportOffer: Hashable, Sendable {
    /// The command's word.
    package let kind: String
    /// The formats to choose from; empty where there is one only.
    package let formats: [String]
    package let hasLanguage: Bool

    package init(kind: String, formats: [String], hasLanguage: Bool) {
        self.kind = kind
        self.formats = formats
        self.hasLanguage = hasLanguage
    }
}

/// One document that somebody asks for.
package struct ExportWish: Hashable, Sendable {
    package let kind: String
    /// Nil = what the command writes where none is named.
    package let format: String?
    package let language: String?
    /// Who asks, for the log.
    package let actor: String

    package init(kind: String, format: String?, language: String?, actor: String) {
        self.kind = kind
        self.format = format
        self.language = language
        self.actor = actor
    }
}

/// What comes of it: one file; several are packed into one.
package struct ExportedFile: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Why a document cannot be had, in the words of the command.
package struct ExportRefusal: Error, Hashable {
    package let message: String
    package let hint: String?

    package init(message: String, hint: String?) {
        self.message = message
        self.hint = hint
    }
}

/// `/exports`: every document of the campaign, to download.
enum ExportPages {
    static func list(_ visit: Visit) throws -> Response { page(visit, .ok, refusal: nil) }

    static func file(_ visit: Visit) throws -> Response {
        let kind = try visit.value("kind")
        guard let offer = visit.hall.office.exports.first(where: { $0.kind == kind }) else {
            throw Turned.away(.notFound)
        }
        let format = visit.request.asked("format").flatMap { $0.isEmpty ? nil : $0 }
        let language = visit.request.asked("language").flatMap { $0.isEmpty ? nil : $0 }
        guard format.map(offer.formats.contains) ?? true,
            language.map({ DocumentLanguage(rawValue: $0) != nil && offer.hasLanguage }) ?? true
        else { throw Turned.away(.unprocessable) }
        let look = try visit.look()
        try visit.note(look.view.inputs.applicants.map(\.id), purpose: "export \(kind)")
        let wish = ExportWish(kind: kind, format: format, language: language, actor: visit.who?.actor ?? "")
        let found: ExportedFile
        do {
            // Who waited here would keep a thread from everybody else.
            guard let made = try visit.hall.exports.attempt({ try visit.hall.office.export(wish, visit.now) }) else {
                var busy = NoticePage.response(.unavailable, visit.language, Words.exportBusy)
                busy.headers.append(Field("Retry-After", "10"))
                return busy
            }
            found = made
        } catch let refusal as ExportRefusal { return page(visit, .conflict, refusal: refusal) }
        return .attached(found.name, found.bytes)
    }

    /// One line for each kind with a link for each format, all in the language that is chosen above them.
    private static func page(_ visit: Visit, _ status: Status, refusal: ExportRefusal?) -> Response {
        let language = visit.request.asked("language").flatMap { DocumentLanguage(rawValue: $0) }
        let heads = [Words.document, Words.format].map { visit[$0] }
        return visit.page(visit[Words.exports], status) {
            if let refusal {
                Tag.div(.class("notice"), .role("alert")) {
                    Tag.strong { visit[Words.noExport] }
                    Tag.p { visit.said(refusal.message) }
                    if let hint = refusal.hint { Tag.p { Tag.small { visit.said(hint) } } }
                }
            }
            Tag.p(.class("hint")) { visit[Words.exportsHint] }
            Tag.form(.action("/exports"), .class("filters")) {
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "language")) { visit[Words.language] }
                    Tag.select(.id("language"), Attribute("name", "language")) {
                        option("", visit[Words.ownLanguage], isChosen: language == nil)
                        for one in DocumentLanguage.allCases {
                            option(one.rawValue, Languages.name(one), isChosen: one == language)
                        }
                    }
                }
                Tag.button { visit[Words.show] }
            }
            Node.table(visit[Words.exports], heads) {
                for offer in visit.hall.office.exports {
                    Tag.tr {
                        Tag.th(.scope(.row)) { Words.export(offer.kind).map { visit[$0] } ?? offer.kind }
                        Tag.td(.class("formats"), Attribute("data-head", heads[1])) {
                            links(offer, language, visit)
                        }
                    }
                }
            }
        }
    }

    private static func option(_ value: String, _ text: String, isChosen: Bool) -> Node {
        isChosen
            ? Tag.option(Attribute("value", value), Attribute("selected", "selected")) { text }
            : Tag.option(Attribute("value", value)) { text }
    }

    private static func links(_ offer: ExportOffer, _ language: DocumentLanguage?, _ visit: Visit) -> [Node] {
        let address = RouteTable.export.address(offer.kind)
        let title = Words.export(offer.kind).map { visit[$0] } ?? offer.kind
        let formats = offer.formats.isEmpty ? [""] : offer.formats
        return formats.map { format in
            let fields = [("format", format), ("language", offer.hasLanguage ? language?.rawValue ?? "" : "")]
            let name = format.isEmpty ? visit[Words.download] : visit[Words.format(format)]
            return Tag.a(.class("format"), .href(address + Visit.query(fields)), .aria("label", "\(title): \(name)")) {
                name
            }
        }
    }
}

/// Media types by the ending of a file's name (IANA registry, read 2026-11-22).
enum MediaType {
    /// Every type that documents have.
    static let all = ["a.pdf", "a.xlsx", "a.ics", "a.csv", "a.html", "a.json", "a.zip", "a"].map(of)

    static func of(_ name: String) -> String {
        switch name.split(separator: ".").last {
        case "pdf": "application/pdf"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "ics": "text/calendar; charset=utf-8"
        case "csv": "text/csv; charset=utf-8"
        case "html": "text/html; charset=utf-8"
        case "json": "application/json"
        case "zip": "application/zip"
        default: "application/octet-stream"
        }
    }
}

extension Response {
    /// A file to save under a name, its type by the name's ending.
    ///
    /// - Parameter name: Of letters of any script, digits, dots, hyphens and lines.
    static func attached(_ name: String, _ bytes: [UInt8]) -> Response {
        var response = Response(type: MediaType.of(name), bytes)
        // RFC 6266, 4.3: letters beyond ASCII stand in a parameter of their own.
        let plain = String(name.unicodeScalars.map { $0.isASCII ? Character($0) : "_" })
        let whole = plain == name ? "" : "; filename*=UTF-8''\(RoutePattern.percentEncoded(name))"
        response.headers.append(Field("Content-Disposition", "attachment; filename=\"\(plain)\"\(whole)"))
        return response
    }
}
