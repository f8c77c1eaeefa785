import Calendar
import Domain
import HTML
import Pipeline

/// A group: its weeks and exam, who is in it with the lessons counted, and the forms for lessons, exams and leaving.
struct CourseCard {
    let group: CourseGroup
    let provider: String?
    let book: CaseBook
    let look: Look
    let visit: Visit

    private var learners: [CourseEnrolment] {
        book.courses.enrolments.filter { $0.group == group.id }
            .sorted { (look.listName($0.learner), $0.learner) < (look.listName($1.learner), $1.learner) }
    }

    var part: Node {
        Tag.article(.class("card")) {
            Tag.div(.class("top")) {
                Tag.h3 { group.id.text }
                Tag.span(.class("tag")) { "\(group.from.name) → \(group.to.name)" }
            }
            Node.facts([
                (visit[Words.provider], provider), (visit[Words.place], group.place ?? visit[Words.online]),
                (visit[Words.weeks], weeks), (visit[Words.nextLesson], nextLesson),
                (visit[Words.exam], exam), (visit[Words.certificateOn], visit.language.date(group.certificateOn)),
                (visit[Words.price], visit.language.amount(group.price)),
            ])
            Tag.ul(.class("lines")) { for learner in learners { line(learner) } }
            if visit.who?.role == .coordinator, !learners.isEmpty { forms }
        }
    }

    private var weeks: String {
        guard let first = group.meetings.first?.date, let last = group.meetings.last?.date else { return "–" }
        let count = first.days(to: last) / 7 + 1
        return "\(visit.language.date(first)) – \(visit.language.date(last)) (\(visit[Words.weeks(count)]))"
    }

    private var nextLesson: String? {
        group.meetings.first { $0.date >= visit.today }.map {
            "\(visit.language.date($0.date)), \($0.from.text)–\($0.to.text)"
        }
    }

    private var exam: String? {
        group.exam.map {
            "\(visit.language.date($0.date)) (\(visit[Words.registerBy]) \(visit.language.date($0.registerBy)))"
        }
    }

    private func line(_ learner: CourseEnrolment) -> Node {
        let count = book.learning.attendance.first { $0.group == group.id && $0.applicant == learner.learner }
        return Tag.li {
            Tag.a(.href(RouteTable.applicant.address(learner.learner.text)), Attribute("dir", "auto")) {
                look.listName(learner.learner)
            }
            " "
            if learner.reserveDays < 0 {
                Tag.span(.class("tag warn")) { visit[Words.tooLate(-learner.reserveDays)] }
            } else {
                Tag.span(.class("tag")) { visit[Words.reserve(learner.reserveDays)] }
            }
            if let count {
                Tag.small {
                    "\(count.present) \(visit[Words.attendance(.present)]), \(count.excused) \(visit[Words.attendance(.excused)]), \(count.missing) \(visit[Words.attendance(.missing)]) "
                    for alert in count.alerts { Tag.span(.class("tag warn")) { visit[Words.alert(alert)] } }
                }
            }
        }
    }

    // MARK: Forms

    @Content private var forms: [Node] {
        lessonForm
        examForm
        dropForm
    }

    private var lessonForm: Node {
        let form = PageForm(visit, CoursePages.lessons.address(group.id.text), "lesson-\(group.id.text)")
        let past = group.meetings.last { $0.date <= visit.today }?.date ?? group.meetings.first?.date
        let states =
            [("", visit[Words.notSaid])]
            + AttendanceRecord.State.allCases.map { ($0.rawValue, visit[Words.attendance($0)]) }
        return form.folded(visit[Words.recordLesson], Words.keep) {
            form.choice(
                "on", Words.lesson, group.meetings.map { ($0.date.iso, visit.language.date($0.date)) },
                chosen: past?.iso)
            for learner in learners {
                form.choice(
                    "was-\(learner.learner.text)", .say(look.listName(learner.learner), look.listName(learner.learner)),
                    states)
            }
        }
    }

    private var examForm: Node {
        let form = PageForm(visit, CoursePages.exams.address(group.id.text), "exam-\(group.id.text)")
        return form.folded(visit[Words.recordExam], Words.keep) {
            people(form)
            form.choice(
                "outcome", Words.outcome,
                ExamResult.Outcome.allCases.map { ($0.rawValue, visit[Words.exam($0)]) })
            form.day("on", Words.onDay, group.exam?.date ?? visit.today, isRequired: true)
        }
    }

    private var dropForm: Node {
        let form = PageForm(visit, CoursePages.drops.address(group.id.text), "drop-\(group.id.text)")
        return form.folded(visit[Words.recordDrop], Words.keep) {
            people(form)
            form.choice(
                "reason", Words.reason,
                CourseExit.Reason.allCases.map { ($0.rawValue, visit[Words.drop($0)]) })
            form.day("on", Words.onDay, visit.today, isRequired: true)
        }
    }

    private func people(_ form: PageForm) -> Node {
        form.choice("applicant", Words.person, learners.map { ($0.learner.text, look.listName($0.learner)) })
    }
}
