extension HousingRecipe {
    /// Rooms and flats in four towns. Somebody in a wheelchair finds nothing: no home is without steps.
    static let schwarzwaldBaarHeuberg = HousingRecipe(
        households: [
            .init(
                people: [4],
                cells: [
                    .adults: "1", .youngChildren: "1", .followAfterDays: "60", .maxRent: "850",
                    .permanentBy: "01.11.2012",
                ]),
            .init(people: [5], cells: [.maxRent: "700", .pets: "ja", .permanentBy: "01.12.2012"]),
            .init(people: [2], near: [12], cells: [.maxRent: "480"]),
            .init(people: [15], cells: [.adults: "1", .maxRent: "850", .permanentBy: "01.10.2012", .car: "ja"]),
            .init(people: [10], cells: [.maxRent: "300", .sharesRoom: "ja"]),
            .init(people: [13], near: [10], cells: [.maxRent: "300", .sharesRoom: "ja"]),
            .init(people: [16], cells: [.maxRent: "650", .stepFree: "ja"]),
            .init(people: [19], cells: [.maxRent: "480", .permanentBy: "01.12.2012", .bicycle: "ja"]),
        ],
        units: [
            Unit(
                "BOARDING-VS", "Zimmer", in: "Villingen-Schwenningen",
                terms("Bickenstraße 12", "Boardinghaus Brigach", "07721 5550151", until: "30.06.2013"),
                areas: ["20", "20", "20", "20", "24"], each: [.beds: "1", .rent: "390", .utilities: "90"]),
            Unit(
                "GAESTEHAUS-VS", "Bett", in: "Villingen-Schwenningen",
                terms("Am Kurpark 3", "Gästehaus am Kurpark", "07721 5550152", until: "30.06.2013"),
                areas: ["18", "18"],
                each: [.beds: "2", .rent: "190", .utilities: "60"]),
            Unit(
                "ZIMMER-DS", "Zimmer", in: "Donaueschingen",
                terms("Karlstraße 40", "Familie Muster", "0771 5550161", until: ""), areas: ["16", "18"],
                each: [.beds: "1", .rent: "320", .utilities: "80"]),
            Unit(
                "WG-TUT", "Zimmer", in: "Tuttlingen",
                terms("Donaustraße 7", "Wohnheim Honberg", "07461 5550171", until: "31.07.2013"),
                areas: ["15", "15", "17", "19"], each: [.beds: "1", .rent: "330", .utilities: "90"]),
            Unit(
                "ZIMMER-RW", "Zimmer", in: "Rottweil",
                terms("Hochbrücktorstraße 5", "Frau Beispiel", "0741 5550181", until: ""), areas: ["16", "14,5"],
                each: [.beds: "1", .rent: "310", .utilities: "80"]),
            Unit(
                "ZIMMER-TRO", "Zimmer", in: "Trossingen",
                terms("Hangenstraße 9", "Herr Beispiel", "07425 5550191", until: ""),
                areas: ["15", "15"], each: [.beds: "1", .rent: "290", .utilities: "70"]),
            flat(
                "WHG-VS-1", "Villingen-Schwenningen", from: "01.09.2012", "58", "2", "0", "480", "140", "1.200",
                pets: "ja"),
            flat("WHG-VS-2", "Villingen-Schwenningen", from: "15.09.2012", "78", "2", "2", "620", "170", "1.800"),
            flat("WHG-VS-3", "Villingen-Schwenningen", from: "01.10.2012", "42", "1", "0", "390", "110", "1.100"),
            flat("WHG-DS-1", "Donaueschingen", from: "01.10.2012", "46", "1", "0", "360", "110", "1.080"),
            flat("WHG-TUT-1", "Tuttlingen", from: "01.08.2012", "50", "2", "0", "430", "120", "1.290"),
            flat("WHG-TUT-2", "Tuttlingen", from: "01.09.2012", "82", "2", "2", "640", "180", "1.900"),
        ])

    private static func terms(
        _ address: String, _ landlord: String, _ contact: String, until: String
    ) -> [UnitColumn: String] {
        [
            .address: address, .term: "vorübergehend", .from: "01.08.2012", .until: until, .furnished: "ja",
            .landlord: landlord, .contact: contact,
        ]
    }

    private static func flat(
        _ name: String, _ place: String, from: String, _ area: String, _ beds: String, _ childBeds: String,
        _ rent: String, _ utilities: String, _ deposit: String, pets: String = "nein"
    ) -> Unit {
        Unit(
            name, "Wohnung", in: place,
            [
                .term: "dauerhaft", .from: from, .pets: pets, .landlord: "Baugenossenschaft Beispiel eG",
                .contact: "07721 5550141",
            ],
            rooms: [
                [
                    .area: area, .beds: beds, .childBeds: childBeds, .rent: rent, .utilities: utilities,
                    .deposit: deposit,
                ]
            ])
    }
}
