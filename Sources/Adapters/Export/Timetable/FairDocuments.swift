package import Calendar
package import Catalogue
package import Domain

/// Everything that the fair's documents are written from: the campaign, every release of its timetable, and language names.
///
/// Documents are pure functions of this and of what each of them is given; none reads a clock, a file or a random number.
package struct FairDocuments: Sendable {
    package let campaign: Campaign
    let history: ReleaseHistory
    let journey: JourneyHistory
    /// By name; those in which journeys begin and end.
    let zones: [String: Zone]
    let languageNames: NamedCodes<LanguageCode>
    private let applicants: [ID<Applicant>: Applicant]
    private let employers: [ID<Employer>: Employer]
    private let vacancies: [ID<Vacancy>: Vacancy]
    private let interpreters: [ID<Interpreter>: Interpreter]
    private let delegations: [ID<Employer>: Delegation]
    private let tableLabels: [Int: String]
    /// The interviews whose candidates may be named; nil = all.
    private var named: Set<PairName>?
    /// Where homes, hubs and workplaces are; for the maps on paper.
    let whereabouts: Whereabouts

    /// - Parameters:
    ///   - earlier: The releases before the latest, oldest first; they decide what counts as changed.
    ///   - latest: The release (or draft) that is shown.
    ///   - zones: Those that the journeys name; only calendars need them.
    ///   - towns: Of the map on paper; only that needs them.
    package init(
        inputs: CampaignInputs, earlier: [FairRelease], latest: FairRelease, languageNames: NamedCodes<LanguageCode>,
        zones: [Zone] = [], towns: Gazetteer? = nil
    ) {
        campaign = inputs.campaign
        history = ReleaseHistory(earlier: earlier, latest: latest)
        journey = JourneyHistory(releases: (earlier + [latest]).map(\.journey))
        self.zones = Dictionary(zones.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.languageNames = languageNames
        applicants = Dictionary(inputs.applicants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        employers = Dictionary(inputs.employers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        vacancies = Dictionary(inputs.vacancies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        interpreters = Dictionary(inputs.interpreters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        delegations = Dictionary(inputs.delegations.map { ($0.employer, $0) }, uniquingKeysWith: { first, _ in first })
        whereabouts = Whereabouts(inputs, towns: towns)
        tableLabels = Dictionary(inputs.tables.map { ($0.number, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    /// What stands in the documents about an interview.
    func facts(of interview: FairInterview) -> InterviewFacts {
        let applicant = applicants[interview.candidate]
        let delegation = delegations[interview.employer]
        let interpreter = interview.interpreter.flatMap { interpreters[$0] }
        return InterviewFacts(
            interview: interview, person: isNamed(interview) ? applicant?.person : nil,
            employer: employers[interview.employer],
            vacancy: interview.vacancy.flatMap { vacancies[$0] }, interpreter: interpreter,
            tableLabel: tableLabel(interview.table),
            language: InterviewLanguage(
                candidate: applicant?.languages ?? [], employer: delegation?.languages ?? [], interpreter: interpreter,
                level: campaign.settings.sharedLanguageLevel))
    }

    /// The same documents, in which candidates are named only where both sides said that they want to meet; else their ids
    /// stand for them. For whoever may not know more.
    package func naming(only pairs: Set<PairName>) -> FairDocuments {
        var copy = self
        copy.named = pairs
        return copy
    }

    private func isNamed(_ interview: FairInterview) -> Bool {
        guard let named else { return true }
        return interview.vacancy.map { named.contains(PairName(interview.candidate, $0)) } ?? false
    }

    /// What is written on the table; its number, counted from 1, where it has no label.
    func tableLabel(_ number: Int) -> String { tableLabels[number] ?? String(number + 1) }

    /// Everybody whom the latest release tells something beyond the fair, in the order of their ids.
    package var travellers: [ID<Applicant>] { journey.applicants }

    func applicant(_ id: ID<Applicant>) -> Applicant? { applicants[id] }
    func delegation(_ id: ID<Employer>) -> Delegation? { delegations[id] }
    func person(_ id: ID<Applicant>) -> Person? { applicants[id]?.person }
    func employer(_ id: ID<Employer>) -> Employer? { employers[id] }
    func interpreter(_ id: ID<Interpreter>) -> Interpreter? { interpreters[id] }

    /// The tables that have a label or an interview, by number.
    var tableNumbers: [Int] {
        Set(tableLabels.keys).union(history.latest.interviews.map(\.interview.table)).sorted()
    }
}

/// An applicant and a vacancy.
package struct PairName: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>

    package init(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) {
        self.applicant = applicant
        self.vacancy = vacancy
    }
}

/// An interview with the people and things it names.
struct InterviewFacts: Sendable {
    let interview: FairInterview
    /// Nil where the person is no longer in the campaign.
    let person: Person?
    let employer: Employer?
    let vacancy: Vacancy?
    let interpreter: Interpreter?
    let tableLabel: String
    let language: InterviewLanguage?

    /// The id where no name is known.
    var candidateName: String { person?.fullName.orNil ?? interview.candidate.text }
    var employerName: String { employer?.name.orNil ?? interview.employer.text }
    var job: String { vacancy?.title.original ?? "" }
    var interpreterName: String { interpreter?.name.orNil ?? interview.interpreter?.text ?? "" }
}

extension String {
    /// Nil where there is nothing to read.
    var orNil: String? { isEmpty ? nil : self }
}

extension Person {
    /// Given name before family name, as the person is called.
    var fullName: String { [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ") }
}
