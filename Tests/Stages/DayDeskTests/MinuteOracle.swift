import Calendar
import Domain

@testable import DayDesk

/// Plays a day minute by minute, as somebody with a watch would see it: who sits, who waits, who is next.
///
/// Written from the rules of docs/explanation/day-desk.md alone; it shares nothing with `DayCourse`.
struct MinuteOracle {
    struct Held: Hashable {
        let request: String
        let start: Int
        let end: Int
    }

    private struct Waiting {
        let interview: FairInterview
        let from: Int
        let until: Int
        let overrun: Int?
    }

    /// - Parameter overruns: Minutes after its planned end at which an interview ends.
    static func day(_ fair: DayFair, _ overruns: [ID<InterviewRequest>: Int]) -> Set<Held> {
        var waiting = fair.plan.filter { $0.day == 0 }.map { interview in
            let slots = fair.problem.days[0].slots
            let length = fair.problem.requests.first { $0.id == interview.request }?.slots ?? 1
            let last = slots[interview.slot + length - 1]
            return Waiting(
                interview: interview, from: slots[interview.slot].start.minutes,
                until: last.start.minutes + last.minutes, overrun: overruns[interview.request])
        }
        waiting.sort {
            ($0.from, $0.interview.table, $0.interview.request) < ($1.from, $1.interview.table, $1.interview.request)
        }
        var sitting: [(interview: FairInterview, start: Int, end: Int)] = []
        var held: Set<Held> = []
        for minute in 0..<3000 {
            for done in sitting where done.end == minute {
                held.insert(Held(request: done.interview.request.text, start: done.start, end: done.end))
            }
            sitting.removeAll { $0.end == minute }
            var passed: [FairInterview] = []
            for next in waiting {
                let isNext =
                    next.from <= minute && !passed.contains { shares($0, next.interview) }
                    && !sitting.contains { shares($0.interview, next.interview) }
                guard isNext else {
                    passed.append(next.interview)
                    continue
                }
                var end = minute + next.until - next.from
                if let overrun = next.overrun, next.until + overrun > minute { end = next.until + overrun }
                sitting.append((next.interview, minute, end))
                waiting.removeAll { $0.interview.request == next.interview.request }
            }
        }
        return held
    }

    private static func shares(_ one: FairInterview, _ other: FairInterview) -> Bool {
        one.candidate == other.candidate || one.table == other.table
            || one.employer == other.employer && one.team == other.team
            || one.interpreter != nil && one.interpreter == other.interpreter
    }
}
