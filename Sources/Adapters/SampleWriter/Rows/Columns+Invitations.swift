/// The columns of a file of invitations.
enum InvitationColumn: SampleColumn {
    case applicant, sent, answerBy, answer, answered, days, reason

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .sent: "eingeladen am"
        case .answerBy: "Antwort bis"
        case .answer: "Antwort"
        case .answered: "geantwortet am"
        case .days: "Tage"
        case .reason: "Grund"
        }
    }
}
