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
        case .plan:
            """
            Ihr Gesprächsplan: {{campaign}}

            Guten Tag {{name}},

            das sind die Gespräche, zu denen wir Sie erwarten:

            {{interviews}}

            Ort: {{venue}}

            Im Anhang ist der Plan zum Drucken und für Excel, dazu ein Kalender, der sich öffnen lässt.

            Freundliche Grüße
            {{campaign}}
            """
        case .talks:
            """
            Gespräche in der Probezeit: {{campaign}}

            Guten Tag {{name}},

            das steht in den nächsten Wochen an:

            {{talks}}

            Im Anhang ist für jede Person ein Bogen in beiden Sprachen, dazu ein Kalender mit Erinnerungen. Antworten Sie auf diese Nachricht, wenn etwas nicht gut läuft.

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
        case .plan:
            """
            Your plan of interviews: {{campaign}}

            Dear {{name}},

            these are the interviews at which we expect you:

            {{interviews}}

            Place: {{venue}}

            Attached are the plan to print and for Excel, and a calendar to open.

            Kind regards
            {{campaign}}
            """
        case .talks:
            """
            Talks in the probation: {{campaign}}

            Dear {{name}},

            this is what comes up in the next weeks:

            {{talks}}

            Attached are a form in both languages for each person and a calendar with reminders. Answer this message if something does not go well.

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
        case .plan:
            """
            Su plan de entrevistas: {{campaign}}

            Estimados señores, {{name}}:

            Estas son las entrevistas a las que les esperamos:

            {{interviews}}

            Lugar: {{venue}}

            Adjuntamos el plan para imprimir y para Excel, y un calendario que puede abrir.

            Un cordial saludo
            {{campaign}}
            """
        case .talks:
            """
            Conversaciones del periodo de prueba: {{campaign}}

            Estimados señores, {{name}}:

            Esto es lo que viene en las próximas semanas:

            {{talks}}

            Adjuntamos para cada persona una hoja en los dos idiomas y un calendario con avisos. Respondan a este mensaje si algo no va bien.

            Un cordial saludo
            {{campaign}}
            """
        }
    }
}
