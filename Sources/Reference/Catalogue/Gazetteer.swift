package import Domain

/// Towns with coordinates (GeoNames): Germany from 3,000 inhabitants, Spain from 5,000, others larger; with the names that the
/// larger ones have in other languages (`place_names.tsv`).
package struct Gazetteer: Sendable {
    /// Ordered by id as text.
    package let all: [Place]
    private let byID: [ID<Place>: Int]
    /// Names of `place_names.tsv`: each means one town, whatever others are called so.
    private let byListedName: [String: [Int]]
    private let byFoldedName: [String: [Int]]
    private let forms: PlaceForms
    private let germanNames: [ID<Place>: String]

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
        return try Gazetteer(places.sorted { $0.id < $1.id }, names: PlaceRow.load())
    }

    private init(_ places: [Place], names rows: [PlaceRow]) throws(CatalogueError) {
        all = places
        let byID = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element.id, $0.offset) })
        var names: [String: [Int]] = [:]
        for (index, place) in places.enumerated() { names[folded(place.name), default: []].append(index) }
        var listed: [String: [Int]] = [:]
        var spellings: [(name: String, place: Int)] = []
        for row in rows {
            guard let index = byID[row.place] else {
                throw CatalogueError(file: PlaceRow.file, message: "there is no place \(row.place)")
            }
            if !listed[folded(row.name), default: []].contains(index) {
                listed[folded(row.name), default: []].append(index)
            }
            spellings.append((row.name, index))
        }
        self.byID = byID
        byFoldedName = names
        byListedName = listed
        forms = PlaceForms(places, spellings: spellings)
        germanNames = Dictionary(rows.filter { $0.language == "de" }.map { ($0.place, $0.name) }) { first, _ in first }
    }

    package func place(_ id: ID<Place>) -> Place? { byID[id].map { all[$0] } }

    /// The name that German readers know: `München` of the place `Munich`.
    package func germanName(of place: Place) -> String { germanNames[place.id] ?? place.name }

    /// The towns that a name may mean, the most populous first: those of the list of names, else those of the name itself, else those
    /// whose name is written like it (`Ludwigshafen`, `St. Georgen/Schwarzwald`, `Dusseldorf`).
    ///
    /// - Parameters:
    ///   - country: Narrows the search, as `land` does to one in Germany.
    ///   - postcode: Of five digits, narrows the search to the Länder that have such ones where any town of them has the name.
    package func places(
        named name: some StringProtocol, in country: CountryCode? = nil, land: Land? = nil, postcode: String? = nil
    ) -> [Place] {
        let key = folded(name)
        if let lands = postcode.flatMap({ PostcodeZones.lands(of: $0) }) {
            let found = places(key, country, land) { $0.land.map(lands.contains) ?? true }
            if !found.isEmpty { return found }
        }
        return places(key, country, land) { _ in true }
    }

    private func places(
        _ key: String, _ country: CountryCode?, _ land: Land?, where suits: (Place) -> Bool
    ) -> [Place] {
        func among(_ indices: [Int]?) -> [Place] {
            (indices ?? []).map { all[$0] }
                .filter { (country == nil || $0.country == country) && (land == nil || $0.land == land) && suits($0) }
                .sorted { ($1.population, $0.id) < ($0.population, $1.id) }
        }
        let listed = among(byListedName[key])
        if !listed.isEmpty { return listed }
        let named = among(byFoldedName[key])
        return named.isEmpty ? among(forms.places(written: key)) : named
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
