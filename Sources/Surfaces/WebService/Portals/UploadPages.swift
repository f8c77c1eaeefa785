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
        let fresh = PersonDocument(applicant: upload.applicant, kind: upload.kind, status: .needed)
        let known = try visit.store.find(.documents, fresh.id.text) ?? fresh
        let changed: PersonDocument
        do throws(PersonDocument.StepRefusal) {
            changed = try known.becoming(status, on: visit.today, validUntil: nil)
        } catch { return try RequestPages.page(visit, .unprocessable, problem: Words.cannotBecome) }
        let done: Void? = try visit.store.change(where: {
            try visit.store.uploads(of: upload.applicant).contains { $0.number == upload.number && $0.settledOn == nil }
        }) {
            try visit.keep(.documents, [changed])
            try visit.store.settleUpload(upload.number, on: visit.today, actor: visit.who?.actor ?? "", now: visit.now)
        }
        return try done == nil ? RequestPages.page(visit, .conflict) : .seeOther(RequestPages.address)
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
        let id = "status-\(upload.number)"
        return Tag.article(.class("card")) {
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
            if visit.who?.role == .coordinator {
                visit.form("/uploads/\(upload.number)/status", .class("buttons")) {
                    Tag.div(.class("field")) {
                        Tag.label(Attribute("for", id)) { visit[Words.howFarThePaperIs] }
                        Tag.select(.id(id), Attribute("name", "status")) {
                            for status in PersonDocument.Status.sayable where status.isThere || status == .refused {
                                Tag.option(Attribute("value", status.rawValue)) { visit[status.name] }
                            }
                        }
                    }
                    Tag.button { visit[Words.savePaper] }
                }
            }
        }
    }
}
