import Calendar
import JSONText

extension Recipe {
    /// The delegation from Wunsiedel to Padrón, March 2012: crafts, kitchens and hotels.
    static let wunsiedel = Recipe(
        facts: CampaignFacts(
            id: "wunsiedel-2012", name: "Padrón–Wunsiedel", route: "delegation", land: "BY", date: days[1],
            venue: "Auditorio, Padrón", zone: "Europe/Madrid", settings: settings, required: []),
        employers: employers, vacancies: vacancies, applicants: applicants, fair: fair,
        placement: PlacementRecipe(
            interviews: delegationInterviews, hires: 12,
            signing: CivilDate.days(from: 2012, 6, 18, count: 50).filter { $0.weekday < .saturday },
            earliestStart: CivilDate.days(from: 2012, 9, 1, count: 1)[0],
            couples: [
                SampleCouple(applicant: "B095", partner: "B110", onlyTogether: true, agreedOn: days[1]),
                SampleCouple(applicant: "B030", partner: "B045", onlyTogether: false, agreedOn: days[1]),
            ]), courses: .fichtelgebirge,
        travel: wunsiedelTravel, pickups: .fichtelgebirge, housing: .wunsiedel, onboarding: .fichtelgebirge,
        survey: SurveyRecipe(days: CivilDate.days(from: 2011, 7, 4, count: 40).filter { $0.weekday < .saturday }),
        papers: PaperRecipe(reachable: CivilDate.days(from: 2012, 8, 20, count: 88)), learning: .wunsiedel,
        statistics: StatisticsRecipe(share: 78, days: CivilDate.days(from: 2012, 3, 16, count: 2)), ledger: .wunsiedel)

    /// Friday and Saturday; the real day in March 2012 is not in the sources.
    private static let days = CivilDate.days(from: 2012, 3, 16, count: 2)

    private static let settings = [
        CampaignFacts.Setting(
            name: "organiser",
            value: .object([
                ("name", .string("Koordinierungsstelle Padrón–Wunsiedel")), ("email", .string("padron@example.org")),
                ("phone", .string("09232 9600")),
            ])),
        CampaignFacts.Setting(name: "interviewsPerOpening", value: .int(3)),
        CampaignFacts.Setting(name: "interviewsPerCandidate", value: .int(3)),
        CampaignFacts.Setting(name: "interviewsPerDay", value: .int(3)),
        CampaignFacts.Setting(name: "minGapSlots", value: .int(1)),
        CampaignFacts.Setting(name: "interpreterRunSlots", value: .int(4)),
        CampaignFacts.Setting(name: "sharedLanguageLevel", value: .string("B2")),
        CampaignFacts.Setting(name: "organisationFee", value: .int(0)),
        CampaignFacts.Setting(name: "placementFee", value: .int(0)),
        CampaignFacts.Setting(name: "costPerApplicant", value: .int(0)),
        CampaignFacts.Setting(name: "defaultPayer", value: .string("Stadt Wunsiedel")),
    ]

    // MARK: - Firms and vacancies

    private static let inns = Industry(
        name: "Gastgewerbe", trades: ["Gasthof", "Hotel", "Landhotel", "Wirtshaus"],
        professions: Marginal(
            (Trades.cook, 6), (Trades.waiter, 5), (Trades.hotelClerk, 3), (Trades.kitchenHelp, 3),
            (Trades.roomAttendant, 2)))
    private static let building = Industry(
        name: "Bauhandwerk", trades: ["Bau", "Haustechnik", "Ausbau"],
        professions: Marginal(
            (Trades.heating, 6), (Trades.electrician, 5), (Trades.bricklayer, 3), (Trades.tiler, 2),
            (Trades.siteEngineer, 1)))
    private static let workshops = Industry(
        name: "Metall, Holz und Kfz", trades: ["Metallbau", "Schreinerei", "Fahrzeuge"],
        professions: Marginal((Trades.metalWorker, 4), (Trades.cabinetMaker, 3), (Trades.carMechanic, 3)))
    private static let food = Industry(
        name: "Lebensmittel und Transport", trades: ["Backwaren", "Frischdienst"],
        professions: Marginal((Trades.baker, 3), (Trades.driver, 2), (Trades.kitchenHelp, 1)))
    private static let porcelain = Industry(
        name: "Porzellan", trades: ["Porzellan"], professions: Marginal((Trades.ceramist, 1)))

    private static let employers = EmployerRecipe(
        count: 52, interested: 32,
        industries: Marginal((inns, 17), (building, 16), (workshops, 9), (food, 6), (porcelain, 2)),
        towns: Marginal(
            ("Wunsiedel", 20), ("Marktredwitz", 12), ("Selb", 8), ("Weißenstadt", 4), ("Kirchenlamitz", 4),
            ("Marktleuthen", 2)),
        employees: Marginal((3...9, 8), (10...49, 7), (50...180, 2)), phonePrefix: "09232",
        fixed: [
            0: FixedEmployer(
                name: "Klinik Eschbühl gGmbH", industry: "Krankenhaus", town: "Marktredwitz", employees: 410),
            9: FixedEmployer(
                name: "Seniorenhof Nebelhalde gGmbH", industry: "Pflege", town: "Wunsiedel", employees: 75),
        ])

    private static let vacancies = VacancyRecipe(
        count: 48, openings: 70, openingsEach: Marginal((1, 6), (2, 3), (3, 1)),
        german: Marginal(("A1", 20), ("A2", 45), ("B1", 30), ("B2", 5)),
        patterns: Marginal(
            ("Vollzeit", 5), ("Vollzeit, Schicht", 2), ("Vollzeit, Wochenende", 2), ("Vollzeit, Montage", 1)),
        starts: Marginal(
            evenly: CivilDate.days(from: 2012, 9, 1, count: 1)[0], CivilDate.days(from: 2012, 8, 1, count: 1)),
        fixed: [
            FixedVacancy(
                employer: 0, profession: Health.nurse, cells: careTerms.merging([.openings: "2"]) { _, new in new }),
            FixedVacancy(
                employer: 0, profession: Health.doctor, cells: careTerms.merging([.german: "B2"]) { _, new in new }),
            FixedVacancy(employer: 0, profession: Health.physiotherapist, cells: careTerms),
            FixedVacancy(
                employer: 9, profession: Health.geriatricNurse,
                cells: careTerms.merging([.openings: "2"]) { _, new in new }),
        ])

    private static let careTerms: [VacancyColumn: String] = [
        .openings: "1", .german: "B1", .pattern: "Vollzeit", .licences: "",
    ]

    // MARK: - People

    private static let applicants = ApplicantRecipe(
        style: .spanishForm, count: 114,
        professions: Marginal(
            (Trades.cook, 13), (Trades.waiter, 14), (Trades.hotelClerk, 5), (Trades.kitchenHelp, 9),
            (Trades.roomAttendant, 6), (Trades.heating, 9), (Trades.electrician, 11), (Trades.bricklayer, 12),
            (Trades.tiler, 4), (Trades.metalWorker, 7), (Trades.cabinetMaker, 5), (Trades.carMechanic, 6),
            (Trades.baker, 4), (Trades.driver, 5), (Trades.siteEngineer, 2)),
        ages: 19...52, origins: Marginal((.spain, 92), (.portugal, 4), (.romania, 2), (.colombia, 1), (.argentina, 1)),
        towns: [
            "Padrón", "Santiago de Compostela", "Vilagarcía de Arousa", "Boiro", "Ribeira", "Pontevedra", "Vigo",
            "A Coruña", "Lugo", "Ourense", "Teo", "Carballo", "Lalín",
        ],
        german: Marginal(("A0", 38), ("A1", 30), ("A2", 20), ("B1", 9), ("B2", 3)),
        english: Marginal(("A1", 40), ("A2", 30), ("B1", 22), ("B2", 8)),
        experienceMonths: Marginal((0...11, 2), (12...59, 4), (60...180, 4)),
        patterns: Marginal(
            (Pattern(german: "Vollzeit", spanish: "jornada completa"), 3),
            (Pattern(german: "Vollzeit, Schicht, Wochenende", spanish: "jornada completa, turnos, fines de semana"), 5),
            (Pattern(german: "Vollzeit, Montage", spanish: "jornada completa, montaje"), 2)),
        starts: Marginal(
            evenly: CivilDate.days(from: 2012, 5, 1, count: 1)[0], CivilDate.days(from: 2012, 8, 1, count: 1)),
        otherPlaces: ["Berlin", "Hamburg", "Madrid", "Zürich"],
        untrained: 10, trainedInGermany: 2, trainedAtHome: 3, partlyPresent: 12,
        fixed: [
            FixedApplicant(profession: Health.nurse, cells: certain),
            FixedApplicant(
                profession: Health.nurse,
                cells: certain.merging([
                    .nationality: "Colombia", .degreeCountry: "Colombia",
                    .degree: "Profesional universitario en Enfermería",
                ]) { _, new in new }),
            FixedApplicant(profession: Health.physiotherapist, cells: certain),
            FixedApplicant(profession: Health.geriatricNurse, cells: certain),
            FixedApplicant(
                profession: Health.doctor,
                cells: certain.merging([
                    .nationality: "Argentina", .degreeCountry: "Argentina", .degree: "Médico", .german: "B2",
                ]) { _, new in new }),
            FixedApplicant(profession: Health.doctor, cells: certain.merging([.german: "B2"]) { _, new in new }),
        ])

    private static let certain: [ApplicantColumn: String] = [
        .german: "B1", .germanProof: "certificado", .consent: "sí", .onlyPlace: "no", .pay: "",
    ]

    // MARK: - The talks on site

    private static let fair = FairRecipe(
        slotMinutes: 30,
        days: zip(days, [["10:00-11:30 Informationsveranstaltung"], []]).map { date, blocks in
            FairRecipe.Day(date: date, from: "10:00", to: "19:00", breaks: ["14:00-16:00"], blocks: blocks)
        },
        tables: 10, interpreters: 8, interpreterPairs: Marginal(("es-de", 1)), interpreterRun: 4,
        english: Marginal(("A2", 3), ("B1", 2), ("B2", 1)), spanish: Marginal(("", 7), ("B2", 1)),
        teams: Marginal((1, 1)), delegationWindows: Marginal(("", 1)), interpreterWindows: Marginal(("", 1)),
        partPresence: Marginal(("2012-03-17", 1), ("2012-03-16", 1), ("2012-03-16 16:00-19:00; 2012-03-17", 1)))
}
