import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse run`: moves the campaign through its stages.
enum RunCommand {
    private static let from = Option("from", .oneOf(Stage.Name.self, placeholder: "STAGE"), "Begin with this stage")
    private static let to = Option("to", .oneOf(Stage.Name.self, placeholder: "STAGE"), "End with this stage")

    static let value = command(
        "run",
        "Run the pipeline, from recognition by way of the fair to the plan of each person's way to the first day",
        examples: [
            Example("lotse run", "run what has to run, skip what has not changed"),
            Example("lotse run --to shortlists", "stop before the timetable"),
        ], options: [from.spec, to.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let (first, last) = (call.invocation[from], call.invocation[to])
        try refuseReversed(first, last)
        let place = try Workplace(call)
        let progress = Progress(call)
        let reports = try place.pipeline().run(from: first, to: last) { progress.show($0.rawValue) }
        progress.clear()
        let sheet = reports.contains { Stage.Name.travel <= $0.stage } ? GateSheet(try place.pipeline().gates()) : nil
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("stages", .array(reports.map(\.json))), ("gate", sheet.flatMap(\.sums) ?? .null),
                ]).pretty)
        } else {
            for report in reports { call.session.out.line(report.line) }
            if let sheet, !sheet.people.isEmpty { call.session.out.line("\(padded("gate", 12)) \(sheet.summary)") }
            call.session.note("next: lotse show")
        }
        return reports.contains { $0.isBlocked } ? .no : .done
    }
}

extension RunCommand {
    private static func refuseReversed(_ first: Stage.Name?, _ last: Stage.Name?) throws(UsageError) {
        guard let first, let last, last < first else { return }
        throw .conflict(
            "--from \(first.rawValue) comes after --to \(last.rawValue), so no stage would run",
            hint: "exchange them, or leave one of them out")
    }
}

/// One line on a terminal that says what is being computed, and goes away.
struct Progress {
    private let output: Output?

    init(_ call: Call) {
        output = call.session.err.isTerminal && !call.isJSON ? call.session.err : nil
    }

    func show(_ text: String) {
        output?.write("\r\u{1b}[K\(text) …")
        output?.flush()
    }

    func clear() {
        output?.write("\r\u{1b}[K")
        output?.flush()
    }
}

extension StageReport {
    var isBlocked: Bool {
        if case .blocked = outcome { return true }
        return false
    }

    var line: String {
        let name = padded(stage.rawValue, 12)
        switch outcome {
        case .ran(let changed): return "\(name) \(summary)\(changed ? "" : " (as before)")"
        case .skipped: return "\(name) nothing changed, skipped"
        case .blocked(let reason, let hint): return "\(name) blocked: \(reason); \(hint)"
        case .waiting(let reason, let hint): return "\(name) waits: \(reason); \(hint)"
        case .over(let day): return "\(name) was over on \(day), stays as it was"
        }
    }

    var json: JSONValue {
        let fields: [(name: String, value: JSONValue)] =
            switch outcome {
            case .ran(let changed):
                [("outcome", .string("ran")), ("changed", .bool(changed)), ("summary", .string(summary))]
            case .skipped: [("outcome", .string("skipped"))]
            case .blocked(let reason, let hint):
                [("outcome", .string("blocked")), ("reason", .string(reason)), ("hint", .string(hint))]
            case .waiting(let reason, let hint):
                [("outcome", .string("waiting")), ("reason", .string(reason)), ("hint", .string(hint))]
            case .over(let day): [("outcome", .string("over")), ("day", .string(day.iso))]
            }
        return .object([("stage", .string(stage.rawValue))] + fields)
    }
}
