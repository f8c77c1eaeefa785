import Domain

extension Words {
    static let yourAnswers = LocalText.say("Antworten", "Answers", "Respuestas")
    static let answerWaits = LocalText.say("Antwort steht noch aus", "answer is waited for", "respuesta pendiente")
    static let answersWait = LocalText.say(
        "Antworten stehen noch aus", "answers are waited for", "respuestas pendientes")
    static let nothingAsked = LocalText.say(
        "Im Augenblick ist nichts zu beantworten.", "There is nothing to answer at the moment.",
        "Ahora no hay nada que responder.")
    static let tooLate = LocalText.say(
        "Dafür ist es zu spät. Bitte rufen Sie die Agentur an.", "It is too late for that. Please call the agency.",
        "Ya es demasiado tarde. Llame a la agencia.")
    static let answerUntil = LocalText.say("Antwort bis", "Answer by", "Responda hasta el")
    static let wasUntil = LocalText.say("Die Frist war der", "The deadline was", "El plazo terminó el")
    static let sendAnswer = LocalText.say("Antwort senden", "Send answer", "Enviar respuesta")
    static let yourAnswerIs = LocalText.say("Ihre Antwort", "Your answer", "Su respuesta")

    static let invitedToFair = LocalText.say(
        "Einladung zur Messe", "Invitation to the fair", "Invitación a la feria")
    static let fairDays = LocalText.say("Tage", "Days", "Días")
    static let whereIs = LocalText.say("Wo", "Where", "Dónde")
    static let doYouCome = LocalText.say("Kommen Sie?", "Do you come?", "¿Viene usted?")
    static let allDays = LocalText.say("Ja, an allen Tagen", "Yes, on all days", "Sí, todos los días")
    static let someDays = LocalText.say(
        "Ja, an den Tagen, die ich ankreuze", "Yes, on the days that I tick", "Sí, los días que marco")
    static let byVideo = LocalText.say("Von zu Hause, per Video", "From home, by video", "Desde casa, por vídeo")
    static let notComing = LocalText.say("Nein", "No", "No")
    static let whichDays = LocalText.say("Welche Tage?", "Which days?", "¿Qué días?")
    static let whyNot = LocalText.say("Falls nein: warum?", "If not: why?", "Si no: ¿por qué?")
    static let placeGone = LocalText.say(
        "Ihr Platz ging weiter. Wenn Sie doch kommen möchten, rufen Sie bitte die Agentur an.",
        "Your place went on. If you want to come after all, please call the agency.",
        "Su plaza pasó a otra persona. Si aun así quiere venir, llame a la agencia.")

    static func state(_ state: Invitation.State) -> LocalText {
        switch state {
        case .open: .say("noch offen", "still open", "pendiente")
        case .coming: .say("Sie kommen", "you come", "usted viene")
        case .video: .say("per Video", "by video", "por vídeo")
        case .declined: .say("Sie kommen nicht", "you do not come", "usted no viene")
        case .silent: .say("keine Antwort bis zur Frist", "no answer by the deadline", "sin respuesta en el plazo")
        }
    }

    static func declined(_ reason: Invitation.DeclineReason) -> LocalText {
        switch reason {
        case .otherWork: .say("Ich habe Arbeit gefunden", "I have found work", "He encontrado trabajo")
        case .dates: .say("Die Tage passen nicht", "The days do not suit", "Las fechas no me van bien")
        case .family: .say("Familie", "Family", "Familia")
        case .tooFar: .say("Zu weit", "Too far", "Demasiado lejos")
        case .conditions: .say("Lohn oder Bedingungen", "Pay or conditions", "Salario o condiciones")
        case .noInterest: .say("Kein Interesse mehr", "No interest any more", "Ya no me interesa")
        case .unsaid: .say("nicht gesagt", "not said", "sin indicar")
        }
    }

    static let wantToMeet = LocalText.say(
        "Diese Betriebe wollen Sie kennenlernen", "These employers want to meet you",
        "Estas empresas quieren conocerle")
    static let inviteMeansName = LocalText.say(
        "Sagen Sie zu, sieht der Betrieb Ihren Namen; unter „Einwilligungen“ können Sie das ausschließen.",
        "If you agree, the employer sees your name; under “Consents” you can rule that out.",
        "Si acepta, la empresa ve su nombre; en «Consentimientos» puede excluirlo.")
    static let company = LocalText.say("Betrieb", "Employer", "Empresa")
    static let placeOfWork = LocalText.say("Arbeitsort", "Place of work", "Lugar de trabajo")
    static let startOfWork = LocalText.say("Beginn", "Start", "Comienzo")
    static let payPerYear = LocalText.say("Brutto im Jahr", "Gross a year", "Bruto al año")
    static let payPerMonth = LocalText.say("Brutto im Monat", "Gross a month", "Bruto al mes")
    static let hoursPerWeek = LocalText.say("Stunden je Woche", "Hours a week", "Horas por semana")
    static let probationMonths = LocalText.say("Probezeit, Monate", "Probation, months", "Prueba, meses")
    static let textLanguages = LocalText.say("Vertrag in", "Contract in", "Contrato en")

    static func choice(_ answer: ShortlistAnswer) -> LocalText {
        switch answer {
        case .invite: .say("Ja, ich möchte das Gespräch", "Yes, I want the interview", "Sí, quiero la entrevista")
        case .hold: .say("Ich entscheide später", "I decide later", "Decido más tarde")
        case .decline: .say("Nein, danke", "No, thank you", "No, gracias")
        }
    }

    static func mine(_ answer: ShortlistAnswer?) -> LocalText {
        switch answer {
        case .invite: .say("zugesagt", "agreed", "aceptada")
        case .hold: .say("später", "later", "más tarde")
        case .decline: .say("abgesagt", "declined", "rechazada")
        case nil: .say("offen", "open", "pendiente")
        }
    }

    static func own(_ reason: DecisionReason) -> LocalText {
        switch reason {
        case .qualification:
            .say("Passt nicht zu meinem Abschluss", "Does not fit my qualification", "No encaja con mi título")
        case .experience:
            .say("Passt nicht zu meiner Erfahrung", "Does not fit my experience", "No encaja con mi experiencia")
        case .language: .say("Sprache", "Language", "Idioma")
        case .startDate: .say("Der Beginn", "The start", "La fecha de inicio")
        case .pay: .say("Der Lohn", "The pay", "El salario")
        case .place: .say("Der Ort", "The place", "El lugar")
        case .filled, .other: .say("Etwas anderes", "Something else", "Otra cosa")
        }
    }

    static let offers = LocalText.say("Angebote", "Offers", "Ofertas")
    static let acceptOffer = LocalText.say("Ich nehme das Angebot an", "I accept the offer", "Acepto la oferta")
    static let declineOffer = LocalText.say("Ich lehne es ab", "I decline it", "La rechazo")
    static let notYetSigned = LocalText.say(
        "Das ist noch keine Unterschrift: Der Vertrag kommt schriftlich.",
        "This is no signature yet: the contract comes in writing.",
        "Esto todavía no es una firma: el contrato llega por escrito.")
    static let signedAlready = LocalText.say(
        "Der Vertrag ist unterschrieben.", "The contract is signed.", "El contrato está firmado.")
    static let onlyTogether = LocalText.say(
        "Sie kommen nur gemeinsam: Lehnen Sie ab, wird auch das Angebot Ihrer Partnerin oder Ihres Partners zurückgenommen.",
        "You come only together: if you decline, your partner's offer is taken back too.",
        "Vienen solo juntos: si usted rechaza, también se retira la oferta de su pareja.")

    static let partnerSigned = LocalText.say(
        "Sie kommen nur gemeinsam, und der Vertrag Ihrer Partnerin oder Ihres Partners ist unterschrieben: Um abzulehnen, rufen Sie bitte die Agentur an.",
        "You come only together, and your partner's contract is signed: to decline, please call the agency.",
        "Vienen solo juntos y el contrato de su pareja está firmado: para rechazar, llame a la agencia.")
    static let internshipBefore = LocalText.say("Praktikum davor", "Internship before", "Prácticas previas")

    static func state(_ state: Contract.State) -> LocalText {
        switch state {
        case .offered: .say("wartet auf Sie", "waits for you", "espera su respuesta")
        case .accepted: .say("angenommen", "accepted", "aceptada")
        case .signed: .say("unterschrieben", "signed", "firmado")
        case .withdrawn: .say("zurückgenommen", "taken back", "retirada")
        }
    }

    // Availability.
    static let yourTimes = LocalText.say("Ihre Zeiten auf der Messe", "Your times at the fair", "Sus horas en la feria")
    static let timesIntro = LocalText.say(
        "Wann können Sie da sein? Ohne Uhrzeit gilt der ganze Tag.",
        "When can you be there? Without times, the whole day counts.",
        "¿Cuándo puede estar? Sin horas, vale todo el día.")
    static let timesHint = LocalText.say(
        "Der nächste Messeplan richtet sich danach. Was schon zugesagt ist, gilt, bis Sie etwas anderes hören.",
        "The next timetable keeps to it. What was announced holds until you hear otherwise.",
        "El próximo horario lo tendrá en cuenta. Lo ya anunciado vale hasta nuevo aviso.")
    static let attendance = LocalText.say("Anwesenheit", "Attendance", "Asistencia")
    static let iAmThere = LocalText.say("Ich bin da", "I am there", "Estoy")
    static let fromTime = LocalText.say("von", "from", "desde")
    static let toTime = LocalText.say("bis", "to", "hasta")
    static let wrongTimes = LocalText.say(
        "Bitte zwei Uhrzeiten wie 09:00 und 13:00, die erste vor der zweiten.",
        "Please give two times such as 09:00 and 13:00, the first before the second.",
        "Indique dos horas como 09:00 y 13:00, la primera antes de la segunda.")
    static let noFairYet = LocalText.say(
        "Die Tage der Messe stehen noch nicht fest.", "The days of the fair are not fixed yet.",
        "Los días de la feria aún no están fijados.")

    // Papers.
    static let papers = LocalText.say("Unterlagen", "Papers", "Documentos")
    static let sendPaper = LocalText.say("Unterlage senden", "Send a paper", "Enviar un documento")
    static let whichPaper = LocalText.say("Welche Unterlage?", "Which paper?", "¿Qué documento?")
    static let ownFile = LocalText.say("Datei", "File", "Archivo")
    static let fileHint = LocalText.say(
        "PDF, JPEG oder PNG, höchstens 10 MiB.", "PDF, JPEG or PNG, 10 MiB at most.",
        "PDF, JPEG o PNG, 10 MiB como máximo.")
    static let chooseFile = LocalText.say(
        "Bitte eine Datei auswählen.", "Please choose a file.", "Elija un archivo.")
    static let fileOther = LocalText.say(
        "Diese Datei ist weder PDF noch JPEG noch PNG.", "This file is no PDF, JPEG or PNG.",
        "Este archivo no es PDF, JPEG ni PNG.")
    static let fileTooLarge = LocalText.say(
        "Die Datei ist größer als 10 MiB.", "The file is larger than 10 MiB.", "El archivo supera los 10 MiB.")
    static let tooManyFiles = LocalText.say(
        "Mehr als 20 Dateien oder 60 MiB nimmt die Agentur nicht an. Nehmen Sie eine zurück, oder rufen Sie an.",
        "The agency takes no more than 20 files or 60 MiB. Take one back, or call.",
        "La agencia no acepta más de 20 archivos o 60 MiB. Retire uno o llame.")
    static let sentPapers = LocalText.say("Gesendet", "Sent", "Enviados")
    static let yourPapers = LocalText.say(
        "Stand Ihrer Unterlagen", "How far your papers are", "Estado de sus documentos")
    static let seenOn = LocalText.say("angesehen am", "looked at on", "revisado el")
    static let neededBy = LocalText.say("nötig bis", "needed by", "necesario antes del")

    // People.
    static let yourPeople = LocalText.say("Ansprechpersonen", "Whom to call", "Contactos")
    static let agency = LocalText.say("Die Agentur", "The agency", "La agencia")
    static let noOrganiser = LocalText.say(
        "Die Agentur hat noch keine Nummer hinterlegt.", "The agency has not given a number yet.",
        "La agencia aún no ha indicado un número.")
    static let yourGuide = LocalText.say("Ihr Lotse", "Your guide", "Su guía")
    static let noGuideYet = LocalText.say(
        "Noch ist niemand eingeteilt.", "Nobody is assigned yet.", "Todavía no hay nadie asignado.")
    static let emergency = LocalText.say("Im Notfall", "In an emergency", "En caso de emergencia")
}
