import Calendar
import Domain
import Foundation
import Pipeline
import PlanFiles
import Store
import Testing

@Suite struct TravelStageTests {
    /// Three newcomers from Santiago, Las Palmas and a village without a hub, who start in Wunsiedel on Monday,
    /// 3 September 2012; flights by Madrid, a bus every hour on working days.
    private func campaign(seats: Int? = nil) throws -> (SmallCampaign, [ID<Applicant>]) {
        let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        var people = Array(try campaign.store.all(.applicants).prefix(3))
        for (index, town) in [("Santiago de Compostela", "3109642"), ("Las Palmas", "2515270"), ("Lugo", nil)]
            .enumerated()
        {
            people[index].person.home = PlaceName(original: town.0, place: town.1.map { ID($0) })
        }
        try campaign.replace(people)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.openings = 3
        vacancy.place = PlaceName(original: "Wunsiedel", place: ID("2805762"))
        try add(.vacancies, [vacancy], to: campaign)
        let start = try #require(CivilDate(iso: "2012-09-03"))
        try add(
            .contracts,
            people.map { Contract(applicant: $0.id, vacancy: vacancy.id, state: .accepted, start: start) },
            to: campaign)
        try add(
            .hubs,
            [
                hub("SCQ", "3109642", "Europe/Madrid"), hub("LPA", "2515270", "Atlantic/Canary"),
                hub("MAD", "3117735", "Europe/Madrid"), hub("NUE", "2861650", "Europe/Berlin"),
                hub("WUN", "2805762", "Europe/Berlin"),
            ], to: campaign)
        let first = try #require(CivilDate(iso: "2012-08-10"))
        let dates = (0..<40).map { first.adding(days: $0) }
        var bus = TimetableEntry(
            id: ID("BUS"), mode: .bus,
            calls: [.init(ID("NUE"), departs: 6 * 60), .init(ID("WUN"), arrives: 8 * 60)],
            dates: dates.filter { $0.weekday < .sunday }, interval: .init(minutes: 60, last: 21 * 60))
        bus.line = "Bus 5"
        try add(
            .connections,
            [
                flight("A", "SCQ", "MAD", 7 * 60, 8 * 60, 60, dates),
                flight("B", "LPA", "MAD", 7 * 60, 10 * 60 + 40, 110, dates),
                flight("C", "MAD", "NUE", 13 * 60, 15 * 60 + 40, 90, dates, seats: seats), bus,
            ], to: campaign)
        return (campaign, people.map(\.id))
    }

    private func hub(_ id: String, _ place: String, _ zone: String) -> TransportHub {
        TransportHub(id: ID(id), name: "Halt \(id)", place: PlaceName(original: id, place: ID(place)), zone: zone)
    }

    private func flight(
        _ id: String, _ from: String, _ to: String, _ departs: Int, _ arrives: Int, _ euros: Int64,
        _ dates: [CivilDate], seats: Int? = nil
    ) -> TimetableEntry {
        TimetableEntry(
            id: ID(id), mode: .air,
            calls: [
                .init(ID(from), departs: departs), .init(ID(to), arrives: arrives, fare: Cents(euros * 100)),
            ], dates: dates, room: TravelRoom(seats: seats), nameChangeDays: 3)
    }

    private func add<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: [Entity], to campaign: SmallCampaign
    ) throws {
        let receipt = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
        #expect(receipt.refused.isEmpty)
    }

    private func plan(of campaign: SmallCampaign) throws -> StagePlan {
        try #require(try campaign.store.lastPlan(of: "travel"))
    }

    @Test("journeys are planned once, across zones, by day and not on a Sunday, and stand in itineraries")
    func plans() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        let report = try #require(try campaign.run(to: .travel).last)
        #expect(report.outcome == .ran(changed: true))
        #expect(report.summary == "2 of 3 newcomers have a journey, fares 400.00 € (partial)")
        #expect(try campaign.run(to: .travel).last?.outcome == .skipped)
        let kept = try plan(of: campaign)
        let trips = try TravelLines.trips(kept)
        #expect(Set(trips.map(\.party.text)) == Set(people.prefix(2).map(\.text)))
        for trip in trips {
            // A week before the start is Monday, 27 August: the working days from it on are the nearest.
            #expect(trip.arrives.date.iso >= "2012-08-27" && trip.arrives.date.iso <= "2012-09-01")
            #expect(trip.arrives.date.weekday < .sunday)
            #expect(trip.legs.map(\.ride.connection.text).last == "BUS/17:00")
            #expect(trip.legs.last?.isEstimated == true)
        }
        let canary = try #require(trips.first { $0.party.text == people[1].text })
        #expect(canary.legs[0].departZone == "Atlantic/Canary" && canary.legs[0].departs.text.hasSuffix("07:00:00"))
        #expect(canary.legs[0].arriveZone == "Europe/Madrid" && canary.legs[0].arrives.text.hasSuffix("10:40:00"))
        let left = try TravelLines.unplaced(kept)
        #expect(left.map(\.item) == [people[2].text])
        #expect(left[0].reasons.map(\.code) == ["home"])
        let journey = try campaign.pipeline(threads: 1).journey().filter { $0.key.hasPrefix("travel/") }
        #expect(journey.count == 6)
        let ride = try #require(journey.first { $0.applicant == people[1] && $0.key.hasSuffix("/1") })
        #expect(ride.title.german == "Flug B: Halt LPA – Halt MAD")
        #expect(ride.when.zones == ["Atlantic/Canary", "Europe/Madrid"])
        #expect(ride.detail?.spanish.hasPrefix("Llegada a Halt MAD a las 10:40, hora local. Precio 110 €.") == true)
        #expect(
            try campaign.pipeline(threads: 1).journeys(for: people[0]).map(\.arrives.date.iso)
                == ["2012-08-27", "2012-08-27", "2012-08-28", "2012-08-29", "2012-08-30", "2012-08-31", "2012-09-01"])
    }

    @Test("who finds no seat on the days around the wished one comes on others, and the proof of too few is kept")
    func seats() throws {
        let (campaign, people) = try campaign(seats: 0)
        defer { campaign.clear() }
        #expect(
            try campaign.run(to: .travel).last?.summary == "0 of 3 newcomers have a journey, fares 0.00 € (partial)")
        let left = try TravelLines.unplaced(try plan(of: campaign))
        #expect(Set(left.map(\.item)) == Set(people.map(\.text)))
    }

    @Test("what somebody had goes with them, and the others keep their journeys")
    func erasure() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run(to: .travel)
        let before = try TravelLines.trips(try plan(of: campaign))
        try campaign.store.erase(.applicant(people[0]), ground: "asked", actor: "anna", now: SmallCampaign.now)
        let kept = try plan(of: campaign)
        #expect(try TravelLines.trips(kept).map(\.party.text) == [people[1].text])
        #expect(!kept.lines.contains { $0.document.contains("\"\(people[0])\"") })
        #expect(try campaign.run(to: .travel).last?.outcome == .ran(changed: true))
        let after = try TravelLines.trips(try plan(of: campaign))
        #expect(after == before.filter { $0.party.text == people[1].text })
    }

    @Test("a timetable that cannot be is an obstacle, and so is a zone that nobody knows")
    func obstacles() throws {
        let (campaign, _) = try campaign()
        defer { campaign.clear() }
        let day = try #require(CivilDate(iso: "2012-08-24"))
        try add(.connections, [flight("C", "MAD", "NUE", 13 * 60, 12 * 60, 90, [day])], to: campaign)
        #expect(
            try campaign.run(to: .travel).last?.outcome
                == .waiting(
                    reason:
                        "the timetable cannot be planned with: on 2012-08-24 the connection is here no later than at "
                        + "the call before, or leaves before it comes",
                    hint: "correct the times; write +1 behind a time of the day after the date of service"))
        try add(.hubs, [hub("MAD", "3117735", "Europe/Madrit")], to: campaign)
        let outcome = try #require(try campaign.run(to: .travel).last?.outcome)
        guard case .waiting(let reason, _) = outcome else {
            Issue.record("expected to wait, found \(outcome)")
            return
        }
        #expect(reason.contains("Europe/Madrit"))
    }

    @Test(
        "prices are written as readers of each language write them",
        arguments: [
            (0, "0 €", "0 €"), (7_905, "79,05 €", "79.05 €"), (123_456_789, "1.234.567,89 €", "1,234,567.89 €"),
            (100_000, "1.000 €", "1,000 €"),
        ])
    func prices(cents: Int, german: String, english: String) {
        #expect(Cents(Int64(cents)).price == LocalText(german: german, english: english, spanish: german))
    }
}
