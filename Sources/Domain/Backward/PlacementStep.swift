/// What has to happen between a contract and its first day, as the backward plan names it.
///
/// Lengths that a law sets carry it; the others are planning values of the checklist of arrivals, for a campaign to be
/// checked against what its own offices take.
package enum PlacementStep: String, CaseIterable, Sendable {
    case signature, papers, recognition, permit, language, availability, worksCouncil, housing, booking, arrival
    /// Weeks in the workshop before a training contract begins.
    case internship

    package var id: ID<BackwardProblem.Step> { ID(rawValue) }

    /// What it is, in a few words.
    package var title: LocalText {
        switch self {
        case .signature:
            LocalText(german: "Vertrag unterschreiben", english: "sign the contract", spanish: "firmar el contrato")
        case .papers:
            LocalText(
                german: "Zeugnisse und Übersetzungen", english: "certificates and translations",
                spanish: "certificados y traducciones")
        case .recognition:
            LocalText(
                german: "Anerkennung der Qualifikation", english: "recognition of the qualification",
                spanish: "reconocimiento de la cualificación")
        case .permit:
            LocalText(
                german: "Visum und Aufenthaltstitel", english: "visa and residence title",
                spanish: "visado y permiso de residencia")
        case .language:
            LocalText(german: "Deutschkurs", english: "German course", spanish: "curso de alemán")
        case .availability:
            LocalText(
                german: "frei von der bisherigen Arbeit", english: "free from the old job",
                spanish: "libre del trabajo anterior")
        case .worksCouncil:
            LocalText(
                german: "Zustimmung des Betriebsrats", english: "consent of the works council",
                spanish: "consentimiento del comité de empresa")
        case .housing:
            LocalText(german: "Unterkunft zugesagt", english: "a place to live", spanish: "alojamiento confirmado")
        case .booking:
            LocalText(german: "Reise buchen", english: "book the journey", spanish: "reservar el viaje")
        case .arrival:
            LocalText(german: "Ankunft", english: "arrival", spanish: "llegada")
        case .internship:
            LocalText(german: "Praktikum im Betrieb", english: "internship", spanish: "prácticas en la empresa")
        }
    }

    /// Where its length comes from.
    package var basis: String {
        switch self {
        case .signature: "planning value: two weeks to answer an offer, one to sign"
        case .papers: "planning value: four weeks"
        case .recognition:
            "the authority's deadline from complete papers, by the rule packs; three months where none is set"
        case .permit:
            "planning value: twelve weeks; § 31a AufenthV names three weeks for each of two steps of the fast track"
        case .language: "teaching units to the level that is needed, at the campaign's units a week"
        case .availability: "the applicant's earliest start"
        case .worksCouncil:
            "one week from full information, § 99 (3) BetrVG, read 2026-11-21; where there is a works council"
        case .housing: "planning value: thirty days"
        case .booking: "planning value: two weeks, after contract and room"
        case .arrival: "not on a Sunday or a holiday of the Land, so that somebody hands over the keys"
        case .internship: "from the first day that the contract names to the first day of training"
        }
    }
}
