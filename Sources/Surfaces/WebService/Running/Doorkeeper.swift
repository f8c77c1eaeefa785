import Domain
import Export
import HTTP
import Store

/// Answers requests: finds the route, asks who comes, checks what they may, runs the handler, and writes the log.
struct Doorkeeper: Sendable {
    let hall: Hall

    func answer(_ arrival: HTTP.Arrival) -> Response {
        let begun = ContinuousClock.now
        let now = hall.clock()
        let (routed, answer) = answered(arrival, now: now)
        let finished = SecurityHeaders.added(to: answer.response)
        hall.metrics.count(routed?.route, finished.status, ContinuousClock.now - begun)
        hall.log(
            AccessLine(
                now: now, method: arrival.request.method, place: routed.map { AccessLine.place($0.route, $0.values) },
                status: finished.status, duration: ContinuousClock.now - begun, actor: answer.actor
            ).text)
        return finished
    }

    /// The bytes that a request may bring: a route's own limit for those whom it lets in, before any byte is read.
    func room(_ head: Request) -> Int? {
        if APIDoor.isAPI(head.path) { return APIDoor(hall: hall).room(head) }
        guard head.method == .post,
            let route = RouteIndex.all.routes(of: head.path).map(\.route).first(where: {
                $0.bodyBytes != nil && $0.method == .post
            }),
            let cookie = Cookies.value(.session, in: head, isSecure: hall.isSecure(head))
        else { return nil }
        do {
            let visitor = try hall.stores.use { try $0.admission(cookie, now: hall.clock()).visitor }
            return route.access.admits(visitor?.who.role) ? route.bodyBytes : nil
        } catch {
            hall.complain(error)
            return nil
        }
    }

    private typealias Routed = RouteIndex.Routed
    private typealias Answer = (response: Response, actor: String?)

    private func answered(_ arrival: HTTP.Arrival, now: Int64) -> (Routed?, Answer) {
        let request = arrival.request
        if APIDoor.isAPI(request.path) { return APIDoor(hall: hall).answered(arrival, now: now) }
        let language = Languages.preferred(request, secure: hall.isSecure(request))
        if case .refused(_, let status) = arrival {
            return (nil, (NoticePage.response(status, language), nil))
        }
        let matching = RouteIndex.all.routes(of: request.path)
        guard !matching.isEmpty else { return (nil, (NoticePage.response(.notFound, language), nil)) }
        let method = request.method == .head ? .get : request.method
        guard let routed = matching.first(where: { $0.route.method == method }) else {
            var response = NoticePage.response(.methodNotAllowed, language)
            let allowed = Set(matching.map(\.route.method.word)).sorted()
            response.headers.append(Field("Allow", allowed.joined(separator: ", ")))
            return (matching.first, (response, nil))
        }
        do {
            return (routed, try hall.stores.use { try admitted(request, routed, language, $0, now: now) })
        } catch {
            hall.complain(error)
            return (routed, (NoticePage.response(.unavailable, language), nil))
        }
    }

    private func admitted(
        _ request: Request, _ routed: Routed, _ language: DocumentLanguage, _ lent: LentStore, now: Int64
    ) throws -> Answer {
        let isSecure = hall.isSecure(request)
        let (version, visitor) = try lent.admission(
            Cookies.value(.session, in: request, isSecure: isSecure), now: now)
        try hall.forgetErased(lent.store, at: version.revision, now: now)
        // Whoever is not signed in has a token by a cookie of its own.
        let known =
            visitor == nil ? Cookies.value(.form, in: request, isSecure: isSecure).flatMap { AccessToken($0) } : nil
        let forms = visitor?.session ?? known ?? AccessToken()
        let visit = Visit(
            request: request, route: routed.route, values: routed.values, who: visitor?.who, session: visitor?.session,
            formToken: visitor?.formToken ?? forms.derived(for: "forms"), language: language, isSecure: isSecure,
            client: hall.client(request), now: now, version: version, store: lent.store, hall: hall)
        var response = handled(visit)
        let isPage = response.header("Content-Type")?.hasPrefix("text/html") ?? false
        if visitor == nil, known == nil, isPage {
            response.headers.append(Cookies.set(.form, forms.text, seconds: Lifetime.form, isSecure: isSecure))
        }
        return (response, visitor?.who.actor)
    }

    private func handled(_ visit: Visit) -> Response {
        guard visit.route.access.admits(visit.who?.role) else {
            guard visit.who != nil else {
                return visit.route.method == .get
                    ? .seeOther("/login") : NoticePage.response(.forbidden, visit.language)
            }
            return NoticePage.response(.forbidden, visit.language)
        }
        guard visit.route.method != .post || isOwnForm(visit) else {
            return NoticePage.response(.forbidden, visit.language, NoticePage.staleForm)
        }
        guard case .page(let handler) = visit.route.work else {
            return NoticePage.response(.notFound, visit.language)
        }
        do {
            guard visit.route.isKept, let role = visit.who?.role else { return try handler(visit) }
            return try hall.pages.response(to: visit, role: role, make: handler)
        } catch Turned.away(let status) {
            return NoticePage.response(status, visit.language)
        } catch {
            if let response = refused(error, visit) { return response }
            hall.complain(error)
            return NoticePage.response(.serverError, visit.language)
        }
    }

    /// A form that the file stands against, although its page does not know why: nothing was changed. Nil where the fault is ours.
    private func refused(_ error: any Error, _ visit: Visit) -> Response? {
        guard let error = StoreError(in: error), let status = error.refusal else { return nil }
        if error.isBusy {
            hall.complain(error)
            let isForm = visit.route.method == .post
            return NoticePage.response(isForm ? status : .unavailable, visit.language, NoticePage.fileIsHeld)
        }
        guard visit.route.method == .post else { return nil }
        guard let role = visit.who?.role, [.coordinator, .viewer, .auditor].contains(role) else {
            return NoticePage.response(status, visit.language, NoticePage.nothingChanged)
        }
        return visit.page(visit[NoticePage.refusedTitle], status) { visit.complaint(hall.office.complaint(error)) }
    }

    /// Whether the form was sent from a page of ours: it carries the visitor's token, and the browser does not say that
    /// another site sent it.
    private func isOwnForm(_ visit: Visit) -> Bool {
        let headers = visit.request.headers
        if let site = headers["sec-fetch-site"], !["same-origin", "none"].contains(site) { return false }
        // Under our own policy of no referrer browsers send "null" from our own pages too (Fetch, "append a request Origin
        // header", read 2026-11-22): that says nothing, and the token decides.
        if let origin = headers["origin"], origin != "null", let host = headers["host"] {
            guard origin.split(separator: "/").last.map(String.init) == host else { return false }
        }
        let sent = Array((visit.request.sent("token") ?? "").utf8)
        let own = Array(visit.formToken.utf8)
        guard sent.count == own.count else { return false }
        // Every byte is looked at, so that the time tells nothing.
        return zip(sent, own).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Seconds that things are good for.
enum Lifetime {
    static let staffSession: Int64 = 12 * 3_600
    static let linkSession: Int64 = 24 * 3_600
    static let form: Int64 = 24 * 3_600
    static let language: Int64 = 365 * 24 * 3_600
}
