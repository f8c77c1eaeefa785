/// A small drawing, in points from its upper left corner.
package struct PaperFigure: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package var x: Double
        package var y: Double

        package init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    package enum Shape: Hashable, Sendable {
        case line(Point, Point, PaperColour, width: Double)
        case polygon([Point], PaperColour)
        case rectangle(Point, width: Double, height: Double, PaperColour)
        /// A disc with a short text in its middle.
        case disc(Point, radius: Double, PaperColour, PaperText)
        /// A text that begins at the point and wraps within the width.
        case text(Point, width: Double, PaperText)
    }

    package var width: Double
    package var height: Double
    package var shapes: [Shape]

    package init(width: Double, height: Double, shapes: [Shape]) {
        self.width = width
        self.height = height
        self.shapes = shapes
    }
}
