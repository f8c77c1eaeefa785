extension OnboardingRecipe {
    private static let town = "Mo-Fr 8:00-12:00; Do 14:00-18:00"
    private static let branch = "Mo-Fr 9:00-12:30; Mo-Do 14:00-16:30"
    private static let both = "Deutsch C2; Spanisch B2"
    private static let native = "Spanisch C2; Deutsch C1"

    /// The guides of an invented German–Spanish association of the Fichtelgebirge. The register office in Selb moves in the week
    /// after the arrival.
    static let fichtelgebirge = OnboardingRecipe(
        guides: [
            SampleGuide(town: "Wunsiedel", languages: native, hoursPerWeek: 6, households: 2, substitute: 1),
            SampleGuide(town: "Wunsiedel", languages: both, hoursPerWeek: 6, households: 2, substitute: 0),
            SampleGuide(
                town: "Marktredwitz", languages: native, hoursPerWeek: 6, households: 2,
                holidays: "10.09.2012 bis 16.09.2012", substitute: 3),
            SampleGuide(town: "Marktredwitz", languages: both, hoursPerWeek: 5, households: 2, substitute: 2),
            SampleGuide(town: "Selb", languages: native, hoursPerWeek: 8, households: 3),
            SampleGuide(
                town: "Weißenstadt", languages: both, hoursPerWeek: 6, households: 2,
                times: "Mo-Fr 8:00-18:00; Sa 9:00-18:00"),
            SampleGuide(
                town: "Wunsiedel", languages: "Deutsch C2; Englisch B2", hoursPerWeek: 4, households: 2,
                times: "Mo-Fr 17:00-20:00"),
        ],
        offices: [
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Wunsiedel, Bürgerbüro", town: "Wunsiedel", hours: town,
                minutes: 20, together: 3),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Marktredwitz, Bürgerbüro", town: "Marktredwitz",
                hours: "Mo-Fr 8:00-12:30; Di 14:00-17:00", minutes: 20, together: 3),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Selb, Einwohneramt", town: "Selb", hours: town,
                closed: "27.08.2012 bis 07.09.2012", minutes: 20, together: 3),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Kirchenlamitz, Rathaus", town: "Kirchenlamitz",
                hours: "Mo-Fr 8:00-12:00"),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Weißenstadt, Rathaus", town: "Weißenstadt",
                hours: "Mo-Fr 8:00-12:00; Mi 14:00-17:00"),
            SampleOffice(
                kind: "Finanzamt", name: "Finanzamt Wunsiedel, Servicezentrum", town: "Wunsiedel",
                hours: "Mo-Fr 7:30-12:00; Do 13:00-17:00", minutes: 15, together: 4),
            SampleOffice(
                kind: "Krankenkasse", name: "Fichtelkasse, Geschäftsstelle Wunsiedel", town: "Wunsiedel",
                hours: branch, minutes: 30, together: 2),
            SampleOffice(
                kind: "Krankenkasse", name: "Fichtelkasse, Geschäftsstelle Marktredwitz", town: "Marktredwitz",
                hours: branch, minutes: 30, together: 2),
            SampleOffice(
                kind: "Sparkasse", name: "Gebirgsbank, Filiale Wunsiedel", town: "Wunsiedel", hours: branch,
                minutes: 40, together: 2),
            SampleOffice(
                kind: "Sparkasse", name: "Gebirgsbank, Filiale Selb", town: "Selb", hours: branch, minutes: 40,
                together: 2, languages: "Deutsch C2; Spanisch B2"),
            SampleOffice(
                kind: "Gesundheitsamt", name: "Landratsamt Wunsiedel, Gesundheitsamt", town: "Wunsiedel",
                hours: "Di 8:30-11:30; Do 14:00-17:00", minutes: 60, together: 6),
            SampleOffice(
                kind: "Ausländerbehörde", name: "Landratsamt Wunsiedel, Ausländerwesen", town: "Wunsiedel",
                hours: "Mo-Fr 8:00-12:00; Do 14:00-17:00", minutes: 45, languages: "Deutsch C2; Englisch B2"),
        ])

    /// The guides of an invented German–Spanish circle in the region; they have room for one household fewer than arrive.
    static let blackForest = OnboardingRecipe(
        guides: [
            SampleGuide(
                town: "Villingen-Schwenningen", languages: native, hoursPerWeek: 8, households: 2, substitute: 1),
            SampleGuide(
                town: "Villingen-Schwenningen", languages: both, hoursPerWeek: 8, households: 3, substitute: 0),
            SampleGuide(
                town: "Villingen-Schwenningen", languages: native, hoursPerWeek: 6, households: 2,
                holidays: "22.09.2012 bis 30.09.2012", substitute: 0),
            SampleGuide(town: "Tuttlingen", languages: native, hoursPerWeek: 8, households: 3, substitute: 4),
            SampleGuide(town: "Tuttlingen", languages: both, hoursPerWeek: 8, households: 3, substitute: 3),
            SampleGuide(
                town: "Rottweil", languages: both, hoursPerWeek: 6, households: 1,
                times: "Mo-Fr 9:00-19:00; Sa 9:00-18:00"),
            SampleGuide(town: "Trossingen", languages: native, hoursPerWeek: 5, households: 2),
            SampleGuide(
                town: "Donaueschingen", languages: "Deutsch C2; Spanisch C1; Englisch C1", hoursPerWeek: 4,
                households: 1),
            SampleGuide(
                town: "Donaueschingen", languages: "Deutsch C2; Englisch C1", hoursPerWeek: 6, households: 2),
        ],
        offices: [
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Villingen-Schwenningen, Bürgerservice",
                town: "Villingen-Schwenningen", hours: "Mo-Fr 8:00-12:00; Mo-Mi 13:30-16:00; Do 13:30-18:00",
                minutes: 20, together: 3, languages: "Deutsch C2; Englisch B2"),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Tuttlingen, Bürgerbüro", town: "Tuttlingen", hours: town,
                minutes: 20, together: 3),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Donaueschingen, Bürgerservice", town: "Donaueschingen",
                hours: town, minutes: 20, together: 2),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Rottweil, Bürgeramt", town: "Rottweil", hours: town,
                minutes: 20, together: 2),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Trossingen, Bürgerbüro", town: "Trossingen",
                hours: "Mo-Fr 8:00-12:00", minutes: 20, together: 2),
            SampleOffice(
                kind: "Einwohnermeldeamt", name: "Stadt Spaichingen, Rathaus", town: "Spaichingen",
                hours: "Mo-Fr 8:00-12:00; Mi 14:00-18:00"),
            SampleOffice(
                kind: "Finanzamt", name: "Finanzamt Villingen-Schwenningen", town: "Villingen-Schwenningen",
                hours: "Mo-Fr 8:00-12:00; Do 13:00-17:30", minutes: 15, together: 4),
            SampleOffice(
                kind: "Finanzamt", name: "Finanzamt Tuttlingen", town: "Tuttlingen",
                hours: "Mo-Fr 8:00-12:00; Do 13:00-17:30", minutes: 15, together: 4),
            SampleOffice(
                kind: "Krankenkasse", name: "Baarkasse, Geschäftsstelle Villingen", town: "Villingen-Schwenningen",
                hours: branch, minutes: 30, together: 3),
            SampleOffice(
                kind: "Krankenkasse", name: "Baarkasse, Geschäftsstelle Tuttlingen", town: "Tuttlingen", hours: branch,
                minutes: 30, together: 3),
            SampleOffice(
                kind: "Sparkasse", name: "Quellenbank, Filiale Schwenningen", town: "Villingen-Schwenningen",
                hours: branch, minutes: 40, together: 2),
            SampleOffice(
                kind: "Sparkasse", name: "Quellenbank, Filiale Tuttlingen", town: "Tuttlingen", hours: branch,
                minutes: 40, together: 2, languages: "Deutsch C2; Spanisch B2"),
            SampleOffice(
                kind: "Ausländerbehörde", name: "Landratsamt, Ausländeramt", town: "Villingen-Schwenningen",
                hours: "Mo-Fr 8:00-11:30; Do 14:00-17:00", minutes: 45, languages: "Deutsch C2; Englisch B2"),
        ])
}
