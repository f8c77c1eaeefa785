import Domain

/// What was compared for the criteria that the applicant's side decides, in words.
extension PairView {
    func consentFacts() -> LocalText {
        switch profile.consents {
        case true?:
            LocalText(
                german: "Einwilligung zur Vermittlung liegt vor", english: "consent to be matched is given",
                spanish: "hay consentimiento para la intermediación")
        case nil:
            LocalText(
                german: "Einwilligung zur Vermittlung noch nicht erfragt",
                english: "consent to be matched not asked for yet",
                spanish: "consentimiento para la intermediación aún sin pedir")
        case false?:
            LocalText(
                german: "Einwilligung zur Vermittlung verweigert oder widerrufen",
                english: "consent to be matched refused or withdrawn",
                spanish: "consentimiento para la intermediación denegado o retirado")
        }
    }

    func withdrawnFacts() -> LocalText {
        switch (profile.hasWithdrawn, vacancy.isWithdrawn) {
        case (false, false):
            LocalText(
                german: "Bewerbung und Stelle sind offen", english: "application and vacancy are open",
                spanish: "candidatura y puesto siguen abiertos")
        case (true, _):
            LocalText(
                german: "die Bewerbung ist zurückgezogen", english: "the application is withdrawn",
                spanish: "la candidatura está retirada")
        case (false, true):
            LocalText(
                german: "die Stelle ist zurückgezogen", english: "the vacancy is withdrawn",
                spanish: "el puesto está retirado")
        }
    }

    func declinedFacts() -> LocalText {
        switch (profile.declined.contains(vacancy.id), vacancy.declined.contains(profile.id)) {
        case (false, false):
            LocalText(
                german: "niemand hat abgelehnt", english: "nobody has declined", spanish: "nadie ha rechazado")
        case (true, _):
            LocalText(
                german: "die Bewerberseite hat abgelehnt", english: "the applicant has declined",
                spanish: "la parte candidata ha rechazado")
        case (false, true):
            LocalText(
                german: "der Betrieb hat abgelehnt", english: "the employer has declined",
                spanish: "la empresa ha rechazado")
        }
    }

    func startFacts() -> LocalText {
        let earliest = Wording.day(profile.earliestStart)
        let start = Wording.day(vacancy.start)
        return LocalText(
            german: "frühester Beginn \(earliest.german), Stelle ab \(start.german)",
            english: "earliest start \(earliest.english), vacancy from \(start.english)",
            spanish: "inicio posible \(earliest.spanish), puesto desde \(start.spanish)")
    }

    func patternFacts() -> LocalText {
        let able = names(profile.patterns)
        let asked = names(vacancy.patterns)
        return LocalText(
            german: "Arbeitszeit möglich: \(able.german); verlangt: \(asked.german)",
            english: "able to work: \(able.english); asked for: \(asked.english)",
            spanish: "puede trabajar: \(able.spanish); se pide: \(asked.spanish)")
    }

    private func names(_ patterns: [WorkPattern]) -> LocalText {
        patterns.isEmpty
            ? LocalText(german: "nicht gesagt", english: "not said", spanish: "no indicado")
            : LocalText.joined(patterns.sorted().map(Wording.pattern))
    }

    func licenceFacts() -> LocalText {
        if vacancy.licences.isEmpty {
            return LocalText(
                german: "kein Führerschein verlangt", english: "no licence asked for", spanish: "no se pide permiso")
        }
        let asked = vacancy.licences.joined(separator: ", ")
        let held = profile.licences.joined(separator: ", ")
        return LocalText(
            german: "verlangt: \(asked); vorhanden: \(held.isEmpty ? "nicht gesagt" : held)",
            english: "asked for: \(asked); held: \(held.isEmpty ? "not said" : held)",
            spanish: "se pide: \(asked); tiene: \(held.isEmpty ? "no indicado" : held)")
    }

    func salaryFacts() -> LocalText {
        guard let minimum = profile.wishes.minimumSalaryPerYear else {
            return LocalText(
                german: "kein Mindestgehalt gewünscht", english: "no minimum pay wished for",
                spanish: "sin salario mínimo deseado")
        }
        let wish = Wording.euros(minimum.amount)
        let pay = vacancy.salaryPerYear.map { Wording.euros($0.amount) }
        return LocalText(
            german: "Gehalt im Jahr: \(pay ?? "nicht gesagt"), mindestens gewünscht: \(wish)",
            english: "pay a year: \(pay ?? "not said"), at least wished for: \(wish)",
            spanish: "salario anual: \(pay ?? "no indicado"), mínimo deseado: \(wish)")
    }

    func mobilityFacts() -> LocalText {
        if profile.wishes.onlyWishedPlaces == false || profile.wishes.places.isEmpty && ruling(.mobility) == .pass {
            return LocalText(
                german: "nicht an einen Ort gebunden", english: "not bound to a place", spanish: "sin lugar fijo")
        }
        let radius = facts.options.placeRadiusKilometres
        guard let distance = facts.wishDistance(applicantIndex, vacancyIndex) else {
            return LocalText(
                german: "Entfernung zum Wunschort unbekannt", english: "distance to the wished place unknown",
                spanish: "distancia al lugar deseado desconocida")
        }
        return LocalText(
            german: "\(distance) km vom nächsten Wunschort, \(radius) km gelten als dort",
            english: "\(distance) km from the nearest wished place, \(radius) km count as there",
            spanish: "\(distance) km del lugar deseado más cercano, \(radius) km cuentan como allí")
    }
}
