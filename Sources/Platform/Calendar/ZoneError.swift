/// Why a time zone cannot be had, with the remedy.
package enum ZoneError: Error, Hashable, Sendable {
    /// None of the folders holds a time zone database.
    case noDatabase(folders: [String])
    /// The database has no zone of the name, or the text is no name of a zone.
    case unknownZone(String)
    /// The file is not what RFC 9636 describes.
    case damaged(zone: String, reason: String)

    /// Stable code.
    package var code: String {
        switch self {
        case .noDatabase: "CA001"
        case .unknownZone: "CA002"
        case .damaged: "CA003"
        }
    }

    package var message: String {
        switch self {
        case .noDatabase(let folders):
            "no time zone database: expected one in \(folders.joined(separator: ", "))"
        case .unknownZone(let name):
            "unknown time zone \"\(String(name.unicodeScalars.filter { $0.properties.generalCategory != .control }))\""
        case .damaged(let zone, let reason):
            "the file of time zone \(zone) is damaged: \(reason)"
        }
    }

    package var hint: String {
        switch self {
        case .noDatabase: "install the package tzdata, or set TZDIR to the folder of a time zone database"
        case .unknownZone: "write a name of the time zone database, such as Europe/Berlin or Atlantic/Canary"
        case .damaged: "install the package tzdata anew"
        }
    }
}
