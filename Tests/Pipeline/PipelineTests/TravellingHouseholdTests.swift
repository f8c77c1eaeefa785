import Calendar
import Domain
import PlanFiles
import Store
import Testing

@testable import Pipeline

@Suite struct TravellingHouseholdTests {
    private func trips(_ fetched: FetchedCampaign) throws -> [TravelTrip] {
        try TravelLines.trips(try #require(try fetched.campaign.store.lastPlan(of: "travel")))
    }

    private var bus: PickupVehicle {
        PickupVehicle(
            id: ID("BUS"), place: FetchedCampaign.town, seats: 8, childSeats: [.toddler: 1, .infant: 1],
            takesPets: true)
    }

    @Test("a household makes one journey with a seat for everybody, and is fetched with its child seats")
    func together() throws {
        let fetched = try FetchedCampaign(vehicles: [bus])
        defer { fetched.clear() }
        try fetched.add(
            .households,
            [
                HouseholdRequest(
                    id: ID("H1"), applicants: fetched.people.reversed(), youngChildren: 1, infants: 1, needs: [.pets])
            ])
        let reports = try fetched.campaign.run(to: .pickups)
        #expect(
            reports.suffix(2).map(\.summary) == [
                "2 of 2 newcomers have a journey, fares 360.00 € (optimal)",
                "1 of 1 who need it are fetched in 1 run, 0.00 € (optimal)",
            ])
        #expect(try trips(fetched).map(\.party.text) == [fetched.people[0].text])
        let kept = try #require(try fetched.campaign.store.lastPlan(of: "travel"))
        #expect(try TravelLines.companions(kept) == [fetched.people[1]: fetched.people[0]])
        // The list of papers to bring stands on the day of the journey too.
        let journey = try fetched.campaign.pipeline(threads: 1).journey().filter { !$0.key.hasPrefix("documents/") }
        for kind in [JourneyItem.Kind.travel, .pickup] {
            #expect(journey.filter { $0.kind == kind }.map(\.applicant) == fetched.people)
        }
        let sheets = try #require(try fetched.campaign.pipeline(threads: 1).driverSheets())
        let party = try #require(sheets.first?.rides.first?.parties.first)
        #expect(party.applicants == fetched.people && party.people == 4 && party.luggage == 6)
        #expect(party.childSeats == [.toddler: 1, .infant: 1])
        // Who is late makes the whole household late.
        let day = try #require(CivilDate(iso: "2012-08-27"))
        let report = try fetched.campaign.pipeline(threads: 1).delay(
            TravelDelay(
                subject: .traveller(fetched.people[1]), date: day, minutes: 30, actor: "anna", at: SmallCampaign.now))
        #expect(report.pickups.map(\.applicants) == [fetched.people])
        #expect(report.contacts.map(\.id) == fetched.people.map(\.text) + ["K1"])
    }

    @Test("without a seat for the child nobody of the household is driven, and the reason is named")
    func childSeats() throws {
        let fetched = try FetchedCampaign()
        defer { fetched.clear() }
        try fetched.add(
            .households, [HouseholdRequest(id: ID("H1"), applicants: fetched.people, youngChildren: 1)])
        #expect(
            try fetched.campaign.run(to: .pickups).last?.summary
                == "0 of 1 who need it are fetched in 0 runs, 0.00 € (partial)")
    }

    @Test("a family that follows comes later on a journey of its own, and its home is ready from that day on")
    func follows() throws {
        let fetched = try FetchedCampaign(flights: ["2012-08-27", "2012-09-12"], vehicles: [bus])
        defer { fetched.clear() }
        try fetched.add(
            .households,
            [
                HouseholdRequest(
                    id: ID("H1"), applicants: [fetched.people[1]], furtherAdults: 1, youngChildren: 1,
                    followOn: .afterDays(14))
            ])
        try fetched.add(
            .units,
            [
                RoomOffer(
                    unit: ID("FLAT"), room: ID("FLAT"), letting: .whole, place: FetchedCampaign.town, area: 9_000,
                    adultBeds: 4, childBeds: 2)
            ])
        let reports = try fetched.campaign.run(to: .housing)
        #expect(
            reports.first { $0.stage == .travel }?.summary
                == "2 of 2 newcomers have a journey, 1 of 1 families who follow, fares 360.00 € (optimal)")
        let (first, second) = (fetched.people[0].text, fetched.people[1].text)
        #expect(try trips(fetched).map(\.party.text) == [first, second, second + "/family"])
        #expect(try trips(fetched).map(\.arrives.date.iso) == ["2012-08-27", "2012-08-27", "2012-09-12"])
        let items = try fetched.campaign.pipeline(threads: 1).journey().filter {
            $0.applicant == fetched.people[1] && !$0.key.hasPrefix("documents/")
        }
        #expect(items.filter { $0.kind == .travel }.map(\.key) == ["travel/\(second)/1", "travel/\(second)/family/1"])
        #expect(
            items.filter { $0.kind == .pickup }.map(\.title.english) == [
                "Pickup: Nürnberg, Flughafen – Wunsiedel", "Your family: Pickup: Nürnberg, Flughafen – Wunsiedel",
            ])
        let basis = try fetched.campaign.pipeline(threads: 1).housingBasis()
        let home = try #require(basis.problem.households.first { $0.id == ID("H1") })
        #expect(home.members.map(\.presence.from.iso) == ["2012-08-27", "2012-09-12", "2012-09-12"])
        try fetched.campaign.store.erase(
            .applicant(fetched.people[1]), ground: "asked", actor: "anna", now: SmallCampaign.now)
        #expect(try trips(fetched).map(\.party.text) == [first])
    }

    @Test("who of a household lives elsewhere travels alone; everybody has one guide")
    func apart() throws {
        let fetched = try FetchedCampaign()
        defer { fetched.clear() }
        var people = try fetched.campaign.store.all(.applicants).filter { fetched.people.contains($0.id) }
        people[1].person.home = PlaceName(original: "Lugo", place: nil)
        try fetched.campaign.replace(people)
        try fetched.add(.households, [HouseholdRequest(id: ID("H1"), applicants: fetched.people)])
        try fetched.add(
            .guides,
            [
                Guide(
                    id: ID("L1"), name: "Ada", languages: people.flatMap(\.languages), place: FetchedCampaign.town)
            ])
        let reports = try fetched.campaign.run(to: .onboarding)
        #expect(
            reports.first { $0.stage == .travel }?.summary
                == "1 of 2 newcomers have a journey, fares 90.00 € (partial)")
        let summary = try #require(reports.last?.summary)
        #expect(summary.hasPrefix("1 of 1 households have a guide"))
        let kept = try #require(try fetched.campaign.store.lastPlan(of: "onboarding"))
        #expect(try OnboardingLines.leads(kept) == [fetched.people[1]: fetched.people[0]])
        let plan = try OnboardingLines.plan(kept)
        #expect(Set(plan.entries.map(\.applicant)) == Set(fetched.people))
        #expect(Set(plan.meetings.map(\.household)).count <= 1)
    }
}
