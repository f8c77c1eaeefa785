import Domain

extension Words {
    // My data.
    static let myData = LocalText.say("Meine Daten", "My data", "Mis datos")
    static let dataIntro = LocalText.say(
        "Hier steht alles, was über Sie gespeichert ist. Sie können es mitnehmen, ändern, berichtigen und löschen lassen.",
        "Here stands everything that is stored about you. You can take it along, change it, and have it corrected and deleted.",
        "Aquí está todo lo que se guarda sobre usted. Puede llevárselo, cambiarlo y pedir que se corrija o se borre.")
    static let stored = LocalText.say("Was gespeichert ist", "What is stored", "Qué se guarda")
    static let entry = LocalText.say("Eintrag", "entry", "dato")
    static let entriesOf = LocalText.say("Einträge", "entries", "datos")
    static let openAll = LocalText.say(
        "Alles aufklappen, zum Drucken", "Open all, to print", "Abrir todo, para imprimir")
    static let asJSON = LocalText.say("Als Datei mitnehmen (JSON)", "Take along as a file (JSON)", "Descargar (JSON)")
    static let dataAsPDF = LocalText.say("Als Dokument (PDF)", "As a document (PDF)", "Como documento (PDF)")
    static let dataAsOf = LocalText.say("Stand", "as of", "a fecha de")
    static let paperIntro = LocalText.say(
        "Auskunft nach Art. 15 DSGVO: alles, was über Sie gespeichert ist. Angaben über andere Menschen stehen nicht darin. Dieselben Daten gibt es als Datei zum Mitnehmen (Art. 20 DSGVO).",
        "Access under Art. 15 GDPR: everything that is stored about you. What is stored about others does not stand here. The same data can be had as a file to take along (Art. 20 GDPR).",
        "Acceso según el art. 15 RGPD: todo lo que se guarda sobre usted. No figuran los datos de otras personas. Los mismos datos pueden obtenerse como archivo (art. 20 RGPD)."
    )
    static let changeDetails = LocalText.say(
        "Kontakt und Wünsche ändern", "Change contact and wishes", "Cambiar contacto y deseos")
    static let askCorrection = LocalText.say("Berichtigung erbitten", "Ask for a correction", "Pedir una corrección")
    static let eraseData = LocalText.say("Alles löschen lassen", "Have everything deleted", "Borrar todos mis datos")
    static let kept = LocalText.say("Gespeichert.", "Saved.", "Guardado.")
    static let overtaken = LocalText.say(
        "Inzwischen hat sich hier etwas geändert. Bitte sehen Sie nach und senden Sie es noch einmal.",
        "Something has changed here in the meantime. Please look and send it once more.",
        "Mientras tanto algo ha cambiado aquí. Compruébelo y envíelo otra vez.")

    static let email = LocalText.say("E-Mail", "E-mail", "Correo electrónico")
    static let phone = LocalText.say("Telefon", "Telephone", "Teléfono")
    static let contactLanguage = LocalText.say(
        "Sprache, in der wir Ihnen schreiben", "Language in which we write to you", "Idioma en que le escribimos")
    static let earliestStart = LocalText.say("Frühester Beginn", "Earliest start", "Fecha más temprana de inicio")
    static let leastSalary = LocalText.say(
        "Mindestens, Euro brutto im Jahr", "At least, euros gross a year", "Mínimo, euros brutos al año")
    static let workingTimes = LocalText.say("Gewünschte Arbeitszeit", "Working time you wish", "Jornada que desea")
    static let otherOccupation = LocalText.say(
        "Auch ein verwandter Beruf?", "A related occupation too?", "¿También una profesión parecida?")
    static let readyToTrain = LocalText.say(
        "Auch eine Ausbildung?", "A training contract too?", "¿También una formación profesional?")
    static let notSaid = LocalText.say("nicht gesagt", "not said", "sin indicar")
    static let yes = LocalText.say("ja", "yes", "sí")
    static let no = LocalText.say("nein", "no", "no")
    static let saveChanges = LocalText.say("Speichern", "Save", "Guardar")
    static let otherFields = LocalText.say(
        "Name, Geburtsdatum, Abschlüsse und Sprachen prüft die Agentur zuerst:",
        "Name, date of birth, qualifications and languages are checked by the agency first:",
        "El nombre, la fecha de nacimiento, los títulos y los idiomas los comprueba antes la agencia:")
    static let wrongEmail = LocalText.say(
        "E-Mail: bitte wie name@example.org schreiben.", "E-mail: please write it as name@example.org.",
        "Correo: escríbalo como nombre@example.org.")
    static let wrongPhone = LocalText.say(
        "Telefon: bitte nur Ziffern, Leerzeichen und + ( ) - / schreiben.",
        "Telephone: please write digits, spaces and + ( ) - / only.",
        "Teléfono: solo cifras, espacios y + ( ) - /.")
    static let unreachable = LocalText.say(
        "Bitte E-Mail oder Telefon angeben, sonst erreichen wir Sie nicht.",
        "Please give an e-mail address or a telephone number, or we cannot reach you.",
        "Indique un correo o un teléfono; si no, no podemos contactarle.")
    static let wrongDay = LocalText.say(
        "Bitte einen Tag wie 2012-09-01 angeben.", "Please give a day such as 2012-09-01.",
        "Indique un día, por ejemplo 2012-09-01.")
    static let wrongSalary = LocalText.say(
        "Bitte ganze Euro im Jahr angeben, wie 32000.", "Please give whole euros a year, such as 32000.",
        "Indique euros enteros al año, por ejemplo 32000.")
    static let chooseOne = LocalText.say("Bitte etwas auswählen.", "Please choose one.", "Elija una opción.")

    // Corrections.
    static let correctionHint = LocalText.say(
        "Ist etwas falsch? Schreiben Sie, wie es richtig heißt. Sie bekommen innerhalb eines Monats Antwort.",
        "Is something wrong? Write what is right. You get an answer within a month.",
        "¿Hay algún error? Escriba lo correcto. Recibirá respuesta en el plazo de un mes.")
    static let whichField = LocalText.say("Was ist falsch?", "What is wrong?", "¿Qué está mal?")
    static let rightValue = LocalText.say("So ist es richtig", "This is right", "Lo correcto es")
    static let rightValueHint = LocalText.say(
        "Ein Geburtsdatum bitte als Jahr-Monat-Tag: 1985-04-30.", "A date of birth as year-month-day: 1985-04-30.",
        "Una fecha de nacimiento como año-mes-día: 1985-04-30.")
    static let wrongBirthDate = LocalText.say(
        "Bitte das Geburtsdatum als Jahr-Monat-Tag angeben: 1985-04-30.",
        "Please give the date of birth as year-month-day: 1985-04-30.",
        "Indique la fecha de nacimiento como año-mes-día: 1985-04-30.")
    static let sayValue = LocalText.say(
        "Bitte schreiben, wie es richtig ist.", "Please write what is right.", "Escriba lo correcto.")
    static let pleaseChoose = LocalText.say("Bitte wählen", "Please choose", "Elija")
    static let sendRequest = LocalText.say("Anfrage senden", "Send request", "Enviar solicitud")
    static let yourRequests = LocalText.say("Ihre Anfragen", "Your requests", "Sus solicitudes")
    static let sentOnDay = LocalText.say("gesendet am", "sent on", "enviado el")
    static let answerDueBy = LocalText.say("Antwort bis", "answer by", "respuesta hasta el")
    static let takeBack = LocalText.say("Zurücknehmen", "Take back", "Retirar")
    static let requestOpen = LocalText.say("offen", "open", "pendiente")
    static let requestDone = LocalText.say("erledigt am", "done on", "hecho el")
    static let requestRefused = LocalText.say("abgelehnt am", "refused on", "rechazado el")
    static let requestTakenBack = LocalText.say("zurückgenommen am", "taken back on", "retirado el")

    // About the data (Art. 13, 14, 15 GDPR).
    static let aboutData = LocalText.say("Wofür und wie lange", "What for and how long", "Para qué y cuánto tiempo")
    static let controller = LocalText.say("Verantwortlich", "Responsible", "Responsable")
    static let forWhat = LocalText.say("Wofür", "What for", "Para qué")
    static let forWhatText = LocalText.say(
        "Um eine passende Stelle zu finden, Gespräche zu planen und die Ankunft zu begleiten (Art. 6 Abs. 1 Buchst. a und b DSGVO).",
        "To find a job that fits, to plan interviews and to see you through the arrival (Art. 6 (1) (a) and (b) GDPR).",
        "Para encontrar un empleo adecuado, planificar entrevistas y acompañar la llegada (art. 6.1 a y b RGPD).")
    static let fromWhere = LocalText.say("Woher", "Where from", "De dónde")
    static let fromWhereText = LocalText.say(
        "Von Ihnen selbst, oder aus der Liste der Stelle, bei der Sie sich beworben haben.",
        "From yourself, or from the list of the office where you applied.",
        "De usted, o de la lista de la oficina en la que se inscribió.")
    static let forWhom = LocalText.say("Für wen", "For whom", "Para quién")
    static let forWhomText = LocalText.say(
        "Betriebe sehen ein Profil ohne Namen, den Namen erst nach der Regel unter „Einwilligungen“. Dolmetscher, Kursträger, Fahrer, Lotsen und Vermieter erhalten, was sie für ihre Aufgabe brauchen; zuständige Stellen und Förderer, was ein Antrag verlangt.",
        "Employers see a profile without a name, and the name only by the rule under “Consents”. Interpreters, course providers, drivers, guides and landlords get what they need for their task; competent authorities and funders what an application asks for.",
        "Las empresas ven un perfil sin nombre, y el nombre solo según la regla de «Consentimientos». Intérpretes, escuelas, conductores, guías y arrendadores reciben lo necesario para su tarea; las autoridades y financiadores, lo que exige una solicitud."
    )
    static let untilWhen = LocalText.say("Bis wann", "Until when", "Hasta cuándo")
    static let untilWhenText = LocalText.say(
        "Nach einer Absage etwa sechs Monate (§ 15 Abs. 4 AGG, § 61b ArbGG); mit Ihrer Einwilligung, bis Sie sie widerrufen; Belege über Geld so lange, wie das Gesetz es verlangt.",
        "About six months after a rejection (§ 15 (4) AGG, § 61b ArbGG); with your consent until you take it back; vouchers as long as the law asks.",
        "Unos seis meses después de un rechazo (§ 15.4 AGG, § 61b ArbGG); con su consentimiento, hasta que lo retire; los justificantes de dinero, lo que exija la ley."
    )
    static let whoDecides = LocalText.say("Wer entscheidet", "Who decides", "Quién decide")
    static let whoDecidesText = LocalText.say(
        "Menschen. Das Programm vergleicht Abschluss, Erfahrung, Sprache und Wünsche mit den Stellen und schlägt vor; Alter, Geschlecht, Herkunft und Familie sieht es dabei nicht.",
        "People. The program compares qualification, experience, language and wishes with the jobs and proposes; it does not see age, sex, origin or family for that.",
        "Las personas. El programa compara títulos, experiencia, idioma y deseos con los empleos y propone; no ve edad, sexo, origen ni familia."
    )
    static let yourRights = LocalText.say("Ihre Rechte", "Your rights", "Sus derechos")
    static let yourRightsText = LocalText.say(
        "Auskunft, Berichtigung, Löschung, Einschränkung, Mitnahme, Widerspruch, und Beschwerde bei einer Datenschutzbehörde (Art. 15–21, 77 DSGVO).",
        "Access, correction, deletion, restriction, portability, objection, and a complaint to a data-protection authority (Art. 15–21, 77 GDPR).",
        "Acceso, rectificación, supresión, limitación, portabilidad, oposición y reclamación ante una autoridad de protección de datos (arts. 15–21 y 77 RGPD)."
    )

    // Erasure.
    static let goes = LocalText.say("Was gelöscht wird", "What goes", "Qué se borra")
    static let stays = LocalText.say("Was bleibt, und warum", "What stays, and why", "Qué queda y por qué")
    static let moneyStays = LocalText.say(
        "Beträge und Tage mit Ihrer Nummer, ohne Text, so lange das Gesetz Belege verlangt (§ 147 AO).",
        "amounts and days with your number, without words, as long as the law asks for vouchers (§ 147 AO).",
        "importes y fechas con su número, sin texto, mientras la ley exija los justificantes (§ 147 AO).")
    static let logStays = LocalText.say(
        "Das Protokoll: dass und wann etwas geschah, ohne Ihre Daten.",
        "The log: that and when something happened, without your data.",
        "El registro: qué pasó y cuándo, sin sus datos.")
    static let copiesStay = LocalText.say(
        "Was Betriebe oder Behörden schon erhalten haben: Die Agentur bittet sie, es zu löschen (Art. 19 DSGVO).",
        "What employers or authorities have received: the agency asks them to delete it (Art. 19 GDPR).",
        "Lo que ya recibieron empresas o autoridades: la agencia les pide que lo borren (art. 19 RGPD).")
    static let erasureHow = LocalText.say(
        "Die Agentur prüft innerhalb eines Monats, ob ein Gesetz oder ein Vertrag entgegensteht, und löscht dann. Ab sofort schlägt sie Sie niemandem mehr vor. Das Löschen lässt sich nicht rückgängig machen.",
        "The agency checks within a month whether a law or a contract stands against it, and then deletes. From now on it proposes you to nobody. Deleting cannot be undone.",
        "La agencia comprueba en un mes si una ley o un contrato se opone, y después borra. Desde ahora no le propone a nadie. El borrado no se puede deshacer."
    )
    static let erasureSure = LocalText.say("Sind Sie sicher?", "Are you sure?", "¿Está seguro?")
    static let erasureYes = LocalText.say(
        "Ja, alles soll gelöscht werden", "Yes, everything is to be deleted", "Sí, deben borrarse todos mis datos")
    static let askErasure = LocalText.say("Löschung beantragen", "Ask for deletion", "Solicitar el borrado")
    static let pleaseConfirm = LocalText.say(
        "Bitte setzen Sie das Häkchen, wenn Sie sicher sind.", "Please tick the box if you are sure.",
        "Marque la casilla si está seguro.")
    static let erasureAsked = LocalText.say(
        "Sie haben die Löschung beantragt.", "You have asked for deletion.", "Ha solicitado el borrado.")

    static func wish(_ wish: DataRequest.Wish) -> LocalText {
        switch wish {
        case .erasure: eraseData
        case .correction(let field, _): self.field(field)
        }
    }

    static func field(_ field: DataRequest.Field) -> LocalText {
        switch field {
        case .givenName: .say("Vorname", "First name", "Nombre")
        case .familyName: .say("Familienname", "Family name", "Apellidos")
        case .birthDate: .say("Geburtsdatum", "Date of birth", "Fecha de nacimiento")
        case .nationalities: .say("Staatsangehörigkeit", "Nationality", "Nacionalidad")
        case .home: .say("Wohnort", "Home", "Domicilio")
        case .qualifications: .say("Abschlüsse", "Qualifications", "Títulos")
        case .experience: .say("Berufserfahrung", "Experience", "Experiencia")
        case .languages: .say("Sprachkenntnisse", "Languages", "Idiomas")
        case .wishedOccupations:
            .say("Gewünschte Berufe und Orte", "Occupations and places you wish", "Profesiones y lugares deseados")
        case .other: .say("Etwas anderes", "Something else", "Otra cosa")
        }
    }

    static func refusal(_ why: DataRequest.Refusal) -> LocalText {
        switch why {
        case .legalDuty:
            .say(
                "Ein Gesetz verlangt, es aufzubewahren (Art. 17 Abs. 3 Buchst. b DSGVO)",
                "a law asks for it to be kept (Art. 17 (3) (b) GDPR)", "una ley exige conservarlo (art. 17.3 b RGPD)")
        case .legalClaims:
            .say(
                "Ein Anspruch ist offen (Art. 17 Abs. 3 Buchst. e DSGVO)", "a claim is open (Art. 17 (3) (e) GDPR)",
                "hay una reclamación abierta (art. 17.3 e RGPD)")
        case .isRight: .say("Es ist richtig, wie es steht", "it is right as it stands", "es correcto como está")
        case .proofMissing: .say("Ein Nachweis fehlt", "a proof is missing", "falta un justificante")
        case .identity:
            .say(
                "Es ist nicht sicher, wer gefragt hat (Art. 12 Abs. 6 DSGVO)",
                "it is not certain who asked (Art. 12 (6) GDPR)", "no es seguro quién lo pidió (art. 12.6 RGPD)")
        }
    }

    static func pattern(_ pattern: WorkPattern) -> LocalText {
        switch pattern {
        case .fullTime: .say("Vollzeit", "full time", "jornada completa")
        case .partTime: .say("Teilzeit", "part time", "media jornada")
        case .shifts: .say("Schichten", "shifts", "turnos")
        case .nights: .say("nachts", "nights", "noches")
        case .weekends: .say("am Wochenende", "weekends", "fines de semana")
        case .assembly: .say("auf Montage", "assembly jobs", "montaje fuera")
        }
    }
}
