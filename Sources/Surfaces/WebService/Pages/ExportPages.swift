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
            found = try visit.hall.exports.run { try visit.hall.office.export(wish, visit.now) }
        } catch let refusal as ExportRefusal { return page(visit, .conflict, refusal: refusal) }
        return .attached(found.name, found.bytes)
    }

    private static func page(_ visit: Visit, _ status: Status, refusal: ExportRefusal?) -> Response {
        let heads = [Words.document, Words.format, Words.language].map { visit[$0] }
        return visit.page(visit[Words.exports], status) {
            if let refusal {
                Tag.div(.class("notice"), .role("alert")) {
                    Tag.strong { visit[Words.noExport] }
                    Tag.p(.lang("en")) {
                        "\(refusal.message) "
                        if let hint = refusal.hint { Tag.code { hint } }
                    }
                }
            }
            Tag.p(.class("hint")) { visit[Words.exportsHint] }
            Tag.div(.class("cards")) {
                for offer in visit.hall.office.exports { card(offer, heads, visit) }
            }
        }
    }

    private static func card(_ offer: ExportOffer, _ heads: [String], _ visit: Visit) -> Node {
        Tag.article(.class("card")) {
            Tag.h2 { Words.export(offer.kind).map { visit[$0] } ?? offer.kind }
            Tag.form(.action(RouteTable.export.address(offer.kind)), .class("filters")) {
                if !offer.formats.isEmpty {
                    choice("format", offer.kind, heads[1], visit[Words.usualFormats], offer.formats.map { ($0, $0) })
                }
                if offer.hasLanguage {
                    choice(
                        "language", offer.kind, heads[2], visit[Words.ownLanguage],
                        DocumentLanguage.allCases.map { ($0.rawValue, Languages.name($0)) })
                }
                Tag.button { visit[Words.download] }
            }
        }
    }

    private static func choice(
        _ name: String, _ kind: String, _ label: String, _ usual: String, _ values: [(String, String)]
    ) -> Node {
        let id = "\(kind)-\(name)"
        return Tag.div(.class("field")) {
            Tag.label(Attribute("for", id)) { label }
            Tag.select(.id(id), Attribute("name", name)) {
                Tag.option(Attribute("value", "")) { usual }
                for (value, text) in values { Tag.option(Attribute("value", value)) { text } }
            }
        }
    }
}

/// Media types by the ending of a file's name (IANA registry, read 2026-11-22).
enum MediaType {
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
    /// - Parameter name: Of letters, digits, dots and hyphens.
    static func attached(_ name: String, _ bytes: [UInt8]) -> Response {
        var response = Response(type: MediaType.of(name), bytes)
        response.headers.append(Field("Content-Disposition", "attachment; filename=\"\(name)\""))
        return response
    }
}
