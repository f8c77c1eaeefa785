import CZip
import Glibc

/// A zip archive in memory, through libzip. A class because it is a resource of the library.
final class ZipArchive {
    private let handle: OpaquePointer
    private let limits: WorkbookLimits

    /// Throws `damaged` where the bytes are no archive.
    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
        self.limits = limits
        // The library frees the copy with the source, whatever becomes of it.
        guard let copy = malloc(max(bytes.count, 1)) else { throw .tooLarge(part: nil, limit: limits.fileBytes) }
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

    deinit { zip_discard(handle) }

    private static func text(_ problem: inout zip_error_t) -> String {
        zip_error_strerror(&problem).map { String(cString: $0) } ?? "unknown"
    }

    func has(_ name: String) -> Bool { index(of: name) != nil }

    /// The unpacked part, piece by piece; nil where there is none of that name.
    func part(_ name: String) throws(WorkbookFault) -> ZipPart? {
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
final class ZipPart {
    private let file: OpaquePointer
    /// Kept until the part is closed.
    private let archive: ZipArchive
    private let name: String
    private let packed: Int
    private let limits: WorkbookLimits
    private var unpacked = 0

    fileprivate init(_ file: OpaquePointer, archive: ZipArchive, name: String, packed: Int, limits: WorkbookLimits) {
        self.file = file
        self.archive = archive
        self.name = name
        self.packed = packed
        self.limits = limits
    }

    deinit { zip_fclose(file) }

    /// The next piece; empty at the end. Counts what really comes, whatever the archive says of its size.
    func read() throws(WorkbookFault) -> [UInt8] {
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
