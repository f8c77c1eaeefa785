package import Domain
import FairTimetable
import PlanFiles
package import Store

extension PolicyBreach {
    /// The policy rules that a timetable breaks, less those that the campaign ignores; in the verifier's order.
    ///
    /// What only pins break was decided by whoever fixed them. A pin that the fair has no place for any more counts for
    /// nothing here; planning refuses it.
    package static func all(
        in interviews: [FairInterview], of inputs: CampaignInputs, entries: [ShortlistEntry], pins: [StoredPin]
    ) throws(PipelineError) -> [PolicyBreach] {
        var problem = FairProblem(
            inputs, entries: entries, answers: [], released: [],
            keeping: { $0.planner != .ignore || $0.person != .ignore })
        let unfit = Set(problem.faults().map(\.pointer))
        problem.pins = problem.pins.enumerated().filter { index, _ in
            !unfit.contains { $0 == "/pins/\(index)" || $0.hasPrefix("/pins/\(index)/") }
        }.map(\.element)
        let plan = FairPlan(
            status: .feasible, interviews: interviews, unplaced: [], objectives: [], changes: [], certificates: [],
            bindingBound: "", work: 0)
        let found: PlanVerification
        do throws(PlanRefusal) {
            found = try FairVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: .fair, error, of: FairFiles.json(problem)) }
        let decisions = Dictionary(
            pins.map { pin in
                (
                    pin.pin.request.text,
                    PinDecision(request: pin.pin.request, actor: pin.actor, reason: pin.reason)
                )
            }, uniquingKeysWith: { first, _ in first })
        let policies = inputs.campaign.settings.fairPolicies
        let named = Set(problem.pins.filter { $0.interpreter != nil }.map(\.request.text))
        let breaches = { (breaches: [PlanVerification.Breach], side: KeyPath<FairPolicies.Strictness, RuleSeverity>) in
            breaches.compactMap { breach -> PolicyBreach? in
                guard let policy = FairPolicy(breach: breach.code) else { return nil }
                // Who fixes a time without an interpreter leaves that to the planner.
                let isPlanners = policy == .language && !breach.items.contains(where: named.contains)
                guard policies[policy][keyPath: isPlanners ? \.planner : side] != .ignore else { return nil }
                return PolicyBreach(
                    policy: policy, interviews: breach.items.map { ID($0) }, text: breach.text,
                    decisions: breach.items.compactMap { decisions[$0] })
            }
        }
        return breaches(found.accepted, \.person) + breaches(found.violations, \.planner)
    }
}
