package import Domain
import Placement
import PlanFiles
import Store

/// Somebody who lost the work and looks for another (Wiedervermittlung): where, and how long it has been.
package struct Replacement: Hashable, Sendable {
    /// A vacancy with a place left that fits.
    package struct Offer: Hashable, Sendable {
        package let vacancy: ID<Vacancy>
        /// Of 10,000.
        package let score: Int

        package init(vacancy: ID<Vacancy>, score: Int) {
            self.vacancy = vacancy
            self.score = score
        }
    }

    package let work: Employment
    /// Days from the loss to the campaign's date.
    package let daysWithoutWork: Int
    /// The best first.
    package let offers: [Offer]
    /// The one of `offers` with which all affected together are served best; nil where none is left.
    package let recommended: ID<Vacancy>?

    package var applicant: ID<Applicant> { work.contract.applicant }
}

/// Finds new work for those who lost theirs. They come first: nobody else is placed or moved.
struct ReplacementDesk {
    private let inputs: CampaignInputs
    private let matches: [ID<Applicant>: [Match]]
    /// Places left, none of a firm that was lost.
    let free: [ID<Vacancy>: Int]

    init(_ inputs: CampaignInputs, matches: MatchList) {
        self.inputs = inputs
        let people = Set(inputs.lost.map(\.contract.applicant))
        self.matches = Dictionary(grouping: matches.filter { people.contains($0.applicant) }, by: \.applicant)
        let taken = Dictionary(grouping: inputs.contracts.filter(\.isStanding), by: \.vacancy).mapValues(\.count)
        let employers = Dictionary(inputs.vacancies.map { ($0.id, $0.employer) }) { first, _ in first }
        // An employer that was lost to one is lost to all.
        let gone = Set(
            inputs.employments.filter { $0.events.contains { $0.state == .employerLost } }
                .compactMap { employers[$0.contract.vacancy] })
        free = Dictionary(
            inputs.vacancies.map { vacancy in
                let isClosed = vacancy.isWithdrawn || gone.contains(vacancy.employer)
                return (vacancy.id, isClosed ? 0 : max(0, vacancy.openings - taken[vacancy.id, default: 0]))
            }
        ) { first, _ in first }
    }

    /// Everybody without work, by applicant.
    func replacements() throws(PipelineError) -> [Replacement] {
        let lost = inputs.lost.sorted { $0.contract.applicant < $1.contract.applicant }
        let offers = lost.map(offers)
        let recommended = try recommended(lost, offers)
        return zip(lost, offers).map { work, own in
            Replacement(
                work: work,
                daysWithoutWork: max(0, work.events.last?.on.days(to: inputs.campaign.date) ?? 0), offers: own,
                recommended: recommended[work.contract.applicant])
        }
    }

    /// Vacancies with a place left that fit, but for those that either side refused or that the person had.
    private func offers(_ work: Employment) -> [Replacement.Offer] {
        let applicant = work.contract.applicant
        let refused = Set(
            inputs.rankings.filter { $0.applicant == applicant && $0.standing == .notAcceptable }.map(\.vacancy)
                + inputs.contracts.filter { $0.applicant == applicant }.map(\.vacancy))
        return (matches[applicant] ?? []).filter { !refused.contains($0.vacancy) && free[$0.vacancy, default: 0] > 0 }
            .sorted { $0.mutualScore != $1.mutualScore ? $0.mutualScore > $1.mutualScore : $0.vacancy < $1.vacancy }
            .map { Replacement.Offer(vacancy: $0.vacancy, score: $0.mutualScore) }
    }

    /// As many of them as can be, then the largest total of scores.
    private func recommended(
        _ lost: [Employment], _ offers: [[Replacement.Offer]]
    ) throws(PipelineError) -> [ID<Applicant>: ID<Vacancy>] {
        let pairs = zip(lost, offers).flatMap { work, own in
            own.map {
                AssignmentProblem.Pair(applicant: work.contract.applicant, vacancy: $0.vacancy, score: $0.score)
            }
        }
        guard !pairs.isEmpty else { return [:] }
        let problem = AssignmentProblem(
            applicants: lost.map { .init(id: $0.contract.applicant) },
            vacancies: inputs.vacancies.map { PlacementVacancy(id: $0.id, openings: free[$0.id, default: 0]) },
            pairs: pairs, objectives: [.init(.unplaced), .init(.missedScore)], ties: .seed(inputs.campaign.seed))
        do throws(PlanRefusal) {
            let plan = try AssignmentPlanner.plan(problem)
            return Dictionary(plan.pairs.map { ($0.applicant, $0.vacancy) }) { first, _ in first }
        } catch { throw .refused(stage: .placement, error, of: PlacementFiles.json(problem)) }
    }
}

extension CampaignPipeline {
    /// New work for everybody who lost theirs, as of the campaign's date, by the last matching.
    package func replacements() throws(PipelineError) -> [Replacement] {
        let bench = try Bench(self)
        return try ReplacementDesk(bench.inputs, matches: try bench.currentMatches()).replacements()
    }

    /// The probation of everybody whose contract is signed, with what happened since, by applicant.
    package func probations() throws(PipelineError) -> [OngoingProbation] {
        let bench = try Bench(self)
        let events = Dictionary(grouping: bench.inputs.employment, by: \.contract)
        return try bench.arrivals.compactMap { newcomer -> OngoingProbation? in
            guard let calendar = newcomer.probation(in: bench.inputs.campaign) else { return nil }
            return OngoingProbation(
                work: Employment(newcomer.contract, events[newcomer.contract.id] ?? []), calendar: calendar,
                isAssumed: newcomer.contract.probationMonths == nil)
        }.sorted { $0.work.contract.applicant < $1.work.contract.applicant }
    }
}

/// Somebody's probation in a campaign.
package struct OngoingProbation: Hashable, Sendable {
    package let work: Employment
    package let calendar: ProbationCalendar
    /// Nobody said how long it is.
    package let isAssumed: Bool
}
