import Calendar
import Domain
import JSONText

/// Reads the table of rules; what is wrong goes to the findings.
enum GateBookReader {
    static func book(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GateBook? {
        guard let members = cursor.members(known: ["version", "checked", "papers", "lines"], &findings) else {
            return nil
        }
        _ = cursor.required("version", of: members, &findings)?.string(&findings)
        let checked = date(cursor.required("checked", of: members, &findings), &findings)
        var papers: [PaperRule] = []
        for element in cursor.required("papers", of: members, &findings)?.elements(&findings) ?? [] {
            guard let rule = paper(element, &findings) else { continue }
            if papers.contains(where: { $0.id == rule.id || $0.kind == rule.kind && $0.meets(rule) }) {
                findings.append(
                    element.finding(
                        "\"\(rule.id)\" stands twice, or two rules ask for one kind on the same day",
                        hint: "give each rule its own id, and its kind on its own days"))
            }
            papers.append(rule)
        }
        var facts: [FactRule] = []
        for element in cursor.required("lines", of: members, &findings)?.elements(&findings) ?? [] {
            guard let rule = fact(element, &findings) else { continue }
            if facts.contains(where: { $0.fact == rule.fact }) {
                findings.append(
                    element.finding("\"\(rule.fact.rawValue)\" stands twice", hint: "write each fact once"))
            }
            facts.append(rule)
        }
        return checked.map { GateBook(papers: papers, facts: facts, checked: $0) }
    }

    private static let paperFields = [
        "id", "from", "to", "kind", "when", "anchor", "days", "actor", "holdsBack", "carried", "accepted",
        "validMonths", "contents", "law", "confidence", "title",
    ]

    private static func paper(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PaperRule? {
        guard let members = cursor.members(known: paperFields, &findings) else { return nil }
        let id = cursor.required("id", of: members, &findings)?.string(&findings)
        let kind = cursor.required("kind", of: members, &findings)?.word(DocumentKind.self, &findings)
        let conditions = members["when"]?.words(DocumentFacts.Condition.self, &findings) ?? []
        let holdsBack = cursor.required("holdsBack", of: members, &findings)?.bool(&findings)
        let isCarried = cursor.required("carried", of: members, &findings)?.bool(&findings)
        let accepted =
            cursor.required("accepted", of: members, &findings)?.words(PersonDocument.Status.self, &findings) ?? []
        let months = members["validMonths"]?.int(in: 1...120, &findings)
        let contents = members["contents"]?.int(in: 1...99, &findings) ?? 0
        let terms = terms(cursor, members, &findings)
        guard let id, let kind, let holdsBack, let isCarried, let terms else { return nil }
        return PaperRule(
            id: id, from: date(members["from"], &findings), to: date(members["to"], &findings), kind: kind,
            conditions: conditions, anchor: terms.anchor, days: terms.days, actor: terms.actor, holdsBack: holdsBack,
            isCarried: isCarried, accepted: accepted, validMonths: months, contents: contents, law: terms.law,
            isSeen: terms.isSeen, title: terms.title)
    }

    private static func fact(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FactRule? {
        let known = ["fact", "anchor", "days", "actor", "law", "confidence", "title"]
        guard let members = cursor.members(known: known, &findings) else { return nil }
        let fact = cursor.required("fact", of: members, &findings)?.word(FactRule.Fact.self, &findings)
        let terms = terms(cursor, members, &findings)
        guard let fact, let terms else { return nil }
        return FactRule(
            fact: fact, anchor: terms.anchor, days: terms.days, actor: terms.actor, law: terms.law,
            isSeen: terms.isSeen, title: terms.title)
    }

    /// What both kinds of rule say.
    private struct Terms {
        let anchor: GateAnchor
        let days: Int
        let actor: ChecklistLine.Actor
        let law: String
        let isSeen: Bool
        let title: LocalText
    }

    private enum Confidence: String, CaseIterable {
        case seen, general
    }

    private static func terms(
        _ cursor: JSONCursor, _ members: [String: JSONCursor], _ findings: inout [JSONFinding]
    ) -> Terms? {
        let anchor = cursor.required("anchor", of: members, &findings)?.word(GateAnchor.self, &findings)
        let days = cursor.required("days", of: members, &findings)?.int(in: -3660...3660, &findings)
        let actor = cursor.required("actor", of: members, &findings)?.word(ChecklistLine.Actor.self, &findings)
        let law = cursor.required("law", of: members, &findings)?.string(&findings)
        let confidence = cursor.required("confidence", of: members, &findings)?.word(Confidence.self, &findings)
        let title = text(cursor.required("title", of: members, &findings), &findings)
        guard let anchor, let days, let actor, let law, let confidence, let title else { return nil }
        return Terms(
            anchor: anchor, days: days, actor: actor, law: law, isSeen: confidence == .seen, title: title)
    }

    private static func text(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> LocalText? {
        guard let cursor, let members = cursor.members(known: ["de", "en", "es"], &findings) else { return nil }
        let german = cursor.required("de", of: members, &findings)?.string(&findings)
        let english = cursor.required("en", of: members, &findings)?.string(&findings)
        let spanish = cursor.required("es", of: members, &findings)?.string(&findings)
        guard let german, let english, let spanish else { return nil }
        return LocalText(german: german, english: english, spanish: spanish)
    }

    private static func date(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> CivilDate? {
        guard let cursor, let text = cursor.string(&findings) else { return nil }
        guard let date = CivilDate(iso: text) else {
            findings.append(cursor.finding("\"\(text)\" is not a date", hint: "write dates as YYYY-MM-DD"))
            return nil
        }
        return date
    }
}

extension PaperRule {
    /// Whether both hold on some day for the same people.
    fileprivate func meets(_ other: PaperRule) -> Bool {
        let isBefore = to.flatMap { end in other.from.map { end < $0 } } ?? false
        let isAfter = from.flatMap { begin in other.to.map { $0 < begin } } ?? false
        return !isBefore && !isAfter
    }
}
