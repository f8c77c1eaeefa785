/// The language courses of a sample, written by hand: what schools would offer in the towns of its people, and online.
struct CourseRecipe: Sendable {
    let providers: [Row<ProviderColumn>]
    let courses: [Row<CourseColumn>]

    static let none = CourseRecipe(providers: [], courses: [])
}

extension CourseRecipe {
    /// Before the arrival in Padrón and online, afterwards in the towns of the Fichtelgebirge.
    static let fichtelgebirge = CourseRecipe(
        providers: [
            provider("ACA", "Academia de idiomas A Ponte", zone: "Europe/Madrid", holidays: "ES-GA", groups: "2"),
            provider("FERN", "Fernsprachschule Brückenwort", holidays: "DE", groups: "8"),
            provider("VHS", "Volkshochschule am Steinwald", holidays: "DE-BY", groups: "4"),
        ],
        courses: [
            intensive("P-B1", "ACA", in: "Padrón", .a2, start: "04.06.2012", seats: "12", minimum: "2", price: "290"),
            online("O-A2", .a1, start: "04.06.2012", latest: "18.06.2012"),
            online("O-B1", .a2, start: "04.06.2012", latest: "02.07.2012"),
            online("O-B2", .b1, start: "04.06.2012", latest: "02.07.2012"),
            evening("W-B2", "VHS", in: "Wunsiedel", start: "17.09.2012"),
            evening("S-B2", "VHS", in: "Selb", start: "17.09.2012"),
            saturdays("M-B2", "VHS", in: "Marktredwitz", start: "22.09.2012"),
            single("E-B1", "FERN", .a2, start: "03.09.2012"),
            single("E-B2", "FERN", .b1, start: "03.09.2012"),
        ])

    /// Before the arrival online, afterwards in the towns between Black Forest and Heuberg.
    static let blackForest = CourseRecipe(
        providers: [
            provider("FERN", "Fernsprachschule Brückenwort", holidays: "DE", groups: "8"),
            provider("VHS", "Volkshochschule Baarquelle", holidays: "DE-BW", groups: "4"),
        ],
        courses: [
            online("O-B1", .a2, start: "02.07.2012", latest: "16.07.2012"),
            online("O-B2", .b1, start: "02.07.2012", latest: "16.07.2012"),
            evening("VS-B2", "VHS", in: "Villingen-Schwenningen", start: "17.09.2012"),
            saturdays("VS-B2S", "VHS", in: "Villingen-Schwenningen", start: "22.09.2012"),
            saturdays("TUT-B2S", "VHS", in: "Tuttlingen", start: "22.09.2012"),
            single("E-B1", "FERN", .a2, start: "03.09.2012"),
            single("E-B2", "FERN", .b1, start: "03.09.2012"),
        ])

    /// For apprentices: at home in Sevilla and Madrid or online, then mornings in the region beside the internship, then evenings.
    static let apprentices = CourseRecipe(
        providers: [
            provider("ACS", "Academia de idiomas Puerta Sur", zone: "Europe/Madrid", holidays: "ES", groups: "4"),
            provider("FERN", "Fernsprachschule Brückenwort", holidays: "DE", groups: "8"),
            provider("VHS", "Volkshochschule Baarquelle", holidays: "DE-BW", groups: "8"),
        ],
        courses: [
            intensive("S-A2", "ACS", in: "Sevilla", .a1, start: "24.02.2014", seats: "14", minimum: "4", price: "260"),
            intensive("M-A2", "ACS", in: "Madrid", .a1, start: "24.02.2014", seats: "14", minimum: "4", price: "260"),
            online("O-A2", .a1, start: "24.02.2014", latest: "24.02.2014"),
            mornings("VS-B1", in: "Villingen-Schwenningen"), mornings("TUT-B1", in: "Tuttlingen"),
            mornings("RW-B1", in: "Rottweil"),
            evening("VS-B2", "VHS", in: "Villingen-Schwenningen", start: "15.09.2014", pauses: schoolHolidays2014),
            evening("TUT-B2", "VHS", in: "Tuttlingen", start: "15.09.2014", pauses: schoolHolidays2014),
        ])

    private static let schoolHolidays2012 = "24.12.2012 bis 06.01.2013; 25.03.2013 bis 06.04.2013"
    private static let schoolHolidays2014 = "22.12.2014 bis 05.01.2015; 30.03.2015 bis 10.04.2015"

    /// Mornings of May to July beside an internship, to B1.
    private static func mornings(_ id: String, in place: String) -> Row<CourseColumn> {
        var row = intensive(id, "VHS", in: place, .a2, start: "05.05.2014", seats: "16", minimum: "3", price: "420")
        row[.groups] = "2"
        row[.latestStart] = "12.05.2014"
        row[.everyWeeks] = "1"
        return row
    }

    /// The level that a course begins with; it leads to the next.
    private enum Step: String {
        case a1 = "A1"
        case a2 = "A2"
        case b1 = "B1"

        var next: String {
            switch self {
            case .a1: "A2"
            case .a2: "B1"
            case .b1: "B2"
            }
        }

        /// Teaching units (domain/language.json, `ueDefault`).
        var units: String {
            switch self {
            case .a1: "160"
            case .a2: "200"
            case .b1: "300"
            }
        }
    }

    private static func provider(
        _ id: String, _ name: String, zone: String = "Europe/Berlin", holidays: String, groups: String
    ) -> Row<ProviderColumn> {
        Row([.id: id, .name: name, .zone: zone, .region: holidays, .maxGroups: groups])
    }

    /// Twenty-five units a week, in the mornings.
    private static func intensive(
        _ id: String, _ provider: String, in place: String, _ step: Step, start: String, seats: String,
        minimum: String, price: String
    ) -> Row<CourseColumn> {
        Row([
            .id: id, .provider: provider, .place: place, .from: step.rawValue, .to: step.next, .start: start,
            .lessons: ["Mo", "Di", "Mi", "Do", "Fr"].map { "\($0) 09:00-12:45" }.joined(separator: "; "),
            .units: step.units, .seats: seats, .minimum: minimum, .pricePerSeat: "\(price) €", .examDays: "1",
            .registrationDays: "14", .resultDays: "5", .resitDays: "28",
        ])
    }

    private static func online(_ id: String, _ step: Step, start: String, latest: String) -> Row<CourseColumn> {
        var row = intensive(
            id, "FERN", in: "online", step, start: start, seats: "10", minimum: "2", price: "340")
        row[.latestStart] = latest
        row[.everyWeeks] = "2"
        row[.groups] = "2"
        return row
    }

    /// Three evenings a week after work, up to B2.
    private static func evening(
        _ id: String, _ provider: String, in place: String, start: String, pauses: String = schoolHolidays2012
    ) -> Row<CourseColumn> {
        afterArrival(
            id, provider, in: place, start: start, pauses: pauses,
            lessons: ["Di", "Mi", "Do"].map { "\($0) 18:00-20:15" }.joined(separator: "; "))
    }

    /// Saturdays, for people who work in shifts or away from home, up to B2.
    private static func saturdays(
        _ id: String, _ provider: String, in place: String, start: String
    ) -> Row<CourseColumn> {
        afterArrival(
            id, provider, in: place, start: start, pauses: schoolHolidays2012, lessons: "Sa 08:30-12:15; Sa 13:00-16:00"
        )
    }

    private static func afterArrival(
        _ id: String, _ provider: String, in place: String, start: String, pauses: String, lessons: String
    ) -> Row<CourseColumn> {
        Row([
            .id: id, .provider: provider, .place: place, .from: "B1", .to: "B2", .start: start, .lessons: lessons,
            .units: "300", .pauses: pauses, .seats: "14",
            .minimum: "2", .pricePerSeat: "780 €", .examDays: "7", .registrationDays: "28", .resultDays: "28",
            .resitDays: "60", .childcare: "ja",
        ])
    }

    /// Units for one person online on Saturdays.
    private static func single(_ id: String, _ provider: String, _ step: Step, start: String) -> Row<CourseColumn> {
        Row([
            .id: id, .provider: provider, .place: "online", .from: step.rawValue, .to: step.next, .start: start,
            .lessons: "Sa 08:30-12:15; Sa 13:00-16:00", .units: step.units, .seats: "1", .minimum: "1",
            .pricePerUnit: "28 €", .examDays: "7", .registrationDays: "28", .resultDays: "28", .resitDays: "60",
            .individual: "ja", .unitsPerWeek: "9", .groups: "4",
        ])
    }
}
