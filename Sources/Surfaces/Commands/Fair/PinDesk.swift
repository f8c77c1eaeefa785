import Domain
import JSONText
import Pipeline
import Store

/// What stands against fixing an interview: a physical rule always, a policy rule as the campaign has it.
struct PinDesk {
    let desk: FairDesk

    /// The policy rules that the pin breaks together with the other pins, of which the person is to be told.
    ///
    /// Throws where it breaks a physical rule, or a policy rule that persons keep too.
    func breaches(of pin: FairProblem.Pin) throws -> [PolicyBreach] {
        var problem = desk.problem
        problem.pins.removeAll { $0.request == pin.request }
        problem.pins.append(pin)
        let pointer = "/pins/\(problem.pins.count - 1)"
        if let fault = problem.faults().first(where: { $0.pointer.hasPrefix(pointer) }) {
            throw Failure(
                code: fault.code, message: fault.message, hint: "choose another time, table or interpreter",
                at: pin.request.text, exit: .no)
        }
        var inputs = desk.inputs
        inputs.pins = problem.pins
        let broken = try PolicyBreach.all(
            in: problem.pins.compactMap { interview($0, in: problem) }, of: inputs, entries: desk.entries, pins: [])
        let own = broken.filter { $0.interviews.contains(pin.request) && isDecided($0.policy, by: pin, in: problem) }
        let policies = inputs.campaign.settings.fairPolicies
        if let blocked = own.first(where: { policies[$0.policy].person == .block }) {
            throw Failure(
                code: "CL043", message: "the pin breaks the rule \"\(blocked.policy.rawValue)\": \(blocked.text)",
                hint: "choose another time; the campaign lets nobody break this rule", at: pin.request.text, exit: .no)
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
    var line: String {
        let why = decisions.map { [$0.reason, $0.actor].compactMap(\.self).joined(separator: ", ") }
        let unique = why.reduce(into: [String]()) { lines, line in if !lines.contains(line) { lines.append(line) } }
        return "\(policy.rawValue): \(text)" + (unique.isEmpty ? "" : " (\(unique.joined(separator: "; ")))")
    }
}

extension PolicyBreach {
    /// As commands print it with `--json`.
    var json: JSONValue {
        .object([
            ("code", .string(policy.rawValue)), ("items", .strings(interviews.map(\.text))), ("text", .string(text)),
            (
                "decisions",
                .array(
                    decisions.map {
                        .object([
                            ("request", .string($0.request.text)), ("actor", .string($0.actor)),
                            ("reason", .optional($0.reason)),
                        ])
                    })
            ),
        ])
    }
}
