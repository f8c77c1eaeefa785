import Calendar
import Domain

/// Courses of the plan in force that are over, or have begun and take nobody new: whoever is in one stays in it, and it is not
/// planned again.
struct TakenCourses {
    let timetable: CourseTimetable
    /// The rest of the plan in force.
    let open: CourseTimetable
    private let failed: Set<CourseEnrolment>

    /// - Parameter former: The plan in force.
    /// - Parameter learners: Those who still learn; what is planned for others goes.
    /// - Parameter exams: Failed ones that nothing has made good since.
    init(
        _ former: CourseTimetable, on today: CivilDate, offers: [CourseOffer], learners: Set<ID<Applicant>>,
        exams: [ExamResult]
    ) {
        let single = Set(offers.filter { $0.individual != nil }.map(\.id))
        let isTaken = { (group: CourseGroup) in
            let held = group.meetings.count { $0.date < today }
            return group.lastDay < today || !single.contains(group.offer) && held * 10 > group.meetings.count
        }
        let taken = Set(former.groups.filter(isTaken).map(\.id))
        let enrolments = former.enrolments.filter { taken.contains($0.group) && learners.contains($0.learner) }
        let attended = Set(enrolments.map(\.group))
        timetable = CourseTimetable(groups: former.groups.filter { attended.contains($0.id) }, enrolments: enrolments)
        open = CourseTimetable(
            groups: former.groups.filter { !taken.contains($0.id) },
            enrolments: former.enrolments.filter { !taken.contains($0.group) })
        failed = Set(
            enrolments.filter { enrolment in
                exams.contains { exam in
                    exam.applicant == enrolment.learner
                        && (exam.group.map { $0 == enrolment.group } ?? (exam.level == enrolment.to))
                }
            })
    }

    /// The level that these courses lead a learner to; nil where there are none.
    func level(of learner: ID<Applicant>) -> CEFRLevel? {
        timetable.enrolments.filter { $0.learner == learner && !failed.contains($0) }.map(\.to).max()
    }

    /// The first day on which a learner is free of them; nil where there are none.
    func freeFrom(of learner: ID<Applicant>) -> CivilDate? {
        let own = Set(timetable.enrolments.filter { $0.learner == learner }.map(\.group))
        return timetable.groups.filter { own.contains($0.id) }.map { $0.lastDay.adding(days: 1) }.max()
    }

    /// The groups of offers, as far as the files still have them.
    func held(of offers: [CourseOffer]) -> [CourseProblem.Held] {
        offers.compactMap { offer in
            let held = timetable.groups.count { $0.offer == offer.id }
            return held == 0 ? nil : CourseProblem.Held(offer: offer.id, groups: min(held, offer.groups))
        }
    }

    /// A plan of the other courses together with these.
    func joined(with plan: CourseTimetable) -> CourseTimetable {
        let groups = (timetable.groups + plan.groups).sorted {
            ($0.firstLesson, $0.id) < ($1.firstLesson, $1.id)
        }
        let places = Dictionary(groups.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return CourseTimetable(
            groups: groups,
            enrolments: (timetable.enrolments + plan.enrolments).sorted {
                ($0.learner, places[$0.group] ?? 0) < ($1.learner, places[$1.group] ?? 0)
            })
    }
}

extension CourseGroup {
    /// The last lesson or the exam.
    fileprivate var lastDay: CivilDate {
        let last = meetings.last?.date ?? certificateOn
        return max(last, exam?.date ?? last)
    }

    /// Of a group without lessons the certificate.
    fileprivate var firstLesson: CivilDate { meetings.first?.date ?? certificateOn }
}
