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
            throw TableSourceError(path: path, reason: error.localizedDescription)
        }
    }
    return { () throws(TableSourceError) -> [UInt8] in
        do { return try handle.read(upToCount: 1 << 18).map { [UInt8]($0) } ?? [] } catch {
            throw TableSourceError(path: path, reason: error.localizedDescription)
        }
    }
}

/// A source over bytes in memory.
package func tableSource(bytes: [UInt8]) -> TableSource {
    var rest = bytes
    return { () throws(TableSourceError) -> [UInt8] in
        defer { rest = [] }
        return rest
    }
}
