import Calendar
import Domain
import Support

/// A small campaign to change in one respect at a time: an evening course at home and one after the arrival.
enum Example {
    static func date(_ iso: String) -> CivilDate {
        guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is not a date") }
        return date
    }

    static func lesson(_ weekday: Weekday, _ from: Int, _ to: Int) -> WeeklyLesson {
        WeeklyLesson(weekday: weekday, from: CourseInstances.time(from), to: CourseInstances.time(to))
    }

    /// A1 to A2 in Padrón in May and June 2012, A2 to B1 in Wunsiedel in September and October; two learners who arrive on
    /// 13 August and are to have B1 by the end of November.
    static var problem: CourseProblem {
        CourseProblem(
            steps: [.init(to: .a2, units: 16), .init(to: .b1, units: 16)],
            providers: [
                .init(id: ID("EOI"), zone: CourseInstances.zone("Europe/Madrid"), region: .galicia),
                .init(id: ID("VHS"), zone: CourseInstances.berlin, region: .bavaria),
            ],
            offers: [
                CourseOffer(
                    id: ID("H"), provider: ID("EOI"), place: "Padrón", from: .a1, to: .a2, start: date("2012-05-07"),
                    weekly: [lesson(.tuesday, 18, 20), lesson(.thursday, 18, 20)], seats: 8,
                    pricePerSeat: Cents(10_000), exam: CourseExam(day: .afterEnd(days: 7), resultDays: 14)),
                CourseOffer(
                    id: ID("W"), provider: ID("VHS"), place: "Wunsiedel", from: .a2, to: .b1, start: date("2012-09-03"),
                    weekly: [lesson(.monday, 18, 20), lesson(.wednesday, 18, 20)], seats: 8, minimum: 2,
                    pricePerGroup: Cents(90_000),
                    exam: CourseExam(day: .afterEnd(days: 7), registrationDays: 28, resultDays: 21, resitDays: 14)),
            ],
            learners: [learner("L1"), learner("L2")])
    }

    static func learner(_ id: String) -> CourseProblem.Learner {
        CourseProblem.Learner(
            id: ID(id), level: .a1, target: .b1, deadline: date("2012-11-30"), arrival: date("2012-08-13"),
            before: .init(zone: CourseInstances.zone("Europe/Madrid"), ways: [.init(place: "Padrón", minutes: 15)]),
            after: .init(zone: CourseInstances.berlin, ways: [.init(place: "Wunsiedel", minutes: 10)]))
    }
}
