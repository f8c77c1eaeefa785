import Calendar
package import Domain
import Store

extension CampaignPipeline {
    /// Makes the last draft, and everybody's way as the plans in force have it, what people are told (Freigabe).
    ///
    /// SEQUENCE and time of change are carried on from the former release. Throws `releaseNameTaken` of the store where the
    /// name has one already.
    package func release(named name: String) throws(FairDeskError) -> ReleaseReceipt {
        let inputs: CampaignInputs
        let former: TimetableRelease?
        do throws(StoreError) {
            inputs = try store.loadInputs().asCertified
            former = try store.lastRelease()
        } catch { throw .pipeline(.store(error)) }
        let desk = inputs.campaign.route.hasTimetable ? try FairDesk(self) : nil
        do throws(PipelineError) {
            let release = TimetableRelease(
                name: name, actor: circumstances.actor, at: circumstances.now, days: inputs.days,
                blocks: inputs.blocks,
                interviews: desk.map { ReleasedInterviews($0, former: former, now: circumstances.now).all } ?? [],
                journey: ReleasedItem.following(former, with: try journey(), at: circumstances.now))
            let number: Int
            do throws(StoreError) { number = try store.release(release) } catch { throw .store(error) }
            return ReleaseReceipt(
                number: number, release: release, former: former, breaches: try desk?.breaches() ?? [])
        } catch { throw .pipeline(error) }
    }
}

/// What a release came to.
package struct ReleaseReceipt: Sendable {
    package let number: Int
    package let release: TimetableRelease
    /// The one before; nil of the first.
    package let former: TimetableRelease?
    /// The policy rules that its timetable breaks.
    package let breaches: [PolicyBreach]

    /// How many interviews and items differ from the former release.
    package var changed: Int {
        let known = Set(former?.interviews ?? [])
        let items = Set(former?.journey ?? [])
        return release.interviews.count { !known.contains($0) } + release.journey.count { !items.contains($0) }
    }
}

/// The interviews of a new release, with SEQUENCE and time of change carried on from the former one.
private struct ReleasedInterviews {
    let all: [ReleasedInterview]

    init(_ desk: FairDesk, former: TimetableRelease?, now: Int64) {
        var known: [ID<InterviewRequest>: ReleasedInterview] = [:]
        for released in former?.interviews ?? [] { known[released.interview.request] = released }
        var all: [ReleasedInterview] = []
        for interview in desk.draft.plan.interviews {
            guard let window = desk.window(of: interview) else { continue }
            let before = known.removeValue(forKey: interview.request)
            let isSame = before.map { $0.tells(of: interview, at: window) && !$0.isCancelled } ?? false
            all.append(
                ReleasedInterview(
                    interview: interview, window: window,
                    sequence: before.map { $0.sequence + (isSame ? 0 : 1) } ?? former?.number ?? 0,
                    changedAt: isSame ? before?.changedAt ?? now : now))
        }
        for (_, gone) in known {
            all.append(
                gone.isCancelled
                    ? gone
                    : ReleasedInterview(
                        interview: gone.interview, window: gone.window, sequence: gone.sequence + 1, changedAt: now,
                        isCancelled: true))
        }
        self.all = all.sorted {
            ($0.interview.day, $0.interview.slot, $0.interview.table, $0.interview.request)
                < ($1.interview.day, $1.interview.slot, $1.interview.table, $1.interview.request)
        }
    }
}

extension ReleasedInterview {
    /// Whether people who know it know this interview too: numbers of days, slots and teams stand on no paper.
    func tells(of interview: FairInterview, at window: DayWindow) -> Bool {
        var other = interview
        other.day = self.interview.day
        other.slot = self.interview.slot
        other.team = self.interview.team
        return other == self.interview && window == self.window
    }
}
