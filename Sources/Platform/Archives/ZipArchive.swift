import CZip
import Glibc

/// Why an archive, or a part of it, is not read.
package enum ZipFault: Error, Hashable, Sendable {
    /// It is damaged, or none at all: what the library says.
    case damaged(String)
    /// A part is encrypted.
    case encrypted
    /// There is no room for that many bytes.
    case outOfMemory(bytes: Int)
    /// A part is larger than that many bytes once unpacked.
    case tooLarge(part: String, limit: Int)
    /// A part unpacks to more than that many times its size.
    case bomb(part: String, ratio: Int)
}

/// What a part may be at most.
package struct ZipLimits: Sendable {
    /// Bytes of one unpacked part.
    package var partBytes: Int
    /// Times that a part may be larger than its packed form, once it is larger than `ratioFrom`.
    package var ratio: Int
    package var ratioFrom: Int

    package init(partBytes: Int, ratio: Int, ratioFrom: Int) {
        self.partBytes = partBytes
        self.ratio = ratio
        self.ratioFrom = ratioFrom
    }
}

/// A zip archive, through libzip. A class because it is a resource of the library.
package final class ZipArchive {
    private let handle: OpaquePointer
    private let limits: ZipLimits

    /// Opens an archive in memory. Throws `damaged` where the bytes are none.
    package init(_ bytes: [UInt8], limits: ZipLimits) throws(ZipFault) {
        self.limits = limits
        // The library frees the copy with the source, whatever becomes of it.
        guard let copy = malloc(max(bytes.count, 1)) else { throw .outOfMemory(bytes: bytes.count) }
        bytes.withUnsafeBytes { content in
            if let start = content.baseAddress { memcpy(copy, start, content.count) }
        }
        var problem = zip_error_t()
        zip_error_init(&problem)
        defer { zip_error_fini(&problem) }
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &problem) else {
            free(copy)
            throw .damaged(ZipArchive.text(&problem))
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &problem) else {
            zip_source_free(source)
            throw .damaged(ZipArchive.text(&problem))
        }
        self.handle = handle
    }

    /// Opens an archive in a file, of which only what is asked for is read.
    package init(path: String, limits: ZipLimits) throws(ZipFault) {
        self.limits = limits
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
            var problem = zip_error_t()
            zip_error_init_with_code(&problem, code)
            defer { zip_error_fini(&problem) }
            throw .damaged(ZipArchive.text(&problem))
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    private static func text(_ problem: inout zip_error_t) -> String {
        zip_error_strerror(&problem).map { String(cString: $0) } ?? "unknown"
    }

    package func has(_ name: String) -> Bool { index(of: name) != nil }

    /// The names of its parts in the order of its directory, as far as they are UTF-8.
    package var names: [String] {
        (0..<max(0, zip_get_num_entries(handle, 0))).compactMap { number in
            zip_get_name(handle, zip_uint64_t(number), 0).flatMap { String(validatingCString: $0) }
        }
    }

    /// The unpacked part, piece by piece; nil where there is none of that name.
    package func part(_ name: String) throws(ZipFault) -> ZipPart? {
        guard let index = index(of: name) else { return nil }
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(handle, index, 0, &stat) == 0 else {
            throw .damaged(String(cString: zip_strerror(handle)))
        }
        guard stat.encryption_method == zip_uint16_t(ZIP_EM_NONE) else { throw .encrypted }
        guard let file = zip_fopen_index(handle, index, 0) else {
            throw .damaged(String(cString: zip_strerror(handle)))
        }
        return ZipPart(file, archive: self, name: name, packed: Int(clamping: stat.comp_size), limits: limits)
    }

    /// Names of parts are compared without regard to case (ECMA-376 Part 2, 6.2.2.3).
    private func index(of name: String) -> zip_uint64_t? {
        for flags in [0, zip_flags_t(ZIP_FL_NOCASE)] {
            let index = zip_name_locate(handle, name, flags)
            if index >= 0 { return zip_uint64_t(index) }
        }
        return nil
    }
}

/// A part of an archive while it is unpacked. A class because it is a resource of the library.
package final class ZipPart {
    private let file: OpaquePointer
    /// Kept until the part is closed.
    private let archive: ZipArchive
    private let name: String
    private let packed: Int
    private let limits: ZipLimits
    private var unpacked = 0

    fileprivate init(_ file: OpaquePointer, archive: ZipArchive, name: String, packed: Int, limits: ZipLimits) {
        self.file = file
        self.archive = archive
        self.name = name
        self.packed = packed
        self.limits = limits
    }

    deinit { zip_fclose(file) }

    /// The next piece; empty at the end. Counts what really comes, whatever the archive says of its size.
    package func read() throws(ZipFault) -> [UInt8] {
        var length: zip_int64_t = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            length = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            count = max(0, Int(length))
        }
        guard length >= 0 else {
            throw .damaged(zip_file_strerror(file).map { "\(name): \(String(cString: $0))" } ?? name)
        }
        unpacked += piece.count
        guard unpacked <= limits.partBytes else { throw .tooLarge(part: name, limit: limits.partBytes) }
        guard unpacked <= limits.ratioFrom || unpacked / limits.ratio <= packed else {
            throw .bomb(part: name, ratio: limits.ratio)
        }
        return piece
    }
}
