import Calendar
import Domain

/// Where one request could be held if it were the only one: what windows, blocks, breaks, languages, and its pin leave.
/// Part of the verifier.
struct FairPlaces {
    private let problem: FairProblem
    private let request: FairProblem.Request
    private let candidate: FairProblem.Candidate?
    private let employer: FairProblem.Employer?
    private let pin: FairProblem.Pin?

    init(problem: FairProblem, _ request: FairProblem.Request) {
        self.problem = problem
        self.request = request
        candidate = problem.candidates.first { $0.id == request.candidate }
        employer = problem.employers.first { $0.id == request.employer }
        pin = problem.pins.first { $0.request == request.id }
    }

    /// A time that is possible, with the interpreters who could serve then; empty where it takes none.
    struct Time {
        let day: Int
        let slots: Range<Int>
        let interpreters: [ID<Interpreter>]
    }

    /// Every time at which the request could be held alone.
    var times: [Time] {
        if let pin {
            let slots = pin.slot..<(pin.slot + request.slots)
            return [Time(day: pin.day, slots: slots, interpreters: present(servers, pin.day, slots))]
        }
        guard (employer?.teams ?? 0) > 0, !tables.isEmpty else { return [] }
        var result: [Time] = []
        for (day, fairDay) in problem.days.enumerated() {
            for first in fairDay.slots.indices where first + request.slots <= fairDay.slots.count {
                let slots = first..<(first + request.slots)
                let isWhole = slots.dropLast().allSatisfy {
                    fairDay.slots[$0].end == fairDay.slots[$0 + 1].start.minutes
                }
                guard isWhole, isOpen(day, slots) else { continue }
                let interpreters = present(servers, day, slots)
                if needsInterpreter, interpreters.isEmpty { continue }
                result.append(Time(day: day, slots: slots, interpreters: interpreters))
            }
        }
        return result
    }

    /// Tables that the employer may use; where their number has no limit, all that anybody names and one more.
    var tables: [Int] {
        if let table = pin?.table { return [table] }
        if let own = employer?.tables { return own }
        return Array(0..<(problem.tables ?? (problem.previous.map { $0.table }.max() ?? 0) + 2))
    }

    var needsInterpreter: Bool {
        guard let level = problem.sharedLanguageLevel else { return false }
        return !(candidate?.languages ?? [:]).contains { language, held in
            held >= level && (employer?.languages[language] ?? .a0) >= level && employer?.languages[language] != nil
        }
    }

    /// Whether the interview has somebody interpreting: the languages ask for it, or a pin names one.
    var takesInterpreter: Bool { needsInterpreter || pin?.interpreter != nil }

    /// Whether a person pinned it without naming an interpreter, so that it may be held without one.
    var mayGoWithout: Bool { pin.map { $0.interpreter == nil } ?? false }

    /// The tables that the employer or a pin names; nil = any.
    var ownTables: [Int]? { pin?.table.map { [$0] } ?? employer?.tables }

    /// Interpreters whose languages fit, or the pinned one.
    var servers: [FairProblem.Interpreter] {
        if let pinned = pin?.interpreter { return problem.interpreters.filter { $0.id == pinned } }
        guard needsInterpreter, let level = problem.sharedLanguageLevel else { return [] }
        func candidateSpeaks(_ code: LanguageCode) -> Bool { (candidate?.languages[code]).map { $0 >= level } ?? false }
        func employerSpeaks(_ code: LanguageCode) -> Bool { (employer?.languages[code]).map { $0 >= level } ?? false }
        return problem.interpreters.filter { interpreter in
            interpreter.pairs.contains {
                candidateSpeaks($0.first) && employerSpeaks($0.second)
                    || candidateSpeaks($0.second) && employerSpeaks($0.first)
            }
        }
    }

    /// Change cost of the cheapest possible place, were it the only interview.
    func cheapestChange(from before: FairInterview) -> Int {
        let table = tables.contains(before.table) ? 0 : 2
        let costs = times.map { time in
            let when = time.day != before.day ? 100 : time.slots.lowerBound != before.slot ? 10 : 0
            let keepsInterpreter =
                before.interpreter.map { time.interpreters.contains($0) } ?? (!takesInterpreter || mayGoWithout)
            return when + table + (keepsInterpreter ? 0 : 1)
        }
        return costs.min() ?? 0
    }

    private func present(_ servers: [FairProblem.Interpreter], _ day: Int, _ slots: Range<Int>) -> [ID<Interpreter>] {
        servers.filter { server in
            slots.allSatisfy { FairPlaces.isThere(server, problem, day, $0) }
        }.map(\.id)
    }

    /// Whether an interpreter's windows and blocks leave a slot.
    static func isThere(
        _ interpreter: FairProblem.Interpreter, _ problem: FairProblem, _ day: Int, _ slot: Int
    ) -> Bool {
        isInside(interpreter.windows, problem, day, slot)
            && !isBlocked(problem, day, slot) { audience in
                switch audience {
                case .all: true
                case .interpreters(let ids): ids.contains(interpreter.id)
                case .employers, .candidates: false
                }
            }
    }

    private func isOpen(_ day: Int, _ slots: Range<Int>) -> Bool {
        let closed = problem.closures.filter { $0.interview == request.id }
        return slots.allSatisfy { slot in
            FairPlaces.isInside(candidate?.windows, problem, day, slot)
                && FairPlaces.isInside(employer?.windows, problem, day, slot)
                && !closed.contains { $0.touches(slot..<(slot + 1), of: problem.days[day]) }
                && !FairPlaces.isBlocked(problem, day, slot) { audience in
                    switch audience {
                    case .all: true
                    case .candidates(let ids): ids.contains(request.candidate)
                    case .employers(let ids): ids.contains(request.employer)
                    case .interpreters: false
                    }
                }
        }
    }

    private static func isInside(_ windows: [DayWindow]?, _ problem: FairProblem, _ day: Int, _ slot: Int) -> Bool {
        guard let windows else { return true }
        let (date, fairSlot) = (problem.days[day].date, problem.days[day].slots[slot])
        return (fairSlot.start.minutes..<fairSlot.end).allSatisfy { minute in
            windows.contains { $0.date == date && $0.from.minutes <= minute && minute < $0.to.minutes }
        }
    }

    private static func isBlocked(
        _ problem: FairProblem, _ day: Int, _ slot: Int, _ concerns: (FairBlock.Audience) -> Bool
    ) -> Bool {
        let (date, fairSlot) = (problem.days[day].date, problem.days[day].slots[slot])
        return problem.blocks.contains { block in
            block.window.date == date && concerns(block.audience) && fairSlot.start < block.window.to
                && block.window.from.minutes < fairSlot.end
        }
    }
}
