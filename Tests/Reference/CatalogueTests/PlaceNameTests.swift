import Catalogue
import Domain
import Testing

/// Names of towns in other languages and forms (`place_names.tsv`).
@Suite struct PlaceNameTests {
    let places: Gazetteer

    init() throws {
        places = try Catalogue.load().places
    }

    struct Name: CustomTestStringConvertible, Sendable {
        let written: String
        var country: String? = nil
        var land: Land? = nil
        var postcode: String? = nil
        /// GeoNames ids of the towns that it may mean.
        let towns: [String]

        var testDescription: String {
            [postcode, written, country, land?.rawValue].compactMap(\.self).joined(separator: " ")
        }
    }

    static let names: [Name] = [
        // Names in German, Spanish and the country's own language.
        Name(written: "München", towns: ["2867714"]), Name(written: "Munich", towns: ["2867714"]),
        Name(written: "MUENCHEN", towns: ["2867714"]), Name(written: "Múnich", towns: ["2867714"]),
        Name(written: "Nürnberg", towns: ["2861650"]), Name(written: "Wien", towns: ["2761369"]),
        Name(written: "Rom", towns: ["3169070"]), Name(written: "Roma", towns: ["3169070"]),
        Name(written: "Mailand", towns: ["3173435"]), Name(written: "Lissabon", towns: ["2267057"]),
        Name(written: "Bukarest", towns: ["683506"]), Name(written: "București", towns: ["683506"]),
        Name(written: "Bucureşti", towns: ["683506"]), Name(written: "Warschau", towns: ["756135"]),
        Name(written: "Genf", towns: ["2660646"]), Name(written: "Colonia", towns: ["2886242"]),
        Name(written: "Αθήνα", towns: ["264371"]), Name(written: "Greifswald", towns: ["2917788"]),
        // Both halves of a name in two languages.
        Name(written: "San Sebastián", towns: ["3110044"]), Name(written: "Donostia", towns: ["3110044"]),
        Name(written: "Donostia / San Sebastián", towns: ["3110044"]),
        Name(written: "Vitoria-Gasteiz", towns: ["3104499"]), Name(written: "Biel", towns: ["2661513"]),
        // The plain name, and what tells a town from its namesakes in other forms.
        Name(written: "Frankfurt", towns: ["2925533"]), Name(written: "Frankfurt a.M.", towns: ["2925533"]),
        Name(written: "Frankfurt/Main", towns: ["2925533"]), Name(written: "Frankfurt (Oder)", towns: ["2925535"]),
        Name(written: "Frankfurt", land: .brandenburg, towns: ["2925535"]),
        Name(written: "Frankfurt", postcode: "15230", towns: ["2925535"]),
        Name(written: "Frankfurt", postcode: "60311", towns: ["2925533"]),
        Name(written: "Ludwigshafen", towns: ["2875376"]), Name(written: "Klagenfurt", towns: ["2774326"]),
        Name(written: "St. Georgen im Schwarzwald", towns: ["2841619"]),
        Name(written: "Sankt Georgen/Schwarzwald", towns: ["2841619"]),
        Name(written: "Zurich", towns: ["2657896"]), Name(written: "Dusseldorf", towns: ["2934246"]),
        // A large town before parts of cities and villages of its name; the Land or the postcode means another.
        Name(written: "Essen", towns: ["2928810"]), Name(written: "Essen", land: .lowerSaxony, towns: ["2928809"]),
        Name(written: "Münster", postcode: "64839", towns: ["2867548"]),
        Name(written: "Salamanca", country: "ES", towns: ["3111108"]),
        // Nobody guesses between towns of much the same rank, nor where no name is like it.
        Name(written: "Hof", towns: ["2902768", "2902767"]),
        Name(written: "Hof", postcode: "95028", towns: ["2902768"]),
        Name(written: "Friedberg", towns: ["2924803", "2924802"]),
        Name(written: "Landau", towns: ["2881646", "2881650"]),
        Name(written: "Landau", postcode: "76829", towns: ["2881646"]),
        Name(written: "Brandenburg", towns: []), Name(written: "Atlantis", towns: []),
        Name(written: "Wien", country: "DE", towns: []),
        // A postcode that fits no town of the name says nothing.
        Name(written: "Wunsiedel", postcode: "10115", towns: ["2805762"]),
    ]

    @Test(
        "a town is found by its names and their forms, and a name of several towns stays one of several",
        arguments: names)
    func found(_ name: Name) {
        let found = places.places(
            named: name.written, in: name.country.flatMap { CountryCode($0) }, land: name.land, postcode: name.postcode)
        #expect(found.map(\.id.text) == name.towns)
    }

    @Test("every name of the list is one town's, which the gazetteer has, and stands once")
    func list() throws {
        let rows = try PlaceRow.load()
        #expect(rows.count > 500)
        #expect(Set(rows).count == rows.count)
        for row in rows {
            let town = try #require(places.place(row.place), "\(row.name)")
            #expect(places.places(named: row.name).map(\.id) == [town.id], "\(row.name)")
            #expect(
                ["-", "ca", "de", "el", "en", "es", "eu", "fr", "hr", "it", "pl", "pt", "ro"].contains(row.language))
        }
        for (place, own) in Dictionary(grouping: rows.filter { $0.language != "-" }, by: \.place) {
            #expect(Set(own.map(\.language)).count == own.count, "\(place)")
        }
    }

    @Test("a name of the list is no other town's, but for a smaller one of the same country")
    func rivals() throws {
        for row in try PlaceRow.load() {
            let town = try #require(places.place(row.place))
            for rival in places.all where folded(rival.name) == folded(row.name) && rival.id != town.id {
                // Madrid's Salamanca has as many inhabitants as the city; GeoNames has parts of cities as places.
                let isSmaller = rival.population * 3 / 2 < town.population || rival.id.text == "6544491"
                #expect(rival.country == town.country && isSmaller, "\(row.name): \(rival.id)")
            }
        }
    }

    @Test("a town is shown by its German name, one without by the name that it has")
    func shown() throws {
        let shown = [
            "2867714": "München", "2761369": "Wien", "2925533": "Frankfurt am Main", "2805762": "Wunsiedel",
            "2917788": "Greifswald",
        ]
        for (id, name) in shown { #expect(places.germanName(of: try #require(places.place(ID(id)))) == name) }
    }
}
