import Domain

/// The closed lists of words in files of invitations.
extension Words {
    /// What the column `answer` says, before its days and reason are read.
    enum InvitationAnswer: Sendable {
        case coming, video, declined
    }

    static let invitationAnswers = WordTable<InvitationAnswer>(
        expected: "coming, video, declined",
        [
            (.coming, "coming|kommt|ja|Zusage|sagt zu|yes|accepts|viene|sí|si|acepta|asistirá"),
            (.video, "video|per Video|Video|by video|online|Videogespräch|por vídeo|en línea|videollamada"),
            (.declined, "declined|kommt nicht|nein|Absage|sagt ab|no|declines|no viene|rechaza|renuncia"),
        ])

    static let declineReasons = WordTable<Invitation.DeclineReason>(
        expected: Invitation.DeclineReason.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.otherWork, "otherWork|andere Stelle|andere Arbeit|other work|other job|otro trabajo|otro empleo"),
            (.dates, "dates|Termin|Termin passt nicht|date|fechas|fecha"),
            (.family, "family|Familie|familia"),
            (.tooFar, "tooFar|zu weit|too far|demasiado lejos"),
            (.conditions, "conditions|Bedingungen|Gehalt|pay|condiciones|salario"),
            (.noInterest, "noInterest|kein Interesse|no interest|sin interés"),
            (.unsaid, "unsaid|ohne Angabe|keine Angabe|not said|sin indicar"),
        ])
}
