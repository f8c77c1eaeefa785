import Calendar
import Catalogue
import Domain
import Gate
import PlanFiles
import Store

/// What the gate looks at, gathered from a campaign and its plans in force.
struct GateDesk {
    /// By applicant.
    let newcomers: [Newcomer]
    let trips: [ID<Applicant>: TravelTrip]
    private let bench: Bench
    private let book: GateBook
    private let documents: [ID<Applicant>: [PersonDocument]]
    private let learners: Set<ID<Applicant>>
    private let homes: [ID<Applicant>: GateFacts.Home]
    private let guides: [ID<Applicant>: ID<Guide>]
    private let phones: Set<ID<Guide>>
    private let decisions: [GateDecision]
    private let arrived: [ID<Applicant>: CivilDate]

    init(_ bench: Bench) throws(PipelineError) {
        self.bench = bench
        do throws(GateBookError) { book = try GateBook.builtIn() } catch { throw .gate(error) }
        newcomers = try bench.arrivals.filter(\.contract.isStanding).sorted { $0.applicant.id < $1.applicant.id }
        arrived = try bench.arrived.days
        documents = Dictionary(grouping: bench.inputs.documents, by: \.applicant)
        let courses = try bench.kept(.courses, CourseLines.timetable) ?? CourseTimetable()
        learners = Set(courses.enrolments.map(\.learner))
        let kept = try bench.kept(.travel, TravelLines.trips) ?? []
        let companions = try bench.kept(.travel, TravelLines.companions) ?? [:]
        let led = Dictionary(kept.filter { !$0.party.isFamily }.map { ($0.party.lead, $0) }) { first, _ in first }
        let people = newcomers.map(\.applicant.id)
        trips = Dictionary(people.compactMap { id in led[companions[id] ?? id].map { (id, $0) } }) { first, _ in first }
        homes = try GateDesk.homes(on: bench)
        let onboarding = try bench.kept(.onboarding, OnboardingLines.plan)
        let guided = Dictionary((onboarding?.assignments ?? []).map { (ID<Applicant>($0.household.text), $0.guide) }) {
            first, _ in first
        }
        let leads = try bench.kept(.onboarding, OnboardingLines.leads) ?? [:]
        guides = Dictionary(people.compactMap { id in guided[leads[id] ?? id].map { (id, $0) } }) { first, _ in first }
        phones = Set(bench.inputs.guides.filter { $0.phone != nil }.map(\.id))
        decisions = try bench.store { (store) throws(StoreError) in try store.gateDecisions() }
    }

    /// The first home of everybody who has one.
    private static func homes(on bench: Bench) throws(PipelineError) -> [ID<Applicant>: GateFacts.Home] {
        guard let kept = try bench.kept(.housing, HousingLines.kept) else { return [:] }
        let residents = try HousingWork.basis(on: bench).residents
        var homes: [ID<Applicant>: GateFacts.Home] = [:]
        for stay in kept.stays {
            for applicant in residents[stay.household] ?? [] where homes[applicant] == nil {
                homes[applicant] = GateFacts.Home(unit: stay.unit, from: stay.span.from)
            }
        }
        return homes
    }

    // MARK: Answers

    /// Of newcomers, in their order.
    var papers: [PersonPapers] {
        newcomers.map { newcomer in
            let own = documents[newcomer.applicant.id] ?? []
            let needs = book.needs(for: facts(of: newcomer))
            let wanted = Set(needs.map(\.kind))
            return PersonPapers(
                applicant: newcomer.applicant.id,
                needs: needs.map { need in
                    NeededPaper(need: need, document: own.first { $0.kind == need.kind })
                },
                others: own.filter { !wanted.contains($0.kind) })
        }
    }

    /// Of those of whom papers are known although nobody expects them.
    var furtherPapers: [PersonPapers] {
        let expected = Set(newcomers.map(\.applicant.id))
        return documents.filter { !expected.contains($0.key) }.map { applicant, own in
            PersonPapers(applicant: applicant, needs: [], others: own)
        }
    }

    /// Of those who are not here yet.
    var gates: [PersonGate] {
        newcomers.filter { arrived[$0.applicant.id] == nil }.map { book.gate(of: gateFacts(of: $0)) }
    }

    private func facts(of newcomer: Newcomer) -> DocumentFacts {
        DocumentFacts(
            newcomer, on: bench, isLearner: learners.contains(newcomer.applicant.id),
            papers: documents[newcomer.applicant.id] ?? [])
    }

    private func gateFacts(of newcomer: Newcomer) -> GateFacts {
        let applicant = newcomer.applicant.id
        let guide = guides[applicant]
        return GateFacts(
            applicant: applicant, documents: facts(of: newcomer), contract: newcomer.contract,
            reads: newcomer.applicant.reads, employer: newcomer.employer?.id,
            workplace: newcomer.workplace?.original, weeklyHours: newcomer.vacancy.weeklyHours,
            home: homes[applicant], hasJourney: trips[applicant] != nil, guide: guide,
            guideHasPhone: guide.map(phones.contains) ?? false,
            contacts: bench.inputs.contacts.filter { $0.applicant == nil || $0.applicant == applicant },
            papers: documents[applicant] ?? [], decisions: decisions)
    }
}

extension Applicant {
    /// Languages in which the person reads a contract: the one we write in, and those from B2 on.
    fileprivate var reads: Set<LanguageCode> {
        Set(languages.filter { $0.level >= .b2 }.map(\.language)).union([person.contactLanguage])
    }
}
