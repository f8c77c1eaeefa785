extension GateLack {
    /// What is missing, as one says it, without data of the person.
    package var text: LocalText {
        switch self {
        case .contract(let state):
            LocalText(
                german: "der Vertrag ist \(state.name.german), nicht unterschrieben",
                english: "the contract is \(state.name.english), not signed",
                spanish: "el contrato está \(state.name.spanish), no firmado")
        case .german:
            LocalText(
                german: "der Vertrag liegt nicht auf Deutsch vor",
                english: "the contract was not handed over in German",
                spanish: "el contrato no se entregó en alemán")
        case .readable:
            LocalText(
                german: "der Vertrag liegt in keiner Sprache vor, die die Person liest",
                english: "the contract was handed over in no language that the person reads",
                spanish: "el contrato no se entregó en ningún idioma que la persona lea")
        case .employer:
            LocalText(
                german: "die Kampagne kennt den Betrieb nicht", english: "the campaign has no such employer",
                spanish: "la campaña no tiene esa empresa")
        case .workplace:
            LocalText(
                german: "der Arbeitsort fehlt", english: "the town of the work is not said",
                spanish: "falta el lugar de trabajo")
        case .pay:
            LocalText(
                german: "der Monatslohn fehlt", english: "the pay a month is not said",
                spanish: "falta el salario mensual")
        case .hours:
            LocalText(
                german: "die Wochenstunden fehlen", english: "the hours a week are not said",
                spanish: "faltan las horas semanales")
        case .home:
            LocalText(
                german: "keine Unterkunft geplant", english: "no place to live is planned",
                spanish: "no hay alojamiento previsto")
        case .homeFrom(let day, let arrival):
            LocalText(
                german: "die Unterkunft ist ab \(day) frei, die Ankunft ist am \(arrival)",
                english: "the place to live is free from \(day), the arrival is on \(arrival)",
                spanish: "el alojamiento está libre desde \(day), la llegada es el \(arrival)")
        case .journey:
            LocalText(
                german: "keine Reise geplant", english: "no journey is planned", spanish: "no hay viaje previsto")
        case .guide:
            LocalText(german: "kein Lotse geplant", english: "no guide is planned", spanish: "no hay guía previsto")
        case .guidePhone(let guide):
            LocalText(
                german: "Lotse \(guide) hat keine Telefonnummer", english: "guide \(guide) has no telephone number",
                spanish: "el guía \(guide) no tiene teléfono")
        case .ownContact:
            LocalText(
                german: "der eigene Notfallkontakt der Person fehlt",
                english: "the person's own emergency contact is not known",
                spanish: "falta el contacto de emergencia de la persona")
        case .campaignContact:
            LocalText(
                german: "die Kampagne hat keinen Notfallkontakt", english: "the campaign has no emergency contact",
                spanish: "la campaña no tiene contacto de emergencia")
        case .unreachable(let day):
            LocalText(
                german: "am \(day) ist niemand erreichbar", english: "nobody answers on \(day)",
                spanish: "nadie contesta el \(day)")
        case .paper(let lack): lack.text
        }
    }
}

extension DocumentNeed.Lack {
    /// What a document lacks, as one says it, without data of the person.
    package var text: LocalText {
        switch self {
        case .absent:
            LocalText(german: "nichts bekannt", english: "nothing is known of it", spanish: "no se sabe nada")
        case .status(let status): status.name
        case .ends(let end, let needed):
            LocalText(
                german: "gültig bis \(end), nötig bis \(needed)", english: "valid until \(end), needed until \(needed)",
                spanish: "válido hasta \(end), necesario hasta \(needed)")
        case .endUnknown(let needed):
            LocalText(
                german: "letzter Tag unbekannt, nötig bis \(needed)",
                english: "its last day is not known, needed until \(needed)",
                spanish: "último día desconocido, necesario hasta \(needed)")
        case .contents(let numbers):
            LocalText(
                german: "es fehlt Nr. \(listed(numbers))", english: "does not say no. \(listed(numbers))",
                spanish: "falta el n.º \(listed(numbers))")
        }
    }

    private func listed(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
}

extension ChecklistLine.Actor {
    /// What one calls whoever has to act.
    package var name: LocalText {
        switch self {
        case .person: LocalText(german: "Person", english: "person", spanish: "persona")
        case .employer: LocalText(german: "Betrieb", english: "employer", spanish: "empresa")
        case .guide: LocalText(german: "Lotse", english: "guide", spanish: "guía")
        case .municipality: LocalText(german: "Gemeinde", english: "municipality", spanish: "municipio")
        case .provider: LocalText(german: "Kursträger", english: "course provider", spanish: "escuela")
        case .agency: LocalText(german: "Koordination", english: "coordination", spanish: "coordinación")
        }
    }
}

extension Contract.State {
    /// What one calls it.
    package var name: LocalText {
        switch self {
        case .offered: LocalText(german: "angeboten", english: "offered", spanish: "ofrecido")
        case .accepted: LocalText(german: "angenommen", english: "accepted", spanish: "aceptado")
        case .signed: LocalText(german: "unterschrieben", english: "signed", spanish: "firmado")
        case .withdrawn: LocalText(german: "zurückgezogen", english: "withdrawn", spanish: "retirado")
        }
    }
}
