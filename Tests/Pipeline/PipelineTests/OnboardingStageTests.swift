import Calendar
import Catalogue
import Domain
import Foundation
import PlanFiles
import Store
import Testing

@testable import Pipeline

@Suite struct OnboardingStageTests {
    private static let hof = PlaceName(original: "Hof", place: ID("2902768"))
    private static let selb = PlaceName(original: "Selb", place: ID("2833296"))

    /// A campaign with two signed contracts in Hof from Monday, 2 September 2030, which arrive on Monday, 26 August, two guides
    /// and three offices.
    private func campaign(guides: [Guide]? = nil) throws -> (SmallCampaign, [ID<Applicant>]) {
        let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        var people = Array(try campaign.store.all(.applicants).prefix(2))
        for index in people.indices {
            people[index].languages = [LanguageSkill(language: .spanish, level: .c2)]
            let country = try #require(CountryCode(index == 0 ? "ES" : "CO"))
            people[index].person.nationalities = [country]
            people[index].licences = []
        }
        try campaign.replace(people)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.openings = 2
        vacancy.place = OnboardingStageTests.hof
        vacancy.title = JobTitle(original: "Koch", occupations: [ID("koch")])
        try add(.vacancies, [vacancy], to: campaign)
        let start = try #require(CivilDate(iso: "2030-09-02"))
        try add(
            .contracts,
            people.map { Contract(applicant: $0.id, vacancy: vacancy.id, state: .accepted, start: start) },
            to: campaign)
        let both = [LanguageSkill(language: .german, level: .c2), LanguageSkill(language: .spanish, level: .c1)]
        try add(
            .guides,
            guides ?? [
                Guide(
                    id: ID("L1"), name: "Ada Prueba", phone: "0928 1", languages: both,
                    place: OnboardingStageTests.hof, maxHouseholds: 1, substitute: ID("L2")),
                Guide(id: ID("L2"), name: "Bo Probe", languages: both, place: OnboardingStageTests.selb),
            ], to: campaign)
        let (eight, noon) = (try #require(LocalTime("08:00")), try #require(LocalTime("12:00")))
        let morning = try [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map {
            try #require(WeekHours(weekday: $0, from: eight, to: noon))
        }
        try add(
            .offices,
            [
                Office(
                    id: ID("A1"), kind: .registration, name: "Rathaus", place: OnboardingStageTests.hof,
                    hours: morning, visitMinutes: 20, together: 2),
                Office(
                    id: ID("A2"), kind: .registration, name: "Rathaus Selb", place: OnboardingStageTests.selb,
                    hours: morning),
                Office(
                    id: ID("A3"), kind: .bank, name: "Bank", place: OnboardingStageTests.selb, hours: morning),
            ], to: campaign)
        return (campaign, people.map(\.id))
    }

    private func add<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: [Entity], to campaign: SmallCampaign
    ) throws {
        _ = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
    }

    private func span(_ from: String, _ to: String) throws -> DaySpan {
        let (first, last) = (try #require(CivilDate(iso: from)), try #require(CivilDate(iso: to)))
        return try #require(DaySpan(from: first, to: last))
    }

    private func plan(_ campaign: SmallCampaign) throws -> OnboardingPlan {
        try OnboardingLines.plan(try #require(try campaign.store.lastPlan(of: "onboarding")))
    }

    @Test("without contracts or guides onboarding waits; a substitute who is not there is named")
    func waits() throws {
        let bare = try SmallCampaign(applicants: 6, vacancies: 3)
        defer { bare.clear() }
        #expect(
            try bare.run(to: .onboarding).last?.outcome
                == .waiting(
                    reason: "nobody has accepted or signed a contract", hint: "lotse import contracts FILE"))
        let (empty, _) = try campaign(guides: [])
        defer { empty.clear() }
        #expect(
            try empty.run(to: .onboarding).last?.outcome
                == .waiting(reason: "there are no guides", hint: "lotse import guides FILE"))
        let lonely = Guide(id: ID("L1"), name: "A", place: OnboardingStageTests.hof, substitute: ID("L9"))
        let (other, _) = try campaign(guides: [lonely])
        defer { other.clear() }
        #expect(
            try other.run(to: .onboarding).last?.outcome
                == .waiting(
                    reason: "guide L1 has L9 as substitute, which is no other guide of the campaign",
                    hint: "import that guide, or import L1 again with another substitute"))
    }

    @Test("everybody has a guide, the lines of their regime and trade, and times at the nearest offices")
    func plans() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        let report = try #require(try campaign.run(to: .onboarding).last)
        #expect(report.outcome == .ran(changed: true))
        #expect(report.summary.hasPrefix("2 of 2 households have a guide, 10 of 10 tasks a time"))
        #expect(try campaign.run(to: .onboarding).last?.outcome == .skipped)
        let plan = try plan(campaign)
        #expect(Set(plan.assignments.map(\.guide)) == [ID("L1"), ID("L2")], "L1 takes one household")
        let rules = { (person: ID<Applicant>) in
            Set(plan.entries.filter { $0.applicant == person }.map(\.line.rule))
        }
        #expect(rules(people[0]).isSuperset(of: ["registration", "ehic", "food-instruction", "immediate-report"]))
        #expect(!rules(people[0]).contains("visa"))
        #expect(rules(people[1]).isSuperset(of: ["registration", "visa", "advice-notice"]))
        #expect(!rules(people[1]).contains("ehic"))
        let visits = plan.meetings.filter { $0.task.text.hasPrefix("registration/") }
        #expect(visits.map(\.office) == [ID("A1"), ID("A1")], "the town hall of the own town")
        #expect(visits.map(\.minutes) == [20, 20], "the office says how long it takes")
        #expect(visits.allSatisfy { $0.date.iso <= "2030-09-09" }, "two weeks after moving in")
        let bank = plan.meetings.filter { $0.task.text.hasPrefix("bank-account/") }
        #expect(bank.map(\.office) == [ID("A3"), ID("A3")], "the nearest bank, in the next town")
        #expect(bank.map(\.minutes) == [45, 45], "what is usual, where the office does not say")
        #expect(!plan.meetings.contains { $0.task.text.hasPrefix("health-insurance/") }, "no office can be reached")
        #expect(plan.unplaced == [])
    }

    @Test("itineraries hold meetings, visits with the papers, and the days by which people have to act")
    func journey() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run(to: .onboarding)
        let all = try campaign.pipeline(threads: 1).journey().filter { $0.applicant == people[0] }
        let items = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
        let visit = try #require(items["onboarding/registration/\(people[0].part)"])
        #expect(visit.kind == .appointment)
        #expect(visit.place == "Rathaus, Hof")
        #expect(visit.when.zones == ["Europe/Berlin"])
        #expect(
            visit.detail?.german
                == "Mitbringen: Ausweis oder Pass, Wohnungsgeberbestätigung. Spätestens am 9. September 2030. § 17 (1) BMG."
        )
        #expect(["Ada Prueba, 0928 1", "Bo Probe"].contains(visit.contact))
        #expect(items["onboarding/welcome/\(people[0].part)"]?.kind == .meeting)
        let deadline = try #require(items["onboarding/health-insurance/\(people[0].part)"])
        #expect(deadline.kind == .deadline)
        #expect(deadline.detail?.english.hasSuffix("§ 175 (3) SGB V.") == true)
        #expect(items["onboarding/social-insurance/\(people[0].part)"] == nil, "that is the employer's")
        let day = try #require(CivilDate(iso: "2030-08-27"))
        try campaign.store.record(
            TaskDecision(applicant: people[0], task: "registration", state: .done(on: day), actor: "anna", at: 1))
        let left = try campaign.pipeline(threads: 1).journey()
        #expect(!left.contains { $0.key == visit.key }, "what is done is left out")
        #expect(try campaign.run(to: .onboarding).last?.outcome == .ran(changed: true))
        #expect(try !plan(campaign).meetings.contains { $0.task.text == "registration/\(people[0].part)" })
        try campaign.store.record(
            TaskDecision(applicant: people[0], task: "registration", state: .reopened, actor: "anna", at: 2))
        _ = try campaign.run(to: .onboarding)
        #expect(try plan(campaign).meetings.contains { $0.task.text == "registration/\(people[0].part)" })
    }

    @Test("what is late has its reason and a certificate; the rest is planned")
    func late() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        var office = try #require(try campaign.store.all(.offices).first { $0.id == ID("A1") })
        office.closed = [try span("2030-08-26", "2030-09-30")]
        try add(.offices, [office], to: campaign)
        let report = try #require(try campaign.run(to: .onboarding).last)
        #expect(report.summary.hasSuffix("(partial)"))
        let plan = try plan(campaign)
        #expect(plan.unplaced.map(\.item) == people.map { "task registration/\($0.part)" }.sorted())
        #expect(plan.certificates.count >= 1)
        #expect(plan.assignments.count == 2)
    }

    @Test("what is about somebody goes with them; a guide's name is left nowhere, and others take over")
    func erasure() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run(to: .onboarding)
        try campaign.store.record(
            TaskDecision(applicant: people[0], task: "bank-account", state: .reopened, actor: "anna", at: 2))
        try campaign.store.erase(.applicant(people[0]), ground: "asked", actor: "anna", now: SmallCampaign.now)
        let kept = try #require(try campaign.store.lastPlan(of: "onboarding"))
        #expect(!kept.lines.contains { $0.document.contains(people[0].text) })
        #expect(try campaign.store.taskDecisions() == [])
        let journey = try campaign.pipeline(threads: 1).journey()
        try campaign.store.release(
            TimetableRelease(
                name: "V1", actor: "anna", at: 1, interviews: [],
                journey: journey.map { ReleasedItem(item: $0, sequence: 0, changedAt: 1) }))
        try campaign.store.erase(.guide(ID("L1")), ground: "asked", actor: "anna", now: SmallCampaign.now)
        #expect(try campaign.store.all(.guides).map(\.id) == [ID("L2")])
        #expect(try !plan(campaign).meetings.contains { $0.guide == ID("L1") })
        let release = try #require(try campaign.store.lastRelease())
        let contacts = release.journey.compactMap(\.item.contact)
        #expect(!contacts.contains { $0.contains("Ada") || $0.contains("0928") })
        #expect(try campaign.store.check() == [])
        _ = try campaign.run(to: .onboarding)
        #expect(try plan(campaign).assignments.map(\.guide) == [ID("L2")])
        try campaign.store.erase(.guide(ID("L2")), ground: "asked", actor: "anna", now: SmallCampaign.now)
        let last = try #require(try campaign.store.lastRelease()).journey.map(\.item)
        #expect(last.filter { $0.key.hasPrefix("onboarding/") }.allSatisfy { $0.contact == nil })
    }

    @Test("a change moves no more than it must")
    func replan() throws {
        let (campaign, _) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run(to: .onboarding)
        let before = try plan(campaign)
        var office = try #require(try campaign.store.all(.offices).first { $0.id == ID("A3") })
        office.closed = [try span("2030-12-24", "2030-12-31")]
        try add(.offices, [office], to: campaign)
        #expect(try campaign.run(to: .onboarding).last?.outcome != .skipped, "though it closes long after")
        #expect(try plan(campaign).meetings == before.meetings)
    }

    @Test("the day of a booked journey belongs to the journey; custom waits for the next day, the law does not")
    func journeyDay() throws {
        let (campaign, people) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run(to: .onboarding)
        let entries = try plan(campaign).entries
        let inputs = try campaign.store.loadInputs()
        let catalogue = try Catalogue.load()
        let monday = try #require(CivilDate(iso: "2030-08-26"))
        let newcomers = Newcomer.all(inputs, catalogue: catalogue, arrivals: [people[0]: monday])
        let problem = GuidesProblem(
            inputs, newcomers: newcomers, entries: entries, settled: [], catalogue: catalogue, previous: nil)
        let arrivals = Dictionary(uniqueKeysWithValues: problem.households.map { ($0.id.text, $0.arrival) })
        #expect(arrivals == [people[0].text: monday.adding(days: 1), people[1].text: monday])
        func task(_ rule: String, _ person: Int) throws -> GuidesProblem.Task {
            try #require(problem.tasks.first { $0.id == .task(rule, of: people[person]) })
        }
        #expect(try task("welcome", 0).due == monday.adding(days: 1))
        #expect(try task("welcome", 1).due == monday)
        let registrations = try [0, 1].map { person in
            try #require(entries.first { $0.applicant == people[person] && $0.line.rule == "registration" }).line.due
        }
        #expect(try [0, 1].map { try task("registration", $0).due } == registrations)
        #expect(try task("registration", 0).earliest.map { $0 > monday } == true)
    }
}
