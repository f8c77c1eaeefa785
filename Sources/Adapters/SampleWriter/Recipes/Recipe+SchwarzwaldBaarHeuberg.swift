import Calendar
import JSONText

extension Recipe {
    /// The fair for Spanish engineers in Schwarzwald-Baar-Heuberg, 25–27 June 2012, tight on purpose.
    static let schwarzwaldBaarHeuberg = Recipe(
        facts: CampaignFacts(
            id: "schwarzwald-baar-heuberg-2012", name: "Spanische Ingenieure für Schwarzwald-Baar-Heuberg",
            route: "fair", land: "BW",
            date: days[0], venue: "IHK-Gebäude, Villingen-Schwenningen", zone: "Europe/Berlin",
            settings: settings, required: required),
        employers: employers, vacancies: vacancies, applicants: applicants, fair: fair,
        placement: PlacementRecipe(
            interviews: fairInterviews, hires: 20,
            signing: CivilDate.days(from: 2012, 7, 2, count: 60).filter { $0.weekday < .saturday },
            earliestStart: CivilDate.days(from: 2012, 9, 1, count: 1)[0],
            couples: [
                SampleCouple(
                    applicant: "B024", partner: "B108", onlyTogether: false,
                    agreedOn: CivilDate.days(from: 2012, 6, 27, count: 1)[0])
            ]), courses: .blackForest,
        travel: schwarzwaldTravel, pickups: .blackForest, housing: .schwarzwaldBaarHeuberg, onboarding: .blackForest,
        survey: SurveyRecipe(days: CivilDate.days(from: 2012, 2, 6, count: 26).filter { $0.weekday < .saturday }),
        papers: PaperRecipe(reachable: CivilDate.days(from: 2012, 8, 20, count: 88)), learning: .schwarzwaldBaarHeuberg,
        statistics: StatisticsRecipe(share: 86, days: CivilDate.days(from: 2012, 5, 2, count: 20)),
        ledger: .schwarzwaldBaarHeuberg, invitations: .schwarzwaldBaarHeuberg,
        stay: .schwarzwaldBaarHeuberg)

    private static let days = CivilDate.days(from: 2012, 6, 25, count: 3)

    private static let settings = [
        CampaignFacts.Setting(
            name: "organiser",
            value: .object([
                ("name", .string("Koordinierungsstelle der Messe")), ("email", .string("messe@example.org")),
                ("phone", .string("07721 9600")),
            ])),
        CampaignFacts.Setting(name: "interviewsPerOpening", value: .int(12)),
        CampaignFacts.Setting(name: "interviewsPerCandidate", value: .int(7)),
        CampaignFacts.Setting(name: "interviewsPerDay", value: .int(4)),
        CampaignFacts.Setting(name: "minGapSlots", value: .int(1)),
        CampaignFacts.Setting(name: "interpreterRunSlots", value: .int(4)),
        CampaignFacts.Setting(name: "sharedLanguageLevel", value: .string("B2")),
        CampaignFacts.Setting(name: "organisationFee", value: .int(50_000)),
        CampaignFacts.Setting(name: "placementFee", value: .int(150_000)),
        CampaignFacts.Setting(name: "costPerApplicant", value: .int(75_000)),
        CampaignFacts.Setting(name: "invited", value: .int(100)),
        CampaignFacts.Setting(name: "defaultPayer", value: .string("Wirtschaftsförderung")),
    ]

    /// Three interviews of one firm whose candidates are all there in the same half hour only.
    private static let required = ["B101", "B102", "B103"].map {
        CampaignFacts.Required(candidate: $0, employer: "F06", vacancy: "V06")
    }

    // MARK: - Firms and vacancies

    private static let machines = Industry(
        name: "Maschinenbau", trades: ["Maschinen", "Anlagenbau", "Antriebe"],
        professions: Marginal(
            (Engineering.mechanical, 4), (Engineering.design, 4), (Engineering.production, 2), (Engineering.quality, 1),
            (Engineering.automation, 2)))
    private static let precision = Industry(
        name: "Präzisions- und Drehteile", trades: ["Präzision", "Drehteile", "Feinwerk"],
        professions: Marginal(
            (Engineering.production, 4), (Engineering.quality, 3), (Engineering.mechanical, 2),
            (Engineering.technician, 1)))
    private static let electronics = Industry(
        name: "Elektrotechnik und Elektronik", trades: ["Elektronik", "Messtechnik", "Steuerungen"],
        professions: Marginal(
            (Engineering.electronics, 4), (Engineering.electrical, 3), (Engineering.automation, 3),
            (Engineering.developer, 2)))
    private static let medical = Industry(
        name: "Medizintechnik", trades: ["Medizintechnik", "Implantate"],
        professions: Marginal((Engineering.medical, 2), (Engineering.design, 2), (Engineering.quality, 2)))

    private static let employers = EmployerRecipe(
        count: 24, interested: 24, industries: Marginal((machines, 9), (precision, 6), (electronics, 6), (medical, 3)),
        towns: Marginal(
            ("Villingen-Schwenningen", 7), ("Tuttlingen", 5), ("Rottweil", 3), ("Donaueschingen", 3), ("Trossingen", 2),
            ("Spaichingen", 2), ("Furtwangen", 1), ("Schramberg", 1)),
        employees: Marginal((20...49, 4), (50...249, 5), (250...900, 2)), phonePrefix: "07721",
        fixed: [
            4: FixedEmployer(
                name: "Klinik Quellsteig Baar gGmbH", industry: "Krankenhaus", town: "Donaueschingen", employees: 640),
            5: FixedEmployer(
                name: "Rabenfunk Netze GmbH", industry: "Funktechnik", town: "Villingen-Schwenningen", employees: 58),
            6: FixedEmployer(
                name: "Heubergstahl Instrumente KG", industry: "Chirurgische Instrumente", town: "Tuttlingen",
                employees: 120),
        ])

    private static let vacancies = VacancyRecipe(
        count: 41, openings: 59, openingsEach: Marginal((1, 6), (2, 3), (3, 1)),
        german: Marginal(("A2", 35), ("B1", 45), ("B2", 18), ("C1", 2)),
        patterns: Marginal(("Vollzeit", 8), ("Vollzeit, Schicht", 1), ("Vollzeit, Montage", 1)),
        starts: Marginal(
            evenly: CivilDate.days(from: 2012, 9, 1, count: 1)[0], CivilDate.days(from: 2012, 10, 1, count: 1)),
        fixed: [
            FixedVacancy(employer: 4, profession: Health.nurse, cells: hospitalTerms),
            FixedVacancy(employer: 4, profession: Health.physiotherapist, cells: hospitalTerms),
            FixedVacancy(employer: 4, profession: Health.doctor, cells: hospitalTerms),
            FixedVacancy(
                employer: 6, profession: Engineering.surgicalInstruments, cells: hospitalTerms),
            FixedVacancy(employer: 6, profession: Engineering.medical, cells: [.openings: "2"]),
            FixedVacancy(
                employer: 5, profession: Engineering.telecom,
                cells: [
                    .openings: "1", .german: "A2", .mustSkills: "", .pattern: "Vollzeit", .licences: "",
                    .experience: "", .level: "6", .pay: "61.000,00",
                ]),
        ])

    private static let hospitalTerms: [VacancyColumn: String] = [
        .openings: "1", .german: "B1", .pattern: "Vollzeit", .licences: "",
    ]

    // MARK: - People

    private static let applicants = ApplicantRecipe(
        style: .germanPortal, count: 100,
        professions: Marginal(
            (Engineering.mechanical, 24), (Engineering.design, 14), (Engineering.production, 13),
            (Engineering.quality, 9), (Engineering.electrical, 9), (Engineering.electronics, 10),
            (Engineering.automation, 11), (Engineering.medical, 4), (Engineering.developer, 6)),
        ages: 23...40,
        origins: Marginal((.spain, 92), (.romania, 2), (.italy, 2), (.portugal, 2), (.colombia, 1), (.argentina, 1)),
        towns: [
            "Madrid", "Barcelona", "Valencia", "Sevilla", "Zaragoza", "Málaga", "Murcia", "Bilbao", "Alicante",
            "Córdoba", "Valladolid", "Vigo", "Granada", "Oviedo", "Santander", "Almería",
        ],
        german: Marginal(("A1", 8), ("A2", 30), ("B1", 44), ("B2", 16), ("C1", 2)),
        english: Marginal(("A2", 15), ("B1", 40), ("B2", 32), ("C1", 13)),
        experienceMonths: Marginal((0...11, 2), (12...35, 4), (36...83, 3), (84...160, 1)),
        patterns: Marginal(
            (Pattern(german: "Vollzeit", spanish: "jornada completa"), 4),
            (Pattern(german: "Vollzeit, Schicht", spanish: "jornada completa, turnos"), 4),
            (Pattern(german: "Vollzeit, Schicht, Montage", spanish: "jornada completa, turnos, montaje"), 2)),
        starts: Marginal(
            evenly: CivilDate.days(from: 2012, 7, 15, count: 1)[0], CivilDate.days(from: 2012, 9, 1, count: 1)),
        otherPlaces: ["Berlin", "Hamburg", "Köln", "Leipzig"],
        untrained: 1, trainedInGermany: 2, trainedAtHome: 2, partlyPresent: 14, fixed: guests)

    private static let telecomEngineer = FixedApplicant(
        profession: Engineering.telecom,
        cells: [
            .german: "B1", .germanProof: "Zertifikat", .pay: "60000", .consent: "ja", .onlyPlace: "nein",
            .otherOccupation: "nein",
            .start: "15.07.2012", .windows: "26.06.2012 09:30-10:00", .nationality: "Spanien",
            .remark: "Zwischenhalt auf der Durchreise",
        ])

    private static let guests = [
        telecomEngineer, telecomEngineer, telecomEngineer,
        FixedApplicant(
            profession: Engineering.mechanical,
            cells: [
                .nationality: "Argentinien", .german: "B1", .degree: "Ingeniero Industrial", .degreeCountry: "Spanien",
                .consent: "ja", .remark: "Diplom aus Spanien, Staatsangehörigkeit Argentinien",
            ]),
        FixedApplicant(
            profession: Health.nurse,
            cells: partner.merging([.german: "B1", .town: "Las Palmas de Gran Canaria"]) { _, new in new }),
        FixedApplicant(profession: Health.physiotherapist, cells: partner),
        FixedApplicant(
            profession: Health.doctor,
            cells: partner.merging([.degreeCountry: "Argentinien", .degree: "Médico"]) { _, new in new }),
        FixedApplicant(
            profession: Engineering.developer,
            cells: partner.merging([
                .degree: "", .degreeCountry: "", .degreeLevel: "", .degreeField: "", .degreeDate: "",
                .degreeMonths: "", .experience: "60", .occupation: "Programador",
            ]) { _, new in new }),
    ]

    private static let partner: [ApplicantColumn: String] = [
        .german: "B1", .germanProof: "Zertifikat", .consent: "ja", .onlyPlace: "nein", .pay: "",
        .remark: "reist als Partner/in mit",
    ]

    // MARK: - The fair

    private static let fair = FairRecipe(
        slotMinutes: 30,
        days: zip(
            days,
            [
                "08:30-09:30 Begrüßung im Großen Saal", "13:45-17:00 Firmenbesuche mit dem Bus",
                "16:00-17:00 Bus zum Flughafen",
            ]
        ).map { date, block in
            FairRecipe.Day(
                date: date, from: "08:30", to: "17:00", breaks: ["10:30-10:45", "12:45-13:45", "15:45-16:00"],
                blocks: [block])
        },
        tables: 16, interpreters: 13, interpreterPairs: Marginal(("es-de", 3), ("es-de; es-en", 1)), interpreterRun: 4,
        english: Marginal(("A2", 4), ("B1", 5), ("B2", 2), ("C1", 1)), spanish: Marginal(("", 9), ("A2", 2), ("B2", 1)),
        teams: Marginal((1, 3), (2, 2)),
        delegationWindows: Marginal(
            ("", 8), ("25.06.2012; 26.06.2012", 1), ("25.06.2012; 27.06.2012", 1)),
        interpreterWindows: Marginal(("", 9), ("25.06.2012; 26.06.2012", 1)),
        partPresence: Marginal(
            ("25.06.2012 13:45-17:00; 26.06.2012; 27.06.2012", 4),
            ("25.06.2012; 26.06.2012; 27.06.2012 08:30-12:45", 4),
            ("26.06.2012; 27.06.2012", 2), ("25.06.2012; 26.06.2012", 2)))
}

extension CivilDate {
    /// Consecutive days from one that the calendar has.
    static func days(from year: Int, _ month: Int, _ day: Int, count: Int) -> [CivilDate] {
        guard let first = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("the samples name days that the calendar has")
        }
        return (0..<count).map { first.adding(days: $0) }
    }
}
