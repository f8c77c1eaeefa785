package import Domain

/// The reference data that every campaign shares: occupations, kinds of qualification, countries, languages, places.
///
/// Sources and licences of the tables: NOTICE.
package struct Catalogue: Sendable {
    /// Ordered by id.
    package let occupations: [Occupation]
    package private(set) var titles: TitleIndex
    package let similarities: OccupationSimilarity
    package let qualifications: QualificationKinds
    package let countries: NamedCodes<CountryCode>
    package let languages: NamedCodes<LanguageCode>
    package let places: Gazetteer
    /// Names of the fields of education, by ISCED-F code, in English.
    package let fieldNames: [ISCEDField: String]
    /// Planned teaching units to reach each level from the one below (domain/language.json, `ueDefault`).
    package let teachingUnits: [CEFRLevel: Int]

    private let occupationsByID: [ID<Occupation>: Occupation]

    /// The embedded tables; read once in a process, in about ten milliseconds.
    package static func load() throws(CatalogueError) -> Catalogue { try embedded.get() }

    private static let embedded = Result { () throws(CatalogueError) in try Catalogue() }

    private init() throws(CatalogueError) {
        occupations = try OccupationTable.load()
        occupationsByID = Dictionary(uniqueKeysWithValues: occupations.map { ($0.id, $0) })
        titles = TitleIndex(occupations)
        similarities = try OccupationSimilarity.load(occupations)
        qualifications = try QualificationKinds.load()
        countries = try NamedCodes.load("countries.tsv") { CountryCode($0) }
        languages = try NamedCodes.load("languages.tsv", firstName: true) { LanguageCode($0) }
        places = try Gazetteer.load()
        fieldNames = try Catalogue.loadFieldNames()
        teachingUnits = try TeachingUnits.load()
    }

    /// The same catalogue, which finds occupations by these titles.
    package func knowing(_ titles: TitleIndex) -> Catalogue {
        var catalogue = self
        catalogue.titles = titles
        return catalogue
    }

    /// The occupation with that id.
    package func occupation(_ id: ID<Occupation>) -> Occupation? { occupationsByID[id] }

    private static func loadFieldNames() throws(CatalogueError) -> [ISCEDField: String] {
        var names: [ISCEDField: String] = [:]
        for row in try rows(of: "isced_f_2013.tsv", columns: 6) {
            if let field = ISCEDField(row[0]) { names[field] = String(row[3]) }
        }
        return names
    }
}

/// The rows of an embedded table, each with at least that many cells.
func rows(of name: String, columns: Int) throws(CatalogueError) -> [[Substring]] {
    guard let file = EmbeddedFile(named: name) else {
        throw CatalogueError(file: name, message: "the program was built without this table")
    }
    let rows = file.rows
    guard let short = rows.firstIndex(where: { $0.count < columns }) else { return rows }
    throw CatalogueError(file: name, message: "row \(short + 2) has fewer than \(columns) cells")
}
