import Calendar
import Domain
import Export
import Pipeline
import Store
import Synchronization

/// One look at the campaign, with what pages derive from it kept beside it.
final class Look: Sendable {
    /// What a look holds for.
    struct Key: Hashable {
        let revision: Int
        let day: Int64
    }

    let view: CampaignView
    private let office: BackOffice
    private let now: Int64
    private let applicants: [ID<Applicant>: Applicant]
    private let vacancies: [ID<Vacancy>: Vacancy]
    private let employers: [ID<Employer>: Employer]
    /// On how many shortlists somebody stands; nobody who stands on none.
    let meetings: [ID<Applicant>: Int]
    /// How many vacancies somebody could take.
    let possible: [ID<Applicant>: Int]
    let applicantTable: ApplicantTable
    let vacancyTable: VacancyTable
    private let cases = Mutex<CaseBook?>(nil)
    private let found = Mutex<Findings?>(nil)
    private let stood = Mutex<[StageStatus]?>(nil)
    private let reckoned = Mutex<CampaignSummary?>(nil)
    private let explained = Mutex<[ID<Vacancy>: [PairExplanation]]>([:])

    init(_ view: CampaignView, office: BackOffice, now: Int64) {
        self.view = view
        self.office = office
        self.now = now
        applicants = Dictionary(view.inputs.applicants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        vacancies = Dictionary(view.inputs.vacancies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let entries = view.lists?.entries ?? []
        meetings = Dictionary(grouping: entries, by: \.applicant).mapValues(\.count)
        possible = Dictionary(
            (view.matches?.applicants ?? []).map { ($0.applicant, $0.feasible) },
            uniquingKeysWith: { first, _ in first })
        employers = Dictionary(view.inputs.employers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        applicantTable = ApplicantTable(view, meetings: meetings, possible: possible)
        vacancyTable = VacancyTable(
            view, employers, listed: Dictionary(grouping: entries, by: \.vacancy).mapValues(\.count))
    }

    func applicant(_ id: ID<Applicant>) -> Applicant? { applicants[id] }
    func vacancy(_ id: ID<Vacancy>) -> Vacancy? { vacancies[id] }
    func employer(_ id: ID<Employer>) -> Employer? { employers[id] }

    /// Where each stage stands, in order; whoever comes while it is reckoned waits for it.
    func stages(_ store: CampaignStore) throws -> [StageStatus] {
        try stood.withLock { known in
            let stages = try known ?? office.stages(store, now)
            known = stages
            return stages
        }
    }

    /// How far the campaign is; whoever comes while it is reckoned waits for it.
    func summary(_ store: CampaignStore) throws -> CampaignSummary {
        try reckoned.withLock { known in
            let summary = try known ?? office.summary(store, now)
            known = summary
            return summary
        }
    }

    /// What was planned and recorded for people; whoever comes while it is read waits for it.
    func caseBook(_ store: CampaignStore) throws -> CaseBook {
        try cases.withLock { known in
            let book = try known ?? CaseBook(office.pipeline(store, "", now), store)
            known = book
            return book
        }
    }

    /// What there is to be found; whoever comes while the index is made waits for it.
    func findings(_ store: CampaignStore) throws -> Findings {
        try found.withLock { known in
            let findings = try known ?? Findings(self, store)
            known = findings
            return findings
        }
    }

    /// `García López, Lucía`; the id where nobody has it any more.
    func listName(_ id: ID<Applicant>) -> String { applicants[id]?.person.listName ?? id.text }

    /// The vacancy's title and its employer's name.
    func workplace(_ id: ID<Vacancy>) -> String {
        let vacancy = vacancies[id]
        return [vacancy?.title.original ?? id.text, vacancy.flatMap { employers[$0.employer]?.name }]
            .compactMap(\.self).joined(separator: " · ")
    }

    /// Who stands on the shortlist of a vacancy, best first.
    func entries(of vacancy: ID<Vacancy>) -> [ShortlistEntry] {
        (view.lists?.entries ?? []).filter { $0.vacancy == vacancy }
            .sorted { ($0.rankForVacancy, $0.applicant) < ($1.rankForVacancy, $1.applicant) }
    }

    /// The answer of a side that counts; nil where none was given.
    func answer(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>, by side: ChangeActor) -> ShortlistPin? {
        view.answers.last { $0.pin.applicant == applicant && $0.pin.vacancy == vacancy && $0.pin.by == side }?.pin
    }

    /// Whether both sides said that they want to meet.
    func bothInvite(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> Bool {
        ChangeActor.allCases.filter { $0 == .employer || $0 == .applicant }
            .allSatisfy { answer(applicant, vacancy, by: $0)?.answer == .invite }
    }

    /// Why those on the shortlist of a vacancy fit, best first.
    func explanations(of vacancy: ID<Vacancy>, _ store: CampaignStore) throws -> [PairExplanation] {
        if let known = explained.withLock({ $0[vacancy] }) { return known }
        let order = entries(of: vacancy).map(\.applicant)
        let found = try office.explain(store, Set(order), [vacancy], now)
        let sorted = order.compactMap { id in found.first { $0.applicant == id } }
        explained.withLock { $0[vacancy] = sorted }
        return sorted
    }

    func printFacts(_ language: DocumentLanguage) -> PrintFacts {
        PrintFacts(language: language, zone: view.zone, printedAt: Instant(seconds: Int(now)))
    }
}
