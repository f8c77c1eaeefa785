import Calendar
import Domain

/// What would make a criterion pass, in words; nil where nothing would.
extension PairView {
    func remedy(_ criterion: Criterion, _ ruling: Ruling) -> LocalText? {
        if ruling == .ask { return question(criterion) }
        switch criterion {
        case .consent, .withdrawn, .declined: return willingness(criterion)
        case .occupation: return occupationRemedy(ruling)
        case .level: return levelRemedy()
        case .recognition: return recognitionRemedy()
        case .permit: return permitRemedy()
        case .language: return languageRemedy()
        case .start: return startRemedy()
        case .pattern, .licence, .salary, .mobility: return conditionRemedy(criterion)
        }
    }

    private func question(_ criterion: Criterion) -> LocalText {
        switch criterion {
        case .consent, .occupation, .withdrawn, .declined, .mobility, .pattern, .licence, .start:
            LocalText(
                german: "bei der Bewerberseite nachfragen", english: "ask the applicant",
                spanish: "preguntar a la parte candidata")
        case .level:
            LocalText(
                german: "Nachweis der Qualifikation oder Einwilligung erbitten",
                english: "ask for proof of the qualification or for consent",
                spanish: "pedir la acreditación de la cualificación o el consentimiento")
        case .recognition, .permit:
            LocalText(
                german: "fehlende Angaben ergänzen und neu prüfen", english: "add the missing facts and assess again",
                spanish: "completar los datos y volver a evaluar")
        case .language:
            LocalText(
                german: "Sprachniveau erfragen oder einstufen lassen", english: "ask for the level or have it tested",
                spanish: "preguntar el nivel o hacer una prueba")
        case .salary:
            LocalText(
                german: "Gehalt beim Betrieb erfragen", english: "ask the employer for the pay",
                spanish: "preguntar el salario a la empresa")
        }
    }

    private func willingness(_ criterion: Criterion) -> LocalText? {
        guard criterion == .consent else { return nil }
        return LocalText(
            german: "eine neue Einwilligung der Person", english: "a new consent by the person",
            spanish: "un nuevo consentimiento de la persona")
    }

    private func occupationRemedy(_ ruling: Ruling) -> LocalText? {
        if ruling == .plan {
            return LocalText(
                german: "Einarbeitung in den verwandten Beruf", english: "induction into the related occupation",
                spanish: "adaptación a la ocupación afín")
        }
        if vacancy.isTraining {
            return LocalText(
                german: "Bereitschaft zu einer Ausbildung", english: "readiness for a training contract",
                spanish: "disposición a un contrato de formación")
        }
        let closeness = facts.closeness(applicantIndex, vacancyIndex) ?? 0
        guard closeness >= facts.options.occupationPassWithPlan else { return nil }
        return LocalText(
            german: "Einwilligung in einen verwandten Beruf", english: "consent to a related occupation",
            spanish: "consentimiento para una ocupación afín")
    }

    private func levelRemedy() -> LocalText {
        let held = profile.qualifications.compactMap { $0.level?.number }.max() ?? 0
        guard let minimum = vacancy.minimumLevel?.number, held < minimum else {
            return LocalText(
                german: "Einwilligung in Arbeit unter der Qualifikation",
                english: "consent to work below the qualification",
                spanish: "consentimiento para un trabajo por debajo de la cualificación")
        }
        return LocalText(
            german: "EQR-Stufe \(held) beim Betrieb genügen lassen",
            english: "the employer accepts EQF level \(held)", spanish: "la empresa acepta el nivel EQF \(held)")
    }

    private func recognitionRemedy() -> LocalText? {
        guard case .needed(_, let weeks, _) = gate?.recognition else { return nil }
        let day = facts.day(after: weeks).iso
        return LocalText(
            german: "Anerkennung beantragen; Beginn ab \(day)", english: "apply for recognition; start from \(day)",
            spanish: "solicitar el reconocimiento; inicio desde el \(day)")
    }

    private func permitRemedy() -> LocalText? {
        if gate?.permit == .closed { return nil }
        if let threshold = gate?.salaryThreshold, let salary = vacancy.salaryPerYear, salary < threshold {
            let limit = Wording.euros(threshold.amount)
            return LocalText(
                german: "mindestens \(limit) im Jahr", english: "at least \(limit) a year",
                spanish: "al menos \(limit) al año")
        }
        guard case .needed(let weeks) = gate?.permit else { return nil }
        let day = facts.day(after: weeks).iso
        return LocalText(
            german: "Aufenthaltstitel beantragen; Beginn ab \(day)",
            english: "apply for the residence title; start from \(day)",
            spanish: "solicitar el permiso; inicio desde el \(day)")
    }

    private func languageRemedy() -> LocalText {
        let demands = facts.languageDemands(applicantIndex, vacancyIndex)
        return LocalText.joined(
            demands.compactMap { demand in
                demand.today.flatMap { $0 < demand.needed ? languageStep(demand, from: $0) : nil }
            }, separator: "; ")
    }

    private func languageStep(_ demand: LanguageDemand, from today: CEFRLevel) -> LocalText {
        let name = Wording.language(facts.languages[Int(demand.language)])
        let units = facts.reach.units(from: today, to: demand.needed)
        let start = Wording.day(vacancy.start)
        return LocalText(
            german: "\(name.german) \(demand.needed.name) bis \(start.german): \(units) Unterrichtseinheiten",
            english: "\(name.english) \(demand.needed.name) by \(start.english): \(units) teaching units",
            spanish: "\(name.spanish) \(demand.needed.name) hasta \(start.spanish): \(units) unidades lectivas")
    }

    private func startRemedy() -> LocalText? {
        profile.earliestStart.map { day in
            LocalText(
                german: "Beginn am \(day.iso)", english: "start on \(day.iso)", spanish: "inicio el \(day.iso)")
        }
    }

    private func conditionRemedy(_ criterion: Criterion) -> LocalText? {
        switch criterion {
        case .pattern:
            LocalText(
                german: "Arbeitszeiten, die beide Seiten können", english: "hours that suit both sides",
                spanish: "horarios que convengan a ambas partes")
        case .licence:
            LocalText(
                german: "Führerschein erwerben oder darauf verzichten",
                english: "obtain the licence, or the employer does without",
                spanish: "obtener el permiso, o la empresa prescinde de él")
        case .salary:
            LocalText(
                german: "höheres Gehalt oder niedrigerer Wunsch", english: "higher pay or a lower wish",
                spanish: "más salario o un deseo menor")
        case .mobility:
            LocalText(
                german: "Bereitschaft zu einem anderen Ort", english: "readiness for another place",
                spanish: "disposición a otro lugar")
        case .consent, .withdrawn, .declined, .occupation, .level, .recognition, .permit, .language, .start: nil
        }
    }
}
