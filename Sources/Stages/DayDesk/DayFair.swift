import Calendar
package import Domain

/// A fair on its day: what was planned, and what the desk was told since.
package struct DayFair: Sendable {
    /// The fair as the campaign has it, the interviews that were agreed on at the desk included.
    package let problem: FairProblem
    /// What people were told: the released interviews, with day and slot as the problem numbers them; by day, slot and table.
    package let plan: [FairInterview]
    package let events: [DayEvent]
    /// Minutes that an interview may begin late without being planned anew.
    package let tolerance: Int
    /// Slots of each interview.
    let lengths: [ID<InterviewRequest>: Int]

    /// - Parameters:
    ///   - plan: Interviews without a place on the problem's days are left out.
    ///   - events: In the order in which they were said.
    package init(problem: FairProblem, plan: [FairInterview], events: [DayEvent], tolerance: Int = 10) {
        var problem = problem
        var known = Set(problem.requests.map(\.id))
        for event in events.standing {
            guard case .wanted(let key) = event.what, known.insert(key.request).inserted else { continue }
            problem.add(key)
        }
        let lengths = Dictionary(problem.requests.map { ($0.id, $0.slots) }) { first, _ in first }
        self.lengths = lengths
        self.problem = problem
        let days = problem.days
        self.plan = plan.filter { interview in
            days.indices.contains(interview.day) && interview.slot >= 0
                && interview.slot + (lengths[interview.request] ?? 1) <= days[interview.day].slots.count
        }.sorted { ($0.day, $0.slot, $0.table, $0.request) < ($1.day, $1.slot, $1.table, $1.request) }
        self.events = events
        self.tolerance = tolerance
    }

    /// Whether the interviews are those that people were told: numbers of teams stand on no paper.
    package func isKnown(_ interviews: [FairInterview]) -> Bool {
        Set(interviews.map(\.asTold)) == Set(plan.map(\.asTold))
    }

    /// Slots of its day that an interview takes.
    func slots(of interview: FairInterview) -> Range<Int> {
        interview.slot..<(interview.slot + (lengths[interview.request] ?? 1))
    }

    /// Whether an interview was planned for where and when something is closed.
    func isHeld(_ interview: FairInterview, in closure: FairClosure) -> Bool {
        guard problem.days[interview.day].date == closure.window.date,
            planned(interview).overlaps(closure.window.from.minutes..<closure.window.to.minutes)
        else { return false }
        return switch closure.place {
        case .table(let table): table == interview.table
        case .team(let employer, let team): employer == interview.employer && team == interview.team
        case .interview(let request): request == interview.request
        }
    }

    /// Minutes after midnight between which an interview was planned.
    func planned(_ interview: FairInterview) -> Range<Int> {
        let (slots, day) = (slots(of: interview), problem.days[interview.day])
        let last = day.slots[slots.upperBound - 1]
        return day.slots[slots.lowerBound].start.minutes..<(last.start.minutes + last.minutes)
    }
}

extension FairProblem {
    /// Asks for an interview that the problem does not have, between people whom it may not have either.
    mutating func add(_ key: DayInterviewKey) {
        requests.append(
            Request(id: key.request, candidate: key.candidate, employer: key.employer, vacancy: key.vacancy))
        if !candidates.contains(where: { $0.id == key.candidate }) { candidates.append(Candidate(id: key.candidate)) }
        if !employers.contains(where: { $0.id == key.employer }) { employers.append(Employer(id: key.employer)) }
    }
}

extension FairInterview {
    /// The interview as people know it: of a delegation's teams it does not matter which one holds it.
    package var asTold: FairInterview {
        var told = self
        told.team = 0
        return told
    }
}

extension FairSlot {
    /// Minutes after midnight.
    var minutesOfDay: Range<Int> { start.minutes..<(start.minutes + minutes) }
}
