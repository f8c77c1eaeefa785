import Domain

extension Words {
    static let consents = LocalText.say("Einwilligungen", "Consents", "Consentimientos")
    static let consentsIntro = LocalText.say(
        "Sie entscheiden für jeden Zweck einzeln. Jede Einwilligung können Sie hier jederzeit zurücknehmen; was vorher geschah, bleibt rechtmäßig.",
        "You decide for each purpose. You can take each consent back here at any time; what happened before stays lawful.",
        "Usted decide para cada fin. Puede retirar aquí cada consentimiento en cualquier momento; lo anterior sigue siendo lícito."
    )
    static let consentGiven = LocalText.say("eingewilligt", "given", "dado")
    static let consentWithdrawn = LocalText.say("nicht erlaubt", "not given", "no dado")
    static let consentOpen = LocalText.say("noch nicht gefragt", "not asked yet", "sin preguntar")
    static let giveConsent = LocalText.say("Einwilligen", "Give consent", "Dar consentimiento")
    static let withdrawConsent = LocalText.say("Zurücknehmen", "Take back", "Retirar")
    static let refuseConsent = LocalText.say("Nicht einwilligen", "Do not give it", "No dar")
    static let withdrawalMeans = LocalText.say(
        "Nehmen Sie das zurück, stehen Sie sofort auf keiner Vorschlagsliste mehr, und Ihre Gespräche werden frei.",
        "If you take this back, you stand on no shortlist at once, and your interviews become free.",
        "Si lo retira, deja de estar en las listas al momento y sus entrevistas quedan libres.")
    static let statisticsMeans = LocalText.say(
        "Nehmen Sie das zurück, werden diese Angaben sofort gelöscht.",
        "If you take this back, what you said is deleted at once.",
        "Si lo retira, esas respuestas se borran al momento.")
    static let namesForEmployers = LocalText.say(
        "Wer Ihren Namen sehen darf", "Who may see your name", "Quién puede ver su nombre")
    static let nameNeedsConsent = LocalText.say(
        "Ohne Ihre Einwilligung sieht ein Betrieb nur, was Sie können.",
        "Without your consent an employer sees only what you can do.",
        "Sin su consentimiento, una empresa solo ve lo que usted sabe hacer.")
    static let nameByInvitation = LocalText.say(
        "Ein Betrieb sieht Ihren Namen, sobald er und Sie ein Gespräch zugesagt haben, es sei denn, Sie sagen hier nein.",
        "An employer sees your name once both of you agreed to an interview, unless you say no here.",
        "Una empresa ve su nombre cuando ambos aceptan una entrevista, salvo que aquí diga que no.")
    static let whoSaw = LocalText.say(
        "Wer Ihr Profil angesehen hat", "Who has looked at your profile", "Quién ha visto su perfil")
    static let nobodySaw = LocalText.say(
        "Noch kein Betrieb.", "No employer yet.", "Todavía ninguna empresa.")
    static let lastSeen = LocalText.say("zuletzt am", "last on", "por última vez el")

    // Requests, for staff.
    static let seenBy = LocalText.say("Profil angesehen von", "Profile looked at by")
    static let seenByNobody = LocalText.say(
        "Kein Betrieb hat das Profil angesehen.", "No employer has looked at the profile.")
    static let requests = LocalText.say("Anfragen", "Requests")
    static let openRequests = LocalText.say("Zu beantworten", "To be answered")
    static let noRequests = LocalText.say("Niemand wartet auf eine Antwort.", "Nobody waits for an answer.")
    static let newPapers = LocalText.say("Neue Unterlagen", "New papers")
    static let noNewPaper = LocalText.say("Keine neue Unterlage.", "No new paper.")
    static let settledRequests = LocalText.say("Erledigt", "Settled")
    static let withdrawnConsents = LocalText.say("Einwilligung zurückgenommen", "Consent taken back")
    static let planAnew = LocalText.say("neu rechnen", "plan anew")
    static let writtenAtOnce = LocalText.say(
        "Beim Annehmen trägt das Programm den Wert ein.", "Accepting writes the value.")
    static let correctByHand = LocalText.say(
        "Bitte erst in den Daten berichtigen (Einlesen), dann annehmen.",
        "Please correct the data first (import), then accept.")
    static let eraseHint = LocalText.say(
        "Prüfen: Steht ein Vertrag, ein Anspruch oder ein Beleg entgegen (Art. 17 Abs. 3 DSGVO)? Löschen lässt sich nicht rückgängig machen.",
        "Check: does a contract, a claim or a voucher stand against it (Art. 17 (3) GDPR)? Erasing cannot be undone.")
    static let typeToErase = LocalText.say("Zum Löschen die Nummer eingeben:", "To erase, type the number:")
    static let typeNumber = LocalText.say(
        "Bitte die Nummer der Person eingeben; sie stimmt nicht überein.",
        "Please type the person's number; it does not match.")
    static let eraseNow = LocalText.say("Löschen", "Erase")
    static let acceptRequest = LocalText.say("Annehmen", "Accept")
    static let refuseRequest = LocalText.say("Ablehnen", "Refuse")
    static let sayWhy = LocalText.say(
        "Bitte den Grund wählen: Die Person erfährt ihn.", "Please choose the reason: the person is told.")
    static let cleaningLater = LocalText.say(
        "Gelöscht. Spuren können in unbenutzten Teilen der Datei liegen, bis „lotse erase --finish“ läuft.",
        "Erased. Traces may lie in unused parts of the file until “lotse erase --finish” runs.")
    static let cannotBecome = LocalText.say(
        "Diese Unterlage kann von ihrem jetzigen Stand aus nicht dahin kommen.",
        "The paper cannot come to that from where it is.")
    static let paperOver = LocalText.say(
        "Mit diesem letzten Tag wäre die Unterlage schon abgelaufen. Bitte geben Sie an, bis wann die neue gilt.",
        "With that last day the paper would have expired already. Please say until when the new one is valid.")
    static let howFarThePaperIs = LocalText.say("Stand der Unterlage", "How far the paper is")
    static let savePaper = LocalText.say("Stand speichern", "Save")

    static func paper(_ kind: DocumentKind) -> LocalText {
        switch kind {
        case .identity: .say("Ausweis oder Pass", "Identity card or passport", "Documento de identidad o pasaporte")
        case .permit: .say("Visum oder Aufenthaltstitel", "Visa or residence title", "Visado o permiso de residencia")
        case .recognition: .say("Anerkennungsbescheid", "Notice of recognition", "Resolución de homologación")
        case .licence: .say("Berufserlaubnis", "Licence to practise", "Licencia profesional")
        case .qualification: .say("Zeugnisse", "Certificates of qualification", "Títulos y certificados")
        case .languageCertificate: .say("Sprachzertifikat", "Language certificate", "Certificado de idioma")
        case .healthInsurance: .say("Krankenversicherung", "Health insurance", "Seguro de salud")
        case .terms: .say("Vertragsbedingungen", "Terms of employment", "Condiciones del contrato")
        case .noFee: .say("Erklärung: nichts bezahlt", "Statement: paid nobody", "Declaración: no pagué a nadie")
        case .homeCheck: .say("Wohnung besichtigt", "Home was seen", "Vivienda revisada")
        case .pickup: .say("Abholung zugesagt", "Pickup promised", "Recogida confirmada")
        case .coursePlace: .say("Kursplatz", "Course place", "Plaza en el curso")
        case .funding: .say("Förderzusage", "Funding approval", "Ayuda concedida")
        case .measles: .say("Masernschutz", "Measles protection", "Vacuna del sarampión")
        case .foodInstruction: .say("Belehrung Lebensmittel", "Food instruction", "Instrucción alimentaria")
        case .drivingLicence: .say("Führerschein", "Driving licence", "Permiso de conducir")
        case .conduct: .say("Führungszeugnis", "Certificate of conduct", "Certificado de antecedentes")
        case .medical: .say("Ärztliches Zeugnis", "Medical certificate", "Certificado médico")
        case .birthCertificate: .say("Geburtsurkunden", "Birth certificates", "Partidas de nacimiento")
        case .marriageCertificate: .say("Heiratsurkunde", "Marriage certificate", "Certificado de matrimonio")
        }
    }
}
