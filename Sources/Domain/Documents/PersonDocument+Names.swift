extension PersonDocument.Status {
    /// What one calls it.
    package var name: LocalText {
        switch self {
        case .needed: LocalText(german: "fehlt noch", english: "needed", spanish: "falta")
        case .asked: LocalText(german: "angefordert", english: "asked for", spanish: "solicitado")
        case .received: LocalText(german: "vorhanden", english: "received", spanish: "recibido")
        case .translated: LocalText(german: "übersetzt", english: "translated", spanish: "traducido")
        case .certified: LocalText(german: "beglaubigt", english: "certified", spanish: "compulsado")
        case .filed: LocalText(german: "eingereicht", english: "filed", spanish: "presentado")
        case .refused: LocalText(german: "abgelehnt", english: "refused", spanish: "denegado")
        case .expired: LocalText(german: "abgelaufen", english: "expired", spanish: "caducado")
        }
    }
}
