extension HousingRecipe {
    /// Pension rooms, private furnished rooms, a few flats, and the empty house in the centre that would have to be made
    /// first. A family with a dog finds nothing: no flat takes pets.
    static let wunsiedel = HousingRecipe(
        households: [
            .init(people: [1], near: [0], cells: [.children: "1", .maxRent: "450", .permanentBy: "01.12.2012"]),
            .init(
                people: [3],
                cells: [
                    .adults: "1", .youngChildren: "1", .followAfterDays: "90", .maxRent: "400", .support: "60",
                    .permanentBy: "01.12.2012",
                ]),
            .init(people: [7, 9], cells: [.maxRent: "600", .permanentBy: "01.11.2012"]),
            .init(people: [2], cells: [.maxRent: "220", .sharesRoom: "ja", .group: "G1"]),
            .init(people: [8], near: [2], cells: [.maxRent: "220", .sharesRoom: "ja", .group: "G1"]),
            .init(people: [6], cells: [.maxRent: "340", .ownRoom: "ja", .car: "ja"]),
            .init(people: [10], cells: [.maxRent: "420", .permanentBy: "01.12.2012"]),
            .init(
                people: [11],
                cells: [
                    .adults: "1", .infants: "1", .maxRent: "900", .pets: "ja", .car: "ja",
                    .permanentBy: "01.10.2012",
                ]),
        ],
        units: [
            Unit(
                "PENSION", "Zimmer", in: "Wunsiedel", pension,
                rooms: [
                    [.room: "1", .area: "14", .beds: "1", .rent: "260", .utilities: "60"],
                    [.room: "2", .area: "14", .beds: "1", .rent: "260", .utilities: "60"],
                    [.room: "3", .area: "20", .beds: "2", .rent: "330", .utilities: "80"],
                    [.room: "4", .area: "22,5", .beds: "2", .cots: "1", .rent: "350", .utilities: "80"],
                ]),
            Unit(
                "GAESTEHAUS", "Bett", in: "Wunsiedel",
                temporary("Am Anger 3", "Gästehaus Anger", "09232 5550161"), areas: ["26"],
                each: [.beds: "3", .rent: "150", .utilities: "40"]),
            Unit(
                "ZIMMER-SELB", "Zimmer", in: "Selb", temporary("Gartenweg 8", "Familie Beispiel", "09287 5550171"),
                areas: ["15", "16,5"], each: [.beds: "2", .rent: "220", .utilities: "50"]),
            Unit(
                "ZIMMER-MAK", "Zimmer", in: "Marktredwitz", temporary("Ringstraße 21", "Frau Muster", "09231 5550181"),
                areas: ["17", "13"], each: [.beds: "1", .rent: "240", .utilities: "60"]),
            Unit(
                "ZIMMER-WST", "Zimmer", in: "Weißenstadt", temporary("Seeweg 2", "Herr Muster", "09253 5550191"),
                areas: ["15"], each: [.beds: "1", .rent: "210", .utilities: "50"]),
            flat("WOHNUNG-WUN", "Wunsiedel", "Koppetentor 5", from: "01.11.2012", "62", "2", "1", "310", "120", "900"),
            flat(
                "WOHNUNG-KIR", "Kirchenlamitz", "Hofer Straße 11", from: "15.11.2012", "70", "2", "2", "300", "130",
                "900"),
            flat("WOHNUNG-SELB", "Selb", "Talstraße 30", from: "15.09.2012", "55", "2", "0", "270", "110", "800"),
            flat(
                "WOHNUNG-MAK", "Marktredwitz", "Bergstraße 14", from: "01.10.2012", "48", "1", "0", "280", "110", "840"),
            flat(
                "WOHNUNG-MAK-2", "Marktredwitz", "Bergstraße 16", from: "01.09.2012", "84", "3", "1", "450", "150",
                "1.300"),
            Unit(
                "MARKTPLATZ-6", "Zimmer", in: "Wunsiedel",
                [
                    .address: "Marktplatz 6", .quarter: "Altstadt", .term: "vorübergehend", .furnished: "ja",
                    .landlord: "Stadt, Liegenschaften", .contact: "09232 5550199", .monthsOfLife: "120",
                ], areas: ["16", "16", "17,5", "18", "18", "21"],
                each: [.beds: "1", .rent: "180", .utilities: "50", .conversionCost: "9.000"]),
        ])

    private static let pension: [UnitColumn: String] = [
        .address: "Sonnenstraße 4", .quarter: "Altstadt", .term: "vorübergehend", .from: "01.08.2012",
        .until: "31.05.2013", .furnished: "ja", .landlord: "Pension Fichtelblick", .contact: "09232 5550151",
    ]

    private static func temporary(_ address: String, _ landlord: String, _ contact: String) -> [UnitColumn: String] {
        [
            .address: address, .term: "vorübergehend", .from: "01.08.2012", .furnished: "ja", .landlord: landlord,
            .contact: contact,
        ]
    }

    private static func flat(
        _ name: String, _ place: String, _ address: String, from: String, _ area: String, _ beds: String,
        _ childBeds: String, _ rent: String, _ utilities: String, _ deposit: String
    ) -> Unit {
        Unit(
            name, "Wohnung", in: place,
            [
                .address: address, .term: "dauerhaft", .from: from, .landlord: "Wohnungsbau Beispiel eG",
                .contact: "09232 5550141",
            ],
            rooms: [
                [
                    .area: area, .beds: beds, .childBeds: childBeds, .rent: rent, .utilities: utilities,
                    .deposit: deposit,
                ]
            ])
    }
}
