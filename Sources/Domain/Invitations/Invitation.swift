package import Calendar

/// An invitation to the fair (Einladung): one for each applicant, with a deadline and what came back.
package struct Invitation: Hashable, Sendable {
    /// Why somebody does not come; the closed list keeps remarks about persons out.
    package enum DeclineReason: String, CaseIterable, Sendable {
        /// Has work, or an offer from elsewhere.
        case otherWork
        /// Cannot come on these days.
        case dates
        case family
        case tooFar
        /// What the jobs offer: pay, hours, contract.
        case conditions
        case noInterest
        /// Did not say.
        case unsaid
    }

    /// What somebody answers.
    package enum Answer: Hashable, Sendable {
        /// In person; nil = on all days, else on these, sorted, at least one.
        case coming(days: [CivilDate]?)
        /// From home, by a picture on a screen: needs a table, and neither a journey nor a bed.
        case video
        case declined(DeclineReason)
    }

    /// An answer with its day.
    package struct Reply: Hashable, Sendable {
        package let answer: Answer
        package let on: CivilDate

        package init(_ answer: Answer, on: CivilDate) {
            self.answer = answer
            self.on = on
        }
    }

    /// Where an invitation stands on a day; `silent` is never kept, it follows from the deadline.
    package enum State: String, CaseIterable, Sendable {
        /// Sent, and the deadline is not over.
        case open
        case coming, video, declined
        /// No answer by the deadline.
        case silent

        /// Said to come, in person or by video: the timetable takes nobody else.
        package var attends: Bool { self == .coming || self == .video }

        /// Does not come: the place goes to the waiting list.
        package var isGone: Bool { self == .declined || self == .silent }
    }

    package let applicant: ID<Applicant>
    package var sentOn: CivilDate
    /// The last day on which an answer counts; not before `sentOn`.
    package var answerBy: CivilDate
    /// Nil where nothing came back.
    package var reply: Reply?

    /// One for each applicant.
    package var id: ID<Invitation> { ID(applicant.text) }

    package init(applicant: ID<Applicant>, sentOn: CivilDate, answerBy: CivilDate, reply: Reply? = nil) {
        self.applicant = applicant
        self.sentOn = sentOn
        self.answerBy = answerBy
        self.reply = reply
    }

    /// Where it stands at the end of a day. An answer that an import brings counts, however late it is.
    package func state(on day: CivilDate) -> State {
        switch reply?.answer {
        case .coming: .coming
        case .video: .video
        case .declined: .declined
        case nil: day <= answerBy ? .open : .silent
        }
    }

    /// The days on which somebody comes who said only some; nil = all.
    package var days: [CivilDate]? {
        guard case .coming(let days) = reply?.answer else { return nil }
        return days
    }
}
