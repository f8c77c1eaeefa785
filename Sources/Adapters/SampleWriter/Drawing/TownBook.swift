import Catalogue

/// Towns of a country with their inhabitants (GeoNames), as files may name them: no other place has the name. German towns have their
/// German names.
struct TownBook: Sendable {
    private let rows: [[Substring]]
    /// By GeoNames id.
    private let germanNames: [Substring: Substring]

    /// Read from the embedded `places.tsv` and `place_names.tsv`.
    init() {
        guard let file = EmbeddedFile(named: "places.tsv"), let names = EmbeddedFile(named: PlaceRow.file) else {
            preconditionFailure("the program embeds places.tsv and place_names.tsv")
        }
        rows = file.rows.filter { $0.count == 8 }
        germanNames = Dictionary(
            names.rows.filter { $0.count == 3 && $0[2] == "de" }.map { ($0[0], $0[1]) }
        ) { first, _ in first }
    }

    /// Towns from that many inhabitants on, the largest first and each as likely as it has inhabitants; parts of the
    /// city states are left out.
    ///
    /// - Parameter country: A code that the table has.
    func towns(of country: String, from inhabitants: Int) -> Marginal<String> {
        let towns = weights(of: country, from: inhabitants)
        guard let first = towns.first else { preconditionFailure("places.tsv has towns of every country it names") }
        return Marginal(first: first, rest: Array(towns.dropFirst()))
    }

    /// The names of the same towns.
    func names(of country: String, from inhabitants: Int) -> [String] {
        weights(of: country, from: inhabitants).map(\.0)
    }

    private func weights(of country: String, from inhabitants: Int) -> [(String, Int)] {
        let times = Dictionary(rows.map { ($0[1], 1) }, uniquingKeysWith: +)
        var cities: Set<Substring> = []
        var towns: [(name: String, inhabitants: Int)] = []
        for row in rows where row[2] == country {
            guard let count = Int(row[7]), count >= inhabitants, times[row[1]] == 1, !row[1].contains("(") else {
                continue
            }
            // The table has the largest places of a country first: in a city state the city.
            if TownBook.cityStates.contains(row[3]), !cities.insert(row[3]).inserted { continue }
            towns.append((String(country == "DE" ? germanNames[row[0]] ?? row[1] : row[1]), count))
        }
        return towns.sorted { ($1.inhabitants, $0.name) < ($0.inhabitants, $1.name) }.map { ($0.name, $0.inhabitants) }
    }

    private static let cityStates: Set<Substring> = ["DE-BE", "DE-HH"]
}
