import Calendar
import Catalogue
import Domain
import Mail

@testable import Export

/// A small invented fair with two releases: in the second one interview is new, one has moved, one is gone and one has
/// another interpreter.
enum ExampleFair {
    static let monday = date("2012-06-25")
    static let tuesday = date("2012-06-26")

    static func date(_ iso: String) -> CivilDate {
        guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return date
    }

    static func time(_ text: String) -> LocalTime {
        guard let time = LocalTime(text) else { preconditionFailure("\(text) is no time") }
        return time
    }

    static func window(_ date: CivilDate, _ from: String, _ to: String) -> DayWindow {
        guard let window = DayWindow(date: date, from: time(from), to: time(to)) else {
            preconditionFailure("\(from) is not before \(to)")
        }
        return window
    }

    static func day(_ date: CivilDate) -> FairDay {
        let starts = ["09:00", "09:30", "10:00", "10:45", "11:15", "11:45", "13:30", "14:00", "14:30"]
        return FairDay(date: date, slots: starts.map { FairSlot(start: time($0), minutes: 30) })
    }

    static let days = [day(monday), day(tuesday)]

    static let blocks = [
        FairBlock(title: "Begrüßung im Großen Saal", window: window(monday, "09:00", "09:30"), audience: .all),
        FairBlock(
            title: "Bus zum Flughafen", window: window(tuesday, "15:00", "16:30"),
            audience: .candidates([ID("B001"), ID("B002")])),
    ]

    static let employers = [
        Employer(id: ID("F01"), name: "Rabenhag Elektronik GmbH", contactName: "Erik Fischer"),
        Employer(id: ID("F02"), name: "Quellsteig Maschinen GmbH & Co. KG", contactName: "Beate Tröst"),
        Employer(id: ID("F03"), name: "Tannkuppe Feinwerk e. K.", contactName: "Gebhard Noack"),
    ]

    static let vacancies = [
        vacancy("V01", "F01", "Elektronikingenieur/in"), vacancy("V02", "F02", "Konstruktionsingenieur/in"),
        vacancy("V03", "F03", "Qualitätsingenieur/in"),
    ]

    static let applicants = [
        applicant("B001", "Ana", "García López", german: .a2, english: .b1),
        applicant("B002", "Iker", "Núñez Peña", german: .b2, english: .b2),
        applicant("B003", "María del Carmen", "Fernández de la Torre", german: .b1, english: .c1),
    ]

    static let interpreters = [
        Interpreter(id: ID("D01"), name: "Lucía Moreno", pairs: [LanguagePair(code("es"), code("de"))]),
        Interpreter(id: ID("D02"), name: "Hannah Krein", pairs: [LanguagePair(code("de"), code("es"))]),
    ]

    static let first = release(
        name: "Entwurf 1", publishedAt: Instant(utc: date("2012-06-11"), secondOfDay: 8 * 3600), days: days,
        blocks: blocks,
        interviews: [
            interview("R1", "B001", "F01", "V01", day: 0, slot: 1, table: 0, interpreter: "D01"),
            interview("R2", "B001", "F02", "V02", day: 0, slot: 3, table: 1, interpreter: "D01"),
            interview("R3", "B001", "F03", "V03", day: 1, slot: 0, table: 2, interpreter: "D02"),
            interview("R4", "B002", "F01", "V01", day: 0, slot: 2, table: 0),
            interview("R5", "B002", "F02", "V02", day: 1, slot: 1, table: 1),
        ])

    static let second = release(
        name: "Fassung 2", publishedAt: Instant(utc: date("2012-06-20"), secondOfDay: 15 * 3600 + 1800), days: days,
        blocks: blocks,
        interviews: [
            interview("R1", "B001", "F01", "V01", day: 0, slot: 1, table: 0, interpreter: "D01"),
            interview("R2", "B001", "F02", "V02", day: 0, slot: 4, table: 1, interpreter: "D02"),
            interview("R4", "B002", "F01", "V01", day: 0, slot: 2, table: 0),
            interview("R5", "B002", "F02", "V02", day: 1, slot: 1, table: 1, team: 1),
            interview("R6", "B001", "F03", "V03", day: 1, slot: 6, table: 2, interpreter: "D01"),
            interview("R7", "B003", "F03", "V03", day: 1, slot: 2, table: 2),
        ], lengths: [ID("R6"): 2])

    /// A release whose interviews are announced for the slots that the days have at their places.
    static func release(
        name: String, publishedAt: Instant, days: [FairDay], blocks: [FairBlock], interviews: [FairInterview],
        lengths: [ID<InterviewRequest>: Int] = [:]
    ) -> FairRelease {
        FairRelease(
            name: name, publishedAt: publishedAt, days: days, blocks: blocks,
            interviews: interviews.map { interview in
                let slots = days[interview.day].slots
                let last = slots[interview.slot + (lengths[interview.request] ?? 1) - 1]
                return ReleasedInterview(
                    interview: interview,
                    window: window(
                        days[interview.day].date, slots[interview.slot].start.text,
                        clock(last.start.minutes + last.minutes)),
                    sequence: 0, changedAt: 0)
            })
    }

    private static func clock(_ minutes: Int) -> String {
        [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    static func inputs(applicants: [Applicant] = applicants, employers: [Employer] = employers) -> CampaignInputs {
        CampaignInputs(
            campaign: Campaign(
                id: ID("fair-2012"), name: "Spanische Ingenieure für die Region", land: .badenWuerttemberg,
                date: monday,
                venue: "IHK-Gebäude, Villingen-Schwenningen", zone: "Europe/Berlin", seed: 1),
            employers: employers, vacancies: vacancies, applicants: applicants,
            delegations: employers.map {
                Delegation(
                    employer: $0.id,
                    languages: [
                        LanguageSkill(language: .german, level: .c2), LanguageSkill(language: .english, level: .b2),
                    ])
            },
            interpreters: interpreters, tables: (0..<3).map { FairTable(number: $0, label: "Tisch \($0 + 1)") },
            days: days, blocks: blocks)
    }

    static func documents(
        inputs: CampaignInputs = inputs(), earlier: [FairRelease] = [first], latest: FairRelease = second,
        zones: [Zone] = []
    )
        throws -> FairDocuments
    {
        FairDocuments(
            inputs: inputs, earlier: earlier, latest: latest, languageNames: try catalogue.get().languages,
            zones: zones)
    }

    static let catalogue = Result { try Catalogue.load() }

    static func facts(_ language: DocumentLanguage) throws -> PrintFacts {
        PrintFacts(
            language: language, zone: try berlin(),
            printedAt: Instant(utc: date("2012-06-22"), secondOfDay: 6 * 3600 + 15 * 60))
    }

    static func berlin() throws -> Zone { try ZoneDatabase(environment: [:]).zone(named: "Europe/Berlin") }

    static let organiser = Mailbox(name: "Wirtschaftsförderung, Region", email: "messe@example.org")

    static func interview(
        _ request: String, _ candidate: String, _ employer: String, _ vacancy: String, day: Int, slot: Int, table: Int,
        team: Int = 0, interpreter: String? = nil
    ) -> FairInterview {
        FairInterview(
            request: ID(request), candidate: ID(candidate), employer: ID(employer), vacancy: ID(vacancy), day: day,
            slot: slot, table: table, team: team, interpreter: interpreter.map { ID($0) })
    }

    static func applicant(
        _ id: String, _ given: String, _ family: String, german: CEFRLevel, english: CEFRLevel
    ) -> Applicant {
        Applicant(
            id: ID(id), person: Person(familyName: family, givenName: given),
            languages: [
                LanguageSkill(language: .spanish, level: .c2), LanguageSkill(language: .german, level: german),
                LanguageSkill(language: .english, level: english),
            ])
    }

    private static func vacancy(_ id: String, _ employer: String, _ title: String) -> Vacancy {
        Vacancy(id: ID(id), employer: ID(employer), title: JobTitle(original: title, occupations: []))
    }

    private static func code(_ text: String) -> LanguageCode {
        guard let code = LanguageCode(text) else { preconditionFailure("\(text) is no language code") }
        return code
    }
}
