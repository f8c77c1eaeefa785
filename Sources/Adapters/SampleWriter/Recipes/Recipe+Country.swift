extension CountryRecipe {
    /// A whole country: every profession of the samples, and firms in every town of more than 20,000 inhabitants.
    ///
    /// The proportions are invented, in the order of magnitude of what is looked for in Germany: care and the crafts before
    /// engineers. What is not said here is as in the region.
    static func germany(of region: Recipe) -> CountryRecipe {
        let book = TownBook()
        let towns = book.towns(of: "DE", from: 20_000)
        return CountryRecipe(
            applicants: people(like: region.applicants, from: book.names(of: "ES", from: 30_000), to: towns),
            employers: EmployerRecipe(
                count: region.employers.count, interested: region.employers.interested, industries: industries,
                towns: towns, employees: Marginal((3...9, 4), (10...49, 5), (50...249, 4), (250...900, 1)),
                phonePrefix: "030", fixed: [:]))
    }

    private static func people(
        like region: ApplicantRecipe, from homes: [String], to towns: Marginal<String>
    ) -> ApplicantRecipe {
        ApplicantRecipe(
            style: region.style, count: region.count, professions: professions, ages: 19...52,
            origins: Marginal(
                (.spain, 70), (.romania, 10), (.italy, 10), (.portugal, 8), (.colombia, 1), (.argentina, 1)),
            towns: homes,
            german: Marginal(("A0", 12), ("A1", 16), ("A2", 28), ("B1", 30), ("B2", 12), ("C1", 2)),
            english: region.english, experienceMonths: region.experienceMonths, patterns: region.patterns,
            starts: region.starts, otherPlaces: ["Zürich", "Graz", "Linz", "Innsbruck"], untrained: 8,
            trainedInGermany: 2, trainedAtHome: 3, partlyPresent: region.partlyPresent,
            places: PlaceWishes(towns: towns, named: Marginal((0, 2), (1, 5), (2, 3)), bound: 85), fixed: [])
    }

    private static let professions = Marginal(
        (Health.nurse, 120), (Health.geriatricNurse, 60), (Health.doctor, 25), (Health.physiotherapist, 20),
        (Trades.driver, 60), (Trades.cook, 60), (Trades.waiter, 60), (Trades.kitchenHelp, 45),
        (Trades.roomAttendant, 35), (Trades.hotelClerk, 25), (Trades.baker, 20), (Trades.electrician, 50),
        (Trades.heating, 35), (Trades.bricklayer, 45), (Trades.tiler, 15), (Trades.siteEngineer, 20),
        (Trades.metalWorker, 40), (Trades.carMechanic, 35), (Trades.cabinetMaker, 25), (Trades.ceramist, 2),
        (Engineering.developer, 60), (Engineering.technician, 35), (Engineering.mechanical, 20),
        (Engineering.electrical, 15), (Engineering.automation, 12), (Engineering.production, 12),
        (Engineering.design, 12), (Engineering.electronics, 10), (Engineering.quality, 8), (Engineering.telecom, 6),
        (Engineering.medical, 5), (Engineering.surgicalInstruments, 1))

    private static let industries = Marginal(
        (care, 24), (building, 16), (inns, 16), (workshops, 12), (machines, 12), (food, 10), (software, 7),
        (electronics, 5), (medical, 2), (porcelain, 1))

    private static let care = Industry(
        name: "Pflege und Krankenhäuser", trades: ["Klinik", "Seniorenhof", "Pflegedienst"],
        professions: Marginal(
            (Health.nurse, 12), (Health.geriatricNurse, 7), (Health.doctor, 3), (Health.physiotherapist, 2)))
    private static let building = Industry(
        name: "Bauhandwerk", trades: ["Bau", "Haustechnik", "Ausbau"],
        professions: Marginal(
            (Trades.electrician, 6), (Trades.heating, 5), (Trades.bricklayer, 4), (Trades.tiler, 1),
            (Trades.siteEngineer, 1)))
    private static let inns = Industry(
        name: "Gastgewerbe", trades: ["Gasthof", "Hotel", "Landhotel", "Wirtshaus"],
        professions: Marginal(
            (Trades.cook, 6), (Trades.waiter, 5), (Trades.kitchenHelp, 3), (Trades.hotelClerk, 2),
            (Trades.roomAttendant, 2)))
    private static let workshops = Industry(
        name: "Metall, Holz und Kfz", trades: ["Metallbau", "Schreinerei", "Fahrzeuge"],
        professions: Marginal((Trades.metalWorker, 5), (Trades.carMechanic, 4), (Trades.cabinetMaker, 3)))
    private static let machines = Industry(
        name: "Maschinenbau", trades: ["Maschinen", "Anlagenbau", "Antriebe"],
        professions: Marginal(
            (Engineering.technician, 6), (Engineering.mechanical, 4), (Engineering.automation, 3),
            (Engineering.design, 2), (Engineering.production, 2), (Engineering.quality, 1)))
    private static let food = Industry(
        name: "Lebensmittel und Transport", trades: ["Backwaren", "Frischdienst", "Spedition"],
        professions: Marginal((Trades.driver, 7), (Trades.baker, 3), (Trades.kitchenHelp, 1)))
    private static let software = Industry(
        name: "Informationstechnik", trades: ["Software", "Systeme", "Netze"],
        professions: Marginal((Engineering.developer, 9), (Engineering.telecom, 1)))
    private static let electronics = Industry(
        name: "Elektrotechnik und Elektronik", trades: ["Elektronik", "Messtechnik", "Steuerungen"],
        professions: Marginal(
            (Engineering.electrical, 4), (Engineering.electronics, 3), (Engineering.automation, 2),
            (Engineering.technician, 2)))
    private static let medical = Industry(
        name: "Medizintechnik", trades: ["Medizintechnik", "Implantate"],
        professions: Marginal(
            (Engineering.medical, 3), (Engineering.surgicalInstruments, 1), (Engineering.quality, 1)))
    private static let porcelain = Industry(
        name: "Porzellan", trades: ["Porzellan"], professions: Marginal((Trades.ceramist, 1)))
}
