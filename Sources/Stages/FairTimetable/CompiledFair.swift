import Domain
import Hashing

/// A fair problem as dense integers: what the search reads.
///
/// Everybody has a number: candidates, employers, teams (those of an employer are neighbours), tables, interpreters,
/// requests. Numbers follow the order of the ties, so that the order of the file never decides.
///
/// A class, as are its requests, because the search hands them on millions of times, and a copied structure counts the
/// references to each of its lists.
final class CompiledFair: Sendable {
    let problem: FairProblem
    let grid: Grid
    let candidates: [Candidate]
    let employers: [Employer]
    let interpreters: [Interpreter]
    let requests: [Request]
    /// Employer of each team.
    let employerOfTeam: [Int]
    let tables: Int
    /// Slots in which a table, or a team, is out of use, by its number; most have none.
    let closedTables: [Int: SlotSet]
    let closedTeams: [Int: SlotSet]
    /// Whether the problem says how many tables there are.
    let tablesAreLimited: Bool
    let scale: CostScale
    /// Candidates whose announced list holds an interview that is no longer wanted.
    let changedAnyway: [Bool]

    init(
        problem: FairProblem, grid: Grid, candidates: [Candidate], employers: [Employer], interpreters: [Interpreter],
        requests: [Request], employerOfTeam: [Int], tables: Int, tablesAreLimited: Bool, scale: CostScale,
        changedAnyway: [Bool], closedTables: [Int: SlotSet], closedTeams: [Int: SlotSet]
    ) {
        self.problem = problem
        self.grid = grid
        self.candidates = candidates
        self.employers = employers
        self.interpreters = interpreters
        self.requests = requests
        self.employerOfTeam = employerOfTeam
        self.tables = tables
        self.tablesAreLimited = tablesAreLimited
        self.scale = scale
        self.changedAnyway = changedAnyway
        self.closedTables = closedTables
        self.closedTeams = closedTeams
    }

    struct Candidate: Sendable {
        let source: FairProblem.Candidate
        let available: SlotSet
        let maxPerDay: Int
        let gap: Int
        var requests: [Int] = []
    }

    struct Employer: Sendable {
        let source: FairProblem.Employer
        let available: SlotSet
        let teams: Range<Int>
        let maxRun: Int
        let tables: [Int]
        var requests: [Int] = []
    }

    struct Interpreter: Sendable {
        let source: FairProblem.Interpreter
        let available: SlotSet
        let maxRun: Int
    }

    final class Request: Sendable {
        let source: FairProblem.Request
        let candidate: Int
        let employer: Int
        let length: Int
        /// Whether an interpreter sits with it: the languages ask for one, or a pin names one.
        let takesInterpreter: Bool
        /// Whether it may be held without one all the same: a person pinned it and named none.
        let mayGoWithout: Bool
        /// Interpreters that may serve it: those with the right languages, or the pinned one.
        let interpreters: [Int]
        let tables: [Int]
        let teams: Range<Int>
        /// Slots at which it may start as far as windows, breaks, and a pin say.
        let starts: [Int]
        let isPinned: Bool
        let announced: Announced?
        /// What the request costs while it is not placed.
        let absence: Cost

        init(
            source: FairProblem.Request, candidate: Int, employer: Int, length: Int, takesInterpreter: Bool,
            mayGoWithout: Bool, interpreters: [Int], tables: [Int], teams: Range<Int>, starts: [Int], isPinned: Bool,
            announced: Announced?, absence: Cost
        ) {
            self.source = source
            self.candidate = candidate
            self.employer = employer
            self.length = length
            self.takesInterpreter = takesInterpreter
            self.mayGoWithout = mayGoWithout
            self.interpreters = interpreters
            self.tables = tables
            self.teams = teams
            self.starts = starts
            self.isPinned = isPinned
            self.announced = announced
            self.absence = absence
        }
    }

    /// The place in the plan in force.
    struct Announced: Sendable {
        let day: Int
        /// -1 where that slot is gone.
        let start: Int
        let table: Int
        /// -1 = none, -2 = somebody who is gone.
        let interpreter: Int
        /// Change cost of the cheapest place that is possible for the request alone.
        let cheapest: Int
    }
}

/// Where and by whom an interview is held.
struct Seat: Hashable, Sendable {
    var start: Int
    var team: Int
    var table: Int
    /// -1 = none.
    var interpreter: Int
}

/// The order that decides between equals: a keyed hash, or the ids themselves.
struct TieOrder {
    private let hash: SipHash24?

    init(_ ties: PlanTies) {
        switch ties {
        case .seed(let seed): hash = SipHash24(seed: seed)
        case .id: hash = nil
        }
    }

    func sorted<Value>(_ values: [Value], by id: (Value) -> String) -> [Value] {
        let keyed = values.map { (key: hash?(id($0)) ?? 0, text: id($0), value: $0) }
        return keyed.sorted {
            $0.key == $1.key ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) : $0.key < $1.key
        }.map(\.value)
    }
}
