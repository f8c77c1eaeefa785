import Arguments
import Calendar
import Domain
import Export
import JSONText
import Store

/// `lotse calendar release|show|link|links|revoke`: gives out what is new to everybody's calendar, and shows what they have.
enum CalendarCommands {
    private static let isDry = Flag("dry-run", "Say what would be given out, and write nothing")
    private static let receiver = Operand(
        "RECEIVER", .text, "Role and id, such as candidate/B017; all where it is left out", count: .optional)

    static let value = Command<Session>(
        "calendar", summary: "Keep everybody's calendar up to date",
        page: "docs/reference/commands.md#lotse-calendar",
        commands: [
            command(
                "release", "Give out to calendars what is new, changed and cancelled since the last time",
                examples: [
                    Example("lotse calendar release --dry-run", "who would be told what, before anybody is"),
                    Example("lotse calendar release", "then 'lotse export calendars DIR' writes the files"),
                ], options: [isDry.spec], under: "calendar", run: release),
            command(
                "show", "Print who has a calendar, with its tag; of one receiver every entry",
                examples: [
                    Example("lotse calendar show", "the tag changes when the calendar does"),
                    Example("lotse calendar show employer/F01", "what a firm's calendar has"),
                ], operands: [receiver.spec], under: "calendar", run: show),
        ] + CalendarLinkCommands.all)

    // MARK: Release

    private static func release(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let desk = try CalendarDesk(place)
        let update = try desk.update(on: call.date)
        let number =
            call.invocation[isDry] ? nil : try place.store.release(update, actor: place.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(json(update, number: number, isDry: call.invocation[isDry]).pretty)
            return .done
        }
        for line in lines(update) { call.session.out.line(line) }
        if update.changes.isEmpty {
            let last = desk.releases.count == 0 ? "there is nothing to give out" : "nothing has changed"
            call.session.out.line("calendars: \(last)")
        } else {
            let receivers = Set(update.changes.map(\.record.entry.receiver)).count
            let what = "\(update.changes.count) entries of \(receivers) receivers"
            call.session.out.line("calendars: \(number.map { "release \($0), " } ?? "")\(what)")
        }
        let untold = try desk.untold()
        if untold > 0 {
            call.session.note(
                "warning: \(untold) items of the plan are not what the last release tells people; 'lotse release NAME' "
                    + "tells them first")
        }
        if number != nil { call.session.note("next: lotse export calendars DIR") }
        return .done
    }

    /// One line for each receiver with its numbers, below it what changed and what is cancelled.
    private static func lines(_ update: CalendarUpdate) -> [String] {
        let own = Dictionary(grouping: update.changes, by: \.record.entry.receiver)
        return own.sorted { $0.key < $1.key }.flatMap { receiver, changes -> [String] in
            let counts = CalendarUpdate.Change.Kind.allCases.compactMap { kind -> String? in
                let count = changes.count { $0.kind == kind }
                return count == 0 ? nil : "\(count) \(kind.word)"
            }
            return ["\(receiver.text): \(counts.joined(separator: ", "))"]
                + changes.filter { $0.kind != .added }.map { change in
                    let entry = change.record.entry
                    let before = change.before.map { $0.when == entry.when ? "" : "\($0.when.begins), now " } ?? ""
                    return "  \(change.kind.word) \(entry.key): \(before)\(entry.when.begins)"
                }
        }
    }

    private static func json(_ update: CalendarUpdate, number: Int?, isDry: Bool) -> JSONValue {
        .object([
            ("release", .optional(number)), ("dryRun", .bool(isDry)),
            ("receivers", .int(Set(update.changes.map(\.record.entry.receiver)).count)),
            (
                "changes",
                .array(
                    update.changes.map { change in
                        let entry = change.record.entry
                        return .object([
                            ("receiver", .string(entry.receiver.text)), ("key", .string(entry.key)),
                            ("kind", .string(change.kind.rawValue)), ("sequence", .int(change.record.sequence)),
                            ("begins", .string(entry.when.begins)),
                            ("before", .optional(change.before?.when.begins)),
                        ])
                    })
            ),
        ])
    }

    // MARK: Show

    private static func show(_ call: Call) throws -> ExitCode {
        let desk = try CalendarDesk(Workplace(call)).required()
        let receivers = try call.invocation[receiver].map { [try desk.receiver($0)] } ?? desk.receivers
        let isWhole = call.invocation[receiver] != nil
        let feeds = try desk.feeds(for: receivers)
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("releases", .int(desk.releases.count)),
                    ("calendars", .array(feeds.map { json($0, on: call.date, isWhole: isWhole) })),
                ]).pretty)
            return .done
        }
        var table = TextTable([.left, .right, .left])
        for feed in feeds {
            let bytes = feed.bytes(on: call.date)
            table.add([feed.receiver.text, String(feed.records(on: call.date).count), CalendarFeed.tag(of: bytes)])
        }
        for line in table.lines { call.session.out.line(line) }
        guard isWhole else { return .done }
        var entries = TextTable([.left, .left, .right, .left])
        for record in feeds.flatMap({ $0.records(on: call.date) }) {
            entries.add([
                record.entry.when.begins, record.entry.key, String(record.sequence),
                record.isCancelled ? "cancelled" : "",
            ])
        }
        for line in entries.lines { call.session.out.line("  \(line)") }
        return .done
    }

    private static func json(_ feed: CalendarFeed, on day: CivilDate, isWhole: Bool) -> JSONValue {
        let records = feed.records(on: day)
        let entries = records.map { record in
            JSONValue.object([
                ("key", .string(record.entry.key)), ("begins", .string(record.entry.when.begins)),
                ("sequence", .int(record.sequence)), ("cancelled", .bool(record.isCancelled)),
                ("changedAt", .int(Int(record.changedAt))),
            ])
        }
        return .object(
            [
                ("receiver", .string(feed.receiver.text)), ("entries", .int(records.count)),
                ("cancelled", .int(records.count(where: \.isCancelled))),
                ("etag", .string(CalendarFeed.tag(of: feed.bytes(on: day)))),
            ] + (isWhole ? [("items", .array(entries))] : []))
    }
}

extension CalendarUpdate.Change.Kind {
    /// What the person reads.
    fileprivate var word: String {
        switch self {
        case .added: "new"
        case .changed: "changed"
        case .cancelled: "cancelled"
        }
    }
}

extension JourneyItem.When {
    /// `2012-06-25 10:00`, without the time for whole days.
    fileprivate var begins: String {
        switch self {
        case .days(let from, _): from.iso
        case .times(let from, _, _, _): "\(from.date) \(from.hour)"
        case .sittings(let windows, _): windows.first.map { "\($0.date) \($0.from)" } ?? ""
        }
    }
}
