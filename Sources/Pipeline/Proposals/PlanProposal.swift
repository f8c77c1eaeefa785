package import Domain
package import Store

/// A run that was made on a private copy of the campaign, for a person to accept or refuse.
package struct PlanProposal: Sendable {
    package let rehearsal: Rehearsal
    /// What became of each stage, in order.
    package let reports: [StageReport]
    /// Interviews that would be held elsewhere, anew, or no longer; by request id.
    package let interviews: [InterviewMove]
    /// Other items of people's ways that would be new, otherwise, or gone; by person.
    package let ways: [WayChange]

    /// Whether accepting it would change anything that people see.
    package var isEmpty: Bool { interviews.isEmpty && ways.isEmpty }
}

/// An interview before and after a run.
package struct InterviewMove: Hashable, Sendable {
    package let request: ID<InterviewRequest>
    package let candidate: ID<Applicant>
    package let employer: ID<Employer>
    /// Nil = newly placed.
    package let before: FairInterview?
    /// Nil = no longer placed.
    package let after: FairInterview?
    /// The planner's words; nil where there was no timetable before.
    package let cause: String?
}

/// An item of somebody's way before and after a run.
package struct WayChange: Hashable, Sendable {
    package let applicant: ID<Applicant>
    /// Nil = new.
    package let before: JourneyItem?
    /// Nil = gone.
    package let after: JourneyItem?
}

extension PlanProposal {
    /// Runs stages on a private copy of a campaign. Nil where it was cancelled on the way; what it had computed is gone then.
    ///
    /// - Parameters:
    ///   - pipeline: The pipeline of a store; asked for the copy.
    ///   - watch: Hears of each stage, and says whether to stop before the next.
    package static func make(
        of store: CampaignStore, stages: ClosedRange<Stage.Name>, watch: some RunWatch,
        pipeline: (CampaignStore) throws -> CampaignPipeline
    ) throws -> PlanProposal? {
        var made: (reports: [StageReport], interviews: [InterviewMove], ways: [WayChange])?
        let rehearsal = try store.rehearse { copy in
            let pipeline = try pipeline(copy)
            let (draft, ways) = (try lastDraft(of: copy), try pipeline.journey())
            let reports = try pipeline.run(from: stages.lowerBound, to: stages.upperBound, watch: watch)
            guard !watch.isCancelled else { return }
            made = (
                reports, try moves(from: draft, to: try lastDraft(of: copy), pipeline),
                changes(from: ways, to: try pipeline.journey())
            )
        }
        guard let made else { return nil }
        return PlanProposal(
            rehearsal: rehearsal, reports: made.reports, interviews: made.interviews, ways: made.ways)
    }

    private static func lastDraft(of store: CampaignStore) throws(StoreError) -> FairDraft? {
        guard let number = try store.drafts().last else { return nil }
        return try store.draft(number)
    }

    private static func moves(
        from before: FairDraft?, to after: FairDraft?, _ pipeline: CampaignPipeline
    ) throws -> [InterviewMove] {
        guard let after, before?.number != after.number else { return [] }
        let old = Dictionary(
            (before?.plan.interviews ?? []).map { ($0.request, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.plan.interviews.map { ($0.request, $0) }, uniquingKeysWith: { first, _ in first })
        let problem = try FairDesk(pipeline).problem
        let causes = Dictionary(
            problem.causes(from: before?.plan.interviews ?? [], to: after.plan.interviews).map { ($0.item, $0.cause) },
            uniquingKeysWith: { first, _ in first })
        return Set(old.keys).union(new.keys).sorted().compactMap { id in
            guard let any = new[id] ?? old[id], !isSame(old[id], new[id]) else { return nil }
            return InterviewMove(
                request: id, candidate: any.candidate, employer: any.employer, before: old[id], after: new[id],
                cause: causes[id.text])
        }
    }

    /// Which team talks is nothing that anybody is told.
    private static func isSame(_ old: FairInterview?, _ new: FairInterview?) -> Bool {
        guard let old, let new else { return false }
        return (old.day, old.slot, old.table, old.interpreter) == (new.day, new.slot, new.table, new.interpreter)
    }

    private static func changes(from before: [JourneyItem], to after: [JourneyItem]) -> [WayChange] {
        let old = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = after.filter { old[$0.key] != $0 } + before.filter { new[$0.key] == nil }
        return changed.sorted().map { item in
            WayChange(applicant: item.applicant, before: old[item.key], after: new[item.key])
        }
    }
}
