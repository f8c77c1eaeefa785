import CMicroHTTPD

/// One request on its way in, and what is known of it so far. It belongs to the thread of its connection.
final class Exchange {
    private let connection: OpaquePointer
    /// The request as far as its head tells it.
    let head: Request
    private var limit = 0
    private var received = 0
    private var processor: OpaquePointer?
    private var form: [Field] = []
    private var files: [SentFile] = []
    /// The body as it comes; nil where it is read as a form, or not at all.
    private var raw: [UInt8]?
    /// The value that comes in, with the name of its file where it is one.
    private var pending: (name: String, file: String?, bytes: [UInt8])?
    /// Why it is answered without looking at its body.
    private(set) var refusal: Status?

    init(_ connection: OpaquePointer, method: Method, path: String) {
        self.connection = connection
        head = Exchange.head(connection, method, path)
    }

    /// Refuses a body that is announced to be larger.
    func admit(bytes: Int) {
        limit = bytes
        let announced = head.headers["content-length"].flatMap { Int($0) } ?? 0
        if announced > limit { refusal = .contentTooLarge }
    }

    /// Whether its body was admitted beyond the limit of others.
    private(set) var isLarge = false

    /// Takes a body that may be larger than others', unless there are too many such already.
    func admit(largeBody bytes: Int, isRefused: Bool) {
        isLarge = true
        admit(bytes: bytes)
        if isRefused { refusal = .unavailable }
    }

    deinit {
        if let processor { MHD_destroy_post_processor(processor) }
    }

    /// Begins to read a body.
    ///
    /// - Parameter isRaw: Whether its bytes are kept as they are; otherwise it is a form, and other bodies are refused.
    func expectBody(isRaw: Bool) {
        if isRaw { raw = [] } else { expectForm() }
    }

    private func expectForm() {
        guard head.method == .post, refusal == nil else { return }
        let hasBody =
            head.headers["content-length"].map { $0 != "0" } ?? (head.headers["transfer-encoding"] != nil)
        guard hasBody else { return }
        processor = MHD_create_post_processor(
            connection, 4_096,
            { context, _, key, file, _, _, data, offset, size in
                guard let context, let key else { return .NO }
                let bytes = UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : size)
                Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
                    .add(bytes, to: String(cString: key), file: file.map { String(cString: $0) }, at: offset)
                return .YES
            }, Unmanaged.passUnretained(self).toOpaque())
        if processor == nil { refusal = .unsupportedMediaType }
    }

    /// A part of the body; beyond the limit it is dropped, and the request refused at its end.
    func take(_ bytes: UnsafePointer<CChar>?, count: Int) {
        received += count
        if received > limit { refusal = .contentTooLarge }
        guard refusal == nil else { return }
        raw?.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
        guard let processor else { return }
        if MHD_post_process(processor, bytes, count) == .NO { refusal = .badRequest }
    }

    /// Offset 0 begins a value, other offsets go on with it.
    private func add(_ bytes: UnsafeRawBufferPointer, to name: String, file: String?, at offset: UInt64) {
        if offset == 0 {
            closeField()
            pending = (name, file, Array(bytes))
        } else {
            pending?.bytes.append(contentsOf: bytes)
        }
    }

    private func closeField() {
        guard let (name, file, bytes) = pending else { return }
        pending = nil
        if let file {
            files.append(SentFile(field: name, name: file, bytes: bytes))
        } else {
            form.append(Field(name, String(decoding: bytes, as: UTF8.self)))
        }
    }

    /// The whole of it, once the body is in.
    func arrival() -> Arrival {
        if let processor {
            if MHD_destroy_post_processor(processor) == .NO, refusal == nil { refusal = .badRequest }
            self.processor = nil
        }
        closeField()
        let request = whole()
        return refusal.map { .refused(request, $0) } ?? .request(request)
    }

    /// The head with what came after it.
    private func whole() -> Request {
        if form.isEmpty, files.isEmpty, raw?.isEmpty ?? true { return head }
        return Request(
            method: head.method, path: head.path, query: head.query, headers: head.headers, cookies: head.cookies,
            form: form, files: files, body: raw ?? [], peer: head.peer)
    }

    private static func head(_ connection: OpaquePointer, _ method: Method, _ path: String) -> Request {
        var headers: [String: String] = [:]
        for field in fields(connection, .HEADER_KIND) {
            let name = field.name.lowercased()
            if headers[name] == nil { headers[name] = field.value }
        }
        let cookies = Dictionary(fields(connection, .COOKIE_KIND).map { ($0.name, $0.value) }) { first, _ in first }
        return Request(
            method: method, path: path, query: fields(connection, .GET_ARGUMENT_KIND), headers: headers,
            cookies: cookies, peer: lotse_connection_address(connection).map { ListeningSocket.text(of: $0) } ?? "")
    }

    private final class Collected {
        var fields: [Field] = []
    }

    private static func fields(_ connection: OpaquePointer, _ kind: MHD_ValueKind) -> [Field] {
        let collected = Collected()
        MHD_get_connection_values(
            connection, kind,
            { context, _, name, value in
                guard let context, let name else { return .NO }
                let text = value.map { String(cString: $0) } ?? ""
                Unmanaged<Collected>.fromOpaque(context).takeUnretainedValue().fields.append(
                    Field(String(cString: name), text))
                return .YES
            }, Unmanaged.passUnretained(collected).toOpaque())
        return collected.fields
    }
}
