import Calendar
import Domain
import Pipeline
import PlanFiles
import Store
import Testing

@Suite struct DelayTests {
    /// Two who fly to Nürnberg on Monday, 27 August, at 13:00, take the train of 14:30 to Marktredwitz, there 16:00, and are
    /// fetched. Later trains go at 16:30 and, where `isLastTrain` is false, on Tuesday at 08:30.
    private func campaign(trains: [(id: String, departs: Int, dates: [String])]) throws -> FetchedCampaign {
        let fetched = try FetchedCampaign()
        let nuremberg = PlaceName(original: "Nürnberg", place: ID("2861650"))
        let marktredwitz = GeoPoint(latitudeMicrodegrees: 50_003_200, longitudeMicrodegrees: 12_085_700)
        try fetched.add(
            .hubs,
            [
                TransportHub(id: ID("NUE"), name: "Nürnberg, Flughafen", place: nuremberg, zone: "Europe/Berlin"),
                TransportHub(
                    id: ID("MAK"), name: "Marktredwitz", place: nil, point: marktredwitz, zone: "Europe/Berlin",
                    reachKm: 2, fetchKm: 40),
            ])
        try fetched.add(
            .connections,
            try trains.map { train in
                TimetableEntry(
                    id: ID(train.id), mode: .rail,
                    calls: [
                        .init(ID("NUE"), departs: train.departs),
                        .init(ID("MAK"), arrives: train.departs + 90, fare: Cents(2_000)),
                    ], dates: try train.dates.map { try #require(CivilDate(iso: $0)) })
            })
        _ = try fetched.campaign.run(to: .pickups)
        return fetched
    }

    private static let monday = "2012-08-27"
    private static let tuesday = "2012-08-28"

    private func trips(_ fetched: FetchedCampaign) throws -> [TravelTrip] {
        try TravelLines.trips(try #require(try fetched.campaign.store.lastPlan(of: "travel")))
    }

    private func departures(_ fetched: FetchedCampaign) throws -> [String] {
        try PickupLines.runs(try #require(try fetched.campaign.store.lastPlan(of: "pickups"))).map(\.departure.iso)
    }

    private func delay(
        _ fetched: FetchedCampaign, _ subject: TravelDelay.Subject, _ minutes: Int
    ) throws -> DelayReport {
        try fetched.campaign.pipeline(threads: 1).delay(
            TravelDelay(
                subject: subject, date: try #require(CivilDate(iso: DelayTests.monday)), minutes: minutes,
                actor: "anna", at: SmallCampaign.now))
    }

    @Test("who still catches the next train goes on as planned; nobody has to be told")
    func caught() throws {
        let fetched = try campaign(trains: [("T1", 14 * 60 + 30, [DelayTests.monday])])
        defer { fetched.clear() }
        let before = try trips(fetched)
        #expect(before.map { $0.legs.map(\.ride.connection.text) } == [["F", "T1"], ["F", "T1"]])
        #expect(try departures(fetched) == ["2012-08-27T14:10:00Z"])
        // 45 minutes after 13:45 are those of 14:30.
        let report = try delay(fetched, .connection(ID("F")), 45)
        #expect(report.pickups.isEmpty && report.journeys.allSatisfy { $0.missed == nil })
        #expect(try trips(fetched).map { $0.legs.map(\.ride) } == before.map { $0.legs.map(\.ride) })
        #expect(try trips(fetched).allSatisfy { $0.legs[0].arrives.hour == "13:45" })
        #expect(try departures(fetched) == ["2012-08-27T14:10:00Z"])
    }

    @Test("who misses a train takes the next one, whole households of runs follow, and it is said whom to tell")
    func missed() throws {
        let fetched = try campaign(trains: [
            ("T1", 14 * 60 + 30, [DelayTests.monday]), ("T2", 16 * 60 + 30, [DelayTests.monday]),
        ])
        defer { fetched.clear() }
        let report = try delay(fetched, .connection(ID("F")), 46)
        #expect(report.journeys.map { $0.missed?.connection.text } == ["T1", "T1"])
        #expect(report.journeys.map { $0.after?.legs.map(\.ride.connection.text) } == [["F", "T2"], ["F", "T2"]])
        #expect(report.journeys.allSatisfy { $0.nights.isEmpty })
        #expect(report.pickups.flatMap(\.applicants) == fetched.people)
        #expect(try departures(fetched) == ["2012-08-27T16:10:00Z"])
        #expect(report.contacts.map(\.id) == fetched.people.map(\.text) + ["K1"])
        #expect(report.contacts.map(\.phone) == ["+34 600", "+34 601", "0151 1"])
        // The word stays: another run of the stages changes nothing, and neither does the same word again.
        #expect(try fetched.campaign.run(to: .pickups).suffix(2).map(\.outcome) == [.skipped, .skipped])
        #expect(try delay(fetched, .connection(ID("F")), 46).journeys.isEmpty)
    }

    @Test("where nothing goes on before the next morning a night is spent, and the run is on the day after")
    func night() throws {
        let fetched = try campaign(trains: [
            ("T1", 14 * 60 + 30, [DelayTests.monday]), ("T2", 8 * 60 + 30, [DelayTests.tuesday]),
        ])
        defer { fetched.clear() }
        let report = try delay(fetched, .connection(ID("F")), 60)
        #expect(report.journeys.map { $0.nights.map(\.hub.text) } == [["NUE"], ["NUE"]])
        #expect(report.journeys[0].nights.map(\.date.iso) == [DelayTests.monday])
        #expect(try departures(fetched) == ["2012-08-28T08:10:00Z"])
    }

    @Test("where nothing goes on at all the plan says so, and nobody drives for nothing")
    func stranded() throws {
        let fetched = try campaign(trains: [("T1", 14 * 60 + 30, [DelayTests.monday])])
        defer { fetched.clear() }
        let report = try delay(fetched, .connection(ID("F")), 60)
        #expect(report.journeys.map(\.after) == [nil, nil])
        #expect(try trips(fetched).isEmpty && departures(fetched).isEmpty)
        let plan = try #require(try fetched.campaign.store.lastPlan(of: "travel"))
        #expect(try TravelLines.unplaced(plan).map { $0.reasons.map(\.code) } == [["missed"], ["missed"]])
        #expect(report.contacts.map(\.id) == fetched.people.map(\.text) + ["K1"])
    }

    @Test("somebody alone who is late moves the run, not the journey; a later word counts, and it can be taken back")
    func traveller() throws {
        let fetched = try campaign(trains: [("T1", 14 * 60 + 30, [DelayTests.monday])])
        defer { fetched.clear() }
        let report = try delay(fetched, .traveller(fetched.people[1]), 30)
        #expect(report.journeys.isEmpty)
        #expect(report.pickups.map(\.applicants) == [[fetched.people[1]]])
        // The other one's run was announced and stays; a second one fetches who is late.
        #expect(try departures(fetched).first == "2012-08-27T14:10:00Z")
        #expect(try departures(fetched).dropFirst().allSatisfy { $0 >= "2012-08-27T14:40:00Z" })
        #expect(report.contacts.map(\.id) == [fetched.people[1].text, "K1"])
        _ = try delay(fetched, .traveller(fetched.people[1]), 50)
        #expect(try departures(fetched).count == 2)
        #expect(try departures(fetched).dropFirst().allSatisfy { $0 >= "2012-08-27T15:00:00Z" })
        let words = try fetched.campaign.store.delays()
        #expect(words.map(\.minutes) == [30, 50])
        try fetched.campaign.store.erase(
            .applicant(fetched.people[1]), ground: "asked", actor: "anna", now: SmallCampaign.now)
        #expect(try fetched.campaign.store.delays().isEmpty)
    }
}
