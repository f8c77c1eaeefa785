import Domain
import SQLite

extension TableLayout {
    static let qualifications = TableLayout(
        "qualifications", list: true,
        [
            "title", "kind", "country", "level", "field", "awarded", "training_start", "training_months",
            "institution", "institution_status", "degree_status", "state_recognised_at_home",
            "already_recognised_in", "occupation_text", "occupation_candidates",
        ])

    static let experience = TableLayout(
        "experience", list: true,
        [
            "title_text", "title_occupations", "first_day", "last_day", "hours_per_week", "hours_per_week_hundredths",
            "months", "country",
        ])
}

extension Qualification {
    init(_ columns: inout Columns) throws(StoreError) {
        self.init(
            title: try columns.commonText(), kind: try columns.optionalID(), country: try columns.optionalCountry(),
            level: try columns.optionalEQF(), field: try columns.optionalField(),
            awarded: try columns.optionalDate(), trainingStart: try columns.optionalDate(),
            trainingMonths: try columns.optionalInteger(), institution: try columns.optionalCommonText(),
            institutionStatus: try columns.optionalWord(), degreeStatus: try columns.optionalWord(),
            stateRecognisedAtHome: try columns.optionalFlag(),
            alreadyRecognisedIn: try columns.list(ListText.country), occupation: try columns.title())
    }

    var columns: [SQLValue] {
        [
            .text(title), .id(kind), .text(country?.text), .integer(level?.number), .text(field?.code),
            .date(awarded), .date(trainingStart), .integer(trainingMonths), .text(institution),
            .word(institutionStatus), .word(degreeStatus), .flag(stateRecognisedAtHome),
            .list(alreadyRecognisedIn, ListText.value),
        ] + SQLValue.title(occupation)
    }
}

extension Experience {
    init(_ columns: inout Columns) throws(StoreError) {
        self.init(
            title: try columns.title(), from: try columns.optionalDate(), to: try columns.optionalDate(),
            hoursPerWeek: try columns.optionalHours(), months: try columns.optionalInteger(),
            country: try columns.optionalCountry())
    }

    var columns: [SQLValue] {
        SQLValue.title(title) + [.date(from), .date(to)] + SQLValue.hours(hoursPerWeek) + [
            .integer(months), .text(country?.text),
        ]
    }
}

extension LanguageSkill {
    init(_ columns: inout Columns) throws(StoreError) {
        self.init(language: try columns.language(), level: try columns.level(), proof: try columns.optionalWord())
    }

    var columns: [SQLValue] { [.text(language.text), .level(level), .word(proof)] }
}
