import Calendar
import Domain

/// How a day goes: the interviews in the order in which they were planned, each as soon as everything that it needs is free.
///
/// Nobody overtakes: an interview waits for all that were planned before it and need the same candidate, team, table or
/// interpreter. Breaks absorb delays. Time is counted in whole minutes.
struct DayCourse {
    let meetings: [DayMeeting]
    let facts: DayFacts

    private enum Thing: Hashable {
        case candidate(ID<Applicant>), team(ID<Employer>, Int), table(Int), interpreter(ID<Interpreter>)
    }

    private struct Use {
        var until = Int.min
        /// The late interview that is to blame.
        var blame: ID<InterviewRequest>?
    }

    /// - Parameter now: Minutes after midnight.
    init(_ fair: DayFair, day: Int, now: Int) {
        let facts = DayFacts(fair.events, on: fair.problem.days[day].date, now: now)
        let own = fair.plan.filter { $0.day == day }
        let bounds = DayBounds(fair.problem, day: day)
        var uses: [Thing: Use] = [:]
        var meetings: [DayMeeting] = []
        for interview in own {
            let planned = fair.planned(interview)
            let things = DayCourse.things(of: interview)
            let queue = things.compactMap { uses[$0] }.max { $0.until < $1.until } ?? Use()
            let begun = facts.begun[interview.request]
            let ready = DayCourse.ready(interview, planned, facts, tolerance: fair.tolerance)
            guard let first = begun ?? ready else {
                meetings.append(.off(interview, planned, DayCourse.absence(interview, planned, facts, fair.tolerance)))
                continue
            }
            let start = begun ?? max(first, queue.until)
            if begun == nil, let cause = DayCourse.cause(interview, start..<(start + planned.count), now, facts) {
                meetings.append(.off(interview, planned, cause))
                continue
            }
            let isLate = start > planned.lowerBound && start == queue.until && begun == nil
            let end = DayCourse.end(interview, planned, start, facts, meetings: own, things)
            let standing: DayMeeting.Standing = start > now ? .ahead : end > now ? .running : .over
            let waitsFor = isLate ? queue.blame : nil
            meetings.append(
                DayMeeting(
                    interview: interview, planned: planned, start: start, end: end, standing: standing,
                    waitsFor: waitsFor,
                    collision: standing == .ahead && start > planned.lowerBound
                        ? bounds.collision(of: interview, start..<end) : nil))
            for thing in things where uses[thing, default: Use()].until < end {
                uses[thing] = Use(until: end, blame: waitsFor ?? interview.request)
            }
        }
        self.meetings = meetings
        self.facts = facts
    }

    private static func things(of interview: FairInterview) -> [Thing] {
        [
            .candidate(interview.candidate), .team(interview.employer, interview.team), .table(interview.table),
        ] + (interview.interpreter.map { [.interpreter($0)] } ?? [])
    }

    /// The first minute at which both sides are there; nil where that is too late.
    private static func ready(
        _ interview: FairInterview, _ planned: Range<Int>, _ facts: DayFacts, tolerance: Int
    ) -> Int? {
        guard let candidate = facts.attendance(of: interview.candidate).first(from: planned.lowerBound),
            let employer = facts.attendance(of: interview.employer).first(from: planned.lowerBound)
        else { return nil }
        let both = max(candidate, employer)
        return both - planned.lowerBound <= tolerance ? both : nil
    }

    /// Which side is not there in time.
    private static func absence(
        _ interview: FairInterview, _ planned: Range<Int>, _ facts: DayFacts, _ tolerance: Int
    ) -> DayMeeting.Cause {
        let candidate = facts.attendance(of: interview.candidate).first(from: planned.lowerBound)
        return candidate.map { $0 - planned.lowerBound > tolerance } ?? true ? .candidate : .employer
    }

    /// What keeps an interview from being held in these minutes; nil = nothing.
    private static func cause(
        _ interview: FairInterview, _ minutes: Range<Int>, _ now: Int, _ facts: DayFacts
    ) -> DayMeeting.Cause? {
        let start = minutes.lowerBound
        if !facts.attendance(of: interview.candidate).isHere(at: start) { return .candidate }
        if !facts.attendance(of: interview.employer).isHere(at: start) { return .employer }
        if facts.isGone(interview.team, of: interview.employer, at: start) { return .team }
        if facts.isLost(interview.table, at: start) { return .table }
        if let interpreter = interview.interpreter, let illness = facts.illness(of: interpreter, in: minutes),
            illness.lowerBound <= start || start > now
        {
            return .interpreter
        }
        return nil
    }

    /// When an interview ends: as said; as far as it is known to run late; at the latest when one of the next ones that need the
    /// same is known to have begun, or when somebody goes.
    private static func end(
        _ interview: FairInterview, _ planned: Range<Int>, _ start: Int, _ facts: DayFacts,
        meetings: [FairInterview], _ things: [Thing]
    ) -> Int {
        if let over = facts.over[interview.request] { return max(over, start) }
        var end = start + planned.count
        if let late = facts.overruns[interview.request], planned.upperBound + late > start {
            end = planned.upperBound + late
        }
        for other in meetings where other.request != interview.request {
            guard let begun = facts.begun[other.request], begun >= start, begun < end else { continue }
            let isLater =
                (other.slot, other.table, other.request) > (interview.slot, interview.table, interview.request)
            if isLater, DayCourse.things(of: other).contains(where: things.contains) { end = begun }
        }
        for leave in [
            facts.attendance(of: interview.candidate).end(of: start),
            facts.attendance(of: interview.employer).end(of: start),
        ] {
            if let leave { end = min(end, leave) }
        }
        return end
    }
}

extension DayMeeting {
    fileprivate static func off(
        _ interview: FairInterview, _ planned: Range<Int>, _ cause: Cause
    ) -> DayMeeting {
        DayMeeting(
            interview: interview, planned: planned, start: planned.lowerBound, end: planned.upperBound,
            standing: .off(cause), waitsFor: nil, collision: nil)
    }
}

/// What a late interview may run into on a day.
private struct DayBounds {
    private let date: CivilDate
    private let closing: Int
    private let blocks: [FairBlock]
    private let candidates: [ID<Applicant>: [DayWindow]]
    private let employers: [ID<Employer>: [DayWindow]]
    private let interpreters: [ID<Interpreter>: [DayWindow]]

    init(_ problem: FairProblem, day: Int) {
        let date = problem.days[day].date
        self.date = date
        closing = problem.days[day].slots.last?.minutesOfDay.upperBound ?? 0
        blocks = problem.blocks.filter { $0.window.date == date }
        candidates = problem.candidates.reduce(into: [:]) { $0[$1.id] = $1.windows }
        employers = problem.employers.reduce(into: [:]) { $0[$1.id] = $1.windows }
        interpreters = problem.interpreters.reduce(into: [:]) { $0[$1.id] = $1.windows }
    }

    func collision(of interview: FairInterview, _ minutes: Range<Int>) -> DayMeeting.Collision? {
        for block in blocks where (block.window.from.minutes..<block.window.to.minutes).overlaps(minutes) {
            let isConcerned =
                switch block.audience {
                case .all: true
                case .candidates(let ids): ids.contains(interview.candidate)
                case .employers(let ids): ids.contains(interview.employer)
                case .interpreters(let ids): interview.interpreter.map(ids.contains) ?? false
                }
            if isConcerned { return .block(block.title) }
        }
        if !covers(candidates[interview.candidate], minutes) { return .leaves(.candidate) }
        if !covers(employers[interview.employer], minutes) { return .leaves(.employer) }
        if let id = interview.interpreter, !covers(interpreters[id], minutes) { return .leaves(.interpreter) }
        return minutes.upperBound > closing ? .closing : nil
    }

    private func covers(_ windows: [DayWindow]?, _ minutes: Range<Int>) -> Bool {
        guard let windows else { return true }
        var covered = minutes.lowerBound
        for window in windows.filter({ $0.date == date }).sorted() where window.from.minutes <= covered {
            covered = max(covered, window.to.minutes)
        }
        return covered >= minutes.upperBound
    }
}
