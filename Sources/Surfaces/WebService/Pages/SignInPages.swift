import Domain
import Export
import HTML
import HTTP
import Store

/// Staff sign in with a password, everybody else with a link.
enum SignInPages {
    static func login(_ visit: Visit) throws -> Response {
        if let who = visit.who { return .seeOther(who.role.home) }
        return loginPage(visit, .ok, nil)
    }

    static func enter(_ visit: Visit) throws -> Response {
        let name = visit.request.sent("name") ?? ""
        let password = visit.request.sent("password") ?? ""
        if let wait = visit.hall.logins.wait(for: name, from: visit.client, now: visit.now) {
            visit.hall.metrics.refuseLogin()
            var page = loginPage(visit, .tooManyRequests, Words.tooManyLogins, name: name)
            page.headers.append(Field("Retry-After", String(wait)))
            return page
        }
        // Each check takes 64 MiB for a moment: two at a time.
        let user = try visit.hall.passwordChecks.run {
            try visit.store.user(named: name, password: password)
        }
        guard let user else {
            visit.hall.logins.fail(name, from: visit.client, now: visit.now)
            visit.hall.metrics.refuseLogin()
            return loginPage(visit, .unprocessable, Words.wrongLogin, name: name)
        }
        visit.hall.logins.succeed(name, from: visit.client)
        return try opened(visit, .staff(user), seconds: Lifetime.staffSession)
    }

    static func leave(_ visit: Visit) throws -> Response {
        if let session = visit.session { try visit.store.endSession(session) }
        var response = Response.seeOther("/login")
        response.headers.append(Cookies.forget(.session, isSecure: visit.isSecure))
        return response
    }

    /// A link's GET opens nothing: mail programs and scanners follow links. Only the button does.
    static func link(_ visit: Visit) throws -> Response {
        guard try standing(visit) != nil else { return shut(visit) }
        return visit.page(visit[Words.welcome]) {
            Tag.p { visit[Words.linkIntro] }
            visit.form(visit.address, .class("narrow")) { Tag.button { visit[Words.open] } }
        }
    }

    static func openLink(_ visit: Visit) throws -> Response {
        guard let link = try standing(visit) else { return shut(visit) }
        return try opened(visit, .link(link), seconds: Lifetime.linkSession)
    }

    static func switchLanguage(_ visit: Visit) throws -> Response {
        let wanted = visit.request.sent("language").flatMap { DocumentLanguage(rawValue: $0) }
        var response = Response.seeOther(ownAddress(visit.request.sent("back") ?? "/"))
        if let wanted {
            response.headers.append(
                Cookies.set(.language, wanted.rawValue, seconds: Lifetime.language, isSecure: visit.isSecure))
        }
        return response
    }

    /// The address where it is one of this host; the root otherwise, so that nobody is led elsewhere.
    static func ownAddress(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }
        return isPlain && text.hasPrefix("/") && !text.hasPrefix("//") ? text : "/"
    }

    /// The link of the address, where it still opens anything.
    private static func standing(_ visit: Visit) throws -> AccessLink? {
        guard let token = AccessToken(try visit.value("token")), let link = try visit.store.link(of: token),
            link.isOpen(at: visit.now)
        else { return nil }
        return link
    }

    private static func shut(_ visit: Visit) -> Response {
        visit.page(visit[Words.linkShut], .gone) { Tag.p { visit[Words.linkShutHint] } }
    }

    private static func opened(_ visit: Visit, _ who: SignedIn, seconds: Int64) throws -> Response {
        // A session that was open ends: a token is never taken over from before.
        if let session = visit.session { try visit.store.endSession(session) }
        let token = AccessToken()
        try visit.store.openSession(token, for: who, expiresAt: visit.now + seconds, now: visit.now)
        var response = Response.seeOther(who.role.home)
        response.headers.append(Cookies.set(.session, token.text, seconds: seconds, isSecure: visit.isSecure))
        return response
    }

    private static func loginPage(
        _ visit: Visit, _ status: Status, _ error: LocalText?, name: String = ""
    ) -> Response {
        visit.page(visit[Words.signIn], status) {
            if let error { Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[error] } }
            visit.form("/login", .class("narrow")) {
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "name")) { visit[Words.name] }
                    Tag.input(
                        .id("name"), Attribute("name", "name"), Attribute("autocomplete", "username"),
                        Attribute("autocapitalize", "none"), Attribute("required", ""), Attribute("value", name))
                }
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "password")) { visit[Words.password] }
                    Tag.input(
                        .id("password"), Attribute("name", "password"), Attribute("type", "password"),
                        Attribute("autocomplete", "current-password"), Attribute("required", ""))
                }
                Tag.button { visit[Words.signIn] }
            }
            Tag.p(.class("hint")) { visit[Words.linkHint] }
        }
    }
}
