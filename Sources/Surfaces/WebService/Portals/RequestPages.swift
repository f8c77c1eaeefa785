import Calendar
import Domain
import HTML
import HTTP
import Store

/// What people asked for and sent, for staff: what is due first, with what can be done about it.
enum RequestPages {
    static let address = "/corrections"

    static func list(_ visit: Visit) throws -> Response { try page(visit, .ok) }

    static func accept(_ visit: Visit) throws -> Response {
        guard let request = try open(visit) else { return try page(visit, .conflict) }
        if request.wish == .erasure {
            guard visit.request.sent("confirm") == request.applicant.text else {
                return try page(visit, .unprocessable, problem: Words.typeNumber)
            }
            let isClean = try visit.requestWork.erase(request)
            return try isClean ? .seeOther(address) : page(visit, .ok, problem: Words.cleaningLater)
        }
        return try visit.requestWork.correct(request) ? .seeOther(address) : page(visit, .conflict)
    }

    static func refuse(_ visit: Visit) throws -> Response {
        guard let request = try open(visit) else { return try page(visit, .conflict) }
        guard let why = visit.request.sent("reason").flatMap({ DataRequest.Refusal(rawValue: $0) }) else {
            return try page(visit, .unprocessable, problem: Words.sayWhy)
        }
        return try visit.requestWork.refuse(request, why) ? .seeOther(address) : page(visit, .conflict)
    }

    /// The request of the address where it waits; nil where it is settled. One that never was is not there.
    private static func open(_ visit: Visit) throws -> DataRequest? {
        guard let number = Int(try visit.value("number")), let request = try visit.requestWork.request(number) else {
            throw Turned.away(.notFound)
        }
        return request.isOpen ? request : nil
    }

    // MARK: The page

    static func page(_ visit: Visit, _ status: Status, problem: LocalText? = nil) throws -> Response {
        let requests = try visit.store.dataRequests()
        let papers = try visit.store.uploads().filter { $0.settledOn == nil }
        let withdrawn = try withdrawn(visit)
        let open = requests.filter(\.isOpen).sorted { ($0.due, $0.number) < ($1.due, $1.number) }
        let settled = requests.filter { !$0.isOpen }.suffix(20).reversed()
        try visit.note(
            Set((requests.map(\.applicant) + papers.map(\.applicant) + withdrawn.map(\.applicant))).sorted(),
            purpose: "requests")
        let look = try visit.look()
        let left = try withdrawn.isEmpty ? .empty : withdrawals(withdrawn, look, visit)
        return visit.page(visit[Words.requests], status) {
            visit.overtaken(status)
            if let problem { Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[problem] } }
            Node.section(visit[Words.openRequests]) {
                if open.isEmpty { Tag.p { visit[Words.noRequests] } }
                Tag.div(.class("cards")) { for request in open { card(request, look, visit) } }
            }
            Node.section(visit[Words.newPapers]) {
                if papers.isEmpty { Tag.p { visit[Words.noNewPaper] } }
                Tag.div(.class("cards")) { for paper in papers { UploadPages.card(paper, look, visit) } }
            }
            left
            if !settled.isEmpty {
                Node.section(visit[Words.settledRequests]) {
                    Tag.ul(.class("lines")) {
                        for request in settled {
                            Tag.li {
                                "\(name(request.applicant, look)) · \(visit[Words.wish(request.wish)]) "
                                Tag.small { visit.state(of: request) }
                            }
                        }
                    }
                }
            }
        }
    }

    static func name(_ id: ID<Applicant>, _ look: Look) -> String { look.applicant(id)?.person.fullName ?? id.text }

    private static func card(_ request: DataRequest, _ look: Look, _ visit: Visit) -> Node {
        let isLate = request.due < visit.today
        return Tag.article(.class("card")) {
            Tag.div(.class("top")) {
                Tag.h3(Attribute("dir", "auto")) {
                    Tag.a(.href(RouteTable.applicant.address(request.applicant.text))) { name(request.applicant, look) }
                }
                Tag.span(.class(isLate ? "tag warn" : "tag")) {
                    "\(visit[Words.answerDueBy]) \(visit.language.date(request.due))"
                }
            }
            Tag.h4 { visit[Words.wish(request.wish)] }
            if case .correction(let field, let value) = request.wish {
                Tag.p(Attribute("dir", "auto")) { value }
                Tag.p(.class("hint")) { visit[field.isWritten ? Words.writtenAtOnce : Words.correctByHand] }
            } else {
                Tag.p(.class("hint")) { visit[Words.eraseHint] }
            }
            if visit.who?.role == .coordinator { forms(request, visit) }
        }
    }

    private static func forms(_ request: DataRequest, _ visit: Visit) -> [Node] {
        let place = "\(address)/\(request.number)"
        let id = "confirm-\(request.number)"
        return [
            visit.form("\(place)/accept", .class("buttons")) {
                if request.wish == .erasure {
                    Tag.div(.class("field")) {
                        Tag.label(Attribute("for", id)) { "\(visit[Words.typeToErase]) \(request.applicant)" }
                        Tag.input(.id(id), Attribute("name", "confirm"), Attribute("autocomplete", "off"))
                    }
                }
                Tag.button { visit[request.wish == .erasure ? Words.eraseNow : Words.acceptRequest] }
            },
            visit.form("\(place)/refuse", .class("buttons")) {
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "reason-\(request.number)")) { visit[Words.reason] }
                    Tag.select(.id("reason-\(request.number)"), Attribute("name", "reason")) {
                        Tag.option(Attribute("value", "")) { visit[Words.pleaseChoose] }
                        for why in DataRequest.Refusal.allCases {
                            Tag.option(Attribute("value", why.rawValue)) { visit[Words.refusal(why)] }
                        }
                    }
                }
                Tag.button(.class("quiet")) { visit[Words.refuseRequest] }
            },
        ]
    }

    /// Who took back the consent to be matched, newest first: until the next run they keep their interviews.
    private static func withdrawn(_ visit: Visit) throws -> [ConsentRecord] {
        let records = try visit.store.consentRecords()
        return records.filter { record in
            !record.isGiven && record.scope == .purpose(.matching)
                && records.standing(record.scope, of: record.applicant) == record
        }.reversed()
    }

    private static func withdrawals(_ records: [ConsentRecord], _ look: Look, _ visit: Visit) throws -> Node {
        let meetings = look.view.inputs.employers.flatMap { look.view.documents?.meetings(of: $0.id) ?? [] }
        let met = Set(meetings.map(\.candidate))
        let lines = try records.map { record in
            let saw = try visit.store.employersWhoSaw(record.applicant)
            return (record, saw.map { look.employer($0.employer)?.name ?? $0.employer.text })
        }
        return Node.section(visit[Words.withdrawnConsents]) {
            Tag.ul(.class("lines")) {
                for (record, employers) in lines {
                    Tag.li {
                        "\(name(record.applicant, look)) · \(visit.language.date(record.on)) "
                        if met.contains(record.applicant) {
                            Tag.a(.href(PlanPages.home.address())) { visit[Words.planAnew] }
                        }
                        Tag.small {
                            employers.isEmpty
                                ? visit[Words.seenByNobody]
                                : "\(visit[Words.seenBy]): \(employers.joined(separator: ", "))"
                        }
                    }
                }
            }
        }
    }
}
