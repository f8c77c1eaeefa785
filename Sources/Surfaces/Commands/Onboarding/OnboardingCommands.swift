import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse onboarding show`: who guides whom and when they meet; of one person the whole checklist.
enum OnboardingCommands {
    private static let one = Operand(
        "APPLICANT", .text, "The applicant's id; all where it is left out", count: .optional)
    static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of the lines", fallback: "en")

    static let value = Command<Session>(
        "onboarding", summary: "Look at guides, visits to offices and checklists",
        page: "docs/reference/commands.md#lotse-onboarding",
        commands: [
            command(
                "show", "Print who guides whom and when they go where; of one person what everybody has to do",
                examples: [
                    Example("lotse onboarding show", "guides, meetings, and what has no place and why"),
                    Example("lotse onboarding show B017 --language de", "the lines of one person by actor and day"),
                ], operands: [one.spec], options: [language.spec], under: "onboarding", run: show)
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let desk = try OnboardingDesk(place)
        let wanted = try call.invocation[one].map { try place.applicant($0).id }
        if call.isJSON {
            call.session.out.write(json(desk, wanted).pretty)
        } else if let wanted {
            let language = LanguageCode(call.invocation[language] ?? "en") ?? .english
            for line in person(wanted, desk, in: language) { call.session.out.line(line) }
        } else {
            for line in overview(desk) { call.session.out.line(line) }
        }
        return desk.status == .partial ? .no : .done
    }

    // MARK: Text

    private static func overview(_ desk: OnboardingDesk) -> [String] {
        var guides = TextTable([.left, .left])
        for (guide, own) in Dictionary(grouping: desk.plan.assignments, by: \.guide).sorted(by: { $0.key < $1.key }) {
            guides.add([guide.text, own.map(\.household.text).joined(separator: ", ")])
        }
        var meetings = TextTable([.left, .left, .left, .left, .left])
        for meeting in desk.plan.meetings {
            meetings.add([
                "\(meeting.date) \(meeting.start)", meeting.guide.text, meeting.task.text,
                meeting.office?.text ?? "at home", meeting.needsInterpreter ? "interpreter" : "",
            ])
        }
        return guides.lines + meetings.lines + trouble(desk.plan.unplaced)
            + desk.plan.objectives.map { objective in
                "\(objective.name): \(objective.value) \(objective.unit)"
                    + (objective.bound.map { ", bound \($0)" } ?? "")
            }
    }

    private static func trouble(_ items: [UnplacedItem]) -> [String] {
        items.flatMap { item in ["\(item.item):"] + item.reasons.map { "  \($0.text)" } }
    }

    private static func person(
        _ applicant: ID<Applicant>, _ desk: OnboardingDesk, in language: LanguageCode
    ) -> [String] {
        let own = desk.plan.entries.filter { $0.applicant == applicant }
        var table = TextTable([.left, .left, .left, .left, .left])
        for actor in ChecklistLine.Actor.allCases {
            for entry in own where entry.line.actor == actor {
                table.add([
                    actor.rawValue, entry.line.due.iso, entry.line.rule, state(entry, desk),
                    entry.line.title.text(in: language) + (entry.line.isLegal ? " (\(entry.line.law))" : ""),
                ])
            }
        }
        let guide = desk.guide(of: applicant).map { "guide \($0)" } ?? "no guide"
        let names = Set([applicant.text] + own.map(\.task.text))
        return ["\(applicant): \(guide), \(own.count) lines"] + table.lines
            + trouble(desk.plan.unplaced.filter { item in names.contains { item.item.hasSuffix(" " + $0) } })
    }

    private static func state(_ entry: OnboardingPlan.Entry, _ desk: OnboardingDesk) -> String {
        if let day = desk.done[entry.task] { return "done \(day)" }
        guard let meeting = desk.meeting(entry) else { return "" }
        return "\(meeting.date) \(meeting.start) \(meeting.office?.text ?? "at home")"
    }

    // MARK: JSON

    private static func json(_ desk: OnboardingDesk, _ wanted: ID<Applicant>?) -> JSONValue {
        var people: [ID<Applicant>] = []
        for entry in desk.plan.entries where people.last != entry.applicant { people.append(entry.applicant) }
        return .object([
            ("status", .string(desk.status.rawValue)),
            (
                "people",
                .array(
                    people.filter { wanted == nil || $0 == wanted }.map { applicant in
                        .object([
                            ("applicant", .string(applicant.text)),
                            ("guide", .optional(desk.guide(of: applicant)?.text)),
                            (
                                "lines",
                                .array(
                                    desk.plan.entries.filter { $0.applicant == applicant }
                                        .map { .object(desk.members($0)) })
                            ),
                        ])
                    })
            ),
            ("unplaced", .array(desk.plan.unplaced.map { PlanParts.json($0, as: "item") })),
            ("certificates", .array(desk.plan.certificates.map(PlanParts.json))),
            ("objectives", .array(desk.plan.objectives.map(PlanParts.json))),
        ])
    }
}
