import Foundation

/// Where a table's bytes come from: each call gives the next ones, an empty array is the end.
package typealias TableSource = () throws(TableSourceError) -> [UInt8]

/// Why the bytes of a table could not be had.
package struct TableSourceError: Error, Hashable, Sendable {
    package let path: String
    package let reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// Opens a file as a source; `-` is the standard input. Throws where it cannot be opened.
package func openTableSource(path: String) throws(TableSourceError) -> TableSource {
    let handle: FileHandle
    if path == "-" {
        handle = .standardInput
    } else {
        do { handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) } catch {
            throw TableSourceError(path: path, reason: reason(error))
        }
    }
    return { () throws(TableSourceError) -> [UInt8] in
        var code: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
            var result: Int
            repeat {
                result = read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
            } while result < 0
                && errno == EINTR
            if result < 0 { code = errno }
            count = max(0, result)
        }
        guard code == 0 else {
            throw TableSourceError(path: path, reason: String(cString: strerror(code)).lowercased())
        }
        return piece
    }
}

/// The system's own words where it was the system that refused.
private func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = underlying?.domain == NSPOSIXErrorDomain ? underlying?.code : nil else {
        return (error as NSError).localizedDescription
    }
    return String(cString: strerror(Int32(code))).lowercased()
}

/// A source over bytes in memory.
package func tableSource(bytes: [UInt8]) -> TableSource {
    var rest = bytes
    return { () throws(TableSourceError) -> [UInt8] in
        defer { rest = [] }
        return rest
    }
}
