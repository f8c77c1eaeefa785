import Calendar
import Domain

/// What was compared for the criteria of qualification, recognition, permit and language, in words.
extension PairView {
    func occupationFacts() -> LocalText {
        if vacancy.isTraining {
            return LocalText(
                german: "Ausbildungsvertrag: jede Vorbildung, wenn gewünscht",
                english: "training contract: any background, if wished for",
                spanish: "contrato de formación: cualquier formación previa, si se desea")
        }
        guard let closeness = facts.closeness(applicantIndex, vacancyIndex) else {
            return LocalText(
                german: "Beruf einer Seite nicht zugeordnet", english: "occupation of one side not identified",
                spanish: "ocupación de una parte sin identificar")
        }
        let found = Wording.percent(closeness)
        let pass = Wording.percent(facts.options.occupationPass)
        let plan = Wording.percent(facts.options.occupationPassWithPlan)
        return LocalText(
            german: "Nähe der Berufe \(found); \(pass) genügen, mit Einwilligung \(plan)",
            english: "occupations \(found) alike; \(pass) will do, \(plan) with consent",
            spanish: "ocupaciones afines al \(found); basta el \(pass), con consentimiento el \(plan)")
    }

    func levelFacts() -> LocalText {
        let held = profile.qualifications.compactMap { $0.level?.number }.max()
        if facts.isFarBelow(applicantIndex, vacancyIndex), ruling(.level) != .fail || vacancy.minimumLevel == nil {
            return LocalText(
                german: "die Stelle liegt zwei oder mehr Stufen unter der Qualifikation",
                english: "the job is two levels or more below the qualification",
                spanish: "el puesto está dos o más niveles por debajo de la cualificación")
        }
        let asked = vacancy.minimumLevel.map { String($0.number) }
        let own = held.map(String.init)
        return LocalText(
            german: "EQR-Stufe \(own ?? "nicht belegt"), verlangt: \(asked ?? "keine")",
            english: "EQF level \(own ?? "not shown"), asked for: \(asked ?? "none")",
            spanish: "nivel EQF \(own ?? "sin acreditar"), se pide: \(asked ?? "ninguno")")
    }

    func recognitionFacts() -> LocalText {
        switch gate?.recognition {
        case .notNeeded:
            return LocalText(
                german: "Arbeit ohne Anerkennung möglich", english: "work may begin without recognition",
                spanish: "se puede trabajar sin reconocimiento")
        case .needed(let steps, let weeks, let cost):
            let start = Wording.day(vacancy.start)
            let price = Wording.euros(cost.amount)
            return LocalText(
                german: "Anerkennung: \(steps) Schritt(e), \(weeks) Wochen, bis \(price); Beginn \(start.german)",
                english: "recognition: \(steps) step(s), \(weeks) weeks, up to \(price); start \(start.english)",
                spanish:
                    "reconocimiento: \(steps) paso(s), \(weeks) semanas, hasta \(price); inicio \(start.spanish)")
        case .impossible:
            return LocalText(
                german: "für diese Qualifikation gibt es hier keine Anerkennung",
                english: "no recognition is open to this qualification here",
                spanish: "esta cualificación no tiene reconocimiento aquí")
        case .unknown, nil:
            return LocalText(
                german: "Anerkennung ungeklärt, es fehlen Angaben", english: "recognition unclear, facts are missing",
                spanish: "reconocimiento sin aclarar, faltan datos")
        }
    }

    func permitFacts() -> LocalText {
        if let threshold = gate?.salaryThreshold, let salary = vacancy.salaryPerYear, salary < threshold {
            let (pay, limit) = (Wording.euros(salary.amount), Wording.euros(threshold.amount))
            return LocalText(
                german: "Gehalt \(pay) liegt unter der Schwelle \(limit)",
                english: "pay of \(pay) is below the threshold of \(limit)",
                spanish: "el salario de \(pay) está por debajo del umbral de \(limit)")
        }
        switch gate?.permit {
        case .open:
            return LocalText(
                german: "darf arbeiten", english: "may work", spanish: "puede trabajar")
        case .needed(let weeks):
            let start = Wording.day(vacancy.start)
            return LocalText(
                german: "Aufenthaltstitel in \(weeks) Wochen möglich, Beginn \(start.german)",
                english: "residence title possible in \(weeks) weeks, start \(start.english)",
                spanish: "permiso posible en \(weeks) semanas, inicio \(start.spanish)")
        case .closed:
            return LocalText(
                german: "kein Weg zu einem Aufenthaltstitel", english: "no path to a residence title",
                spanish: "no hay vía a un permiso de residencia")
        case .unknown, nil:
            return LocalText(
                german: "Aufenthaltstitel ungeklärt, es fehlen Angaben",
                english: "residence title unclear, facts are missing",
                spanish: "permiso sin aclarar, faltan datos")
        }
    }

    func languageFacts() -> LocalText {
        let demands = facts.languageDemands(applicantIndex, vacancyIndex).filter { $0.needed > .a0 }
        if demands.isEmpty {
            return LocalText(
                german: "keine Sprache verlangt", english: "no language asked for", spanish: "no se pide idioma")
        }
        return LocalText.joined(demands.map(languageFact), separator: "; ")
    }

    private func languageFact(_ demand: LanguageDemand) -> LocalText {
        let name = Wording.language(facts.languages[Int(demand.language)])
        let start = Wording.day(vacancy.start)
        let needed = demand.needed.name
        guard let today = demand.today, let reachable = demand.reachable else {
            return LocalText(
                german: "\(name.german) nicht gesagt, \(needed) verlangt zum Beginn \(start.german)",
                english: "\(name.english) not said, \(needed) needed by the start \(start.english)",
                spanish: "\(name.spanish) no indicado, se pide \(needed) al inicio \(start.spanish)")
        }
        if today >= demand.needed {
            return LocalText(
                german: "\(name.german) \(today.name), \(needed) verlangt",
                english: "\(name.english) \(today.name), \(needed) needed",
                spanish: "\(name.spanish) \(today.name), se pide \(needed)")
        }
        return LocalText(
            german:
                "\(name.german) \(today.name), \(needed) verlangt zum Beginn \(start.german), erreichbar \(reachable.name)",
            english:
                "\(name.english) \(today.name), \(needed) needed by the start \(start.english), \(reachable.name) in reach",
            spanish:
                "\(name.spanish) \(today.name), se pide \(needed) al inicio \(start.spanish), alcanzable \(reachable.name)"
        )
    }
}
