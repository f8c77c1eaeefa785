package import Calendar

/// What a firm answers to the survey of open jobs (Betriebsumfrage): one for each kind of opening, or one without any.
package struct SurveyAnswer: Hashable, Sendable {
    package enum Interest: String, CaseIterable, Sendable {
        case yes, later, no
    }

    package let id: ID<SurveyAnswer>
    package var employer: ID<Employer>
    package var interest: Interest
    /// Why later, or why not.
    package var reason: String?
    package var answeredOn: CivilDate
    /// The vacancy that a person may make of it; nil where nothing is open. Its employer is that of the answer.
    package var opening: Vacancy?
    /// The firm trains on the job.
    package var trainsOnTheJob: Bool?
    /// Languages in which the firm can hold interviews.
    package var interviewLanguages: [LanguageCode]
    package var contactName: String?
    package var contactEmail: String?
    package var contactPhone: String?
    package var notes: [Note]

    package init(
        id: ID<SurveyAnswer>, employer: ID<Employer>, interest: Interest, reason: String? = nil, answeredOn: CivilDate,
        opening: Vacancy? = nil, trainsOnTheJob: Bool? = nil, interviewLanguages: [LanguageCode] = [],
        contactName: String? = nil, contactEmail: String? = nil, contactPhone: String? = nil, notes: [Note] = []
    ) {
        self.id = id
        self.employer = employer
        self.interest = interest
        self.reason = reason
        self.answeredOn = answeredOn
        self.opening = opening
        self.trainsOnTheJob = trainsOnTheJob
        self.interviewLanguages = interviewLanguages
        self.contactName = contactName
        self.contactEmail = contactEmail
        self.contactPhone = contactPhone
        self.notes = notes
    }

    /// The vacancy it becomes once a person confirms it: the opening, at the firm's own place where it names none.
    ///
    /// Notes of the answer stay with the answer, since they may speak of a person.
    package func vacancy(of firm: Employer) -> Vacancy? {
        guard var vacancy = opening else { return nil }
        vacancy.place = vacancy.place ?? firm.place
        if trainsOnTheJob == true {
            vacancy.notes.append(Note(heading: "training on the job", text: "yes"))
        }
        return vacancy
    }
}
