import Domain
import Foundation
import Typesetting

/// A small map of a few places, drawn to scale from their coordinates alone.
struct LocatorMap {
    static let width = 300.0
    static let height = 170.0
    private static let margin = 26.0

    let figure: PaperFigure
    /// Metres of its scale bar.
    let scale: Int

    /// Metres that places have to lie apart for a map to say anything.
    private static let least = 300

    /// Nil where no two of the places lie apart.
    init?(_ spots: [Whereabouts.Spot]) {
        let points = spots.map(\.point)
        guard let first = points.first,
            points.contains(where: { Distance.metres(first, $0) >= LocatorMap.least })
        else { return nil }
        // Metres east and south of the first place; towns of one map are near enough for a plane.
        let latitude = Double(first.latitudeMicrodegrees) / 1e6 * .pi / 180
        let plane = points.map { point in
            (
                east: Double(point.longitudeMicrodegrees - first.longitudeMicrodegrees) * 0.111195 * cos(latitude),
                south: Double(first.latitudeMicrodegrees - point.latitudeMicrodegrees) * 0.111195
            )
        }
        let west = plane.map(\.east).min() ?? 0
        let north = plane.map(\.south).min() ?? 0
        let wide = max((plane.map(\.east).max() ?? 0) - west, 1)
        let high = max((plane.map(\.south).max() ?? 0) - north, 1)
        let room = (x: LocatorMap.width - 2 * LocatorMap.margin, y: LocatorMap.height - 2 * LocatorMap.margin - 14)
        let perMetre = min(room.x / wide, room.y / high, room.x / 500)
        let left = LocatorMap.margin + (room.x - wide * perMetre) / 2
        let top = LocatorMap.margin + (room.y - high * perMetre) / 2
        let places = plane.map { place in
            PaperFigure.Point(left + (place.east - west) * perMetre, top + (place.south - north) * perMetre)
        }
        scale = LocatorMap.roundLength(of: 100 / perMetre)
        figure = PaperFigure(
            width: LocatorMap.width, height: LocatorMap.height,
            shapes: LocatorMap.ground + LocatorMap.markers(places) + LocatorMap.north
                + LocatorMap.bar(Double(scale) * perMetre, LocatorMap.text(scale)))
    }

    /// `800 m`, `2 km`: of the scale bar, and of distances as the crow flies, to the nearest 100 m or km.
    static func text(_ metres: Int) -> String {
        metres < 1_000 ? "\(metres) m" : "\((metres + 500) / 1_000) km"
    }

    /// The largest of 1, 2, 5 times a power of ten metres that is no longer.
    private static func roundLength(of metres: Double) -> Int {
        var length = 10
        for step in [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000]
        where Double(step * 10) <= metres {
            length = step * 10
        }
        return length
    }

    private static let ground: [PaperFigure.Shape] = [
        .rectangle(PaperFigure.Point(0, 0), width: width, height: height, .ground)
    ]

    /// A disc with the number of each place; places that would cover each other share one.
    private static func markers(_ places: [PaperFigure.Point]) -> [PaperFigure.Shape] {
        var groups: [(point: PaperFigure.Point, numbers: [Int])] = []
        for (number, place) in places.enumerated() {
            let near = groups.firstIndex { hypot($0.point.x - place.x, $0.point.y - place.y) < 20 }
            if let near {
                groups[near].numbers.append(number + 1)
            } else {
                groups.append((place, [number + 1]))
            }
        }
        let style = PaperStyle(size: 8, isBold: true, colour: .white, alignment: .centre)
        return groups.map { group in
            .disc(
                group.point, radius: group.numbers.count == 1 ? 8 : 6 + 4 * Double(group.numbers.count), .accent,
                PaperText(group.numbers.map(String.init).joined(separator: " · "), style))
        }
    }

    private static let north: [PaperFigure.Shape] = [
        .polygon(
            [
                PaperFigure.Point(width - 16, 8), PaperFigure.Point(width - 11, 24), PaperFigure.Point(width - 16, 20),
                PaperFigure.Point(width - 21, 24),
            ], .ink),
        .text(
            PaperFigure.Point(width - 26, 25), width: 20,
            PaperText("N", PaperStyle(size: 7, isBold: true, alignment: .centre))),
    ]

    private static func bar(_ length: Double, _ text: String) -> [PaperFigure.Shape] {
        let y = height - 10
        return [
            .line(PaperFigure.Point(10, y), PaperFigure.Point(10 + length, y), .ink, width: 1.2),
            .line(PaperFigure.Point(10, y - 3), PaperFigure.Point(10, y + 3), .ink, width: 0.8),
            .line(PaperFigure.Point(10 + length, y - 3), PaperFigure.Point(10 + length, y + 3), .ink, width: 0.8),
            .text(PaperFigure.Point(10, y - 14), width: 100, PaperText(text, PaperStyle(size: 7))),
        ]
    }
}
