import Calendar
import JSONText

extension Recipe {
    /// Spanish apprentices for the plumbing and heating trade of Schwarzwald-Baar-Heuberg: a course at home, course and
    /// internship in the region from May to July 2014, training from September.
    static let apprentices = Recipe(
        facts: CampaignFacts(
            id: "schwarzwald-baar-heuberg-2014", name: "Spanische Auszubildende für Schwarzwald-Baar-Heuberg",
            route: "apprenticeship", land: "BW", date: day(1, 27), venue: "Villingen-Schwenningen",
            zone: "Europe/Berlin", settings: settings, required: []),
        employers: employers, vacancies: vacancies, applicants: applicants, fair: .none,
        placement: PlacementRecipe(
            interviews: apprenticeTalks, hires: 27,
            signing: CivilDate.days(from: 2014, 2, 3, count: 12).filter { $0.weekday < .saturday },
            earliestStart: day(9, 1),
            couples: [SampleCouple(applicant: "B03", partner: "B42", onlyTogether: false, agreedOn: day(1, 27))],
            internship: day(5, 5)...day(7, 31)),
        courses: .apprentices, travel: apprenticeTravel, pickups: .none, housing: .apprentices,
        onboarding: .apprentices, survey: nil, papers: .none, learning: .none, statistics: nil, ledger: .none)

    private static func day(_ month: Int, _ day: Int) -> CivilDate {
        CivilDate.days(from: 2014, month, day, count: 1)[0]
    }

    private static let settings = [
        CampaignFacts.Setting(
            name: "organiser",
            value: .object([
                ("name", .string("Koordinierungsstelle Ausbildung")), ("email", .string("ausbildung@example.org")),
                ("phone", .string("07721 9600")),
            ])),
        CampaignFacts.Setting(name: "interviewsPerOpening", value: .int(4)),
        CampaignFacts.Setting(name: "interviewsPerCandidate", value: .int(4)),
        CampaignFacts.Setting(name: "placementMethod", value: .string("assignment")),
        CampaignFacts.Setting(name: "organisationFee", value: .int(0)),
        CampaignFacts.Setting(name: "placementFee", value: .int(0)),
        CampaignFacts.Setting(name: "costPerApplicant", value: .int(0)),
    ]

    // MARK: - Firms and places

    private static let firms = 20

    private static let employers = EmployerRecipe(
        count: firms, interested: firms,
        industries: Marginal(
            (
                Industry(
                    name: "Sanitär, Heizung, Klima", trades: ["Haustechnik", "Wärmebau", "Sanitär", "Heizungsbau"],
                    professions: Marginal((Trades.heatingTraining, 1))), 1
            )),
        towns: Marginal(("Villingen-Schwenningen", 10), ("Tuttlingen", 5), ("Rottweil", 5)),
        employees: Marginal((4...12, 6), (13...40, 4)), phonePrefix: "07721", fixed: [:])

    /// Two places in each firm.
    private static let vacancies = VacancyRecipe(
        count: 2 * firms, openings: nil, openingsEach: Marginal((1, 1)), german: Marginal(("B1", 1)),
        patterns: Marginal(("Vollzeit", 1)), starts: Marginal(evenly: day(9, 1), []),
        fixed: (0..<2 * firms).map { index in
            FixedVacancy(
                employer: index % firms, profession: Trades.heatingTraining,
                cells: [
                    .contract: "Ausbildung", .hours: "40", .tariff: "ja", .licences: "", .experience: "",
                    .languages: "",
                ])
        })

    // MARK: - People

    private static let applicants = ApplicantRecipe(
        style: .germanPortal, count: 60,
        professions: Marginal(
            (Trades.heating, 18), (Trades.electrician, 12), (Trades.bricklayer, 12), (Trades.waiter, 10),
            (Trades.kitchenHelp, 8)),
        ages: 18...34, origins: Marginal((.spain, 57), (.romania, 2), (.portugal, 1)),
        towns: ["Madrid", "Getafe", "Alcalá de Henares", "Sevilla", "Dos Hermanas", "Málaga"],
        german: Marginal(("A1", 45), ("A2", 45), ("B1", 10)),
        english: Marginal(("A1", 30), ("A2", 40), ("B1", 25), ("B2", 5)),
        experienceMonths: Marginal((0...11, 5), (12...48, 3)),
        patterns: Marginal((Pattern(german: "Vollzeit", spanish: "jornada completa"), 1)),
        starts: Marginal(evenly: day(3, 1), [day(4, 15)]), otherPlaces: ["Berlin", "Hamburg", "Madrid"],
        untrained: 45, trainedInGermany: 0, trainedAtHome: 3, partlyPresent: 0, trainees: 95, fixed: [])
}

extension TravelRecipe {
    fileprivate static let spring = CivilDate.days(from: 2014, 4, 10, count: 60)
}

extension Recipe {
    /// From Madrid and Andalusia by Stuttgart or Zürich; the timetable of the spring of 2014 is invented.
    fileprivate static let apprenticeTravel = TravelRecipe(
        hubs: """
            MAD|Madrid-Barajas, Flughafen|Madrid|40.4719, -3.5626|Europe/Madrid|25||
            SVQ|Sevilla, Flughafen|Sevilla|37.4180, -5.8931|Europe/Madrid|25||
            AGP|Málaga, Flughafen|Málaga|36.6749, -4.4991|Europe/Madrid|25||
            \(blackForestHubs)
            """,
        connections: """
            SVQ-MAD|Flug|SVQ|MAD|06:35|07:40|täglich|58,00||||||3
            SVQ-ZRH|Flug|SVQ|ZRH|11:20|13:50|Mo, Mi, Fr, Sa|99,00||6|10 %|||5
            AGP-STR|Flug|AGP|STR|12:05|14:45|täglich|129,00||||||3
            MAD-STR|Flug|MAD|STR|10:00|12:30|täglich|109,00||6|15 %|||3
            MAD-ZRH|Flug|MAD|ZRH|12:15|14:25|täglich|95,00||||||5
            \(blackForestTrains)
            """, on: TravelRecipe.spring)
}
