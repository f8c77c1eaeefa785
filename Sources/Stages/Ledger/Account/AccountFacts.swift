package import Calendar
package import Domain

/// What the books of a campaign are read with: its settings, who took part, who signed.
package struct AccountFacts: Hashable, Sendable {
    package let settings: CampaignSettings
    /// Applicants of the campaign, where the settings do not say how many were invited.
    package let applicants: Int
    /// First day of the fair; nil = none is set.
    package let fair: CivilDate?
    /// Firms with a delegation at the fair.
    package let participants: [ID<Employer>]
    /// In any order.
    package let hires: [Hire]
    /// Who dropped out after signing or accepting and has no other contract.
    package let dropouts: Set<ID<Applicant>>
    /// Full years on the campaign's date, where the birth date is known.
    package let ages: [ID<Applicant>: Int]

    package init(
        settings: CampaignSettings, applicants: Int = 0, fair: CivilDate? = nil, participants: [ID<Employer>] = [],
        hires: [Hire] = [], dropouts: Set<ID<Applicant>> = [], ages: [ID<Applicant>: Int] = [:]
    ) {
        self.settings = settings
        self.applicants = applicants
        self.fair = fair
        self.participants = participants
        self.hires = hires
        self.dropouts = dropouts
        self.ages = ages
    }

    package var invited: Int { settings.invited ?? applicants }

    /// People whose contract was signed and did not end before they came.
    package var hired: Int { Set(hires.filter { $0.cancelledOn == nil }.map(\.applicant)).count }
}

/// Why no account can be given.
package enum AccountError: Error, Hashable, Sendable {
    /// A rule excludes one that the campaign does not have.
    case unknownRule(ID<FundingRule>, excludes: ID<FundingRule>)
    case refused([PlanFault])
    /// The verifier refused an allocation: an error of the program.
    case unsound([String])
}
