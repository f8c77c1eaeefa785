import Calendar
import Domain

/// A group as the verifier works it out from the problem.
struct AuditCourse {
    let name: ID<CourseGroupName>
    let offer: CourseOffer
    let provider: CourseProblem.Provider
    let lessons: [DayWindow]
    let exam: CourseGroup.Exam?
    /// Cents without any seat.
    let fixed: Int
    /// The one learner of individual units.
    let owner: ID<Applicant>?

    var certificate: CivilDate { exam?.resultOn ?? lastLesson }
    var lastLesson: CivilDate { lessons.last?.date ?? offer.start }
    var lastDay: CivilDate { max(lastLesson, exam?.date ?? lastLesson) }
}

/// Every group that the problem stands for, worked out day by day; shares no code with the planner.
struct AuditBook {
    let problem: CourseProblem
    private(set) var courses: [AuditCourse] = []
    private var position: [ID<CourseGroupName>: Int] = [:]
    private var daysOff: [HolidayRegion: [Int: Set<CivilDate>]] = [:]

    init(_ problem: CourseProblem) {
        self.problem = problem
        for offer in problem.offers {
            guard let provider = problem.providers.first(where: { $0.id == offer.provider }) else { continue }
            if offer.individual == nil {
                addGroups(of: offer, provider)
            } else {
                for learner in problem.learners { addUnits(of: offer, provider, for: learner) }
            }
        }
    }

    func course(_ name: ID<CourseGroupName>) -> AuditCourse? { position[name].map { courses[$0] } }

    // MARK: Groups

    private mutating func addGroups(of offer: CourseOffer, _ provider: CourseProblem.Provider) {
        let last = offer.latestStart ?? offer.start
        var week = 0
        while offer.start.adding(days: week * 7) <= last {
            let start = offer.start.adding(days: week * 7)
            week += offer.startsEveryWeeks
            guard let lessons = lessons(of: offer, provider, from: start, takes: { _ in true }) else { continue }
            for number in 0..<offer.groups {
                var name = offer.id.text
                if offer.latestStart != nil || offer.groups > 1 { name += "/" + start.iso }
                if offer.groups > 1 { name += "/\(number + 1)" }
                add(ID(name), offer, provider, lessons, owner: nil)
            }
        }
    }

    private mutating func addUnits(
        of offer: CourseOffer, _ provider: CourseProblem.Provider, for learner: CourseProblem.Learner
    ) {
        let name = ID<CourseGroupName>(offer.id.text + "/" + learner.id.text)
        let isPinned = problem.pins.contains { $0.learner == learner.id && $0.group == name }
        guard isPinned || (learner.level...).contains(offer.from) && offer.from < learner.target else { return }
        var start = offer.start
        for day in [problem.asOf, learner.from] {
            if let day, day > start { start = day }
        }
        let week = AuditWeek(problem: problem, learner: learner)
        let past = lessonsHad(name, learner.id)
        let own = lessons(of: offer, provider, from: start, had: past) {
            week.objections(to: $0, of: offer, in: provider.zone).isEmpty
        }
        // Where the learner's time is not enough, or not before the exam, all lessons show which rules stand against them.
        let suiting = own.flatMap { isBeforeExam($0, of: offer) ? $0 : nil }
        guard let lessons = suiting ?? self.lessons(of: offer, provider, from: start, had: past, takes: { _ in true })
        else { return }
        add(name, offer, provider, lessons, owner: learner.id)
    }

    private func isBeforeExam(_ lessons: [DayWindow], of offer: CourseOffer) -> Bool {
        guard case .on(let day)? = offer.exam?.day else { return true }
        return lessons.allSatisfy { $0.date < day }
    }

    /// What somebody enrolled has had of units before the day of planning, as the plan in force has it.
    private func lessonsHad(_ name: ID<CourseGroupName>, _ learner: ID<Applicant>) -> [DayWindow] {
        guard let asOf = problem.asOf else { return [] }
        var lessons: [DayWindow] = []
        for enrolment in problem.previous.enrolments where enrolment.learner == learner && enrolment.group == name {
            for group in problem.previous.groups where group.id == name {
                for lesson in group.meetings where lesson.date < asOf { lessons.append(lesson) }
            }
        }
        return lessons
    }

    private mutating func add(
        _ name: ID<CourseGroupName>, _ offer: CourseOffer, _ provider: CourseProblem.Provider, _ lessons: [DayWindow],
        owner: ID<Applicant>?
    ) {
        guard let last = lessons.last?.date else { return }
        var exam: CourseGroup.Exam?
        if let wanted = offer.exam {
            var day: CivilDate
            switch wanted.day {
            case .on(let date):
                if date <= last { return }
                day = date
            case .afterEnd(let days):
                day = last.adding(days: days)
                while [.saturday, .sunday].contains(day.weekday) || isHoliday(day, provider.region) {
                    day = day.adding(days: 1)
                }
            }
            let result = day.adding(days: wanted.resultDays)
            exam = CourseGroup.Exam(
                registerBy: day.adding(days: 0 - wanted.registrationDays), date: day, resultOn: result,
                resitResultOn: wanted.resitDays.map { result.adding(days: $0) })
        }
        let units = lessons.reduce(0) { $0 + ($1.to.minutes - $1.from.minutes) / 45 }
        let fixed = Int(offer.pricePerGroup.amount) + units * Int(offer.pricePerUnit.amount)
        position[name] = courses.count
        courses.append(
            AuditCourse(
                name: name, offer: offer, provider: provider, lessons: lessons, exam: exam, fixed: fixed, owner: owner))
    }

    // MARK: Lessons

    /// Nil where two years are not enough.
    private mutating func lessons(
        of offer: CourseOffer, _ provider: CourseProblem.Provider, from start: CivilDate, had: [DayWindow] = [],
        takes: (DayWindow) -> Bool
    ) -> [DayWindow]? {
        guard var missing = offer.units ?? problem.units(from: offer.from, to: offer.to) else { return nil }
        var lessons = had
        var week: (monday: CivilDate, units: Int) = (ISOWeek(of: start).monday, 0)
        for lesson in had {
            let units = (lesson.to.minutes - lesson.from.minutes) / 45
            missing -= units
            if lesson.date >= week.monday { week.units += units }
        }
        if missing <= 0 { return lessons }
        var date = start
        while date < start.adding(days: 731) {
            defer { date = date.adding(days: 1) }
            if ISOWeek(of: date).monday != week.monday { week = (ISOWeek(of: date).monday, 0) }
            if isHoliday(date, provider.region) || offer.pauses.contains(where: { $0.from <= date && date <= $0.to }) {
                continue
            }
            let today = offer.weekly.filter { $0.weekday == date.weekday }.sorted { $0.from < $1.from }
            for lesson in today {
                let units = (lesson.to.minutes - lesson.from.minutes) / 45
                guard let window = DayWindow(date: date, from: lesson.from, to: lesson.to), takes(window) else {
                    continue
                }
                if let individual = offer.individual, let most = individual.unitsPerWeek, week.units + units > most {
                    continue
                }
                lessons.append(window)
                week.units += units
                missing -= units
                if missing <= 0 { return lessons }
            }
        }
        return nil
    }

    private mutating func isHoliday(_ date: CivilDate, _ region: HolidayRegion?) -> Bool {
        guard let region else { return false }
        if let known = daysOff[region]?[date.year] { return known.contains(date) }
        var days: Set<CivilDate> = []
        for holiday in region.holidays(inYear: date.year) where holiday.extent == .everywhere {
            days.insert(holiday.date)
        }
        daysOff[region, default: [:]][date.year] = days
        return days.contains(date)
    }
}
