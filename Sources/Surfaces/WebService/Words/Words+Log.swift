import Domain

/// The log of the file, for whoever reads it in German; English is as the file has it.
extension Words {
    /// An action in a word, the file's own in English.
    static func logged(_ action: AuditAction) -> LocalText {
        let german =
            switch action {
            case .started: "Kampagne begonnen"
            case .settings: "Einstellung"
            case .imported: "eingelesen"
            case .created: "angelegt"
            case .changed: "geändert"
            case .reverted: "Import zurückgenommen"
            case .decided: "entschieden"
            case .noted: "Notiz"
            case .takenBack: "Plan zurückgenommen"
            case .pinned: "festgelegt"
            case .unpinned: "freigegeben"
            case .blocks: "Zeiten der Messe"
            case .rules: "Regeln"
            case .ran: "gerechnet"
            case .planned: "geplant"
            case .accepted: "Vorschlag angenommen"
            case .released: "Plan bekannt gegeben"
            case .read: "angesehen"
            case .erased: "gelöscht"
            case .cleaned: "aufgeräumt"
            case .backedUp: "gesichert"
            case .asked: "Anfrage"
            case .granted: "Zugang gegeben"
            case .withdrawn: "Zugang entzogen"
            case .signedIn: "angemeldet"
            }
        return .say(german, action.rawValue)
    }

    /// What a look was for; what somebody wrote, and names of closed lists, stay as they are.
    static func purpose(_ purpose: String) -> LocalText {
        if let german = purposes[purpose] { return .say(german, purpose) }
        for (lead, german) in [("export ", "Dokument"), ("paper ", "Unterlage")] where purpose.hasPrefix(lead) {
            return .say("\(german) \(purpose.dropFirst(lead.count))", purpose)
        }
        return .say(purpose, purpose)
    }

    private static let purposes = [
        "calendar": "Kalender", "consent withdrawn": "Einwilligung zurückgenommen", "contracts": "Verträge",
        "courses": "Kurse", "desk": "Messetag", "employer's shortlist": "Vorschlagsliste des Betriebs",
        "explanation": "Begründung", "export of own data": "eigene Daten mitgenommen", "fair": "Messeplan",
        "fair stay": "Aufenthalt zur Messe", "incident": "Vorfall", "incidents": "Vorfälle",
        "interview notes": "Notizen zu Gesprächen", "interview plan": "Gesprächsplan", "invitations": "Einladungen",
        "list of applicants": "Liste der Bewerber", "list of calendars": "Liste der Kalender",
        "list of links": "Liste der Zugangslinks", "own answers": "eigene Antworten",
        "own consents": "eigene Einwilligungen", "own contacts": "eigene Kontakte", "own data": "eigene Daten",
        "own itinerary": "eigener Reiseplan", "own notes": "eigene Notizen", "own papers": "eigene Unterlagen",
        "placement": "Vermittlung", "plan": "Planung", "probation": "Probezeit", "profile": "Akte",
        "ranking": "Rangfolge", "requests": "Anfragen", "search": "Suche", "shortlist": "Vorschlagsliste",
        "travel": "Reisen", "ban": "gesperrt", "lift": "Sperre aufgehoben",
    ]
}
