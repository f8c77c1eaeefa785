package import Calendar

/// What is known about somebody who is to travel to stay, as the gate looks at it.
package struct GateFacts: Hashable, Sendable {
    /// The first home that the plan in force has for the person.
    package struct Home: Hashable, Sendable {
        package let unit: ID<HousingUnit>
        package let from: CivilDate

        package init(unit: ID<HousingUnit>, from: CivilDate) {
            self.unit = unit
            self.from = from
        }
    }

    package var applicant: ID<Applicant>
    /// What the papers depend on, with the day of arrival and the first day of work.
    package var documents: DocumentFacts
    package var contract: Contract
    /// Languages that the person reads well enough for a contract.
    package var reads: Set<LanguageCode>
    /// Nil where the campaign has no such employer.
    package var employer: ID<Employer>?
    /// The town of the work as it was written; nil where nobody said it.
    package var workplace: String?
    package var weeklyHours: WeeklyHours?
    package var home: Home?
    /// Whether a journey is planned.
    package var hasJourney: Bool
    package var guide: ID<Guide>?
    /// Whether the guide has a telephone number.
    package var guideHasPhone: Bool
    /// The person's own and the campaign's.
    package var contacts: [EmergencyContact]
    package var papers: [PersonDocument]
    /// Everything that was said of lines of the gate, in the order in which it was.
    package var decisions: [GateDecision]

    package init(
        applicant: ID<Applicant>, documents: DocumentFacts, contract: Contract, reads: Set<LanguageCode> = [],
        employer: ID<Employer>? = nil, workplace: String? = nil, weeklyHours: WeeklyHours? = nil, home: Home? = nil,
        hasJourney: Bool = false, guide: ID<Guide>? = nil, guideHasPhone: Bool = false,
        contacts: [EmergencyContact] = [], papers: [PersonDocument] = [], decisions: [GateDecision] = []
    ) {
        self.applicant = applicant
        self.documents = documents
        self.contract = contract
        self.reads = reads
        self.employer = employer
        self.workplace = workplace
        self.weeklyHours = weeklyHours
        self.home = home
        self.hasJourney = hasJourney
        self.guide = guide
        self.guideHasPhone = guideHasPhone
        self.contacts = contacts
        self.papers = papers
        self.decisions = decisions
    }
}
