/// A rectangle of text on a page, in points from its upper left corner.
package struct Placed: Hashable, Sendable {
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double
    package let text: String

    package init(x: Double, y: Double, width: Double, height: Double, text: String) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.text = text
    }

    /// What is wrong with the texts of a page: one beyond the margins, two over each other. Half a point is forgiven, which
    /// nobody sees.
    package static func faults(
        _ texts: [Placed], page: (width: Double, height: Double), margins: (side: Double, end: Double)
    ) -> [String] {
        var faults: [String] = []
        for text in texts
        where text.x < margins.side - 0.5 || text.x + text.width > page.width - margins.side + 0.5
            || text.y < margins.end - 0.5 || text.y + text.height > page.height - margins.end + 0.5
        {
            faults.append("\(text) is beyond the margins")
        }
        for (number, one) in texts.enumerated() {
            for other in texts[(number + 1)...] where one.overlaps(other) { faults.append("\(one) is over \(other)") }
        }
        return faults
    }

    private func overlaps(_ other: Placed) -> Bool {
        min(x + width, other.x + other.width) - max(x, other.x) > 0.5
            && min(y + height, other.y + other.height) - max(y, other.y) > 0.5
    }
}
