import Calendar
import Domain
import Foundation
import PlanFiles
import Store
import Testing

@testable import Pipeline

/// What has happened stays as it was, whatever files say later; and nothing new is planned into the past.
@Suite struct PastTests {
    private static let start = "2012-09-03"

    /// Two people from Santiago who fly on 27 August 2012 and begin on 3 September, with a course before and units for one
    /// alone, two homes, two guides, offices.
    private func campaign() throws -> FetchedCampaign {
        let campaign = try FetchedCampaign(people: 2, flights: ["2012-08-27", "2012-10-04"])
        var people = Array(try campaign.campaign.store.all(.applicants).prefix(2))
        for index in people.indices {
            people[index].languages = [
                LanguageSkill(language: .german, level: .a1), LanguageSkill(language: .spanish, level: .c2),
            ]
            people[index].licences = []
        }
        try campaign.campaign.replace(people)
        var vacancy = try #require(try campaign.campaign.store.all(.vacancies).first)
        vacancy.languages = [LanguageRequirement(language: .german, atStart: .a2, later: .b1)]
        vacancy.title = JobTitle(original: "Koch", occupations: [ID("koch")])
        try campaign.add(.vacancies, [vacancy])
        try campaign.add(
            .providers,
            [CourseProvider(id: ID("VHS"), name: "Volkshochschule", zone: "Europe/Berlin", region: .bavaria)])
        try campaign.add(.courses, [course("K", on: .tuesday), units])
        try campaign.add(.units, [try home("ALT", rent: 20_000), try home("NEU", rent: 30_000)])
        try addGuides(to: campaign)
        return campaign
    }

    private func course(_ id: String, on weekday: Weekday) throws -> CourseOffer {
        let lesson = WeeklyLesson(
            weekday: weekday, from: try #require(LocalTime("18:00")), to: try #require(LocalTime("21:00")))
        var course = CourseOffer(
            id: ID(id), provider: ID("VHS"), place: nil, from: .a1, to: .a2, start: try day("2012-06-05"),
            weekly: [lesson], units: 32, seats: 12, minimum: 2, pricePerGroup: Cents(100_000))
        course.exam = CourseExam(day: .afterEnd(days: 7), registrationDays: 14, resultDays: 7)
        return course
    }

    /// For one learner, from the autumn on.
    private var units: CourseOffer {
        get throws {
            let lesson = WeeklyLesson(
                weekday: .saturday, from: try #require(LocalTime("09:00")), to: try #require(LocalTime("10:30")))
            return CourseOffer(
                id: ID("E"), provider: ID("VHS"), place: nil, from: .a2, to: .b1, start: try day("2012-09-08"),
                groups: 2, weekly: [lesson], units: 20, seats: 1, individual: IndividualPace())
        }
    }

    private func home(_ name: String, rent: Int64, until last: String? = nil) throws -> RoomOffer {
        var offer = RoomOffer(
            unit: ID(name), room: ID("1"), letting: .rooms, place: FetchedCampaign.town, area: 4_000, adultBeds: 2,
            rent: Cents(rent))
        offer.terms.from = try day("2012-08-01")
        if let last { offer.terms.until = try day(last) }
        return offer
    }

    private func addGuides(to campaign: FetchedCampaign, absences: [DaySpan] = []) throws {
        let both = [LanguageSkill(language: .german, level: .c2), LanguageSkill(language: .spanish, level: .c1)]
        try campaign.add(
            .guides,
            [
                Guide(
                    id: ID("L1"), name: "Ada Prueba", phone: "0928 1", languages: both, place: FetchedCampaign.town,
                    absences: absences, substitute: ID("L2")),
                Guide(id: ID("L2"), name: "Bo Probe", languages: both, place: FetchedCampaign.town),
            ])
        let (eight, noon) = (try #require(LocalTime("08:00")), try #require(LocalTime("12:00")))
        let morning = try [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map {
            try #require(WeekHours(weekday: $0, from: eight, to: noon))
        }
        try campaign.add(
            .offices,
            [
                Office(
                    id: ID("A1"), kind: .registration, name: "Rathaus", place: FetchedCampaign.town, hours: morning,
                    together: 2)
            ])
    }

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    /// All that is planned, a line for everything that has a day.
    private struct Plans {
        var lines: [(day: CivilDate, text: String)] = []

        func before(_ day: CivilDate) -> [String] { lines.filter { $0.day < day }.map(\.text).sorted() }
    }

    private func plans(_ campaign: SmallCampaign) throws -> Plans {
        func kept<Value>(_ stage: String, _ read: (StagePlan) throws -> [Value]) throws -> [Value] {
            try campaign.store.lastPlan(of: stage).map(read) ?? []
        }
        var plans = Plans()
        for trip in try kept("travel", { try TravelLines.trips($0) }) {
            plans.lines.append((trip.arrives.date, "trip \(TravelFiles.json(trip).compact)"))
        }
        for run in try kept("pickups", { try PickupLines.runs($0) }) {
            let zone = try ZoneDatabase(environment: [:]).zone(named: "Europe/Berlin")
            let last = try #require(run.stops.last)
            plans.lines.append((zone.wallTime(at: last.at).date, "run \(PickupFiles.json(run).compact)"))
        }
        for stay in try kept("housing", { try HousingLines.kept($0).stays }) {
            for night in 0..<stay.span.nights {
                let day = stay.span.from.adding(days: night)
                plans.lines.append((day, "night \(day) \(stay.household) \(stay.unit) \(stay.rooms)"))
            }
        }
        for meeting in try kept("onboarding", { try OnboardingLines.plan($0).meetings }) {
            plans.lines.append((meeting.date, "meeting \(GuidesFiles.json(meeting).compact)"))
        }
        let courses = try campaign.store.lastPlan(of: "courses").map { try CourseLines.timetable($0) }
        for group in courses?.groups ?? [] {
            let learners = (courses?.enrolments ?? []).filter { $0.group == group.id }.map(\.learner.text).sorted()
            for lesson in group.meetings {
                plans.lines.append((lesson.date, "lesson \(group.id) \(lesson.date) \(lesson.from) \(learners)"))
            }
        }
        return plans
    }

    /// Moves the campaign to a day and plans all that can be planned.
    private func run(_ campaign: SmallCampaign, on day: CivilDate) throws {
        var own = try campaign.store.campaign()
        own.date = day
        try campaign.store.update(own, actor: "anna", now: SmallCampaign.now)
        let reports = try campaign.pipeline(threads: 1).run(from: .courses)
        for report in reports where ![.journey].contains(report.stage) {
            if case .ran = report.outcome { continue }
            if report.outcome == .skipped { continue }
            Issue.record("\(day) \(report.stage): \(report.outcome)")
        }
    }

    @Test("from day to day, what lies before stays to the byte while courses, flights, homes, vans and guides change")
    func walk() throws {
        let campaign = try campaign()
        defer { campaign.clear() }
        let small = campaign.campaign
        try run(small, on: try day("2012-05-01"))
        var former = try plans(small)
        let first = former.lines.map(\.text).sorted()
        let kinds = Set(first.map { $0.prefix { $0 != " " } })
        #expect(kinds == ["trip", "run", "night", "meeting", "lesson"], "everything is planned")
        let changes: [(day: String, change: () throws -> Void)] = [
            // The course is moved to another weekday after it has begun.
            ("2012-07-10", { try campaign.add(.courses, [try course("K", on: .thursday)]) }),
            ("2012-08-27", {}),
            // The day after the journey the timetable of flights has another one only, and the van is dearer.
            (
                "2012-08-28",
                {
                    var flight = try #require(try small.store.all(.connections).first)
                    flight.dates = [try day("2012-10-04")]
                    try campaign.add(.connections, [flight])
                    var van = try #require(try small.store.all(.vehicles).first)
                    van.centsPerKilometre = Cents(900)
                    try campaign.add(.vehicles, [van])
                }
            ),
            // The first home is let to others from here on.
            ("2012-09-10", { try campaign.add(.units, [try home("ALT", rent: 20_000, until: "2012-09-20")]) }),
            // It comes out later that a guide was ill all the time.
            (
                "2012-09-18",
                {
                    let ill = try #require(DaySpan(from: try day("2012-08-01"), to: try day("2012-09-18")))
                    try addGuides(to: campaign, absences: [ill])
                }
            ),
            ("2012-10-30", {}), ("2013-02-01", {}),
        ]
        for (iso, change) in changes {
            let today = try day(iso)
            try change()
            try run(small, on: today)
            let now = try plans(small)
            #expect(now.before(today) == former.before(today), "what lies before \(iso) is what it was")
            former = now
            try run(small, on: today.adding(days: 1))
            let next = try plans(small)
            #expect(next.before(today.adding(days: 1)) == now.before(today.adding(days: 1)))
            former = next
        }
        let last = former.lines.map(\.text)
        #expect(
            last.contains { $0.hasPrefix("night 2012-09-21") && $0.contains("NEU") }, "nights to come are planned anew")
        #expect(last.contains { $0.hasPrefix("night 2012-09-01") && $0.contains("ALT") })
        #expect(last.contains { $0.hasPrefix("lesson E/") }, "who had the first course is planned from its level on")
        #expect(last.filter { $0.hasPrefix("trip") } == first.filter { $0.hasPrefix("trip") })
        #expect(last.filter { $0.hasPrefix("run") } == first.filter { $0.hasPrefix("run") })
    }

    @Test("who is here is not asked to travel, and has no gate, but a late contract is planned from today on")
    func here() throws {
        let campaign = try campaign()
        defer { campaign.clear() }
        let small = campaign.campaign
        try run(small, on: try day("2012-05-01"))
        #expect(try small.pipeline(threads: 1).gates().count == 2)
        try run(small, on: try day("2012-09-12"))
        #expect(try small.pipeline(threads: 1).gates() == [])
        let third = try #require(try small.store.all(.applicants).dropFirst(2).first)
        var late = third
        late.person.home = PlaceName(original: "Santiago", place: ID("3109642"))
        try small.replace([late])
        let vacancy = try #require(try small.store.all(.contracts).first).vacancy
        try campaign.add(
            .contracts,
            [Contract(applicant: late.id, vacancy: vacancy, state: .accepted, start: try day("2012-10-08"))])
        try run(small, on: try day("2012-09-13"))
        let trips = try TravelLines.trips(try #require(try small.store.lastPlan(of: "travel")))
        #expect(trips.first { $0.party.lead == late.id }?.arrives.date == (try day("2012-10-04")))
        #expect(trips.count == 3)
        #expect(try small.pipeline(threads: 1).gates().map(\.applicant) == [late.id])
    }

    /// - Parameter groups: How often the provider teaches the units.
    /// - Returns: Who has them in the end, of two who had them by November and one who signs in February.
    private func learners(groups: Int) throws -> [String] {
        let campaign = try campaign()
        defer { campaign.clear() }
        let small = campaign.campaign
        var units = try units
        units.groups = groups
        try campaign.add(.courses, [try course("K", on: .tuesday), units])
        for iso in ["2012-05-01", "2012-08-01", "2012-10-01"] { try run(small, on: try day(iso)) }
        var third = try #require(try small.store.all(.applicants).dropFirst(2).first)
        third.person.home = PlaceName(original: "Santiago", place: ID("3109642"))
        third.languages = [
            LanguageSkill(language: .german, level: .a2), LanguageSkill(language: .spanish, level: .c2),
        ]
        try small.replace([third])
        let vacancy = try #require(try small.store.all(.contracts).first).vacancy
        try campaign.add(
            .contracts,
            [Contract(applicant: third.id, vacancy: vacancy, state: .accepted, start: try day("2013-07-01"))])
        units.start = try day("2013-03-02")
        try campaign.add(.courses, [try course("K", on: .tuesday), units])
        try run(small, on: try day("2013-02-01"))
        let plan = try CourseLines.timetable(try #require(try small.store.lastPlan(of: "courses")))
        let taught = Set(plan.groups.filter { $0.offer == units.id }.map(\.id))
        return plan.enrolments.filter { taught.contains($0.group) }.map(\.learner.text)
    }

    @Test("groups that are over count against those that an offer may have")
    func heldGroups() throws {
        let all = try learners(groups: 3)
        #expect(all.count == 3)
        #expect(try learners(groups: 2) == all.dropLast())
    }
}
