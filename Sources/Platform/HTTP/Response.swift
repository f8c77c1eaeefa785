package import Bytes

/// What is answered. The library adds the length, the date and what the connection needs.
package struct Response: Sendable {
    package var status: Status
    package var headers: [Field]
    package var body: Body

    /// Where the bytes of an answer are.
    package enum Body: Sendable {
        case own([UInt8])
        /// One after the other.
        case shared([ByteStretch])
    }

    package init(_ status: Status, headers: [Field] = [], body: [UInt8] = []) {
        self.init(status, headers: headers, .own(body))
    }

    package init(_ status: Status, headers: [Field], _ body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A body with its media type.
    package init(_ status: Status = .ok, type: String, _ body: [UInt8]) {
        self.init(status, headers: [Field("Content-Type", type)], body: body)
    }

    /// Sends the browser to another address with GET, whatever it came with.
    package static func seeOther(_ address: String) -> Response {
        Response(.seeOther, headers: [Field("Location", address)])
    }

    /// The body in stretches.
    package var stretches: [ByteStretch] {
        switch body {
        case .own(let bytes): [SharedBytes(bytes).whole]
        case .shared(let stretches): stretches
        }
    }

    /// The bytes of the body.
    package var bytes: [UInt8] {
        switch body {
        case .own(let bytes): bytes
        case .shared(let stretches): stretches.bytes
        }
    }

    /// The first value of a header, its name in any case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name || $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// The outcome of a request. Source: RFC 9110, section 15, read 2026-11-21.
package enum Status: Int, CaseIterable, Sendable {
    case ok = 200
    case created = 201
    case noContent = 204
    case seeOther = 303
    case notModified = 304
    case badRequest = 400
    case unauthorized = 401
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case conflict = 409
    case gone = 410
    case preconditionFailed = 412
    case contentTooLarge = 413
    case unsupportedMediaType = 415
    case unprocessable = 422
    case preconditionRequired = 428
    case tooManyRequests = 429
    case serverError = 500
    case unavailable = 503
}
