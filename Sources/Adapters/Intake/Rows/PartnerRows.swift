import Domain

/// Builds couples from rows; whether the campaign has both applicants is seen when they are stored.
enum PartnerRows {
    static func partnership(_ row: inout RowReading) -> Partnership? {
        let applicant = row.requiredText(.applicant)
        let partner = row.requiredText(.partner)
        let consent = row.required(.applicantConsent) { DateText.parse($0) }
        let partnerConsent = row.required(.partnerConsent) { DateText.parse($0) }
        let onlyTogether = row.flag(.onlyTogether) ?? false
        guard let applicant, let partner, let consent, let partnerConsent else { return nil }
        guard applicant != partner else {
            row.refuse(
                .contradiction, .partner, "the applicant is named as their own partner",
                hint: "Name the other one of the two.")
            return nil
        }
        return Partnership(
            .init(applicant: ID(applicant), consent: consent), .init(applicant: ID(partner), consent: partnerConsent),
            onlyTogether: onlyTogether)
    }
}
