/// Who helps a sample's newcomers, and where they have to go.
struct OnboardingRecipe: Sendable {
    let guides: [SampleGuide]
    let offices: [SampleOffice]

    static let none = OnboardingRecipe(guides: [], offices: [])
}

/// A guide but for the name, which is drawn.
struct SampleGuide: Sendable {
    let town: String
    let languages: String
    let hoursPerWeek: Int
    let households: Int
    var times = ""
    var holidays = ""
    /// The place of the substitute in the list, from 0.
    var substitute: Int?
}

/// An authority, a bank or a fund.
struct SampleOffice: Sendable {
    let kind: String
    let name: String
    let town: String
    let hours: String
    var closed = ""
    var minutes = 30
    var together = 1
    var languages = "Deutsch C2"
}
