package import Calendar

/// What a campaign recorded that decides how far people have come.
package struct FunnelFacts: Hashable, Sendable {
    /// An interview that was announced and not taken back.
    package struct Interview: Hashable, Sendable {
        package let pair: PlacementPair
        package let date: CivilDate

        package init(pair: PlacementPair, date: CivilDate) {
            self.pair = pair
            self.date = date
        }
    }

    package let route: Route
    /// Everybody, in the order of ids.
    package let applicants: [Applicant]
    package let vacancies: [Vacancy]
    /// As they were signed or are; an end that an event brought is taken from `events`.
    package let contracts: [Contract]
    package let events: [EmploymentEvent]
    /// Pairs of the shortlists in force; nil = there are none yet.
    package let listed: [PlacementPair]?
    /// Of the last release.
    package let interviews: [Interview]
    /// Pairs of which a side said something after the interviews.
    package let ranked: [PlacementPair]
    /// Pairs of which a side said no.
    package let refused: Set<PlacementPair>
    /// The group of occupations of each applicant.
    package let groups: [ID<Applicant>: String]

    package init(
        route: Route, applicants: [Applicant], vacancies: [Vacancy], contracts: [Contract],
        events: [EmploymentEvent], listed: [PlacementPair]?, interviews: [Interview], ranked: [PlacementPair],
        refused: Set<PlacementPair>, groups: [ID<Applicant>: String]
    ) {
        self.route = route
        self.applicants = applicants
        self.vacancies = vacancies
        self.contracts = contracts
        self.events = events
        self.listed = listed
        self.interviews = interviews
        self.ranked = ranked
        self.refused = refused
        self.groups = groups
    }
}
