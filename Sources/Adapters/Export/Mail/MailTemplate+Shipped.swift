extension MailTemplate {
    /// The text that the program brings for a kind in a language.
    package static func shipped(_ kind: MailKind, in language: DocumentLanguage) -> MailTemplate {
        let source = text(kind, language)
        do throws(Refusal) { return try MailTemplate(source, kind: kind) } catch {
            preconditionFailure("the shipped text \(kind.rawValue).\(language.rawValue) has faults: \(error.faults)")
        }
    }

    private static func text(_ kind: MailKind, _ language: DocumentLanguage) -> String {
        switch language {
        case .german: german(kind)
        case .english: english(kind)
        case .spanish: spanish(kind)
        }
    }

    private static func german(_ kind: MailKind) -> String {
        switch kind {
        case .invitation:
            """
            Einladung: {{campaign}}

            Guten Tag {{givenName}} {{familyName}},

            wir laden Sie ein zu Gesprächen mit Betrieben:

            {{days}}
            Ort: {{venue}}

            Bitte antworten Sie bis {{answerBy}}. Der Brief im Anhang sagt, was bezahlt wird, und hat ein Blatt für Ihre Antwort.

            Freundliche Grüße
            {{campaign}}
            """
        case .interviews:
            """
            Ihre Gespräche: {{campaign}}

            Guten Tag {{givenName}} {{familyName}},

            das sind Ihre Gespräche:

            {{interviews}}

            Ort: {{venue}}

            Im Anhang sind der ganze Plan und ein Kalender, den Sie auf Ihrem Telefon öffnen können.

            Freundliche Grüße
            {{campaign}}
            """
        case .travel:
            """
            Ihre Reise: {{campaign}}

            Guten Tag {{givenName}} {{familyName}},

            so reisen Sie:

            {{journey}}

            ? Sie werden abgeholt:
            ? {{pickup}}

            Im Anhang sind der ganze Plan und ein Kalender. Melden Sie sich, wenn Sie später ankommen.

            Gute Reise
            {{campaign}}
            """
        case .welcome:
            """
            Willkommen: {{campaign}}

            Guten Tag {{givenName}} {{familyName}},

            schön, dass Sie kommen.

            ? Hier wohnen Sie:
            ? {{home}}

            ? Ihre ersten Termine:
            ? {{appointments}}

            ? Das müssen Sie selbst tun, bis zu diesem Tag:
            ? {{deadlines}}

            Im Anhang sind der ganze Plan und ein Kalender.

            Freundliche Grüße
            {{campaign}}
            """
        case .checkin:
            """
            Ihr nächstes Gespräch in der Probezeit: {{campaign}}

            Guten Tag {{givenName}} {{familyName}},

            bald sprechen Sie mit Ihrem Betrieb:

            {{talk}}

            Schreiben Sie vorher auf, was gut geht und was nicht. Antworten Sie auf diese Nachricht, wenn Sie Hilfe brauchen.

            Freundliche Grüße
            {{campaign}}
            """
        }
    }

    private static func english(_ kind: MailKind) -> String {
        switch kind {
        case .invitation:
            """
            Invitation: {{campaign}}

            Dear {{givenName}} {{familyName}},

            we invite you to meet employers:

            {{days}}
            Place: {{venue}}

            Please answer by {{answerBy}}. The letter attached says what is paid for and has a slip for your answer.

            Kind regards
            {{campaign}}
            """
        case .interviews:
            """
            Your interviews: {{campaign}}

            Dear {{givenName}} {{familyName}},

            these are your interviews:

            {{interviews}}

            Place: {{venue}}

            Attached are the whole plan and a calendar that you can open on your phone.

            Kind regards
            {{campaign}}
            """
        case .travel:
            """
            Your journey: {{campaign}}

            Dear {{givenName}} {{familyName}},

            this is how you travel:

            {{journey}}

            ? You will be fetched:
            ? {{pickup}}

            Attached are the whole plan and a calendar. Tell us if you arrive late.

            Have a good journey
            {{campaign}}
            """
        case .welcome:
            """
            Welcome: {{campaign}}

            Dear {{givenName}} {{familyName}},

            we are glad that you are coming.

            ? This is where you live:
            ? {{home}}

            ? Your first appointments:
            ? {{appointments}}

            ? What you have to do yourself, by this day:
            ? {{deadlines}}

            Attached are the whole plan and a calendar.

            Kind regards
            {{campaign}}
            """
        case .checkin:
            """
            Your next talk in the probation: {{campaign}}

            Dear {{givenName}} {{familyName}},

            soon you will talk with your employer:

            {{talk}}

            Write down before what goes well and what does not. Answer this message if you need help.

            Kind regards
            {{campaign}}
            """
        }
    }

    private static func spanish(_ kind: MailKind) -> String {
        switch kind {
        case .invitation:
            """
            Invitación: {{campaign}}

            Hola, {{givenName}} {{familyName}}:

            Le invitamos a entrevistas con empresas:

            {{days}}
            Lugar: {{venue}}

            Responda, por favor, antes del {{answerBy}} o ese mismo día. La carta adjunta dice qué se paga y trae una hoja para su respuesta.

            Un cordial saludo
            {{campaign}}
            """
        case .interviews:
            """
            Sus entrevistas: {{campaign}}

            Hola, {{givenName}} {{familyName}}:

            Estas son sus entrevistas:

            {{interviews}}

            Lugar: {{venue}}

            Adjuntamos el plan completo y un calendario que puede abrir en su teléfono.

            Un cordial saludo
            {{campaign}}
            """
        case .travel:
            """
            Su viaje: {{campaign}}

            Hola, {{givenName}} {{familyName}}:

            Así viaja usted:

            {{journey}}

            ? Le recogen:
            ? {{pickup}}

            Adjuntamos el plan completo y un calendario. Avísenos si llega más tarde.

            Buen viaje
            {{campaign}}
            """
        case .welcome:
            """
            Le damos la bienvenida: {{campaign}}

            Hola, {{givenName}} {{familyName}}:

            Nos alegra que venga.

            ? Aquí vive usted:
            ? {{home}}

            ? Sus primeras citas:
            ? {{appointments}}

            ? Lo que tiene que hacer usted, a más tardar ese día:
            ? {{deadlines}}

            Adjuntamos el plan completo y un calendario.

            Un cordial saludo
            {{campaign}}
            """
        case .checkin:
            """
            Su próxima conversación del periodo de prueba: {{campaign}}

            Hola, {{givenName}} {{familyName}}:

            Pronto hablará con su empresa:

            {{talk}}

            Apunte antes qué va bien y qué no. Responda a este mensaje si necesita ayuda.

            Un cordial saludo
            {{campaign}}
            """
        }
    }
}
