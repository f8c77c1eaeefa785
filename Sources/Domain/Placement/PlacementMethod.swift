/// What a campaign's placement is to be (Vermittlungsverfahren; models.md §11).
package enum PlacementMethod: String, CaseIterable, Sendable {
    /// No applicant and no employer would rather have each other than what they have.
    case stable
    /// The largest total of the scores from matching.
    case assignment
    /// As many as can be are placed and nobody would rather have each other: of those whom a side holds equal, whoever leaves
    /// room for one more.
    case mostPlaced

    /// What one calls it.
    package var title: LocalText {
        switch self {
        case .stable: LocalText(german: "Stabil", english: "Stable", spanish: "Estable")
        case .assignment:
            LocalText(german: "Größte Punktsumme", english: "Largest total", spanish: "Mayor suma de puntos")
        case .mostPlaced:
            LocalText(german: "Möglichst viele", english: "As many as can be", spanish: "El mayor número posible")
        }
    }

    /// What it asks for, in words that follow its name.
    package var meaning: LocalText {
        switch self {
        case .stable:
            LocalText(
                german: "keine Person und kein Betrieb hätten lieber einander als das, was sie haben",
                english: "no applicant and no employer would rather have each other",
                spanish: "ningún candidato y ninguna empresa se preferirían mutuamente")
        case .assignment:
            LocalText(
                german: "die größte Summe der Punkte aus dem Abgleich",
                english: "the largest total of the scores from matching",
                spanish: "la mayor suma de puntos de la comparación")
        case .mostPlaced:
            LocalText(
                german:
                    "so viele wie möglich bekommen einen Platz, und keine Person und kein Betrieb hätten lieber einander",
                english: "as many as can be are placed, and no applicant and no employer would rather have each other",
                spanish:
                    "el mayor número posible obtiene plaza, y ningún candidato y ninguna empresa se preferirían mutuamente"
            )
        }
    }

    /// Who counts as equal where as many as can be are placed: the sentence that a town hall can give as the reason.
    package static let equals = LocalText(
        german:
            "Gleich gern gesehen ist, wen eine Seite auf denselben Rang gesetzt hat; wen sie nicht gereiht hat, kommt danach, gleich mit "
            + "allen, deren Punkte im selben Zehntel der Skala liegen.",
        english:
            "Equal is whom a side gave the same rank; whom it did not rank comes after them, equal to all whose scores lie in the same "
            + "tenth of the scale.",
        spanish:
            "Igual es a quien una parte dio el mismo puesto; a quien no clasificó va después, igual a todos cuyos puntos están en la "
            + "misma décima parte de la escala.")
}
