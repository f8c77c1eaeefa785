package import Calendar
package import Domain
import PlanFiles
import Store

/// What a delay did to the plans in force (Verspätung): other journeys and runs, and who has to be told.
package struct DelayReport: Sendable {
    /// A journey that is not what it was.
    package struct Journey: Hashable, Sendable {
        package let applicants: [ID<Applicant>]
        package let before: TravelTrip
        /// Nil where nothing goes on.
        package let after: TravelTrip?
        /// The first ride that is not taken any more.
        package let missed: TravelRide?
        /// Hubs at which a night has to be spent, each with its evening.
        package let nights: [Night]
        /// Whether it is one to the fair or back.
        package let isOfFair: Bool
    }

    /// An interview at the fair that is not when it was; nil = there was or is none.
    package struct Interview: Hashable, Sendable {
        package struct Moment: Hashable, Sendable {
            package let date: CivilDate
            package let start: LocalTime
        }

        package let candidate: ID<Applicant>
        package let employer: ID<Employer>
        package let before: Moment?
        package let after: Moment?
    }

    package struct Night: Hashable, Sendable {
        package let hub: ID<TravelHub>
        package let date: CivilDate
    }

    /// A pickup that is not what it was; nil = there was or is none.
    package struct Pickup: Hashable, Sendable {
        package let applicants: [ID<Applicant>]
        package let before: Seat?
        package let after: Seat?
    }

    /// A place in a run, by the clocks of the region of the work.
    package struct Seat: Hashable, Sendable {
        package let vehicle: ID<PickupProblem.Vehicle>
        /// Nil for a hired vehicle.
        package let driver: ID<PickupProblem.Driver>?
        /// When it leaves the hub.
        package let departure: WallTime
        /// When the party gets out.
        package let out: WallTime
    }

    /// Somebody who has to know.
    package struct Contact: Hashable, Sendable {
        package enum Kind: String, Sendable {
            case traveller, driver, vehicle
        }

        package let kind: Kind
        package let id: String
        package let name: String?
        package let phone: String?
    }

    /// In the order of their parties.
    package let journeys: [Journey]
    /// In the order of their parties.
    package let pickups: [Pickup]
    /// In the order of their requests.
    package let interviews: [Interview]
    /// Travellers, then drivers, then hired vehicles, each by id.
    package let contacts: [Contact]
}

extension CampaignPipeline {
    /// Records a delay, plans journeys and pickups again, keeping what was planned as far as it can, and says what is different.
    /// Where it changes a journey to the fair or back, the timetable follows.
    package func delay(_ delay: TravelDelay) throws(PipelineError) -> DelayReport {
        let before = try Plans(Bench(self))
        do throws(StoreError) { try store.record(delay) } catch { throw .store(error) }
        if before.hasFairTrips {
            let reports = try run(from: .trip, to: .trip)
            if reports.contains(where: { $0.outcome == .ran(changed: true) }) { _ = try run(from: .fair, to: .fair) }
        }
        _ = try run(from: .travel, to: .pickups)
        return try Plans(Bench(self)).report(since: before)
    }
}

/// Journeys and runs in force.
private struct Plans {
    private let bench: Bench
    private let trips: [TravelTrip]
    private let fairTrips: [TravelTrip]
    private let interviews: [ID<InterviewRequest>: FairInterview]
    private let runs: [PickupRun]
    private let zone: Zone
    private let companions: [ID<Applicant>: ID<Applicant>]

    init(_ bench: Bench) throws(PipelineError) {
        self.bench = bench
        trips = try bench.kept(.travel, TravelLines.trips) ?? []
        fairTrips = try TripWork.trips(on: bench)
        let timetable = try bench.store { (store) throws(StoreError) in
            try store.drafts().last.map { (number) throws(StoreError) in try store.draft(number).plan.interviews }
        }
        interviews = Dictionary((timetable ?? []).map { ($0.request, $0) }) { first, _ in first }
        runs = try bench.kept(.pickups, PickupLines.runs) ?? []
        companions = try bench.kept(.travel, TravelLines.companions) ?? [:]
        zone = try bench.zones.zone(named: PickupBrief.localZone)
    }

    func report(since former: Plans) -> DelayReport {
        let journeys =
            changed(former.fairTrips, fairTrips, isOfFair: true) + changed(former.trips, trips, isOfFair: false)
        let talks = talks(since: former)
        let (before, now) = (former.seats, seats)
        let moved = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
        let pickups = moved.map {
            DelayReport.Pickup(applicants: $0.party.applicants(companions), before: before[$0], after: now[$0])
        }
        return DelayReport(
            journeys: journeys, pickups: pickups, interviews: talks,
            contacts: contacts(
                Set(journeys.flatMap(\.applicants) + pickups.flatMap(\.applicants) + talks.map(\.candidate)),
                runs: changed(former.runs, runs) + changed(runs, former.runs)))
    }

    var hasFairTrips: Bool { !fairTrips.isEmpty }

    /// The journeys that are not what they were.
    private func changed(_ before: [TravelTrip], _ after: [TravelTrip], isOfFair: Bool) -> [DelayReport.Journey] {
        let planned = Dictionary(after.map { ($0.party, $0) }) { first, _ in first }
        return before.compactMap { trip in
            let after = planned[trip.party]
            return after == trip ? nil : journey(trip, after, isOfFair: isOfFair)
        }
    }

    /// The interviews that are at another hour than they were, or only in one of the timetables.
    private func talks(since former: Plans) -> [DelayReport.Interview] {
        Set(former.interviews.keys).union(interviews.keys).sorted().compactMap { request in
            let (before, after) = (former.interviews[request], interviews[request])
            guard let one = after ?? before, former.moment(before) != moment(after) else { return nil }
            return DelayReport.Interview(
                candidate: one.candidate, employer: one.employer, before: former.moment(before), after: moment(after))
        }
    }

    private func moment(_ interview: FairInterview?) -> DelayReport.Interview.Moment? {
        interview.map { interview in
            let day = bench.inputs.days[interview.day]
            return DelayReport.Interview.Moment(date: day.date, start: day.slots[interview.slot].start)
        }
    }

    /// With which run each party goes, and when it gets out.
    private var seats: [ID<Arrival>: DelayReport.Seat] {
        let seats = runs.flatMap { run in
            run.stops.flatMap { stop in
                stop.arrivals.map {
                    (
                        $0,
                        DelayReport.Seat(
                            vehicle: run.vehicle, driver: run.driver, departure: zone.wallTime(at: run.departure),
                            out: zone.wallTime(at: stop.at))
                    )
                }
            }
        }
        return Dictionary(seats) { first, _ in first }
    }

    private func journey(_ before: TravelTrip, _ after: TravelTrip?, isOfFair: Bool) -> DelayReport.Journey {
        let rides = Set(after?.legs.map(\.ride) ?? [])
        let legs = after?.legs ?? []
        let nights = zip(legs, legs.dropFirst()).filter { $0.arrives.date < $1.departs.date }.map {
            DelayReport.Night(hub: $0.0.ride.to, date: $0.0.arrives.date)
        }
        return DelayReport.Journey(
            applicants: isOfFair ? [before.party.lead] : before.party.applicants(companions), before: before,
            after: after,
            missed: after == nil ? nil : before.legs.map(\.ride).first { !rides.contains($0) }, nights: nights,
            isOfFair: isOfFair)
    }

    /// The runs of one list that are not in the other.
    private func changed(_ runs: [PickupRun], _ others: [PickupRun]) -> [PickupRun] {
        let others = Set(others)
        return runs.filter { !others.contains($0) }
    }

    private func contacts(_ travellers: Set<ID<Applicant>>, runs: [PickupRun]) -> [DelayReport.Contact] {
        let drivers = Set(runs.compactMap(\.driver))
        let hired = Set(runs.filter { $0.driver == nil }.map(\.vehicle))
        return bench.inputs.applicants.filter { travellers.contains($0.id) }.map {
            DelayReport.Contact(kind: .traveller, id: $0.id.text, name: $0.person.name, phone: $0.person.phone)
        }
            + bench.inputs.drivers.filter { drivers.contains($0.id) }.map {
                DelayReport.Contact(kind: .driver, id: $0.id.text, name: $0.name, phone: $0.phone)
            }
            + bench.inputs.vehicles.filter { hired.contains($0.id) }.map {
                DelayReport.Contact(kind: .vehicle, id: $0.id.text, name: $0.name, phone: $0.phone)
            }
    }
}
