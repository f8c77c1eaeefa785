package import Domain

/// The closed lists of words in files about incidents and talks.
extension Words {
    static let incidentKinds = WordTable<IncidentKind>(
        expected: IncidentKind.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.insolvency, "insolvency|Insolvenz|Insolvenz des Betriebs|insolvencia"),
            (
                .ownerChange,
                "ownerChange|change of owner|Betriebsübergang|Eigentümerwechsel|Inhaberwechsel"
                    + "|cambio de propietario"
            ),
            (
                .employerBankrupt,
                "employerBankrupt|employer bankrupt|Betrieb insolvent vor Ankunft|empresa en quiebra"
            ),
            (.wagesUnpaid, "wagesUnpaid|wages unpaid|Lohn bleibt aus|Lohnrückstand|salario impagado"),
            (.dismissal, "dismissal|Kündigung|Kündigung durch den Betrieb|Entlassung|despido"),
            (.resignation, "resignation|Eigenkündigung|eigene Kündigung|renuncia"),
            (.illness, "illness|Krankheit|krank|enfermedad"),
            (.accident, "accident|hospital|Unfall|Krankenhaus|accidente"),
            (.pregnancy, "pregnancy|Schwangerschaft|embarazo"),
            (
                .familyEmergency,
                "familyEmergency|family emergency|Notfall in der Familie|Familiennotfall|emergencia familiar"
            ),
            (.conflict, "conflict|Konflikt|Streit|conflicto"), (.complaint, "complaint|Beschwerde|queja"),
            (.housingLost, "housingLost|housing lost|Unterkunft verloren|vivienda perdida"),
            (
                .landlordEnds,
                "landlordEnds|landlord ends|Vermieter kündigt|Wohnungskündigung|el arrendador rescinde"
            ),
            (.examFailed, "examFailed|exam failed|Prüfung nicht bestanden|examen suspendido"),
            (.courseStopped, "courseStopped|course stopped|Kurs abgebrochen|curso interrumpido"),
            (.guideResigns, "guideResigns|guide resigns|Lotse hört auf|Lotsin hört auf|la guía lo deja"),
            (.missingPerson, "missingPerson|missing person|nicht erreichbar|vermisst|ilocalizable"),
        ])

    static let incidentOutcomes = WordTable<Incident.Outcome>(
        expected: Incident.Outcome.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.solved, "solved|gelöst|erledigt|resuelto"), (.newWork, "newWork|new work|neue Arbeit|trabajo nuevo"),
            (.newHome, "newHome|new home|neue Unterkunft|neue Wohnung|vivienda nueva"),
            (.otherCourse, "otherCourse|other course|anderer Kurs|otro curso"),
            (.returned, "returned|back|zurück|de vuelta"),
            (.leftRegion, "leftRegion|left the region|fortgezogen|weggezogen|se fue"),
            (.mistaken, "mistaken|mistake|Irrtum|error|un error"), (.unsolved, "unsolved|ungelöst|sin resolver"),
        ])

    static let noteSides = WordTable<CheckInNote.Side>(
        expected: "employer, worker",
        [
            (.employer, "employer|Betrieb|Firma|Arbeitgeber|company|empresa"),
            (.worker, "worker|employee|Arbeitnehmer|Arbeitnehmerin|Mitarbeiter|Mitarbeiterin|trabajador|trabajadora"),
        ])

    static let checkInAnswers = WordTable<CheckInNote.Answer>(
        expected: "yes, partly, no",
        [(.yes, "yes|ja|j|y|sí|si|x"), (.partly, "partly|teils|teilweise|en parte"), (.no, "no|nein|n")])

    static let progress = WordTable<CheckInNote.Progress>(
        expected: "behind, asAgreed, ahead",
        [
            (.behind, "behind|dahinter|hinter dem Vereinbarten|por debajo"),
            (.asAgreed, "asAgreed|as agreed|wie vereinbart|según lo acordado"),
            (.ahead, "ahead|darüber|darüber hinaus|por encima"),
        ])

    static let support = WordTable<CheckInNote.Support>(
        expected: CheckInNote.Support.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.language, "language|language course|Sprachkurs|Sprache|curso de idioma|idioma"),
            (.interpreter, "interpreter|Dolmetscher|Dolmetscherin|intérprete"),
            (.mentor, "mentor|Pate|Patin|Mentorin|buddy"),
            (.training, "training|Einarbeitung|Schulung|formación"),
            (.tools, "tools|Arbeitsmittel|Werkzeug|herramientas"),
            (.workingTime, "workingTime|working time|Arbeitszeit|horario"),
            (.housing, "housing|Wohnen|Wohnung|vivienda"),
            (.advice, "advice|Beratung|Beratungsstelle|asesoramiento"),
        ])
}

/// Reads an answer of a talk.
package enum CheckInText {
    /// `tasksClear=yes`, for a question of that side.
    package static func answer(_ text: String, of side: CheckInNote.Side) -> CheckInNote.Reply? {
        guard case .value(let reply) = reply(text, of: side) else { return nil }
        return reply
    }

    static func reply(_ text: String, of side: CheckInNote.Side) -> Parsed<CheckInNote.Reply> {
        let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix(while: \.isWhitespace) }
        let own = CheckInQuestion.allCases.filter { $0.side == side }
        guard parts.count == 2, let word = parts.first.map(folded),
            let question = own.first(where: { folded($0.rawValue) == word })
        else {
            return .refused(
                ValueProblem(
                    .unknownWord, "found no question of the \(side.rawValue) with its answer",
                    hint: "Write question=yes, with one of: \(own.map(\.rawValue).joined(separator: ", ")).")
            )
        }
        return Words.checkInAnswers.parse(String(parts[1])).map { CheckInNote.Reply(question: question, answer: $0) }
    }
}
