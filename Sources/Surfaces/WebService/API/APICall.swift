import Calendar
import Digests
import Domain
import Export
import HTTP
import JSONText
import Store

/// A program's request that was let in, its parts checked against the operation.
struct APICall {
    let request: Request
    let route: Route
    let operation: Operation
    /// The values of the path, by name.
    let values: [String: String]
    let query: [String: String]
    /// Nil where everybody may ask.
    let caller: APICaller?
    /// The body as JSON; nil where the operation takes none.
    let body: JSONCursor?
    /// What `If-Match` names; nil where it was not sent.
    let expected: String?
    let now: Int64
    /// The version of what plans are made of, as it was when the request came.
    let planRevision: Int
    let isSecure: Bool
    let store: CampaignStore
    let hall: Hall
    /// What the operation plans, done on a private copy before anything is written; nil of operations that do not plan.
    var ahead: ErrandWork.Ahead?

    var actor: String { caller?.actor ?? "" }

    /// The campaign as it stands.
    func look() throws -> Look { try hall.look(store, now: now) }

    /// Notes that the program sees the data of these people.
    func note(_ people: [ID<Applicant>], purpose: String) throws {
        try store.logAccess(to: people.map(DataSubject.applicant), purpose: purpose, actor: actor, now: now)
    }

    func value(_ name: String) throws -> String {
        guard let value = values[name] else { throw Problem.noAddress }
        return value
    }

    /// A number of the path.
    func number(_ name: String) throws -> Int {
        guard let number = Int(try value(name)) else { throw Problem.nothing("\(name) is no number here") }
        return number
    }

    func fields() throws -> InputFields {
        guard let body else { throw Problem.mediaType("application/json") }
        return InputFields(body: body)
    }

    // MARK: Versions

    var revisionTag: String { APICall.tag(planRevision) }

    static func tag(_ revision: Int) -> String { "\"r\(revision)\"" }

    static func tag(of bytes: [UInt8]) -> String { "\"\(Hexadecimal.text(BLAKE2b.digest(bytes, length: 16)))\"" }

    /// Makes a change in one transaction if the campaign is as `If-Match` says.
    func changing<Value>(_ body: () throws -> Value) throws -> Value {
        guard let expected else { throw Problem.unguarded }
        let now = try store.planRevision()
        guard EntityTag.isAny(of: expected, equalTo: APICall.tag(now)) else { throw Problem.overtaken }
        guard let done = try store.change(since: now, body) else { throw Problem.overtaken }
        return done
    }

    /// Makes a change in one transaction if what it changes is as `If-Match` says.
    func changing<Seen, Value>(
        _ seen: () throws -> Seen, as form: Form<Seen>, _ body: () throws -> Value
    ) throws -> Value {
        guard let expected else { throw Problem.unguarded }
        return try store.together {
            let tag = APICall.tag(of: APICall.bytes(of: form.write(try seen())))
            guard EntityTag.isAny(of: expected, equalTo: tag) else { throw Problem.overtaken }
            return try body()
        }
    }

    /// What the program says of an error that stands against a change; faults of the file stay what they are.
    func refusing<Value>(_ status: Status = .conflict, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let problem as Problem {
            throw problem
        } catch {
            if let stored = StoreError(in: error), stored.refusal == nil || stored.isBusy { throw error }
            throw Problem(status, hall.office.complaint(error))
        }
    }

    // MARK: Text

    static func bytes(of value: JSONValue) -> [UInt8] { Array((value.compact + "\n").utf8) }

    static func text(_ bytes: [UInt8]) -> String { Hexadecimal.text(bytes) }

    static func bytes(_ text: String) -> [UInt8]? { Hexadecimal.bytes(text) }
}

/// Who uses the API: a program with a token, or somebody of the staff who looks at it in the browser.
enum APICaller {
    case token(APIToken, AccessToken)
    case staff(User)

    var actor: String {
        switch self {
        case .token(let token, _): token.actor
        case .staff(let user): user.name
        }
    }

    /// A browser sends its cookie without being asked to, so that it opens nothing but looking.
    var scopes: Set<TokenScope> {
        switch self {
        case .token(let token, _): token.scopes
        case .staff(let user):
            switch user.role {
            case .coordinator: [.read, .audit, .access]
            case .viewer: [.read]
            case .auditor: [.audit]
            }
        }
    }

    /// How uploads are kept apart.
    var owner: String {
        switch self {
        case .token(let token, _): token.actor
        case .staff(let user): user.name
        }
    }
}
