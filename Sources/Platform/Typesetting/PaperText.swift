/// A text in one style. Names are written as they are: direction and shaping are found letter by letter.
package struct PaperText: Hashable, Sendable {
    package var text: String
    package var style: PaperStyle

    package init(_ text: String, _ style: PaperStyle = .body) {
        self.text = text
        self.style = style
    }
}

/// How a text looks.
package struct PaperStyle: Hashable, Sendable {
    /// Where a line stands in its column.
    package enum Alignment: Hashable, Sendable {
        case start, centre, end
    }

    /// In points.
    package var size: Double
    package var isBold: Bool
    package var colour: PaperColour
    package var alignment: Alignment

    package init(size: Double, isBold: Bool = false, colour: PaperColour = .ink, alignment: Alignment = .start) {
        self.size = size
        self.isBold = isBold
        self.colour = colour
        self.alignment = alignment
    }

    package static let body = PaperStyle(size: 9)
    package static let strong = PaperStyle(size: 9, isBold: true)
    package static let quiet = PaperStyle(size: 8, colour: .quiet)
    /// The word above a value.
    package static let term = PaperStyle(size: 7, colour: .quiet)
    package static let warning = PaperStyle(size: 8, isBold: true, colour: .warning)

    /// The same at another size.
    package func sized(_ size: Double) -> PaperStyle {
        var other = self
        other.size = size
        return other
    }

    /// The same in another colour.
    package func coloured(_ colour: PaperColour) -> PaperStyle {
        var other = self
        other.colour = colour
        return other
    }

    /// The same at another place in its column.
    package func aligned(_ alignment: Alignment) -> PaperStyle {
        var other = self
        other.alignment = alignment
        return other
    }
}

/// A colour of the documents; the same as on their pages for screens.
package struct PaperColour: Hashable, Sendable {
    /// 0…255.
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    /// - Parameter hex: `0xRRGGBB`.
    package init(_ hex: UInt32) {
        red = UInt8(hex >> 16 & 0xff)
        green = UInt8(hex >> 8 & 0xff)
        blue = UInt8(hex & 0xff)
    }

    package static let ink = PaperColour(0x1b2430)
    package static let quiet = PaperColour(0x55606e)
    package static let line = PaperColour(0xc9d0d8)
    package static let ground = PaperColour(0xf2f4f6)
    package static let accent = PaperColour(0x0b5a6b)
    package static let accentSoft = PaperColour(0xe3f1f3)
    package static let warning = PaperColour(0x8a4b00)
    package static let warningSoft = PaperColour(0xfdf0dc)
    package static let white = PaperColour(0xffffff)
}
