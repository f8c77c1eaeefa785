extension ReasonWords {
    /// Why somebody does not have a vacancy that they would rather have, or none at all.
    static let placement: [Pattern] =
        [
            Pattern(
                "prefersOthers", "{1} is full with applicants it ranks at least as high: {2} and {3} more",
                "{1} ist voll mit Personen, die der Betrieb mindestens so gern nimmt: {2} und {3} weitere",
                "{1} está completo con candidatos a quienes la empresa valora al menos igual: {2} y {3} más"),
            Pattern(
                "prefersOthers", "{1} is full with applicants it ranks at least as high: {2}",
                "{1} ist voll mit Personen, die der Betrieb mindestens so gern nimmt: {2}",
                "{1} está completo con candidatos a quienes la empresa valora al menos igual: {2}"),
            Pattern("noOpening", "{1} has no opening", "{1} hat keinen Platz", "{1} no tiene plaza"),
            Pattern(
                "noPair", "{1} and no vacancy accept each other", "{1} und keine Stelle nehmen einander",
                "{1} y ninguna plaza se aceptan mutuamente"),
            Pattern(
                "noPair", "{1} is in no pair with a vacancy", "{1} bildet mit keiner Stelle ein Paar",
                "{1} no forma pareja con ninguna plaza"),
            Pattern(
                "otherLevel",
                "{1} would score {2} more, but an earlier level of the objective, or a pin, keeps {3} from it",
                "{1} brächte {2} Punkte mehr, aber ein früheres Ziel oder eine Festlegung hält {3} davon ab",
                "{1} sumaría {2} puntos más, pero un objetivo anterior o una fijación lo impide a {3}"),
            Pattern(
                "worthMore",
                "{1} would score {2} more here, but its openings are worth more to the whole with {3}",
                "{1} brächte hier {2} Punkte mehr, aber dem Ganzen sind die Plätze dort mehr wert mit: {3}",
                "{1} sumaría aquí {2} puntos más, pero para el conjunto sus plazas valen más con: {3}"),
        ] + elsewhere.flatMap { rather(english: $0.0, german: $0.1, spanish: $0.2) }

    /// Where somebody is whom an employer would rather have.
    private static let elsewhere = [
        (
            ", who is fixed elsewhere by a person", ", anderswo von Hand festgelegt",
            ", a quien una persona fijó en otro sitio"
        ),
        (", who is not placed there", "", ""),
    ]

    /// Two who would rather have each other; the longer sentence first.
    private static func rather(english: String, german: String, spanish: String) -> [Pattern] {
        [
            Pattern(
                "pinned", "{1} has an opening and would have {2}\(english)",
                "{1} hat einen freien Platz und nähme {2}\(german)", "{1} tiene una plaza y aceptaría a {2}\(spanish)"),
            Pattern(
                "pinned", "{1} would rather have {2}\(english), than {3}, who is fixed there by a person",
                "{1} nähme lieber {2}\(german)\(german.isEmpty ? "" : ",") als {3}, dort von Hand festgelegt",
                "{1} preferiría a {2}\(spanish)\(spanish.isEmpty ? "" : ",") antes que a {3}, a quien una persona fijó allí"
            ),
            Pattern(
                "pinned", "{1} would rather have {2}\(english), than {3}",
                "{1} nähme lieber {2}\(german)\(german.isEmpty ? "" : ",") als {3}",
                "{1} preferiría a {2}\(spanish)\(spanish.isEmpty ? "" : ",") antes que a {3}"),
        ]
    }
}
