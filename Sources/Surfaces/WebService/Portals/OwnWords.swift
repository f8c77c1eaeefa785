import Calendar
import Catalogue
import Domain
import Export

/// What the tables and columns of the file are called where somebody reads the own data; one that is not here stands under its
/// name in the file, so that nothing is kept back.
enum OwnWords {
    static func title(_ table: String) -> LocalText {
        titles.first { $0.name == table }?.text ?? .say(table, table, table)
    }

    static func column(_ column: String, of table: String) -> LocalText {
        // A household's support is money, a talk's is help.
        if table == "households", column == "support" {
            return .say("Zuschuss zur Miete", "support of the rent", "ayuda al alquiler")
        }
        return columns[column] ?? .say(column, column, column)
    }

    /// Tables in the order of reading; others come last.
    static func order(_ table: String) -> Int { titles.firstIndex { $0.name == table } ?? titles.count }

    /// Columns that only hold the file together.
    static func isInner(_ column: String) -> Bool {
        [
            "sequence", "ordinal", "position", "after_batch", "replaced_by", "former_batch", "draft", "release", "plan",
            "id",
            "home_place", "request", "slot", "team", "hours_per_week_hundredths", "key", "changed_at",
        ].contains(column)
    }

    /// Tables whose rows stay for the legal period when the person is erased.
    static func outlives(_ table: String) -> Bool { ["costs", "grants", "former_hires"].contains(table) }

    /// A value as readers write it: days, moments, money, lists, flags, words of closed lists and codes of the catalogue.
    static func value(
        _ text: String, _ column: String, of table: String, _ language: DocumentLanguage, _ catalogue: Catalogue
    ) -> String {
        if let day = CivilDate(iso: text) { return language.date(day) }
        if column == "at" || column.hasSuffix("_at"), let seconds = Int64(text) {
            return language.date(CivilDate(dayNumber: Int32(seconds / 86_400)))
        }
        if column == "hour", let hour = Int64(text) {
            return "\(language.date(CivilDate(dayNumber: Int32(hour / 24)))), \(hour % 24) h UTC"
        }
        if isMoney(column, of: table), let cents = Int64(text) { return language.amount(Cents(cents)) }
        let code = language.code
        if flags.contains(column) { return (text == "1" ? Words.yes : Words.no).text(in: code) }
        if let known = OwnChoices.text(text, in: column, of: table) { return known.text(in: code) }
        if let named = OwnCodes.name(text, in: column, of: table, language, catalogue) { return named }
        guard text.hasPrefix("["), !text.contains("{") else { return OwnNested.text(text, language) ?? text }
        let parts = text.split { "[],\"".contains($0) }.map(String.init)
        return parts.map { part in
            OwnChoices.text(part, in: column, of: table)?.text(in: code) ?? CivilDate(iso: part).map(language.date)
                ?? OwnCodes.name(part, in: column, of: table, language, catalogue) ?? part
        }.joined(separator: ", ")
    }

    /// Whether a column holds cents.
    private static func isMoney(_ column: String, of table: String) -> Bool {
        ["wished_salary_per_year", "pay_per_month", "max_rent", "amount"].contains(column)
            || column == "support" && table == "households"
    }

    private static let flags: Set<String> = [
        "only_wished_places", "accepts_other_occupation", "accepts_training", "withdrawn", "state_recognised_at_home",
        "given", "step_free", "wheelchair", "shares_room", "tells_name", "only_together", "needs_plan", "pinned",
        "only_interview", "cancelled", "needs_title_space", "wishes_group_near", "wishes_own_room", "has_car",
        "has_bicycle", "recoverable",
    ]

    private static let titles: [(name: String, text: LocalText)] = [
        ("persons", .say("Person", "Person", "Persona")),
        ("applicants", .say("Profil", "Profile", "Perfil")),
        ("qualifications", .say("Abschlüsse", "Qualifications", "Títulos")),
        ("experience", .say("Berufserfahrung", "Experience", "Experiencia")),
        ("languages", .say("Sprachen", "Languages", "Idiomas")),
        ("consents", .say("Einwilligungen aus Listen", "Consents of files", "Consentimientos de listas")),
        ("consent_records", .say("Einwilligungen", "Consents", "Consentimientos")),
        ("data_requests", .say("Anfragen", "Requests", "Solicitudes")),
        ("uploads", .say("Gesendete Unterlagen", "Papers sent", "Documentos enviados")),
        ("documents", .say("Unterlagen", "Papers", "Documentos")),
        ("emergency_contacts", .say("Notfallkontakte", "Emergency contacts", "Contactos de emergencia")),
        ("certificates", .say("Sprachzertifikate", "Language certificates", "Certificados de idioma")),
        ("invitations", .say("Einladung zur Messe", "Invitation to the fair", "Invitación a la feria")),
        ("fair_needs", .say("Bedarf auf der Messe", "Needs at the fair", "Necesidades en la feria")),
        ("fair_need_mates", .say("Zimmerwünsche", "Room mates wished", "Compañeros de habitación")),
        ("decisions", .say("Antworten zu Vorschlägen", "Answers to proposals", "Respuestas a propuestas")),
        ("rankings", .say("Rangfolgen nach der Messe", "Rankings after the fair", "Clasificaciones tras la feria")),
        ("contracts", .say("Verträge und Angebote", "Contracts and offers", "Contratos y ofertas")),
        ("employment", .say("Was bei der Arbeit geschah", "What happened at work", "Qué pasó en el trabajo")),
        ("check_ins", .say("Gespräche in der Probezeit", "Talks in the probation", "Charlas en la prueba")),
        ("check_in_answers", .say("Antworten in Gesprächen", "Answers in talks", "Respuestas en las charlas")),
        ("partners", .say("Paar", "Couple", "Pareja")),
        ("households", .say("Haushalt", "Household", "Hogar")),
        (
            "household_applicants",
            .say("Wer zum Haushalt gehört", "Who belongs to the household", "Quién forma el hogar")
        ),
        ("household_near", .say("Wer in der Nähe wohnen soll", "Who is to live near", "Quién debe vivir cerca")),
        ("attendance", .say("Kursbesuch", "Course attendance", "Asistencia al curso")),
        ("exams", .say("Prüfungen", "Exams", "Exámenes")),
        ("dropouts", .say("Kursabbruch", "Course ended", "Curso abandonado")),
        ("incidents", .say("Vorfälle", "Incidents", "Incidencias")),
        ("group_answers", .say("Angaben zur Statistik", "Answers for statistics", "Respuestas para estadística")),
        (
            "gate_decisions",
            .say("Ausnahmen vor der Reise", "Exceptions before the journey", "Excepciones antes del viaje")
        ),
        ("travel_bookings", .say("Gebuchte Reisen", "Booked journeys", "Viajes reservados")),
        ("travel_delays", .say("Verspätungen", "Delays", "Retrasos")),
        ("task_decisions", .say("Erledigte Aufgaben", "Tasks done", "Tareas hechas")),
        (
            "release_interviews",
            .say("Gespräche im Messeplan", "Interviews in the timetable", "Entrevistas en el horario")
        ),
        (
            "interview_notes",
            .say(
                "Notizen zu Gesprächen; die der Betriebe auf Anfrage bei der Agentur",
                "Notes of interviews; the employers' on request from the agency",
                "Notas de entrevistas; las de las empresas, a petición a la agencia")
        ),
        ("draft_interviews", .say("Gespräche in Entwürfen", "Interviews in drafts", "Entrevistas en borradores")),
        ("day_events", .say("Was am Messetag geschah", "What happened at the fair", "Qué pasó en la feria")),
        ("funding_applicants", .say("Förderregeln", "Funding rules", "Reglas de ayuda")),
        ("pins", .say("Festgelegte Gespräche", "Fixed interviews", "Entrevistas fijadas")),
        ("block_members", .say("Gesperrte Zeiten", "Blocked times", "Horas bloqueadas")),
        (
            "release_block_members",
            .say("Gesperrte Zeiten im Plan", "Blocked times in the timetable", "Horas bloqueadas en el horario")
        ),
        ("release_journey", .say("Itinerar", "Itinerary", "Itinerario")),
        ("calendar_entries", .say("Kalendereinträge", "Calendar entries", "Entradas del calendario")),
        ("calendar_links", .say("Kalenderadressen", "Calendar addresses", "Direcciones de calendario")),
        ("links", .say("Links", "Links", "Enlaces")),
        ("outbox", .say("Nachrichten an Sie", "Messages to you", "Mensajes para usted")),
        ("assessments", .say("Rechtliche Prüfung", "Legal assessment", "Evaluación legal")),
        ("matches", .say("Vergleich mit Stellen", "Comparison with jobs", "Comparación con empleos")),
        ("match_sides", .say("Anzahl passender Stellen", "Number of jobs that fit", "Número de empleos adecuados")),
        ("shortlist", .say("Vorschlagslisten", "Shortlists", "Listas de candidatos")),
        ("shortlist_left_out", .say("Auf keiner Liste, weil", "On no list, because", "En ninguna lista, porque")),
        (
            "shortlist_refused_pins",
            .say("Nicht erfüllbare Wünsche", "Wishes that could not be met", "Deseos no cumplidos")
        ),
        ("stage_plan_lines", .say("Pläne", "Plans", "Planes")),
        ("costs", .say("Kosten", "Costs", "Gastos")),
        ("grants", .say("Förderanträge", "Funding applications", "Solicitudes de ayuda")),
        ("former_hires", .say("Gebühr des Betriebs", "Fee of the employer", "Tasa de la empresa")),
        ("accesses", .say("Wer Ihre Daten angesehen hat", "Who has looked at your data", "Quién ha visto sus datos")),
        ("history", .say("Frühere Werte", "Former values", "Valores anteriores")),
    ]

    private static let columns: [String: LocalText] = [
        "family_name": .say("Familienname", "family name", "apellidos"),
        "given_name": .say("Vorname", "first name", "nombre"),
        "birth_date": .say("Geburtsdatum", "date of birth", "fecha de nacimiento"),
        "sex": .say("Geschlecht", "sex", "sexo"),
        "nationalities": .say("Staatsangehörigkeit", "nationality", "nacionalidad"),
        "email": .say("E-Mail", "e-mail", "correo"),
        "phone": .say("Telefon", "telephone", "teléfono"),
        "home_text": .say("Wohnort", "home", "domicilio"),
        "home_country": .say("Land", "country", "país"),
        "contact_language": .say("Sprache für Briefe", "language of letters", "idioma de contacto"),
        "notes": .say("Bemerkungen", "notes", "notas"),
        "note": .say("Bemerkung", "note", "nota"),
        "skills": .say("Fähigkeiten", "skills", "habilidades"),
        "licences": .say("Führerscheine", "driving licences", "permisos de conducir"),
        "earliest_start": .say("frühester Beginn", "earliest start", "inicio posible"),
        "patterns": .say("Arbeitszeiten", "working times", "jornadas"),
        "wished_occupations": .say("gewünschte Berufe", "occupations wished", "profesiones deseadas"),
        "wished_salary_per_year": .say(
            "Mindestgehalt im Jahr", "least pay a year", "salario mínimo anual"),
        "wished_places": .say("gewünschte Orte", "places wished", "lugares deseados"),
        "wished_patterns": .say("gewünschte Arbeitszeiten", "working times wished", "jornadas deseadas"),
        "only_wished_places": .say("nur diese Orte", "only these places", "solo estos lugares"),
        "accepts_other_occupation": .say("verwandter Beruf", "related occupation", "profesión parecida"),
        "accepts_training": .say("Ausbildung", "training", "formación"),
        "fair_windows": .say("Zeiten auf der Messe", "times at the fair", "horas en la feria"),
        "withdrawn": .say("zurückgezogen", "withdrawn", "retirado"),
        "title": .say("Titel", "title", "título"),
        "kind": .say("Art", "kind", "tipo"),
        "country": .say("Land", "country", "país"),
        "level": .say("Niveau", "level", "nivel"),
        "field": .say("Feld", "field", "campo"),
        "awarded": .say("verliehen am", "awarded on", "otorgado el"),
        "training_start": .say("Beginn der Ausbildung", "training began", "inicio de la formación"),
        "training_months": .say("Monate der Ausbildung", "months of training", "meses de formación"),
        "institution": .say("Einrichtung", "institution", "centro"),
        "institution_status": .say("Status der Einrichtung", "status of the institution", "estado del centro"),
        "degree_status": .say("Status des Abschlusses", "status of the degree", "estado del título"),
        "state_recognised_at_home": .say("im Herkunftsland anerkannt", "recognised at home", "reconocido en su país"),
        "already_recognised_in": .say("schon anerkannt in", "already recognised in", "ya reconocido en"),
        "occupation_text": .say("Beruf", "occupation", "profesión"),
        "occupation_candidates": .say("mögliche Berufe", "possible occupations", "profesiones posibles"),
        "title_text": .say("Tätigkeit", "job title", "puesto"),
        "title_occupations": .say("Berufe dazu", "occupations of it", "profesiones"),
        "first_day": .say("erster Tag", "first day", "primer día"),
        "last_day": .say("letzter Tag", "last day", "último día"),
        "hours_per_week": .say("Stunden je Woche", "hours a week", "horas por semana"),
        "months": .say("Monate", "months", "meses"),
        "language": .say("Sprache", "language", "idioma"),
        "proof": .say("Nachweis", "proof", "justificante"),
        "purpose": .say("Zweck", "purpose", "fin"),
        "given": .say("eingewilligt", "given", "dado"),
        "on_day": .say("Tag", "day", "día"),
        "scope": .say("Wofür", "what for", "para qué"),
        "employer": .say("Betrieb", "employer", "empresa"),
        "version": .say("Fassung", "version", "versión"),
        "way": .say("Wie", "how", "cómo"),
        "actor": .say("Wer", "who", "quién"),
        "at": .say("Wann", "when", "cuándo"),
        "value": .say("Wert", "value", "valor"),
        "state": .say("Stand", "state", "estado"),
        "refusal": .say("Grund der Ablehnung", "reason of the refusal", "motivo del rechazo"),
        "settled_on": .say("erledigt am", "settled on", "hecho el"),
        "settled_by": .say("erledigt von", "settled by", "hecho por"),
        "format": .say("Format", "format", "formato"),
        "status": .say("Stand", "state", "estado"),
        "valid_until": .say("gültig bis", "valid until", "válido hasta"),
        "due": .say("fällig", "due", "vence"),
        "contents": .say("Inhalte", "contents", "contenidos"),
        "file": .say("Datei", "file", "archivo"),
        "name": .say("Name", "name", "nombre"),
        "reachable_from": .say("erreichbar ab", "reachable from", "disponible desde"),
        "reachable_until": .say("erreichbar bis", "reachable until", "disponible hasta"),
        "exam": .say("Prüfung", "exam", "examen"),
        "issuer": .say("ausgestellt von", "issued by", "emitido por"),
        "date": .say("Tag", "day", "fecha"),
        "listening": .say("Hören", "listening", "comprensión oral"),
        "reading": .say("Lesen", "reading", "lectura"),
        "writing": .say("Schreiben", "writing", "escritura"),
        "speaking": .say("Sprechen", "speaking", "expresión oral"),
        "sent_on": .say("gesendet am", "sent on", "enviado el"),
        "answer_by": .say("Antwort bis", "answer by", "respuesta hasta"),
        "answer": .say("Antwort", "answer", "respuesta"),
        "answered_on": .say("geantwortet am", "answered on", "respondido el"),
        "days": .say("Tage", "days", "días"),
        "reason": .say("Grund", "reason", "motivo"),
        "diet": .say("Ernährung", "diet", "dieta"),
        "step_free": .say("stufenlos", "step-free", "sin escalones"),
        "wheelchair": .say("Rollstuhl", "wheelchair", "silla de ruedas"),
        "sign_language": .say("Gebärdensprache", "sign language", "lengua de signos"),
        "adults": .say("Erwachsene", "adults", "adultos"),
        "children": .say("Kinder", "children", "niños"),
        "shares_room": .say("teilt ein Zimmer", "shares a room", "comparte habitación"),
        "tells_name": .say("Vorname darf genannt werden", "first name may be told", "se puede decir el nombre"),
        "arrives": .say("Ankunft", "arrival", "llegada"),
        "leaves": .say("Abreise", "departure", "salida"),
        "vacancy": .say("Stelle", "job", "empleo"),
        "mark": .say("Eindruck", "impression", "impresión"),
        "remark": .say("Bemerkung", "remark", "observación"),
        "side": .say("Seite", "side", "parte"),
        "rank": .say("Rang", "rank", "puesto"),
        "signed_on": .say("unterschrieben am", "signed on", "firmado el"),
        "start": .say("Beginn", "start", "inicio"),
        "pay_per_month": .say("Lohn im Monat", "pay a month", "salario mensual"),
        "languages": .say("Sprachen", "languages", "idiomas"),
        "probation_months": .say("Monate Probezeit", "months of probation", "meses de prueba"),
        "internship_from": .say("Praktikum ab", "internship from", "prácticas desde"),
        "internship_until": .say("Praktikum bis", "internship until", "prácticas hasta"),
        "happened_on": .say("geschehen am", "happened on", "ocurrió el"),
        "contract": .say("Vertrag", "contract", "contrato"),
        "day": .say("Tag", "day", "día"),
        "talked_on": .say("gesprochen am", "talked on", "hablado el"),
        "progress": .say("Fortschritt", "progress", "progreso"),
        "planned_absence": .say("geplante freie Tage", "planned days off", "días libres previstos"),
        "unplanned_absence": .say("andere freie Tage", "other days off", "otros días libres"),
        "support": .say("Unterstützung", "support", "ayuda"),
        "copied_on": .say("Abschrift am", "copy on", "copia el"),
        "copy_language": .say("Sprache der Abschrift", "language of the copy", "idioma de la copia"),
        "question": .say("Frage", "question", "pregunta"),
        "applicant": .say("Person", "person", "persona"),
        "partner": .say("Partner", "partner", "pareja"),
        "applicant_consent": .say("Einwilligung am", "consent on", "consentimiento el"),
        "partner_consent": .say(
            "Einwilligung des Partners am", "partner's consent on", "consentimiento de la pareja el"),
        "only_together": .say("nur gemeinsam", "only together", "solo juntos"),
        "further_adults": .say("weitere Erwachsene", "further adults", "otros adultos"),
        "max_rent": .say("höchste Miete", "highest rent", "alquiler máximo"),
        "outcome": .say("Ergebnis", "outcome", "resultado"),
        "since": .say("seit", "since", "desde"),
        "closed_on": .say("abgeschlossen am", "closed on", "cerrado el"),
        "guide": .say("Lotse", "guide", "guía"),
        "attribute": .say("Merkmal", "attribute", "característica"),
        "consented_on": .say("eingewilligt am", "consented on", "consentido el"),
        "line": .say("Zeile", "line", "línea"),
        "rides": .say("Fahrten", "rides", "trayectos"),
        "task": .say("Aufgabe", "task", "tarea"),
        "done_on": .say("erledigt am", "done on", "hecho el"),
        "connection": .say("Verbindung", "connection", "conexión"),
        "minutes": .say("Minuten", "minutes", "minutos"),
        "from_time": .say("von", "from", "de"),
        "to_time": .say("bis", "to", "a"),
        "table_number": .say("Tisch", "table", "mesa"),
        "interpreter": .say("Dolmetscher", "interpreter", "intérprete"),
        "item": .say("Eintrag", "entry", "dato"),
        "entry": .say("Eintrag", "entry", "dato"),
        "beginning": .say("Anfang der Adresse", "beginning of the address", "comienzo de la dirección"),
        "expires_at": .say("gilt bis", "valid until", "válido hasta"),
        "revoked_at": .say("geschlossen am", "shut on", "cerrado el"),
        "used_at": .say("zuletzt benutzt", "last used", "último uso"),
        "role": .say("Rolle", "role", "función"),
        "parts": .say("Inhalt (Prüfsummen)", "contents (digests)", "contenido (sumas)"),
        "changed": .say("geändert", "changed", "cambiado"),
        "occupation": .say("Beruf", "occupation", "profesión"),
        "land": .say("Land", "Land", "Land"),
        "verdict": .say("Ergebnis", "verdict", "resultado"),
        "document": .say("Begründung", "reasons", "motivos"),
        "needs_plan": .say("braucht noch Schritte", "needs steps", "necesita pasos"),
        "employer_score": .say("Punkte für den Betrieb", "points for the employer", "puntos para la empresa"),
        "applicant_score": .say("Punkte für Sie", "points for you", "puntos para usted"),
        "mutual_score": .say("Punkte gemeinsam", "points together", "puntos en común"),
        "vacancy_rank": .say("Rang bei der Stelle", "rank at the job", "puesto en el empleo"),
        "applicant_rank": .say("Rang für Sie", "rank for you", "puesto para usted"),
        "rank_for_vacancy": .say("Rang bei der Stelle", "rank at the job", "puesto en el empleo"),
        "rank_for_applicant": .say("Rang für Sie", "rank for you", "puesto para usted"),
        "feasible": .say("passende Stellen", "jobs that fit", "empleos adecuados"),
        "what": .say("Wofür", "what for", "para qué"),
        "payee": .say("Empfänger", "payee", "beneficiario"),
        "amount": .say("Betrag", "amount", "importe"),
        "voucher": .say("Beleg", "voucher", "justificante"),
        "paid_on": .say("bezahlt am", "paid on", "pagado el"),
        "arises_on": .say("entsteht am", "arises on", "surge el"),
        "filed_on": .say("beantragt am", "filed on", "solicitado el"),
        "approved_on": .say("bewilligt am", "approved on", "concedido el"),
        "refused_on": .say("abgelehnt am", "refused on", "rechazado el"),
        "cancelled_on": .say("storniert am", "cancelled on", "cancelado el"),
        "hour": .say("Stunde", "hour", "hora"),
        "former": .say("früherer Stand", "former state", "estado anterior"),
        "cancelled": .say("abgesagt", "cancelled", "cancelado"),
        "candidate": .say("Person", "person", "persona"),
        "pinned": .say("festgelegt", "fixed", "fijado"),
        "only_interview": .say("einziges Gespräch", "only interview", "única entrevista"),
        "young_children": .say("Kinder unter sechs", "children under six", "niños menores de seis"),
        "infants": .say("Kinder unter zwei", "children under two", "niños menores de dos"),
        "follow_on": .say("Familie kommt am", "family follows on", "la familia llega el"),
        "follow_after_days": .say(
            "Familie kommt nach Tagen", "family follows after days", "la familia llega en días"),
        "permanent_by": .say("eigene Wohnung bis", "permanent home by", "vivienda definitiva hasta"),
        "max_moves": .say("höchstens Umzüge", "moves at most", "mudanzas como máximo"),
        "needs": .say("Bedarf", "needs", "necesidades"),
        "needs_title_space": .say(
            "Wohnraum für den Aufenthaltstitel", "living space for the title", "espacio para la residencia"),
        "wishes_group_near": .say("Gruppe in der Nähe", "group near", "grupo cerca"),
        "wishes_own_room": .say("eigenes Zimmer gewünscht", "wishes an own room", "prefiere habitación propia"),
        "group_mark": .say("Gruppe", "group", "grupo"),
        "accepts_groups": .say("teilt mit Gruppen", "shares with groups", "comparte con grupos"),
        "has_car": .say("Auto", "car", "coche"), "has_bicycle": .say("Fahrrad", "bicycle", "bicicleta"),
        "course_group": .say("Kursgruppe", "course group", "grupo del curso"),
        "rule": .say("Regel", "rule", "regla"), "stage": .say("Stufe", "stage", "etapa"),
        "evidence": .say("Nachweise", "evidence", "justificantes"),
        "returns": .say("gibt zurück", "gives back", "devuelve"),
        "recoverable": .say("zurück bei Abbruch", "given back on dropping out", "se devuelve si abandona"),
        "time": .say("Uhrzeit", "time", "hora"), "undoes": .say("nimmt zurück", "takes back", "anula"),
        "text_version": .say("Fassung des Texts", "version of the text", "versión del texto"),
        "place": .say("Ort", "place", "lugar"),
    ]
}
