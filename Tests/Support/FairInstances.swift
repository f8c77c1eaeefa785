package import Calendar
package import Domain
import Hashing

/// Small random problems of the fair, tight enough that every rule and every objective matters in some of them.
package enum FairInstances {
    /// A problem without faults; the same for the same seed.
    package static func problem(seed: UInt64) -> FairProblem {
        var draw = SplitMix64(seed: seed ^ 0x6661_6972)
        var problem = FairProblem(
            zone: "Europe/Berlin", days: days(&draw), tables: draw.below(9) == 0 ? nil : draw.below(2) == 0 ? 1 : 2,
            employers: [], candidates: [], requests: [])
        problem.sharedLanguageLevel = draw.below(5) < 4 ? .b2 : nil
        problem.employers = (0..<(2 + draw.below(2))).map { employer($0, problem, &draw) }
        // Tables without number times several teams would make exhaustive search slow without making it harder.
        if problem.tables == nil {
            for index in problem.employers.indices { problem.employers[index].teams = 1 }
        }
        problem.candidates = (0..<(2 + draw.below(2))).map { candidate($0, problem, &draw) }
        problem.interpreters = (0..<(draw.below(4) == 0 ? draw.below(2) : 2)).map { interpreter($0, problem, &draw) }
        problem.requests = requests(of: problem, &draw)
        problem.blocks = blocks(of: problem, &draw)
        problem.objectives = objectives(&draw)
        problem.ties = draw.below(8) == 0 ? .id : .seed(UInt64(draw.below(1000)))
        if draw.below(3) == 0 { addPins(to: &problem, &draw) }
        return problem
    }

    private static func days(_ draw: inout SplitMix64) -> [FairDay] {
        let first = date(2012, 6, 25)
        return (0..<(1 + draw.below(2))).map { day in
            var minute = 540
            var slots: [FairSlot] = []
            for _ in 0..<(2 + draw.below(3)) {
                guard let start = LocalTime(minutes: minute) else { continue }
                let minutes = draw.below(6) == 0 ? 45 : 30
                slots.append(FairSlot(start: start, minutes: minutes))
                minute += minutes + (draw.below(4) == 0 ? 30 : 0)
            }
            return FairDay(date: first.adding(days: day), slots: slots)
        }
    }

    package static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is not a date")
        }
        return date
    }

    private static func windows(_ problem: FairProblem, _ draw: inout SplitMix64) -> [DayWindow] {
        problem.days.compactMap { day in
            guard draw.below(6) > 0, let last = day.slots.last else { return nil }
            let first = day.slots[draw.below(day.slots.count)].start.minutes
            let until = first + 30 * (2 + draw.below(4))
            guard let from = LocalTime(minutes: first),
                let to = LocalTime(minutes: min(until, last.start.minutes + last.minutes))
            else { return nil }
            return DayWindow(date: day.date, from: from, to: to)
        }
    }

    private static func employer(
        _ number: Int, _ problem: FairProblem, _ draw: inout SplitMix64
    ) -> FairProblem.Employer {
        var employer = FairProblem.Employer(id: ID("E\(number)"), teams: draw.below(4) == 0 ? 2 : 1)
        employer.languages = draw.below(3) == 0 ? [.german: .c2, .english: .b2] : [.german: .c2]
        if draw.below(5) < 2 { employer.tables = [draw.below(problem.tables ?? 2)] }
        if draw.below(2) == 0 { employer.maxRunSlots = draw.below(3) == 0 ? 2 : 1 }
        if draw.below(7) == 0 { employer.windows = windows(problem, &draw) }
        return employer
    }

    private static func candidate(
        _ number: Int, _ problem: FairProblem, _ draw: inout SplitMix64
    ) -> FairProblem.Candidate {
        var candidate = FairProblem.Candidate(id: ID("C\(number)"))
        switch draw.below(4) {
        case 0: candidate.languages = [.spanish: .c2, .german: .b2]
        case 1: candidate.languages = [.spanish: .c2, .english: .c1]
        default: candidate.languages = [.spanish: .c2, .german: .a2]
        }
        if draw.below(4) == 0 { candidate.windows = windows(problem, &draw) }
        if draw.below(2) == 0 { candidate.maxPerDay = draw.below(4) == 0 ? 2 : 1 }
        candidate.minGapSlots = draw.below(5) < 2 ? 0 : 1
        return candidate
    }

    private static func interpreter(
        _ number: Int, _ problem: FairProblem, _ draw: inout SplitMix64
    ) -> FairProblem.Interpreter {
        var interpreter = FairProblem.Interpreter(
            id: ID("I\(number)"),
            pairs: [draw.below(6) == 0 ? LanguagePair(.english, .spanish) : LanguagePair(.german, .spanish)])
        if draw.below(2) == 0 { interpreter.maxRunSlots = draw.below(3) == 0 ? 2 : 1 }
        if draw.below(6) == 0 { interpreter.windows = windows(problem, &draw) }
        return interpreter
    }

    private static func requests(of problem: FairProblem, _ draw: inout SplitMix64) -> [FairProblem.Request] {
        (0..<(4 + draw.below(2))).map { number in
            FairProblem.Request(
                id: ID("R\(number)"), candidate: problem.candidates[draw.below(problem.candidates.count)].id,
                employer: problem.employers[draw.below(3) == 0 ? 0 : draw.below(problem.employers.count)].id,
                priority: draw.below(4),
                slots: draw.below(5) == 0 ? 2 : 1, isRequired: draw.below(3) == 0)
        }
    }

    private static func blocks(of problem: FairProblem, _ draw: inout SplitMix64) -> [FairBlock] {
        (0..<(draw.below(3) == 0 ? 1 : 0)).compactMap { number in
            let day = problem.days[draw.below(problem.days.count)]
            let slot = day.slots[draw.below(day.slots.count)]
            guard let to = LocalTime(minutes: slot.start.minutes + slot.minutes),
                let window = DayWindow(date: day.date, from: slot.start, to: to)
            else { return nil }
            let audience: FairBlock.Audience =
                switch draw.below(4) {
                case 0: .all
                case 1: .employers([problem.employers[draw.below(problem.employers.count)].id])
                case 2: .candidates([problem.candidates[draw.below(problem.candidates.count)].id])
                default: .interpreters(problem.interpreters.map(\.id))
                }
            return FairBlock(title: "Block \(number)", window: window, audience: audience)
        }
    }

    private static func objectives(_ draw: inout SplitMix64) -> [FairProblem.Level] {
        switch draw.below(8) {
        case 0:
            [
                FairProblem.Level([
                    FairProblem.Weight(term: .unplaced, weight: 100),
                    FairProblem.Weight(term: .candidateDays, weight: 20),
                    FairProblem.Weight(term: .idleBeyondGap, weight: 3),
                ])
            ]
        case 1: [.init(.required), .init(.priority), .init(.finish)]
        case 2:
            [
                .init(.required), .init(.priority), .init(.tableChanges), .init(.handOvers), .init(.days),
                .init(.finish),
                .init(.idle),
            ]
        case 3: [.init(.unplaced), .init(.idleBeyondGap), .init(.days), .init(.handOvers), .init(.idle)]
        default: FairProblem.defaultObjectives
        }
    }

    /// Pins that a person could make: those without a fault, whatever policy rule they break.
    private static func addPins(to problem: inout FairProblem, _ draw: inout SplitMix64) {
        for _ in 0..<(1 + draw.below(2)) {
            let day = draw.below(problem.days.count)
            var pin = FairProblem.Pin(
                request: problem.requests[draw.below(problem.requests.count)].id, day: day,
                slot: draw.below(problem.days[day].slots.count))
            if draw.below(2) == 0 { pin.table = draw.below(problem.tables ?? 2) }
            if draw.below(2) == 0 { pin.team = 0 }
            if draw.below(3) == 0, !problem.interpreters.isEmpty {
                pin.interpreter = problem.interpreters[draw.below(problem.interpreters.count)].id
            }
            problem.pins.append(pin)
            if !problem.faults().isEmpty { problem.pins.removeLast() }
        }
    }
}
