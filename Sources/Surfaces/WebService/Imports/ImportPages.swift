import Domain
import Export
import HTML
import HTTP
import Store

/// Files into the campaign: choose one, see how it is read, import it, and take an import back.
enum ImportPages {
    static let home = RoutePattern("/imports")
    static let one = RoutePattern("/imports/{upload}")
    static let discarding = RoutePattern("/imports/{upload}/discard")
    static let reverting = RoutePattern("/batches/{batch}/revert")

    /// Kinds that a form takes; a timetable feed has options of its own, on the command line.
    static let kinds = ImportKind.allCases.filter { $0 != .gtfs }

    static func list(_ visit: Visit) throws -> Response { try page(visit, .ok) }

    static func send(_ visit: Visit) throws -> Response {
        guard let kind = visit.request.sent("kind").flatMap(ImportKind.init(rawValue:)), kinds.contains(kind),
            let session = visit.session
        else { throw Turned.away(.unprocessable) }
        guard let file = visit.request.files.first(where: { $0.field == "file" && !$0.bytes.isEmpty }) else {
            return try page(visit, .unprocessable) {
                Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[Words.noFile] }
            }
        }
        let sheet = visit.request.sent("sheet").flatMap { $0.isEmpty ? nil : $0 }
        let name = file.name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? kind.rawValue
        let id = String(AccessToken().text.prefix(32))
        visit.hall.uploads.put(
            Upload(kind: kind, name: name, bytes: file.bytes, sheet: sheet, meanings: [:]), id: id,
            owner: session.derived(for: "uploads"), now: visit.now)
        return .seeOther(one.address(id))
    }

    /// How the file would be read, with nothing stored.
    static func preview(_ visit: Visit) throws -> Response { try preview(visit, .ok, nil) }

    static func confirm(_ visit: Visit) throws -> Response {
        guard let (id, upload) = try chosen(visit), let who = visit.who else { return try gone(visit) }
        guard let seen = visit.request.sent("seen").flatMap({ Int($0) }) else { throw Turned.away(.unprocessable) }
        let report: UploadReport?
        do {
            report = try visit.store.change(since: seen) {
                try visit.hall.office.take(visit.store, upload, false, who.actor, visit.now)
            }
        } catch {
            let refusal = try visit.refusal(of: error)
            return try page(visit, refusal.status) { visit.complaint(refusal.complaint) }
        }
        guard let report else {
            let since = try visit.store.changes(since: seen)
            return try preview(visit, .conflict, since)
        }
        visit.hall.uploads.drop(id)
        return visit.page(visit[Words.imports]) {
            Tag.p(.class("done"), .role("status")) {
                "\(visit[Words.kind(upload.kind)]): "
                ImportParts.line(report, upload.kind, visit)
            }
            ImportParts.remarks(report, visit)
            Tag.div(.class("downloads")) {
                Tag.a(.href(home.address())) { visit[Words.nextFile] }
                Tag.a(.href(PlanPages.home.address())) { visit[Words.plan] }
            }
        }
    }

    static func discard(_ visit: Visit) throws -> Response {
        if let (id, _) = try chosen(visit) { visit.hall.uploads.drop(id) }
        return .seeOther(home.address())
    }

    static func revert(_ visit: Visit) throws -> Response {
        guard let number = Int(try visit.value("batch")), let who = visit.who else { throw Turned.away(.notFound) }
        do {
            try visit.store.revert(batch: number, actor: who.actor, now: visit.now)
        } catch {
            let refusal = try visit.refusal(of: error)
            return try page(visit, .conflict) { visit.complaint(refusal.complaint) }
        }
        return .seeOther(home.address())
    }

    /// The upload of the address as the visitor's session has it, with the meanings that the form or the address chose.
    private static func chosen(_ visit: Visit) throws -> (id: String, upload: Upload)? {
        let id = try visit.value("upload")
        guard let session = visit.session,
            var upload = visit.hall.uploads.upload(id, owner: session.derived(for: "uploads"), now: visit.now)
        else { return nil }
        let fields = visit.route.method == .post ? visit.request.form : visit.request.query
        let headers = fields.filter { $0.name == "header" }.map(\.value)
        let meanings = fields.filter { $0.name == "field" }.map(\.value)
        for (header, field) in zip(headers, meanings) where field != "-" { upload.meanings[header] = field }
        return (id, upload)
    }

    private static func preview(_ visit: Visit, _ status: Status, _ since: [AuditEntry]?) throws -> Response {
        guard let (id, upload) = try chosen(visit), let who = visit.who else { return try gone(visit) }
        let report: UploadReport
        do {
            // On a copy: a large file takes seconds, and nobody is to wait for a look.
            report = try visit.store.onCopy {
                try visit.hall.office.take($0, upload, true, who.actor, visit.now)
            }
        } catch {
            let refusal = try visit.refusal(of: error)
            return try page(visit, refusal.status) { visit.complaint(refusal.complaint) }
        }
        return visit.page(upload.name, status) {
            if let since {
                Tag.div(.class("error"), .role("alert"), .id("problem")) {
                    Tag.p { visit[Words.changedMeanwhile] }
                    ChangeParts.list(since, visit)
                }
            }
            ImportParts.preview(upload, report, id, visit)
        }
    }

    private static func gone(_ visit: Visit) throws -> Response {
        try page(visit, .gone) { Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[Words.uploadGone] } }
    }

    private static func page(
        _ visit: Visit, _ status: Status, @Content problem: () -> [Node] = { [] }
    ) throws -> Response {
        let batches = try visit.store.batches()
        return visit.page(visit[Words.imports], status) {
            problem()
            ImportParts.form(visit)
            ImportParts.batches(batches, visit)
        }
    }
}
