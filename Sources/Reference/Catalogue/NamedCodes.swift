package import Domain

/// Codes of ISO 3166-1 or ISO 639-1 with their names in English, German and Spanish.
package struct NamedCodes<Code: Hashable & Comparable & Sendable>: Sendable {
    private let byFoldedName: [String: Code]
    private let names: [Code: (english: String, german: String, spanish: String)]

    /// - Parameter firstName: Whether of "Spanish; Castilian" and "Spanisch (Kastilisch)" only the first name is shown; all of them
    ///   are found.
    static func load(
        _ file: String, firstName: Bool = false, _ code: (Substring) -> Code?
    ) throws(CatalogueError) -> NamedCodes {
        var byFoldedName: [String: Code] = [:]
        var names: [Code: (english: String, german: String, spanish: String)] = [:]
        for row in try rows(of: file, columns: 5) {
            guard let key = code(row[0]) else {
                throw CatalogueError(file: file, message: "\(row[0]) is not a two-letter code")
            }
            let shown = row[2...4].map { firstName ? first(of: $0) : String($0) }
            names[key] = (shown[0], shown[1], shown[2])
            for cell in row[0..<5] {
                for name in cell.split(separator: ";") where byFoldedName[folded(name)] == nil {
                    byFoldedName[folded(name)] = key
                }
            }
        }
        return NamedCodes(byFoldedName: byFoldedName, names: names)
    }

    private static func first(of names: Substring) -> String {
        var name = names.prefix { $0 != ";" && $0 != "(" }
        while name.last == " " { name.removeLast() }
        return String(name)
    }

    /// All codes in order.
    package var all: [Code] { names.keys.sorted() }

    /// The code that this text names: itself, its three-letter form, or a name in one of the three languages.
    package func code(named text: some StringProtocol) -> Code? { byFoldedName[folded(text)] }

    /// Whether the code exists.
    package func contains(_ code: Code) -> Bool { names[code] != nil }

    /// The name in that language (English where it is neither German nor Spanish); nil for a code that does not exist.
    package func name(of code: Code, in language: LanguageCode) -> String? {
        names[code].map { names in
            switch language {
            case .german: names.german
            case .spanish: names.spanish
            default: names.english
            }
        }
    }
}
