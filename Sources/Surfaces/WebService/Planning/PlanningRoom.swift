import Domain
import Pipeline
import Store
import Synchronization

/// Where the campaign is planned in the background: one run at a time, on a private copy of the file, and one proposal that
/// waits for a person. A class because all threads share it.
///
/// Runs and proposals live as long as the process; the file holds nothing of them before they are accepted.
final class PlanningRoom: Sendable {
    private struct Room {
        var desk = PlanningDesk.empty
        var isClosed = false
    }

    private let room = Mutex(Room())

    /// What there is to see now.
    var desk: PlanningDesk { room.withLock { $0.desk } }

    /// Begins a run; nil where one is at work, or where a proposal that still fits waits for a decision.
    ///
    /// - Parameters:
    ///   - names: The stages that it goes through, for the progress.
    ///   - isOld: Whether a proposal that waits was made from another state of the campaign.
    func start(
        _ stages: ClosedRange<Stage.Name>, names: [Stage.Name], actor: String, now: Int64, hall: Hall,
        isOld: (PlanProposal) -> Bool
    ) -> PlanningRun? {
        let begun = room.withLock { room -> PlanningRun? in
            switch room.desk {
            case .running: return nil
            case .proposed(_, let proposal) where !isOld(proposal): return nil
            case .empty, .proposed, .ended: break
            }
            let run = PlanningRun(
                number: Int.random(in: PlanningRun.numbers), actor: actor, since: now, stages: stages, names: names)
            room.desk = .running(run, PlanningProgress())
            return run
        }
        guard let begun else { return nil }
        Worker.start { [self] in finish(begun, plan(begun, hall)) }
        return begun
    }

    /// Asks the run of that number to end before its next stage; false where it is not at work.
    func cancel(_ number: Int) -> Bool {
        room.withLock { room in
            guard case .running(let run, var progress) = room.desk, run.number == number else { return false }
            progress.isCancelled = true
            room.desk = .running(run, progress)
            return true
        }
    }

    /// Takes the proposal of that number off the desk; nil where it is not there any more.
    func take(_ number: Int) -> PlanProposal? {
        room.withLock { room in
            guard case .proposed(let run, let proposal) = room.desk, run.number == number else { return nil }
            room.desk = .empty
            return proposal
        }
    }

    /// Says how the run of that number ended, once its proposal was taken.
    func note(_ ending: PlanningEnding, of run: PlanningRun) {
        room.withLock { room in
            if case .empty = room.desk { room.desk = .ended(run, ending) }
        }
    }

    /// Puts a proposal back that could not be accepted.
    func put(_ proposal: PlanProposal, of run: PlanningRun) {
        room.withLock { room in
            if case .empty = room.desk { room.desk = .proposed(run, proposal) }
        }
    }

    /// Drops what waits, and ends the run at work: somebody was erased who may be in it.
    func forget() {
        room.withLock { room in
            switch room.desk {
            case .running(let run, var progress):
                progress.isCancelled = true
                room.desk = .running(run, progress)
            case .proposed(let run, _): room.desk = .ended(run, .dropped)
            case .empty, .ended: break
            }
        }
    }

    /// The run at work ends before its next stage.
    func close() { room.withLock { $0.isClosed = true } }

    private func plan(_ run: PlanningRun, _ hall: Hall) -> PlanningDesk {
        do {
            let store = try CampaignStore.open(at: hall.path)
            let proposal = try PlanProposal.make(of: store, stages: run.stages, watch: Watch(room: self)) {
                try hall.office.pipeline($0, run.actor, run.since)
            }
            return proposal.map { .proposed(run, $0) } ?? .ended(run, .cancelled)
        } catch {
            let complaint = hall.office.complaint(error)
            hall.log("error: planning: \(complaint.code)")
            return .ended(run, .failed(complaint))
        }
    }

    private func finish(_ run: PlanningRun, _ desk: PlanningDesk) {
        room.withLock { room in
            // A word to stop that comes in the last moment counts as well.
            if case .running(_, let progress) = room.desk, progress.isCancelled, case .proposed = desk {
                room.desk = .ended(run, .cancelled)
            } else {
                room.desk = desk
            }
        }
    }

    /// What the pipeline tells while it runs.
    private struct Watch: RunWatch {
        let room: PlanningRoom

        var isCancelled: Bool {
            room.room.withLock { room in
                guard case .running(_, let progress) = room.desk else { return room.isClosed }
                return progress.isCancelled || room.isClosed
            }
        }

        func began(_ stage: Stage.Name) { update { $0.stage = stage } }

        func ended(_ report: StageReport) {
            update {
                $0.reports.append(report)
                $0.stage = nil
            }
        }

        private func update(_ body: (inout PlanningProgress) -> Void) {
            room.room.withLock { room in
                guard case .running(let run, var progress) = room.desk else { return }
                body(&progress)
                room.desk = .running(run, progress)
            }
        }
    }
}
