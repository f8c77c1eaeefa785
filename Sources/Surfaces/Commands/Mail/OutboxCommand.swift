import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse outbox`: what drafts were made, for whom, and what changed from one to the next.
enum OutboxCommand {
    private static let one = Operand(
        "RECEIVER", .text, "An applicant's id, or role and id such as employer/F01; all where it is left out",
        count: .optional)

    static let value = command(
        "outbox", "List the drafts that were made, and what changed from one to the next",
        examples: [
            Example("lotse outbox", "the latest draft of each kind for everybody"),
            Example("lotse outbox B017", "every version for one person"),
            Example("lotse outbox employer/F01", "every version for one firm"),
        ], operands: [one.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let all = try place.store.outbox()
        let entries: [OutboxEntry]
        if let typed = call.invocation[one] {
            let known = all.map(\.receiver)
            let receiver =
                try CalendarReceiver(typed).flatMap { known.contains($0) ? $0 : nil }
                ?? CalendarReceiver(.candidate, place.applicant(typed).id.text)
            entries = all.filter { $0.receiver == receiver }
        } else {
            entries = all.filter { entry in
                !all.contains {
                    $0.receiver == entry.receiver && $0.kind == entry.kind && $0.version > entry.version
                }
            }
        }
        if call.isJSON {
            call.session.out.write(JSONValue.object([("drafts", .array(entries.map(\.json)))]).pretty)
            return .done
        }
        guard !entries.isEmpty else {
            call.session.out.line("no drafts were made")
            return .done
        }
        var table = TextTable([.left, .left, .right, .left, .left, .left])
        for entry in entries {
            let moment = WallTime(secondsSince1970: Int(entry.at))
            table.add([
                entry.receiver.mailName, entry.kind, String(entry.version), "\(moment.date) \(moment.hour) UTC",
                entry.actor,
                entry.version == 1 ? "first" : "changed: \(entry.changed.joined(separator: ", "))",
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        return .done
    }
}
