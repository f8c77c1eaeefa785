/// A text as the library is given it.
extension String {
    /// The text without what no font shows: line ends are line feeds, tabs spaces, other controls U+FFFD.
    var readable: String {
        var readable = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\r": break
            case "\n": readable.unicodeScalars.append(scalar)
            case "\t": readable.append(" ")
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": readable.append("\u{fffd}")
            default: readable.unicodeScalars.append(scalar)
            }
        }
        return readable
    }

    /// The same on one line.
    var onOneLine: String { String(readable.map { $0.isNewline ? " " : $0 }) }

    /// The text with each stretch that runs left between marks, so that what stands around it keeps the order in which it was
    /// written: `محمد, 07721 5550` would else show the number before the name. Source: Unicode Standard Annex 9, 2.4.2.
    var isolated: String {
        guard unicodeScalars.contains(where: \.runsLeft) else { return self }
        var result = String.UnicodeScalarView()
        /// What follows a letter that runs left and belongs to it where another one follows.
        var held = String.UnicodeScalarView()
        var isInside = false
        for scalar in unicodeScalars {
            if scalar.runsLeft {
                if !isInside { result.append("\u{2067}") }
                result.append(contentsOf: held)
                held = String.UnicodeScalarView()
                result.append(scalar)
                isInside = true
            } else if isInside, scalar.joinsWords {
                held.append(scalar)
            } else {
                if isInside { result.append("\u{2069}") }
                result.append(contentsOf: held)
                held = String.UnicodeScalarView()
                result.append(scalar)
                isInside = false
            }
        }
        if isInside { result.append("\u{2069}") }
        result.append(contentsOf: held)
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, by their blocks.
    fileprivate var runsLeft: Bool {
        switch value {
        case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfefe, 0x10800...0x10fff, 0x1e800...0x1efff: true
        default: false
        }
    }

    /// What stands between the words of one name.
    fileprivate var joinsWords: Bool {
        switch self {
        case " ", "\u{a0}", "-", "'", "’", "\"", "״", "\u{200c}", "\u{200d}": true
        default: properties.generalCategory == .nonspacingMark
        }
    }
}

extension Character {
    /// An emoji, a flag, a picture: an ornament of a name, without which it can be read.
    var isPicture: Bool {
        guard let first = unicodeScalars.first else { return false }
        return first.properties.isEmojiPresentation
            || first.properties.isEmoji && (first.value > 0x2100 || unicodeScalars.contains("\u{fe0f}"))
    }
}
