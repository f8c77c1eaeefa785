import Foundation
import Glibc
import HTTP
import Synchronization
import Testing

/// A real server on a free port of this machine, spoken to over sockets.
@Suite struct ServerTests {
    private static func echo(_ arrival: Arrival) -> Response {
        switch arrival {
        case .refused(_, let status): return Response(status, type: "text/plain", Array("refused".utf8))
        case .request(let request):
            if request.path == "/slow" { usleep(400_000) }
            let form = request.form.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
            let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
            let text = "\(request.method.word) \(request.path) [\(query)] [\(form)] \(request.cookies["a"] ?? "-")"
            return Response(type: "text/plain", Array(text.utf8))
        }
    }

    private func server(_ change: (inout ServerLimits) -> Void = { _ in }) throws -> Server {
        var limits = ServerLimits()
        change(&limits)
        return try Server(host: "127.0.0.1", port: 0, limits: limits, handler: ServerTests.echo)
    }

    @Test("a request arrives with its path, fields, cookies and form")
    func arrives() throws {
        let server = try server()
        defer { server.stop() }
        let get = Line(server.port).talk(
            "GET /a%20b/c?x=1&y=%C3%A4&x=2 HTTP/1.1\r\nHost: h\r\nCookie: a=7\r\nConnection: close\r\n\r\n")
        #expect(get.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(get.hasSuffix("GET /a b/c [x=1|y=ä|x=2] [] 7"))
        let body = "name=%C3%84nne&empty=&name=b%26c"
        let post = Line(server.port).talk(
            "POST /f HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
        #expect(post.hasSuffix("POST /f [] [name=Änne|empty=|name=b&c] -"))
    }

    @Test("a body beyond the limit is refused, announced or not")
    func tooLarge() throws {
        let server = try server { $0.bodyBytes = 1_000 }
        defer { server.stop() }
        let announced = Line(server.port).talk(
            "POST /f HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1001\r\n\r\n"
        )
        #expect(announced.hasPrefix("HTTP/1.1 413 "))
        let chunk = String(repeating: "a", count: 600)
        let chunked = Line(server.port).talk(
            "POST /f HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n258\r\n\(chunk)\r\n258\r\n\(chunk)\r\n0\r\n\r\n"
        )
        #expect(chunked.hasPrefix("HTTP/1.1 413 "))
    }

    @Test("a body that is no form is refused")
    func otherBody() throws {
        let server = try server()
        defer { server.stop() }
        let answer = Line(server.port).talk(
            "POST /f HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nab"
        )
        #expect(answer.hasPrefix("HTTP/1.1 415 "))
    }

    @Test("a client that sends a byte now and then is cut off at the end of its time")
    func slow() throws {
        let server = try server { $0.exchangeSeconds = 1 }
        defer { server.stop() }
        let line = Line(server.port)
        line.send("GET / HTTP/1.1\r\nHost: h\r\nX: ")
        var lasted = 0
        while lasted < 60, !line.isOver(after: 100) {
            line.send("a")
            lasted += 1
        }
        #expect(lasted < 40, "cut within four seconds, not kept alive by its bytes")
        let other = Line(server.port).talk("GET /other HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        #expect(other.hasSuffix("GET /other [] [] -"))
    }

    @Test("a silent client is cut off")
    func silent() throws {
        let server = try server { $0.idleSeconds = 1 }
        defer { server.stop() }
        let line = Line(server.port)
        #expect(line.isOver(after: 5_000))
    }

    @Test("connections beyond the limit wait until others end, and are served then")
    func tooMany() throws {
        let server = try server {
            $0.connectionsOfThread = 2
            $0.threads = 2
            $0.idleSeconds = 1
        }
        defer { server.stop() }
        let lines = (0..<10).map { _ in Line(server.port) }
        for line in lines { line.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n") }
        usleep(400_000)
        let atOnce = lines.filter { $0.hasAnswer(within: 0) }
        #expect((1...4).contains(atOnce.count))
        let all = lines.count { $0.hasAnswer(within: 8_000) && $0.part().hasPrefix("HTTP/1.1 200") }
        #expect(all == lines.count)
    }

    @Test("all connections that one thread may have are answered when all of them ask at once")
    func allAtOnce() throws {
        let server = try server {
            $0.connectionsOfThread = ServerLimits.mostOfThread
            $0.threads = 1
        }
        defer { server.stop() }
        let lines = (0..<ServerLimits.mostOfThread).map { _ in Line(server.port) }
        // What one of them asks keeps the thread busy until the others have asked too.
        for _ in 0..<2 {
            for (number, line) in lines.enumerated() {
                line.send("GET \(number == 0 ? "/slow" : "/") HTTP/1.1\r\nHost: h\r\n\r\n")
                if number == 0 { usleep(50_000) }
            }
            #expect(lines.allSatisfy { $0.hasAnswer(within: 6_000) && $0.part().hasPrefix("HTTP/1.1 200") })
        }
    }

    @Test("a stop lets the request that is being answered end, and takes no new one")
    func stop() throws {
        let server = try server()
        let line = Line(server.port)
        line.send("GET /slow HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        usleep(100_000)
        server.stop(within: 5)
        #expect(line.rest().hasSuffix("GET /slow [] [] -"))
        #expect(Line(server.port).talk("GET / HTTP/1.1\r\nHost: h\r\n\r\n") == "")
    }

    @Test("a port that is taken is said so")
    func taken() throws {
        let server = try server()
        defer { server.stop() }
        #expect(throws: ServerError.inUse("127.0.0.1:\(server.port)")) {
            try Server(host: "127.0.0.1", port: server.port, limits: ServerLimits(), handler: ServerTests.echo)
        }
        #expect(throws: ServerError.notAnAddress("nowhere:0")) {
            try Server(host: "nowhere", port: 0, limits: ServerLimits(), handler: ServerTests.echo)
        }
    }
}

/// One connection to a port of this machine.
private final class Line {
    private let socket: Int32

    init(_ port: UInt16) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 8, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    deinit { close(socket) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    func talk(_ text: String) -> String {
        send(text)
        return rest()
    }

    /// What comes next, up to 64 KiB.
    func part() -> String {
        var part = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &part, part.count, 0)
        return count > 0 ? String(decoding: part[..<count], as: UTF8.self) : ""
    }

    func rest() -> String {
        var all = ""
        while true {
            let next = part()
            if next.isEmpty { return all }
            all += next
        }
    }

    /// Whether something comes within that many milliseconds; it stays to be read.
    func hasAnswer(within milliseconds: Int32) -> Bool {
        var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, milliseconds) > 0
    }

    /// Whether the other side ends the connection within that many milliseconds.
    func isOver(after milliseconds: Int32) -> Bool {
        var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return false }
        return part().isEmpty
    }
}
