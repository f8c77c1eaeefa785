package import Archives
import Glibc

/// Where the tables of a feed are: in a zip archive, or in a folder. A class because both are resources.
package final class FeedSource {
    /// Each call gives the next bytes of a table, an empty array is its end.
    typealias Pieces = () throws(FeedFault) -> [UInt8]

    private enum Place {
        case archive(ZipArchive)
        case folder(String)
    }

    /// What a table of an archive may be at most: 4 GiB unpacked and, beyond 64 MiB, 200 times its packed size. The times of
    /// a country's feed are about 2 GiB and pack to a tenth.
    package static let limits = ZipLimits(partBytes: 1 << 32, ratio: 200, ratioFrom: 1 << 26)

    /// What findings call it.
    package let name: String
    private let place: Place

    /// Opens an archive or a folder. Throws `FD001` where it is neither.
    package init(path: String, name: String, limits: ZipLimits = FeedSource.limits) throws(FeedFault) {
        self.name = name
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            place = .folder(path)
            return
        }
        do throws(ZipFault) { place = .archive(try ZipArchive(path: path, limits: limits)) } catch {
            throw FeedSource.fault(error, file: name)
        }
    }

    /// Opens an archive in memory.
    package init(bytes: [UInt8], name: String, limits: ZipLimits = FeedSource.limits) throws(FeedFault) {
        self.name = name
        do throws(ZipFault) { place = .archive(try ZipArchive(bytes, limits: limits)) } catch {
            throw FeedSource.fault(error, file: name)
        }
    }

    /// The names of everything that lies in it, sorted.
    var tables: [String] {
        switch place {
        case .archive(let archive): archive.names.sorted()
        case .folder(let path): FeedSource.names(in: path).sorted()
        }
    }

    /// A table's bytes; nil where there is none of that name.
    func pieces(of table: String) throws(FeedFault) -> Pieces? {
        let file = "\(name)/\(table)"
        switch place {
        case .archive(let archive):
            do throws(ZipFault) {
                guard let part = try archive.part(table) else { return nil }
                return { () throws(FeedFault) -> [UInt8] in
                    do throws(ZipFault) { return try part.read() } catch { throw FeedSource.fault(error, file: file) }
                }
            } catch { throw FeedSource.fault(error, file: file) }
        case .folder(let path):
            guard let stream = FileStream(path: "\(path)/\(table)") else { return nil }
            return { () throws(FeedFault) -> [UInt8] in
                guard let piece = stream.next() else {
                    throw FeedFault(
                        .unreadable, file: file, "the file cannot be read to its end",
                        hint: "check the disk, or copy the feed again")
                }
                return piece
            }
        }
    }

    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name, !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private static func fault(_ fault: ZipFault, file: String) -> FeedFault {
        switch fault {
        case .damaged(let reason):
            FeedFault(
                .unreadable, file: file, "it is no zip archive, or a damaged one: \(reason)",
                hint: "fetch the feed again; expected is a GTFS archive, or a folder with its tables")
        case .encrypted:
            FeedFault(.unreadable, file: file, "it is encrypted", hint: "unpack it with its password into a folder")
        case .outOfMemory(let bytes):
            FeedFault(
                .unreadable, file: file, "there is no room for its \(bytes) bytes", hint: "unpack it into a folder")
        case .tooLarge(let part, let limit):
            FeedFault(
                .unreadable, file: file, "\(part) is larger than \(limit) bytes once unpacked",
                hint: "take the feed of one region or operator")
        case .bomb(let part, let ratio):
            FeedFault(
                .unreadable, file: file, "\(part) unpacks to more than \(ratio) times its size",
                hint: "no timetable does; fetch the feed from its publisher")
        }
    }
}

/// A file of a folder while it is read. A class because it is a resource.
private final class FileStream {
    private let file: UnsafeMutablePointer<FILE>

    /// Nil where there is no such file, or it may not be read.
    init?(path: String) {
        guard let file = fopen(path, "rb") else { return nil }
        self.file = file
    }

    deinit { fclose(file) }

    /// The next piece, empty at the end; nil where reading fails.
    func next() -> [UInt8]? {
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
        }
        return piece.isEmpty && ferror(file) != 0 ? nil : piece
    }
}
