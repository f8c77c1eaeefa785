import Calendar
import Domain

/// What stands of one day at one moment, sorted by whom and what it is about.
struct DayFacts {
    private(set) var candidates: [ID<Applicant>: Attendance] = [:]
    private(set) var employers: [ID<Employer>: Attendance] = [:]
    /// Minutes in which an interpreter is ill.
    private(set) var ill: [ID<Interpreter>: [Range<Int>]] = [:]
    /// Minutes in which a table is out of use.
    private(set) var lost: [Int: [Range<Int>]] = [:]
    /// How many teams a delegation has from a minute on, in order.
    private(set) var teams: [ID<Employer>: [(from: Int, teams: Int)]] = [:]
    private(set) var begun: [ID<InterviewRequest>: Int] = [:]
    private(set) var over: [ID<InterviewRequest>: Int] = [:]
    private(set) var overruns: [ID<InterviewRequest>: Int] = [:]

    /// - Parameter now: Minutes after midnight; what is said to begin later is known already.
    init(_ events: [DayEvent], on date: CivilDate, now: Int) {
        var people: [ID<Applicant>: [(minute: Int, what: Attendance.Told)]] = [:]
        var firms: [ID<Employer>: [(minute: Int, what: Attendance.Told)]] = [:]
        let end = DayMoment(date: date, time: LocalTime(minutes: min(max(now, 0), 1440)) ?? .endOfDay)
        for event in events.standing(at: end) where event.moment.date == date {
            let minute = event.moment.time.minutes
            switch event.what {
            case .came(let id), .walkIn(let id, _): people[id, default: []].append((minute, .came))
            case .late(let id, let expected): people[id, default: []].append((minute, .late(expected)))
            case .absent(let id): people[id, default: []].append((minute, .absent))
            case .left(let id): people[id, default: []].append((minute, .left))
            case .firmCame(let id): firms[id, default: []].append((minute, .came))
            case .firmLate(let id, let expected): firms[id, default: []].append((minute, .late(expected)))
            case .firmGone(let id): firms[id, default: []].append((minute, .left))
            case .firmTeams(let id, let count): teams[id, default: []].append((minute, count))
            case .tableLost(let table): lost[table, default: []].open(minute, Int.max)
            case .tableBack(let table): lost[table, default: []].close(minute)
            case .interpreterSick(let id, let from, let to): ill[id, default: []].open(from.minutes, to.minutes)
            case .interpreterBack(let id): ill[id, default: []].close(minute)
            case .begun(let key): begun[key.request] = minute
            case .over(let key): over[key.request] = minute
            case .overrun(let key, let minutes): overruns[key.request] = minutes
            case .wanted, .replan, .undone: break
            }
        }
        candidates = people.mapValues { Attendance($0, at: now) }
        employers = firms.mapValues { Attendance($0, at: now) }
    }

    func attendance(of id: ID<Applicant>) -> Attendance { candidates[id] ?? .unsaid }
    func attendance(of id: ID<Employer>) -> Attendance { employers[id] ?? .unsaid }

    func isLost(_ table: Int, at minute: Int) -> Bool { lost[table]?.contains { $0.contains(minute) } ?? false }

    /// Whether a delegation is so much smaller then that the team is not among those that are left.
    func isGone(_ team: Int, of employer: ID<Employer>, at minute: Int) -> Bool {
        (teams[employer]?.last { $0.from <= minute }?.teams).map { team >= $0 } ?? false
    }

    /// The illness that overlaps some minutes; nil = none.
    func illness(of interpreter: ID<Interpreter>, in minutes: Range<Int>) -> Range<Int>? {
        ill[interpreter]?.first { $0.overlaps(minutes) }
    }
}

extension LocalTime {
    /// 24:00.
    fileprivate static var endOfDay: LocalTime {
        guard let end = LocalTime(minutes: 1440) else { preconditionFailure("a day has 1440 minutes") }
        return end
    }
}

extension [Range<Int>] {
    fileprivate mutating func open(_ from: Int, _ to: Int) {
        if from < to { append(from..<to) }
    }

    /// What is open at a minute ends there, and what would begin later does not.
    fileprivate mutating func close(_ minute: Int) {
        self = compactMap { $0.lowerBound < minute ? $0.lowerBound..<Swift.min($0.upperBound, minute) : nil }
    }
}
