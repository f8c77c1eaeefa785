package import Domain

/// Towns with coordinates (GeoNames): Germany from 3,000 inhabitants, Spain from 5,000, others larger.
package struct Gazetteer: Sendable {
    /// Ordered by id as text.
    package let all: [Place]
    private let byID: [ID<Place>: Int]
    private let byFoldedName: [String: [Int]]

    static func load() throws(CatalogueError) -> Gazetteer {
        let file = "places.tsv"
        var places: [Place] = []
        for row in try rows(of: file, columns: 8) {
            guard let country = CountryCode(row[2]), let latitude = microdegrees(row[4]),
                let longitude = microdegrees(row[5]), let population = Int(row[7])
            else { throw CatalogueError(file: file, message: "place \(row[0]) has a cell that cannot be read") }
            places.append(
                Place(
                    id: ID(String(row[0])), name: String(row[1]), country: country,
                    land: country.text == "DE" ? Land(code: row[3]) : nil,
                    point: GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude),
                    zone: String(row[6]), population: population))
        }
        return Gazetteer(places.sorted { $0.id < $1.id })
    }

    private init(_ places: [Place]) {
        all = places
        byID = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element.id, $0.offset) })
        var names: [String: [Int]] = [:]
        for (index, place) in places.enumerated() { names[folded(place.name), default: []].append(index) }
        byFoldedName = names
    }

    package func place(_ id: ID<Place>) -> Place? { byID[id].map { all[$0] } }

    /// The towns of that name, the most populous first; a country narrows the search.
    package func places(named name: some StringProtocol, in country: CountryCode? = nil) -> [Place] {
        let found = (byFoldedName[folded(name)] ?? []).map { all[$0] }
        return found.filter { country == nil || $0.country == country }
            .sorted { ($1.population, $0.id) < ($0.population, $1.id) }
    }

    /// Millionths of a degree from decimal text, exactly.
    private static func microdegrees(_ text: Substring) -> Int32? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int32($0) }), parts.count <= 2 else { return nil }
        let digits = (parts.count == 2 ? String(parts[1].prefix(6)) : "")
        guard let fraction = Int32(digits + String(repeating: "0", count: 6 - digits.count)) else { return nil }
        return (whole * 1_000_000 + fraction) * (isNegative ? -1 : 1)
    }
}
