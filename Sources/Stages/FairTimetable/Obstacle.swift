import Domain

/// Says in words what keeps a request that is not placed from each of its times.
enum Obstacle {
    /// The certificate in words, then what stands in the way, from the most frequent on.
    static func reasons(_ index: Int, in timetable: Timetable, _ certificate: PlanCertificate?) -> [BlockingReason] {
        let fair = timetable.fair
        if fair.requests[index].starts.isEmpty { return [noTime(index, fair)] }
        var result: [BlockingReason] = []
        switch certificate {
        case .count(let items, let resource, let need, let supply, let window):
            result.append(
                BlockingReason(
                    code: "count", resource: resource,
                    text: "\(items.count) requests need \(need) of \(resource), there are \(supply) in \(window)"))
        case .conflict(let items, let rules):
            let others = items.filter { $0 != fair.requests[index].source.id.text }
            let under = rules.isEmpty ? "one place at a time" : rules.joined(separator: ", ")
            result.append(
                BlockingReason(
                    code: "conflict", resource: others.joined(separator: ", "),
                    text: "cannot be held together with \(others.joined(separator: ", ")) (\(under))"))
        case .notFound, nil:
            result.append(
                BlockingReason(
                    code: "notFound", resource: blocking(index, in: timetable),
                    text: "no place was found within the work; this is not a proof that there is none"))
        }
        return result
            + tally(index, in: timetable).map { entry in
                BlockingReason(
                    code: entry.code, resource: entry.resource,
                    text: "\(entry.resource) is taken or at its limit at \(entry.count) of "
                        + "\(fair.requests[index].starts.count) possible times")
            }
    }

    /// Who or what stands in the way most often.
    static func blocking(_ index: Int, in timetable: Timetable) -> String {
        tally(index, in: timetable).first?.resource ?? "the work"
    }

    private static func tally(_ index: Int, in timetable: Timetable) -> [(code: String, resource: String, count: Int)] {
        let fair = timetable.fair
        let request = fair.requests[index]
        var counts = [0, 0, 0, 0]
        for start in request.starts {
            if !timetable.candidateMay(request, startAt: start) { counts[0] += 1 }
            if !request.teams.contains(where: { timetable.team($0, maySit: request, at: start) }) { counts[1] += 1 }
            if !request.tables.contains(where: { timetable.table($0, isOpenFor: request, at: start) }) {
                counts[2] += 1
            }
            if request.takesInterpreter,
                !request.interpreters.contains(where: { timetable.interpreter($0, maySit: request, at: start) })
            {
                counts[3] += 1
            }
        }
        let names = [
            ("candidateBusy", "candidate \(request.source.candidate)"),
            ("employerBusy", "employer \(request.source.employer)"), ("tablesBusy", "tables"),
            ("interpretersBusy", fair.name(ofInterpreters: request.interpreters)),
        ]
        let found = zip(names, counts).filter { $0.1 > 0 }.map { (code: $0.0.0, resource: $0.0.1, count: $0.1) }
        return found.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
            \.element)
    }

    private static func noTime(_ index: Int, _ fair: CompiledFair) -> BlockingReason {
        let request = fair.requests[index]
        let candidate = fair.candidates[request.candidate]
        let employer = fair.employers[request.employer]
        func reason(_ code: String, _ resource: String, _ text: String) -> BlockingReason {
            BlockingReason(code: code, resource: resource, text: text)
        }
        if employer.teams.isEmpty {
            return reason("noTeam", "employer \(employer.source.id)", "the employer has no team")
        }
        if request.tables.isEmpty { return reason("noTable", "tables", "there is no table for the employer") }
        if candidate.available.count == 0 {
            return reason("neverThere", "candidate \(candidate.source.id)", "the candidate is never there in a slot")
        }
        if employer.available.count == 0 {
            return reason("neverThere", "employer \(employer.source.id)", "the employer is never there in a slot")
        }
        if request.takesInterpreter, request.interpreters.isEmpty {
            return reason(
                "noInterpreter", fair.name(ofInterpreters: []), "nobody interprets between the two sides' languages")
        }
        var common = candidate.available
        common.formIntersection(employer.available)
        let fits = (0..<fair.grid.slots).contains { start in
            fair.grid.holds(length: request.length, at: start)
                && (start..<(start + request.length)).allSatisfy { common.contains($0) }
        }
        if fits, fair.problem.closures.contains(where: { $0.interview == request.source.id }) {
            return reason(
                "closedTime", "interview \(request.source.id)",
                "every time that would do is one at which the interview is not to be held")
        }
        guard !fits else {
            return reason(
                "interpreterNeverThere", fair.name(ofInterpreters: request.interpreters),
                "no interpreter is there when both sides are")
        }
        return reason(
            "noCommonTime", "candidate \(candidate.source.id)",
            "candidate and employer \(employer.source.id) have no \(request.length) slots in a row in common")
    }
}
