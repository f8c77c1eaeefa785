package import Calendar
package import Domain
import PlanFiles
import Travel

/// Why journeys cannot be looked for, and what to do about it.
package struct SearchObstacle: Error, Hashable, Sendable {
    package let reason: String
    package let hint: String
}

extension CampaignPipeline {
    /// The journeys between two hubs of the campaign that leave on one of the days, at most twenty: none is worse than
    /// another in arrival, departure, fare, changes and minutes in the night. By connections and public timetables together,
    /// whoever travels and whatever room is left; empty where there is none.
    package func journeys(
        from start: ID<TravelHub>, to end: ID<TravelHub>, on days: ClosedRange<CivilDate>
    ) throws(PipelineError) -> Result<[TravelTrip], SearchObstacle> {
        let bench = try Bench(self)
        if let obstacle = TravelWork.timetableObstacle(on: bench) {
            return .failure(SearchObstacle(reason: obstacle.reason, hint: obstacle.hint))
        }
        let party = TravelParty(
            id: ID("search"), from: [TravelAccess(hub: start)], to: [TravelAccess(hub: end)],
            leave: TravelBrief.window(days), mayArriveAtNight: true)
        let problem = try TravelBrief.search(
            for: party, on: days, bench.inputs, zones: bench.zones, catalogue: catalogue)
        do throws(PlanRefusal) { return .success(try TravelPlanner.choices(for: party.id, in: problem)) } catch {
            throw .refused(stage: .travel, error, of: TravelFiles.json(problem))
        }
    }
}

extension TravelTrip {
    /// Minutes under way between 22:00 and 6:00 by the clocks of the campaign's zone.
    package func nightMinutes(in zones: ZoneDatabase) throws(ZoneError) -> Int {
        guard let first = legs.first, let last = legs.last else { return 0 }
        let zone = try zones.zone(named: TravelBrief.zone)
        let start = try zones.zone(named: first.departZone).instant(of: leaves).seconds
        let end = try zones.zone(named: last.arriveZone).instant(of: arrives).seconds
        let isNight = { (second: Int) in
            let minute = zone.wallTime(at: Instant(seconds: second)).secondOfDay / 60
            return minute >= TravelBrief.nightFrom || minute < TravelBrief.nightTo
        }
        return stride(from: start, to: end, by: 60).count(where: isNight)
    }
}
