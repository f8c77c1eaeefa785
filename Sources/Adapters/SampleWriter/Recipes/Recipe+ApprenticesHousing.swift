extension HousingRecipe {
    /// Single rooms in three houses for apprentices, and a shared flat.
    static let apprentices = HousingRecipe(
        households: [
            .init(people: [0], cells: [.maxRent: "300", .bicycle: "ja"]),
            .init(people: [1], near: [2], cells: [.maxRent: "300"]),
        ],
        units: [
            house("WOHNHEIM-VS", "Villingen-Schwenningen", "Goldenbühlstraße 8", "07721 5550211", rooms: 22),
            house("WOHNHEIM-TUT", "Tuttlingen", "Honbergstraße 15", "07461 5550212", rooms: 10),
            house("WOHNHEIM-RW", "Rottweil", "Krankenhausstraße 21", "0741 5550213", rooms: 9),
        ])

    private static func house(
        _ name: String, _ place: String, _ address: String, _ contact: String, rooms: Int
    ) -> Unit {
        Unit(
            name, "Zimmer", in: place,
            [
                .address: address, .term: "vorübergehend", .from: "14.04.2014", .until: "31.08.2015",
                .furnished: "ja", .landlord: "Jugendwohnen Beispiel e. V.", .contact: contact,
            ], areas: (0..<rooms).map { $0 % 3 == 0 ? "16" : "14" },
            each: [.beds: "1", .rent: "195", .utilities: "65"])
    }
}

extension OnboardingRecipe {
    /// Guides of an invented German–Spanish circle, students among them, and the offices of the fair's campaign.
    static let apprentices = OnboardingRecipe(
        guides: [
            (town: "Villingen-Schwenningen", count: 5), (town: "Tuttlingen", count: 3), (town: "Rottweil", count: 2),
        ].flatMap { place in
            (0..<place.count).map { index in
                SampleGuide(
                    town: place.town,
                    languages: index % 2 == 0 ? "Spanisch C2; Deutsch C1" : "Deutsch C2; Spanisch B2",
                    hoursPerWeek: 12, households: 4)
            }
        }, offices: blackForest.offices)
}
