import Foundation
import Glibc

/// A small client over a socket, with the cookies of a browser: one connection for each request.
final class Browser {
    struct Answer {
        let status: Int
        /// By name in lower case; the values of repeated ones one after the other.
        let headers: [String: [String]]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
        func header(_ name: String) -> String? { headers[name.lowercased()]?.first }

        /// The first hidden token of the page's forms.
        var token: String {
            text.firstMatch(of: /name="token" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
        }
    }

    let port: UInt16
    var cookies: [String: String] = [:]
    var language: String?

    init(_ port: UInt16) {
        self.port = port
    }

    @discardableResult
    func get(_ path: String, _ headers: [String] = []) -> Answer { ask("GET", path, headers, nil) }

    /// Sends a form; `token` nil takes none along.
    @discardableResult
    func post(_ path: String, _ fields: [(String, String)], token: String?, _ headers: [String] = []) -> Answer {
        let all = (token.map { [("token", $0)] } ?? []) + fields
        let body = all.map { "\(Browser.encoded($0.0))=\(Browser.encoded($0.1))" }.joined(separator: "&")
        return ask("POST", path, headers + ["Content-Type: application/x-www-form-urlencoded"], Array(body.utf8))
    }

    func ask(_ method: String, _ path: String, _ headers: [String], _ body: [UInt8]?) -> Answer {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
        if let language { lines.append("Accept-Language: \(language)") }
        if !cookies.isEmpty {
            lines.append(
                "Cookie: " + cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))
        }
        if let body { lines.append("Content-Length: \(body.count)") }
        let bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (body ?? [])
        let answer = Wire(port).talk(bytes)
        for cookie in answer.headers["set-cookie"] ?? [] {
            let pair = cookie.split(separator: ";")[0].split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        return answer
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// One connection to a server on this machine, which gives up after ten seconds.
final class Wire {
    let socket: Int32

    init(_ port: UInt16) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
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

    /// Whether all of it was taken.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            let sent = bytes[start...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            start += sent
        }
        return true
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// Everything up to the end of the connection, or to the end of patience.
    func rest() -> [UInt8] {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &part, part.count, 0)
            guard count > 0 else { return all }
            all += part[..<count]
        }
    }

    func talk(_ bytes: [UInt8]) -> Browser.Answer {
        send(bytes)
        return Wire.answer(rest())
    }

    static func answer(_ bytes: [UInt8]) -> Browser.Answer {
        let mark = Array("\r\n\r\n".utf8)
        let end = bytes.indices.first { bytes[$0...].starts(with: mark) } ?? bytes.endIndex
        let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: [String]] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased(), default: []].append(
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        let status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
        return Browser.Answer(status: status, headers: headers, body: Array(bytes.dropFirst(end + 4)))
    }
}
