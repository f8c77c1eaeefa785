/// What may go wrong for people who are coming or here (Art eines Vorfalls).
package enum IncidentKind: String, CaseIterable, Sendable {
    /// Insolvency proceedings of the employer (Insolvenz).
    case insolvency
    /// The firm has another owner (Betriebsübergang).
    case ownerChange
    /// The employer failed before the person arrived.
    case employerBankrupt
    /// Wages stay out, since a day that is known (Lohnrückstand).
    case wagesUnpaid
    /// The employer gives notice (Kündigung durch den Betrieb).
    case dismissal
    /// The person gives notice (Eigenkündigung).
    case resignation
    case illness
    /// An accident, or a stay in hospital.
    case accident
    case pregnancy
    /// Somebody of the family at home needs the person.
    case familyEmergency
    case conflict
    case complaint
    /// Nowhere to sleep from one day to the other.
    case housingLost
    /// The landlord gives notice; the tenancy ends on a day that is known.
    case landlordEnds
    case examFailed
    /// The provider ends a course before its time.
    case courseStopped
    case guideResigns
    /// Nobody has heard of the person.
    case missingPerson

    /// What may be concerned by it.
    package enum Concern: String, CaseIterable, Sendable {
        case applicant, employer, guide
    }

    package var concerns: [Concern] {
        switch self {
        case .insolvency, .ownerChange, .employerBankrupt: [.employer]
        case .wagesUnpaid, .complaint, .conflict: [.employer, .applicant]
        case .guideResigns: [.guide]
        case .dismissal, .resignation, .illness, .accident, .pregnancy, .familyEmergency, .housingLost, .landlordEnds,
            .examFailed, .courseStopped, .missingPerson:
            [.applicant]
        }
    }

    /// Health and family: shown in the incident itself alone, elsewhere as an absence.
    package var isPrivate: Bool {
        switch self {
        case .illness, .accident, .pregnancy, .familyEmergency: true
        case .insolvency, .ownerChange, .employerBankrupt, .wagesUnpaid, .dismissal, .resignation, .conflict,
            .complaint,
            .housingLost, .landlordEnds, .examFailed, .courseStopped, .guideResigns, .missingPerson:
            false
        }
    }

    /// It cannot be told without a second day: since when wages are unpaid, when the tenancy ends.
    package var needsFrom: Bool { self == .wagesUnpaid || self == .landlordEnds }

    /// What becomes of the contract where the incident ends the work; nil where it does not.
    package var ending: EmploymentState? {
        switch self {
        case .insolvency, .ownerChange, .employerBankrupt: .employerLost
        case .dismissal: .dismissed
        case .resignation: .left
        case .wagesUnpaid, .illness, .accident, .pregnancy, .familyEmergency, .conflict, .complaint, .housingLost,
            .landlordEnds, .examFailed, .courseStopped, .guideResigns, .missingPerson:
            nil
        }
    }
}

extension IncidentKind {
    package var title: LocalText {
        switch self {
        case .insolvency:
            LocalText(german: "Insolvenz des Betriebs", english: "insolvency", spanish: "insolvencia de la empresa")
        case .ownerChange:
            LocalText(german: "Betriebsübergang", english: "change of owner", spanish: "cambio de propietario")
        case .employerBankrupt:
            LocalText(
                german: "Betrieb vor der Ankunft insolvent", english: "employer bankrupt before the arrival",
                spanish: "empresa en quiebra antes de la llegada")
        case .wagesUnpaid: LocalText(german: "Lohn bleibt aus", english: "wages unpaid", spanish: "salario impagado")
        case .dismissal: LocalText(german: "Kündigung durch den Betrieb", english: "dismissal", spanish: "despido")
        case .resignation:
            LocalText(german: "eigene Kündigung", english: "resignation", spanish: "renuncia al trabajo")
        case .illness: LocalText(german: "Krankheit", english: "illness", spanish: "enfermedad")
        case .accident:
            LocalText(
                german: "Unfall oder Krankenhaus", english: "accident or hospital", spanish: "accidente u hospital")
        case .pregnancy: LocalText(german: "Schwangerschaft", english: "pregnancy", spanish: "embarazo")
        case .familyEmergency:
            LocalText(
                german: "Notfall in der Familie", english: "family emergency", spanish: "emergencia familiar")
        case .conflict: LocalText(german: "Konflikt", english: "conflict", spanish: "conflicto")
        case .complaint: LocalText(german: "Beschwerde", english: "complaint", spanish: "queja")
        case .housingLost:
            LocalText(german: "Unterkunft verloren", english: "housing lost", spanish: "vivienda perdida")
        case .landlordEnds:
            LocalText(
                german: "Vermieter kündigt", english: "landlord ends the tenancy",
                spanish: "el arrendador rescinde")
        case .examFailed:
            LocalText(german: "Prüfung nicht bestanden", english: "exam failed", spanish: "examen suspendido")
        case .courseStopped:
            LocalText(german: "Kurs abgebrochen", english: "course stopped", spanish: "curso interrumpido")
        case .guideResigns:
            LocalText(german: "Lotse hört auf", english: "guide resigns", spanish: "la persona guía lo deja")
        case .missingPerson:
            LocalText(german: "Person nicht erreichbar", english: "missing person", spanish: "persona ilocalizable")
        }
    }

    /// As it is called outside the incident itself.
    package var openTitle: LocalText {
        isPrivate ? LocalText(german: "Abwesenheit", english: "absence", spanish: "ausencia") : title
    }
}
