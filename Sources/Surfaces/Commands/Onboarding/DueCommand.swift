import Arguments
import Calendar
import Domain
import JSONText
import Ledger
import Pipeline
import PlanFiles

/// `lotse due`: what is open and due, by actor.
enum DueCommand {
    private static let day = Option("on", .date, "The day; else that of --date, else today")
    private static let within = Option(
        "within", .integer(0...366), "What is due so many days later is listed too", fallback: "0")
    private static let actor = Option(
        "actor", .oneOf(ChecklistLine.Actor.self, placeholder: "ACTOR"), "Only what this one has to do")

    static let value = command(
        "due", "List what is due or still open, by who has to do it",
        examples: [
            Example("lotse due --on 2012-09-03 --within 14", "open lines that are due by 17 September"),
            Example("lotse due --actor employer --language de", "what employers have to do today, and what they owe"),
        ], options: [day.spec, within.spec, actor.spec, OnboardingCommands.language.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let papers = try place.pipeline().papers().flatMap(\.open)
        let on = call.invocation[day] ?? call.date
        let unfiled = try place.pipeline().account(on: on).unfiled.filter { $0.fileBy != nil }
        // Papers are due before anybody has a guide; without any, onboarding is what is missing.
        let desk =
            try papers.isEmpty && unfiled.isEmpty
            ? OnboardingDesk(place) : OnboardingDesk.planned(place.pipeline()) ?? .empty
        let days = call.invocation[within] ?? 0
        let only = call.invocation[actor]
        let lines = (desk.plan.entries + papers).due(on: on, within: days, done: Set(desk.done.keys)).filter {
            only == nil || $0.entry.line.actor == only
        }
        if call.isJSON {
            call.session.out.write(json(lines, unfiled, on: on, within: days, desk).pretty)
            return .done
        }
        let language = LanguageCode(call.invocation[OnboardingCommands.language] ?? "en") ?? .english
        var table = TextTable([.left, .left, .left, .left, .left, .left])
        for line in lines {
            let entry = line.entry
            table.add([
                entry.line.actor.rawValue, entry.line.due.iso, entry.applicant.text, entry.line.rule, mark(line),
                entry.line.title.text(in: language),
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        // Money that is lost unless somebody asks for it in time; it keeps nobody from coming.
        if only == nil || only == .agency {
            for line in unfiled.flatMap(LedgerSheet.lines) { call.session.out.line("warning: \(line)") }
        }
        let overdue = lines.count(where: \.isOverdue)
        call.session.out.line(
            "\(lines.count) open by \(on.adding(days: days)), \(overdue) of them overdue, "
                + "\(lines.count(where: \.isLongOpen)) for \(DueLine.longDays) days or longer")
        return .done
    }

    private static func mark(_ line: DueLine) -> String {
        guard line.isOverdue else { return "" }
        return "\(line.isLongOpen ? "!! " : "")\(line.daysOver) days over"
    }

    private static func json(
        _ lines: [DueLine], _ unfiled: [UnfiledRule], on day: CivilDate, within days: Int, _ desk: OnboardingDesk
    ) -> JSONValue {
        .object([
            ("on", .string(day.iso)), ("until", .string(day.adding(days: days).iso)),
            (
                "lines",
                .array(
                    lines.map { line in
                        .object(
                            [("applicant", .string(line.entry.applicant.text))] + desk.members(line.entry)
                                + [("daysOver", .int(max(0, line.daysOver))), ("long", .bool(line.isLongOpen))])
                    })
            ),
            (
                "applications",
                .array(
                    unfiled.map { unfiled in
                        .object([
                            ("rule", .string(unfiled.rule.id.text)), ("payer", .string(unfiled.rule.payer)),
                            ("fileBy", .optional(unfiled.fileBy?.iso)),
                            ("costs", .strings(unfiled.open.map(\.item.id.text))),
                        ])
                    })
            ),
        ])
    }
}
