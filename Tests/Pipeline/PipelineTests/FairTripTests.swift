import Calendar
import Domain
import Hashing
import PlanFiles
import Store
import Support
import Testing

@testable import Pipeline

/// The trip to the fair and back, and what it leaves of the days there.
@Suite struct FairTripTests {
    /// A campaign of 24 at the fair of 25–27 June 2012 in Villingen-Schwenningen. The first four people of the timetable say
    /// that they come: from Madrid, from Madrid by video, from Barcelona on the last two days, from a village without a hub.
    private func campaign() throws -> (SmallCampaign, [ID<Applicant>]) { try campaign(try flights(late: false)) }

    /// - Parameter flights: Nil = neither hubs nor connections.
    private func campaign(_ flights: [TimetableEntry]?) throws -> (SmallCampaign, [ID<Applicant>]) {
        let campaign = try SmallCampaign(seed: 7, applicants: 24, vacancies: 10)
        var rules = try campaign.store.campaign()
        rules.date = FairInstances.date(2012, 6, 11)
        try campaign.store.update(rules, actor: "anna", now: SmallCampaign.now)
        _ = try campaign.run(to: .shortlists)
        let listed = try #require(try campaign.store.shortlists()).entries.map(\.applicant)
        var seen: Set<ID<Applicant>> = []
        let people = listed.filter { seen.insert($0).inserted }.prefix(4).map(\.self)
        var applicants = try people.map { try #require(try campaign.store.find(.applicants, $0.text)) }
        let homes: [(String, ID<Place>?)] = [
            ("Madrid", ID("3117735")), ("Madrid", ID("3117735")), ("Barcelona", ID("3128760")), ("Lugo", nil),
        ]
        for (index, home) in homes.enumerated() {
            applicants[index].person.home = PlaceName(original: home.0, place: home.1)
            applicants[index].fairWindows = nil
        }
        try campaign.replace(applicants)
        if let flights {
            try add(.hubs, [hub("MAD", "3117735"), hub("BCN", "3128760"), hub("VS", "2817220")], to: campaign)
            try add(.connections, flights, to: campaign)
        }
        let answers: [Invitation.Answer] = [
            .coming(days: nil), .video, .coming(days: [day(26), day(27)]), .coming(days: nil),
        ]
        try add(
            .invitations,
            zip(people, answers).map { id, answer in
                Invitation(
                    applicant: id, sentOn: FairInstances.date(2012, 5, 7), answerBy: FairInstances.date(2012, 5, 21),
                    reply: Invitation.Reply(answer, on: FairInstances.date(2012, 5, 8)))
            }, to: campaign)
        return (campaign, people)
    }

    private func day(_ day: Int) -> CivilDate { FairInstances.date(2012, 6, day) }

    private func hub(_ id: String, _ place: String) -> TransportHub {
        TransportHub(
            id: ID(id), name: "Halt \(id)", place: PlaceName(original: id, place: ID(place)),
            zone: id == "VS" ? "Europe/Berlin" : "Europe/Madrid")
    }

    /// One flight a day each way; that from Madrid lands at noon, or in the evening.
    private func flights(late: Bool) throws -> [TimetableEntry] {
        let dates = (22...30).map(day)
        return [
            flight("MV", "MAD", "VS", late ? 16 * 60 : 10 * 60, late ? 18 * 60 : 12 * 60, dates),
            flight("BV", "BCN", "VS", 10 * 60, 12 * 60, dates), flight("VM", "VS", "MAD", 18 * 60, 20 * 60, dates),
            flight("VB", "VS", "BCN", 18 * 60, 20 * 60, dates),
        ]
    }

    private func flight(
        _ id: String, _ from: String, _ to: String, _ departs: Int, _ arrives: Int, _ dates: [CivilDate]
    ) -> TimetableEntry {
        TimetableEntry(
            id: ID(id), mode: .air,
            calls: [.init(ID(from), departs: departs), .init(ID(to), arrives: arrives, fare: Cents(10_000))],
            dates: dates)
    }

    private func add<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: [Entity], to campaign: SmallCampaign
    ) throws {
        let receipt = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
        #expect(receipt.refused == [])
    }

    private func trips(_ campaign: SmallCampaign) throws -> [String: TravelTrip] {
        let plan = try #require(try campaign.store.lastPlan(of: "trip"))
        return Dictionary(uniqueKeysWithValues: try TravelLines.trips(plan).map { ($0.party.text, $0) })
    }

    private func interviews(_ campaign: SmallCampaign) throws -> [FairInterview] {
        try campaign.store.draft(try #require(try campaign.store.drafts().last)).plan.interviews
    }

    @Test("everybody who comes in person arrives before the first slot and leaves after the last; nobody else travels")
    func plans() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        let reports = try campaign.run()
        #expect(reports.map(\.stage) == [.recognition, .matching, .shortlists, .trip, .fair])
        #expect(
            reports[3].summary
                == "2 of 3 guests have a journey to the fair and back, fares 400.00 € (partial); none for \(people[3]) (home)"
        )
        let trips = try trips(campaign)
        #expect(Set(trips.keys) == Set([people[0], people[2]].flatMap { ["\($0)", "\($0)/back"] }))
        // The first slot of the 25th is at 09:30: the flight of the day before; home on the 27th, after the last slot.
        #expect(trips["\(people[0])"]?.legs.map(\.ride.date) == [day(24)])
        #expect(trips["\(people[0])/back"]?.legs.map(\.ride.date) == [day(27)])
        #expect(trips["\(people[2])"]?.legs.map(\.ride.date) == [day(25)])
        let plan = try #require(try campaign.store.lastPlan(of: "trip"))
        #expect(try TravelLines.unplaced(plan).map(\.item) == [people[3].text])
        let items = try campaign.pipeline(threads: 1).journey().filter { $0.key.hasPrefix("trip/") }
        #expect(items.map(\.key) == [people[0], people[2]].sorted().flatMap { ["trip/\($0)/1", "trip/\($0)/back/1"] })
        #expect(items.first?.when.zones == ["Europe/Madrid", "Europe/Berlin"])
        #expect(try campaign.run().allSatisfy { $0.outcome == .skipped })
        // Who has no journey is named with the reason, and has no interview.
        let desk = try campaign.pipeline(threads: 1).invitations(on: day(11))
        #expect(desk.withoutJourney.map(\.item) == [people[3].text])
        #expect(desk.withoutJourney.flatMap(\.reasons).map(\.code) == ["home"])
        #expect(try interviews(campaign).allSatisfy { $0.candidate != people[3] })
        // The fares are foreseen, unless the books have one bill for all.
        let bench = try Bench(campaign.pipeline(threads: 1))
        let foreseen = try ForeseenCosts(bench).items()
        #expect(foreseen.map(\.stage) == [.fair, .fair, .fair, .fair] && foreseen.allSatisfy { $0.kind == .travel })
        #expect(foreseen.map(\.amount).reduce(Cents.zero, +) == Cents(40_000))
        try add(
            .costs,
            [
                CostItem(
                    id: ID("K"), kind: .travel, stage: .fair, applicant: nil, what: "charter", amount: Cents(90_000),
                    arisesOn: day(24))
            ], to: campaign)
        #expect(try ForeseenCosts(bench).items() == [])
    }

    @Test("where nothing runs on the days of the fair, everything is as in a campaign without connections")
    func nothingRuns() throws {
        var flights = try flights(late: false)
        for index in flights.indices { flights[index].dates = [FairInstances.date(2012, 8, 20)] }
        let (campaign, people) = try campaign(flights)
        defer { campaign.clear() }
        let (plain, _) = try self.campaign(nil)
        defer { plain.clear() }
        for one in [campaign, plain] {
            #expect(try one.run().map(\.stage) == [.recognition, .matching, .shortlists, .fair])
        }
        #expect(try interviews(campaign) == interviews(plain))
        #expect(try interviews(campaign).contains { $0.candidate == people[3] })
        #expect(try campaign.store.lastRun(of: "fair")?.inputs == plain.store.lastRun(of: "fair")?.inputs)
        #expect(try campaign.pipeline(threads: 1).invitations(on: day(11)).withoutJourney == [])
    }

    @Test("a delay moves the trip and the interviews of who is on board, names them, and can be taken back")
    func delayed() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run()
        SmallCampaign.lotse(["--campaign", "a.lotse", "release", "Version 1"], in: campaign.folder)
        let before = (trips: try trips(campaign), interviews: try interviews(campaign))
        let say = { (minutes: Int) in
            try campaign.pipeline(threads: 1).delay(
                TravelDelay(
                    subject: .connection(ID("MV")), date: self.day(24), minutes: minutes, actor: "anna",
                    at: SmallCampaign.now))
        }
        // Two days late: there at noon of the 26th instead of the 24th.
        let report = try say(2_880)
        #expect(report.journeys.map(\.applicants) == [[people[0]]] && report.journeys.allSatisfy(\.isOfFair))
        let after = try #require(report.journeys.first?.after)
        #expect(after.arrives.date == day(26) && after.arrives.hour == "12:10")
        let days = try campaign.store.all(.days).sorted { $0.date < $1.date }
        let now = try interviews(campaign)
        for interview in now where interview.candidate == people[0] {
            let (date, start) = (days[interview.day].date, days[interview.day].slots[interview.slot].start)
            #expect(WallTime(date: date, time: start) >= after.arrives)
        }
        // What the report names is what is different, and those on board are among it.
        let then = Dictionary(uniqueKeysWithValues: before.interviews.map { ($0.request, [$0.day, $0.slot]) })
        let moved = now.filter { then[$0.request] != [$0.day, $0.slot] }
        let gone = before.interviews.filter { one in !now.contains { $0.request == one.request } }
        #expect(report.interviews.count == moved.count + gone.count && !report.interviews.isEmpty)
        #expect(report.interviews.contains { $0.candidate == people[0] })
        #expect(report.contacts.map(\.id).contains(people[0].text))
        #expect(
            try trips(campaign).filter { $0.key != people[0].text } == before.trips.filter { $0.key != people[0].text })
        _ = try say(0)
        #expect(try trips(campaign) == before.trips)
    }

    @Test(
        "a later flight gives later interviews, an earlier one takes that back, and nobody is there before the arrival")
    func late() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run()
        let before = try interviews(campaign)
        let present = try campaign.pipeline(threads: 1).fairInputs().applicants.first { $0.id == people[0] }
        #expect(present?.fairWindows?.map(\.date) == [day(25), day(26), day(27)])
        // From the 24th on there is no flight before the evening of the 25th.
        var flights = try flights(late: false)
        flights[0] = flight("MV", "MAD", "VS", 6 * 60 + 30, 11 * 60, [day(25), day(26)])
        try add(.connections, flights, to: campaign)
        let reports = try campaign.run()
        #expect(reports[3].outcome == .ran(changed: true) && reports[4].outcome == .ran(changed: true))
        let trip = try #require(try trips(campaign)["\(people[0])"])
        #expect(trip.arrives.date == day(25) && trip.arrives.secondOfDay >= 11 * 3_600)
        let days = try campaign.store.all(.days).sorted { $0.date < $1.date }
        let own = try interviews(campaign).filter { $0.candidate == people[0] }
        #expect(!own.isEmpty)
        for interview in own where days[interview.day].date == day(25) {
            let slot = days[interview.day].slots[interview.slot]
            #expect(slot.start.minutes * 60 >= trip.arrives.secondOfDay)
        }
        let plan = try #require(try campaign.store.lastPlan(of: "trip"))
        #expect(try TravelLines.changes(plan).map(\.item) == [people[0].text])
        try add(.connections, try self.flights(late: false), to: campaign)
        _ = try campaign.run()
        #expect(try interviews(campaign) == before)
    }

    @Test("an interview that was fixed for an hour before the arrival is named, and planned for another one")
    func lostPin() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run()
        let own = try #require(try interviews(campaign).first { $0.candidate == people[0] })
        try campaign.store.pin(
            FairProblem.Pin(request: own.request, day: 0, slot: 2), candidate: people[0], actor: "anna",
            now: SmallCampaign.now)
        #expect(try campaign.run().last?.summary.contains("fixed") == false)
        let fixed = try #require(try interviews(campaign).first { $0.request == own.request })
        #expect([fixed.day, fixed.slot] == [0, 2])
        // Before eleven on the 25th nobody from Madrid is there.
        var flights = try flights(late: false)
        flights[0] = flight("MV", "MAD", "VS", 6 * 60 + 30, 11 * 60, [day(25), day(26)])
        try add(.connections, flights, to: campaign)
        let summary = try #require(try campaign.run().last?.summary)
        #expect(
            summary.hasSuffix("; fixed for an hour at which the candidate is not there: \(own.request)"), "\(summary)")
        let moved = try interviews(campaign).first { $0.request == own.request }
        #expect(moved.map { [$0.day, $0.slot] } != [0, 2])
    }

    @Test("whoever declines leaves the trip, and whoever is erased is in none of its lines")
    func gone() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run()
        try campaign.store.erase(.applicant(people[0]), ground: "request", actor: "anna", now: SmallCampaign.now)
        let plan = try #require(try campaign.store.lastPlan(of: "trip"))
        #expect(plan.lines.allSatisfy { $0.applicant != people[0] && !$0.document.contains("\"\(people[0])") })
        try add(
            .invitations,
            [
                Invitation(
                    applicant: people[2], sentOn: FairInstances.date(2012, 5, 7),
                    answerBy: FairInstances.date(2012, 5, 21),
                    reply: Invitation.Reply(.declined(.dates), on: FairInstances.date(2012, 5, 9)))
            ], to: campaign)
        _ = try campaign.run()
        #expect(try trips(campaign).isEmpty)
        #expect(try campaign.pipeline(threads: 1).journey().allSatisfy { !$0.key.hasPrefix("trip/") })
    }

    @Test("whoever says no during the fair still gets home")
    func saysNoThere() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run()
        let before = try trips(campaign)
        var rules = try campaign.store.campaign()
        rules.date = day(26)
        try campaign.store.update(rules, actor: "anna", now: SmallCampaign.now)
        try add(
            .invitations,
            [people[0], people[2]].map {
                Invitation(
                    applicant: $0, sentOn: FairInstances.date(2012, 5, 7), answerBy: FairInstances.date(2012, 5, 21),
                    reply: Invitation.Reply(.declined(.dates), on: day(26)))
            }, to: campaign)
        _ = try campaign.run()
        #expect(try trips(campaign) == before)
        // Who has not come yet does not travel.
        rules.date = day(11)
        try campaign.store.update(rules, actor: "anna", now: SmallCampaign.now)
        _ = try campaign.run()
        #expect(try trips(campaign).isEmpty)
    }

    @Test("a window is what is left of each day between arrival and departure, by trying every minute")
    func windows() throws {
        for seed in UInt64(0)..<200 {
            var draw = Draw(seed: seed)
            func moment(_ from: Int) -> WallTime {
                WallTime(secondsSince1970: Int(day(24).dayNumber) * 86_400 + (from + draw.below(3 * 1_440)) * 60)
            }
            let (arrives, leaves) = (moment(0), moment(1_440))
            let presence = FairPresence(arrives: arrives, leaves: leaves)
            for date in (24...28).map(day) {
                let window = presence.window(on: date)
                for minute in stride(from: 0, to: 1_440, by: 17) {
                    let at = WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + minute * 60)
                    let isThere = arrives <= at && at < leaves
                    let isInside = window.map { $0.from.minutes <= minute && minute < $0.to.minutes } ?? false
                    #expect(isThere == isInside, "seed \(seed), \(date), minute \(minute)")
                }
            }
        }
    }
}
