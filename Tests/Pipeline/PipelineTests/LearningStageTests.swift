import Calendar
import Domain
import Foundation
import PlanFiles
import Store
import Support
import Testing

@testable import Pipeline

/// Certificates, dropouts and exams through the pipeline.
@Suite struct LearningStageTests {
    // MARK: Certificates

    /// Somebody whose only trouble with a vacancy is German, with the vacancy.
    private func shortOfGerman(_ campaign: SmallCampaign) throws -> (person: Applicant, vacancy: Vacancy) {
        var person = try #require(try campaign.store.all(.applicants).first)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        person.languages = [LanguageSkill(language: .german, level: .a1, proof: .selfAssessed)]
        vacancy.languages = [LanguageRequirement(language: .german, atStart: .b2)]
        vacancy.start = try campaign.store.campaign().date.adding(days: 14)
        try campaign.replace([person])
        try campaign.add(.vacancies, [vacancy])
        return (person, vacancy)
    }

    @Test("a certificate turns the verdict on the language, and nothing changes for anybody else")
    func certificate() throws {
        let campaign = try SmallCampaign(applicants: 12, vacancies: 5)
        defer { campaign.clear() }
        let (person, vacancy) = try shortOfGerman(campaign)
        func outcome() throws -> CriterionOutcome? {
            let desk = PairDesk(
                try campaign.store.loadInputs(), answers: [], catalogue: campaign.catalogue, rules: campaign.rules)
            return desk.explain(person.id, vacancy.id)?.criteria.first { $0.criterion == .language }?.outcome
        }
        func others() throws -> [Match] {
            try campaign.store.matchResult()?.pairs.filter { $0.applicant != person.id } ?? []
        }
        _ = try campaign.run(to: .shortlists)
        #expect(try outcome() == .fail)
        let (before, assessed) = (try others(), try campaign.store.assessments().filter { $0.applicant != person.id })
        let date = try campaign.store.campaign().date
        try campaign.add(.certificates, [certificate(of: person.id, .b2, on: date.adding(days: -20))])
        #expect(try outcome() == .pass)
        let again = try campaign.run(to: .shortlists)
        #expect(again.dropFirst().first?.outcome == .ran(changed: true))
        #expect(try others() == before)
        #expect(try campaign.store.assessments().filter { $0.applicant != person.id } == assessed)
        #expect(try campaign.store.find(.applicants, person.id.text)?.languages == person.languages, "stays as said")
        #expect(try campaign.run(to: .shortlists).map(\.outcome) == [.skipped, .skipped, .skipped])
        // A newer one of a lower level counts as what it is; one of tomorrow does not count yet.
        try campaign.add(.certificates, [certificate(of: person.id, .a2, on: date.adding(days: -1))])
        #expect(try outcome() == .fail)
        try campaign.add(.certificates, [certificate(of: person.id, .c1, on: date.adding(days: 1))])
        #expect(try outcome() == .fail)
    }

    @Test("a certificate of a level that somebody has already runs nothing but what shows where it comes from")
    func sameLevel() throws {
        let campaign = try SmallCampaign(applicants: 12, vacancies: 5)
        defer { campaign.clear() }
        var person = try #require(try campaign.store.all(.applicants).first)
        person.languages = [LanguageSkill(language: .german, level: .b1, proof: .certificate)]
        try campaign.replace([person])
        _ = try campaign.run(to: .shortlists)
        let date = try campaign.store.campaign().date
        try campaign.add(.certificates, [certificate(of: person.id, .b1, on: date)])
        #expect(try campaign.run(to: .shortlists).map(\.outcome) == [.skipped, .skipped, .skipped])
    }

    private func certificate(
        of person: ID<Applicant>, _ level: CEFRLevel, on day: CivilDate
    ) -> LanguageCertificate {
        LanguageCertificate(applicant: person, language: .german, level: level, exam: "Goethe-Zertifikat", date: day)
    }

    // MARK: Courses

    /// Three people with contracts that need A2, and a course with two seats.
    private func learners(seats: Int = 2, _ change: (inout CourseOffer) -> Void = { _ in }) throws -> (
        campaign: SmallCampaign, people: [ID<Applicant>]
    ) {
        let campaign = try SmallCampaign(applicants: 8, vacancies: 3)
        var people = Array(try campaign.store.all(.applicants).prefix(3))
        for index in people.indices {
            people[index].languages = [LanguageSkill(language: .german, level: .a1)]
            people[index].patterns = [.fullTime]
        }
        try campaign.replace(people)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.openings = 3
        vacancy.place = PlaceName(original: "Hof", place: nil)
        vacancy.languages = [LanguageRequirement(language: .german, atStart: .a2)]
        try campaign.add(.vacancies, [vacancy])
        try campaign.add(
            .contracts,
            people.map { Contract(applicant: $0.id, vacancy: vacancy.id, state: .accepted, start: start) })
        try campaign.add(
            .providers, [CourseProvider(id: ID("F"), name: "Fern", zone: "Europe/Berlin", region: .bavaria)])
        var course = CourseOffer(
            id: ID("K"), provider: ID("F"), place: nil, from: .a1, to: .a2, start: start.adding(days: -120),
            weekly: [WeeklyLesson(weekday: .saturday, from: try time("09:00"), to: try time("12:45"))], units: 30,
            seats: seats, pricePerSeat: Cents(10_000))
        course.exam = CourseExam(day: .afterEnd(days: 7), registrationDays: 14, resultDays: 10, resitDays: 28)
        change(&course)
        try campaign.add(.courses, [course])
        return (campaign, people.map(\.id))
    }

    private let start = FairInstances.date(2030, 9, 2)

    private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

    private func timetable(_ campaign: SmallCampaign) throws -> CourseTimetable {
        try CourseLines.timetable(try #require(try campaign.store.lastPlan(of: "courses")))
    }

    @Test("who drops out frees the seat for the learner who waits, and the others stay where they are")
    func dropout() throws {
        let (campaign, people) = try learners()
        defer { campaign.clear() }
        #expect(try campaign.plan(to: .courses).last?.summary.hasPrefix("2 of 3 learners") == true)
        let before = try timetable(campaign).enrolments.map(\.learner)
        let waiting = try #require(people.first { !before.contains($0) })
        try campaign.add(.dropouts, [CourseExit(applicant: before[0], date: start, reason: .workHours)])
        let outlook = try #require(try campaign.pipeline(threads: 1).courseOutlook())
        #expect(outlook.changes.first { $0.item == waiting.text }?.after == "K")
        #expect(outlook.changes.map(\.item) == [waiting.text, before[0].text].sorted())
        #expect(try timetable(campaign).enrolments.map(\.learner) == before, "looking ahead keeps nothing")
        #expect(try campaign.plan(to: .courses).last?.summary.hasPrefix("2 of 2 learners") == true)
        #expect(Set(try timetable(campaign).enrolments.map(\.learner)) == [waiting, before[1]])
    }

    @Test("a certificate makes a planned course needless, and the seat goes to the learner who waits")
    func certified() throws {
        let (campaign, people) = try learners()
        defer { campaign.clear() }
        _ = try campaign.plan(to: .courses)
        let before = try timetable(campaign).enrolments.map(\.learner)
        let date = try campaign.store.campaign().date
        try campaign.add(.certificates, [certificate(of: before[0], .a2, on: date)])
        #expect(try campaign.plan(to: .courses).last?.summary.hasPrefix("2 of 2 learners") == true)
        #expect(Set(try timetable(campaign).enrolments.map(\.learner)) == Set(people.filter { $0 != before[0] }))
    }

    // MARK: Exams

    struct Failing: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let resitDays: Int?
        /// Whether units for one learner can be had, and from which day.
        let singleFrom: CivilDate?
        let remedy: ExamIncident.Remedy
        let expected: CivilDate
        let tasks: [String]
    }

    /// Six Saturdays from 11 May to 15 June, the exam on Monday, 24 June, its result on 4 July; work begins on 2 September.
    static let failing: [Failing] = [
        Failing(
            testDescription: "the second attempt is in time", resitDays: 28, singleFrom: nil, remedy: .resit,
            expected: FairInstances.date(2030, 8, 1), tasks: ["talk 2030-07-11", "resit 2030-07-08"]),
        Failing(
            testDescription: "the second attempt is in time and extra units are there too", resitDays: 28,
            singleFrom: FairInstances.date(2030, 7, 1), remedy: .resit, expected: FairInstances.date(2030, 8, 1),
            tasks: ["talk 2030-07-11", "resit 2030-07-08"]),
        Failing(
            testDescription: "only the second attempt is known, and it is too late", resitDays: 84, singleFrom: nil,
            remedy: .resit, expected: FairInstances.date(2030, 9, 26),
            tasks: ["talk 2030-07-11", "resit 2030-09-02", "contract 2030-07-18"]),
        Failing(
            testDescription: "extra units are in time, the second attempt is not", resitDays: 84,
            singleFrom: FairInstances.date(2030, 7, 1), remedy: .extraUnits,
            expected: FairInstances.date(2030, 8, 10), tasks: ["talk 2030-07-11", "course 2030-07-06"]),
        Failing(
            testDescription: "extra units come before the second attempt, both too late", resitDays: 120,
            singleFrom: FairInstances.date(2030, 9, 1), remedy: .extraUnits,
            expected: FairInstances.date(2030, 10, 12),
            tasks: ["talk 2030-07-11", "course 2030-09-07", "contract 2030-07-18"]),
        Failing(
            testDescription: "nothing is known: 160 units at 25 a week", resitDays: nil, singleFrom: nil,
            remedy: .nothingPlanned, expected: FairInstances.date(2030, 8, 22),
            tasks: ["talk 2030-07-11", "course 2030-07-18"]),
    ]

    @Test(
        "a failed exam opens an incident: the way to the level, the reserve, and the day of the contract",
        arguments: failing)
    func exam(_ row: Failing) throws {
        let (campaign, people) = try learners(seats: 3) {
            $0.exam?.resitDays = row.resitDays
        }
        defer { campaign.clear() }
        if let from = row.singleFrom {
            try campaign.add(
                .courses,
                [
                    CourseOffer(
                        id: ID("E"), provider: ID("F"), place: nil, from: .a1, to: .a2, start: from,
                        weekly: [WeeklyLesson(weekday: .saturday, from: try time("13:00"), to: try time("16:45"))],
                        units: 30, seats: 1, pricePerUnit: Cents(9_000), individual: IndividualPace())
                ])
        }
        _ = try campaign.plan()
        let group = try #require(try timetable(campaign).groups.first { $0.id.text == "K" })
        let planned = try #require(group.exam)
        #expect(planned.date == FairInstances.date(2030, 6, 24) && planned.resultOn == FairInstances.date(2030, 7, 4))
        try campaign.add(
            .exams,
            [ExamResult(applicant: people[0], level: .a2, date: planned.date, outcome: .failed, group: group.id)])
        #expect(try campaign.plan().last?.outcome == .ran(changed: true))
        let incidents = try incidents(campaign)
        #expect(incidents.map(\.applicant) == [people[0]])
        let incident = try #require(incidents.first)
        #expect(incident.remedy == row.remedy)
        #expect(incident.opened == FairInstances.date(2030, 7, 4) && incident.deadline == start)
        #expect(incident.expected == row.expected)
        #expect(incident.reserveDays == row.expected.days(to: start))
        #expect(incident.needs.first == .work)
        let tasks = incident.tasks.map { "\($0.rule.split(separator: "-")[1]) \($0.due)" }
        #expect(Set(tasks) == Set(row.tasks))
        #expect(incident.tasks.map(\.due) == incident.tasks.map(\.due).sorted())
        // People arrive on a working day after the certificate and begin the day after at the earliest.
        #expect((incident.contractMovesTo != nil) == (row.expected >= start))
        if let moved = incident.contractMovesTo { #expect(moved > row.expected) }
        #expect(try campaign.plan().last?.outcome == .skipped)
    }

    @Test("the incident goes when a later exam is passed, when the learner gives up, and with the person")
    func incidentEnds() throws {
        for end in ["passed", "certificate", "dropout", "erased"] {
            let (campaign, people) = try learners(seats: 3)
            defer { campaign.clear() }
            _ = try campaign.plan()
            let exam = FairInstances.date(2030, 6, 24)
            let failed = ExamResult(applicant: people[0], level: .a2, date: exam, outcome: .failed, group: ID("K"))
            try campaign.add(.exams, [failed])
            _ = try campaign.plan()
            #expect(try incidents(campaign).count == 1)
            let later = exam.adding(days: 28)
            switch end {
            case "passed":
                try campaign.add(
                    .exams, [ExamResult(applicant: people[0], level: .a2, date: later, outcome: .passed)])
            case "certificate": try campaign.add(.certificates, [certificate(of: people[0], .a2, on: later)])
            case "dropout":
                try campaign.add(.dropouts, [CourseExit(applicant: people[0], date: later, reason: .tooHard)])
            default:
                try campaign.store.erase(.applicant(people[0]), ground: "asked", actor: "anna", now: SmallCampaign.now)
                #expect(try incidents(campaign) == [])
            }
            _ = try campaign.plan()
            #expect(try incidents(campaign) == [], "\(end)")
        }
    }

    private func incidents(_ campaign: SmallCampaign) throws -> [ExamIncident] {
        try IncidentLines.incidents(try #require(try campaign.store.lastPlan(of: "journey")))
    }
}

extension SmallCampaign {
    /// Runs the courses and what comes after them.
    fileprivate func plan(to last: Stage.Name = .journey) throws -> [StageReport] {
        try pipeline(threads: 1).run(from: .courses, to: last)
    }

    /// Stores rows as an import does.
    fileprivate func add<Entity>(_ mapping: EntityMapping<Entity>, _ rows: [Entity]) throws {
        let receipt = try store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
        #expect(receipt.refused.isEmpty)
    }
}
