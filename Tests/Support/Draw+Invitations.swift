import Calendar
package import Domain

extension Draw {
    /// Sent, with any answer or none; nobody answers before the letter.
    package mutating func invitation(of applicant: ID<Applicant>) -> Invitation {
        let sentOn = date()
        let last = CivilDate(dayNumber: Swift.max(sentOn.dayNumber, Int32(below(40_000)) - 10_000))
        let answers: [Invitation.Answer] = [
            .coming(days: nil), .coming(days: [last]), .video, .declined(one(of: Invitation.DeclineReason.allCases)),
        ]
        return Invitation(
            applicant: applicant, sentOn: sentOn, answerBy: last,
            reply: maybe { Invitation.Reply($0.one(of: answers), on: last) })
    }
}
