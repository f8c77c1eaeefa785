import Calendar
package import Domain

/// Something that keeps interviews from being held as planned, with each of them and a way out (Störung).
package struct DayConflict: Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        case candidate(ID<Applicant>, Attendance.Word)
        case employer(ID<Employer>, Attendance.Word)
        /// A delegation has fewer teams than it was planned with.
        case team(ID<Employer>)
        case table(Int)
        case interpreter(ID<Interpreter>)
        /// An interview that ends later than planned.
        case late(ID<InterviewRequest>)
    }

    /// What would help.
    package enum Cure: Hashable, Sendable {
        /// It begins a little later, and nothing else has to change.
        case wait(until: Int)
        /// Another interpreter is free then.
        case interpreter(ID<Interpreter>)
        /// Both sides share a language well enough.
        case without
        /// Another table of the employer is free then.
        case table(Int)
        /// It needs another time: the rest of the day is planned anew.
        case replan
    }

    package struct Touched: Hashable, Sendable {
        package let meeting: DayMeeting
        package let cure: Cure
        /// Whether the two sides need an interpreter.
        package let needsInterpreter: Bool
    }

    package let cause: Cause
    /// By slot and table; at least one.
    package let touched: [Touched]

    /// How many have to be planned anew.
    package var count: Int { touched.count { $0.cure == .replan } }
}

extension DayState {
    /// What stands in the way of the interviews that are not over, by the first that is touched.
    package var conflicts: [DayConflict] {
        var causes: [DayConflict.Cause] = []
        var touched: [DayConflict.Cause: [DayConflict.Touched]] = [:]
        for meeting in meetings {
            guard let cause = cause(of: meeting) else { continue }
            if touched[cause] == nil { causes.append(cause) }
            touched[cause, default: []].append(
                DayConflict.Touched(
                    meeting: meeting, cure: cure(of: meeting), needsInterpreter: needsInterpreter(meeting.interview)))
        }
        return causes.map { DayConflict(cause: $0, touched: touched[$0] ?? []) }
    }

    private func cause(of meeting: DayMeeting) -> DayConflict.Cause? {
        let interview = meeting.interview
        switch meeting.standing {
        case .over, .running: return nil
        case .ahead:
            if let head = meeting.waitsFor, meeting.delay > 0 { return .late(head) }
            guard meeting.delay > 0 else { return nil }
            let candidate = attendance(of: interview.candidate)
            return (candidate.first(from: meeting.planned.lowerBound) ?? 0) > meeting.planned.lowerBound
                ? .candidate(interview.candidate, candidate.word)
                : .employer(interview.employer, attendance(of: interview.employer).word)
        case .off(.candidate): return .candidate(interview.candidate, attendance(of: interview.candidate).word)
        case .off(.employer): return .employer(interview.employer, attendance(of: interview.employer).word)
        case .off(.team): return .team(interview.employer)
        case .off(.table): return .table(interview.table)
        case .off(.interpreter):
            return interview.interpreter.map { .interpreter($0) }
        }
    }

    private func cure(of meeting: DayMeeting) -> DayConflict.Cure {
        guard meeting.needsPlanning(tolerance: fair.tolerance) else { return .wait(until: meeting.start) }
        guard case .off(let cause) = meeting.standing, meeting.planned.lowerBound >= now else { return .replan }
        switch cause {
        case .interpreter:
            if !needsInterpreter(meeting.interview) { return .without }
            return fair.problem.interpreters.map(\.id).sorted().first { isFree($0, for: meeting) }
                .map { .interpreter($0) } ?? .replan
        case .table:
            return tables(for: meeting.interview).first { isFree($0, for: meeting) }.map { .table($0) } ?? .replan
        case .candidate, .employer, .team: return .replan
        }
    }

    private func side(_ interview: FairInterview) -> (FairProblem.Candidate, FairProblem.Employer)? {
        guard let candidate = fair.problem.candidates.first(where: { $0.id == interview.candidate }),
            let employer = fair.problem.employers.first(where: { $0.id == interview.employer })
        else { return nil }
        return (candidate, employer)
    }

    func needsInterpreter(_ interview: FairInterview) -> Bool {
        side(interview).map { LanguageNeed(fair.problem, $0.0, $0.1).isThere } ?? false
    }

    private func isFree(_ id: ID<Interpreter>, for meeting: DayMeeting) -> Bool {
        guard let (candidate, employer) = side(meeting.interview),
            let interpreter = fair.problem.interpreters.first(where: { $0.id == id }),
            LanguageNeed(fair.problem, candidate, employer).isMet(by: interpreter),
            facts.illness(of: id, in: meeting.planned) == nil,
            interpreter.windows.map({ $0.covers(meeting.planned, on: moment.date) }) ?? true
        else { return false }
        return !meetings.contains { $0.interview.interpreter == id && $0.occupies(meeting.planned) }
    }

    private func tables(for interview: FairInterview) -> [Int] {
        fair.problem.employers.first { $0.id == interview.employer }?.tables
            ?? Array(0..<(fair.problem.tables ?? 0))
    }

    private func isFree(_ table: Int, for meeting: DayMeeting) -> Bool {
        !facts.isLost(table, at: meeting.planned.lowerBound)
            && !meetings.contains { $0.interview.table == table && $0.occupies(meeting.planned) }
    }
}

extension DayMeeting {
    /// Whether it takes up its people and its table in some of these minutes.
    func occupies(_ minutes: Range<Int>) -> Bool {
        if case .off = standing { return false }
        return start < minutes.upperBound && minutes.lowerBound < end
    }
}

extension [DayWindow] {
    func covers(_ minutes: Range<Int>, on date: CivilDate) -> Bool {
        var covered = minutes.lowerBound
        for window in filter({ $0.date == date }).sorted() where window.from.minutes <= covered {
            covered = Swift.max(covered, window.to.minutes)
        }
        return covered >= minutes.upperBound
    }
}

/// Whether two sides need an interpreter, and who could be theirs.
struct LanguageNeed {
    private let level: CEFRLevel?
    private let candidate: [LanguageCode: CEFRLevel]
    private let employer: [LanguageCode: CEFRLevel]

    init(_ problem: FairProblem, _ candidate: FairProblem.Candidate, _ employer: FairProblem.Employer) {
        level = problem.sharedLanguageLevel
        self.candidate = candidate.languages
        self.employer = employer.languages
    }

    var isThere: Bool {
        guard level != nil else { return false }
        return !candidate.keys.contains { speak($0, candidate) && speak($0, employer) }
    }

    func isMet(by interpreter: FairProblem.Interpreter) -> Bool {
        interpreter.pairs.contains { pair in
            speak(pair.first, candidate) && speak(pair.second, employer)
                || speak(pair.second, candidate) && speak(pair.first, employer)
        }
    }

    private func speak(_ language: LanguageCode, _ levels: [LanguageCode: CEFRLevel]) -> Bool {
        guard let level, let held = levels[language] else { return level == nil }
        return held >= level
    }
}
