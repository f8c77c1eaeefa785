import Pipeline
import Store

/// What people do with runs, whether on the page or through the API.
struct PlanningWork {
    let store: CampaignStore
    let hall: Hall
    let actor: String
    let now: Int64

    /// What became of a proposal.
    enum Decided {
        case done(PlanProposal)
        /// It does not lie on the desk any more.
        case gone
        /// The campaign is not as it was; the proposal stays.
        case old
    }

    /// Begins a run; nil where one is at work, or a proposal that still fits waits.
    func begin(_ scope: PlanPages.Scope) throws -> PlanningRun? {
        let revision = try store.planRevision()
        let names = try hall.look(store, now: now).stages(store).map(\.stage).filter(scope.stages.contains)
        return hall.planning.start(
            scope.stages, names: names, actor: actor, now: now, hall: hall,
            isOld: { $0.rehearsal.revision != revision })
    }

    /// Makes the proposal of that number what counts.
    func accept(_ number: Int) throws -> Decided {
        guard case .proposed(let run, _) = hall.planning.desk, let proposal = hall.planning.take(number) else {
            return .gone
        }
        do {
            guard try store.accept(proposal.rehearsal, actor: actor, now: now) else {
                hall.planning.put(proposal, of: run)
                return .old
            }
        } catch {
            hall.planning.put(proposal, of: run)
            throw error
        }
        hall.planning.note(.accepted(by: actor), of: run)
        return .done(proposal)
    }

    /// Drops the proposal of that number; false where it does not lie on the desk.
    func refuse(_ number: Int) -> Bool {
        guard case .proposed(let run, _) = hall.planning.desk, hall.planning.take(number) != nil else { return false }
        hall.planning.note(.refused(by: actor), of: run)
        return true
    }
}
