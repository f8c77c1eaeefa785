import Calendar
import Domain

/// A group that could be held, with its dates.
struct CandidateGroup: Sendable {
    let id: ID<CourseGroupName>
    /// Index of the offer in the problem.
    let offer: Int
    let provider: Int
    /// In the provider's civil time, in order; not empty.
    let meetings: [DayWindow]
    let exam: CourseGroup.Exam?
    /// The last lesson or the exam.
    let lastDay: CivilDate
    let certificateOn: CivilDate
    /// Cents for the group without any seat.
    let fixedPrice: Int
    /// The only learner who can be in it, by index in the problem; nil = anybody.
    let learner: Int?
}

/// Lays out the lessons of offers over the calendar.
struct LessonCalendar {
    private let problem: CourseProblem
    private let providers: [ID<CourseProvider>: Int]
    private var holidays: [HolidayYear: Set<CivilDate>] = [:]

    private struct HolidayYear: Hashable {
        let region: HolidayRegion
        let year: Int
    }

    /// A course that is not finished after this many days is not planned.
    static let longestDays = 731

    init(_ problem: CourseProblem) {
        self.problem = problem
        providers = Dictionary(problem.providers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Every group that an offer for all stands for: each start, each number. Empty where none of them ends in time.
    mutating func groups(of index: Int) -> [CandidateGroup] {
        let offer = problem.offers[index]
        var starts = [offer.start]
        if let latest = offer.latestStart {
            while let last = starts.last, last.adding(days: 7 * offer.startsEveryWeeks) <= latest {
                starts.append(last.adding(days: 7 * offer.startsEveryWeeks))
            }
        }
        let isAlone = offer.latestStart == nil && offer.groups == 1
        var result: [CandidateGroup] = []
        for start in starts {
            for number in 1...offer.groups {
                let suffix = isAlone ? "" : offer.groups == 1 ? "/\(start)" : "/\(start)/\(number)"
                let name = ID<CourseGroupName>(offer.id.text + suffix)
                if let group = group(name, of: index, from: start, for: nil, where: { _ in true }) {
                    result.append(group)
                }
            }
        }
        return result
    }

    /// The individual units of an offer for one learner, from the first day on that both have; `suits` says which lessons
    /// the learner can take. Units that have begun go on after the lessons that were held. Nil where they do not add up in
    /// time.
    mutating func group(
        of index: Int, for learner: Int, where suits: (DayWindow) -> Bool
    ) -> CandidateGroup? {
        let offer = problem.offers[index]
        let days = [offer.start, problem.asOf, problem.learners[learner].from].compactMap { $0 }
        let name = ID<CourseGroupName>("\(offer.id)/\(problem.learners[learner].id)")
        return group(
            name, of: index, from: days.max() ?? offer.start, after: held(name, by: learner), for: learner,
            where: suits)
    }

    /// The lessons of the plan in force that a learner has had by the day of planning.
    private func held(_ name: ID<CourseGroupName>, by learner: Int) -> [DayWindow] {
        let previous = problem.previous
        guard let today = problem.asOf, let group = previous.groups.first(where: { $0.id == name }),
            previous.enrolments.contains(where: { $0.group == name && $0.learner == problem.learners[learner].id })
        else { return [] }
        return group.meetings.filter { $0.date < today }
    }

    private mutating func group(
        _ name: ID<CourseGroupName>, of index: Int, from start: CivilDate, after held: [DayWindow] = [],
        for learner: Int?, where suits: (DayWindow) -> Bool
    ) -> CandidateGroup? {
        let offer = problem.offers[index]
        guard let provider = providers[offer.provider],
            let wanted = offer.units ?? problem.units(from: offer.from, to: offer.to),
            let course = lessons(of: offer, at: provider, units: wanted, from: start, after: held, where: suits),
            let last = course.meetings.last?.date
        else { return nil }
        var exam: CourseGroup.Exam?
        if let planned = offer.exam {
            guard let dates = dates(of: planned, after: last, region: problem.providers[provider].region) else {
                return nil
            }
            exam = dates
        }
        return CandidateGroup(
            id: name, offer: index, provider: provider, meetings: course.meetings, exam: exam,
            lastDay: max(last, exam?.date ?? last), certificateOn: exam?.resultOn ?? last,
            fixedPrice: Int((offer.pricePerGroup + offer.pricePerUnit * course.units).amount), learner: learner)
    }

    /// The lessons held, then those from a day on, until their units add up; holidays and pauses are left out.
    private mutating func lessons(
        of offer: CourseOffer, at provider: Int, units: Int, from start: CivilDate, after held: [DayWindow],
        where suits: (DayWindow) -> Bool
    ) -> (meetings: [DayWindow], units: Int)? {
        let weekly = offer.weekly.sorted { ($0.weekday, $0.from) < ($1.weekday, $1.from) }
        var meetings = held
        var total = held.reduce(0) { $0 + $1.units }
        if total >= units { return (meetings, total) }
        var inWeek = held.filter { ISOWeek(of: $0.date) == ISOWeek(of: start) }.reduce(0) { $0 + $1.units }
        for day in 0..<LessonCalendar.longestDays {
            let date = start.adding(days: day)
            if date.weekday == .monday { inWeek = 0 }
            guard !isOff(date, problem.providers[provider].region), !offer.pauses.contains(where: { $0.contains(date) })
            else { continue }
            for lesson in weekly where lesson.weekday == date.weekday {
                guard let window = DayWindow(date: date, from: lesson.from, to: lesson.to), suits(window) else {
                    continue
                }
                if let most = offer.individual?.unitsPerWeek, inWeek + lesson.units > most { continue }
                meetings.append(window)
                total += lesson.units
                inWeek += lesson.units
                if total >= units { return (meetings, total) }
            }
        }
        return nil
    }

    private mutating func isOff(_ date: CivilDate, _ region: HolidayRegion?) -> Bool {
        guard let region else { return false }
        let key = HolidayYear(region: region, year: date.year)
        if let days = holidays[key] { return days.contains(date) }
        let days = Set(region.holidays(inYear: date.year).filter { $0.extent == .everywhere }.map(\.date))
        holidays[key] = days
        return days.contains(date)
    }

    /// Nil where the exam would be before the last lesson.
    private func dates(of exam: CourseExam, after last: CivilDate, region: HolidayRegion?) -> CourseGroup.Exam? {
        let date: CivilDate
        switch exam.day {
        case .on(let fixed):
            guard fixed > last else { return nil }
            date = fixed
        case .afterEnd(let days):
            date = WorkingDays(region: region).first(onOrAfter: last.adding(days: days))
        }
        return CourseGroup.Exam(
            registerBy: date.adding(days: -exam.registrationDays), date: date,
            resultOn: date.adding(days: exam.resultDays),
            resitResultOn: exam.resitDays.map { date.adding(days: $0 + exam.resultDays) })
    }
}

extension DayWindow {
    /// Whole teaching units of 45 minutes.
    fileprivate var units: Int { (to.minutes - from.minutes) / 45 }
}
