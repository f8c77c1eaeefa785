package import Calendar
package import Checklist
package import Domain

/// An incident with everybody whom it affects and what has to be done for each.
package struct IncidentCase: Hashable, Sendable {
    /// One who is affected.
    package struct Person: Hashable, Sendable {
        package let applicant: ID<Applicant>
        /// The contract that is concerned, with what happened to it; nil where there was none.
        package let work: Employment?
        package let regime: ArrivalFacts.Regime
        /// By day, then by rule.
        package let tasks: [IncidentTask]
        /// The contract that came after, where there is one.
        package let next: Contract?
        /// What the loss means for the right to stay; nil where the incident ends no work.
        package let consequence: StayConsequence?

        /// The day on which the work ended; nil while it goes on.
        package var lostOn: CivilDate? { work?.events.last { $0.state.seeksWork }?.on }

        /// Days from the end of the work to the next first day, to the day the person went, or to a day; nil while the work
        /// goes on.
        package func daysWithoutWork(on day: CivilDate) -> Int? {
            let gone = work?.events.last { $0.state == .leftRegion }?.on
            let end = [day, next?.start, gone].compactMap(\.self).min() ?? day
            return lostOn.map { max(0, $0.days(to: end)) }
        }
    }

    package let incident: Incident
    /// By applicant.
    package let people: [Person]
}

extension [IncidentTask] {
    /// What lists show of these tasks beside the lines of a plan, and which lines of the plan they stand for.
    ///
    /// The loss of work and the incident behind it ask for some of the same things: the incident's line stands for both,
    /// unless a meeting is planned for the other.
    package func merged(into plan: OnboardingPlan) -> (tasks: [IncidentTask], replaced: [ID<GuidesProblem.Task>]) {
        let meetings = Set(plan.meetings.map(\.task))
        let kept = Set(plan.entries.map(\.task)).intersection(meetings)
        let shown = filter { !kept.contains(.task($0.line.rule, of: $0.applicant)) }
        return (shown, shown.map { .task($0.line.rule, of: $0.applicant) })
    }
}
