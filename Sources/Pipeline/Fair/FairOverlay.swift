import Domain
import FairTimetable
import PlanFiles
import Store

/// The draft with what people fixed since at its place.
struct FairOverlay {
    /// By day, slot and table.
    let interviews: [FairInterview]
    /// Where the draft has those that are elsewhere now.
    let drafted: [ID<InterviewRequest>: FairInterview]
    private let problem: FairProblem

    init(_ desk: FairDesk) {
        problem = desk.problem
        var placed = Dictionary(
            desk.draft.plan.interviews.map { ($0.request, $0) }, uniquingKeysWith: { first, _ in first })
        var drafted: [ID<InterviewRequest>: FairInterview] = [:]
        let requests = Dictionary(problem.requests.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for pin in problem.pins {
            guard let request = requests[pin.request] else { continue }
            let before = placed[pin.request]
            if let before, FairOverlay.keeps(before, pin) { continue }
            placed[pin.request] = FairOverlay.interview(pin, request, before, among: placed, in: problem)
            drafted[pin.request] = before
        }
        interviews = placed.values.sorted {
            ($0.day, $0.slot, $0.table, $0.request) < ($1.day, $1.slot, $1.table, $1.request)
        }
        self.drafted = drafted
    }

    /// What the verifier says of it.
    func verified() throws(PipelineError) -> PlanVerification {
        let placed = Set(interviews.map(\.request))
        let missing = problem.requests.filter { !placed.contains($0.id) }
        let plan = FairPlan(
            status: missing.contains(where: \.isRequired) ? .partial : .feasible, interviews: interviews,
            unplaced: missing.map { FairPlan.Unplaced(request: $0.id, reasons: []) }, objectives: [], changes: [],
            certificates: [], bindingBound: "", work: 0)
        do throws(PlanRefusal) { return try FairVerifier.verify(plan, against: problem) } catch {
            throw .refused(stage: .fair, error, of: FairFiles.json(problem))
        }
    }

    private static func keeps(_ interview: FairInterview, _ pin: FairProblem.Pin) -> Bool {
        interview.day == pin.day && interview.slot == pin.slot && pin.table.map { $0 == interview.table } ?? true
            && pin.team.map { $0 == interview.team } ?? true
            && pin.interpreter.map { $0 == interview.interpreter } ?? true
    }

    /// The interview as the pin has it. What it leaves to the planner stays as it was, if it was placed; else it takes the first
    /// table of the employer that nobody has then.
    private static func interview(
        _ pin: FairProblem.Pin, _ request: FairProblem.Request, _ before: FairInterview?,
        among placed: [ID<InterviewRequest>: FairInterview], in problem: FairProblem
    ) -> FairInterview {
        let taken = placed.values.filter { $0.request != pin.request && $0.day == pin.day && $0.slot == pin.slot }
        let employer = problem.employers.first { $0.id == request.employer }
        let tables = employer?.tables ?? Array(0..<(problem.tables ?? (taken.map(\.table).max() ?? 0) + 2))
        let free = tables.first { table in !taken.contains { $0.table == table } }
        let busy = Set(taken.filter { $0.employer == request.employer }.map(\.team))
        let team = (0..<(employer?.teams ?? 1)).first { !busy.contains($0) }
        return FairInterview(
            request: pin.request, candidate: request.candidate, employer: request.employer, vacancy: request.vacancy,
            day: pin.day, slot: pin.slot, table: pin.table ?? before?.table ?? free ?? tables.first ?? 0,
            team: pin.team ?? team ?? before?.team ?? 0, interpreter: pin.interpreter ?? before?.interpreter)
    }
}
