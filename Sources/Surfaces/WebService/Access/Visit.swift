import Calendar
import Domain
import Export
import HTTP
import Store

/// A request that was let in: who comes, what is asked, in which language, and what there is to answer from.
struct Visit {
    let request: Request
    let route: Route
    /// The values of the path, by name.
    let values: [String: String]
    /// Nil for somebody who is not signed in.
    let who: SignedIn?
    let session: AccessToken?
    /// What every form of the visitor carries.
    var formToken: String
    var language: DocumentLanguage
    /// Whether the way to the browser is encrypted.
    let isSecure: Bool
    /// The numeric address of the client, behind a trusted proxy too.
    let client: String
    /// Seconds since 1970-01-01 UTC.
    let now: Int64
    /// The version of the file as it was when the request came.
    let version: FileVersion
    let store: CampaignStore
    let hall: Hall
    /// Where looks are collected while a page is made that is kept.
    var looks: Looks?

    /// The version of what plans are made of, as it was when the request came.
    var planRevision: Int { version.planRevision }

    /// The campaign as it stands; what is only read shows what was there when the request came, or later.
    func look() throws -> Look {
        route.method == .get ? try hall.look(store, at: version.revision, now: now) : try hall.look(store, now: now)
    }

    /// Notes that the visitor sees the data of these people.
    func note(_ people: [ID<Applicant>], purpose: String) throws {
        guard let who else { return }
        looks?.add(people, purpose)
        try store.logAccess(to: people.map(DataSubject.applicant), purpose: purpose, actor: who.actor, now: now)
    }

    /// The same visit with another token in its forms, whose looks are collected.
    func marked(_ token: String, _ looks: Looks) -> Visit {
        var visit = self
        visit.formToken = token
        visit.looks = looks
        return visit
    }

    /// The value of a place in the path.
    func value(_ name: String) throws -> String {
        guard let value = values[name] else { throw Turned.away(.notFound) }
        return value
    }

    /// The address of the page itself, with what is behind the question mark.
    var address: String {
        let path = route.method == .get ? route.pattern.address(names: values) : (who?.role.home ?? "/login")
        let query = route.method == .get ? Visit.query(request.query.map { ($0.name, $0.value) }) : ""
        return path + query
    }

    /// `?a=1&b=2`, empty values left out; nothing where all are empty.
    static func query(_ fields: [(String, String)]) -> String {
        let parts = fields.filter { !$0.1.isEmpty }.map {
            "\(RoutePattern.percentEncoded($0.0))=\(RoutePattern.percentEncoded($0.1))"
        }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    subscript(text: LocalText) -> String { text.text(in: language.code) }

    /// A text of a stage, with its days as readers of the language write them.
    func dated(_ text: LocalText) -> String {
        self[text].replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) { match in
            CivilDate(iso: String(match.output)).map(language.date) ?? String(match.output)
        }
    }
}

/// Why a visit ends without what was asked for.
enum Turned: Error {
    case away(Status)
}

extension RoutePattern {
    /// The address with values by name.
    func address(names values: [String: String]) -> String {
        let parts = segments.map { segment -> String in
            switch segment {
            case .word(let word): word
            case .value(let name, let ending): RoutePattern.segment(values[name] ?? "") + ending
            }
        }
        return "/" + parts.joined(separator: "/")
    }
}
