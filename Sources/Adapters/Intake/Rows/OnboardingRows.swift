import Calendar
import Domain

/// Builds guides and offices from rows; whether the campaign has a guide's substitute is seen when a plan is made.
enum OnboardingRows {
    static func guide(_ row: inout RowReading) -> Guide? {
        let id = row.requiredText(.id)
        let name = row.requiredText(.name)
        let languages = languages(&row)
        let place = town(&row)
        let hours = row.hours(.hoursPerWeek, in: 1...60)
        let most = row.whole(.maxHouseholds, in: 0...1_000)
        let times = row.weekHours(.weekHours)
        let absences = row.values(.absences, WeekHoursText.absence)
        let substitute = row.text(.substitute)
        let phone = row.text(.phone)
        EmailText.check(.email, in: &row)
        if row.row[.languages] == nil { row.missing(.languages) }
        if let id, substitute == id {
            row.refuse(
                .contradiction, .substitute, "the guide stands in for itself",
                hint: "Name another guide, or leave the cell empty.")
        }
        guard let id, let name, let place else { return nil }
        return Guide(
            id: ID(id), name: name, phone: phone, email: row.text(.email), languages: languages, place: place,
            minutesPerWeek: hours.map { $0.hundredths * 3 / 5 }, maxHouseholds: most, hours: times,
            absences: absences.sorted(),
            substitute: substitute.map { ID($0) })
    }

    static func office(_ row: inout RowReading) -> Office? {
        let id = row.requiredText(.id)
        let kind = row.required(.officeKind, Words.officeKinds.parse)
        let name = row.requiredText(.name)
        let place = town(&row)
        if row.row[.weekHours] == nil { row.missing(.weekHours) }
        let hours = row.weekHours(.weekHours)
        let closed = row.values(.absences, WeekHoursText.absence)
        let minutes = row.whole(.visitMinutes, in: 5...480)
        let together = row.whole(.together, in: 1...100) ?? 1
        let languages = languages(&row)
        guard let id, let kind, let name, let place, let hours else { return nil }
        return Office(
            id: ID(id), kind: kind, name: name, place: place, hours: hours, closed: closed.sorted(),
            visitMinutes: minutes, together: together, languages: languages)
    }

    private static func languages(_ row: inout RowReading) -> [LanguageSkill] {
        let vocabulary = row.vocabulary
        return ApplicantRows.merged(row.values(.languages, divided: ListText.itemsOrCommas) { vocabulary.skill($0) })
    }

    private static func town(_ row: inout RowReading) -> PlaceName? {
        if row.row[.place] == nil { row.missing(.place) }
        return row.place(.place)
    }
}
