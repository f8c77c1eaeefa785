package import Domain
import JSONText
import SQLite

extension EntityMapping where Entity == CourseProvider {
    /// Providers of language courses.
    package static let providers = EntityMapping(
        kind: .providers,
        tables: [TableLayout("course_providers", ["name", "zone", "region", "max_groups"])],
        externalID: { $0.id.text },
        rows: { (provider, _) throws(StoreError) in
            [
                [
                    [
                        .text(provider.name), .text(provider.zone), .word(provider.region),
                        .integer(provider.maxGroups),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                CourseProvider(
                    id: ID(rows.externalID), name: try columns.text(), zone: try columns.text(),
                    region: try columns.optionalWord(), maxGroups: try columns.optionalInteger())
            }
        })
}

extension EntityMapping where Entity == CourseOffer {
    /// Language courses; their providers have to be stored before.
    package static let courses = EntityMapping(
        kind: .courses,
        tables: [
            TableLayout(
                "courses",
                [
                    "provider", "place", "level_from", "level_to", "start", "latest_start", "starts_every_weeks",
                    "groups", "lessons", "units", "pauses", "seats", "minimum", "price_per_seat", "price_per_group",
                    "price_per_unit", "exam_date", "exam_days", "registration_days", "result_days", "resit_days",
                    "has_childcare", "is_individual", "units_per_week",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (offer, numbers) throws(StoreError) in
            let provider = try numbers.number(.providers, offer.provider.text)
            return [[offer.columns(provider)]]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                let provider: ID<CourseProvider> = try rows.numbers.id(try columns.integer())
                return try CourseOffer(id: ID(rows.externalID), provider, &columns)
            }
        })
}

extension CourseOffer {
    /// The columns of its table, in their order.
    fileprivate func columns(_ provider: SQLValue) -> [SQLValue] {
        var (date, days): (SQLValue, SQLValue) = (.null, .null)
        switch exam?.day {
        case .on(let day): date = .date(day)
        case .afterEnd(let after): days = .integer(after)
        case nil: break
        }
        return [
            provider, .text(place), .level(from), .level(to), .date(start), .date(latestStart),
            .integer(startsEveryWeeks), .integer(groups), .list(weekly, ListText.value), .integer(units),
            .list(pauses, ListText.value), .integer(seats), .integer(minimum), .cents(pricePerSeat),
            .cents(pricePerGroup), .cents(pricePerUnit), date, days, .integer(exam?.registrationDays),
            .integer(exam?.resultDays), .integer(exam?.resitDays), .flag(hasChildcare), .flag(individual != nil),
            .integer(individual?.unitsPerWeek),
        ]
    }

    /// Reads the columns after the provider.
    fileprivate init(
        id: ID<CourseOffer>, _ provider: ID<CourseProvider>, _ columns: inout Columns
    ) throws(StoreError) {
        self.init(
            id: id, provider: provider, place: try columns.optionalText(), from: try columns.level(),
            to: try columns.level(), start: try columns.date(), latestStart: try columns.optionalDate(),
            startsEveryWeeks: try columns.integer(), groups: try columns.integer(),
            weekly: try columns.list(ListText.lesson), units: try columns.optionalInteger(),
            pauses: try columns.list(ListText.daysOff), seats: try columns.integer(), minimum: try columns.integer(),
            pricePerSeat: try columns.cents(), pricePerGroup: try columns.cents(), pricePerUnit: try columns.cents())
        let date = try columns.optionalDate()
        let days = try columns.optionalInteger()
        let registration = try columns.optionalInteger()
        let result = try columns.optionalInteger()
        let resit = try columns.optionalInteger()
        if let day = date.map(CourseExam.Day.on) ?? days.map(CourseExam.Day.afterEnd(days:)) {
            exam = CourseExam(
                day: day, registrationDays: registration ?? 0, resultDays: result ?? 0, resitDays: resit)
        }
        hasChildcare = try columns.flag()
        let isIndividual = try columns.flag()
        let pace = try columns.optionalInteger()
        individual = isIndividual ? IndividualPace(unitsPerWeek: pace) : nil
    }
}
