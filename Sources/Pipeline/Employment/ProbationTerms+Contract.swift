import Calendar
import Domain
import Probation

extension ProbationTerms {
    /// The probation of somebody's contract; nil where it is not signed, or none was agreed.
    ///
    /// Where nobody said how long it is, it is taken for as long as the law allows, which is what is usual. Whether there is
    /// a works council is the employer's to say; with more than twenty people there may be one.
    init?(_ newcomer: Newcomer, in campaign: Campaign) {
        let contract = newcomer.contract
        guard contract.state == .signed, contract.probationMonths != 0 else { return nil }
        var (kind, end): (Kind, CivilDate?) = (.employment, nil)
        switch newcomer.vacancy.contract {
        case .unlimited: break
        case .fixed(let months): end = ProbationLaw.lastDay(from: contract.start, months: months)
        case .training: kind = .apprenticeship
        }
        self.init(
            kind: kind, start: contract.start, months: contract.probationMonths ?? 1,
            region: HolidayRegion(code: newcomer.land(in: campaign).rawValue),
            hasWorksCouncil: newcomer.employer?.employees.map { $0 > 20 } ?? false, fixedTermEnd: end)
        if contract.probationMonths == nil { months = ProbationLaw.longestMonths(of: self) }
    }
}

extension ProbationCalendar {
    /// What the employer has to do, as lines of the person's checklist.
    var lines: [ChecklistLine] {
        let talks = checkIns.map { talk in
            line("probation-day-\(talk.day)", talk.date, .checkIn(talk.kind), law: nil)
        }
        let hearing = hearingBy.map { line("probation-hearing", $0, .hearing, law: "§ 102 (1), (2) BetrVG") }
        return talks + [hearing, line("probation-decision", decisionDue, .decision, law: nil)].compactMap(\.self)
    }

    private func line(_ rule: String, _ due: CivilDate, _ day: ProbationDay, law: String?) -> ChecklistLine {
        let title = day.title
        return ChecklistLine(
            rule: rule, due: due, reckoned: due, actor: .employer, isLegal: law != nil, law: law ?? "practice",
            weekendLaw: nil, isSeen: true,
            title: LocalText(
                german: "Probezeit: \(title.german)", english: "Probation: \(title.english)",
                spanish: "Prueba: \(title.spanish)"))
    }

    /// What stands in the person's itinerary: each talk, and the last day.
    func journey(of newcomer: Newcomer) -> [JourneyItem] {
        let applicant = newcomer.applicant.id
        let place = [newcomer.employer?.name, newcomer.workplace?.original].compactMap(\.self).joined(separator: ", ")
        func item(_ key: String, _ date: CivilDate, _ title: LocalText, _ detail: LocalText) -> JourneyItem {
            JourneyItem(
                key: "probation/\(applicant.part)/\(key)", applicant: applicant, kind: .work,
                when: .days(from: date, to: date), title: title, detail: detail, place: place.isEmpty ? nil : place)
        }
        let talk = LocalText(
            german: "Mit dem Betrieb. Beide Seiten unterschreiben die Notiz; es gibt sie in deiner Sprache.",
            english: "With the firm. Both sides sign the note; you get it in your language.",
            spanish: "Con la empresa. Ambas partes firman la nota; la recibes en tu idioma.")
        let end = LocalText(
            german: "Bis dahin sagt der Betrieb schriftlich, ob er dich behält. Kündigung nur auf Papier.",
            english: "By then the firm says in writing whether it keeps you. Notice on paper only.",
            spanish: "Hasta entonces la empresa dice por escrito si sigues. Despido solo en papel.")
        return checkIns.map { item("\($0.day)", $0.date, $0.kind.title, talk) }
            + [
                item(
                    "end", lastDay,
                    LocalText(
                        german: "Letzter Tag der Probezeit", english: "Last day of the probation",
                        spanish: "Último día del periodo de prueba"), end)
            ]
    }
}

extension Newcomer {
    /// The days of the probation; nil where there is none, or it is over and passed.
    func probation(in campaign: Campaign) -> ProbationCalendar? {
        ProbationTerms(self, in: campaign).map(ProbationCalendar.init(of:))
    }
}
