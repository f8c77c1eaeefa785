package import Domain
import SQLite

extension EntityMapping where Entity == Vacancy {
    /// Vacancies; their employers have to be stored before.
    package static let vacancies = EntityMapping(
        kind: .vacancies,
        tables: [
            TableLayout("vacancies", VacancyRow.columns),
            TableLayout("vacancy_languages", list: true, VacancyRow.languageColumns),
        ],
        externalID: { $0.id.text },
        rows: { (vacancy, numbers) throws(StoreError) in
            [[try VacancyRow.row(of: vacancy, numbers)], vacancy.languages.map(VacancyRow.row(of:))]
        },
        entity: { (rows) throws(StoreError) in
            var vacancy = try rows.one(0) { (columns) throws(StoreError) in
                try VacancyRow.vacancy(ID(rows.externalID), &columns, rows.numbers)
            }
            vacancy.languages = try rows.list(1, VacancyRow.language)
            return vacancy
        })
}

/// How a vacancy lies in columns, in its own tables and in those of what becomes one.
enum VacancyRow {
    static let columns = [
        "employer", "title_text", "title_occupations", "openings", "minimum_level", "fields",
        "must_skills", "nice_skills", "salary_per_year", "weekly_hours",
        "weekly_hours_hundredths", "collective_agreement", "start",
        "patterns", "licences", "contract", "contract_months", "place_text", "place", "land",
        "minimum_experience_months", "helps_with_housing", "withdrawn", "notes",
    ]
    static let languageColumns = ["language", "at_start", "later", "reason"]

    static func row(of vacancy: Vacancy, _ numbers: Numbers) throws(StoreError) -> [SQLValue] {
        let job: [SQLValue] =
            [try numbers.number(.employers, vacancy.employer.text)] + SQLValue.title(vacancy.title) + [
                .integer(vacancy.openings), .integer(vacancy.minimumLevel?.number),
                .list(vacancy.fields, ListText.value), .list(vacancy.mustSkills, ListText.value),
                .list(vacancy.niceSkills, ListText.value), .cents(vacancy.salaryPerYear),
            ]
        return job + SQLValue.hours(vacancy.weeklyHours) + [
            .flag(vacancy.hasCollectiveAgreement), .date(vacancy.start),
            .list(vacancy.patterns, ListText.word), .list(vacancy.licences, ListText.value),
        ] + contractColumns(vacancy.contract) + SQLValue.place(vacancy.place) + [
            .word(vacancy.land), .integer(vacancy.minimumExperienceMonths), .flag(vacancy.helpsWithHousing),
            .flag(vacancy.isWithdrawn), .list(vacancy.notes, ListText.value),
        ]
    }

    private static func contractColumns(_ contract: ContractKind) -> [SQLValue] {
        switch contract {
        case .unlimited: [.text("unlimited"), .null]
        case .fixed(let months): [.text("fixed"), .integer(months)]
        case .training: [.text("training"), .null]
        }
    }

    static func row(of language: LanguageRequirement) -> [SQLValue] {
        [.text(language.language.text), .level(language.atStart), .level(language.later), .text(language.reason)]
    }

    /// The vacancy of a row, without its languages.
    static func vacancy(
        _ id: ID<Vacancy>, _ columns: inout Columns, _ numbers: Numbers
    ) throws(StoreError) -> Vacancy {
        Vacancy(
            id: id, employer: try numbers.id(try columns.integer()), title: try columns.title(),
            openings: try columns.integer(), minimumLevel: try columns.optionalEQF(),
            fields: try columns.list(ListText.field), mustSkills: try columns.list(ListText.text),
            niceSkills: try columns.list(ListText.text), salaryPerYear: try columns.optionalCents(),
            weeklyHours: try columns.optionalHours(), hasCollectiveAgreement: try columns.optionalFlag(),
            start: try columns.optionalDate(), patterns: try columns.list(ListText.word),
            licences: try columns.list(ListText.text), contract: try columns.contract(),
            place: try columns.optionalPlace(), land: try columns.optionalWord(),
            minimumExperienceMonths: try columns.optionalInteger(), helpsWithHousing: try columns.optionalFlag(),
            isWithdrawn: try columns.flag(), notes: try columns.list(ListText.note))
    }

    static func language(_ columns: inout Columns) throws(StoreError) -> LanguageRequirement {
        LanguageRequirement(
            language: try columns.language(), atStart: try columns.level(), later: try columns.optionalLevel(),
            reason: try columns.optionalText())
    }
}

extension Columns {
    fileprivate mutating func contract() throws(StoreError) -> ContractKind {
        let word = try text()
        let months = try optionalInteger()
        switch (word, months) {
        case ("unlimited", nil): return .unlimited
        case ("training", nil): return .training
        case ("fixed", let months?): return .fixed(months: months)
        default: throw unreadable("months where, and only where, the contract is fixed")
        }
    }
}
