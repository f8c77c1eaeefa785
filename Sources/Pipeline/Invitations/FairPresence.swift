import Calendar
package import Domain
import PlanFiles
import Store

/// When somebody is at the fair by the journey there and back.
struct FairPresence {
    /// The door of the venue's town is reached; nil = no journey there is planned.
    private let arrives: WallTime?
    private let leaves: WallTime?

    init(there: TravelTrip?, back: TravelTrip?) {
        arrives = there?.arrives
        leaves = back?.leaves
    }

    /// What is left of a day; nil where nothing is.
    func window(on day: CivilDate) -> DayWindow? {
        let whole = day.whole
        var (from, to) = (whole.from, whole.to)
        if let arrives {
            if arrives.date > day { return nil }
            // A minute that has begun is over.
            if arrives.date == day, let time = LocalTime(minutes: (arrives.secondOfDay + 59) / 60) { from = time }
        }
        if let leaves {
            if leaves.date < day { return nil }
            if leaves.date == day, let time = LocalTime(minutes: leaves.secondOfDay / 60) { to = time }
        }
        return DayWindow(date: day, from: from, to: to)
    }

    /// The windows as far as somebody is there; nil = always.
    func narrowed(_ windows: [DayWindow]?, days: [CivilDate]) -> [DayWindow]? {
        if arrives == nil && leaves == nil { return windows }
        return (windows ?? days.map(\.whole)).compactMap { window in
            guard let present = self.window(on: window.date) else { return nil }
            return DayWindow(
                date: window.date, from: max(window.from, present.from), to: min(window.to, present.to))
        }
    }
}

extension CampaignInputs {
    /// The campaign with everybody at the fair only between the arrival and the departure of the journey in force.
    func present(by trips: [TravelTrip]) -> CampaignInputs {
        guard !trips.isEmpty else { return self }
        let there = Dictionary(trips.filter { !$0.party.isReturn }.map { ($0.party.lead, $0) }) { first, _ in first }
        let back = Dictionary(trips.filter { $0.party.isReturn }.map { ($0.party.lead, $0) }) { first, _ in first }
        var present = self
        for index in present.applicants.indices {
            let id = present.applicants[index].id
            present.applicants[index].fairWindows = FairPresence(there: there[id], back: back[id])
                .narrowed(present.applicants[index].fairWindows, days: days.map(\.date))
        }
        return present
    }
}

extension CampaignPipeline {
    /// What the fair is planned from: the campaign as its stages see it, with everybody there between arrival and departure.
    package func fairInputs() throws(PipelineError) -> CampaignInputs {
        let bench = try Bench(self)
        return bench.inputs.present(by: try TripWork.trips(on: bench))
    }
}
