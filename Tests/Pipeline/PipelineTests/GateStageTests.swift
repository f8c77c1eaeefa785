import Calendar
import Domain
import Pipeline
import Store
import Testing

@Suite struct GateStageTests {
    private static let hof = PlaceName(original: "Hof", place: ID("2902768"))

    /// Somebody from Spain and somebody from Colombia who begin on Monday, 2 September 2030, in one job.
    private func campaign(_ title: String, _ occupation: String) throws -> (SmallCampaign, [ID<Applicant>]) {
        let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        var people = Array(try campaign.store.all(.applicants).prefix(2))
        for index in people.indices {
            let country = try #require(CountryCode(index == 0 ? "ES" : "CO"))
            people[index].person.nationalities = [country]
        }
        try campaign.replace(people)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.openings = 2
        vacancy.place = GateStageTests.hof
        vacancy.title = JobTitle(original: title, occupations: [ID(occupation)])
        vacancy.languages = []
        vacancy.licences = []
        try add(.vacancies, [vacancy], to: campaign)
        let start = try #require(CivilDate(iso: "2030-09-02"))
        try add(
            .contracts,
            people.map { Contract(applicant: $0.id, vacancy: vacancy.id, state: .accepted, start: start) }, to: campaign
        )
        return (campaign, people.map(\.id))
    }

    private func add<Entity>(_ mapping: EntityMapping<Entity>, _ rows: [Entity], to campaign: SmallCampaign) throws {
        let receipt = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
        #expect(receipt.refused.isEmpty)
    }

    private func kinds(_ campaign: SmallCampaign) throws -> [Set<DocumentKind>] {
        try campaign.pipeline(threads: 1).papers().map { Set($0.needs.map(\.need.kind)) }
    }

    private let everybody: Set<DocumentKind> = [.identity, .healthInsurance, .terms, .noFee, .homeCheck, .pickup]

    @Test("papers follow from the work: a kitchen, a ward, a lorry, German on the first day")
    func work() throws {
        let (kitchen, people) = try campaign("Koch", "koch")
        defer { kitchen.clear() }
        let cooks = try kinds(kitchen)
        #expect(cooks[0] == everybody.union([.foodInstruction]))
        #expect(cooks[1].isSuperset(of: everybody.union([.foodInstruction, .permit])))
        #expect(cooks[1].isDisjoint(with: [.licence, .conduct, .medical, .measles]))
        var vacancy = try #require(try kitchen.store.all(.vacancies).first)
        vacancy.licences = ["C"]
        vacancy.languages = [LanguageRequirement(language: .german, atStart: .a2)]
        try add(.vacancies, [vacancy], to: kitchen)
        #expect(
            try kinds(kitchen)[0]
                == everybody.union([.foodInstruction, .drivingLicence, .languageCertificate]))
        var american = try #require(try kitchen.store.all(.applicants).first { $0.id == people[1] })
        american.person.nationalities = try [#require(CountryCode("US"))]
        try kitchen.replace([american])
        #expect(try !kinds(kitchen)[1].contains(.permit), "§ 41 AufenthV: the title comes after the arrival")
        let (ward, _) = try campaign("Pflegefachkraft", "pflegefach")
        defer { ward.clear() }
        for kinds in try kinds(ward) {
            #expect(kinds.isSuperset(of: everybody.union([.licence, .conduct, .medical, .measles])))
            #expect(!kinds.contains(.foodInstruction))
        }
    }

    @Test("papers follow from the household, and from what is known of funding")
    func household() throws {
        let (campaign, people) = try campaign("Koch", "koch")
        defer { campaign.clear() }
        var household = HouseholdRequest(id: ID("H1"), applicants: [people[0]])
        household.children = 1
        try add(.households, [household], to: campaign)
        #expect(try kinds(campaign)[0] == everybody.union([.foodInstruction, .birthCertificate]))
        household.children = 0
        household.furtherAdults = 1
        try add(.households, [household], to: campaign)
        #expect(try kinds(campaign)[0] == everybody.union([.foodInstruction, .marriageCertificate]))
        try add(
            .documents,
            [
                PersonDocument(applicant: people[0], kind: .funding, status: .asked),
                PersonDocument(applicant: people[0], kind: .conduct, status: .received),
            ], to: campaign)
        #expect(try kinds(campaign)[0] == everybody.union([.foodInstruction, .marriageCertificate, .funding]))
        let papers = try #require(try campaign.pipeline(threads: 1).papers().first)
        #expect(papers.others.map(\.kind) == [.conduct])
        #expect(papers.needs.compactMap(\.document).map(\.kind) == [.funding])
        let other = try #require(try campaign.store.all(.applicants).last)
        try add(.documents, [PersonDocument(applicant: other.id, kind: .medical, status: .asked)], to: campaign)
        let last = try #require(try campaign.pipeline(threads: 1).papers().last)
        #expect(last.applicant == other.id && last.needs == [] && last.others.map(\.kind) == [.medical])
    }

    @Test("what has to be in the bag, and what the person was asked for, stand in the itinerary")
    func journey() throws {
        let (campaign, people) = try campaign("Koch", "koch")
        defer { campaign.clear() }
        let due = try #require(CivilDate(iso: "2030-08-01"))
        try add(
            .documents,
            [
                PersonDocument(applicant: people[0], kind: .identity, status: .asked, due: due),
                PersonDocument(applicant: people[0], kind: .healthInsurance, status: .received),
                PersonDocument(applicant: people[0], kind: .noFee, status: .asked),
            ], to: campaign)
        let items = try campaign.pipeline(threads: 1).journey().filter {
            $0.applicant == people[0] && $0.key.hasPrefix("documents/")
        }
        #expect(items.map(\.key) == ["documents/\(people[0].part)/identity", "documents/carried/\(people[0].part)"])
        #expect(items[0].when == .days(from: due, to: due))
        #expect(items[0].detail?.spanish == "Estado: solicitado.")
        #expect(items[1].detail?.german.hasPrefix("Mitbringen: Ausweis oder Pass, sechs Monate") == true)
        #expect(items[1].detail?.english.contains("Health insurance from the day of travel") == true)
        #expect(items[1].detail?.english.contains("Funding") == false)
    }

    @Test("the gate looks at the plans in force: nobody has a home, a journey or a guide before they are planned")
    func gate() throws {
        let (campaign, people) = try campaign("Koch", "koch")
        defer { campaign.clear() }
        let gates = try campaign.pipeline(threads: 1).gates()
        #expect(gates.map(\.applicant) == people.sorted())
        for gate in gates {
            let missing = Set(gate.missing.map(\.name))
            #expect(missing.isSuperset(of: ["contract", "contractLanguage", "wage", "home", "journey", "guide"]))
            #expect(missing.isSuperset(of: ["ownContact", "campaignContact", "identity", "terms"]))
            #expect(!missing.contains("employer"))
        }
    }
}
