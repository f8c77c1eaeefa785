import Domain

/// Notes of interviews, at the desk and on the pages of both sides.
extension Words {
    static let ownTalks = LocalText.say("Gespräche", "Interviews", "Entrevistas")
    static let talksToday = LocalText.say("Heute", "Today", "Hoy")
    static let interviewNotes = LocalText.say("Notizen zu Gesprächen", "Notes of interviews", "Notas de entrevistas")
    static let noteOf = LocalText.say("Notiz", "Note", "Nota")
    static let nothingNoted = LocalText.say("Noch nichts notiert.", "Nothing noted yet.", "Aún sin notas.")
    static let noTalks = LocalText.say(
        "Noch ist kein Gespräch bekannt gegeben.", "No interview has been announced yet.",
        "Todavía no se ha anunciado ninguna entrevista.")
    static let noteOvertaken = LocalText.say(
        "Inzwischen wurde etwas anderes notiert; so steht es jetzt da. Ihr Text ist noch im Formular.",
        "Something else was noted meanwhile; this is what stands now. Your text is still in the form.",
        "Entretanto se ha anotado otra cosa; así está ahora. Su texto sigue en el formulario.")
    static let noteHint = LocalText.say(
        "Ihre Notiz sehen Sie und die Agentur, nie die andere Seite. Sie bindet niemanden.",
        "You and the agency see your note, never the other side. It binds nobody.",
        "Su nota la ven usted y la agencia, nunca la otra parte. No compromete a nadie.")
    static let notesForStaff = LocalText.say(
        "Keine Seite sieht die Notiz der anderen. Wer sie hier liest, steht im Protokoll.",
        "Neither side sees the other's note. Who reads them here stands in the log.")
    static let howItWent = LocalText.say("Wie war es?", "How did it go?", "¿Cómo fue?")
    static let noteRemark = LocalText.say("Bemerkung", "Remark", "Observación")
    static let noMark = LocalText.say("noch offen", "open yet", "aún abierto")
    static let keepNote = LocalText.say("Notiz speichern", "Keep the note", "Guardar la nota")
    static let remarkTooLong = LocalText.say(
        "Die Bemerkung hat mehr als 2000 Zeichen.", "The remark has more than 2000 characters.",
        "La observación tiene más de 2000 caracteres.")
    static let employersNote = LocalText.say("Notiz des Betriebs", "The employer's note")
    static let candidatesNote = LocalText.say("Notiz der Bewerberin oder des Bewerbers", "The candidate's note")

    static func note(of side: InterviewNote.Side) -> LocalText {
        switch side {
        case .employer: employersNote
        case .candidate: candidatesNote
        }
    }

    static func mark(_ mark: InterviewNote.Mark, of side: InterviewNote.Side) -> LocalText {
        switch (mark, side) {
        case (.wouldOffer, _): .say("würde ein Angebot machen", "would make an offer", "haría una oferta")
        case (.secondTalk, _): .say("zweites Gespräch", "second talk", "segunda entrevista")
        case (.yes, _): .say("Interesse: ja", "Interested: yes", "Interés: sí")
        case (.maybe, _): .say("Interesse: vielleicht", "Interested: maybe", "Interés: quizás")
        case (.no, .employer): .say("passt nicht", "does not fit", "no encaja")
        case (.no, .candidate): .say("Interesse: nein", "Interested: no", "Interés: no")
        }
    }
}
