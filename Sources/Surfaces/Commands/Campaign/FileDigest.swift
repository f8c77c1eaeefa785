import Digests
import Intake

/// The digest of a file, computed while somebody else reads it. A class: the pieces come by way of a closure.
final class FileDigest {
    private var hash: BLAKE2b? = BLAKE2b()

    /// The file, and the digest that will be of all its bytes once it was read.
    static func observing(_ file: ImportFile) -> (file: ImportFile, digest: FileDigest) {
        let digest = FileDigest()
        return (file.observed { digest.hash?.update($0) }, digest)
    }

    /// The digest of the bytes that were read; asked once.
    func finish() -> [UInt8] { hash.take()?.finish() ?? [] }

    /// One digest for an import: the file's own; for several files, that of their digests in a row.
    static func text(_ digests: [FileDigest]) -> String {
        let bytes = digests.map { $0.finish() }
        return Hexadecimal.text(bytes.count == 1 ? bytes[0] : BLAKE2b.digest(Array(bytes.joined())))
    }
}
