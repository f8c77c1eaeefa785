import HTTP

/// What every answer tells the browser. Sources: CSP Level 3; Referrer Policy; Fetch (X-Content-Type-Options), read 2026-11-21.
enum SecurityHeaders {
    /// Styles, pictures and forms of this host and nothing else: no script, no frame, no inline style.
    static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// The same for the one page with a script: that of this host.
    static let scriptPolicy = policy + "; script-src 'self'"

    static let all = [
        Field("Referrer-Policy", "no-referrer"),
        Field("X-Content-Type-Options", "nosniff"), Field("X-Frame-Options", "DENY"),
        Field("Cross-Origin-Opener-Policy", "same-origin"), Field("Cross-Origin-Resource-Policy", "same-origin"),
        Field("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    /// The answer with these, and with the rule that nobody keeps a page with people on it.
    static func added(to answer: Response) -> Response {
        var answer = answer
        if answer.header("Content-Security-Policy") == nil {
            answer.headers.append(Field("Content-Security-Policy", policy))
        }
        answer.headers += all
        if answer.header("Cache-Control") == nil { answer.headers.append(Field("Cache-Control", "no-store")) }
        return answer
    }
}
