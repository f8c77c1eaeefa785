import Domain

/// What the words of closed lists mean where somebody reads the own data: in every language that candidates read.
enum OwnChoices {
    /// A closed list of the file, each of its words with what it means.
    struct List: Sendable {
        let words: [String: LocalText]

        init<Choice: RawRepresentable<String> & CaseIterable>(_ choices: Choice.Type, _ text: (Choice) -> LocalText) {
            words = Dictionary(uniqueKeysWithValues: choices.allCases.map { ($0.rawValue, text($0)) })
        }

        /// - Parameter words: A word of the file with what it means.
        init(_ words: [(String, LocalText)]) {
            self.words = Dictionary(words) { first, _ in first }
        }
    }

    /// What a word of a column means; nil where the column holds no closed list, or another word.
    static func text(_ word: String, in column: String, of table: String) -> LocalText? {
        (columns["\(table).\(column)"] ?? columns[column])?.words[word]
    }

    /// By `table.column`, or by the column alone where it means the same in every table.
    static let columns: [String: List] = people.merging(fair) { first, _ in first }
        .merging(stay) { first, _ in first }.merging(file) { first, _ in first }

    private static let people: [String: List] = [
        "wished_patterns": List(WorkPattern.self, Words.pattern), "patterns": List(WorkPattern.self, Words.pattern),
        "institution_status": List(InstitutionStatus.self, institution),
        "degree_status": List(DegreeStatus.self, degree), "languages.proof": List(LanguageProof.self, proof),
        "consents.purpose": List(ConsentPurpose.self, purpose),
        "consent_records.scope": List(
            ConsentPurpose.allCases.map { ($0.rawValue, purpose($0)) }
                + [("name", .say("Name für einen Betrieb", "name for an employer", "nombre para una empresa"))]),
        "consent_records.way": List(ConsentRecord.Way.self, way),
        "data_requests.field": List(DataRequest.Field.self, Words.field),
        "data_requests.refusal": List(DataRequest.Refusal.self, Words.refusal),
        "data_requests.state": List([
            ("open", Words.requestOpen), ("accepted", .say("erfüllt", "done", "hecho")),
            ("refused", .say("abgelehnt", "refused", "rechazado")),
            ("takenBack", .say("zurückgenommen", "taken back", "retirado")),
        ]),
        "uploads.kind": List(DocumentKind.self, Words.paper), "documents.kind": List(DocumentKind.self, Words.paper),
        "documents.status": List(PersonDocument.Status.self, \.name),
        "documents.actor": List(ChecklistLine.Actor.self, \.name),
        "group_answers.attribute": List(GroupAttribute.self, \.title),
        "group_answers.purpose": List(GroupPurpose.self) { _ in .say("Statistik", "statistics", "estadística") },
    ]

    private static let fair: [String: List] = [
        "invitations.answer": List([
            ("coming", .say("kommt", "coming", "viene")), ("video", .say("per Video", "by video", "por vídeo")),
            ("declined", .say("abgesagt", "declined", "no viene")),
        ]),
        "invitations.reason": List(Invitation.DeclineReason.self, Words.declined),
        "fair_needs.diet": List(FairNeed.Diet.self, diet),
        "fair_needs.sign_language": List(FairNeed.SignLanguage.self, signs),
        "answer": List(ShortlistAnswer.self, answer), "side": List(ChangeActor.self, side),
        "rule": List(PinRefusal.self, pinRefusal), "shortlist_left_out.reason": List(LeftOutReason.self, leftOut),
        "verdict": List(AssessmentVerdict.self, verdict), "contracts.state": List(Contract.State.self, \.name),
    ]

    private static let stay: [String: List] = [
        "employment.state": List(EmploymentState.self, \.title), "check_ins.side": List(CheckInNote.Side.self, talker),
        "check_ins.progress": List(CheckInNote.Progress.self, \.title),
        "check_ins.support": List(CheckInNote.Support.self, \.title),
        "check_in_answers.question": List(CheckInQuestion.self, \.text),
        "check_in_answers.answer": List(CheckInNote.Answer.self, \.title),
        "attendance.state": List(AttendanceRecord.State.self, attendance),
        "exams.outcome": List(ExamResult.Outcome.self, outcome), "dropouts.reason": List(CourseExit.Reason.self, exit),
        "incidents.kind": List(IncidentKind.self, \.title), "incidents.outcome": List(Incident.Outcome.self, \.title),
    ]

    private static let file: [String: List] = [
        "costs.kind": List(CostKind.self, \.title), "costs.stage": List(CostStage.self, \.title),
        "costs.status": List(CostItem.Status.self, cost), "links.role": List(LinkRole.self, role),
    ]
}

extension OwnChoices {
    private static func institution(_ status: InstitutionStatus) -> LocalText {
        switch status {
        case .recognised: .say("anerkannt (H+)", "recognised (H+)", "reconocida (H+)")
        case .partlyRecognised: .say("teils anerkannt (H+-)", "partly recognised (H+-)", "reconocida en parte (H+-)")
        case .notRecognised: .say("nicht anerkannt (H-)", "not recognised (H-)", "no reconocida (H-)")
        case .notListed: .say("nicht gelistet", "not listed", "no figura")
        }
    }

    private static func degree(_ status: DegreeStatus) -> LocalText {
        switch status {
        case .corresponds: .say("entspricht", "corresponds", "corresponde")
        case .equivalent: .say("gleichwertig", "equivalent", "equivalente")
        case .conditionallyComparable:
            .say("bedingt vergleichbar", "conditionally comparable", "comparable con condiciones")
        case .notListed: .say("nicht gelistet", "not listed", "no figura")
        }
    }

    private static func proof(_ proof: LanguageProof) -> LocalText {
        switch proof {
        case .certificate: .say("Zertifikat", "certificate", "certificado")
        case .placementTest: .say("Einstufungstest", "placement test", "prueba de nivel")
        case .selfAssessed: .say("eigene Angabe", "own statement", "declaración propia")
        }
    }

    private static func purpose(_ purpose: ConsentPurpose) -> LocalText {
        switch purpose {
        case .matching: .say("Vermittlung", "matching", "búsqueda de empleo")
        case .talentPool: .say("Talentpool", "talent pool", "bolsa de candidatos")
        case .partnerSearch: .say("Suche für den Partner", "search for the partner", "búsqueda para la pareja")
        case .housingSharing: .say("Wohnungssuche", "search for a home", "búsqueda de vivienda")
        case .statistics: .say("Statistik", "statistics", "estadística")
        }
    }

    private static func way(_ way: ConsentRecord.Way) -> LocalText {
        switch way {
        case .page: .say("auf den eigenen Seiten", "on the own pages", "en las páginas propias")
        case .paper: .say("auf Papier", "on paper", "en papel")
        case .mail: .say("per E-Mail", "by e-mail", "por correo")
        case .telephone: .say("am Telefon", "by telephone", "por teléfono")
        }
    }

    private static func diet(_ diet: FairNeed.Diet) -> LocalText {
        switch diet {
        case .anything: .say("alles", "anything", "de todo")
        case .vegetarian: .say("vegetarisch", "vegetarian", "vegetariana")
        case .vegan: .say("vegan", "vegan", "vegana")
        case .halal: .say("halal", "halal", "halal")
        case .kosher: .say("koscher", "kosher", "kosher")
        case .glutenFree: .say("ohne Gluten", "without gluten", "sin gluten")
        case .lactoseFree: .say("ohne Laktose", "without lactose", "sin lactosa")
        case .nutFree: .say("ohne Nüsse", "without nuts", "sin frutos secos")
        case .diabetic: .say("für Diabetiker", "for diabetics", "para diabéticos")
        }
    }

    private static func signs(_ language: FairNeed.SignLanguage) -> LocalText {
        switch language {
        case .dgs: .say("deutsche Gebärdensprache", "German sign language", "lengua de signos alemana")
        case .lse: .say("spanische Gebärdensprache", "Spanish sign language", "lengua de signos española")
        case .lsc: .say("katalanische Gebärdensprache", "Catalan sign language", "lengua de signos catalana")
        case .lis: .say("italienische Gebärdensprache", "Italian sign language", "lengua de signos italiana")
        case .lgp: .say("portugiesische Gebärdensprache", "Portuguese sign language", "lengua de signos portuguesa")
        case .international: .say("internationale Gebärden", "International Sign", "signos internacionales")
        }
    }

    private static func answer(_ answer: ShortlistAnswer) -> LocalText {
        switch answer {
        case .invite: .say("ja, Gespräch", "yes, an interview", "sí, entrevista")
        case .hold: .say("später entscheiden", "decide later", "decidir más tarde")
        case .decline: .say("nein", "no", "no")
        }
    }

    private static func side(_ side: ChangeActor) -> LocalText {
        switch side {
        case .employer: .say("Betrieb", "employer", "empresa")
        case .applicant: .say("Sie", "you", "usted")
        }
    }

    private static func talker(_ side: CheckInNote.Side) -> LocalText {
        switch side {
        case .employer: .say("Betrieb", "employer", "empresa")
        case .worker: .say("Sie", "you", "usted")
        }
    }

    private static func pinRefusal(_ rule: PinRefusal) -> LocalText {
        switch rule {
        case .notFeasible: .say("die Stelle passt nicht", "the job does not fit", "el empleo no es adecuado")
        case .declined: .say("jemand hat abgelehnt", "somebody declined", "alguien lo rechazó")
        case .candidateLimit:
            .say("zu viele Gespräche für Sie", "too many interviews for you", "demasiadas entrevistas para usted")
        case .vacancyLimit:
            .say("zu viele Gespräche für die Stelle", "too many interviews for the job", "demasiadas para el empleo")
        case .employerSlots:
            .say("der Betrieb hat keine Zeit mehr", "the employer has no time left", "la empresa no tiene más tiempo")
        }
    }

    private static func leftOut(_ reason: LeftOutReason) -> LocalText {
        switch reason {
        case .nobodyFeasible: .say("keine Stelle passt", "no job fits", "ningún empleo es adecuado")
        case .allDeclined:
            .say("alle passenden wurden abgelehnt", "all that fit were declined", "se rechazaron todos los adecuados")
        case .partnersFull:
            .say(
                "die passenden Stellen sind voll", "the jobs that fit are full", "los empleos adecuados están completos"
            )
        case .employerSlots:
            .say("der Betrieb hat keine Zeit mehr", "the employer has no time left", "la empresa no tiene más tiempo")
        }
    }

    private static func verdict(_ verdict: AssessmentVerdict) -> LocalText {
        switch verdict {
        case .mayWork: .say("darf arbeiten", "may work", "puede trabajar")
        case .mayWorkAfter:
            .say("darf nach einem Schritt arbeiten", "may work after a step", "puede trabajar tras un trámite")
        case .mayNot: .say("darf nicht arbeiten", "may not work", "no puede trabajar")
        case .unclear: .say("ungeklärt", "unclear", "sin aclarar")
        }
    }

    private static func attendance(_ state: AttendanceRecord.State) -> LocalText {
        switch state {
        case .present: .say("anwesend", "present", "presente")
        case .excused: .say("entschuldigt", "excused", "justificado")
        case .missing: .say("gefehlt", "missing", "ausente")
        }
    }

    private static func outcome(_ outcome: ExamResult.Outcome) -> LocalText {
        switch outcome {
        case .passed: .say("bestanden", "passed", "aprobado")
        case .failed: .say("nicht bestanden", "failed", "suspendido")
        }
    }

    private static func exit(_ reason: CourseExit.Reason) -> LocalText {
        switch reason {
        case .noTime: .say("keine Zeit", "no time", "falta de tiempo")
        case .workHours: .say("Arbeitszeiten", "working hours", "horario de trabajo")
        case .tooHard: .say("zu schwer", "too hard", "demasiado difícil")
        case .tooEasy: .say("zu leicht", "too easy", "demasiado fácil")
        case .otherCourse: .say("anderer Kurs", "another course", "otro curso")
        case .leftRegion: .say("fortgezogen", "left the region", "se fue")
        case .personal: .say("persönlich", "personal", "personal")
        }
    }

    private static func cost(_ status: CostItem.Status) -> LocalText {
        switch status {
        case .planned: .say("geplant", "planned", "previsto")
        case .committed: .say("beauftragt", "committed", "comprometido")
        case .invoiced: .say("berechnet", "invoiced", "facturado")
        case .paid: .say("bezahlt", "paid", "pagado")
        case .reimbursed: .say("erstattet", "reimbursed", "reembolsado")
        case .refused: .say("abgelehnt", "refused", "denegado")
        }
    }

    private static func role(_ role: LinkRole) -> LocalText {
        switch role {
        case .employer: .say("Betrieb", "employer", "empresa")
        case .candidate: .say("Bewerber", "candidate", "candidato")
        }
    }
}
