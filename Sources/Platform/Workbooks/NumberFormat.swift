import XMLText

/// What a number format makes of a number.
enum NumberFormat: Hashable, Sendable {
    case general, percent
    /// A day, with or without a time.
    case date
    /// A time of day.
    case time
    /// A length of time, which may be longer than a day: `[h]:mm`.
    case length
    /// A whole number with at least that many digits: `00000`.
    case digits(Int)

    /// The formats that have a number and no code in the file. Source: ECMA-376 Part 1, 18.8.30; 27 to 36 and 50 to 58
    /// are dates in East Asian versions.
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        case 46: self = .length
        default: self = .general
        }
    }

    /// Reads the code of a format, its first section: `dd.mm.yyyy hh:mm`, `0.0%`, `[h]:mm`, `00000`.
    init(code: String) {
        let (letters, isLength) = NumberFormat.placeholders(code)
        if isLength {
            self = .length
        } else if letters.contains("y") || letters.contains("d") {
            self = .date
        } else if letters.contains("h") || letters.contains("s") {
            self = .time
        } else if letters.contains("m") {
            // Alone it is a month.
            self = .date
        } else if letters.contains("%") {
            self = .percent
        } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
            self = .digits(letters.count)
        } else {
            self = .general
        }
    }

    /// The code without its literal text and brackets, in lower case, and whether a bracket holds a length of time: `[h]`.
    private static func placeholders(_ code: String) -> (letters: String, isLength: Bool) {
        var result = ""
        var isLength = false
        var rest = code[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
                    isLength = true
                }
                rest = rest.drop { $0 != "]" }.dropFirst()
            case ";": return (result, isLength)
            default: result += character.lowercased()
            }
        }
        // `General` and its translations are words, not letters of a date.
        return (result == "general" || result == "standard" ? "" : result, isLength)
    }
}

/// The number formats of a workbook's cell styles.
struct CellStyles {
    private var formats: [NumberFormat] = []

    init() {}

    /// Reads the part `styles.xml`.
    init(_ reader: PartReader) throws(WorkbookFault) {
        var reader = reader
        var codes: [Int: String] = [:]
        var isInCells = false
        while let token = try reader.next() {
            switch token {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
                    codes[id] = code
                }
            case .start("cellXfs", _): isInCells = true
            case .end("cellXfs"): isInCells = false
            case .start("xf", let attributes) where isInCells:
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
            case .start, .end, .text: break
            }
        }
    }

    /// The format of a style; `general` for one that the workbook does not have.
    subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }
}
