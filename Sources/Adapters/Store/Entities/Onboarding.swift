package import Domain
import SQLite

extension EntityMapping where Entity == Guide {
    /// Guides. A guide's substitute is kept by its id, so that two can stand in for each other.
    package static let guides = EntityMapping(
        kind: .guides,
        tables: [
            TableLayout(
                "guides",
                [
                    "name", "phone", "email", "place_text", "place", "minutes_per_week", "max_households", "hours",
                    "absences",
                    "substitute",
                ]),
            TableLayout("guide_languages", list: true, ["language", "level", "proof"]),
        ],
        externalID: { $0.id.text },
        rows: { (guide, _) throws(StoreError) in
            [
                [
                    [.text(guide.name), .text(guide.phone), .text(guide.email)] + SQLValue.place(guide.place) + [
                        .integer(guide.minutesPerWeek), .integer(guide.maxHouseholds),
                        .list(guide.hours, ListText.value), .list(guide.absences, ListText.value),
                        .id(guide.substitute),
                    ]
                ],
                guide.languages.map(\.columns),
            ]
        },
        entity: { (rows) throws(StoreError) in
            var guide = try rows.one(0) { (columns) throws(StoreError) in
                Guide(
                    id: ID(rows.externalID), name: try columns.text(), phone: try columns.optionalText(),
                    email: try columns.optionalText(), place: try columns.place(),
                    minutesPerWeek: try columns.optionalInteger(),
                    maxHouseholds: try columns.optionalInteger(), hours: try columns.optionalList(ListText.weekHours),
                    absences: try columns.list(ListText.daySpan), substitute: try columns.optionalID())
            }
            guide.languages = try rows.list(1, LanguageSkill.init(_:))
            return guide
        })
}

extension EntityMapping where Entity == Office {
    /// Offices where new arrivals have something to do.
    package static let offices = EntityMapping(
        kind: .offices,
        tables: [
            TableLayout(
                "offices",
                ["kind", "name", "place_text", "place", "hours", "closed", "visit_minutes", "together"]),
            TableLayout("office_languages", list: true, ["language", "level", "proof"]),
        ],
        externalID: { $0.id.text },
        rows: { (office, _) throws(StoreError) in
            [
                [
                    [.word(office.kind), .text(office.name)] + SQLValue.place(office.place) + [
                        .list(office.hours, ListText.value), .list(office.closed, ListText.value),
                        .integer(office.visitMinutes), .integer(office.together),
                    ]
                ],
                office.languages.map(\.columns),
            ]
        },
        entity: { (rows) throws(StoreError) in
            var office = try rows.one(0) { (columns) throws(StoreError) in
                Office(
                    id: ID(rows.externalID), kind: try columns.word(), name: try columns.text(),
                    place: try columns.place(), hours: try columns.list(ListText.weekHours),
                    closed: try columns.list(ListText.daySpan), visitMinutes: try columns.optionalInteger(),
                    together: try columns.integer())
            }
            office.languages = try rows.list(1, LanguageSkill.init(_:))
            return office
        })
}
