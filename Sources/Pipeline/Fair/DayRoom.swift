package import Calendar
package import DayDesk
package import Domain
import Store

/// The desk of the fair on its day (Messeschalter): who is who, what was planned, and what was told since.
package struct DayRoom: Sendable {
    package let desk: FairDesk
    package let fair: DayFair
    private let matches: MatchList

    /// Throws where there is no timetable, or where nobody has been told one.
    package init(_ pipeline: CampaignPipeline) throws(FairDeskError) {
        let desk = try FairDesk(pipeline)
        guard desk.isReleased else { throw .refused(.nothingReleased) }
        self.desk = desk
        fair = desk.day
        do throws(StoreError) { matches = try pipeline.store.matchResult()?.pairs ?? [] } catch {
            throw .pipeline(.store(error))
        }
    }

    /// The same desk once it was told more; cheap.
    package init(_ former: DayRoom, events: [DayEvent]) {
        desk = former.desk
        matches = former.matches
        fair = DayFair(
            problem: former.fair.problem, plan: former.fair.plan, events: events, tolerance: former.fair.tolerance)
    }

    package func state(at moment: DayMoment) -> DayState { DayState(fair, at: moment) }

    /// Whether a plan was made, and accepted, that people have not been told.
    package var isAhead: Bool {
        !fair.events.isEmpty && !fair.isKnown(desk.draft.plan.interviews)
    }

    /// The day as it would be if people were told the plan that was made last, with everything that was said since.
    package func drafted(at moment: DayMoment) -> DayState {
        DayState(
            DayFair(
                problem: fair.problem, plan: desk.draft.plan.interviews, events: fair.events, tolerance: fair.tolerance),
            at: moment)
    }

    /// The days of the fair.
    package var dates: [CivilDate] { fair.problem.days.map(\.date) }

    /// The moment by the venue's clocks; on another day than those of the fair nil.
    package func moment(_ now: Int64, _ zone: Zone) -> DayMoment? {
        let wall = zone.wallTime(at: Instant(seconds: Int(now)))
        guard dates.contains(wall.date), let time = LocalTime(minutes: wall.secondOfDay / 60) else { return nil }
        return DayMoment(date: wall.date, time: time)
    }

    /// Who could talk now, for as long as a slot of the day.
    package func freePairs(_ state: DayState, count: Int) -> [FreePair] {
        let slots = state.day.map { fair.problem.days[$0].slots } ?? []
        let slot = slots.first { $0.start.minutes + $0.minutes > state.moment.time.minutes } ?? slots.last
        let employers = Dictionary(desk.inputs.vacancies.map { ($0.id, $0.employer) }) { first, _ in first }
        return Array(
            state.freePairs(matches, employers: employers, minutes: slot?.minutes ?? 30).prefix(count))
    }

    /// Whether a pair was found feasible.
    package func fits(_ candidate: ID<Applicant>, _ vacancy: ID<Vacancy>) -> Bool {
        matches.contains { $0.applicant == candidate && $0.vacancy == vacancy }
    }

    /// The code on somebody's badge.
    package func code(of id: ID<Applicant>) -> String {
        BadgeCode.code(of: id, seed: desk.inputs.campaign.seed)
    }

    // MARK: Who is meant

    /// Everybody at the fair whom a text may mean, by name: an id, the code of a badge, or the beginnings of words of the name.
    ///
    /// A text that is an id or a code means one person alone; accents and case do not count.
    package func people(_ text: String) -> [Applicant] {
        let wanted = folded(text).split(separator: " ").map(String.init)
        guard !wanted.isEmpty else { return [] }
        // Who was told an interview comes, though an answer since then took the person off the next plan.
        let here = Set(fair.problem.candidates.map(\.id)).union(fair.plan.map(\.candidate))
        let known = desk.inputs.applicants.filter { here.contains($0.id) }
        let upper = text.uppercased()
        if let one = desk.inputs.applicants.first(where: { $0.id.text.uppercased() == upper })
            ?? known.first(where: { code(of: $0.id) == upper })
        {
            return [one]
        }
        return known.filter { applicant in
            let words = folded("\(applicant.person.givenName) \(applicant.person.familyName) \(applicant.id)")
                .split(separator: " ")
            return wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
        }.sorted {
            (folded($0.person.familyName), folded($0.person.givenName), $0.id)
                < (folded($1.person.familyName), folded($1.person.givenName), $1.id)
        }
    }

    /// The one person whom a text means.
    package func person(_ text: String) throws(FairRefusal) -> ID<Applicant> {
        let found = people(text)
        guard let one = found.first else { throw .nobody(text) }
        guard found.count == 1 else { throw .several(found.map(\.id)) }
        return one.id
    }

    package func employer(_ text: String) throws(FairRefusal) -> ID<Employer> {
        guard let employer = fair.problem.employers.first(where: { $0.id.text == text }) else {
            throw .notAtFair("employer", text, "'lotse desk now --json' lists tables and employers")
        }
        return employer.id
    }

    package func interpreter(_ text: String) throws(FairRefusal) -> ID<Interpreter> {
        guard let interpreter = fair.problem.interpreters.first(where: { $0.id.text == text }) else {
            throw .notAtFair(
                "interpreter", text,
                "they are \(fair.problem.interpreters.map(\.id.text).sorted().joined(separator: ", "))")
        }
        return interpreter.id
    }

    /// - Parameter number: From 1.
    package func table(_ number: Int) throws(FairRefusal) -> Int {
        let count = fair.problem.tables ?? ((fair.plan.map(\.table).max() ?? 0) + 1)
        guard (1...max(1, count)).contains(number) else {
            throw .notAtFair("table", String(number), "they are numbered from 1 to \(count)")
        }
        return number - 1
    }

    /// An interview of the day by its id, or the one of the candidate that is held now or next.
    package func interview(_ text: String, in state: DayState) throws(FairRefusal) -> DayInterviewKey {
        if let named = state.meetings.first(where: { $0.interview.request.text == text }) {
            return DayInterviewKey(named.interview)
        }
        let people = people(text)
        let own = people.count == 1 ? state.meetings.filter { $0.interview.candidate == people[0].id } : []
        guard let next = own.first(where: { $0.standing == .running }) ?? own.first(where: { $0.standing == .ahead })
        else { throw .noInterview(text, state.moment) }
        return DayInterviewKey(next.interview)
    }

    /// A delegation that is left with fewer teams than it came with.
    package func fewer(_ id: ID<Employer>, _ teams: Int) throws(FairRefusal) -> DayEvent.What {
        let own = fair.problem.employers.first { $0.id == id }?.teams ?? 0
        guard (1..<max(1, own)).contains(teams) else { throw .noTeams(teams, of: id, has: own) }
        return .firmTeams(id, teams)
    }

    /// Whose vacancy it is: an employer at the fair.
    package func employer(of vacancy: ID<Vacancy>) throws(FairRefusal) -> ID<Employer> {
        guard let job = desk.inputs.vacancies.first(where: { $0.id == vacancy }),
            fair.problem.employers.contains(where: { $0.id == job.employer })
        else {
            throw .notAtFair(
                "vacancy", vacancy.text, "its employer has to be at the fair; 'lotse show' lists vacancies")
        }
        return job.employer
    }

    /// An interview that two agree on at the fair.
    package func talk(
        _ candidate: ID<Applicant>, _ vacancy: ID<Vacancy>, in state: DayState
    ) throws(FairRefusal) -> DayInterviewKey {
        let request = FairProblem.Request(
            candidate: candidate, employer: try employer(of: vacancy), vacancy: vacancy)
        // What was asked for and has no place may well be arranged here.
        let isArranged = fair.events.standing(at: state.moment).contains { event in
            if case .wanted(let key) = event.what { key.request == request.id } else { false }
        }
        if isArranged || fair.plan.contains(where: { $0.request == request.id }) { throw .asked(request.id) }
        return DayInterviewKey(request)
    }
}

extension FairRefusal {
    static let nothingReleased = FairRefusal(
        "CL334", "nobody has been told a timetable yet, so there is nothing to run the day by",
        hint: "lotse release NAME")

    package static func noFairDay(_ dates: [CivilDate]) -> FairRefusal {
        FairRefusal(
            "CL335", "there is no fair on that day",
            hint: "its days are \(dates.map(\.iso).joined(separator: ", ")): give --on DAY and --at TIME")
    }

    static func nobody(_ text: String) -> FairRefusal {
        FairRefusal(
            "CL336", "nobody at the fair has that name, number or code",
            hint: "look at the badge, or take them in with 'lotse desk walkin'")
    }

    static func several(_ ids: [ID<Applicant>]) -> FairRefusal {
        FairRefusal(
            "CL337", "\(ids.count) people at the fair may be meant",
            hint: "say which by the number: \(ids.prefix(8).map(\.text).joined(separator: ", "))")
    }

    static func notAtFair(_ kind: String, _ text: String, _ hint: String) -> FairRefusal {
        FairRefusal("CL338", "there is no \(kind) \"\(text)\" at the fair", hint: hint, at: text)
    }

    static func noInterview(_ text: String, _ moment: DayMoment) -> FairRefusal {
        FairRefusal(
            "CL339", "no interview of \(moment.date) is meant by that",
            hint: "name its id, CANDIDATE/EMPLOYER/VACANCY, or a candidate who has one now or later")
    }

    package static func timeIsOver(_ expected: LocalTime, _ moment: DayMoment) -> FairRefusal {
        FairRefusal(
            "CL340", "\(expected) is not after \(moment.time), the moment at which it is said",
            hint: "give a later time, or say with --at when it was said")
    }

    package static func notStanding(_ number: Int) -> FairRefusal {
        FairRefusal(
            "CL341", "there is no event \(number) that still holds",
            hint: "'lotse desk log' prints them with their numbers")
    }

    package static let busy = FairRefusal(
        "CL345", "a run is at work, or a proposal waits for a decision", hint: "decide at /plan, then plan again")

    static func asked(_ request: ID<InterviewRequest>) -> FairRefusal {
        FairRefusal(
            "CL342", "\(request) is an interview of the fair already",
            hint: "'lotse fair show' says when; 'lotse fair pin' fixes it at another time", at: request.text)
    }

    static func noTeams(_ count: Int, of employer: ID<Employer>, has teams: Int) -> FairRefusal {
        FairRefusal(
            "CL343", "\(employer) has \(teams) teams, so that \(count) are no fewer",
            hint: "give the number of teams that are left, from 1 to \(max(1, teams - 1)); 'gone' for none",
            at: employer.text)
    }
}
