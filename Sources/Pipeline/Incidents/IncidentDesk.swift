import Calendar
import Checklist
package import Domain
import PlanFiles
import Store

/// Who is affected by incidents, and what has to be done.
///
/// It reads incidents from the store itself: they are no part of what planners read, so that nobody's health or family
/// decides about a place.
struct IncidentDesk {
    private let bench: Bench
    private let book: IncidentBook
    private let applicants: [ID<Applicant>: Applicant]
    private let vacancies: [ID<Vacancy>: Vacancy]
    private let employments: [Employment]
    private let guided: [ID<Guide>: [ID<Applicant>]]

    init(_ bench: Bench) throws(PipelineError) {
        self.bench = bench
        do throws(ChecklistError) { book = try IncidentBook.builtIn() } catch { throw .checklist(error) }
        applicants = Dictionary(bench.inputs.applicants.map { ($0.id, $0) }) { first, _ in first }
        vacancies = Dictionary(bench.inputs.vacancies.map { ($0.id, $0) }) { first, _ in first }
        employments = bench.inputs.employments
        guided = try IncidentDesk.guided(on: bench)
    }

    /// Whom each guide guides by the plan in force, everybody of a household.
    private static func guided(on bench: Bench) throws(PipelineError) -> [ID<Guide>: [ID<Applicant>]] {
        let plan = try bench.kept(.onboarding, OnboardingLines.plan)
        let leads = try bench.kept(.onboarding, OnboardingLines.leads) ?? [:]
        let members = Dictionary(grouping: leads.keys) { leads[$0] ?? $0 }
        return Dictionary(grouping: plan?.assignments ?? [], by: \.guide).mapValues { assignments in
            assignments.flatMap { assignment -> [ID<Applicant>] in
                let lead = ID<Applicant>(assignment.household.text)
                return [lead] + (members[lead] ?? []).filter { $0 != lead }
            }
        }
    }

    /// Each incident with whom it affects, in the order of the ids.
    func cases(_ incidents: [Incident]) -> [IncidentCase] {
        incidents.map { IncidentCase(incident: $0, people: people(of: $0)) }
    }

    func people(of incident: Incident) -> [IncidentCase.Person] {
        affected(by: incident).map { person(incident, $0, $1) }
    }

    /// Each person once, with the contract that is concerned; by applicant.
    private func affected(by incident: Incident) -> [(ID<Applicant>, Employment?)] {
        let on = incident.on
        switch incident.subject {
        case .employer(let employer):
            return employments.filter { vacancies[$0.contract.vacancy]?.employer == employer && $0.stood(on: on) }
                .map { ($0.contract.applicant, $0) }.sorted { $0.0 < $1.0 }
        case .applicant(let applicant): return [(applicant, work(of: applicant, on: on))]
        case .guide(let guide):
            return (guided[guide] ?? []).filter { applicants[$0] != nil }.sorted().map { ($0, work(of: $0, on: on)) }
        }
    }

    private func work(of applicant: ID<Applicant>, on day: CivilDate) -> Employment? {
        employments.last { $0.contract.applicant == applicant && $0.stood(on: day) }
    }

    private func person(
        _ incident: Incident, _ applicant: ID<Applicant>, _ work: Employment?
    ) -> IncidentCase.Person {
        let land = work.flatMap { vacancies[$0.contract.vacancy]?.land } ?? bench.inputs.campaign.land
        let nationalities = applicants[applicant]?.person.nationalities ?? []
        // As in the checklist of arrival: whose nationality nobody said is taken for a national of a third country.
        let isFree = nationalities.contains { bench.pipeline.rules.standing($0, incident.on).regime == .eu }
        let regime = isFree ? ArrivalFacts.Regime.eu : .thirdCountry
        let facts = IncidentFacts(
            incident: incident, applicant: applicant, start: work?.contract.start,
            region: HolidayRegion(code: land.rawValue) ?? .germany, regime: regime)
        let lostOn = work?.events.last { $0.state.seeksWork }?.on
        let hasGone = work?.state == .leftRegion
        return IncidentCase.Person(
            applicant: applicant, work: work, regime: regime, tasks: hasGone ? [] : book.tasks(for: facts),
            next: next(after: work, of: applicant),
            consequence: incident.kind.ending == nil
                ? nil : book.consequence(for: regime, endingOn: lostOn ?? incident.on))
    }

    /// The contract to which somebody said yes after one ended.
    private func next(after work: Employment?, of applicant: ID<Applicant>) -> Contract? {
        guard let work, work.state.endsContract else { return nil }
        return bench.inputs.contracts.first {
            $0.applicant == applicant && $0.vacancy != work.contract.vacancy && $0.start >= work.contract.start
                && ($0.state == .signed || $0.state == .accepted)
        }
    }
}

extension Employment {
    /// Whether it was signed and not over at the beginning of a day.
    func stood(on day: CivilDate) -> Bool {
        guard let signed = contract.signedOn, signed <= day else { return false }
        let end = events.first { $0.state.endsContract }?.on
        // A contract may be taken back without an event.
        return contract.state == .signed ? true : end.map { day <= $0 } ?? false
    }
}

extension CampaignPipeline {
    /// All incidents with whom they affect, by id.
    package func incidents() throws(PipelineError) -> [IncidentCase] {
        let bench = try Bench(self)
        let all = try bench.store { (store) throws(StoreError) in try store.all(.incidents) }
        return all.isEmpty ? [] : try IncidentDesk(bench).cases(all)
    }

    /// Whom an incident affects, whether it is stored or not.
    package func affected(by incident: Incident) throws(PipelineError) -> IncidentCase {
        IncidentCase(incident: incident, people: try IncidentDesk(try Bench(self)).people(of: incident))
    }

    /// What open incidents ask of everybody, by incident and person.
    package func incidentTasks() throws(PipelineError) -> [IncidentTask] {
        try incidents().filter { $0.incident.closing == nil }.flatMap(\.people).flatMap(\.tasks)
    }

    /// What people find of incidents in their itineraries: what they have to do themselves, until it is done.
    func incidentJourney(
        on bench: Bench
    ) throws(PipelineError) -> (items: [JourneyItem], replaced: Set<String>) {
        let plan = try bench.kept(.onboarding, OnboardingLines.plan)
        let merged = try incidentTasks().merged(
            into: plan ?? OnboardingPlan(entries: [], assignments: [], meetings: []))
        let done = try bench.store { (store) throws(StoreError) in try store.taskDecisions() }.done
        let items = merged.tasks.filter { $0.listed.actor == .person && done[$0.task] == nil }.map { task in
            JourneyItem(
                key: "incident/\(task.task)", applicant: task.applicant, kind: .deadline,
                when: .days(from: task.listed.due, to: task.listed.due), title: task.listed.title,
                detail: task.law)
        }
        return (items, Set(merged.replaced.map { "onboarding/\($0)" }))
    }
}

extension IncidentTask {
    /// The law in one line; nil for practice, and for what only the incident tells.
    fileprivate var law: LocalText? {
        guard listed.isLegal, listed.law == line.law else { return nil }
        return LocalText(
            german: listed.isSeen ? "\(listed.law)." : "\(listed.law) (von der Behörde zu bestätigen).",
            english: listed.isSeen ? "\(listed.law)." : "\(listed.law) (to be confirmed by the authority).",
            spanish: listed.isSeen ? "\(listed.law)." : "\(listed.law) (por confirmar por la autoridad).")
    }
}
