import Calendar
import Catalogue
import Domain
import PlanFiles
import Support
import Testing
import Travel

@testable import Pipeline

/// Journeys to a fair and back on small random campaigns, compared with every way that there is.
@Suite struct FairTripBriefTests {
    private static let zones = ZoneTable(database: ZoneDatabase(environment: [:]))

    private static let catalogue = Result { try Catalogue.load() }

    private struct Answer: Equatable {
        let trips: [TravelTrip]
        let unplaced: Set<ID<Applicant>>
        let problem: TravelProblem
    }

    private func answer(
        _ inputs: CampaignInputs, _ catalogue: Catalogue, previous: [TravelTrip]? = nil, delays: [TravelDelay] = [],
        changes: Int = 0
    ) throws -> Answer {
        let town = try #require(catalogue.places.place(ID("2817220")))
        var brief = try FairTripBrief(
            inputs, venue: town, zones: FairTripBriefTests.zones, catalogue: catalogue, previous: previous,
            delays: delays)
        let (problem, plan) = try brief.answer { (problem) throws(PipelineError) in
            // Where nobody changes, every way can be tried by hand.
            var problem = problem
            problem.maxChanges = changes
            problem.work = 5_000
            do throws(PlanRefusal) { return try TravelPlanner.plan(problem) } catch {
                throw .refused(stage: .trip, error)
            }
        }
        var asked = problem
        asked.maxChanges = changes
        #expect(try TravelVerifier.verify(plan, against: asked).valid)
        let unplaced = plan.unplaced.map { ID<TravelParty>($0.item).lead } + brief.stranded.map { ID($0.item) }
        return Answer(
            trips: (brief.past + plan.trips).sorted { $0.party < $1.party }, unplaced: Set(unplaced), problem: problem)
    }

    /// A journey there and one back, by hand.
    private struct Way: Hashable {
        let there: FairTripInstances.Flight
        let back: FairTripInstances.Flight
        /// Days of the fair of which nothing is left.
        let missed: Int
        let isWhole: Bool
    }

    /// The slots that somebody could use, as moments, by day.
    private func slots(
        _ applicant: Applicant, _ inputs: CampaignInputs, _ zone: Zone
    ) -> [[(start: Instant, end: Instant)]] {
        let answer = inputs.invitations.first { $0.applicant == applicant.id }?.days
        return inputs.days.compactMap { day in
            if let answer, !answer.contains(day.date) { return nil }
            let open = day.slots.filter { slot in
                guard let windows = applicant.fairWindows else { return true }
                return windows.contains {
                    $0.date == day.date && $0.from <= slot.start
                        && slot.start.minutes + slot.minutes <= $0.to.minutes
                }
            }
            let midnight = Int(day.date.dayNumber) * 86_400
            let moments = open.map { slot in
                (
                    zone.instant(of: WallTime(secondsSince1970: midnight + slot.start.minutes * 60)),
                    zone.instant(of: WallTime(secondsSince1970: midnight + (slot.start.minutes + slot.minutes) * 60))
                )
            }
            return moments.isEmpty ? nil : moments
        }
    }

    private func ways(
        _ days: [[(start: Instant, end: Instant)]], _ instance: FairTripInstances, hub: String, _ zone: Zone
    ) throws -> [Way] {
        guard let first = days.first?.first, let last = days.last?.last else { return [] }
        let zones = FairTripBriefTests.zones
        let eve = zone.wallTime(at: first.start).date.adding(days: -1)
        let after = zone.wallTime(at: last.start).date.adding(days: 1)
        let out = try instance.flights(from: hub, to: "VS", zones: zones).filter { flight in
            let wall = zone.wallTime(at: flight.arrives)
            return wall.date >= eve && (6 * 3_600..<22 * 3_600).contains(wall.secondOfDay)
        }
        let home = try instance.flights(from: "VS", to: hub, zones: zones).filter { flight in
            zone.wallTime(at: flight.leaves).date <= after
        }
        return out.flatMap { there in
            home.compactMap { back -> Way? in
                let met = days.map { $0.contains { there.arrives <= $0.start && $0.end <= back.leaves } }
                guard met.contains(true) else { return nil }
                // Days between the first whose last slot is reached and the last whose first slot is over.
                let from = days.firstIndex { $0.contains { there.arrives <= $0.start } } ?? days.count
                let until = days.lastIndex { $0.contains { $0.end <= back.leaves } } ?? -1
                return Way(
                    there: there, back: back, missed: days.count - 1 - (until - from),
                    isWhole: there.arrives.seconds <= first.start.seconds - 1_800 && last.end <= back.leaves)
            }
        }
    }

    @Test(
        "who can be at the fair at all is, for as many days as can be, and never in its timetable outside the journey")
    func oracle() throws {
        let catalogue = try FairTripBriefTests.catalogue.get()
        let zone = try FairTripBriefTests.zones.zone(named: "Europe/Berlin")
        var (guests, partial, missing, stranded, scarce) = (0, 0, 0, 0, 0)
        for seed in Tier.seeds(80, long: 3_000) {
            let instance = FairTripInstances(seed: seed)
            let inputs = instance.inputs
            let answer = try answer(inputs, catalogue)
            let trips = Dictionary(uniqueKeysWithValues: answer.trips.map { ($0.party, $0) })
            let isFree = inputs.connections.allSatisfy { $0.room.seats == nil }
            if !isFree { scarce += 1 }
            let attendance = try FairAttendance(
                answer.trips, unplaced: answer.unplaced, zone: "Europe/Berlin", zones: FairTripBriefTests.zones)
            let present = attendance.of(inputs)
            for (applicant, shown) in zip(inputs.applicants, present.applicants) {
                let id = ID<TravelParty>(applicant.id.text)
                let (there, back) = (trips[id], trips[id.back])
                #expect((there == nil) == (back == nil), "seed \(seed) \(id)")
                let days = slots(applicant, inputs, zone)
                guard inputs.invitationBook.state(of: applicant.id) == .coming, !days.isEmpty else {
                    #expect(there == nil && !answer.unplaced.contains(applicant.id), "seed \(seed) \(id)")
                    #expect(shown == applicant)
                    continue
                }
                guests += 1
                #expect((there == nil) == answer.unplaced.contains(applicant.id), "seed \(seed) \(id)")
                let home = FairTripInstances.homes.first { $0.place == applicant.person.home?.place?.text }
                let ways = try home.map { try self.ways(days, instance, hub: $0.hub, zone) } ?? []
                if home == nil { stranded += 1 }
                guard let there, let back else {
                    missing += 1
                    #expect(!isFree || ways.isEmpty, "seed \(seed) \(id) could travel")
                    #expect(shown.fairWindows == [])
                    continue
                }
                let taken = try #require(
                    ways.first { $0.there.ride == there.legs[0].ride && $0.back.ride == back.legs[0].ride },
                    "seed \(seed) \(id) travels by no way that there is: \(there.legs) \(back.legs)")
                if !taken.isWhole { partial += 1 }
                if isFree {
                    #expect(taken.isWhole == ways.contains(where: \.isWhole), "seed \(seed) \(id)")
                    if !taken.isWhole { #expect(taken.missed == ways.map(\.missed).min(), "seed \(seed) \(id)") }
                }
                // Each slot of the timetable lies between arrival and departure, and none of those is lost.
                let before = slots(applicant, inputs, zone).flatMap(\.self)
                let after = slots(shown, inputs, zone).flatMap(\.self)
                #expect(
                    after.map(\.start)
                        == before.filter { taken.there.arrives <= $0.start && $0.end <= taken.back.leaves }.map(\.start),
                    "seed \(seed) \(id)")
            }
            var turned = inputs
            turned.applicants.reverse()
            turned.connections.reverse()
            turned.hubs.reverse()
            #expect(try self.answer(turned, catalogue).trips == answer.trips, "seed \(seed)")
        }
        print("fair trips: \(guests) guests, \(partial) miss a part, \(missing) have none, \(stranded) no home")
        #expect(partial * 20 > guests && missing * 20 > guests && stranded * 100 > guests && scarce > 5)
    }

    @Test("a flight that is gone moves those who took it and nobody else; what is over stays as it was")
    func replan() throws {
        let catalogue = try FairTripBriefTests.catalogue.get()
        var (moved, kept) = (0, 0)
        for seed in Tier.seeds(40, long: 2_000) {
            let instance = FairTripInstances(seed: seed)
            var inputs = instance.inputs
            // Without scarce seats each journey depends on its own flights alone.
            for index in inputs.connections.indices { inputs.connections[index].room.seats = nil }
            let before = try answer(inputs, catalogue)
            guard let gone = before.trips.first?.legs.first?.ride else { continue }
            for index in inputs.connections.indices where inputs.connections[index].id == gone.connection {
                inputs.connections[index].dates.removeAll { $0 == gone.date }
            }
            let after = try answer(inputs, catalogue, previous: before.trips)
            let took = Set(before.trips.filter { $0.legs.map(\.ride).contains(gone) }.map(\.party.lead))
            moved += took.count
            for trip in before.trips where !took.contains(trip.party.lead) {
                kept += 1
                #expect(after.trips.contains(trip), "seed \(seed) \(trip.party)")
            }
            #expect(
                try answer(inputs, catalogue, previous: after.trips).trips == after.trips, "seed \(seed) is not at rest"
            )
            // On the last day of the fair all who came are there, whatever flights are gone since.
            inputs.campaign.date = try #require(inputs.days.last?.date)
            inputs.connections = []
            let late = try answer(inputs, catalogue, previous: after.trips)
            #expect(
                late.trips == after.trips.filter { $0.arrives.date < inputs.campaign.date }, "seed \(seed)")
        }
        print("fair trips: \(moved) moved, \(kept) kept")
        #expect(moved > 20 && kept > 10)
    }

    /// A flight to the fair by the clocks of both ends, and the minutes from door to door, by hand.
    struct Clock: CustomTestStringConvertible {
        let from: Int
        let date: CivilDate
        let departs: Int
        let arrives: Int
        /// With ten minutes at either door.
        let minutes: Int
        let why: String

        var testDescription: String { why }
    }

    static let clocks: [Clock] = [
        Clock(
            from: 0, date: FairTripInstances.day(2012, 6, 24), departs: 600, arrives: 720, minutes: 140,
            why: "Madrid and Berlin show the same in summer"),
        Clock(
            from: 2, date: FairTripInstances.day(2012, 6, 24), departs: 600, arrives: 920, minutes: 280,
            why: "the Canary Islands are an hour behind: 10:00 there is 11:00 here"),
        Clock(
            from: 0, date: FairTripInstances.day(2013, 3, 30), departs: 1_380, arrives: 1_830, minutes: 410,
            why: "the night of 31 March 2013 has an hour less: 23:00 to 06:30 is six hours and a half"),
        Clock(
            from: 2, date: FairTripInstances.day(2013, 3, 30), departs: 1_380, arrives: 1_830, minutes: 350,
            why: "the same from the Canary Islands, an hour behind before and after"),
        Clock(
            from: 0, date: FairTripInstances.day(2012, 10, 27), departs: 1_380, arrives: 1_830, minutes: 530,
            why: "the night of 28 October 2012 has an hour more: 23:00 to 06:30 is eight hours and a half"),
        Clock(
            from: 2, date: FairTripInstances.day(2012, 10, 27), departs: 1_380, arrives: 1_830, minutes: 470,
            why: "the same from the Canary Islands"),
    ]

    @Test("journeys over nights in which clocks change, and from islands with clocks of their own", arguments: clocks)
    func doors(_ clock: Clock) throws {
        let catalogue = try FairTripBriefTests.catalogue.get()
        let home = FairTripInstances.homes[clock.from]
        let fair = clock.date.adding(days: 1)
        var inputs = CampaignInputs(
            campaign: Campaign(
                id: ID("c"), name: "C", land: .badenWuerttemberg, date: clock.date.adding(days: -9),
                venue: "Halle, Villingen-Schwenningen", zone: "Europe/Berlin", seed: 1))
        let nine = try #require(LocalTime(minutes: 540))
        inputs.days = [FairDay(date: fair, slots: [FairSlot(start: nine, minutes: 30)])]
        inputs.hubs = [
            FairTripInstances.hub(home.hub, home.place, home.zone),
            FairTripInstances.hub("VS", "2817220", "Europe/Berlin"),
        ]
        inputs.connections = [
            TimetableEntry(
                id: ID("there"), mode: .air,
                calls: [
                    .init(ID(home.hub), departs: clock.departs),
                    .init(ID("VS"), arrives: clock.arrives, fare: Cents(100)),
                ], dates: [clock.date]),
            TimetableEntry(
                id: ID("back"), mode: .air,
                calls: [.init(ID("VS"), departs: 1_200), .init(ID(home.hub), arrives: 1_300, fare: Cents(100))],
                dates: [fair]),
        ]
        inputs.applicants = [
            Applicant(
                id: ID("A"),
                person: Person(
                    familyName: "F", givenName: "G", home: PlaceName(original: home.name, place: ID(home.place))))
        ]
        let date = inputs.campaign.date
        inputs.invitations = [
            Invitation(
                applicant: ID("A"), sentOn: date.adding(days: -30), answerBy: date.adding(days: -10),
                reply: Invitation.Reply(.coming(days: nil), on: date.adding(days: -20)))
        ]
        let there = try #require(try answer(inputs, catalogue).trips.first)
        #expect(there.travelMinutes == clock.minutes)
        #expect(there.legs[0].departs.secondOfDay == clock.departs % 1_440 * 60)
        #expect(there.legs[0].arrives.secondOfDay == clock.arrives % 1_440 * 60)
    }

    @Test("who misses the next flight on the way home goes on with a later one; the way there stays")
    func missed() throws {
        let catalogue = try FairTripBriefTests.catalogue.get()
        let fair = FairTripInstances.day(2012, 6, 25)
        var inputs = CampaignInputs(
            campaign: Campaign(
                id: ID("c"), name: "C", land: .badenWuerttemberg, date: fair.adding(days: -9),
                venue: "Halle, Villingen-Schwenningen", zone: "Europe/Berlin", seed: 1))
        let nine = try #require(LocalTime(minutes: 540))
        inputs.days = [FairDay(date: fair, slots: [FairSlot(start: nine, minutes: 30)])]
        inputs.hubs =
            FairTripInstances.homes.map { FairTripInstances.hub($0.hub, $0.place, $0.zone) }
            + [FairTripInstances.hub("VS", "2817220", "Europe/Berlin")]
        let flight = { (from: String, to: String, departs: Int, arrives: Int) in
            TimetableEntry(
                id: ID("\(from)-\(to)"), mode: .air,
                calls: [.init(ID(from), departs: departs), .init(ID(to), arrives: arrives, fare: Cents(100))],
                dates: (-1...2).map { fair.adding(days: $0) })
        }
        inputs.connections = [
            flight("LPA", "VS", 600, 920), flight("VS", "BCN", 1_080, 1_200), flight("BCN", "LPA", 1_290, 1_380),
        ]
        let home = FairTripInstances.homes[2]
        inputs.applicants = [
            Applicant(
                id: ID("A"),
                person: Person(
                    familyName: "F", givenName: "G", home: PlaceName(original: home.name, place: ID(home.place))))
        ]
        let date = inputs.campaign.date
        inputs.invitations = [
            Invitation(
                applicant: ID("A"), sentOn: date.adding(days: -30), answerBy: date.adding(days: -10),
                reply: Invitation.Reply(.coming(days: nil), on: date.adding(days: -20)))
        ]
        let before = try answer(inputs, catalogue, changes: 5)
        #expect(before.trips.map { $0.legs.map(\.ride.date) } == [[fair.adding(days: -1)], [fair, fair]])
        let late = TravelDelay(
            subject: .connection(ID("VS-BCN")), date: fair, minutes: 45, actor: "anna", at: 0)
        let after = try answer(inputs, catalogue, previous: before.trips, delays: [late], changes: 5)
        #expect(after.trips.first == before.trips.first)
        #expect(after.trips.last?.legs.map(\.ride.date) == [fair, fair.adding(days: 1)])
        #expect(after.trips.last?.legs.first?.arrives.hour == "20:45")
    }
}
