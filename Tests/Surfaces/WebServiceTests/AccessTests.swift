import Domain
import HTTP
import Store
import Testing

@testable import WebService

@Suite struct AccessTests {
    /// The address of a route with values that exist.
    private static func address(
        _ route: WebService.Route, _ example: (applicant: String, vacancy: String, employer: String)
    )
        -> String
    {
        route.pattern.address(names: [
            "applicant": example.applicant, "vacancy": example.vacancy, "token": String(repeating: "0", count: 64),
            "number": "9", "kind": "gate", "run": "1", "upload": "0", "batch": "999", "user": "nobody",
            "incident": "I999", "group": "K", "profile": "0", "day": "1",
            "side": "employer",
        ])
    }

    @Test("every route lets in the roles of its line and refuses the others")
    func everyRoute() throws {
        let served = try Served()
        let example = try served.example()
        var admitted = 0
        var refused = 0
        for role in [nil] + Role.allCases.map(Optional.some) {
            // Signing out is a route too, so everybody comes anew where a session was ended.
            var browser = try served.visitor(role)
            for route in RouteTable.pages {
                let address = AccessTests.address(route, example)
                let answer =
                    route.method == .get ? browser.get(address) : browser.post(address, [], token: formToken(browser))
                let mayEnter = route.access.admits(role)
                let isTurnedAway =
                    answer.status == 403
                    || (answer.status == 303 && answer.header("Location") == "/login" && address != "/logout")
                #expect(
                    isTurnedAway != mayEnter,
                    "\(role?.rawValue ?? "nobody") \(route.method.word) \(address): \(answer.status)")
                #expect(answer.status < 500, "\(route.method.word) \(address): \(answer.status)")
                if mayEnter { admitted += 1 } else { refused += 1 }
                if address == "/logout" { browser = try served.visitor(role) }
            }
        }
        #expect(admitted + refused == RouteTable.pages.count * 6)
        #expect(refused > 60)
    }

    private func formToken(_ browser: Browser) -> String {
        let pages = ["/login", "/", "/employer", "/candidate", "/log"]
        return pages.lazy.map { browser.get($0).token }.first { !$0.isEmpty } ?? ""
    }

    @Test("every answer carries the headers that keep scripts, frames and referrers out")
    func headers() throws {
        let served = try Served()
        for path in ["/login", "/nowhere", "/style.css", "/applicants", "/l/x", "/healthz"] {
            let answer = served.browser().get(path)
            #expect(answer.header("Content-Security-Policy") == SecurityHeaders.policy, "\(path)")
            #expect(answer.header("Referrer-Policy") == "no-referrer")
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(
                !answer.text.contains("<script") && !answer.text.contains(" style=") && !answer.text.contains("<style"))
        }
        #expect(!SecurityHeaders.policy.contains("unsafe"))
        #expect(SecurityHeaders.policy.contains("frame-ancestors 'none'"))
        #expect(served.browser().get("/login").header("Cache-Control") == "no-store")
    }

    @Test("a form without its token, with another's token, or from another site changes nothing")
    func forgery() throws {
        let served = try Served()
        let example = try served.example()
        let anna = served.staff("anna")
        let token = anna.get("/").token
        let address = "/vacancies/\(example.vacancy)/answers"
        let fields = [("applicant", example.applicant), ("side", "employer"), ("answer", "decline"), ("was", ",")]
        #expect(anna.post(address, fields, token: nil).status == 403)
        #expect(anna.post(address, fields, token: served.staff("anna").get("/").token).status == 403)
        #expect(anna.post(address, fields, token: token, ["Origin: https://evil.example"]).status == 403)
        #expect(anna.post(address, fields, token: token, ["Sec-Fetch-Site: cross-site"]).status == 403)
        #expect(try served.store().decisions().isEmpty)
        #expect(anna.post(address, fields, token: nil, ["Origin: null"]).status == 403)
        #expect(anna.post(address, fields, token: token, ["Origin: null", "Sec-Fetch-Site: cross-site"]).status == 403)
        #expect(try served.store().decisions().isEmpty)
        // What Chromium sends from our own page, since that tells nobody where it comes from.
        #expect(
            anna.post(address, fields, token: token, ["Origin: null", "Sec-Fetch-Site: same-origin"]).status == 303)
        let again = fields.dropLast() + [("was", ",decline")]
        #expect(
            anna.post(address, Array(again), token: token, ["Origin: http://127.0.0.1:\(served.server.port)"]).status
                == 303)
        let decision = try #require(try served.store().decisions().first)
        #expect(decision.actor == "anna")
        #expect(decision.pin.answer == .decline && decision.pin.by == .employer)
    }

    @Test("a session ends by its time, by signing out, by another password and with its account")
    func sessionsEnd() throws {
        let served = try Served()
        let early = served.staff("anna")
        served.wait(Lifetime.staffSession - 1)
        #expect(early.get("/").status == 200)
        served.wait(1)
        #expect(early.get("/").header("Location") == "/login")

        let anna = served.staff("anna")
        let kept = anna.cookies
        anna.post("/logout", [], token: anna.get("/").token)
        anna.cookies = kept
        #expect(anna.get("/").header("Location") == "/login")

        let vera = served.staff("vera")
        #expect(vera.get("/").status == 200)
        Served.run(["user", "password", "vera"], in: served.folder, input: "another long password")
        #expect(vera.get("/").header("Location") == "/login")
        let otto = served.staff("otto")
        #expect(otto.get("/log").status == 200)
        Served.run(["user", "remove", "otto"], in: served.folder)
        #expect(otto.get("/log").header("Location") == "/login")
    }

    @Test("whoever guesses passwords waits, and the right one does not help before the time is over")
    func guessing() throws {
        let served = try Served()
        let browser = served.browser()
        let token = browser.get("/login").token
        for _ in 0..<LoginLimit.limits.pair {
            #expect(browser.post("/login", [("name", "anna"), ("password", "wrong")], token: token).status == 422)
        }
        let right = [("name", "anna"), ("password", Served.password)]
        let answer = browser.post("/login", right, token: token)
        #expect(answer.status == 429)
        #expect(answer.header("Retry-After") == "900")
        served.wait(LoginLimit.window)
        #expect(browser.post("/login", right, token: token).status == 303)
    }

    @Test("a session's cookie cannot be read by pages, goes to no other site, and only over TLS behind a proxy")
    func cookies() throws {
        let plain = try Served()
        let browser = plain.browser()
        let answer = browser.post(
            "/login", [("name", "anna"), ("password", Served.password)], token: browser.get("/login").token,
            ["X-Forwarded-Proto: https"])
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(cookie.hasPrefix("lotse="))
        #expect(
            cookie.hasSuffix("; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict"), "nobody trusts that header here")

        let proxied = try Served(proxies: ["127.0.0.1"])
        let secure = proxied.browser()
        let tls = ["X-Forwarded-Proto: https"]
        let token = secure.get("/login", tls).token
        let entered = secure.post("/login", [("name", "anna"), ("password", Served.password)], token: token, tls)
        let safe = try #require(entered.header("Set-Cookie"))
        #expect(safe.hasPrefix("__Host-lotse="))
        #expect(safe.hasSuffix("; HttpOnly; SameSite=Strict; Secure"))
        #expect(secure.get("/", tls).status == 200)
    }

    @Test("a page behind a question mark leads back to itself after the language was switched, and nowhere else")
    func language() throws {
        let served = try Served()
        let anna = served.staff("anna")
        anna.language = "de-AT,de;q=0.9,en;q=0.5"
        #expect(anna.get("/applicants").text.contains("<html lang=\"de\">"))
        let back = "/applicants?q=a%20b"
        let answer = anna.post("/language", [("language", "en"), ("back", back)], token: anna.get("/").token)
        #expect(answer.header("Location") == back)
        #expect(anna.get("/applicants").text.contains("<html lang=\"en\">"))
        for evil in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nX: y"]
        {
            #expect(SignInPages.ownAddress(evil) == "/", "\(evil)")
        }
    }

    @Test("the log of requests names no address, no search and six characters of a link")
    func accessLog() throws {
        let served = try Served()
        let path = served.link("employer", try served.example().employer)
        served.browser().get(path)
        served.staff("anna").get("/applicants?q=secretname")
        served.browser().get("/nowhere/secretplace")
        let lines = served.log
        #expect(lines.contains { $0.hasPrefix("2012-03-20T09:00:00Z GET \(path.prefix(9)) 200 ") })
        #expect(lines.contains { $0.contains(" GET /applicants 200 ") && $0.hasSuffix(" anna") })
        #expect(!lines.contains { $0.contains("secret") || $0.contains("127.0.0.1") || $0.contains(path.dropFirst(3)) })
    }
}
