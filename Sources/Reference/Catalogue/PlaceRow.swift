package import Domain

/// A row of `place_names.tsv`: a name by which a town is known beside the one that the gazetteer gives it.
package struct PlaceRow: Hashable, Sendable {
    package static let file = "place_names.tsv"

    package let place: ID<Place>
    package let name: String
    /// ISO 639 code; `-` where it is the same name in another form, such as `Freiburg im Breisgau`.
    package let language: String

    /// In the order of the file: by place.
    package static func load() throws(CatalogueError) -> [PlaceRow] {
        try rows(of: file, columns: 3).map {
            PlaceRow(place: ID(String($0[0])), name: String($0[1]), language: String($0[2]))
        }
    }
}
