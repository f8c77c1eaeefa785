import Domain
import HTML
import HTTP

/// The papers of a candidate: what is asked for, what was sent, and the form that sends one more.
enum PaperPages {
    static let address = "/candidate/documents"

    static func list(_ visit: Visit) throws -> Response {
        try page(OwnVisit(visit, purpose: "own papers"), .ok, [])
    }

    static func send(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own papers")
        let kind = visit.request.sent("kind").flatMap { DocumentKind(rawValue: $0) }
        let file = visit.request.files.first { $0.field == "file" && !$0.bytes.isEmpty }
        let format = file.flatMap { PersonUpload.Format(of: $0.bytes) }
        let kept = try own.store.uploads(of: own.id)
        var problems: [(field: String, text: LocalText)] = []
        if kind == nil { problems.append(("kind", Words.chooseOne)) }
        if file == nil { problems.append(("file", Words.chooseFile)) }
        if let file, format == nil || file.bytes.count > PersonUpload.limits.bytes {
            problems.append(
                ("file", file.bytes.count > PersonUpload.limits.bytes ? Words.fileTooLarge : Words.fileOther))
        }
        if let file,
            kept.count >= PersonUpload.limits.files
                || kept.map(\.size).reduce(file.bytes.count, +) > PersonUpload.limits.all
        {
            problems.append(("file", Words.tooManyFiles))
        }
        guard problems.isEmpty, let kind, let file, let format else { return try page(own, .unprocessable, problems) }
        _ = try visit.store.keepUpload(
            of: own.id, kind: kind, format: format, bytes: file.bytes, on: own.today, actor: own.actor, now: visit.now)
        return .seeOther(address + "?saved=1")
    }

    static func fetch(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own papers")
        return try UploadPages.answer(one(own), visit)
    }

    static func remove(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own papers")
        let done = try visit.store.removeUpload(one(own).number, actor: own.actor, now: visit.now)
        return try done ? .seeOther(address + "?saved=1") : page(own, .conflict, [])
    }

    /// The paper of the address, where it is the visitor's own: another's is not there at all.
    private static func one(_ own: OwnVisit) throws -> PersonUpload {
        guard let number = Int(try own.visit.value("number")),
            let upload = try own.store.uploads(of: own.id).first(where: { $0.number == number })
        else { throw Turned.away(.notFound) }
        return upload
    }

    private static func page(
        _ own: OwnVisit, _ status: Status, _ problems: [(field: String, text: LocalText)]
    ) throws -> Response {
        let visit = own.visit
        let uploads = try own.store.uploads(of: own.id)
        let papers = try own.store.all(.documents).filter { $0.applicant == own.id }
        let form = TypedForm(visit, address, problems: problems)
        return visit.page(visit[Words.papers], status) {
            visit.overtaken(status)
            visit.done
            form.summary
            Node.section(visit[Words.sendPaper]) {
                form.fileNode {
                    form.select(
                        "kind", Words.whichPaper,
                        [("", visit[Words.pleaseChoose])] + kinds.map { ($0.rawValue, visit[Words.paper($0)]) }, "")
                    form.input(
                        "file", Words.ownFile, "", type: "file", hint: Words.fileHint,
                        extra: [Attribute("accept", "application/pdf,image/jpeg,image/png")])
                    Tag.button { visit[Words.sendPaper] }
                }
            }
            if !uploads.isEmpty {
                Node.section(visit[Words.sentPapers]) {
                    Tag.ul(.class("lines")) { for upload in uploads.reversed() { line(upload, visit) } }
                }
            }
            if !papers.isEmpty {
                Node.section(visit[Words.yourPapers]) {
                    Node.facts(
                        papers.map { paper in
                            (
                                visit[Words.paper(paper.kind)],
                                visit[paper.status(on: own.today).name]
                                    + (paper.due.map { " · \(visit[Words.neededBy]) \(visit.language.date($0))" } ?? "")
                            )
                        })
                }
            }
        }
    }

    /// Kinds that somebody has in hand; the others come from offices and the agency.
    private static let kinds: [DocumentKind] = [
        .identity, .qualification, .languageCertificate, .recognition, .licence, .permit, .healthInsurance, .terms,
        .drivingLicence, .measles, .foodInstruction, .conduct, .medical, .birthCertificate, .marriageCertificate,
        .noFee, .coursePlace,
    ]

    private static func line(_ upload: PersonUpload, _ visit: Visit) -> Node {
        Tag.li {
            Tag.a(.href("\(address)/\(upload.number)")) { visit[Words.paper(upload.kind)] }
            Tag.small {
                "\(upload.format.rawValue.uppercased()), \(max(1, upload.size / 1024)) KiB · \(visit[Words.sentOnDay]) "
                    + visit.language.date(upload.on)
                    + (upload.settledOn.map { " · \(visit[Words.seenOn]) \(visit.language.date($0))" } ?? "")
            }
            if upload.settledOn == nil {
                visit.form("\(address)/\(upload.number)/remove", .class("switch")) {
                    Tag.button(.class("plain")) { visit[Words.takeBack] }
                }
            }
        }
    }
}
