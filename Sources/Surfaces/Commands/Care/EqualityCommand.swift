import Arguments
import Calendar
import Domain
import Equality
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse audit equality`: whether groups came through the stages alike.
enum EqualityCommand {
    private static let day = Option("on", .date, "The day of the campaign's funnel; else that of --date, else today")

    static let value = command(
        "equality", "Compare how groups came through the stages, where people said it for statistics",
        examples: [
            Example("lotse audit equality --on 2012-09-01", "selection rates, four-fifths check and exact test"),
            Example("lotse audit equality --json", "the same as data"),
        ], options: [day.spec], under: "audit"
    ) { call in
        let place = try Workplace(call)
        let on = call.invocation[day] ?? call.date
        let audit = try EqualityAudit(place, on: on)
        if call.isJSON {
            let answer = JSONValue.object([
                ("on", .string(on.iso)), ("audit", ReportFiles.json(audit)),
            ])
            call.session.out.write(answer.pretty)
        } else {
            for line in audit.lines { call.session.out.line(line) }
        }
        return audit.hasFinding ? .no : .done
    }
}

extension EqualityAudit {
    /// The audit of a campaign on a day: the only reader of what people said for statistics.
    init(_ place: Workplace, on day: CivilDate) throws {
        self.init(try place.pipeline().funnel(on: day), answers: try place.store.all(.groups))
    }

    /// Whether some group is clearly below four fifths.
    fileprivate var hasFinding: Bool {
        tables.contains { $0.groups.contains { $0.steps.contains { $0.comparison?.verdict == .below } } }
    }

    fileprivate var lines: [String] {
        guard !tables.isEmpty else { return ["nobody said anything for statistics"] }
        return tables.flatMap { [$0.attribute.title.english] + lines(of: $0) + [""] } + [
            "Fewer than \(EqualityAudit.leastPeople) people are printed nowhere (–), nor what would lead to them.",
            "A ratio below 80 % of the highest rate is a sign to look closer, no proof; \"by chance\" says how often luck "
                + "alone makes so large a difference.",
        ]
    }

    private func lines(of table: Table) -> [String] {
        guard !table.groups.isEmpty else {
            return ["  fewer than two groups of \(EqualityAudit.leastPeople) people or more: nothing to compare"]
        }
        var text = TextTable([.left, .left, .right, .right, .right, .right, .right, .left])
        text.add(["  stage", "group", "decided", "passed", "rate", "of the highest", "by chance", ""])
        var held: [String] = []
        for (place, stage) in stages.enumerated() {
            let steps = table.groups.map { $0.steps[place] }
            if steps.contains(where: { $0.decided == nil }) { held.append(stage.rawValue) }
            guard steps.contains(where: { ($0.decided ?? 0) > 0 }) else { continue }
            for group in table.groups {
                let step = group.steps[place]
                let rate = step.decided.flatMap { decided in
                    step.passed.flatMap { decided == 0 ? nil : percent($0 * 10_000 / decided) }
                }
                text.add([
                    "  " + stage.rawValue, group.name ?? "others and not said", number(step.decided),
                    number(step.passed), rate ?? "–", step.comparison.map { percent($0.ratio) } ?? "–",
                    step.comparison?.chance.map(percent) ?? "–", step.comparison.map { word($0) } ?? "",
                ])
            }
        }
        return text.lines + (held.isEmpty ? [] : ["  held back: " + held.joined(separator: ", ")])
    }

    private func number(_ number: Int?) -> String { number.map(String.init) ?? "–" }

    private func word(_ comparison: Comparison) -> String {
        switch comparison.verdict {
        case .within: ""
        case .maybeChance: "below four fifths, may be chance"
        case .below: "!! below four fifths"
        }
    }

    /// `30.05 %` of hundredths of a percent.
    private func percent(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
    }
}
