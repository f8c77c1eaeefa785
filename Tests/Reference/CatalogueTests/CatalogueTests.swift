import Catalogue
import Domain
import Testing

@Suite struct CatalogueTests {
    let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue.load()
    }

    struct Title: CustomTestStringConvertible, Sendable {
        let text: String
        let occupations: [String]
        var testDescription: String { text }
    }

    static let titles: [Title] = [
        Title(text: "Maschinenbauingenieurin", occupations: ["eng-mechanical"]),
        Title(text: "Ingeniera mecánica", occupations: ["eng-mechanical"]),
        Title(text: "MECHANICAL ENGINEER (m/f/d)", occupations: ["eng-mechanical"]),
        Title(text: "Koch (m/w/d)", occupations: ["koch"]),
        Title(text: "Köchin", occupations: ["koch"]),
        Title(text: "Koechin", occupations: ["koch"]),
        Title(text: "Kauffrau Spedition und Logistik", occupations: ["spedition"]),
        Title(text: "erfahrener Bäcker in Vollzeit", occupations: ["baecker"]),
        Title(text: "Zauberer", occupations: []),
    ]

    @Test("a title in any of the three languages finds its reference occupation", arguments: titles)
    func findsOccupation(_ title: Title) {
        #expect(catalogue.titles.occupations(titled: title.text) == title.occupations.map { ID($0) })
    }

    @Test("every occupation is found by each of its own titles")
    func findsOwnTitles() {
        for occupation in catalogue.occupations {
            for title in [occupation.titleGerman, occupation.titleEnglish, occupation.titleSpanish] + occupation.aliases
            {
                #expect(catalogue.titles.occupations(titled: title).contains(occupation.id), "\(title)")
            }
        }
    }

    struct Similarity: CustomTestStringConvertible, Sendable {
        let from: String
        let to: String
        let points: Int
        let reason: String
        var testDescription: String { "\(from) → \(to): \(reason)" }
    }

    static let similarities: [Similarity] = [
        Similarity(from: "koch", to: "koch", points: 10_000, reason: "identity"),
        Similarity(from: "eng-mechanical", to: "eng-design", points: 9_000, reason: "listed neighbour"),
        Similarity(from: "eng-design", to: "eng-mechanical", points: 9_000, reason: "listed for both directions"),
        Similarity(from: "koch", to: "eng-mechanical", points: 0, reason: "no shared digit"),
        Similarity(from: "koch", to: "arzt", points: 0, reason: "no shared digit, regulated"),
        Similarity(from: "facharzt", to: "arzt", points: 3_000, reason: "a regulated profession caps at 0.30"),
        Similarity(from: "nobody", to: "koch", points: 0, reason: "unknown occupation"),
    ]

    @Test("similarity follows the neighbours table and the shared digits", arguments: similarities)
    func similarity(_ row: Similarity) {
        #expect(catalogue.similarities.basisPoints(from: ID(row.from), to: ID(row.to)) == row.points)
    }

    @Test("the teaching units of each step are those of the language table")
    func teachingUnits() {
        #expect(catalogue.teachingUnits == [.a1: 160, .a2: 160, .b1: 200, .b2: 300, .c1: 300, .c2: 400])
    }

    @Test("countries, languages, places and qualification kinds are found by names of three languages")
    func names() {
        #expect(catalogue.countries.code(named: "Spanien")?.text == "ES")
        #expect(catalogue.countries.code(named: "ESPAÑA")?.text == "ES")
        #expect(catalogue.countries.code(named: "esp")?.text == "ES")
        #expect(catalogue.languages.code(named: "Alemán") == .german)
        // ISO 639 has "Spanish; Castilian" and "Spanisch (Kastilisch)": all are found, the first is shown.
        #expect(catalogue.languages.code(named: "Castilian") == .spanish)
        #expect(catalogue.languages.name(of: .spanish, in: .english) == "Spanish")
        #expect(catalogue.languages.name(of: .spanish, in: .german) == "Spanisch")
        #expect(catalogue.places.places(named: "Padron").map(\.country.text) == ["ES"])
        #expect(catalogue.places.places(named: "Wunsiedel").map(\.land) == [.bavaria])
        #expect(
            catalogue.places.places(named: "Villingen-Schwenningen").first?.point.latitudeMicrodegrees == 48_062_260)
        let kinds = catalogue.qualifications.kinds(titled: "Grado en Ingeniería Mecánica", in: CountryCode("ES"))
        #expect(kinds.map(\.id.text) == ["es-grado"])
    }
}
