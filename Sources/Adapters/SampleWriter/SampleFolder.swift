import Foundation

/// Why a sample could not be written to a folder.
package enum SampleFolderError: Error, Hashable {
    /// The folder, or a file in it, cannot be created: path and what the system says.
    case notWritable(path: String, reason: String)
    /// A file of that name is there already; samples never overwrite.
    case alreadyThere(path: String)
}

/// A folder that a sample is written to; one file after the other, each closed before the next begins.
package struct SampleFolder {
    private let path: String

    package init(path: String) {
        self.path = path
    }

    /// Creates the folder where it is missing and writes the sample's files.
    ///
    /// - Returns: The paths written, in the order of the sample's files.
    package func write(_ sample: Sample) throws(SampleFolderError) -> [String] {
        let paths = sample.files.map { "\(path)/\($0.rawValue)" }
        for path in paths where FileManager.default.fileExists(atPath: path) { throw .alreadyThere(path: path) }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try writeFiles(of: sample)
        } catch {
            throw .notWritable(path: path, reason: error.localizedDescription)
        }
        return paths
    }

    private func writeFiles(of sample: Sample) throws {
        var open: (file: Sample.File, handle: FileHandle)?
        try sample.write { file, bytes in
            if open?.file != file {
                try open?.handle.close()
                open = (file, try handle(for: file))
            }
            try open?.handle.write(contentsOf: bytes)
        }
        try open?.handle.close()
    }

    private func handle(for file: Sample.File) throws -> FileHandle {
        let url = URL(fileURLWithPath: "\(path)/\(file.rawValue)")
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }
}
