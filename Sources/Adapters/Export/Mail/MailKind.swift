package import Domain

/// A text that the agency mails to candidates, firms and interpreters (Anschreiben per E-Mail).
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
    /// Whom a firm or an interpreter meets when at the fair.
    case plan
    /// To a firm: the talks of its newcomers' probations, with the forms.
    case talks

    /// Who is written to.
    package var roles: [CalendarReceiver.Role] {
        switch self {
        case .invitation, .interviews, .travel, .welcome, .checkin: [.candidate]
        case .plan: [.employer, .interpreter]
        case .talks: [.employer]
        }
    }

    /// The names that a text of this kind may hold between `{{` and `}}`, in alphabetical order.
    package var placeholders: [String] {
        let person = roles == [.candidate] ? ["familyName", "givenName"] : ["name"]
        return (news + person + ["campaign", "id", "venue"]).sorted()
    }

    /// Those of them that the mail is about: where all are empty, there is nothing to write.
    package var news: [String] {
        switch self {
        case .invitation: ["answerBy", "days"]
        case .interviews, .plan: ["interviews"]
        case .travel: ["journey", "pickup"]
        case .welcome: ["appointments", "deadlines", "home"]
        case .checkin: ["talk"]
        case .talks: ["talks"]
        }
    }
}
