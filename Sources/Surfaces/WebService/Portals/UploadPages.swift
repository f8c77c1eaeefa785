import Calendar
import Domain
import HTML
import HTTP
import Store

/// Papers that people sent: to fetch, and to say how far each paper has come by it.
enum UploadPages {
    static func fetch(_ visit: Visit) throws -> Response {
        let upload = try one(visit)
        try visit.note([upload.applicant], purpose: "paper \(upload.kind.rawValue)")
        return try answer(upload, visit)
    }

    /// Says how far the paper has come.
    static func settle(_ visit: Visit) throws -> Response {
        let upload = try one(visit)
        guard let status = visit.request.sent("status").flatMap({ PersonDocument.Status(rawValue: $0) }),
            upload.settledOn == nil
        else {
            return try RequestPages.page(
                visit, upload.settledOn == nil ? .unprocessable : .conflict,
                problem: upload.settledOn == nil ? Words.chooseOne : nil)
        }
        let day = visit.request.sent("until") ?? ""
        let until = CivilDate(iso: day)
        guard day.isEmpty || until != nil else {
            return try RequestPages.page(visit, .unprocessable, problem: Words.wrongDay)
        }
        do {
            let done: Void? = try visit.store.change(where: { try isOpen(upload, visit) }) {
                try settle(upload, status, validUntil: until, visit)
            }
            return try done == nil ? RequestPages.page(visit, .conflict) : .seeOther(RequestPages.address)
        } catch let refusal as PersonDocument.StepRefusal {
            let isOver = if case .over = refusal { true } else { false }
            return try RequestPages.page(
                visit, .unprocessable, problem: isOver ? Words.paperOver : Words.cannotBecome)
        }
    }

    private static func isOpen(_ upload: PersonUpload, _ visit: Visit) throws -> Bool {
        try visit.store.uploads(of: upload.applicant).contains { $0.number == upload.number && $0.settledOn == nil }
    }

    /// Stores how far the paper has come; without a last day it keeps that of the paper before.
    private static func settle(
        _ upload: PersonUpload, _ status: PersonDocument.Status, validUntil: CivilDate?, _ visit: Visit
    ) throws {
        let fresh = PersonDocument(applicant: upload.applicant, kind: upload.kind, status: .needed)
        let known = try visit.store.find(.documents, fresh.id.text) ?? fresh
        try visit.keep(.documents, [known.becoming(status, on: visit.today, validUntil: validUntil)])
        try visit.store.settleUpload(upload.number, on: visit.today, actor: visit.who?.actor ?? "", now: visit.now)
    }

    private static func one(_ visit: Visit) throws -> PersonUpload {
        guard let number = Int(try visit.value("number")),
            let upload = try visit.store.uploads().first(where: { $0.number == number })
        else { throw Turned.away(.notFound) }
        return upload
    }

    /// The file to be kept and not to be shown: whatever it holds does nothing in a browser.
    static func answer(_ upload: PersonUpload, _ visit: Visit) throws -> Response {
        guard let bytes = try visit.store.uploadedBytes(upload.number) else { throw Turned.away(.notFound) }
        let name = "\(upload.applicant.part)-\(upload.kind.rawValue)-\(upload.number).\(upload.format.ending)"
        var response = Response.attached(name, bytes)
        response.headers.removeAll { $0.name == "Content-Type" }
        response.headers.append(Field("Content-Type", upload.format.mediaType))
        response.headers.append(Field("Content-Security-Policy", "default-src 'none'; sandbox"))
        return response
    }

    static func card(_ upload: PersonUpload, _ look: Look, _ visit: Visit) -> Node {
        Tag.article(.class("card")) {
            Tag.div(.class("top")) {
                Tag.h3(Attribute("dir", "auto")) {
                    Tag.a(.href(RouteTable.applicant.address(upload.applicant.text))) {
                        RequestPages.name(upload.applicant, look)
                    }
                }
                Tag.span(.class("tag")) { visit.language.date(upload.on) }
            }
            Tag.p {
                "\(visit[Words.paper(upload.kind)]), "
                Tag.a(.href("/uploads/\(upload.number)")) {
                    "\(upload.format.rawValue.uppercased()), \(max(1, upload.size / 1024)) KiB"
                }
            }
            if visit.who?.role == .coordinator { form(upload, visit) }
        }
    }

    /// How far the paper is, and until when it is valid; what was typed stays where the form comes again.
    private static func form(_ upload: PersonUpload, _ visit: Visit) -> Node {
        let (id, last) = ("status-\(upload.number)", "until-\(upload.number)")
        let action = "/uploads/\(upload.number)/status"
        let isSent = visit.request.path == action
        return visit.form(action, .class("buttons")) {
            Tag.div(.class("field")) {
                Tag.label(Attribute("for", id)) { visit[Words.howFarThePaperIs] }
                Tag.select(.id(id), Attribute("name", "status")) {
                    for status in PersonDocument.Status.sayable where status.isThere || status == .refused {
                        if isSent, visit.request.sent("status") == status.rawValue {
                            Tag.option(Attribute("value", status.rawValue), Attribute("selected", "")) {
                                visit[status.name]
                            }
                        } else {
                            Tag.option(Attribute("value", status.rawValue)) { visit[status.name] }
                        }
                    }
                }
            }
            Tag.div(.class("field")) {
                Tag.label(Attribute("for", last)) { visit[Words.validUntil] }
                Tag.input(
                    .id(last), Attribute("name", "until"), Attribute("type", "date"),
                    Attribute("value", isSent ? visit.request.sent("until") ?? "" : ""))
            }
            Tag.button { visit[Words.savePaper] }
        }
    }
}
