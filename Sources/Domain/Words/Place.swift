/// A point on the earth in millionths of a degree (WGS 84), so that distances never depend on rounding of a float's text.
package struct GeoPoint: Hashable, Sendable {
    package let latitudeMicrodegrees: Int32
    package let longitudeMicrodegrees: Int32

    package init(latitudeMicrodegrees: Int32, longitudeMicrodegrees: Int32) {
        self.latitudeMicrodegrees = latitudeMicrodegrees
        self.longitudeMicrodegrees = longitudeMicrodegrees
    }
}

/// A town (Ort) as the gazetteer knows it.
package struct Place: Hashable, Sendable {
    package let id: ID<Place>
    package let name: String
    package let country: CountryCode
    /// The Land of a German place; nil elsewhere.
    package let land: Land?
    package let point: GeoPoint
    /// The name of its zone in tzdata, such as `Europe/Berlin`.
    package let zone: String
    package let population: Int

    package init(
        id: ID<Place>, name: String, country: CountryCode, land: Land?, point: GeoPoint, zone: String, population: Int
    ) {
        self.id = id
        self.name = name
        self.country = country
        self.land = land
        self.point = point
        self.zone = zone
        self.population = population
    }
}

/// A town as a file wrote it, with the gazetteer's entry where exactly one fits.
package struct PlaceName: Hashable, Sendable {
    package let original: String
    package let place: ID<Place>?

    package init(original: String, place: ID<Place>?) {
        self.original = original
        self.place = place
    }
}
