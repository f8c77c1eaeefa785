package import Domain
import FairTimetable
package import Store

/// The fair as a planning board shows it: the last draft, with what people fixed since already at its new place, and every rule
/// that this breaks.
///
/// Nothing here is planned: an interview that is in the way of a fixed one stays where it is until the next run, and the two
/// break a rule until then. So the board says at once what a wish costs.
package struct FairBoard: Sendable {
    /// An interview on the board.
    package struct Cell: Hashable, Sendable {
        package let interview: FairInterview
        /// Slots of its day that it takes.
        package let slots: Int
        /// Who fixed it; nil where the planner is free.
        package let pin: StoredPin?
        /// Where the draft has it, if somebody fixed it elsewhere since; nil where the draft is as shown.
        package let drafted: FairInterview?
        package let since: SinceRelease
    }

    /// What people were told of an interview.
    package enum SinceRelease: Hashable, Sendable {
        case same
        case new
        /// They know another place.
        case moved(from: ReleasedInterview)
    }

    /// An interview that has no place.
    package struct Waiting: Hashable, Sendable {
        package let request: FairProblem.Request
        /// The planner's; empty where it was asked for after the last run.
        package let reasons: [BlockingReason]
        /// Where people were told it is held.
        package let released: ReleasedInterview?
    }

    package let desk: FairDesk
    package let release: TimetableRelease?
    /// By day, slot and table.
    package let cells: [Cell]
    /// By request.
    package let waiting: [Waiting]
    /// Interviews that people were told of and that nobody asks for any more.
    package let dropped: [ReleasedInterview]
    /// What the verifier finds: rules that the board breaks.
    package let violations: [PlanVerification.Breach]
    /// Policy rules that fixed interviews alone break: somebody decided so.
    package let accepted: [PlanVerification.Breach]
    /// Faults of what people fixed, for which nothing can be verified or planned; empty as a rule.
    package let faults: [PlanFault]

    package init(_ desk: FairDesk, release: TimetableRelease?) throws(PipelineError) {
        self.desk = desk
        self.release = release
        let overlay = FairOverlay(desk)
        let told = Dictionary(
            (release?.interviews ?? []).filter { !$0.isCancelled }.map { ($0.interview.request, $0) },
            uniquingKeysWith: { first, _ in first })
        let pins = Dictionary(desk.pins.map { ($0.pin.request, $0) }, uniquingKeysWith: { first, _ in first })
        let lengths = Dictionary(
            desk.problem.requests.map { ($0.id, $0.slots) }, uniquingKeysWith: { first, _ in first })
        cells = overlay.interviews.map { interview in
            Cell(
                interview: interview, slots: lengths[interview.request] ?? 1, pin: pins[interview.request],
                drafted: overlay.drafted[interview.request],
                since: FairBoard.since(told[interview.request], interview, desk))
        }
        let placed = Set(overlay.interviews.map(\.request))
        let reasons = Dictionary(
            desk.draft.plan.unplaced.map { ($0.request, $0.reasons) }, uniquingKeysWith: { first, _ in first })
        waiting = desk.problem.requests.filter { !placed.contains($0.id) }.sorted { $0.id < $1.id }.map {
            Waiting(request: $0, reasons: reasons[$0.id] ?? [], released: told[$0.id])
        }
        let wanted = placed.union(desk.problem.requests.map(\.id))
        dropped = told.values.filter { !wanted.contains($0.interview.request) }.sorted {
            $0.interview.request < $1.interview.request
        }
        faults = desk.problem.faults()
        let found = faults.isEmpty ? try overlay.verified() : nil
        violations = (found?.violations ?? []).map(\.countingFromOne)
        accepted = (found?.accepted ?? []).map(\.countingFromOne)
    }

    /// The board of a campaign; throws where there is no timetable yet.
    package init(_ pipeline: CampaignPipeline) throws(FairDeskError) {
        let desk = try FairDesk(pipeline)
        let release: TimetableRelease?
        do throws(StoreError) { release = try pipeline.store.lastRelease() } catch { throw .pipeline(.store(error)) }
        do throws(PipelineError) { try self.init(desk, release: release) } catch { throw .pipeline(error) }
    }

    /// Whether people fixed something that the draft does not have yet.
    package var isAhead: Bool { cells.contains { $0.drafted != nil } || !unmet.isEmpty }

    /// Fixed interviews that the draft had no place for.
    private var unmet: [Cell] {
        let drafted = Set(desk.draft.plan.interviews.map(\.request))
        return cells.filter { $0.pin != nil && !drafted.contains($0.interview.request) }
    }

    /// How many interviews differ from what people were told, those that are gone included.
    package var differences: Int {
        cells.count { $0.since != .same } + waiting.count { $0.released != nil } + dropped.count
    }

    package func cell(_ request: ID<InterviewRequest>) -> Cell? {
        cells.first { $0.interview.request == request }
    }

    private static func since(
        _ told: ReleasedInterview?, _ interview: FairInterview, _ desk: FairDesk
    ) -> SinceRelease {
        guard let told else { return .new }
        guard let window = desk.window(of: interview) else { return .moved(from: told) }
        return told.tells(of: interview, at: window) ? .same : .moved(from: told)
    }
}
