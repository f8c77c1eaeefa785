import Calendar
import Domain
import PlanFiles
import Store
import Support
import Testing

@testable import Pipeline

/// The stay at the fair through the pipeline.
@Suite struct StayStageTests {
    /// A drawn campaign with hotels for most of its guests, buses, and needs of half of them.
    private func campaign(_ seed: Int) throws -> SmallCampaign {
        let campaign = try SmallCampaign(seed: seed, applicants: 24, vacancies: 10)
        var draw = Draw(seed: UInt64(seed))
        let inputs = try campaign.store.loadInputs()
        let days = inputs.days.map(\.date).sorted()
        let first = try #require(days.first).adding(days: -2)
        let span = NightSpan(from: first, until: try #require(days.last).adding(days: 2))
        let allotments = ["A", "B"].flatMap { hotel in
            RoomAllotment.Kind.allCases.map { kind in
                RoomAllotment(
                    id: ID("\(hotel)-\(kind)"), hotel: ID(hotel), name: "Hotel \(hotel)", kind: kind,
                    rooms: 2 + draw.below(6), stepFreeRooms: draw.below(2), takesChildBed: draw.flag(), span: span,
                    price: Cents(Int64(4_000 + 500 * draw.below(6))))
            }
        }
        try add(.allotments, allotments, to: campaign)
        let stops = [
            ShuttleRun.Stop(.hotel(ID("A")), at: try #require(LocalTime("07:00"))),
            ShuttleRun.Stop(.hotel(ID("B")), at: try #require(LocalTime("07:10"))),
            ShuttleRun.Stop(.venue, at: try #require(LocalTime("07:30"))),
        ]
        try add(.shuttles, [ShuttleRun(id: ID("HIN"), stops: stops, seats: 12, wheelchairs: 1)], to: campaign)
        let needs = inputs.applicants.filter { _ in draw.flag() }.map { applicant in
            var need = FairNeed(applicant: applicant.id, sharesRoom: draw.below(3) > 0, tellsName: draw.flag())
            need.needsStepFree = draw.below(8) == 0
            need.children = draw.below(8) == 0 ? 1 : 0
            need.diet = draw.one(of: FairNeed.Diet.allCases)
            return need
        }
        try add(.fairNeeds, needs, to: campaign)
        return campaign
    }

    private func add<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: [Entity], to campaign: SmallCampaign
    ) throws {
        let receipt = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
        #expect(receipt.refused == [])
    }

    private func stay(_ campaign: SmallCampaign) throws -> StayDesk {
        try #require(try campaign.pipeline(threads: 1).stay())
    }

    @Test(
        "every guest has a bed on every night or a reason; no room and no bus is too full; nobody shares without wish")
    func holds() throws {
        var (homeless, shared) = (0, 0)
        for seed in 1...3 {
            let campaign = try campaign(seed)
            defer { campaign.clear() }
            _ = try campaign.run(to: .stay)
            let desk = try stay(campaign)
            let stays = desk.kept.lodging.stays
            #expect(!desk.basis.guests.isEmpty)
            for guest in desk.basis.guests {
                let own = stays.filter { $0.guest == guest.applicant }
                let isTold = desk.tally.homeless.contains(guest.applicant.text)
                #expect(isTold ? own.isEmpty : own.map(\.span) == [guest.span], "\(guest.applicant)")
                let mates = stays.filter { mate in own.contains { $0.shares(with: mate) } }
                #expect(mates.allSatisfy { _ in guest.need.sharesRoom && guest.people == 1 })
                #expect(mates.count <= 1)
                shared += mates.count
            }
            homeless += desk.tally.homeless.count
            for bus in desk.book.buses { #expect(bus.people - bus.wheelchairs <= bus.run.seats) }
            for meal in desk.book.meals where meal.kind == .lunch {
                let there = desk.basis.guests.filter { $0.days.contains { $0.date == meal.date } }
                #expect(meal.people == there.reduce(0) { $0 + $1.people })
            }
            // The same again, and nothing to do.
            #expect(try campaign.run(to: .stay).last?.outcome == .skipped)
        }
        #expect(homeless > 0 && shared > 0)
    }

    @Test("after one change few move, and the diff names them and nobody else")
    func change() throws {
        let campaign = try campaign(2)
        defer { campaign.clear() }
        _ = try campaign.run(to: .stay)
        let before = try stay(campaign).kept.lodging.stays
        let taken = try #require(before.first)
        var rooms = try campaign.store.all(.allotments)
        let index = try #require(rooms.firstIndex { taken.roomClass.text.hasPrefix($0.id.text) })
        rooms[index].rooms -= 1
        rooms[index].stepFreeRooms = min(rooms[index].stepFreeRooms, rooms[index].rooms)
        try add(.allotments, [rooms[index]], to: campaign)
        _ = try campaign.run(to: .stay)
        let desk = try stay(campaign)
        let after = desk.kept.lodging.stays
        // Where and with whom somebody sleeps, night by night, also where a stay goes on in two parts; a new number within a class is no
        // change, and in no diff.
        func nights(_ guest: ID<Applicant>, _ stays: [LodgingStay]) -> [String] {
            stays.filter { $0.guest == guest }.flatMap { own in
                let mates = stays.filter { own.shares(with: $0) }.map(\.guest.text).sorted()
                return (0..<own.span.nights).map { "\(own.span.from.adding(days: $0)) \(own.roomClass) \(mates)" }
            }.sorted()
        }
        let moved = Set(before.map(\.guest) + after.map(\.guest)).filter { nights($0, before) != nights($0, after) }
        #expect(desk.kept.lodging.changes.map(\.item) == moved.map(\.text).sorted())
        #expect(moved.count <= 3, "\(moved)")
    }

    @Test("nights that are over stay as they were, whatever rooms there are now")
    func past() throws {
        let campaign = try campaign(3)
        defer { campaign.clear() }
        _ = try campaign.run(to: .stay)
        let before = try stay(campaign).kept
        let day = try #require(try campaign.store.all(.days).map(\.date).min())
        var own = try campaign.store.campaign()
        own.date = day.adding(days: 1)
        try campaign.store.update(own, actor: "anna", now: SmallCampaign.now)
        // The first hotel closes.
        for allotment in try campaign.store.all(.allotments) where allotment.hotel == ID("A") {
            var allotment = allotment
            allotment.rooms = 0
            allotment.stepFreeRooms = 0
            try add(.allotments, [allotment], to: campaign)
        }
        _ = try campaign.run(to: .stay)
        let after = try stay(campaign).kept
        func nights(_ stays: [LodgingStay]) -> Set<[String]> {
            Set(
                stays.flatMap { stay in
                    (0..<stay.span.nights).map { stay.span.from.adding(days: $0) }.filter { $0 < own.date }.map {
                        [stay.guest.text, stay.roomClass.text, String(stay.room), $0.iso]
                    }
                })
        }
        #expect(!nights(before.lodging.stays).isEmpty)
        #expect(nights(after.lodging.stays) == nights(before.lodging.stays))
        #expect(after.lodging.stays.allSatisfy { $0.span.until <= own.date || !$0.roomClass.text.hasPrefix("A-") })
        #expect(after.rides.filter { $0.date < own.date } == before.rides.filter { $0.date < own.date })
    }
}
