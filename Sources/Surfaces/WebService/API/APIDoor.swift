import Digests
import Domain
import HTTP
import JSONText
import Store

/// Answers below `/api`: finds the operation, asks who comes, checks what was sent against what is described, and says in
/// `application/problem+json` what is wrong.
struct APIDoor: Sendable {
    let hall: Hall

    /// The path of an API's request; everything else is pages.
    static func isAPI(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }

    /// Every address of the API.
    static let routes = RouteTable.all.compactMap { route in route.operation.map { (route: route, operation: $0) } }

    /// Wrong tokens of one address within `LoginLimit.window` before it has to wait. A right token is always taken: 256 random
    /// bits cannot be guessed, and a program with an old token must not shut out its neighbour.
    private static let wrongTokens = "token"

    typealias Routed = (route: Route, values: [String: String])
    typealias Answer = (response: Response, actor: String?)

    func answered(_ arrival: HTTP.Arrival, now: Int64) -> (Routed?, Answer) {
        let request = arrival.request
        let matching = APIDoor.routes.compactMap { route, operation in
            route.pattern.values(in: request.path).map { (route: route, operation: operation, values: $0) }
        }
        if case .refused(_, let status) = arrival {
            let problem = status == .contentTooLarge ? Problem.tooLarge(room(request) ?? 1 << 20) : .notRead(status)
            return (matching.first.map { ($0.route, $0.values) }, (problem.response, nil))
        }
        guard let first = matching.first else { return (nil, (Problem.noAddress.response, nil)) }
        let method = request.method == .head ? .get : request.method
        guard let found = matching.first(where: { $0.route.method == method }) else {
            let methods = matching.map(\.route.method.word)
            let allowed = Set(methods + (methods.contains("GET") ? ["HEAD"] : [])).sorted()
            let word = if case .other = request.method { "this method" } else { request.method.word }
            return (
                (first.route, first.values), (Problem.method(word, allowed: allowed).response, nil)
            )
        }
        let routed = (route: found.route, values: found.values)
        do {
            return (routed, try hall.stores.use { try admitted(request, routed, found.operation, $0.store, now: now) })
        } catch {
            hall.complain(error)
            return (routed, (Problem.ours(.unavailable, hall.office.complaint(error)).response, nil))
        }
    }

    /// The bytes that a request may bring: an operation's own limit for a token that opens it, before any byte is read.
    func room(_ head: Request) -> Int? {
        let found = APIDoor.routes.first { route, _ in
            route.bodyBytes != nil && route.method == head.method && route.pattern.values(in: head.path) != nil
        }
        guard let found, let scope = found.operation.scope, let secret = APIDoor.secret(head) else { return nil }
        do {
            let token = try hall.stores.use { try $0.store.apiToken(of: secret) }
            let mayEnter = token.map { $0.isOpen(at: hall.clock()) && $0.scopes.contains(scope) } ?? false
            return mayEnter ? found.route.bodyBytes : nil
        } catch {
            hall.complain(error)
            return nil
        }
    }

    private func admitted(
        _ request: Request, _ routed: Routed, _ operation: Operation, _ store: CampaignStore, now: Int64
    ) throws -> Answer {
        var actor: String?
        do {
            try hall.forgetErased(store, at: store.lastLine(), now: now)
            let caller = try operation.scope.map { try entering(request, scope: $0, routed.route, store, now: now) }
            actor = caller?.actor
            let call = try APICheck(request: request, operation: operation).call(
                routed, caller, store, hall, now: now)
            return (try planned(call), actor)
        } catch let problem as Problem {
            return (problem.response, actor)
        } catch {
            hall.complain(error)
            let isBusy = StoreError(in: error)?.isBusy ?? false
            return (
                Problem.ours(isBusy ? .unavailable : .serverError, hall.office.complaint(error)).response, actor
            )
        }
    }

    /// How often an operation that plans does so, where others change the campaign each time meanwhile.
    private static let attempts = 3

    /// The answer of an operation that plans is planned before anything is locked.
    private func planned(_ call: APICall) throws -> Response {
        guard let ahead = call.operation.ahead, try !isAnswered(call) else { return try answer(call) }
        let errand = try ahead(call)
        for _ in 0..<APIDoor.attempts {
            do { return try answer(call.ahead(of: errand)) } catch is ErrandWork.Overtaken {}
        }
        throw Problem.meanwhile
    }

    /// Whether the same was asked before under the same key.
    private func isAnswered(_ call: APICall) throws -> Bool {
        guard let key = call.request.headers["idempotency-key"], call.operation.takesKey,
            case .token(let token, _) = call.caller
        else { return false }
        return try call.store.keptAnswer(to: key, of: token, now: call.now) != nil
    }

    private func answer(_ call: APICall) throws -> Response {
        guard let key = call.request.headers["idempotency-key"], call.operation.takesKey,
            case .token(let token, _) = call.caller
        else { return APIDoor.response(try call.operation.answer(call), call) }
        let request = BLAKE2b.digest(
            Array("\(call.request.method.word) \(call.route.pattern.address(names: call.values))\n".utf8)
                + call.query.sorted { $0.key < $1.key }.flatMap { Array("\($0.key)=\($0.value)\n".utf8) }
                + call.request.body)
        // Looking for an earlier answer, the change, and keeping the answer are one: two that come at once do it once.
        do {
            return try call.store.together { try once(request, key, token, call) }
        } catch {
            // What was looked at on the way is not so.
            hall.forget()
            throw error
        }
    }

    private func once(
        _ request: [UInt8], _ key: String, _ token: APIToken, _ call: APICall
    ) throws -> Response {
        if let kept = try call.store.keptAnswer(to: key, of: token, now: call.now) {
            guard kept.request == request else { throw Problem.usedKey }
            return APIDoor.response(kept)
        }
        let response = APIDoor.response(try call.operation.answer(call), call)
        let answer = KeptAnswer(
            request: request, status: response.status.rawValue, location: response.header("Location"),
            body: response.bytes)
        try call.store.keep(answer, to: key, of: token, now: call.now)
        return response
    }

    // MARK: Who comes

    private func entering(
        _ request: Request, scope: TokenScope, _ route: Route, _ store: CampaignStore, now: Int64
    ) throws -> APICaller {
        let caller = try known(request, route, store, now: now)
        guard caller.scopes.contains(scope) else {
            throw Problem(
                .forbidden, "CL316", "this needs the scope \(scope.rawValue)",
                hint: "make a token with it: lotse token make NAME --scope \(scope.rawValue)",
                headers: [
                    Field("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"\(scope.rawValue)\"")
                ])
        }
        return caller
    }

    private func known(
        _ request: Request, _ route: Route, _ store: CampaignStore, now: Int64
    ) throws -> APICaller {
        guard request.headers["authorization"] != nil else {
            // A cookie opens nothing that changes anything: browsers send it along unasked.
            let session = Cookies.value(.session, in: request, isSecure: hall.isSecure(request))
                .flatMap { AccessToken($0) }
            if route.method == .get, let session, case .staff(let user)? = try store.signedIn(by: session, now: now) {
                return .staff(user)
            }
            throw Problem.unknown
        }
        if let secret = APIDoor.secret(request), let token = try store.apiToken(of: secret), token.isOpen(at: now) {
            try store.noteUse(of: token, now: now)
            return .token(token, secret)
        }
        let address = hall.client(request)
        hall.metrics.refuseLogin()
        if let wait = hall.logins.wait(for: "\(APIDoor.wrongTokens) \(address)", from: address, now: now) {
            throw Problem(
                .tooManyRequests, "CL315", "too many wrong tokens came from this address",
                hint: "wait as long as Retry-After says, and use a token that is open",
                headers: [Field("Retry-After", String(wait))])
        }
        hall.logins.fail("\(APIDoor.wrongTokens) \(address)", from: address, now: now)
        throw Problem.unknown
    }

    private static func secret(_ request: Request) -> AccessToken? {
        guard let header = request.headers["authorization"] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return AccessToken(parts[1].drop { $0 == " " })
    }

    // MARK: Answers

    private static func response(_ reply: Reply, _ call: APICall) -> Response {
        var response: Response
        switch reply.content {
        case .json(let value):
            response = Response(call.operation.status, type: "application/json", APICall.bytes(of: value))
        case .file(let file): response = .attached(file.name, file.bytes)
        case .nothing: return Response(call.operation.status)
        }
        let isRead = call.route.method == .get
        if isRead || reply.tag != nil || call.route.method == .put {
            let tag = reply.tag ?? APICall.tag(of: response.bytes)
            response.headers.append(Field("ETag", tag))
            if isRead, let known = call.request.headers["if-none-match"], EntityTag.isAny(of: known, equalTo: tag) {
                return Response(.notModified, headers: [Field("ETag", tag)])
            }
        }
        if let location = reply.location { response.headers.append(Field("Location", location)) }
        if let next = reply.next { response.headers.append(Field("Link", "<\(next)>; rel=\"next\"")) }
        return response
    }

    private static func response(_ kept: KeptAnswer) -> Response {
        var response = Response(
            Status(rawValue: kept.status) ?? .ok, type: "application/json", kept.body)
        if let location = kept.location { response.headers.append(Field("Location", location)) }
        response.headers.append(Field("Idempotency-Replayed", "true"))
        return response
    }
}

extension Problem {
    /// Nobody is known by what was sent.
    static let unknown = Problem(
        .unauthorized, "CL315", "no open token came with the request",
        hint: "send Authorization: Bearer and a token; 'lotse token make NAME' makes one",
        headers: [Field("WWW-Authenticate", "Bearer")])

    /// A body that the server did not read.
    static func notRead(_ status: Status) -> Problem {
        Problem(status, "CL317", "the body cannot be read", hint: "send it as the description of the API says")
    }

    /// A fault of the program or its file; what exactly stands in the log.
    static func ours(_ status: Status, _ complaint: Complaint) -> Problem {
        Problem(
            status, complaint.code, "the fault is ours, and stands in the log of the service",
            hint: "ask again in a moment")
    }
}
