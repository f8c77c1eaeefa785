import Hashing

extension SampleSource {
    func guideRow(_ index: Int) -> Row<GuideColumn> {
        let guide = recipe.onboarding.guides[index]
        var generator = generator("guides", index)
        let name = inventedName(country: guide.languages.hasPrefix("Spanisch") ? "ES" : "DE", &generator)
        var row = Row<GuideColumn>()
        row[.id] = guideID(index)
        row[.name] = "\(name.given) \(name.family)"
        row[.languages] = guide.languages
        row[.town] = guide.town
        row[.hours] = String(guide.hoursPerWeek)
        row[.households] = String(guide.households)
        row[.times] = guide.times
        row[.holidays] = guide.holidays
        row[.substitute] = guide.substitute.map(guideID) ?? ""
        row[.phone] = "\(recipe.employers.phonePrefix) 99\(String(index + 101).dropFirst())"
        row[.email] = "\(guideID(index).lowercased())@example.org"
        return row
    }

    func officeRow(_ index: Int) -> Row<OfficeColumn> {
        let office = recipe.onboarding.offices[index]
        var row = Row<OfficeColumn>()
        row[.id] = officeID(index)
        row[.kind] = office.kind
        row[.name] = office.name
        row[.town] = office.town
        row[.hours] = office.hours
        row[.closed] = office.closed
        row[.minutes] = String(office.minutes)
        row[.together] = String(office.together)
        row[.languages] = office.languages
        return row
    }
}
