import Calendar
import Domain
import Support
import Testing

@testable import Courses

/// An offer and the days on which its lessons must be.
struct DatedCourse: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let region: HolidayRegion?
    let start: String
    let weekdays: [Weekday]
    let lessons: Int
    let days: [String]
    let exam: String

    /// `exam` is a week after the last lesson, on a working day.
    init(
        _ name: String, _ region: HolidayRegion?, from start: String, _ weekdays: [Weekday], _ lessons: Int,
        _ days: [String], exam: String
    ) {
        testDescription = name
        self.region = region
        self.start = start
        self.weekdays = weekdays
        self.lessons = lessons
        self.days = days
        self.exam = exam
    }
}

@Suite("Dates of lessons")
struct DateTests {
    static let cases: [DatedCourse] = [
        .init(
            "Corpus Christi is off in Bavaria", .bavaria, from: "2012-05-31", [.thursday], 3,
            ["2012-05-31", "2012-06-14", "2012-06-21"], exam: "2012-06-28"),
        .init(
            "and not in Hamburg", .hamburg, from: "2012-05-31", [.thursday], 3,
            ["2012-05-31", "2012-06-07", "2012-06-14"], exam: "2012-06-21"),
        .init(
            "Galicia has 17 May, Bavaria Ascension on the same day", .galicia, from: "2012-05-10", [.thursday], 2,
            ["2012-05-10", "2012-05-24"], exam: "2012-05-31"),
        .init(
            "the day of Galicia, 25 July", .galicia, from: "2012-07-24", [.tuesday, .wednesday], 3,
            ["2012-07-24", "2012-07-31", "2012-08-01"], exam: "2012-08-08"),
        .init(
            "a leap day is a day", .badenWuerttemberg, from: "2012-02-22", [.wednesday], 3,
            ["2012-02-22", "2012-02-29", "2012-03-07"], exam: "2012-03-14"),
        .init(
            "a month's end", .badenWuerttemberg, from: "2013-01-31", [.thursday], 3,
            ["2013-01-31", "2013-02-07", "2013-02-14"], exam: "2013-02-21"),
        .init(
            "All Saints on both sides", .bavaria, from: "2012-10-31", [.wednesday, .thursday], 3,
            ["2012-10-31", "2012-11-07", "2012-11-08"], exam: "2012-11-15"),
        .init(
            "an exam at Christmas waits for the working day", .bavaria, from: "2012-12-11", [.tuesday], 2,
            ["2012-12-11", "2012-12-18"], exam: "2012-12-27"),
        .init(
            "an exam on a Saturday waits for Monday", nil, from: "2012-09-01", [.saturday], 2,
            ["2012-09-01", "2012-09-08"], exam: "2012-09-17"),
        .init(
            "Easter", .badenWuerttemberg, from: "2013-03-25", [.monday, .friday], 3,
            ["2013-03-25", "2013-04-05", "2013-04-08"], exam: "2013-04-15"),
    ]

    @Test("lessons and exams keep to the calendar of the provider's region", arguments: cases)
    func dates(_ dated: DatedCourse) throws {
        var problem = Example.problem
        problem.providers[0].region = dated.region
        problem.offers = [
            CourseOffer(
                id: ID("G"), provider: ID("EOI"), place: nil, from: .a1, to: .a2, start: Example.date(dated.start),
                weekly: dated.weekdays.map { Example.lesson($0, 18, 20) }, units: 2 * dated.lessons, seats: 2,
                exam: CourseExam(day: .afterEnd(days: 7)))
        ]
        for index in problem.learners.indices {
            problem.learners[index].target = .a2
            problem.learners[index].deadline = Example.date("2013-12-31")
        }
        let plan = try CoursePlanner.plan(problem)
        let group = try #require(plan.timetable.groups.first)
        #expect(group.meetings.map(\.date.iso) == dated.days)
        #expect(group.exam?.date.iso == dated.exam)
        #expect(try CourseVerifier.verify(plan, against: problem).violations == [])
    }

    struct Clock: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let zone: String
        let from: Int
        let to: Int
        let reaches: Bool
        init(_ name: String, _ zone: String, _ from: Int, _ to: Int, reaches: Bool) {
            testDescription = name
            self.zone = zone
            self.from = from
            self.to = to
            self.reaches = reaches
        }
    }

    /// Lessons online from Germany on Tuesdays, 23 October to 6 November 2012, 18 to 20 o'clock.
    static let clocks: [Clock] = [
        .init("an hour earlier on the Canary Islands", "Atlantic/Canary", 17, 19, reaches: true),
        .init("so that the same hours as in Germany do not do", "Atlantic/Canary", 18, 20, reaches: false),
        .init("the same in mainland Spain, on both sides of 28 October", "Europe/Madrid", 18, 20, reaches: true),
        .init("New York changes a week later: noon is not enough", "America/New_York", 12, 14, reaches: false),
        .init("an hour more is", "America/New_York", 12, 15, reaches: true),
        .init("after midnight elsewhere is another weekday", "Asia/Tokyo", 0, 24, reaches: false),
    ]

    @Test("a lesson is on the learner's own clock", arguments: clocks)
    func zones(_ clock: Clock) throws {
        var problem = Example.problem
        problem.offers = [
            CourseOffer(
                id: ID("O"), provider: ID("VHS"), place: nil, from: .a1, to: .a2, start: Example.date("2012-10-23"),
                weekly: [Example.lesson(.tuesday, 18, 20)], units: 6, seats: 2)
        ]
        problem.learners = [
            .init(
                id: ID("L"), level: .a1, target: .a2, deadline: Example.date("2012-12-31"),
                before: .init(
                    zone: CourseInstances.zone(clock.zone),
                    hours: [
                        .init(
                            weekday: .tuesday, from: CourseInstances.time(clock.from),
                            to: CourseInstances.time(clock.to))
                    ]))
        ]
        let plan = try CoursePlanner.plan(problem)
        #expect((plan.status != .partial) == clock.reaches)
        #expect(try CourseVerifier.verify(plan, against: problem).violations == [])
    }
}
