import Calendar
import Domain
import HTML
import HTTP
import JSONText

/// My data: what is stored, from where, for what and until when; what can be changed; and what was asked for.
enum DataPages {
    static let address = "/candidate/data"

    static func home(_ visit: Visit) throws -> Response { try page(OwnVisit(visit), .ok, []) }

    static func export(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "export of own data")
        let text = try OwnData(own).json(on: own.today).pretty
        var response = Response.attached("\(own.id.part)-data.json", Array(text.utf8))
        response.headers.append(Field("X-Robots-Tag", "noindex"))
        return response
    }

    /// The same as a document to print and to hand on.
    static func paper(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "export of own data")
        let employers = Dictionary(own.look.view.inputs.employers.map { ($0.id, $0) }) { first, _ in first }
        let paper = try OwnDataPaper(
            of: own.applicant, campaign: own.look.view.inputs.campaign, employers: employers, in: own.store,
            naming: own.look.view.catalogue)
        let document = paper.document(
            own.visit.language, on: own.today, madeAt: Instant(seconds: Int(visit.now)))
        var response = Response.attached("\(own.id.part)-data.pdf", try visit.hall.office.pdf(document))
        response.headers.append(Field("X-Robots-Tag", "noindex"))
        return response
    }

    /// Asks for another value of a field that the agency checks first.
    static func correct(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit)
        let field = visit.request.sent("field").flatMap { DataRequest.Field(rawValue: $0) }
        let words = (visit.request.sent("value") ?? "").prefix(2_000).split { $0.isWhitespace && $0 != "\n" }
        let value = words.joined(separator: " ")
        var problems: [(field: String, text: LocalText)] = []
        if field == nil { problems.append(("field", Words.chooseOne)) }
        if value.isEmpty { problems.append(("value", Words.sayValue)) }
        if field == .birthDate, !value.isEmpty, CivilDate(iso: value) == nil {
            problems.append(("value", Words.wrongBirthDate))
        }
        guard problems.isEmpty, let field else { return try page(own, .unprocessable, problems) }
        let done: Void? = try visit.changing({ try openMark(own) }) {
            _ = try visit.store.ask(
                .correction(field, value: value), for: own.id, on: own.today, actor: own.actor, now: visit.now)
        }
        return try done == nil ? page(own, .conflict, []) : .seeOther("\(address)?saved=1#corrections")
    }

    /// Takes a request back that nobody has answered yet.
    static func takeBack(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit)
        guard let number = Int(try visit.value("number")),
            try own.store.dataRequests(of: own.id).contains(where: { $0.number == number })
        else { throw Turned.away(.notFound) }
        let done = try visit.store.settle(number, as: .takenBack(on: own.today), actor: own.actor, now: visit.now)
        return try done ? .seeOther("\(address)?saved=1#corrections") : page(own, .conflict, [])
    }

    /// What a new request was made beside: so that one sent twice is kept once.
    private static func openMark(_ own: OwnVisit) throws -> String {
        Mark.of(try own.store.dataRequests(of: own.id).map { "\($0.number)\($0.isOpen)" })
    }

    private static func page(
        _ own: OwnVisit, _ status: Status, _ problems: [(field: String, text: LocalText)]
    ) throws -> Response {
        let visit = own.visit
        let data = try OwnData(own)
        let requests = try own.store.dataRequests(of: own.id)
        let form = TypedForm(visit, "/candidate/data/corrections", problems: problems)
        let was = try openMark(own)
        let about = try about(own)
        return visit.page(visit[Words.myData], status) {
            visit.overtaken(status)
            visit.done
            form.summary
            Tag.p { visit[Words.dataIntro] }
            Tag.div(.class("downloads")) {
                Tag.a(.href(DetailsPage.address)) { visit[Words.changeDetails] }
                Tag.a(.href("/candidate/data?open=all")) { visit[Words.openAll] }
                Tag.a(.href("/candidate/data.pdf")) { visit[Words.dataAsPDF] }
                Tag.a(.href("/candidate/data.json")) { visit[Words.asJSON] }
                Tag.a(.href("#corrections")) { visit[Words.askCorrection] }
                Tag.a(.href(ErasurePages.address)) { visit[Words.eraseData] }
            }
            Node.section(visit[Words.stored]) { data.parts(visit) }
            about
            Tag.section(.class("part"), .id("corrections")) {
                Tag.h2 { visit[Words.askCorrection] }
                Tag.p(.class("hint")) { visit[Words.correctionHint] }
                form.node(was: was) {
                    form.select(
                        "field", Words.whichField,
                        [("", visit[Words.pleaseChoose])]
                            + DataRequest.Field.allCases.map { ($0.rawValue, visit[Words.field($0)]) }, "")
                    form.text("value", Words.rightValue, hint: Words.rightValueHint)
                    Tag.button { visit[Words.sendRequest] }
                }
                if !requests.isEmpty { Tag.h3 { visit[Words.yourRequests] } }
                Tag.ul(.class("lines")) { for request in requests.reversed() { line(request, visit) } }
            }
        }
    }

    private static func line(_ request: DataRequest, _ visit: Visit) -> Node {
        Tag.li {
            Tag.strong { visit[Words.wish(request.wish)] }
            " "
            Tag.span(.class(request.isOpen ? "tag warn" : "tag")) { visit.state(of: request) }
            if case .correction(_, let value) = request.wish { Tag.small(Attribute("dir", "auto")) { value } }
            Tag.small {
                "\(visit[Words.sentOnDay]) \(visit.language.date(request.on))"
                    + (request.isOpen ? " · \(visit[Words.answerDueBy]) \(visit.language.date(request.due))" : "")
            }
            if request.isOpen {
                visit.form("/candidate/data/requests/\(request.number)/withdraw", .class("switch")) {
                    Tag.button(.class("plain")) { visit[Words.takeBack] }
                }
            }
        }
    }

    /// For what, from where, until when, and which rights there are (Art. 13, 14, 15 (1) GDPR).
    private static func about(_ own: OwnVisit) throws -> Node {
        let visit = own.visit
        let inputs = own.look.view.inputs
        let facts = OwnFact.all(
            inputs.campaign, seen: try own.store.employersWhoSaw(own.id),
            Dictionary(inputs.employers.map { ($0.id, $0) }) { first, _ in first })
        return Node.section(visit[Words.aboutData]) {
            Node.facts(facts.map { (visit[$0.term], $0.value(visit.language)) })
            Tag.p { Tag.a(.href(ConsentPages.address)) { visit[Words.whoSaw] } }
        }
    }
}

extension Visit {
    /// Where a request stands, in words, with its day and why it was refused.
    func state(of request: DataRequest) -> String {
        switch request.state {
        case .open: self[Words.requestOpen]
        case .accepted(let day): "\(self[Words.requestDone]) \(language.date(day))"
        case .refused(let why, let day):
            "\(self[Words.requestRefused]) \(language.date(day)): \(self[Words.refusal(why)])"
        case .takenBack(let day): "\(self[Words.requestTakenBack]) \(language.date(day))"
        }
    }
}
