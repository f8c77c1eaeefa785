import Calendar
import Domain
import Pipeline
import PlanFiles
import Store
import Testing

@Suite struct PickupStageTests {
    private func plan(of fetched: FetchedCampaign) throws -> StagePlan {
        try #require(try fetched.campaign.store.lastPlan(of: "pickups"))
    }

    @Test("who lands where no train goes on is fetched, once, and reads who comes, where, and whom to call")
    func plans() throws {
        let fetched = try FetchedCampaign()
        defer { fetched.clear() }
        let report = try #require(try fetched.campaign.run(to: .pickups).last)
        // Nürnberg is 93 km away as the crow flies: 125 km on the road, there and back at 30 cents.
        #expect(report.stage == .pickups)
        #expect(report.summary == "2 of 2 who need it are fetched in 1 run, 75.00 € (optimal)")
        #expect(try fetched.campaign.run(to: .pickups).last?.outcome == .skipped)
        let run = try #require(try PickupLines.runs(try plan(of: fetched)).first)
        #expect(run.driver == ID("K1") && run.vehicle == ID("BUS"))
        #expect(run.arrivals.map(\.text) == fetched.people.map(\.text))
        // 45 minutes after landing, 13:00 in summer.
        #expect(run.departure.iso == "2012-08-27T11:45:00Z")
        let items = try fetched.campaign.pipeline(threads: 1).journey().filter { $0.kind == .pickup }
        #expect(items.map(\.applicant) == fetched.people)
        #expect(items[0].title.german == "Abholung: Nürnberg, Flughafen – Wunsiedel")
        #expect(items[0].place == "Nürnberg, Flughafen: Informationsschalter")
        #expect(items[0].contact == "Karl Probe, 0151 1; Eva Muster, 0151 2")
        let name = try fetched.campaign.store.campaign().name
        #expect(
            items[0].detail?.spanish
                == "En el cartel pone: \(name). Vehículo: weißer Kleinbus. Si el primer número no contesta, ayuda el "
                + "segundo.")
        #expect(items[0].when.beginning?.hour == "13:45")
    }

    @Test("a driver's sheet says in order whom to meet, with what they come, and where they get out")
    func sheets() throws {
        let fetched = try FetchedCampaign()
        defer { fetched.clear() }
        let pipeline = fetched.campaign.pipeline(threads: 1)
        #expect(try pipeline.driverSheets() == nil)
        _ = try fetched.campaign.run(to: .pickups)
        let sheets = try #require(try pipeline.driverSheets())
        let sheet = try #require(sheets.first)
        #expect(sheets.count == 1)
        #expect(sheet.id == "K1" && sheet.driver?.name == "Karl Probe" && sheet.substitute?.name == "Eva Muster")
        #expect(sheet.date.iso == "2012-08-27")
        let ride = try #require(sheet.rides.first)
        #expect(sheet.rides.count == 1 && ride.parties.count == 2)
        #expect(ride.hub == "Nürnberg, Flughafen" && ride.meetingPoint == "Informationsschalter")
        #expect(ride.departure.hour == "13:45" && ride.vehicleName == "weißer Kleinbus")
        #expect(ride.leavesBase < ride.departure && ride.departure < ride.isBack)
        let party = ride.parties[0]
        #expect(party.names == ["Ana1 Prueba"] && party.phones == ["+34 600"] && party.people == 1)
        #expect(party.line == "XX 12" && party.arrives?.hour == "13:00" && party.place == "Wunsiedel")
    }

    @Test("whom the seats do not reach is named with the proof, and the stage says so")
    func seats() throws {
        let fetched = try FetchedCampaign(
            vehicles: [PickupVehicle(id: ID("PKW"), place: FetchedCampaign.town, seats: 1)],
            drivers: [PickupDriver(id: ID("K1"), name: "Karl")])
        defer { fetched.clear() }
        let summary = try #require(try fetched.campaign.run(to: .pickups).last?.summary)
        #expect(summary.hasPrefix("1 of 2 who need it are fetched in 1 run"))
        #expect(summary.hasSuffix("(partial)"))
        let kept = try plan(of: fetched)
        #expect(try PickupLines.unplaced(kept).count == 1)
        #expect(try PickupLines.certificates(kept).isEmpty == false)
    }

    @Test("a driver away is replaced by one who is there; a taxi comes with its own")
    func absences() throws {
        let (first, last) = (CivilDate(iso: "2012-08-01"), CivilDate(iso: "2012-09-30"))
        let (from, to) = (try #require(first), try #require(last))
        let away = try #require(DaySpan(from: from, to: to))
        let drivers = [
            PickupDriver(id: ID("K1"), name: "Karl", absences: [away]), PickupDriver(id: ID("K2"), name: "Eva"),
        ]
        let fetched = try FetchedCampaign(drivers: drivers)
        defer { fetched.clear() }
        _ = try fetched.campaign.run(to: .pickups)
        #expect(try PickupLines.runs(try plan(of: fetched)).map(\.driver) == [ID("K2")])
        try fetched.campaign.store.erase(.driver(ID("K2")), ground: "asked", actor: "anna", now: SmallCampaign.now)
        #expect(try plan(of: fetched).lines.allSatisfy { !$0.document.contains("\"K2\"") })
        #expect(
            try fetched.campaign.run(to: .pickups).last?.summary
                == "0 of 2 who need it are fetched in 0 runs, 0.00 € (partial)")
        try fetched.add(
            .vehicles,
            [
                PickupVehicle(
                    id: ID("TAXI"), seats: 3, centsPerRun: Cents(1_000), centsPerKilometre: Cents(100), isHired: true,
                    phone: "0911 9")
            ])
        #expect(
            try fetched.campaign.run(to: .pickups).last?.summary
                == "2 of 2 who need it are fetched in 1 run, 135.00 € (optimal)")
        let item = try #require(
            try fetched.campaign.pipeline(threads: 1).journey().first { $0.kind == .pickup })
        #expect(item.contact == "0911 9")
        #expect(item.detail?.english.hasSuffix("The vehicle is ordered and paid.") == true)
        #expect(try fetched.campaign.pipeline(threads: 1).driverSheets()?.first?.driver == nil)
    }

    @Test("what somebody had goes with them, and the others are still fetched")
    func erasure() throws {
        let fetched = try FetchedCampaign()
        defer { fetched.clear() }
        _ = try fetched.campaign.run(to: .pickups)
        try fetched.campaign.store.erase(
            .applicant(fetched.people[0]), ground: "asked", actor: "anna", now: SmallCampaign.now)
        let kept = try plan(of: fetched)
        #expect(!kept.lines.contains { $0.document.contains("\"\(fetched.people[0])\"") })
        #expect(try PickupLines.runs(kept).map { $0.arrivals.map(\.text) } == [[fetched.people[1].text]])
        #expect(try fetched.campaign.run(to: .pickups).last?.outcome == .ran(changed: true))
    }

    @Test("a new run of the stage keeps the runs that were announced")
    func stays() throws {
        let fetched = try FetchedCampaign()
        defer { fetched.clear() }
        _ = try fetched.campaign.run(to: .pickups)
        let before = try PickupLines.runs(try plan(of: fetched))
        // A cheaper car with a driver of its own would win a plan from nothing.
        try fetched.add(.vehicles, [PickupVehicle(id: ID("PKW"), place: FetchedCampaign.town, seats: 4)])
        _ = try fetched.campaign.run(to: .pickups)
        #expect(try PickupLines.runs(try plan(of: fetched)) == before)
    }

    @Test("what the files say against each other is an obstacle with its remedy")
    func obstacles() throws {
        let fetched = try FetchedCampaign(vehicles: [])
        defer { fetched.clear() }
        #expect(
            try fetched.campaign.run(to: .pickups).last?.outcome
                == .waiting(reason: "there are no vehicles", hint: "lotse import vehicles FILE"))
        try fetched.add(.vehicles, [PickupVehicle(id: ID("BUS"), place: FetchedCampaign.town, seats: 8)])
        try fetched.add(.drivers, [PickupDriver(id: ID("K3"), name: "Bo", vehicles: [ID("BUX")])])
        #expect(
            try fetched.campaign.run(to: .pickups).last?.outcome
                == .waiting(
                    reason: "driver K3 may drive BUX, which is no vehicle of the campaign",
                    hint: "import that vehicle, or import K3 again with other vehicles"))
        try fetched.add(.drivers, [PickupDriver(id: ID("K3"), name: "Bo", substitute: ID("K4"))])
        #expect(
            try fetched.campaign.run(to: .pickups).last?.outcome
                == .waiting(
                    reason: "driver K3 has K4 as substitute, which is no other driver of the campaign",
                    hint: "import that driver, or import K3 again with another substitute"))
        #expect(try fetched.campaign.store.check().map(\.code) == ["CK033"])
    }

    @Test("people are fetched from the nearest hub, and from a farther one only where no journey leads there")
    func nearest() throws {
        let fetched = try FetchedCampaign()
        defer { fetched.clear() }
        let near = TransportHub(
            id: ID("MAK"), name: "Marktredwitz", place: nil,
            point: GeoPoint(latitudeMicrodegrees: 50_003_200, longitudeMicrodegrees: 12_085_700),
            zone: "Europe/Berlin", reachKm: 2, fetchKm: 40)
        try fetched.add(.hubs, [near])
        _ = try fetched.campaign.run(to: .pickups)
        #expect(try PickupLines.runs(try plan(of: fetched)).map(\.hub.text) == ["hub/NUE"])
        let day = try #require(CivilDate(iso: "2012-08-27"))
        let train = TimetableEntry(
            id: ID("T"), mode: .rail,
            calls: [
                .init(ID("NUE"), departs: 14 * 60), .init(ID("MAK"), arrives: 15 * 60 + 30, fare: Cents(9_000)),
            ], dates: [day])
        // A journey that is planned stays; somebody new takes the train, dear as it is.
        try fetched.add(.connections, [train])
        _ = try fetched.campaign.run(to: .pickups)
        #expect(try PickupLines.runs(try plan(of: fetched)).map(\.hub.text) == ["hub/NUE"])
        let other = try FetchedCampaign()
        defer { other.clear() }
        try other.add(.hubs, [near])
        try other.add(.connections, [train])
        _ = try other.campaign.run(to: .pickups)
        #expect(try PickupLines.runs(try plan(of: other)).map(\.hub.text) == ["hub/MAK"])
    }
}
