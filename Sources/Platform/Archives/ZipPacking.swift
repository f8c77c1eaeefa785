import CZip

/// Why an archive cannot be written: what the library says.
package struct ZipPackingFault: Error, Hashable, Sendable {
    package let reason: String
}

/// Packs files into a zip archive, through libzip.
package enum ZipPacking {
    /// A file and what it is called in the archive.
    package struct Part: Hashable, Sendable {
        package let name: String
        package let path: String

        package init(name: String, path: String) {
            self.name = name
            self.path = path
        }
    }

    /// Writes the archive whole or not at all; what was there before is replaced. Equal files give equal bytes with the same
    /// library: all bear the same day, and none its own time.
    ///
    /// - Parameter day: The day that all parts bear; days before 1980, which zip cannot say, become its first.
    package static func pack(
        _ parts: [Part], to path: String, day: (year: Int, month: Int, day: Int)
    ) throws(ZipPackingFault) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            var problem = zip_error_t()
            zip_error_init_with_code(&problem, code)
            defer { zip_error_fini(&problem) }
            throw ZipPackingFault(reason: zip_error_strerror(&problem).map { String(cString: $0) } ?? "unknown")
        }
        do throws(ZipPackingFault) {
            for part in parts { try add(part, to: archive, date: dosDate(day)) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let reason = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw ZipPackingFault(reason: reason)
        }
    }

    private static func add(
        _ part: Part, to archive: OpaquePointer, date: zip_uint16_t
    ) throws(ZipPackingFault) {
        // The file is read when the archive is closed, piece by piece.
        guard let source = zip_source_file(archive, part.path, 0, 0) else {
            throw ZipPackingFault(reason: String(cString: zip_strerror(archive)))
        }
        let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw ZipPackingFault(reason: String(cString: zip_strerror(archive)))
        }
        zip_file_set_dostime(archive, zip_uint64_t(index), 0, date, 0)
    }

    /// Seven bits of years since 1980, four of months, five of days (APPNOTE.TXT 4.4.6).
    private static func dosDate(_ day: (year: Int, month: Int, day: Int)) -> zip_uint16_t {
        guard (1980...2107).contains(day.year) else { return 1 << 5 | 1 }
        return zip_uint16_t((day.year - 1980) << 9 | day.month << 5 | day.day)
    }
}
