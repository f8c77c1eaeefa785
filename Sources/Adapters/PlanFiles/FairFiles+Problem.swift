import Calendar
package import Domain
package import JSONText

extension FairFiles {
    /// A problem as the file that `lotse plan fair` reads.
    package static func json(_ problem: FairProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.fair/1")), ("zone", .string(problem.zone)),
            ("days", .array(problem.days.map(json))),
        ]
        if let tables = problem.tables { members.append(("tables", .int(tables))) }
        members += [
            ("employers", .array(problem.employers.map(json))), ("candidates", .array(problem.candidates.map(json))),
            ("interpreters", .array(problem.interpreters.map(json))), ("requests", .array(problem.requests.map(json))),
            ("pins", .array(problem.pins.map(json))), ("blocks", .array(problem.blocks.map(json))),
        ]
        if !problem.closures.isEmpty { members.append(("closures", .array(problem.closures.map(json)))) }
        if let level = problem.sharedLanguageLevel { members.append(("sharedLanguageLevel", .string(level.name))) }
        members += [
            ("objectives", .array(problem.objectives.map(json))), ("previous", .array(problem.previous.map(json))),
        ]
        switch problem.ties {
        case .seed(let seed): members.append(("ties", .int(Int(bitPattern: UInt(seed)))))
        case .id: members.append(("ties", .string("id")))
        }
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    private static func json(_ day: FairDay) -> JSONValue {
        .object([
            ("date", .string(day.date.iso)),
            (
                "slots",
                .array(day.slots.map { .object([("start", .string($0.start.text)), ("minutes", .int($0.minutes))]) })
            ),
        ])
    }

    private static func json(_ employer: FairProblem.Employer) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(employer.id.text)), ("teams", .int(employer.teams)), ("languages", json(employer.languages)),
        ]
        if let tables = employer.tables { members.append(("tables", .array(tables.map(JSONValue.int)))) }
        if let run = employer.maxRunSlots { members.append(("maxRunSlots", .int(run))) }
        return .object(members + windows(employer.windows))
    }

    private static func json(_ candidate: FairProblem.Candidate) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(candidate.id.text)), ("languages", json(candidate.languages)),
        ]
        if let most = candidate.maxPerDay { members.append(("maxPerDay", .int(most))) }
        members.append(("minGapSlots", .int(candidate.minGapSlots)))
        return .object(members + windows(candidate.windows))
    }

    private static func json(_ interpreter: FairProblem.Interpreter) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(interpreter.id.text)),
            ("pairs", .array(interpreter.pairs.map { .strings([$0.first.text, $0.second.text]) })),
        ]
        if let run = interpreter.maxRunSlots { members.append(("maxRunSlots", .int(run))) }
        return .object(members + windows(interpreter.windows))
    }

    private static func json(_ request: FairProblem.Request) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(request.id.text)), ("candidate", .string(request.candidate.text)),
            ("employer", .string(request.employer.text)),
        ]
        if let vacancy = request.vacancy { members.append(("vacancy", .string(vacancy.text))) }
        return .object(
            members + [
                ("priority", .int(request.priority)), ("slots", .int(request.slots)),
                ("required", .bool(request.isRequired)),
            ])
    }

    private static func json(_ pin: FairProblem.Pin) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("request", .string(pin.request.text)), ("day", .int(pin.day)), ("slot", .int(pin.slot)),
        ]
        if let table = pin.table { members.append(("table", .int(table))) }
        if let team = pin.team { members.append(("team", .int(team))) }
        if let interpreter = pin.interpreter { members.append(("interpreter", .string(interpreter.text))) }
        return .object(members)
    }

    private static func json(_ block: FairBlock) -> JSONValue {
        let who: JSONValue =
            switch block.audience {
            case .all: .string("all")
            case .employers(let ids): .object([("employers", .strings(ids.map(\.text)))])
            case .candidates(let ids): .object([("candidates", .strings(ids.map(\.text)))])
            case .interpreters(let ids): .object([("interpreters", .strings(ids.map(\.text)))])
            }
        return .object([
            ("title", .string(block.title)), ("date", .string(block.window.date.iso)),
            ("from", .string(block.window.from.text)), ("to", .string(block.window.to.text)), ("who", who),
        ])
    }

    private static func json(_ closure: FairClosure) -> JSONValue {
        let place: [(name: String, value: JSONValue)] =
            switch closure.place {
            case .table(let table): [("table", .int(table))]
            case .team(let employer, let team): [("employer", .string(employer.text)), ("team", .int(team))]
            case .interview(let request): [("request", .string(request.text))]
            }
        return .object(
            place + [
                ("date", .string(closure.window.date.iso)), ("from", .string(closure.window.from.text)),
                ("to", .string(closure.window.to.text)),
            ])
    }

    private static func json(_ level: FairProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }

    private static func json(_ languages: [LanguageCode: CEFRLevel]) -> JSONValue {
        .object(languages.sorted { $0.key < $1.key }.map { ($0.key.text, .string($0.value.name)) })
    }

    private static func windows(_ windows: [DayWindow]?) -> [(name: String, value: JSONValue)] {
        guard let windows else { return [] }
        return [
            (
                "windows",
                .array(
                    windows.map {
                        .object([
                            ("date", .string($0.date.iso)), ("from", .string($0.from.text)),
                            ("to", .string($0.to.text)),
                        ])
                    })
            )
        ]
    }
}
