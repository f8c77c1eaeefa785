import Arguments
import Foundation
import HTTP
import WebService

/// `lotse serve`: the campaign in the browser, until the process is told to end.
enum ServeCommand {
    private static let listen = Option(
        "listen", .listenAddress, "Where to listen; port 0 takes a free one", fallback: "127.0.0.1:8080")
    private static let proxy = Option(
        "proxy", .text, "The address of a proxy whose word about the client and TLS counts", repeats: true)

    static let value = command(
        "serve", "Serve the campaign's pages to browsers",
        examples: [
            Example("lotse serve", "on this machine alone, at http://127.0.0.1:8080"),
            Example("lotse serve --date 2012-06-01", "with what was due on that day, for a look back"),
            Example(
                "lotse serve --listen 127.0.0.1:8080 --proxy 127.0.0.1", "behind nginx or Caddy on the same machine"),
        ], options: [listen.spec, proxy.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let address = try call.invocation.required(listen)
        let users = try place.store.users()
        try place.store.forgetOldAnswers(now: place.now)
        let office = try BackOffice.ofCommands(
            path: place.store.path, environment: call.session.environment, folder: call.session.folder,
            actor: call.actor,
            date: call.invocation[GlobalOptions.date])
        ExportingDesk.sweep(call.session.environment)
        // Before the server's threads begin, which take this over: so that the signal comes to `sigwait`.
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let service = try started(call, place.store.path, address, office)
        call.session.out.line(
            "http://\(address.host.contains(":") ? "[\(address.host)]" : address.host):\(service.port)/")
        call.session.out.flush()
        if users.isEmpty { call.session.note("nobody can sign in yet; next: lotse user add NAME") }
        call.session.err.flush()
        var signal: Int32 = 0
        sigwait(&signals, &signal)
        service.stop()
        call.session.note("stopped")
        return signal == SIGINT ? .interrupted : .done
    }

    private static func started(
        _ call: Call, _ path: String, _ address: ListenAddress, _ office: BackOffice
    ) throws -> CampaignServer {
        try CampaignServer(
            path: path, host: address.host, port: address.port, proxies: Set(call.invocation.all(proxy)),
            office: office, clock: { Int64(Date().timeIntervalSince1970) },
            log: { line in
                // One call for each line, so that lines of several threads do not mix.
                let bytes = Array((line + "\n").utf8)
                _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            })
    }
}

/// Where a service listens.
struct ListenAddress: Hashable, Sendable {
    let host: String
    let port: UInt16
}

extension ValueKind where Value == ListenAddress {
    /// `127.0.0.1:8080` or `[::1]:8080`.
    static var listenAddress: ValueKind<ListenAddress> {
        ValueKind(placeholder: "ADDRESS:PORT", expected: "a numeric address and a port, such as 127.0.0.1:8080") {
            text in
            guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
                return nil
            }
            var host = String(text[..<colon])
            if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
            return host.isEmpty ? nil : ListenAddress(host: host, port: port)
        }
    }
}

extension Failure {
    init(_ error: ServerError) {
        switch error {
        case .notAnAddress(let place):
            self.init(
                code: "CL300", message: "\(place) is no numeric address with a port",
                hint: "write one such as 127.0.0.1:8080 or [::1]:8080", exit: .usage)
        case .inUse(let place):
            self.init(
                code: "CL301", message: "another program listens on \(place) already",
                hint: "end that program, or choose another port with --listen")
        case .notPermitted(let place):
            self.init(
                code: "CL302", message: "you may not listen on \(place)",
                hint: "choose a port from 1024 up; a proxy in front of it takes 443")
        case .system(let place, let reason):
            self.init(
                code: "CL303", message: "nothing can listen on \(place): \(reason)",
                hint: "check the address with 'ip address', or listen on 127.0.0.1:8080")
        }
    }
}
