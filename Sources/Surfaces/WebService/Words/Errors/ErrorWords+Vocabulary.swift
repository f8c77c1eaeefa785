import Domain

extension ErrorWords {
    /// Words of the program that stand in its sentences as values (`{1*}`).
    static let vocabulary: [Sentence] = kinds + states + gate + fields

    private static let kinds: [Sentence] =
        IncidentKind.allCases.flatMap { kind in
            [
                Sentence(kind.rawValue, kind.title.german), Sentence(kind.title.english, kind.title.german),
                Sentence(kind.openTitle.english, kind.openTitle.german),
            ]
        } + [
            Sentence("applicant", "Bewerber"), Sentence("employer", "Betrieb"), Sentence("guide", "Lotse"),
            Sentence("nameAndBirthDate", "Name und Geburtsdatum"), Sentence("email", "E-Mail-Adresse"),
            Sentence("phone", "Telefonnummer"), Sentence("dayAndMonthExchanged", "Tag und Monat der Geburt vertauscht"),
            Sentence("nameWithoutBirthDate", "Name, einmal ohne Geburtsdatum"), Sentence("nobody", "niemand"),
            Sentence("fair", "Messe"), Sentence("delegation", "Delegation"),
            Sentence("paper", "nach Unterlagen"), Sentence("apprenticeship", "Ausbildung"),
            Sentence("a text", "ein Text"), Sentence("a number", "eine Zahl"), Sentence("an array", "eine Liste"),
            Sentence("an object", "ein Objekt"), Sentence("true or false", "true oder false"), Sentence("null", "null"),
        ]

    private static let states: [Sentence] =
        PersonDocument.Status.allCases.map { Sentence($0.rawValue, $0.name.german) }
        + Contract.State.allCases.map { Sentence($0.rawValue, $0.name.german) }
        + Invitation.State.allCases.map { Sentence($0.rawValue, Words.invitation($0).german) }
        + [
            Sentence("planned", "geplant"), Sentence("committed", "beauftragt"), Sentence("invoiced", "berechnet"),
            Sentence("paid", "bezahlt"), Sentence("reimbursed", "erstattet"),
        ]

    /// A line of the gate with what it lacks.
    private static let gate: [Sentence] =
        [Sentence("{1} ({2})", "{1*} ({2*})")]
        + [
            GateLack.german, .readable, .employer, .workplace, .pay, .hours, .home, .journey, .guide, .ownContact,
            .campaignContact,
        ].map { Sentence($0.text.english, $0.text.german) }
        + [
            Sentence("the contract is {1}, not signed", "der Vertrag ist {1*}, nicht unterschrieben"),
            Sentence(
                "the place to live is free from {1}, the arrival is on {2}",
                "die Unterkunft ist ab dem {1} frei, die Ankunft ist am {2}"),
            Sentence("guide {1} has no telephone number", "Lotse {1} hat keine Telefonnummer"),
            Sentence("nobody answers on {1}", "am {1} ist niemand erreichbar"),
            Sentence("nothing is known of it", "nichts bekannt"),
            Sentence("valid until {1}, needed until {2}", "gültig bis {1}, nötig bis {2}"),
            Sentence("its last day is not known, needed until {1}", "letzter Tag unbekannt, nötig bis {1}"),
            Sentence("does not say no. {1}", "es fehlt Nr. {1}"),
            Sentence("contract", "Vertrag"), Sentence("contractLanguage", "Sprache des Vertrags"),
            Sentence("wage", "Lohn"), Sentence("home", "Unterkunft"), Sentence("journey", "Reise"),
            Sentence("ownContact", "eigener Notfallkontakt"),
            Sentence("campaignContact", "Notfallkontakt der Kampagne"),
        ] + DocumentKind.allCases.map { Sentence($0.rawValue, Words.paper($0).german) }
        + PersonDocument.Status.allCases.map { Sentence($0.name.english, $0.name.german) }

    /// Fields of forms by the names of the options that they fill.
    private static let fields: [Sentence] = [
        Sentence("on", "„am“"), Sentence("minutes", "„Minuten“"), Sentence("days", "„Tage“"),
        Sentence("no-show", "„Fernbleiben“"), Sentence("answer-by", "„Antwort bis“"),
        Sentence("valid-until", "„gültig bis“"), Sentence("status", "„Stand“"),
        Sentence("work-ends", "„Ende der Arbeit“"),
        Sentence("start", "„erster Arbeitstag“"), Sentence("date", "„Tag“"),
    ]
}
