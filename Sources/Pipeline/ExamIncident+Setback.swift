import Calendar
import Domain

extension ExamIncident {
    /// What follows from a setback for a placement.
    ///
    /// - Parameters:
    ///   - needs: What asks for the level.
    ///   - contractMovesTo: The day to which the contract would have to move because of it.
    init(_ setback: Setback, start: CivilDate, needs: [Need], contractMovesTo: CivilDate?) {
        self.init(
            applicant: setback.exam.applicant, level: setback.exam.level,
            group: setback.group?.id ?? setback.exam.group, failedOn: setback.exam.date, opened: setback.opened,
            deadline: setback.deadline, resit: setback.resit, chain: setback.chain, remedy: setback.remedy,
            expected: setback.expected, needs: needs, contractMovesTo: contractMovesTo,
            tasks: ExamIncident.tasks(setback, start: start, needs: needs, contractMovesTo: contractMovesTo).sorted {
                $0.due != $1.due ? $0.due < $1.due : $0.rule < $1.rule
            })
    }

    /// Days within which people are told and others asked; a planning value.
    private static let days = (toTell: 7, toArrange: 14)

    private static func tasks(
        _ setback: Setback, start: CivilDate, needs: [Need], contractMovesTo: CivilDate?
    ) -> [ChecklistLine] {
        let level = setback.exam.level.name
        var tasks = [
            task(
                "talk", setback, by: .agency, due: setback.opened.adding(days: days.toTell),
                LocalText(
                    german: "Prüfung \(level) nicht bestanden: mit der Person und dem Betrieb reden, wie es weitergeht",
                    english: "Exam \(level) failed: talk with the person and the firm about how it goes on",
                    spanish: "Examen \(level) no superado: hablar con la persona y la empresa de cómo seguir"))
        ]
        tasks.append(remedy(setback))
        if let contractMovesTo {
            tasks.append(
                task(
                    "contract", setback, by: .employer,
                    due: min(start, setback.opened.adding(days: days.toArrange)),
                    LocalText(
                        german: "Neuen ersten Arbeitstag vereinbaren, nicht vor dem \(contractMovesTo)",
                        english: "Agree on a new first day of work, not before \(contractMovesTo)",
                        spanish: "Acordar un nuevo primer día de trabajo, no antes del \(contractMovesTo)")))
        }
        if needs.contains(.licence), setback.expected > start {
            tasks.append(
                task(
                    "authority", setback, by: .agency, due: setback.opened.adding(days: days.toArrange),
                    LocalText(
                        german: "Der zuständigen Stelle sagen, dass der Nachweis \(level) später kommt:"
                            + " \(setback.expected)",
                        english: "Tell the competent authority that the proof of \(level) comes later:"
                            + " \(setback.expected)",
                        spanish: "Avisar a la autoridad de que la prueba de \(level) llega más tarde:"
                            + " \(setback.expected)"
                    )))
        }
        return tasks
    }

    private static func remedy(_ setback: Setback) -> ChecklistLine {
        let level = setback.exam.level.name
        if setback.remedy == .resit, let resit = setback.resit {
            return task(
                "resit", setback, by: .person, due: resit.registerBy,
                LocalText(
                    german: "Für die Wiederholung der Prüfung \(level) am \(resit.date) anmelden",
                    english: "Register for the second attempt at \(level) on \(resit.date)",
                    spanish: "Inscribirse en la repetición del examen \(level) el \(resit.date)"))
        }
        guard let chain = setback.chain, setback.remedy != .nothingPlanned else {
            return task(
                "course", setback, by: .agency, due: setback.opened.adding(days: days.toArrange),
                LocalText(
                    german: "Einen Weg zu \(level) finden: kein Kurs und keine Wiederholung ist bekannt",
                    english: "Find a way to \(level): no course and no second date is known",
                    spanish: "Buscar cómo llegar a \(level): no se conoce curso ni repetición"))
        }
        let groups = chain.groups.map(\.text).joined(separator: ", ")
        return task(
            "course", setback, by: .agency, due: chain.begins,
            LocalText(
                german: "Zum Kurs \(groups) anmelden, Beginn \(chain.begins)",
                english: "Enrol in \(groups), which begins on \(chain.begins)",
                spanish: "Inscribir en \(groups), que empieza el \(chain.begins)"))
    }

    /// A line of its own for each failed exam: `exam-resit-B1-2012-08-27`.
    private static func task(
        _ what: String, _ setback: Setback, by actor: ChecklistLine.Actor, due: CivilDate, _ title: LocalText
    ) -> ChecklistLine {
        ChecklistLine(
            rule: "exam-\(what)-\(setback.exam.level.name)-\(setback.exam.date)", due: due, reckoned: due,
            actor: actor, isLegal: false, law: "", weekendLaw: nil, isSeen: true, title: title)
    }
}
