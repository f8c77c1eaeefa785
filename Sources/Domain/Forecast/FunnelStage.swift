/// A step of a campaign that some people pass and some do not (Trichterstufe), in the order in which people go through
/// them. The raw value is the word of settings and answers.
package enum FunnelStage: String, CaseIterable, Sendable {
    /// On a shortlist (Vorschlagsliste).
    case shortlisted
    /// Had an interview at the fair or the delegation (Vorstellungsgespräch).
    case met
    /// Was offered a contract (Vertragsangebot).
    case offered
    /// Both sides signed (Vertrag).
    case contract
    /// Is here (Ankunft).
    case arrived
    /// Passed the probation (Übernahme nach der Probezeit).
    case retained

    /// The stages of a route; who meets nobody by a timetable is decided on papers.
    package static func stages(on route: Route) -> [FunnelStage] {
        allCases.filter { $0 != .met || route.hasTimetable }
    }

    package var title: LocalText {
        switch self {
        case .shortlisted:
            LocalText(german: "auf einer Vorschlagsliste", english: "on a shortlist", spanish: "en una lista")
        case .met: LocalText(german: "im Gespräch", english: "interviewed", spanish: "entrevistados")
        case .offered: LocalText(german: "Angebot erhalten", english: "offered a contract", spanish: "con oferta")
        case .contract: LocalText(german: "Vertrag unterschrieben", english: "contract signed", spanish: "con contrato")
        case .arrived: LocalText(german: "angekommen", english: "arrived", spanish: "llegados")
        case .retained:
            LocalText(
                german: "Probezeit bestanden", english: "probation passed", spanish: "prueba superada")
        }
    }
}
