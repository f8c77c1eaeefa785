import CReferenceData

/// A reference table that the program carries inside itself.
package struct EmbeddedFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    /// The file of that name, or nil where the program carries none.
    package init?(named name: String) {
        let files = UnsafeBufferPointer(start: lotse_files(), count: lotse_file_count())
        guard let file = files.first(where: { String(cString: $0.name) == name }) else { return nil }
        self.name = name
        bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    }

    /// The rows below the header line, as cells; for the tab-separated tables, which quote nothing.
    package var rows: [[Substring]] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
    }
}

/// A reference table that does not hold what it must; only a wrong build can raise it.
package struct CatalogueError: Error, Equatable, Sendable {
    package let file: String
    package let message: String
}
