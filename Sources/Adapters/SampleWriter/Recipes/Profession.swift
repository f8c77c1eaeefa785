/// An occupation of the samples: how people and firms write it, what it takes and what it pays.
struct Profession: Sendable {
    /// Id of the catalogue's occupation.
    let occupation: String
    /// Titles as applicants write them, in German, English and Spanish.
    let titles: [String]
    /// Titles as firms advertise it.
    let adverts: [String]
    let degrees: [Degree]
    /// Field of education (ISCED-F) that firms ask for.
    let field: String
    /// Level (EQF) that firms ask for; nil = none.
    let level: Int?
    let skills: [String]
    /// Usual gross pay a year in whole euros; invented, in the order of magnitude of 2012.
    let pay: ClosedRange<Int>
}

/// A formal qualification as the samples' people hold it.
struct Degree: Sendable {
    let title: String
    /// Level of the European Qualifications Framework.
    let level: Int
    let field: String
    /// Usual length in months.
    let months: Int
    /// First year in which it was awarded.
    let since: Int

    init(_ title: String, level: Int, field: String, months: Int, since: Int = 1970) {
        self.title = title
        self.level = level
        self.field = field
        self.months = months
        self.since = since
    }
}
