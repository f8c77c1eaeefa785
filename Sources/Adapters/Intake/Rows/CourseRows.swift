import Calendar
import Domain

/// Builds providers and courses from rows; whether the campaign has a course's provider is seen when it is stored.
enum CourseRows {
    static func provider(_ row: inout RowReading) -> CourseProvider? {
        let id = row.requiredText(.id)
        let name = row.requiredText(.name)
        let zone = row.required(.zone, LessonText.zone)
        let region = row.value(.region, LessonText.region)
        let most = row.whole(.maxGroups, in: 0...1_000)
        guard let id, let name, let zone else { return nil }
        return CourseProvider(id: ID(id), name: name, zone: zone, region: region, maxGroups: most)
    }

    static func course(_ row: inout RowReading) -> CourseOffer? {
        let id = row.requiredText(.id)
        let provider = row.requiredText(.provider)
        let place = row.requiredText(.place)
        let from = row.required(.levelFrom) { LevelText.parse($0).map(\.level) }
        let to = row.required(.levelTo) { LevelText.parse($0).map(\.level) }
        let start = row.required(.start) { DateText.parse($0) }
        if row.row[.lessons] == nil { row.missing(.lessons) }
        let lessons = row.values(.lessons, divided: ListText.itemsOrCommas, LessonText.lesson)
        let seats = row.required(.seats) { NumberText.whole($0, in: 1...1_000) }
        guard let id, let provider, let place, let from, let to, let start, let seats, !lessons.isEmpty else {
            return nil
        }
        var offer = CourseOffer(
            id: ID(id), provider: ID(provider), place: LessonText.isOnline(place) ? nil : place, from: from, to: to,
            start: start, weekly: lessons, seats: seats)
        readRest(of: &offer, in: &row)
        check(offer, in: &row)
        return offer
    }

    private static func readRest(of offer: inout CourseOffer, in row: inout RowReading) {
        offer.latestStart = row.date(.latestStart)
        offer.startsEveryWeeks = row.whole(.startsEveryWeeks, in: 1...100) ?? 1
        offer.groups = row.whole(.groups, in: 1...1_000) ?? 1
        offer.units = row.whole(.units, in: 1...2_000)
        offer.pauses = row.values(.pauses, LessonText.pause)
        offer.minimum = row.whole(.minimum, in: 1...1_000) ?? 1
        offer.pricePerSeat = row.price(.pricePerSeat) ?? .zero
        offer.pricePerGroup = row.price(.pricePerGroup) ?? .zero
        offer.pricePerUnit = row.price(.pricePerUnit) ?? .zero
        offer.exam = exam(&row)
        offer.hasChildcare = row.flag(.childcare) ?? false
        let pace = row.whole(.unitsPerWeek, in: 1...100)
        if row.flag(.individual) ?? false { offer.individual = IndividualPace(unitsPerWeek: pace) }
    }

    private static func exam(_ row: inout RowReading) -> CourseExam? {
        let date = row.date(.examDate)
        let days = row.whole(.examDays, in: 1...365)
        let registration = row.whole(.registrationDays, in: 0...365)
        let result = row.whole(.resultDays, in: 0...365)
        let resit = row.whole(.resitDays, in: 1...365)
        if date != nil, days != nil {
            row.refuse(
                .contradiction, .examDays, "the exam has a day and a number of days after the last lesson",
                hint: "Fill in one of examDate and examDays.")
        }
        guard let day = date.map(CourseExam.Day.on) ?? days.map(CourseExam.Day.afterEnd(days:)) else { return nil }
        return CourseExam(day: day, registrationDays: registration ?? 0, resultDays: result ?? 0, resitDays: resit)
    }

    /// What the planner would refuse of the course alone.
    private static func check(_ offer: CourseOffer, in row: inout RowReading) {
        let alone = CourseProblem(
            steps: CEFRLevel.allCases.dropFirst().map { .init(to: $0, units: 1) },
            providers: [.init(id: offer.provider, zone: .utc)], offers: [offer], learners: [])
        for fault in alone.faults() {
            row.refuse(
                .contradiction, .id, fault.message,
                hint: "\(fault.hint.prefix(1).uppercased())\(fault.hint.dropFirst()).")
        }
    }
}
