package import Calendar

/// Something that the desk of the fair was told (Ereignis am Messetag). Events are never changed; an undo is one more.
package struct DayEvent: Hashable, Sendable {
    /// What happened. An employer's people are its delegation; tables are counted from 0.
    package enum What: Hashable, Sendable {
        /// A candidate is there.
        case came(ID<Applicant>)
        /// A candidate comes later, at that time of the day.
        case late(ID<Applicant>, expected: LocalTime)
        /// A candidate was waited for in vain; not expected any more today.
        case absent(ID<Applicant>)
        /// A candidate went for the day.
        case left(ID<Applicant>)
        case firmCame(ID<Employer>)
        case firmLate(ID<Employer>, expected: LocalTime)
        case firmGone(ID<Employer>)
        /// From now on a delegation has only so many teams.
        case firmTeams(ID<Employer>, Int)
        case tableLost(Int)
        case tableBack(Int)
        /// An interpreter cannot work in that part of the day.
        case interpreterSick(ID<Interpreter>, from: LocalTime, to: LocalTime)
        case interpreterBack(ID<Interpreter>)
        case begun(DayInterviewKey)
        case over(DayInterviewKey)
        /// An interview will end so many minutes after its time.
        case overrun(DayInterviewKey, minutes: Int)
        /// Somebody without an invitation came in, and agreed to this text in this language.
        case walkIn(ID<Applicant>, WalkInConsent)
        /// An interview that was agreed on at the fair.
        case wanted(DayInterviewKey)
        /// The rest of the day is planned anew from here on.
        case replan
        /// What the event of that number says does not hold.
        case undone(Int)
    }

    /// From 1, without gaps until somebody is erased.
    package let number: Int
    package let moment: DayMoment
    package let what: What
    package let actor: String
    /// Seconds since 1970-01-01 UTC: when it was written down.
    package let at: Int64

    package init(number: Int, moment: DayMoment, what: What, actor: String, at: Int64) {
        self.number = number
        self.moment = moment
        self.what = what
        self.actor = actor
        self.at = at
    }
}

/// An interview that an event is about, with its two sides.
package struct DayInterviewKey: Hashable, Sendable {
    package let request: ID<InterviewRequest>
    package let candidate: ID<Applicant>
    package let employer: ID<Employer>
    package let vacancy: ID<Vacancy>?

    package init(
        _ request: ID<InterviewRequest>, candidate: ID<Applicant>, employer: ID<Employer>, vacancy: ID<Vacancy>?
    ) {
        self.request = request
        self.candidate = candidate
        self.employer = employer
        self.vacancy = vacancy
    }

    package init(_ interview: FairInterview) {
        self.init(
            interview.request, candidate: interview.candidate, employer: interview.employer, vacancy: interview.vacancy)
    }

    package init(_ request: FairProblem.Request) {
        self.init(request.id, candidate: request.candidate, employer: request.employer, vacancy: request.vacancy)
    }
}

/// What a walk-in agreed to, before anything was written down of them (Einwilligung, Art. 7 GDPR).
package struct WalkInConsent: Hashable, Sendable {
    /// The version of the text that was shown.
    package let version: String
    /// The language in which it was shown.
    package let language: LanguageCode

    package init(version: String, language: LanguageCode) {
        self.version = version
        self.language = language
    }
}

extension DayEvent.What {
    /// The candidate whom it concerns; nil where it concerns none.
    package var candidate: ID<Applicant>? {
        switch self {
        case .came(let id), .late(let id, _), .absent(let id), .left(let id), .walkIn(let id, _): id
        case .begun(let key), .over(let key), .overrun(let key, _), .wanted(let key): key.candidate
        case .firmCame, .firmLate, .firmGone, .firmTeams, .tableLost, .tableBack, .interpreterSick, .interpreterBack,
            .replan, .undone:
            nil
        }
    }

    /// The word by which files and pages name it.
    package var word: Word {
        switch self {
        case .came: .came
        case .late: .late
        case .absent: .absent
        case .left: .left
        case .firmCame: .firmCame
        case .firmLate: .firmLate
        case .firmGone: .firmGone
        case .firmTeams: .firmTeams
        case .tableLost: .tableLost
        case .tableBack: .tableBack
        case .interpreterSick: .interpreterSick
        case .interpreterBack: .interpreterBack
        case .begun: .begun
        case .over: .over
        case .overrun: .overrun
        case .walkIn: .walkIn
        case .wanted: .wanted
        case .replan: .replan
        case .undone: .undone
        }
    }

    package enum Word: String, CaseIterable, Sendable {
        case came, late, absent, left, firmCame, firmLate, firmGone, firmTeams, tableLost, tableBack, interpreterSick
        case interpreterBack, begun, over, overrun, walkIn, wanted, replan, undone
    }
}

extension [DayEvent] {
    /// What still holds of all that was said, in the order in which it was said. What was undone never held, whatever the
    /// moments of the event and of its undoing, so that a slip on a rehearsed day can be taken back on any other.
    package var standing: [DayEvent] {
        let undone = Set(
            compactMap { event -> Int? in
                guard case .undone(let number) = event.what else { return nil }
                return number
            })
        return filter { event in
            if case .undone = event.what { return false }
            return !undone.contains(event.number)
        }
    }

    /// The part of it that was said by a moment.
    package func standing(at moment: DayMoment) -> [DayEvent] { standing.filter { $0.moment <= moment } }

    /// The last moment of which the desk was told anything that still holds; nil where nothing does.
    package var lastMoment: DayMoment? { standing.map(\.moment).max() }
}
