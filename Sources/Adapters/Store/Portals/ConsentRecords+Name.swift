package import Domain

extension [ConsentRecord] {
    /// Whether the person's word lets an employer see the name: what was said last, else the campaign's rule.
    package func allowsName(
        of applicant: ID<Applicant>, for employer: ID<Employer>, in settings: CampaignSettings
    ) -> Bool {
        standing(.name(to: employer), of: applicant)?.isGiven ?? !settings.asksNameConsent
    }
}
