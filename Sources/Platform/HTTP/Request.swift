/// A request that has arrived whole. libmicrohttpd has read it: nothing here looks at the wire.
package struct Request: Sendable {
    package let method: Method
    /// From the first slash, percent-encoding undone: `/applicants/B017`.
    package let path: String
    /// The fields behind the question mark, in order; a name may come several times.
    package let query: [Field]
    /// The first value of each header, by its name in lower case.
    package let headers: [String: String]
    package let cookies: [String: String]
    /// The fields of a form that was sent; empty for other methods than POST.
    package let form: [Field]
    /// The files that came with the form, those that nobody chose left out.
    package let files: [SentFile]
    /// The bytes that came, where the server was told to leave them as they are; empty where they were read as a form.
    package let body: [UInt8]
    /// The numeric address of who is connected: a proxy's where there is one.
    package let peer: String

    package init(
        method: Method, path: String, query: [Field] = [], headers: [String: String] = [:],
        cookies: [String: String] = [:], form: [Field] = [],
        files: [SentFile] = [], body: [UInt8] = [], peer: String = ""
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.cookies = cookies
        self.form = form
        self.files = files
        self.body = body
        self.peer = peer
    }

    /// The first value of that name behind the question mark.
    package func asked(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// The first value of that name in the form.
    package func sent(_ name: String) -> String? { form.first { $0.name == name }?.value }
}

/// A name with a value, in a form or behind a question mark.
package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A file that came with a form.
package struct SentFile: Hashable, Sendable {
    /// The field's name.
    package let field: String
    /// What the browser calls the file; may be anything.
    package let name: String
    package let bytes: [UInt8]

    package init(field: String, name: String, bytes: [UInt8]) {
        self.field = field
        self.name = name
        self.bytes = bytes
    }
}

/// What a request wants done with its path.
package enum Method: Hashable, Sendable {
    case get, head, post, put, delete
    /// A method that no route of ours has, in capitals.
    case other(String)

    package init(_ word: String) {
        switch word {
        case "GET": self = .get
        case "HEAD": self = .head
        case "POST": self = .post
        case "PUT": self = .put
        case "DELETE": self = .delete
        default: self = .other(word)
        }
    }

    package var word: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .put: "PUT"
        case .delete: "DELETE"
        case .other(let word): word
        }
    }
}
