import Bytes
import CMicroHTTPD
import Glibc
import Synchronization

/// A web server on libmicrohttpd: epoll, a pool of threads, limits, and a stop that lets live requests end.
///
/// A class because it owns a socket and threads. `@unchecked Sendable`: what changes after `init` is behind locks, and the
/// daemon's handle is used by `stop` alone, which runs once.
package final class Server: @unchecked Sendable {
    package typealias Handler = @Sendable (Arrival) -> Response
    /// Bytes that the body of a request may have, asked with its head before any of them is read; nil = as every request.
    package typealias Room = @Sendable (Request) -> Int?
    /// Whether the body of a request is handed on as it is, asked with its head; otherwise it is read as a form.
    package typealias Rawness = @Sendable (Request) -> Bool

    /// The port it listens on.
    package let port: UInt16
    private let core: Core
    private let daemon: OpaquePointer
    private let isStopped = Mutex(false)

    /// Listens at once. The handler is called on the pool's threads, several at a time; while it runs its thread serves nobody
    /// else.
    package init(
        host: String, port: UInt16, limits: ServerLimits, room: @escaping Room = { _ in nil },
        isRaw: @escaping Rawness = { _ in false }, handler: @escaping Handler
    ) throws(ServerError) {
        precondition((1...ServerLimits.mostOfThread).contains(limits.connectionsOfThread), "a thread would hang")
        let listening = try ListeningSocket(host: host, port: port)
        let core = Core(limits, room, isRaw, handler)
        guard let daemon = Server.start(listening, core) else {
            close(listening.descriptor)
            throw .system("\(host):\(port)", reason: "libmicrohttpd did not start")
        }
        core.deadlines.watch()
        self.core = core
        self.daemon = daemon
        self.port = listening.port
    }

    /// Takes no more connections, waits for the answers that are being made for `seconds` at most, and closes everything.
    package func stop(within seconds: Int = 10) {
        let isFirst = isStopped.withLock { stopped in
            defer { stopped = true }
            return !stopped
        }
        guard isFirst else { return }
        let listening = MHD_quiesce_daemon(daemon)
        let end = ContinuousClock.now + .seconds(seconds)
        while core.live.load(ordering: .acquiring) > 0, ContinuousClock.now < end { usleep(10_000) }
        MHD_stop_daemon(daemon)
        if listening >= 0 { close(listening) }
        core.deadlines.finish()
    }

    deinit { stop(within: 0) }

    private static func start(_ listening: ListeningSocket, _ core: Core) -> OpaquePointer? {
        let limits = core.limits
        let context = Unmanaged.passUnretained(core).toOpaque()
        var options = [
            MHD_OptionItem(option: .LISTEN_SOCKET, value: Int(listening.descriptor), ptr_value: nil),
            MHD_OptionItem(option: .THREAD_POOL_SIZE, value: limits.threads, ptr_value: nil),
            MHD_OptionItem(
                option: .CONNECTION_LIMIT, value: limits.connectionsOfThread * limits.threads, ptr_value: nil),
            MHD_OptionItem(option: .CONNECTION_TIMEOUT, value: limits.idleSeconds, ptr_value: nil),
            MHD_OptionItem(
                option: .NOTIFY_COMPLETED, value: Int(bitPattern: unsafeBitCast(completed, to: UnsafeRawPointer.self)),
                ptr_value: context),
            MHD_OptionItem(
                option: .NOTIFY_CONNECTION, value: Int(bitPattern: unsafeBitCast(connected, to: UnsafeRawPointer.self)),
                ptr_value: context),
            MHD_OptionItem(option: .END, value: 0, ptr_value: nil),
        ]
        let flags =
            MHD_USE_INTERNAL_POLLING_THREAD.rawValue | MHD_USE_EPOLL.rawValue | MHD_USE_TURBO.rawValue
            | MHD_USE_ITC.rawValue
        return options.withUnsafeMutableBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return nil }
            return withVaList([MHD_OPTION.ARRAY.rawValue, OpaquePointer(first), MHD_OPTION.END.rawValue]) {
                MHD_start_daemon_va(UInt32(flags), 0, nil, nil, arrived, context, $0)
            }
        }
    }
}

/// What the library's threads share; it lives as long as the server.
final class Core: Sendable {
    let limits: ServerLimits
    let room: Server.Room
    let isRaw: Server.Rawness
    let handler: Server.Handler
    let deadlines: Deadlines
    /// Requests that have begun to arrive and are not answered yet.
    let live = Atomic<Int>(0)
    /// Those among them whose bodies may be larger than others'.
    let large = Atomic<Int>(0)

    init(
        _ limits: ServerLimits, _ room: @escaping Server.Room, _ isRaw: @escaping Server.Rawness,
        _ handler: @escaping Server.Handler
    ) {
        self.limits = limits
        self.room = room
        self.isRaw = isRaw
        self.handler = handler
        deadlines = Deadlines(seconds: limits.exchangeSeconds)
    }
}

private typealias ArrivedCallback =
    @convention(c) (
        UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
        UnsafePointer<CChar>?, UnsafeMutablePointer<Int>?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?
    ) -> MHD_Result
private typealias CompletedCallback =
    @convention(c) (
        UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
        MHD_RequestTerminationCode
    ) -> Void
private typealias ConnectedCallback =
    @convention(c) (
        UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
        MHD_ConnectionNotificationCode
    ) -> Void

/// Called once with the head of a request, then for each part of its body, then once more.
private let arrived: ArrivedCallback = { context, connection, url, method, _, upload, size, slot in
    guard let context, let connection, let url, let method, let size, let slot else { return .NO }
    let core = Unmanaged<Core>.fromOpaque(context).takeUnretainedValue()
    guard let known = slot.pointee else {
        let exchange = Exchange(
            connection, method: Method(String(cString: method)), path: String(cString: url))
        let head = exchange.head
        if let room = core.room(head), room > core.limits.bodyBytes {
            let others = core.large.add(1, ordering: .acquiringAndReleasing).oldValue
            exchange.admit(largeBody: room, isRefused: others >= core.limits.largeBodies)
        } else {
            exchange.admit(bytes: core.limits.bodyBytes)
        }
        core.live.add(1, ordering: .acquiringAndReleasing)
        slot.pointee = Unmanaged.passRetained(exchange).toOpaque()
        exchange.expectBody(isRaw: core.isRaw(head))
        // Answered now, the library reads no body.
        return exchange.refusal == nil ? .YES : answer(exchange.arrival(), on: connection, core)
    }
    let exchange = Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
    guard size.pointee == 0 else {
        exchange.take(upload, count: size.pointee)
        size.pointee = 0
        return .YES
    }
    return answer(exchange.arrival(), on: connection, core)
}

/// Called when the answer is sent or the connection broke.
private let completed: CompletedCallback = { context, connection, slot, _ in
    guard let context, let connection, let slot, let known = slot.pointee else { return }
    let core = Unmanaged<Core>.fromOpaque(context).takeUnretainedValue()
    let exchange = Unmanaged<Exchange>.fromOpaque(known).takeRetainedValue()
    if exchange.isLarge { core.large.subtract(1, ordering: .acquiringAndReleasing) }
    slot.pointee = nil
    core.live.subtract(1, ordering: .acquiringAndReleasing)
    core.deadlines.begin(lotse_connection_socket(connection))
}

/// Called when a connection is opened, and before it is closed.
private let connected: ConnectedCallback = { context, connection, _, code in
    guard let context, let connection else { return }
    let deadlines = Unmanaged<Core>.fromOpaque(context).takeUnretainedValue().deadlines
    let socket = lotse_connection_socket(connection)
    // MHD_CONNECTION_NOTIFY_STARTED; the enumeration comes to Swift without its names.
    if code.rawValue == 0 { deadlines.begin(socket) } else { deadlines.end(socket) }
}

private func answer(_ arrival: Arrival, on connection: OpaquePointer, _ core: Core) -> MHD_Result {
    let answer = core.handler(arrival)
    let made = made(answer.body)
    guard let made else { return .NO }
    defer { MHD_destroy_response(made) }
    for header in answer.headers where MHD_add_response_header(made, header.name, header.value) == .NO { return .NO }
    return MHD_queue_response(connection, UInt32(answer.status.rawValue), made)
}

private func made(_ body: Response.Body) -> OpaquePointer? {
    switch body {
    case .own(let bytes):
        return bytes.withUnsafeBytes { bytes in
            MHD_create_response_from_buffer(
                bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
        }
    case .shared(let parts):
        let vectors = parts.map { MHD_IoVec(iov_base: $0.memory.baseAddress, iov_len: $0.count) }
        // The library lets go of it when the answer is sent.
        let held = Unmanaged.passRetained(Held(parts))
        let made = MHD_create_response_from_iovec(
            vectors, UInt32(vectors.count),
            { context in
                if let context { Unmanaged<Held>.fromOpaque(context).release() }
            }, held.toOpaque())
        if made == nil { held.release() }
        return made
    }
}

/// Keeps shared bytes until an answer is sent.
private final class Held: Sendable {
    let parts: [ByteStretch]

    init(_ parts: [ByteStretch]) {
        self.parts = parts
    }
}
