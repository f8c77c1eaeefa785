import Calendar
import Domain
import Foundation
import PlanFiles
import Store
import Testing

@testable import Commands
@testable import Pipeline

@Suite struct CourseStageTests {
    /// A campaign with two signed contracts, two learners of German, and an evening course in the town of their work.
    private func campaign() throws -> (SmallCampaign, [ID<Applicant>]) {
        let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        let applicants = Array(try campaign.store.all(.applicants).prefix(2))
        var people = applicants
        for index in people.indices {
            people[index].languages = [LanguageSkill(language: .german, level: .a1)]
            people[index].patterns = [.fullTime]
        }
        try campaign.replace(people)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.openings = 2
        vacancy.place = PlaceName(original: "Hof", place: nil)
        vacancy.languages = [LanguageRequirement(language: .german, atStart: .a1, later: .a2)]
        try add(.vacancies, [vacancy], to: campaign)
        let start = try #require(CivilDate(iso: "2030-09-02"))
        try add(
            .contracts,
            applicants.map {
                Contract(applicant: $0.id, vacancy: vacancy.id, state: .accepted, start: start)
            }, to: campaign)
        try add(
            .providers,
            [CourseProvider(id: ID("VHS"), name: "Volkshochschule", zone: "Europe/Berlin", region: .bavaria)],
            to: campaign)
        let lesson = WeeklyLesson(
            weekday: .tuesday, from: try #require(LocalTime("18:00")), to: try #require(LocalTime("20:15")))
        var course = CourseOffer(
            id: ID("K"), provider: ID("VHS"), place: "Hof", from: .a1, to: .a2, start: start.adding(days: 7),
            weekly: [lesson], units: 30, seats: 12, minimum: 2, pricePerGroup: Cents(100_000))
        course.exam = CourseExam(day: .afterEnd(days: 7), registrationDays: 14, resultDays: 14)
        try add(.courses, [course], to: campaign)
        return (campaign, applicants.map(\.id))
    }

    private func add<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: [Entity], to campaign: SmallCampaign
    ) throws {
        _ = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
    }

    @Test("without contracts the courses wait, with them they are planned once, and people's itineraries hold them")
    func plans() throws {
        let bare = try SmallCampaign(applicants: 6, vacancies: 3)
        defer { bare.clear() }
        #expect(
            try bare.run(to: .courses).last?.outcome
                == .waiting(
                    reason: "nobody has accepted or signed a contract", hint: "lotse import contracts FILE"))
        let (campaign, applicants) = try campaign()
        defer { campaign.clear() }
        let report = try #require(try campaign.run(to: .courses).last)
        #expect(report.outcome == .ran(changed: true))
        #expect(report.summary == "2 of 2 learners reach their level in 1 groups (optimal)")
        #expect(try campaign.run(to: .courses).last?.outcome == .skipped)
        let plan = try #require(try campaign.store.lastPlan(of: "courses"))
        let timetable = try CourseLines.timetable(plan)
        #expect(timetable.groups.map(\.learners) == [2])
        #expect(Set(timetable.enrolments.map(\.learner)) == Set(applicants))
        let journey = try campaign.pipeline(threads: 1).journey().filter {
            $0.applicant == applicants[0] && [.course, .exam].contains($0.kind)
        }
        #expect(journey.map(\.kind) == [.course, .exam])
        #expect(journey[0].title.german == "Deutschkurs A1 nach A2")
        #expect(journey[0].when.zones == ["Europe/Berlin"])
        #expect(journey[0].when.beginning?.date.iso == "2030-09-10")
    }

    @Test(
        "a course that cannot be planned is named by its id on pages, by its place in the problem on the command line")
    func refused() throws {
        let (campaign, _) = try campaign()
        defer { campaign.clear() }
        var course = try #require(try campaign.store.all(.courses).first)
        course.minimum = 20
        try add(.courses, [course], to: campaign)
        let error = #expect(throws: PipelineError.self) { _ = try campaign.run(to: .courses) }
        let failure = Failure(try #require(error))
        let message = "/offers/0/minimum: found 20, more than the 12 seats"
        #expect(failure.text.hasPrefix("/offers/0/minimum: error[CO003]: \(message)\n"))
        #expect(failure.complaint.message == "\"K\": found 20, more than the 12 seats")
        #expect(failure.complaint.code == failure.code && failure.complaint.hint == failure.hint)
    }

    @Test("what a learner had goes with the learner")
    func erasure() throws {
        let (campaign, applicants) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run(to: .courses)
        try campaign.store.erase(.applicant(applicants[0]), ground: "asked", actor: "anna", now: SmallCampaign.now)
        let plan = try #require(try campaign.store.lastPlan(of: "courses"))
        #expect(try CourseLines.timetable(plan).enrolments.map(\.learner) == [applicants[1]])
        #expect(!plan.lines.contains { $0.document.contains("\"\(applicants[0])\"") })
        #expect(try campaign.run(to: .courses).last?.outcome == .ran(changed: true))
    }

    @Test(
        "a kept plan that cannot be read stops the run and names plan, line and field; nothing is left out",
        arguments: [
            ("enrolment", "{\"learner\":7}", "/learner"), ("group", "{", ""),
            ("group", "{\"group\":\"K/1\",\"surplus\":1}", "/surplus"),
        ])
    func damaged(kind: String, document: String, pointer: String) throws {
        let (campaign, _) = try campaign()
        defer { campaign.clear() }
        _ = try campaign.run(to: .courses)
        let kept = try #require(try campaign.store.lastPlan(of: "courses"))
        let lines = kept.lines.filter { $0.kind != kind } + [.init(kind: kind, document: document)]
        let number = try campaign.store.addPlan(
            StagePlan(stage: "courses", status: .optimal, lines: lines, actor: "anna", at: SmallCampaign.now))
        let error = #expect(throws: PipelineError.self) { _ = try campaign.pipeline(threads: 1).journey() }
        guard case .keptPlan(let found)? = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
        #expect(found.number == number && found.stage == "courses" && found.kind == kind && found.line == 1)
        #expect(found.pointer == pointer)
        let place = pointer.isEmpty ? "" : " at \(pointer)"
        #expect(
            Failure(found).text.hasPrefix(
                "error[PF003]: line 1 of kind '\(kind)' of courses plan \(number) cannot be read\(place): "))
    }

    @Test(
        "an intern learns in the mornings of the weeks before the training begins; without the internship nobody is there yet"
    )
    func interns() throws {
        let (campaign, applicants) = try campaign()
        defer { campaign.clear() }
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.languages = [LanguageRequirement(language: .german, atStart: .a2)]
        vacancy.contract = .training
        try add(.vacancies, [vacancy], to: campaign)
        let (start, from) = (CivilDate(iso: "2030-09-02"), CivilDate(iso: "2030-05-06"))
        let lessons = try [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map {
            WeeklyLesson(weekday: $0, from: try #require(LocalTime("09:00")), to: try #require(LocalTime("12:00")))
        }
        var course = CourseOffer(
            id: ID("M"), provider: ID("VHS"), place: "Hof", from: .a1, to: .a2,
            start: try #require(from).adding(days: 7),
            weekly: lessons, units: 30, seats: 12, minimum: 2, pricePerGroup: Cents(100_000))
        course.exam = CourseExam(day: .afterEnd(days: 7), registrationDays: 14, resultDays: 14)
        try add(.courses, [course], to: campaign)
        for internship in [Internship(from: try #require(from), until: try #require(from).adding(days: 80)), nil] {
            try add(
                .contracts,
                try applicants.map {
                    Contract(
                        applicant: $0, vacancy: vacancy.id, state: .accepted, start: try #require(start),
                        internship: internship)
                }, to: campaign)
            let arrivals = Newcomer.all(try campaign.store.loadInputs(), catalogue: campaign.catalogue).map(
                \.arrival.iso)
            #expect(Set(arrivals) == [internship == nil ? "2030-08-26" : "2030-04-29"])
            let summary = try campaign.run(to: .courses).last?.summary ?? ""
            #expect(summary.hasPrefix(internship == nil ? "0 of 2 learners" : "2 of 2 learners"), "\(summary)")
        }
    }

    @Test("a zone that cannot be read makes the courses wait and says what to do")
    func zones() throws {
        let (campaign, _) = try campaign()
        defer { campaign.clear() }
        try add(
            .providers,
            [CourseProvider(id: ID("VHS"), name: "Volkshochschule", zone: "Europe/Nowhere", region: .bavaria)],
            to: campaign)
        #expect(
            try campaign.run(to: .courses).last?.outcome
                == .waiting(
                    reason: "unknown time zone \"Europe/Nowhere\"",
                    hint: "write a name of the time zone database, such as Europe/Berlin or Atlantic/Canary"))
    }

    @Test(
        "people arrive a week before work, or before the Sunday or holiday of that day",
        arguments: [
            // 2012-09-03 is a Monday; a week before it is one too.
            ("2012-09-03", "2012-08-27"),
            // 2012-09-09 is a Sunday; so is the week before: Saturday.
            ("2012-09-09", "2012-09-01"),
            // Assumption, 15 August, is a holiday of Bavaria only in parts, so that it counts as a working day.
            ("2012-08-22", "2012-08-15"),
            // Easter Monday 2013 is 1 April; Good Friday 29 March, Saturday the 30th.
            ("2013-04-08", "2013-03-30"), ("2013-04-05", "2013-03-28"),
            // New Year's Day.
            ("2013-01-08", "2012-12-31"), ("2012-03-07", "2012-02-29"),
        ])
    func arrival(start: String, arrival: String) throws {
        let start = try #require(CivilDate(iso: start))
        #expect(Newcomer.wishedArrival(before: start, in: .bavaria).iso == arrival)
    }
}
