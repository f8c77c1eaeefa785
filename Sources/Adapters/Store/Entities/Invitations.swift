package import Domain
import SQLite

extension EntityMapping where Entity == Invitation {
    /// Invitations to the fair; applicants have to be stored before.
    package static let invitations = EntityMapping(
        kind: .invitations,
        tables: [
            TableLayout(
                "invitations", ["applicant", "sent_on", "answer_by", "answer", "answered_on", "days", "reason"])
        ],
        externalID: { $0.id.text },
        rows: { (invitation, numbers) throws(StoreError) in
            let word: Word?
            var reason: Invitation.DeclineReason?
            switch invitation.reply?.answer {
            case .coming: word = .coming
            case .video: word = .video
            case .declined(let why):
                word = .declined
                reason = why
            case nil: word = nil
            }
            return [
                [
                    [
                        try numbers.number(.applicants, invitation.applicant.text), .date(invitation.sentOn),
                        .date(invitation.answerBy), .word(word), .date(invitation.reply?.on),
                        .list(invitation.days) { .string($0.iso) }, .word(reason),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                var invitation = Invitation(
                    applicant: try rows.numbers.id(try columns.integer()), sentOn: try columns.date(),
                    answerBy: try columns.date())
                let word = try columns.optionalWord(Word.self)
                let answeredOn = try columns.optionalDate()
                let days = try columns.optionalList(ListText.date)
                let reason = try columns.optionalWord(Invitation.DeclineReason.self)
                guard let word else { return invitation }
                guard let answeredOn else { throw columns.unreadable("the day of the answer, found null") }
                let answer: Invitation.Answer
                switch (word, reason) {
                case (.coming, _): answer = .coming(days: days)
                case (.video, _): answer = .video
                case (.declined, let reason?): answer = .declined(reason)
                case (.declined, nil): throw columns.unreadable("the reason of a decline, found null")
                }
                invitation.reply = Invitation.Reply(answer, on: answeredOn)
                return invitation
            }
        })

    /// The words of the column `answer`.
    private enum Word: String { case coming, video, declined }
}
