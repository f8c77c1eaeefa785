import Calendar
package import Domain

/// The fair's problem from a moment on (Neuplanung des restlichen Tages): what has happened is pinned, what cannot be is
/// banned, and the plan in force is the one that people know, so that planning moves as little as it can.
package struct RestOfDay {
    package let problem: FairProblem
    /// Interviews that somebody had fixed at a place that the day no longer allows; planning is free to move them.
    package let freed: [ID<InterviewRequest>]

    package init(_ fair: DayFair, at moment: DayMoment) {
        var rest = Rest(fair, moment)
        rest.pinThePast()
        rest.narrowCandidates()
        rest.narrowEmployers()
        rest.narrowInterpreters()
        rest.close()
        freed = rest.freeImpossiblePins()
        problem = rest.problem
    }
}

private struct Rest {
    private(set) var problem: FairProblem
    private let fair: DayFair
    private let moment: DayMoment
    /// Index of the day; the number of days that are over where it is none of the fair's.
    private let today: Int
    private let state: DayState
    /// What was held, and what is, on all days so far.
    private let held: [FairInterview]
    /// Slots of each day that held interviews take, by whom and what takes them.
    private var taken = Taken()

    private struct Taken {
        var candidates: [ID<Applicant>: Set<Place>] = [:]
        var employers: [ID<Employer>: Set<Place>] = [:]
        var interpreters: [ID<Interpreter>: Set<Place>] = [:]
        var tables: [Int: Set<Place>] = [:]
        var teams: [Team: Set<Place>] = [:]
    }

    private struct Place: Hashable {
        let day: Int
        let slot: Int
    }

    private struct Team: Hashable {
        let employer: ID<Employer>
        let number: Int
    }

    init(_ fair: DayFair, _ moment: DayMoment) {
        self.fair = fair
        self.moment = moment
        problem = fair.problem
        today = fair.problem.days.count { $0.date < moment.date }
        let state = DayState(fair, at: moment)
        self.state = state
        let now = moment.time.minutes
        let before = (0..<today).flatMap { day in
            DayCourse(fair, day: day, now: 1440).meetings.filter { $0.standing == .over || $0.standing == .running }
        }
        held =
            (before + state.meetings.filter { $0.isHeld(at: now, tolerance: fair.tolerance) }).map(\.interview)
        for interview in held {
            for slot in fair.slots(of: interview) {
                let place = Place(day: interview.day, slot: slot)
                taken.candidates[interview.candidate, default: []].insert(place)
                taken.employers[interview.employer, default: []].insert(place)
                if let interpreter = interview.interpreter {
                    taken.interpreters[interpreter, default: []].insert(place)
                }
                taken.tables[interview.table, default: []].insert(place)
                taken.teams[Team(employer: interview.employer, number: interview.team), default: []].insert(place)
            }
        }
    }

    private var now: Int { moment.time.minutes }

    mutating func pinThePast() {
        let wanted = Set(problem.requests.map(\.id))
        for interview in held where !wanted.contains(interview.request) { problem.add(DayInterviewKey(interview)) }
        let requests = Set(held.map(\.request))
        problem.pins.removeAll { requests.contains($0.request) }
        problem.pins =
            held.map {
                FairProblem.Pin(
                    request: $0.request, day: $0.day, slot: $0.slot, table: $0.table, team: $0.team,
                    interpreter: $0.interpreter)
            } + problem.pins
        problem.previous = fair.plan
        // What was held is not undone by what was closed later.
        let held = held, fair = fair
        problem.closures.removeAll { closure in held.contains { fair.isHeld($0, in: closure) } }
    }

    // MARK: Who is there when

    mutating func narrowCandidates() {
        for index in problem.candidates.indices {
            let candidate = problem.candidates[index]
            let stay = state.attendance(of: candidate.id)
            problem.candidates[index].windows = windows(candidate.windows, taken.candidates[candidate.id] ?? []) {
                isThere(stay, in: $0)
            }
        }
    }

    mutating func narrowEmployers() {
        for index in problem.employers.indices {
            let employer = problem.employers[index]
            let stay = state.attendance(of: employer.id)
            problem.employers[index].windows = windows(employer.windows, taken.employers[employer.id] ?? []) {
                isThere(stay, in: $0)
            }
        }
    }

    mutating func narrowInterpreters() {
        for index in problem.interpreters.indices {
            let interpreter = problem.interpreters[index]
            problem.interpreters[index].windows = windows(
                interpreter.windows, taken.interpreters[interpreter.id] ?? []
            ) {
                state.facts.illness(of: interpreter.id, in: $0) == nil
            }
        }
    }

    private func isThere(_ stay: Attendance, in minutes: Range<Int>) -> Bool {
        guard let first = stay.first(from: minutes.lowerBound), let end = stay.end(of: first) else { return false }
        return first - minutes.lowerBound <= fair.tolerance && end >= minutes.upperBound
    }

    /// The slots that are left of somebody's windows: those that held interviews take, those of today that have not begun and
    /// in which they are there, and all of later days.
    private func windows(
        _ former: [DayWindow]?, _ taken: Set<Place>, _ isThere: (Range<Int>) -> Bool
    ) -> [DayWindow] {
        var result: [DayWindow] = []
        for (index, day) in problem.days.enumerated() {
            for (slot, fairSlot) in day.slots.enumerated() {
                let minutes = fairSlot.minutesOfDay
                let isOpen = former?.covers(minutes, on: day.date) ?? true
                let isAhead = index > today || day.date > moment.date
                let isLeft = isAhead || day.date == moment.date && minutes.lowerBound >= now && isThere(minutes)
                guard taken.contains(Place(day: index, slot: slot)) || isOpen && isLeft else { continue }
                result.append(minutes, on: day.date)
            }
        }
        return result
    }

    // MARK: What is out of use

    mutating func close() {
        guard let day = state.day else { return }
        let date = problem.days[day].date
        for (slot, fairSlot) in problem.days[day].slots.enumerated() where fairSlot.start.minutes >= now {
            let place = Place(day: day, slot: slot)
            guard let window = DayWindow(fairSlot.minutesOfDay, on: date) else { continue }
            closeTables(place, window)
            closeTeams(place, window)
            for meeting in state.meetings where runsInto(meeting, fairSlot) {
                block(meeting.interview, place, window)
            }
        }
    }

    private mutating func closeTables(_ place: Place, _ window: DayWindow) {
        for table in state.facts.lost.keys.sorted()
        where state.facts.isLost(table, at: window.from.minutes) && !isTaken(taken.tables[table], place) {
            problem.closures.append(FairClosure(.table(table), window))
        }
    }

    private mutating func closeTeams(_ place: Place, _ window: DayWindow) {
        for employer in problem.employers where state.facts.teams[employer.id] != nil {
            for number in 0..<employer.teams
            where state.facts.isGone(number, of: employer.id, at: window.from.minutes)
                && !isTaken(taken.teams[Team(employer: employer.id, number: number)], place)
            {
                problem.closures.append(FairClosure(.team(employer.id, number), window))
            }
        }
    }

    /// Whether an interview that has begun, before its time too, is likely to take so much of a slot ahead that nothing can
    /// begin in it. Its own slots are taken anyway.
    private func runsInto(_ meeting: DayMeeting, _ slot: FairSlot) -> Bool {
        meeting.isHeld(at: now, tolerance: fair.tolerance) && meeting.end - slot.start.minutes > fair.tolerance
    }

    private mutating func block(_ interview: FairInterview, _ place: Place, _ window: DayWindow) {
        let team = Team(employer: interview.employer, number: interview.team)
        if !isTaken(taken.tables[interview.table], place) {
            problem.closures.append(FairClosure(.table(interview.table), window))
        }
        if !isTaken(taken.teams[team], place) {
            problem.closures.append(FairClosure(.team(interview.employer, interview.team), window))
        }
        let title = "interview \(interview.request) runs late and"
        if !isTaken(taken.candidates[interview.candidate], place) {
            problem.blocks.append(
                FairBlock(title: title, window: window, audience: .candidates([interview.candidate])))
        }
        if let interpreter = interview.interpreter, !isTaken(taken.interpreters[interpreter], place) {
            problem.blocks.append(FairBlock(title: title, window: window, audience: .interpreters([interpreter])))
        }
    }

    private func isTaken(_ places: Set<Place>?, _ place: Place) -> Bool { places?.contains(place) ?? false }

    // MARK: Pins

    /// Takes out people's pins, never the past, until the rest can be planned.
    mutating func freeImpossiblePins() -> [ID<InterviewRequest>] {
        let past = Set(held.map(\.request))
        var freed: [ID<InterviewRequest>] = []
        while true {
            let wrong = Set(
                problem.faults().compactMap { fault -> Int? in
                    let parts = fault.pointer.split(separator: "/")
                    guard parts.first == "pins", parts.count > 1 else { return nil }
                    return Int(parts[1])
                }
            ).filter { problem.pins.indices.contains($0) && !past.contains(problem.pins[$0].request) }
            // One at a time from the end: of two pins that are in each other's way, the first stays.
            guard let last = wrong.max() else { return freed.sorted() }
            freed.append(problem.pins[last].request)
            problem.pins.remove(at: last)
        }
    }
}

extension DayWindow {
    /// Nil outside a day.
    fileprivate init?(_ minutes: Range<Int>, on date: CivilDate) {
        guard let from = LocalTime(minutes: minutes.lowerBound), let to = LocalTime(minutes: minutes.upperBound) else {
            return nil
        }
        self.init(date: date, from: from, to: to)
    }
}

extension [DayWindow] {
    /// Adds a slot, joined with the window before where they touch.
    fileprivate mutating func append(_ minutes: Range<Int>, on date: CivilDate) {
        guard let window = DayWindow(minutes, on: date) else { return }
        if let before = last, before.date == date, before.to == window.from,
            let joined = DayWindow(date: date, from: before.from, to: window.to)
        {
            self[count - 1] = joined
        } else {
            append(window)
        }
    }
}
