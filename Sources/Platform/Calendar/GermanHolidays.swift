/// The public holidays (gesetzliche Feiertage) of Germany and its sixteen Länder.
///
/// Sources: Art. 2 (2) Einigungsvertrag for 3 October; else the laws of the Länder: BW § 1 FTG, BY Art. 1 FTG, BE § 1 FeiertG,
/// BB § 2 FTG, HB § 2 FeiertG, HH § 1 FeiertG, HE § 1 HFeiertagsG, MV § 2 FTG M-V, NI § 2 NFeiertagsG, NW § 2 Feiertagsgesetz
/// NW, RP § 2 LFtG, SL § 2 SFG, SN § 1 SächsSFG, ST § 2 FeiertG LSA, SH § 2 SFTG, TH § 2 ThürFGtG.
enum GermanHolidays {
    static let lands = HolidayRegion.allCases.filter { $0.isGerman && $0 != .germany }
    private static let all = [HolidayRegion.germany] + lands
    private static let formerEast: [HolidayRegion] = [
        .brandenburg, .mecklenburgVorpommern, .saxony, .saxonyAnhalt, .thuringia,
    ]
    private static let north: [HolidayRegion] = [.bremen, .hamburg, .lowerSaxony, .schleswigHolstein]
    private static let everyLand = "the holiday laws of all sixteen Länder"

    static let rules: [HolidayRule] = nationwide + regional + once

    private static let nationwide = [
        HolidayRule("Neujahr", .fixed(month: 1, day: 1), all, law: everyLand),
        HolidayRule("Karfreitag", .easter(-2), all, law: everyLand),
        HolidayRule("Ostermontag", .easter(1), all, law: everyLand),
        HolidayRule("Erster Mai", .fixed(month: 5, day: 1), all, law: everyLand),
        HolidayRule("Christi Himmelfahrt", .easter(39), all, law: everyLand),
        HolidayRule("Pfingstmontag", .easter(50), all, law: everyLand),
        HolidayRule(
            "Tag der Deutschen Einheit", .fixed(month: 10, day: 3), all, years: .from(1990),
            law: "Art. 2 (2) Einigungsvertrag"),
        HolidayRule("Erster Weihnachtstag", .fixed(month: 12, day: 25), all, law: everyLand),
        HolidayRule("Zweiter Weihnachtstag", .fixed(month: 12, day: 26), all, law: everyLand),
    ]

    private static let regional = [
        HolidayRule(
            "Heilige Drei Könige", .fixed(month: 1, day: 6), [.badenWuerttemberg, .bavaria, .saxonyAnhalt],
            law: "§ 1 FTG BW, Art. 1 FTG BY, § 2 FeiertG LSA"),
        HolidayRule(
            "Frauentag", .fixed(month: 3, day: 8), [.berlin], years: .from(2019), law: "§ 1 FeiertG BE, from 2019"),
        HolidayRule(
            "Frauentag", .fixed(month: 3, day: 8), [.mecklenburgVorpommern], years: .from(2023),
            law: "§ 2 FTG M-V, from 2023"),
        HolidayRule("Ostersonntag", .easter(0), [.brandenburg], law: "§ 2 FTG BB"),
        HolidayRule("Pfingstsonntag", .easter(49), [.brandenburg], law: "§ 2 FTG BB"),
        HolidayRule(
            "Fronleichnam", .easter(60),
            [.badenWuerttemberg, .bavaria, .hesse, .northRhineWestphalia, .rhinelandPalatinate, .saarland],
            law: "§ 1 FTG BW, Art. 1 FTG BY, § 1 HFeiertagsG, § 2 Feiertagsgesetz NW, § 2 LFtG RP, § 2 SFG SL"),
        HolidayRule(
            "Fronleichnam", .easter(60), [.saxony],
            extent: .partly("Catholic communes of the district of Bautzen and formerly Westlausitzkreis"),
            law: "§ 1 (2) SächsSFG with the Fronleichnamsverordnung"),
        HolidayRule(
            "Fronleichnam", .easter(60), [.thuringia],
            extent: .partly("Eichsfeld and Catholic communes of the Unstrut-Hainich and Wartburg districts"),
            law: "§ 2 (2) and § 10 ThürFGtG"),
        HolidayRule("Mariä Himmelfahrt", .fixed(month: 8, day: 15), [.saarland], law: "§ 2 SFG SL"),
        HolidayRule(
            "Mariä Himmelfahrt", .fixed(month: 8, day: 15), [.bavaria],
            extent: .partly("communes with more Catholic than Protestant inhabitants"), law: "Art. 1 (1) no. 2 FTG BY"),
        HolidayRule(
            "Augsburger Friedensfest", .fixed(month: 8, day: 8), [.bavaria], extent: .partly("city of Augsburg"),
            law: "Art. 1 (2) FTG BY"),
        HolidayRule(
            "Weltkindertag", .fixed(month: 9, day: 20), [.thuringia], years: .from(2019), law: "§ 2 ThürFGtG, from 2019"
        ),
        HolidayRule(
            "Reformationstag", .fixed(month: 10, day: 31), formerEast,
            law: "§ 2 FTG BB, § 2 FTG M-V, § 1 SächsSFG, § 2 FeiertG LSA, § 2 ThürFGtG"),
        HolidayRule(
            "Reformationstag", .fixed(month: 10, day: 31), north, years: .from(2018),
            law: "§ 2 FeiertG HB, § 1 FeiertG HH, § 2 NFeiertagsG, § 2 SFTG SH, each from 2018"),
        HolidayRule(
            "Allerheiligen", .fixed(month: 11, day: 1),
            [.badenWuerttemberg, .bavaria, .northRhineWestphalia, .rhinelandPalatinate, .saarland],
            law: "§ 1 FTG BW, Art. 1 FTG BY, § 2 Feiertagsgesetz NW, § 2 LFtG RP, § 2 SFG SL"),
        HolidayRule("Buß- und Bettag", .repentance, [.saxony], law: "§ 1 SächsSFG"),
    ]

    /// Days that were made holidays for a single year.
    private static let once = [
        // With the five Länder that have the day every year all sixteen had it in 2017, and so had `germany`.
        HolidayRule(
            "Reformationstag", .fixed(month: 10, day: 31), [.germany] + lands.filter { !formerEast.contains($0) },
            years: .only([2017]), law: "laws and ordinances of eleven Länder for the 500th anniversary in 2017"),
        HolidayRule(
            "75. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs in Europa",
            .fixed(month: 5, day: 8), [.berlin], years: .only([2020]), law: "§ 1 FeiertG BE, for 2020"),
        HolidayRule(
            "80. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs in Europa",
            .fixed(month: 5, day: 8), [.berlin], years: .only([2025]), law: "§ 1 FeiertG BE, for 2025"),
        HolidayRule(
            "75. Jahrestag des Aufstandes vom 17. Juni 1953", .fixed(month: 6, day: 17), [.berlin],
            years: .only([2028]),
            law: "§ 1 FeiertG BE, for 2028"),
    ]
}
