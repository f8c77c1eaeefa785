package import Domain
import JSONText

/// A placement as the lines that a campaign keeps: one for each place and each reason, so that what is about somebody can go
/// without the rest.
package enum PlacementLines {
    package static func lines(_ plan: PlacementPlan) -> [StagePlan.Line] {
        let pairs = plan.pairs.flatMap { pair in
            [
                line(
                    "pair", pair.applicant,
                    [
                        ("applicant", .string(pair.applicant.text)), ("vacancy", .string(pair.vacancy.text)),
                        ("pinned", .bool(pair.isPinned)),
                    ])
            ] + pair.because.map { reason(pair.applicant, $0) }
        }
        let unplaced = plan.unplaced.flatMap { item in
            [line("unplaced", ID(item.item), [("applicant", .string(item.item))])]
                + item.reasons.map { reason(ID(item.item), $0) }
        }
        let rest =
            plan.objectives.map { StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact) }
            + plan.changes.map { StagePlan.Line(kind: "change", applicant: nil, document: PlanParts.json($0).compact) }
            + plan.instabilities.map { item in
                line(
                    "instability", item.applicant,
                    [
                        ("applicant", .string(item.applicant.text)), ("vacancy", .string(item.vacancy.text)),
                        ("text", .string(item.text)),
                    ])
            }
        return pairs + unplaced + rest
    }

    private static func line(
        _ kind: String, _ applicant: ID<Applicant>, _ members: [(name: String, value: JSONValue)]
    ) -> StagePlan.Line {
        StagePlan.Line(kind: kind, applicant: applicant, document: JSONValue.object(members).compact)
    }

    private static func reason(_ applicant: ID<Applicant>, _ reason: BlockingReason) -> StagePlan.Line {
        line(
            "because", applicant,
            [
                ("applicant", .string(applicant.text)), ("code", .string(reason.code)),
                ("resource", .string(reason.resource)), ("text", .string(reason.text)),
            ])
    }

    /// Who is placed where, by lines that `lines` wrote.
    package static func pairs(_ lines: [StagePlan.Line]) -> [PlacementPair] {
        lines.filter { $0.kind == "pair" }.compactMap { line in
            guard let applicant = line.applicant, let vacancy = text("vacancy", of: line) else { return nil }
            return PlacementPair(applicant: applicant, vacancy: ID(vacancy))
        }
    }

    /// Why each applicant is where they are, in the order of the plan.
    package static func reasons(_ lines: [StagePlan.Line]) -> [ID<Applicant>: [String]] {
        lines.filter { $0.kind == "because" }.reduce(into: [:]) { reasons, line in
            guard let applicant = line.applicant, let text = text("text", of: line) else { return }
            reasons[applicant, default: []].append(text)
        }
    }

    /// Applicants without a place.
    package static func unplaced(_ lines: [StagePlan.Line]) -> [ID<Applicant>] {
        lines.filter { $0.kind == "unplaced" }.compactMap(\.applicant)
    }

    /// What a line says under a name; nil where it is no text.
    private static func text(_ name: String, of line: StagePlan.Line) -> String? {
        // The lines are those that `lines` wrote, so that one that cannot be read says nothing.
        guard let node = try? JSONReader.read(Array(line.document.utf8)), case .object(let members) = node.value,
            case .string(let text)? = members.first(where: { $0.name == name })?.node.value
        else { return nil }
        return text
    }
}
