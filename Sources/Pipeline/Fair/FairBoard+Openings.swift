package import Domain
import FairTimetable
import Store

extension FairBoard {
    /// A place at which an interview could be held.
    package struct Opening: Hashable, Sendable {
        package let day: Int
        package let slot: Int
        package let table: Int
        /// Codes of the verifier's rules that it would break beside everything else that stands, each once, in their order; empty =
        /// nothing is in the way.
        package let breaks: [String]
    }

    /// Every time at which an interview could begin, at its own table where that is free, else at the employer's first free one.
    ///
    /// Each is put to the verifier together with the interviews that share a person, a firm, a table or an interpreter with
    /// it: others cannot be touched.
    package func openings(of request: ID<InterviewRequest>) -> [Opening] {
        guard let wish = desk.problem.requests.first(where: { $0.id == request }) else { return [] }
        let own = cell(request)?.interview
        let others = cells.map(\.interview).filter { $0.request != request }
        let teams = desk.problem.employers.first { $0.id == wish.employer }?.teams ?? 1
        return desk.problem.days.indices.flatMap { day -> [Opening] in
            desk.problem.days[day].slots.indices.compactMap { slot in
                if let own, own.day == day, own.slot == slot { return nil }
                let then = others.filter { $0.day == day && $0.slot == slot }
                let busy = Set(then.filter { $0.employer == wish.employer }.map(\.team))
                var place = FairInterview(
                    request: request, candidate: wish.candidate, employer: wish.employer, vacancy: wish.vacancy,
                    day: day, slot: slot, table: table(for: wish, own, then),
                    team: (0..<teams).first { !busy.contains($0) } ?? own?.team ?? 0, interpreter: own?.interpreter)
                var breaks = broken(by: place, among: others)
                // Who interprets is the planner's choice: only if nobody can, the rule is in the way.
                for other in free(then) where breaks.contains(where: { $0.hasPrefix("interpreter") }) {
                    place.interpreter = other
                    let tried = broken(by: place, among: others)
                    if !tried.contains(where: { $0.hasPrefix("interpreter") }) { breaks = tried }
                }
                return Opening(day: day, slot: slot, table: place.table, breaks: breaks)
            }
        }
    }

    /// Interpreters who are in none of these interviews.
    private func free(_ interviews: [FairInterview]) -> [ID<Interpreter>] {
        let busy = Set(interviews.compactMap(\.interpreter))
        return desk.problem.interpreters.map(\.id).filter { !busy.contains($0) }
    }

    private func table(for wish: FairProblem.Request, _ own: FairInterview?, _ then: [FairInterview]) -> Int {
        let taken = Set(then.map(\.table))
        if let own, !taken.contains(own.table) { return own.table }
        let allowed =
            desk.problem.employers.first { $0.id == wish.employer }?.tables
            ?? Array(0..<(desk.problem.tables ?? (taken.max() ?? 0) + 2))
        return allowed.first { !taken.contains($0) } ?? own?.table ?? allowed.first ?? 0
    }

    private func broken(by place: FairInterview, among others: [FairInterview]) -> [String] {
        let near = others.filter { other in
            other.day == place.day
                && (other.candidate == place.candidate || other.employer == place.employer
                    || other.table == place.table
                    || other.interpreter != nil && other.interpreter == place.interpreter)
        }
        let ids = Set(near.map(\.request)).union([place.request])
        var problem = desk.problem
        problem.requests.removeAll { !ids.contains($0.id) }
        problem.pins.removeAll { !ids.contains($0.request) || $0.request == place.request }
        let employers = Set(problem.requests.map(\.employer))
        let candidates = Set(problem.requests.map(\.candidate))
        problem.employers.removeAll { !employers.contains($0.id) }
        problem.candidates.removeAll { !candidates.contains($0.id) }
        problem.closures.removeAll { closure in
            switch closure.place {
            case .team(let employer, _): !employers.contains(employer)
            case .interview(let request): !ids.contains(request)
            case .table: false
            }
        }
        problem.blocks = problem.blocks.compactMap { $0.concerning(employers, candidates) }
        guard problem.faults().isEmpty else { return ["pin"] }
        let plan = FairPlan(
            status: .feasible, interviews: near + [place], unplaced: [], objectives: [], changes: [], certificates: [],
            bindingBound: "", work: 0)
        let found: PlanVerification
        do throws(PlanRefusal) { found = try FairVerifier.verify(plan, against: problem) } catch {
            // The place names something that the fair does not have, so that nothing can be fixed there.
            return ["pin"]
        }
        var codes: [String] = []
        for breach in found.violations where breach.items.contains(place.request.text) && !codes.contains(breach.code) {
            codes.append(breach.code)
        }
        return codes
    }
}

extension FairBlock {
    /// The block for these people alone; nil where it concerns none of them.
    fileprivate func concerning(_ employers: Set<ID<Employer>>, _ candidates: Set<ID<Applicant>>) -> FairBlock? {
        let audience: Audience
        switch self.audience {
        case .all, .interpreters: return self
        case .employers(let ids): audience = .employers(ids.filter(employers.contains))
        case .candidates(let ids): audience = .candidates(ids.filter(candidates.contains))
        }
        return FairBlock(title: title, window: window, audience: audience)
    }
}
