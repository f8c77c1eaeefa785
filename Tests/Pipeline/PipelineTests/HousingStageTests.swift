import Calendar
import Domain
import Foundation
import Pipeline
import PlanFiles
import Store
import Testing

@Suite struct HousingStageTests {
    /// A campaign with three signed contracts in Hof, a pension with a room for two and one for one, and a flat later.
    private func campaign(_ homes: [RoomOffer]? = nil) throws -> (SmallCampaign, [ID<Applicant>]) {
        let campaign = try SmallCampaign(applicants: 8, vacancies: 3)
        let applicants = try campaign.store.all(.applicants).prefix(3).map(\.id)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.openings = 3
        vacancy.patterns = [.fullTime]
        vacancy.place = selb
        try add(.vacancies, [vacancy], to: campaign)
        let start = try day("2030-09-02")
        try add(
            .contracts,
            applicants.map { Contract(applicant: $0, vacancy: vacancy.id, state: .accepted, start: start) },
            to: campaign)
        try add(
            .units, try homes ?? [room("1", beds: 1, rent: 20_000), room("2", beds: 2, rent: 30_000), flat],
            to: campaign)
        return (campaign, applicants)
    }

    private let selb = PlaceName(original: "Selb", place: ID("2833296"))

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    private func room(_ name: String, beds: Int, rent: Int64) throws -> RoomOffer {
        var offer = RoomOffer(
            unit: ID("PENSION"), room: ID(name), letting: .rooms, place: selb, area: 2_000, adultBeds: beds,
            rent: Cents(rent), utilities: Cents(5_000), deposit: Cents(10_000))
        offer.terms.address = "Talstraße 3"
        offer.terms.landlord = "Pension Muster"
        offer.terms.landlordContact = "09287 555"
        return offer
    }

    /// For good, from the first of November on.
    private var flat: RoomOffer {
        get throws {
            var offer = RoomOffer(
                unit: ID("FLAT"), room: ID("FLAT"), letting: .whole, place: selb, area: 6_000, adultBeds: 3,
                rent: Cents(20_000))
            offer.terms.isPermanent = true
            offer.terms.from = try day("2030-11-01")
            return offer
        }
    }

    private func add<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: [Entity], to campaign: SmallCampaign
    ) throws {
        let receipt = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
        #expect(receipt.refused == [])
    }

    private func stays(_ campaign: SmallCampaign) throws -> [String] {
        let plan = try #require(try campaign.store.lastPlan(of: "housing"))
        return try HousingLines.kept(plan).stays.map {
            "\($0.household) \($0.unit) \($0.rooms.map(\.text).joined(separator: "+")) \($0.span.from) \($0.span.until)"
        }
    }

    private func household(_ id: String, _ applicants: [ID<Applicant>]) -> HouseholdRequest {
        HouseholdRequest(id: ID(id), applicants: applicants)
    }

    @Test("housing waits for people, then for homes; whoever has no household's row is one alone")
    func waits() throws {
        let bare = try SmallCampaign(applicants: 6, vacancies: 3)
        defer { bare.clear() }
        #expect(
            try bare.run(to: .housing).last?.outcome
                == .waiting(
                    reason: "nobody has accepted or signed a contract", hint: "lotse import contracts FILE"))
        let (empty, _) = try campaign([])
        defer { empty.clear() }
        #expect(
            try empty.run(to: .housing).last?.outcome
                == .waiting(reason: "there are no homes", hint: "lotse import units FILE"))
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        let report = try #require(try campaign.run(to: .housing).last)
        #expect(report.summary == "2 of 3 households live in 2 units from their first night (partial)")
        let kept = try HousingLines.kept(try #require(try campaign.store.lastPlan(of: "housing")))
        #expect(kept.unplaced.map(\.item).allSatisfy { people.map(\.text).contains($0) })
        #expect(kept.unplaced.count == 1 && kept.certificates.count == 1)
        #expect(try campaign.run(to: .housing).last?.outcome == .skipped)
    }

    @Test("a couple moves from its room to a flat for good; keys, deposit and address stand in both people's way")
    func moves() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        var couple = household("H1", [people[0], people[1]])
        couple.permanentBy = try day("2030-11-01")
        try add(.households, [couple], to: campaign)
        let report = try #require(try campaign.run(to: .housing).last)
        #expect(report.summary == "2 of 2 households live in 2 units from their first night (optimal)")
        // A week before the second of September is a Monday; six months after it, and three after the first of November.
        let alone = "\(people[2]) PENSION 1 2030-08-26 2031-02-26"
        let together = ["H1 PENSION 2 2030-08-26 2030-11-01", "H1 FLAT FLAT 2030-11-01 2031-02-26"]
        #expect(try stays(campaign) == ("H1" < people[2].text ? together + [alone] : [alone] + together))
        let journey = try campaign.pipeline(threads: 1).journey().filter {
            $0.applicant == people[1] && ($0.kind == .housing || $0.kind == .deadline)
        }
        #expect(
            journey.map(\.title.english) == [
                "Deposit, instalment 1 of 3: 33.34 €", "Keys handed over: PENSION, 2",
                "Get the landlord's confirmation", "Deposit, instalment 2 of 3: 33.33 €",
                "Deposit, instalment 3 of 3: 33.33 €", "Move to the permanent home: FLAT",
                "Get the landlord's confirmation",
            ])
        let keys = journey[1]
        #expect(keys.place == "Talstraße 3, Selb" && keys.contact == "Pension Muster, 09287 555")
        #expect(keys.when == .days(from: try day("2030-08-26"), to: try day("2030-08-26")))
        #expect(
            keys.detail?.english.hasPrefix("Planned until 1 November 2030; rent and utilities until then 767.75 €")
                == true)
        // Two weeks after the first of November is a Friday.
        #expect(journey[6].when == .days(from: try day("2030-11-15"), to: try day("2030-11-15")))
    }

    @Test("before the first of November 2015 no law asks for a landlord's confirmation")
    func confirmation() throws {
        let before = try day("2015-10-31")
        let after = try day("2015-11-01")
        #expect(StayDocument.confirmationDue(movingIn: before) == nil)
        let due = try day("2015-11-15")
        #expect(StayDocument.confirmationDue(movingIn: after) == due)
        func papers(_ from: CivilDate, _ letting: HousingUnit.Letting, _ hasDeposit: Bool) -> [StayDocument] {
            let span = NightSpan(from: from, until: from.adding(days: 9))
            let stay = Stay(household: ID("H"), unit: ID("U"), rooms: [], span: span)
            return StayDocument.documents(of: stay, letting: letting, hasDeposit: hasDeposit)
        }
        #expect(papers(before, .beds, false) == [.keyList, .handoverProtocol, .licenceAgreement])
        #expect(
            papers(after, .whole, true) == [
                .keyList, .handoverProtocol, .rentalAgreement, .depositReceipt, .landlordConfirmation,
            ])
    }

    @Test("a family follows on its day, an infant takes a cot, and what they pay above their means the campaign pays")
    func family() throws {
        var big = try room("1", beds: 3, rent: 40_000)
        big.cots = 1
        big.area = 3_000
        let (campaign, people) = try campaign([big, room("2", beds: 1, rent: 9_000), room("3", beds: 1, rent: 9_000)])
        defer { campaign.clear() }
        var family = household("H1", [people[0]])
        (family.furtherAdults, family.children, family.infants) = (1, 1, 1)
        family.followOn = .afterDays(60)
        family.maxRent = Cents(40_000)
        family.support = Cents(5_000)
        try add(.households, [family], to: campaign)
        _ = try campaign.run(to: .housing)
        let kept = try HousingLines.kept(try #require(try campaign.store.lastPlan(of: "housing")))
        let index = try #require(kept.stays.firstIndex { $0.household.text == "H1" })
        #expect(try stays(campaign)[index] == "H1 PENSION 1 2030-08-26 2031-02-26")
        // Six nights of August, five months and 25 nights of February of 450 €, of which they pay 400.
        #expect(kept.money[index].paidByHousehold == Cents(243_456))
        #expect(kept.money[index].paidByCampaign == Cents(30_432))
        let sheet = HousingOccupancy(try campaign.pipeline(threads: 1).housingBasis().problem, kept.stays)
        #expect(sheet.rows.first?.cells.first == .people(1))
        #expect(sheet.rows.first?.cells.last == .people(3), "the infant sleeps in a cot")
    }

    @Test("nobody shares a room who refused that the campaign looks for one")
    func consent() throws {
        var beds = try room("1", beds: 3, rent: 10_000)
        beds.letting = .beds
        beds.area = 4_000
        let (campaign, people) = try campaign([beds])
        defer { campaign.clear() }
        var requests = people.enumerated().map { household("H\($0.offset)", [$0.element]) }
        for index in requests.indices { requests[index].sharesRoom = true }
        try add(.households, requests, to: campaign)
        _ = try campaign.run(to: .housing)
        #expect(try stays(campaign).count == 3)
        var person = try #require(try campaign.store.find(.applicants, people[0].text))
        person.consents.append(Consent(purpose: .housingSharing, isGiven: false))
        try campaign.replace([person])
        _ = try campaign.run(to: .housing)
        #expect(try stays(campaign).count == 2)
    }

    @Test("rows that say different things, and a household that bears another's id, are obstacles with a remedy")
    func obstacles() throws {
        var second = try room("2", beds: 1, rent: 1)
        second.terms.address = "Bergweg 1"
        let (campaign, people) = try campaign([try room("1", beds: 1, rent: 1), second])
        defer { campaign.clear() }
        #expect(
            try campaign.run(to: .housing).last?.outcome
                == .waiting(
                    reason: "the rows of unit PENSION say different things of address",
                    hint: "import them again, with address on one of them or the same on all"))
        second.terms.address = nil
        try add(.units, [second], to: campaign)
        try add(.households, [household(people[1].text, [people[0]])], to: campaign)
        #expect(
            try campaign.run(to: .housing).last?.outcome
                == .waiting(
                    reason: "household \(people[1]) bears the id of an applicant who does not belong to it",
                    hint: "give the household another id, or the applicant a place in it, and import it again"))
    }

    @Test("what a household had goes with anybody of it")
    func erasure() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        try add(.households, [household("HOME", [people[0], people[1]])], to: campaign)
        _ = try campaign.run(to: .housing)
        #expect(try stays(campaign).contains { $0.hasPrefix("HOME") })
        try campaign.store.erase(.applicant(people[1]), ground: "asked", actor: "anna", now: SmallCampaign.now)
        let plan = try #require(try campaign.store.lastPlan(of: "housing"))
        #expect(!plan.lines.contains { $0.document.contains("HOME") || $0.document.contains(people[1].text) })
        #expect(try campaign.run(to: .housing).last?.outcome == .ran(changed: true))
    }

    @Test("a line that cannot be read stops with its place")
    func unreadable() throws {
        let line = StagePlan.Line(kind: "stay", document: "{\"household\":\"H1\"}")
        let plan = StagePlan(number: 4, stage: "housing", status: .optimal, lines: [line], actor: "a", at: 1)
        let error = #expect(throws: KeptPlanError.self) { try HousingLines.kept(plan) }
        #expect(error?.text.hasPrefix("line 1 of kind 'stay' of housing plan 4 cannot be read") == true)
    }

    @Test("a house that has to be made first is compared: what it brings a month, and when it is paid back")
    func comparison() throws {
        var house = try room("1", beds: 1, rent: 12_000)
        house = RoomOffer(
            unit: ID("HOUSE"), room: ID("1"), letting: .rooms, place: selb, area: 2_000, rent: Cents(12_000),
            conversionCost: Cents(720_000))
        house.terms.monthsOfLife = 60
        let (campaign, people) = try campaign([try room("1", beds: 1, rent: 20_000), house])
        defer { campaign.clear() }
        try add(.households, [household("H1", [people[0]])], to: campaign)
        guard
            case .compared(let found) = try campaign.pipeline(threads: 1).housingComparison([ID("HOUSE")])
        else {
            Issue.record("housing waits")
            return
        }
        #expect(found.without.households == 1 && found.with.households == 2 && found.households == 3)
        let first = try day("2030-08-26")
        #expect(found.residents == 1 && found.span?.from == first)
        // Six months of 120 €: 7,200 € are paid back in 60 months, give or take the length of these months.
        #expect((59...61).contains(try #require(found.paybackMonths)))
        #expect(found.conversionCost == Cents(720_000) && found.monthsOfLife == 60)
        #expect((11_800...12_200).contains(try #require(found.monthlyReturn).amount))
    }
}
