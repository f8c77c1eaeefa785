import Calendar
package import Domain
import PlanFiles

extension CampaignPipeline {
    /// The zone whose clocks the sheets of the drivers go by (tzdata name).
    package static let driversZone = PickupBrief.localZone

    /// What each driver has to know on each day, by day and driver, as the plans in force have it; nil before the first.
    package func driverSheets() throws(PipelineError) -> [DriverSheet]? {
        let bench = try Bench(self)
        guard let runs = try bench.kept(.pickups, PickupLines.runs) else { return nil }
        return try PickupGuide(bench).sheets(runs, passengers: try Passengers(bench))
    }
}

extension PickupGuide {
    /// One sheet for each driver, or hired vehicle, and day.
    fileprivate func sheets(_ runs: [PickupRun], passengers: Passengers) -> [DriverSheet] {
        let shifts = Dictionary(grouping: runs) { run in
            Shift(date: clock(run.departure).date, id: run.driver?.text ?? run.vehicle.text)
        }
        return shifts.sorted { ($0.key.date, $0.key.id) < ($1.key.date, $1.key.id) }.compactMap { shift, runs in
            let rides = runs.sorted { ($0.departure, $0.hub, $0.vehicle) < ($1.departure, $1.hub, $1.vehicle) }
            guard let first = rides.first else { return nil }
            return DriverSheet(
                id: shift.id, driver: driver(first), substitute: substitute(first), date: shift.date,
                sign: campaign.name, rides: rides.map { ride($0, passengers) })
        }
    }

    private struct Shift: Hashable {
        let date: CivilDate
        let id: String
    }

    private func ride(_ run: PickupRun, _ passengers: Passengers) -> DriverSheet.Ride {
        DriverSheet.Ride(
            vehicle: run.vehicle, vehicleName: vehicle(run)?.name, leavesBase: clock(run.leavesBase),
            hub: name(run.hub), meetingPoint: hub(run)?.meetingPoint, departure: clock(run.departure),
            parties: run.stops.flatMap { stop in
                stop.arrivals.map { passengers.party($0, in: name(stop.place), at: clock(stop.at)) }
            }, isBack: clock(run.isBack), kilometres: run.kilometres, cents: run.cents)
    }
}

/// Who is fetched, with what a driver has to know of them.
private struct Passengers {
    private let arrivals: [ID<Arrival>: Arrival]
    private let trips: [ID<Arrival>: TravelTrip]
    private let people: [ID<Applicant>: Person]
    private let homes: [ID<Applicant>: String]
    private let travel: TravelGuide
    private let companions: [ID<Applicant>: ID<Applicant>]

    init(_ bench: Bench) throws(PipelineError) {
        let brief = try PickupWork.brief(on: bench)
        arrivals = Dictionary(brief.problem.arrivals.map { ($0.id, $0) }) { first, _ in first }
        let kept = try bench.kept(.travel, TravelLines.trips) ?? []
        trips = Dictionary(kept.map { (ID<Arrival>($0.party.text), $0) }) { first, _ in first }
        people = Dictionary(bench.inputs.applicants.map { ($0.id, $0.person) }) { first, _ in first }
        // The first of somebody's homes comes first.
        let stays = try HousingWork.journey(on: bench).filter { $0.kind == .housing }.sorted()
        homes = Dictionary(stays.compactMap { stay in stay.place.map { (stay.applicant, $0) } }) { first, _ in first }
        travel = TravelGuide(bench.inputs)
        companions = try bench.kept(.travel, TravelLines.companions) ?? [:]
    }

    /// - Parameter town: Where they get out.
    func party(_ id: ID<Arrival>, in town: String, at moment: WallTime) -> DriverSheet.Party {
        let applicants = id.party.applicants(companions)
        let leg = trips[id]?.legs.last
        let persons = applicants.compactMap { people[$0] }
        return DriverSheet.Party(
            applicants: applicants, names: persons.map(\.name), phones: persons.compactMap(\.phone),
            people: arrivals[id]?.people ?? applicants.count, luggage: arrivals[id]?.luggage ?? 0,
            childSeats: arrivals[id]?.childSeats ?? [:], line: leg.map { travel.line($0.ride.connection) },
            arrives: leg?.arrives,
            place: [town, applicants.lazy.compactMap { homes[$0] }.first].compactMap(\.self)
                .joined(separator: ": "), out: moment)
    }
}

extension Person {
    /// Given name before family name.
    var name: String { [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ") }
}
