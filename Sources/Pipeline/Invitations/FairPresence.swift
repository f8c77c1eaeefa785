import Calendar
package import Domain
import PlanFiles
import Store

/// When somebody is at the fair by the journey there and back.
struct FairPresence {
    /// When the door in the town of the venue is reached, and left, by the clocks there; nil = no journey says so.
    private let arrives: WallTime?
    private let leaves: WallTime?

    init(arrives: WallTime?, leaves: WallTime?) {
        self.arrives = arrives
        self.leaves = leaves
    }

    /// The first night that a traveller spends there, by its evening; who comes between midnight and six sleeps what is left of the
    /// night. Nil = no journey says so.
    var firstNight: CivilDate? { arrives.map { $0.secondOfDay < 6 * 3_600 ? $0.date.adding(days: -1) : $0.date } }
    /// The day on which somebody leaves.
    var lastMorning: CivilDate? { leaves?.date }

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

/// Who is at the fair when, by the trips in force.
struct FairAttendance {
    private let presences: [ID<Applicant>: FairPresence]
    /// Who wanted to come in person and has no journey.
    private let absent: Set<ID<Applicant>>

    static let asSaid = FairAttendance(presences: [:], absent: [])

    private init(presences: [ID<Applicant>: FairPresence], absent: Set<ID<Applicant>>) {
        self.presences = presences
        self.absent = absent
    }

    /// - Parameters:
    ///   - unplaced: Who has no journey.
    ///   - zone: That of the venue's clocks.
    init(
        _ trips: [TravelTrip], unplaced: Set<ID<Applicant>>, zone: String, zones: ZoneTable
    ) throws(PipelineError) {
        absent = unplaced
        let venue = try zones.zone(named: zone)
        var arrivals: [ID<Applicant>: WallTime] = [:]
        var departures: [ID<Applicant>: WallTime] = [:]
        for trip in trips {
            guard let first = trip.legs.first, let last = trip.legs.last else { continue }
            let end = trip.party.isReturn ? first.departZone : last.arriveZone
            let clocks = try zones.zone(named: end)
            let moment = { (wall: WallTime) in venue.wallTime(at: clocks.instant(of: wall)) }
            if trip.party.isReturn {
                departures[trip.party.lead] = moment(trip.leaves)
            } else {
                arrivals[trip.party.lead] = moment(trip.arrives)
            }
        }
        presences = Dictionary(
            uniqueKeysWithValues: Set(arrivals.keys).union(departures.keys).map {
                ($0, FairPresence(arrives: arrivals[$0], leaves: departures[$0]))
            })
    }

    /// Nil = no journey says when somebody is there.
    func presence(of applicant: ID<Applicant>) -> FairPresence? { presences[applicant] }

    /// Whether somebody wanted to come and has no journey.
    func isAbsent(_ applicant: ID<Applicant>) -> Bool { absent.contains(applicant) }

    /// The campaign with everybody at the fair only between arrival and departure, and with nobody there who has no journey;
    /// an interview that was fixed for another hour is not.
    func of(_ inputs: CampaignInputs) -> CampaignInputs {
        guard !presences.isEmpty || !absent.isEmpty else { return inputs }
        var present = inputs
        let dates = inputs.days.map(\.date)
        for index in present.applicants.indices {
            let id = present.applicants[index].id
            if absent.contains(id) {
                present.applicants[index].fairWindows = []
            } else if let presence = presences[id] {
                present.applicants[index].fairWindows = presence.narrowed(
                    present.applicants[index].fairWindows, days: dates)
            }
        }
        let lost = Set(lostPins(in: inputs, present.applicants).map(\.request))
        present.pins.removeAll { lost.contains($0.request) }
        return present
    }

    /// Interviews of the campaign that were fixed for an hour at which the candidate is not there.
    func lostPins(in inputs: CampaignInputs) -> [FairProblem.Pin] {
        lostPins(in: inputs, of(inputs).applicants)
    }

    private func lostPins(in inputs: CampaignInputs, _ present: [Applicant]) -> [FairProblem.Pin] {
        let windows = Dictionary(present.map { ($0.id, $0.fairWindows) }) { first, _ in first }
        let endings = inputs.vacancies.map { "/\($0.employer)/\($0.id)" }
        return inputs.pins.filter { pin in
            guard inputs.days.indices.contains(pin.day), inputs.days[pin.day].slots.indices.contains(pin.slot),
                let ending = endings.first(where: pin.request.text.hasSuffix)
            else { return false }
            let candidate = ID<Applicant>(String(pin.request.text.dropLast(ending.count)))
            guard absent.contains(candidate) || presences[candidate] != nil,
                case .some(.some(let windows)) = windows[candidate]
            else { return false }
            let slot = inputs.days[pin.day].slots[pin.slot]
            return !windows.contains { $0.covers(slot, on: inputs.days[pin.day].date) }
        }
    }
}

extension CampaignPipeline {
    /// What the fair is planned from: the campaign as its stages see it, with everybody there between arrival and departure.
    package func fairInputs() throws(PipelineError) -> CampaignInputs {
        let bench = try Bench(self)
        return try TripWork.attendance(on: bench).of(bench.inputs)
    }
}
