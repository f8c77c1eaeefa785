package import Calendar
package import Domain
package import Store

/// What stands against fixing an interview: a physical rule always, a policy rule as the campaign has it.
package struct PinDesk {
    package let desk: FairDesk

    package init(desk: FairDesk) {
        self.desk = desk
    }

    /// The pin of an interview at a time that somebody names; throws where there is no such interview or time.
    ///
    /// - Parameters:
    ///   - day: From 0.
    ///   - table: From 0; nil = the planner's choice.
    package func pin(
        _ request: ID<InterviewRequest>, day: Int, at start: LocalTime, table: Int?, interpreter: ID<Interpreter>?
    ) throws(FairRefusal) -> FairProblem.Pin {
        guard desk.problem.requests.contains(where: { $0.id == request }) else { throw .unknown(request) }
        guard desk.inputs.days.indices.contains(day),
            let slot = desk.inputs.days[day].slots.firstIndex(where: { $0.start == start })
        else { throw .noSlot(at: start, day: day + 1) }
        return FairProblem.Pin(request: request, day: day, slot: slot, table: table, interpreter: interpreter)
    }

    /// The policy rules that the pins break together with the other pins, of which the person is to be told.
    ///
    /// Throws where one breaks a physical rule, a policy rule that persons keep too, or any other without a reason.
    package func breaches(
        of pins: [FairProblem.Pin], reason: String?
    ) throws(FairDeskError) -> [PolicyBreach] {
        let own = Set(pins.map(\.request))
        var problem = desk.problem
        problem.pins.removeAll { own.contains($0.request) }
        let others = problem.pins.count
        problem.pins += pins
        for fault in problem.faults() {
            let index = pins.indices.first {
                let pointer = "/pins/\(others + $0)"
                return fault.pointer == pointer || fault.pointer.hasPrefix(pointer + "/")
            }
            if let index { throw .refused(.fault(fault, of: pins[index].request)) }
        }
        var told: [PolicyBreach] = []
        for pin in pins {
            for breach in try breaches(of: pin, in: problem) where !told.contains(breach) { told.append(breach) }
        }
        if let first = pins.first, reason == nil, !told.isEmpty {
            throw .refused(.needsReason(told, of: first.request))
        }
        return told
    }

    /// Fixes the interviews, all or none.
    package func keep(
        _ pins: [FairProblem.Pin], reason: String?, in store: CampaignStore, actor: String, now: Int64
    ) throws(StoreError) {
        try store.change { () throws(StoreError) in
            for pin in pins {
                guard let request = desk.problem.requests.first(where: { $0.id == pin.request }) else { continue }
                try store.pin(pin, candidate: request.candidate, reason: reason, actor: actor, now: now)
            }
        }
    }

    private func breaches(
        of pin: FairProblem.Pin, in problem: FairProblem
    ) throws(FairDeskError) -> [PolicyBreach] {
        var inputs = desk.inputs
        inputs.pins = problem.pins
        let broken: [PolicyBreach]
        do throws(PipelineError) {
            broken = try PolicyBreach.all(
                in: problem.pins.compactMap { interview($0, in: problem) }, of: inputs, entries: desk.entries, pins: [])
        } catch { throw .pipeline(error) }
        let own = broken.filter { $0.interviews.contains(pin.request) && isDecided($0.policy, by: pin, in: problem) }
        let policies = inputs.campaign.settings.fairPolicies
        if let blocked = own.first(where: { policies[$0.policy].person == .block }) {
            throw .refused(.blocked(blocked, of: pin.request))
        }
        return own
    }

    /// Whether the pin leaves the planner no way to keep the rule.
    private func isDecided(_ policy: FairPolicy, by pin: FairProblem.Pin, in problem: FairProblem) -> Bool {
        switch policy {
        case .candidateGap, .candidateDay, .interpreterRun: true
        case .language: pin.interpreter != nil
        case .teamRun:
            problem.requests.first { $0.id == pin.request }.flatMap { request in
                problem.employers.first { $0.id == request.employer }?.teams
            } == 1
        }
    }

    /// The interview as the pin has it; the first table and team stand in for those that the planner is to choose.
    private func interview(_ pin: FairProblem.Pin, in problem: FairProblem) -> FairInterview? {
        problem.requests.first { $0.id == pin.request }.map { request in
            FairInterview(
                request: pin.request, candidate: request.candidate, employer: request.employer,
                vacancy: request.vacancy, day: pin.day, slot: pin.slot, table: pin.table ?? 0, team: pin.team ?? 0,
                interpreter: pin.interpreter)
        }
    }
}

extension PolicyBreach {
    /// `candidateGap: "B017" has 0 minutes before …, needs 30 (train, anna)`.
    package var line: String {
        let why = decisions.map { [$0.reason, $0.actor].compactMap(\.self).joined(separator: ", ") }
        let unique = why.reduce(into: [String]()) { lines, line in if !lines.contains(line) { lines.append(line) } }
        return "\(policy.rawValue): \(text)" + (unique.isEmpty ? "" : " (\(unique.joined(separator: "; ")))")
    }
}
