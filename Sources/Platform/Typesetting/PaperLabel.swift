/// A card of 90 × 54 mm to cut out, such as a badge: a coloured band above and texts below it, made smaller until they fit.
package struct PaperLabel: Hashable, Sendable {
    /// In the band, on its left and on its right.
    package var left: String
    package var right: String
    package var ground: PaperColour
    /// Below each other, as large as their styles where there is room.
    package var lines: [PaperText]

    package init(left: String, right: String, ground: PaperColour = .accent, lines: [PaperText]) {
        self.left = left
        self.right = right
        self.ground = ground
        self.lines = lines.filter { !$0.text.isEmpty }
    }

    /// In points.
    static let width = 90 / 25.4 * 72
    static let height = 54 / 25.4 * 72
    /// On a sheet.
    static let across = 2
    static let down = 5
}
