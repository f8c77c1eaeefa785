package import Domain
import SQLite

extension EntityMapping where Entity == Applicant {
    /// Applicants: who they are in `persons`, what they can and want in the other tables.
    package static let applicants = EntityMapping(
        kind: .applicants,
        tables: [
            TableLayout(
                "applicants",
                [
                    "skills", "licences", "earliest_start", "patterns", "wished_occupations",
                    "wished_salary_per_year", "wished_places", "wished_patterns", "only_wished_places",
                    "accepts_other_occupation", "accepts_training", "fair_windows", "withdrawn",
                ]),
            TableLayout(
                "persons",
                [
                    "family_name", "given_name", "birth_date", "sex", "nationalities", "email", "phone", "home_text",
                    "home_place", "home_country", "contact_language", "notes",
                ]),
            .qualifications,
            .experience,
            TableLayout("languages", list: true, ["language", "level", "proof"]),
            TableLayout("consents", list: true, ["purpose", "given", "on_day"]),
        ],
        externalID: { $0.id.text },
        rows: { (applicant, _) throws(StoreError) in rows(of: applicant) },
        entity: { (rows) throws(StoreError) in
            let (person, notes) = try rows.one(1) { (columns) throws(StoreError) in
                (try Person(&columns), try columns.list(ListText.note))
            }
            var applicant = try rows.one(0) { (columns) throws(StoreError) in
                try Applicant(ID(rows.externalID), person, &columns)
            }
            applicant.notes = notes
            applicant.qualifications = try rows.list(2, Qualification.init(_:))
            applicant.experience = try rows.list(3, Experience.init(_:))
            applicant.languages = try rows.list(4, LanguageSkill.init(_:))
            applicant.consents = try rows.list(5) { (columns) throws(StoreError) in
                Consent(purpose: try columns.word(), isGiven: try columns.flag(), on: try columns.optionalDate())
            }
            return applicant
        }, ownRows: { rows(of: $0) })

    private static func rows(of applicant: Applicant) -> [[[SQLValue]]] {
        [
            [profile(of: applicant)], [person(of: applicant)], applicant.qualifications.map { $0.columns },
            applicant.experience.map { $0.columns }, applicant.languages.map { $0.columns },
            applicant.consents.map { [.word($0.purpose), .flag($0.isGiven), .date($0.on)] },
        ]
    }

    private static func profile(of applicant: Applicant) -> [SQLValue] {
        let wishes = applicant.wishes
        return [
            .list(applicant.skills, ListText.value), .list(applicant.licences, ListText.value),
            .date(applicant.earliestStart), .list(applicant.patterns, ListText.word),
            .list(wishes.occupations, ListText.value), .cents(wishes.minimumSalaryPerYear),
            .list(wishes.places, ListText.value), .list(wishes.patterns, ListText.word),
            .flag(wishes.onlyWishedPlaces), .flag(wishes.acceptsOtherOccupation), .flag(wishes.acceptsTraining),
            .list(applicant.fairWindows, ListText.value), .flag(applicant.hasWithdrawn),
        ]
    }

    private static func person(of applicant: Applicant) -> [SQLValue] {
        let person = applicant.person
        return [
            .text(person.familyName), .text(person.givenName), .date(person.birthDate), .text(person.sex),
            .list(person.nationalities, ListText.value), .text(person.email), .text(person.phone),
        ] + SQLValue.place(person.home) + [
            .text(person.homeCountry?.text), .text(person.contactLanguage.text),
            .list(applicant.notes, ListText.value),
        ]
    }
}

extension CampaignStore {
    /// Calls `body` for each applicant in the order of the ids, one at a time, with what tells people apart: names, birth date, e-mail
    /// address and telephone number; the rest of the person is not read.
    package func eachPerson(_ body: (ID<Applicant>, Person) throws(StoreError) -> Void) throws(StoreError) {
        try database.each(
            """
            SELECT external_id, family_name, given_name, birth_date, email, phone FROM subjects JOIN persons USING (number)
            WHERE kind = ?1 ORDER BY external_id
            """, [.word(ImportKind.applicants)], table: "persons"
        ) { (columns) throws(StoreError) in
            let id: ID<Applicant> = try columns.id()
            try body(
                id,
                Person(
                    familyName: try columns.text(), givenName: try columns.text(),
                    birthDate: try columns.optionalDate(), email: try columns.optionalText(),
                    phone: try columns.optionalText()))
        }
    }
}

extension Person {
    fileprivate init(_ columns: inout Columns) throws(StoreError) {
        self.init(
            familyName: try columns.text(), givenName: try columns.text(), birthDate: try columns.optionalDate(),
            sex: try columns.optionalText(), nationalities: try columns.list(ListText.country),
            email: try columns.optionalText(), phone: try columns.optionalText(), home: try columns.optionalPlace(),
            homeCountry: try columns.optionalCountry(), contactLanguage: try columns.language())
    }
}

extension Applicant {
    /// The applicant of a profile row, without the lists that have tables of their own.
    fileprivate init(_ id: ID<Applicant>, _ person: Person, _ columns: inout Columns) throws(StoreError) {
        self.init(
            id: id, person: person, skills: try columns.list(ListText.text),
            licences: try columns.list(ListText.text), earliestStart: try columns.optionalDate(),
            patterns: try columns.list(ListText.word),
            wishes: Wishes(
                occupations: try columns.list(ListText.title), minimumSalaryPerYear: try columns.optionalCents(),
                places: try columns.list(ListText.place), patterns: try columns.list(ListText.word),
                onlyWishedPlaces: try columns.optionalFlag(), acceptsOtherOccupation: try columns.optionalFlag(),
                acceptsTraining: try columns.optionalFlag()),
            fairWindows: try columns.optionalList(ListText.window), hasWithdrawn: try columns.flag())
    }
}
