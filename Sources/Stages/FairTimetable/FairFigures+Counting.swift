import Calendar
package import Domain

extension FairFigures {
    /// Counts the figures of a timetable.
    ///
    /// A team or an interpreter is available in the slots that windows and blocks leave; a table always.
    package init(of interviews: [FairInterview], in problem: FairProblem) {
        let counting = FigureCounting(problem, interviews)
        self.init(
            perEmployer: counting.spread(problem.requests.map(\.employer), interviews.map(\.employer)),
            perCandidate: counting.spread(problem.requests.map(\.candidate), interviews.map(\.candidate)),
            tables: problem.tables.map { counting.utilisation(available: counting.tables($0), taken: counting.all) },
            teams: counting.utilisation(available: counting.teams, taken: counting.all),
            interpreters: counting.utilisation(available: counting.interpreters, taken: counting.interpreted))
    }
}

private struct FigureCounting {
    private let problem: FairProblem
    private let grid: Grid
    /// Interviews in each slot, and those with an interpreter.
    let all: [Int]
    let interpreted: [Int]

    init(_ problem: FairProblem, _ interviews: [FairInterview]) {
        self.problem = problem
        let grid = Grid(problem.days)
        self.grid = grid
        let lengths = Dictionary(problem.requests.map { ($0.id, $0.slots) }) { first, _ in first }
        var all = [Int](repeating: 0, count: grid.slots)
        var interpreted = all
        for interview in interviews {
            let first = grid.firstOfDay[interview.day] + interview.slot
            for slot in first..<(first + (lengths[interview.request] ?? 1)) {
                all[slot] += 1
                if interview.interpreter != nil { interpreted[slot] += 1 }
            }
        }
        self.all = all
        self.interpreted = interpreted
    }

    func spread<Of>(_ wanted: [ID<Of>], _ held: [ID<Of>]) -> FairFigures.Spread? {
        var counts: [ID<Of>: Int] = [:]
        for id in wanted { counts[id] = 0 }
        for id in held { counts[id, default: 0] += 1 }
        let sorted = counts.values.sorted()
        guard let least = sorted.first, let most = sorted.last else { return nil }
        return FairFigures.Spread(least: least, median: sorted[(sorted.count - 1) / 2], most: most)
    }

    func tables(_ tables: Int) -> [Int] { [Int](repeating: tables, count: grid.slots) }

    var teams: [Int] {
        available(
            problem.employers.map { employer in
                (employer.windows, employer.teams, problem.blocks.filter { $0.audience.concerns(employer.id) })
            })
    }

    var interpreters: [Int] {
        available(
            problem.interpreters.map { interpreter in
                (interpreter.windows, 1, problem.blocks.filter { $0.audience.concerns(interpreter.id) })
            })
    }

    private func available(_ things: [(windows: [DayWindow]?, count: Int, blocks: [FairBlock])]) -> [Int] {
        var total = [Int](repeating: 0, count: grid.slots)
        for thing in things {
            var open = grid.slots(inside: thing.windows, days: problem.days)
            for block in thing.blocks { open.subtract(grid.slots(touching: block.window, days: problem.days)) }
            for slot in 0..<grid.slots where open.contains(slot) { total[slot] += thing.count }
        }
        return total
    }

    func utilisation(available: [Int], taken: [Int]) -> FairFigures.Utilisation {
        func use(_ slots: [Int]) -> FairFigures.Use {
            .init(taken: slots.reduce(0) { $0 + taken[$1] }, available: slots.reduce(0) { $0 + available[$1] })
        }
        var busiest = FairFigures.Use(taken: 0, available: 0)
        var window: DayWindow?
        for hours in threeHours {
            let use = use(hours.slots)
            let isBusier = use.taken * busiest.available > busiest.taken * use.available
            if use.taken > 0, busiest.taken == 0 || isBusier {
                busiest = use
                window = hours.window
            }
        }
        return .init(overall: use(Array(0..<grid.slots)), busiest: busiest, busiestWindow: window)
    }

    /// Every three hours of a day that begin with a slot; a shorter day as a whole.
    private var threeHours: [(slots: [Int], window: DayWindow)] {
        var result: [(slots: [Int], window: DayWindow)] = []
        for day in 0..<grid.days {
            let range = grid.range(ofDay: day)
            guard let first = range.first, let last = range.last else { continue }
            for slot in range where slot == first || grid.start[slot] + 180 <= grid.end[last] {
                let until = min(grid.start[slot] + 180, max(grid.end[last], grid.start[slot]))
                guard let from = LocalTime(minutes: grid.start[slot]), let to = LocalTime(minutes: until),
                    let window = DayWindow(date: problem.days[day].date, from: from, to: to)
                else { continue }
                result.append((range.filter { $0 >= slot && grid.end[$0] <= until }, window))
            }
        }
        return result
    }
}
