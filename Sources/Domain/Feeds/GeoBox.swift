/// A part of the map between two parallels and two meridians, its edges included.
package struct GeoBox: Hashable, Sendable {
    package let southWest: GeoPoint
    package let northEast: GeoPoint

    /// Nil where the south lies north of the north, or the west east of the east.
    package init?(southWest: GeoPoint, northEast: GeoPoint) {
        guard southWest.latitudeMicrodegrees <= northEast.latitudeMicrodegrees,
            southWest.longitudeMicrodegrees <= northEast.longitudeMicrodegrees
        else { return nil }
        self.southWest = southWest
        self.northEast = northEast
    }

    private init(southWest: GeoPoint, whole northEast: GeoPoint) {
        self.southWest = southWest
        self.northEast = northEast
    }

    /// The whole map.
    package static let world = GeoBox(
        southWest: GeoPoint(latitudeMicrodegrees: -90_000_000, longitudeMicrodegrees: -180_000_000),
        whole: GeoPoint(latitudeMicrodegrees: 90_000_000, longitudeMicrodegrees: 180_000_000))

    package func contains(_ point: GeoPoint) -> Bool {
        (southWest.latitudeMicrodegrees...northEast.latitudeMicrodegrees).contains(point.latitudeMicrodegrees)
            && (southWest.longitudeMicrodegrees...northEast.longitudeMicrodegrees)
                .contains(point.longitudeMicrodegrees)
    }
}
