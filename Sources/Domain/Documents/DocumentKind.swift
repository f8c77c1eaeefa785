/// What kind of paper it is.
package enum DocumentKind: String, CaseIterable, Comparable, Sendable {
    /// Identity card or passport (Ausweis, Pass).
    case identity
    /// Visa, residence title, or whatever else allows work (Visum, Aufenthaltstitel).
    case permit
    /// Notice of the recognition authority (Anerkennungsbescheid).
    case recognition
    /// Licence to practise a regulated profession, granted or promised (Berufserlaubnis, Approbation).
    case licence
    /// Certificates of the qualification (Zeugnisse, Diplom).
    case qualification
    /// Proof of the level of German (Sprachzertifikat).
    case languageCertificate
    /// Health insurance from the day of travel on (Krankenversicherung).
    case healthInsurance
    /// The written terms of employment (Nachweis der wesentlichen Vertragsbedingungen).
    case terms
    /// The person's statement that they paid nobody for the job.
    case noFee
    /// The place to live was seen by somebody, and photograph, occupancy and price were told to the person.
    case homeCheck
    /// Whoever fetches the person has promised it, and the person knows where and by what sign.
    case pickup
    /// The place in the course is booked and paid.
    case coursePlace
    /// Approval of the funding that is counted on (Förderzusage).
    case funding
    /// Proof of protection against measles (Masernschutznachweis).
    case measles
    /// First instruction of the health office for work with food (Erstbelehrung).
    case foodInstruction
    /// Driving licence that the work asks for (Führerschein).
    case drivingLicence
    /// Certificate of conduct (Führungszeugnis).
    case conduct
    /// Medical certificate that a licence asks for (Ärztliches Zeugnis).
    case medical
    /// Certificates of birth of children who come along (Geburtsurkunden).
    case birthCertificate
    /// Certificate of marriage of a couple (Heiratsurkunde).
    case marriageCertificate

    package static func < (left: DocumentKind, right: DocumentKind) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}
