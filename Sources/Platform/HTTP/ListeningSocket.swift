import Glibc

/// A socket that waits for connections; opened here, so that what stands in the way is said in our words.
struct ListeningSocket {
    let descriptor: Int32
    /// The port, also where the system chose it.
    let port: UInt16

    /// - Parameters:
    ///   - host: numeric, of either version of the protocol.
    ///   - port: 0 = one that is free.
    init(host: String, port: UInt16) throws(ServerError) {
        let place = "\(host):\(port)"
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found else {
            throw .notAnAddress(place)
        }
        defer { freeaddrinfo(found) }
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(first.pointee.ai_family, kind, 0)
        guard descriptor >= 0 else { throw ListeningSocket.failure(place) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0, listen(descriptor, 512) == 0
        else {
            let failure = ListeningSocket.failure(place)
            close(descriptor)
            throw failure
        }
        self.descriptor = descriptor
        self.port = ListeningSocket.port(of: descriptor)
    }

    private static func failure(_ place: String) -> ServerError {
        switch errno {
        case EADDRINUSE: .inUse(place)
        case EACCES: .notPermitted(place)
        default: .system(place, reason: String(cString: strerror(errno)).lowercased())
        }
    }

    private static func port(of descriptor: Int32) -> UInt16 {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &address) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &length) }
            return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                UInt16(bigEndian: $0.pointee.sin_port)
            }
        }
    }

    /// The numeric form of an address.
    static func text(of address: UnsafePointer<sockaddr>) -> String {
        if address.pointee.sa_family == AF_INET {
            // Every request asks, and four numbers need no name service.
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
                let number = UInt32(bigEndian: address.pointee.sin_addr.s_addr)
                return "\(number >> 24).\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
            }
        }
        let length = MemoryLayout<sockaddr_in6>.size
        var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard getnameinfo(address, socklen_t(length), &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST) == 0 else {
            return ""
        }
        return String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
