#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folders of the time zone database on this machine.
package struct ZoneDatabase: Hashable, Sendable {
    /// Tried in order.
    package let folders: [String]

    /// The folder that TZDIR names, if it does, before the usual places.
    package init(environment: [String: String]) {
        let own = environment["TZDIR"].map { $0.isEmpty ? [] : [$0] } ?? []
        folders = own + ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"]
    }

    package init(folders: [String]) {
        self.folders = folders
    }

    /// The zone of a name such as `Europe/Berlin`, read from the first folder that has it. `UTC` needs no database.
    package func zone(named name: String) throws(ZoneError) -> Zone {
        guard Self.isName(name) else { throw ZoneError.unknownZone(name) }
        if name == "UTC" { return .utc }
        for folder in folders {
            if let bytes = Self.contents(of: "\(folder)/\(name)") { return try Zone(name: name, tzif: bytes) }
        }
        let exists = folders.contains { access($0, R_OK | X_OK) == 0 }
        throw exists ? ZoneError.unknownZone(name) : ZoneError.noDatabase(folders: folders)
    }

    /// Words of letters, digits, `_`, `+` and `-`, joined by `/`; so no name leads out of the folder.
    private static func isName(_ name: String) -> Bool {
        name.utf8.count <= 64
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy { byte in
                        (0x41...0x5a).contains(byte & 0xdf) || (0x30...0x39).contains(byte)
                            || [0x5f, 0x2b, 0x2d].contains(byte)
                    }
            }
    }

    /// The bytes of a file of at most 1 MiB (the largest of the database has 4 KiB); nil where there is none.
    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return count > 0 ? Array(bytes[..<count]) : nil
    }
}
