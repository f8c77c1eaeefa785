/// A text that the agency mails to candidates (Anschreiben per E-Mail).
package enum MailKind: String, CaseIterable, Sendable {
    /// To the fair, with the letter.
    case invitation
    /// Who is met when at the fair.
    case interviews
    /// Flights, trains and who fetches the person.
    case travel
    /// Where the person lives, who guides them, what comes first.
    case welcome
    /// The next talk of the probation.
    case checkin

    /// The names that a text of this kind may hold between `{{` and `}}`, in alphabetical order.
    package var placeholders: [String] {
        (news + ["campaign", "familyName", "givenName", "id", "venue"]).sorted()
    }

    /// Those of them that the mail is about: where all are empty, there is nothing to write.
    package var news: [String] {
        switch self {
        case .invitation: ["answerBy", "days"]
        case .interviews: ["interviews"]
        case .travel: ["journey", "pickup"]
        case .welcome: ["appointments", "deadlines", "home"]
        case .checkin: ["talk"]
        }
    }
}
