/// The public holidays (fiestas laborales) of Spain and four of its communities; the two local days a town are not in it.
///
/// Sources: Art. 37.2 Estatuto de los Trabajadores; Art. 45–47 Real Decreto 2001/1983 (Art. 45.3: a community may move days
/// from Sunday to Monday and exchange some days for its own; Art. 46: twelve days a year and two local ones); the yearly
/// "relación de fiestas laborales" of the Dirección General de Trabajo in the Boletín Oficial del Estado, 2012–2026.
enum SpanishHolidays {
    static let rules: [HolidayRule] = national + holyWeek + ownDays + chosen

    private static let all: [HolidayRegion] = [.spain, .andalusia, .catalonia, .galicia, .madrid]
    private static let decree = "Art. 37.2 ET, Art. 45 RD 2001/1983"
    private static let choice = "relación de fiestas laborales of the year, BOE"

    /// The days of the whole country. Andalusia moves all of them from Sunday to Monday, Madrid some (in `chosen`).
    private static let national: [HolidayRule] = [
        ("Año Nuevo", HolidayRule.Day.fixed(month: 1, day: 1)),
        ("Epifanía del Señor", .fixed(month: 1, day: 6)),
        ("Viernes Santo", .easter(-2)),
        ("Fiesta del Trabajo", .fixed(month: 5, day: 1)),
        ("Asunción de la Virgen", .fixed(month: 8, day: 15)),
        ("Fiesta Nacional de España", .fixed(month: 10, day: 12)),
        ("Todos los Santos", .fixed(month: 11, day: 1)),
        ("Día de la Constitución Española", .fixed(month: 12, day: 6)),
        ("Inmaculada Concepción", .fixed(month: 12, day: 8)),
        ("Natividad del Señor", .fixed(month: 12, day: 25)),
    ].flatMap { name, day in
        [
            HolidayRule(name, day, all.filter { $0 != .andalusia }, sunday: .dropped, law: decree),
            HolidayRule(name, day, [.andalusia], sunday: .movedToMonday, law: "\(decree), moved by Andalusia"),
        ]
    }

    private static let holyWeek = [
        HolidayRule("Jueves Santo", .easter(-3), [.andalusia, .galicia, .madrid], law: decree),
        HolidayRule("Lunes de Pascua", .easter(1), [.catalonia], law: choice),
    ]

    /// The communities' own days, every year.
    private static let ownDays = [
        HolidayRule(
            "Día de Andalucía", .fixed(month: 2, day: 28), [.andalusia], sunday: .movedToMonday,
            law: "Decreto 149/1982 of Andalusia"),
        HolidayRule(
            "Fiesta de la Comunidad de Madrid", .fixed(month: 5, day: 2), [.madrid], sunday: .movedToMonday,
            law: "Ley 8/1984 of Madrid"),
        HolidayRule(
            "Día de las Letras Gallegas", .fixed(month: 5, day: 17), [.galicia], sunday: .dropped, law: choice),
        HolidayRule(
            "Día Nacional de Galicia", .fixed(month: 7, day: 25), [.galicia], sunday: .dropped,
            law: "Decreto 8/1978 of Galicia"),
        HolidayRule("San Juan", .fixed(month: 6, day: 24), [.catalonia], sunday: .dropped, law: choice),
        HolidayRule(
            "Fiesta Nacional de Cataluña", .fixed(month: 9, day: 11), [.catalonia], sunday: .dropped,
            law: "Llei 1/1980 of Catalonia"),
        HolidayRule("San Esteban", .fixed(month: 12, day: 26), [.catalonia], sunday: .dropped, law: choice),
    ]

    /// What the communities chose for single years, mostly in exchange for a national day on a Sunday.
    private static let chosen =
        galicia + madrid + [
            day("Día de la Pascua Granada", .easter(50), .catalonia, [2016, 2022])
        ]

    private static let galicia = [
        day("San José", .fixed(month: 3, day: 19), .galicia, [2019, 2020, 2021, 2026]),
        day("Día siguiente a San José", .fixed(month: 3, day: 20), .galicia, [2015]),
        day("San Juan", .fixed(month: 6, day: 24), .galicia, [2013, 2016, 2020, 2022, 2026]),
        day("Lunes siguiente a Todos los Santos", .fixed(month: 11, day: 2), .galicia, [2015]),
    ]

    private static let madrid = [
        day("Lunes siguiente a Epifanía del Señor", .fixed(month: 1, day: 7), .madrid, [2013, 2019, 2030]),
        day("Traslado de San José", .fixed(month: 3, day: 18), .madrid, [2013]),
        day("San José", .fixed(month: 3, day: 19), .madrid, [2012, 2015, 2021, 2027]),
        day("Lunes siguiente a San José", .fixed(month: 3, day: 20), .madrid, [2017, 2023]),
        day("Corpus Christi", .easter(60), .madrid, [2014]),
        day("Santiago Apóstol", .fixed(month: 7, day: 25), .madrid, [2016, 2022, 2024, 2025]),
        day("Lunes siguiente a Todos los Santos", .fixed(month: 11, day: 2), .madrid, [2020, 2026]),
        day("Lunes siguiente a Día de la Constitución Española", .fixed(month: 12, day: 7), .madrid, [2020, 2026]),
        day("Lunes siguiente a Inmaculada Concepción", .fixed(month: 12, day: 9), .madrid, [2019]),
        day("Lunes siguiente a Natividad del Señor", .fixed(month: 12, day: 26), .madrid, [2016, 2022]),
    ]

    private static func day(
        _ name: String, _ day: HolidayRule.Day, _ region: HolidayRegion, _ years: [Int]
    ) -> HolidayRule {
        HolidayRule(name, day, [region], years: .only(years), law: choice)
    }
}
