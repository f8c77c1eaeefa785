import Calendar
import Domain

/// A problem and a plan as the verifier looks things up in them.
struct GuidesFacts {
    let problem: GuidesProblem
    let guides: [ID<Guide>: GuidesProblem.Guide]
    let offices: [ID<Office>: GuidesProblem.Office]
    let households: [ID<GuidesProblem.Household>: GuidesProblem.Household]
    let tasks: [ID<GuidesProblem.Task>: GuidesProblem.Task]
    /// The first assignment of each household and the first meeting of each task.
    let guideOf: [ID<GuidesProblem.Household>: ID<Guide>]
    let meetingOf: [ID<GuidesProblem.Task>: GuidesProblem.Meeting]
    let pinnedGuide: [ID<GuidesProblem.Household>: ID<Guide>]
    let pinnedMeeting: [ID<GuidesProblem.Task>: (date: CivilDate, start: LocalTime)]
    private let holidays: Set<CivilDate>

    init(_ problem: GuidesProblem, _ plan: GuidesPlan) {
        self.problem = problem
        guides = Dictionary(problem.guides.map { ($0.id, $0) }) { first, _ in first }
        offices = Dictionary(problem.offices.map { ($0.id, $0) }) { first, _ in first }
        households = Dictionary(problem.households.map { ($0.id, $0) }) { first, _ in first }
        tasks = Dictionary(problem.tasks.map { ($0.id, $0) }) { first, _ in first }
        guideOf = Dictionary(plan.assignments.map { ($0.household, $0.guide) }) { first, _ in first }
        meetingOf = Dictionary(plan.meetings.map { ($0.task, $0) }) { first, _ in first }
        var pinnedGuide: [ID<GuidesProblem.Household>: ID<Guide>] = [:]
        var pinnedMeeting: [ID<GuidesProblem.Task>: (date: CivilDate, start: LocalTime)] = [:]
        for pin in problem.pins {
            switch pin {
            case .guide(let household, let guide): pinnedGuide[household] = guide
            case .meeting(let task, let date, let start): pinnedMeeting[task] = (date, start)
            }
        }
        self.pinnedGuide = pinnedGuide
        self.pinnedMeeting = pinnedMeeting
        let years = problem.from.year...max(problem.from.year, problem.to.year)
        let days = years.flatMap { problem.region?.holidays(inYear: $0) ?? [] }
        holidays = Set(days.filter { $0.extent == .everywhere }.map(\.date))
    }

    /// Minutes from one district to another; nil = no way.
    func way(_ from: ID<District>, _ to: ID<District>) -> Int? {
        if from == to { return 0 }
        return problem.ways.first { [$0.from, $0.to] == [from, to] || [$0.to, $0.from] == [from, to] }?.minutes
    }

    func understand(_ one: [LanguageCode: CEFRLevel], _ other: [LanguageCode: CEFRLevel]) -> Bool {
        guard let level = problem.sharedLanguageLevel else { return true }
        return Set(one.filter { $0.value >= level }.keys).intersection(other.filter { $0.value >= level }.keys).count
            > 0
    }

    func understand(_ guide: GuidesProblem.Guide, _ household: GuidesProblem.Household) -> Bool {
        understand(guide.languages, household.languages)
    }

    func isAbsent(_ guide: GuidesProblem.Guide, _ date: CivilDate) -> Bool {
        guide.absences.contains { $0.from <= date && date <= $0.to }
    }

    /// Who has to go along; nil = nobody can.
    func attending(_ guide: GuidesProblem.Guide, _ date: CivilDate) -> GuidesProblem.Guide? {
        if !isAbsent(guide, date) { return guide }
        guard let id = guide.substitute, let other = guides[id], !isAbsent(other, date) else { return nil }
        return other
    }

    func isFree(_ guide: GuidesProblem.Guide, _ date: CivilDate, _ from: Int, _ to: Int) -> Bool {
        guide.hours.map { isInside($0, date, from, to) } ?? (to <= 24 * 60)
    }

    func isOpen(_ office: GuidesProblem.Office, _ date: CivilDate, _ from: Int, _ to: Int) -> Bool {
        !holidays.contains(date) && !office.closed.contains { $0.from <= date && date <= $0.to }
            && isInside(office.hours, date, from, to)
    }

    private func isInside(_ hours: [WeekHours], _ date: CivilDate, _ from: Int, _ to: Int) -> Bool {
        for one in hours where one.weekday == date.weekday {
            if one.from.minutes <= from && to <= one.to.minutes { return true }
        }
        return false
    }

    /// The first day on which a task can be done.
    func firstDay(_ task: GuidesProblem.Task) -> CivilDate {
        var day = problem.from
        if let home = households[task.household], home.arrival > day { day = home.arrival }
        if let earliest = task.earliest, earliest > day { day = earliest }
        return day
    }

    func district(_ task: GuidesProblem.Task) -> ID<District>? {
        task.office.map { offices[$0]?.district } ?? households[task.household]?.district
    }
}
