import HTTP
import Store

/// The cookies of the service. Behind TLS they are `Secure` and bound to the host by their names (RFC 6265bis, 4.1.3.2).
enum Cookies {
    enum Name: String, CaseIterable {
        /// The token of a session.
        case session = "lotse"
        /// What the forms of somebody who is not signed in follow from.
        case form = "lotse-form"
        case language = "lotse-language"
    }

    static func value(_ name: Name, in request: Request, isSecure: Bool) -> String? {
        request.cookies[key(name, isSecure: isSecure)]
    }

    /// The header that sets a cookie; nothing of a page can read it.
    static func set(_ name: Name, _ value: String, seconds: Int64, isSecure: Bool) -> Field {
        Field(
            "Set-Cookie",
            "\(key(name, isSecure: isSecure))=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Strict"
                + (isSecure ? "; Secure" : ""))
    }

    /// The header that makes the browser forget it.
    static func forget(_ name: Name, isSecure: Bool) -> Field { set(name, "", seconds: 0, isSecure: isSecure) }

    private static func key(_ name: Name, isSecure: Bool) -> String {
        (isSecure ? "__Host-" : "") + name.rawValue
    }
}
