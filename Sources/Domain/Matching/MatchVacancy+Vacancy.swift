extension MatchVacancy {
    /// What the matcher takes from a vacancy. An ambiguous title counts as the first occupation it may mean; without
    /// wanted fields of education the occupation's own field is wanted.
    package init(of vacancy: Vacancy, lookups: MatchLookups, declined: [ID<Applicant>] = []) {
        let occupation = vacancy.title.occupations.first
        let reference = occupation.flatMap { lookups.occupations[$0] }
        self.init(
            id: vacancy.id, occupation: occupation, occupationLevel: reference?.minimumEQF,
            minimumLevel: vacancy.minimumLevel,
            fields: vacancy.fields.isEmpty ? [reference?.field].compactMap(\.self) : vacancy.fields,
            mustSkills: lookups.skills(vacancy.mustSkills), niceSkills: lookups.skills(vacancy.niceSkills),
            languages: vacancy.languages, salaryPerYear: vacancy.salaryPerYear, start: vacancy.start,
            patterns: vacancy.patterns, licences: Set(vacancy.licences.map { folded($0).uppercased() }).sorted(),
            isTraining: vacancy.contract == .training, point: vacancy.place?.place.flatMap { lookups.points[$0] },
            isWithdrawn: vacancy.isWithdrawn, declined: declined.sorted())
    }
}
