import Domain
import HTML
import HTTP

/// Asking for everything to be deleted: what goes, what stays and why, and a tick that says that it is meant (Art. 17 GDPR).
///
/// It goes before the coordinator, who has a month (Art. 12 (3)): it cannot be undone, a contract or a claim may stand against it
/// (Art. 17 (3)), and a link is good for whoever holds it. Until then nobody proposes the person any more.
enum ErasurePages {
    static let address = "/candidate/data/erasure"

    static func form(_ visit: Visit) throws -> Response { try page(OwnVisit(visit), .ok, []) }

    static func ask(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit)
        guard visit.request.sent("confirm") == "yes" else {
            return try page(own, .unprocessable, [("confirm", Words.pleaseConfirm)])
        }
        let done: Void? = try visit.changing({ try mark(own) }) {
            _ = try visit.store.ask(.erasure, for: own.id, on: own.today, actor: own.actor, now: visit.now)
            try visit.store.record(
                ConsentRecord(
                    applicant: own.id, scope: .purpose(.matching), isGiven: false, on: own.today,
                    version: ConsentText.current(.matching).version, language: own.visit.language.code, way: .page,
                    proof: own.actor), actor: own.actor, now: visit.now)
        }
        return try done == nil ? page(own, .conflict, []) : .seeOther("/candidate/data?saved=1#corrections")
    }

    private static func mark(_ own: OwnVisit) throws -> String {
        Mark.of(
            try own.store.dataRequests(of: own.id).filter { $0.wish == .erasure }.map { "\($0.number)\($0.isOpen)" })
    }

    private static func page(
        _ own: OwnVisit, _ status: Status, _ problems: [(field: String, text: LocalText)]
    ) throws -> Response {
        let visit = own.visit
        let data = try OwnData(own)
        let kept = data.tables.filter { OwnWords.outlives($0.name) }
        let isAsked = try own.store.dataRequests(of: own.id).contains { $0.wish == .erasure && $0.isOpen }
        let form = TypedForm(visit, address, problems: problems)
        let was = try mark(own)
        return visit.page(visit[Words.eraseData], status) {
            visit.overtaken(status)
            form.summary
            if isAsked {
                Tag.p(.class("done"), .role("status")) { visit[Words.erasureAsked] }
                Tag.p { Tag.a(.href("/candidate/data#corrections")) { visit[Words.yourRequests] } }
            }
            Node.section(visit[Words.goes]) {
                Tag.ul {
                    for table in data.tables where !OwnWords.outlives(table.name) {
                        Tag.li { "\(visit[OwnWords.title(table.name)]): \(table.rows.count)" }
                    }
                }
            }
            Node.section(visit[Words.stays]) {
                Tag.ul {
                    for table in kept { Tag.li { "\(visit[OwnWords.title(table.name)]): \(visit[Words.moneyStays])" } }
                    Tag.li { visit[Words.logStays] }
                    Tag.li { visit[Words.copiesStay] }
                }
            }
            if !isAsked {
                Tag.p { visit[Words.erasureHow] }
                form.node(was: was) {
                    form.choices("confirm", Words.erasureSure, [("yes", visit[Words.erasureYes])], [])
                    Tag.button { visit[Words.askErasure] }
                }
            }
        }
    }
}
