package import Calendar

/// Why an invitation cannot become what was asked for.
package enum InvitationRefusal: Error, Hashable, Sendable {
    /// An answer of somebody who was never invited.
    case notInvited
    /// A second invitation while the first one waits for its answer.
    case waits(until: CivilDate)
    /// A second invitation to somebody who comes.
    case attends(Invitation.State)
    /// An answer after a decline: the place went on.
    case declined(on: CivilDate)
    /// Somebody wants to come after the deadline: the place went on.
    case tooLate(deadline: CivilDate)
    /// The answer is older than the letter.
    case beforeLetter(sent: CivilDate)
    /// The deadline is before the letter.
    case deadlineBeforeLetter(sent: CivilDate)
    /// The deadline is not before the fair.
    case deadlineAtFair(begins: CivilDate)
    /// A day on which there is no fair.
    case noFairDay(CivilDate, days: [CivilDate])
}

extension Invitation {
    /// The invitation that is sent on a day to somebody who has `former`, nil = none.
    ///
    /// Whoever declined or was silent may be invited anew; the former answer is gone then.
    package static func sent(
        to applicant: ID<Applicant>, after former: Invitation?, on day: CivilDate, answerBy: CivilDate,
        fair: [CivilDate]
    ) throws(InvitationRefusal) -> Invitation {
        if let former {
            let state = former.state(on: day)
            switch state {
            case .declined, .silent: break
            case .open: throw .waits(until: former.answerBy)
            case .coming, .video: throw .attends(state)
            }
        }
        guard answerBy >= day else { throw .deadlineBeforeLetter(sent: day) }
        if let begins = fair.min(), answerBy >= begins { throw .deadlineAtFair(begins: begins) }
        return Invitation(applicant: applicant, sentOn: day, answerBy: answerBy)
    }

    /// The same invitation with an answer that came on a day.
    ///
    /// Whoever comes may change the answer; whoever declined, and whoever wants to come after the deadline, has to be
    /// invited anew, since the place went to the waiting list.
    package func answered(
        _ answer: Answer, on day: CivilDate, fair: [CivilDate]
    ) throws(InvitationRefusal) -> Invitation {
        guard day >= sentOn else { throw .beforeLetter(sent: sentOn) }
        switch (state(on: day), answer) {
        case (.declined, _): throw .declined(on: reply?.on ?? sentOn)
        case (.silent, .coming), (.silent, .video): throw .tooLate(deadline: answerBy)
        case (.silent, .declined), (.open, _), (.coming, _), (.video, _): break
        }
        if case .coming(let days?) = answer, let other = days.first(where: { !fair.contains($0) }) {
            throw .noFairDay(other, days: fair)
        }
        var answered = self
        answered.reply = Reply(answer, on: day)
        return answered
    }
}
