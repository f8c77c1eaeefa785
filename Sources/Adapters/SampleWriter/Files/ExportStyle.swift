import Tables

/// How an office's program writes its tables.
struct ExportStyle: Sendable {
    enum Encoding: Sendable {
        case utf8, utf8WithMark, windows1252
    }

    enum Language: Sendable {
        case german, spanish
    }

    let language: Language
    let dialect: TableDialect
    let encoding: Encoding

    /// German office programs: semicolon and Windows-1252.
    static let germanOffice = ExportStyle(language: .german, dialect: .semicolon, encoding: .windows1252)
    /// German web portals: semicolon and UTF-8 with a byte order mark.
    static let germanPortal = ExportStyle(language: .german, dialect: .semicolon, encoding: .utf8WithMark)
    /// A Spanish web form: comma and UTF-8.
    static let spanishForm = ExportStyle(language: .spanish, dialect: .comma, encoding: .utf8)
}
