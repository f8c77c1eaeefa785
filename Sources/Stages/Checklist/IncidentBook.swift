import CArrivalChecklist
package import Calendar
package import Domain
import JSONText

/// What has to be done about incidents, by kind, and what the loss of work means for the right to stay.
package struct IncidentBook: Hashable, Sendable {
    /// In the order of the table.
    package let rules: [IncidentRule]
    package let consequences: [StayConsequence]
    /// The day on which the sources were last compared.
    package let checked: CivilDate

    /// What has to be done for one who is affected, by day, then by rule.
    package func tasks(for facts: IncidentFacts) -> [IncidentTask] {
        rules.compactMap { $0.task(for: facts) }
            .sorted { ($0.line.due, $0.line.rule) < ($1.line.due, $1.line.rule) }
    }

    /// What holds for somebody whose work ends on a day; the table has one for each regime and day.
    package func consequence(for regime: ArrivalFacts.Regime, endingOn day: CivilDate) -> StayConsequence? {
        consequences.first { $0.holds(for: regime, on: day) }
    }

    /// The table that comes with the program. Throws only where the program was built with a wrong one.
    package static func builtIn() throws(ChecklistError) -> IncidentBook { try embedded.get() }

    private static let embedded = Result { () throws(ChecklistError) in
        try read(
            Array(UnsafeBufferPointer(start: lotse_incident_checklist(), count: lotse_incident_checklist_length())))
    }

    /// The table in a JSON text. Throws with everything that is wrong with it.
    package static func read(_ bytes: [UInt8]) throws(ChecklistError) -> IncidentBook {
        try ChecklistReader.whole(bytes, IncidentReader.book)
    }
}

/// Reads the table of incidents; what is wrong goes to the findings.
private enum IncidentReader {
    static func book(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> IncidentBook? {
        let known = ["version", "checked", "rules", "consequences"]
        guard let members = cursor.members(known: known, &findings) else { return nil }
        _ = cursor.required("version", of: members, &findings)?.string(&findings)
        let checked = ChecklistReader.date(cursor.required("checked", of: members, &findings), &findings)
        var rules: [IncidentRule] = []
        for element in cursor.required("rules", of: members, &findings)?.elements(&findings) ?? [] {
            guard let rule = rule(element, &findings) else { continue }
            if rules.contains(where: { $0.rule.id == rule.rule.id }) {
                findings.append(
                    element.finding("\"\(rule.rule.id)\" stands twice", hint: "give each rule its own id"))
            }
            rules.append(rule)
        }
        let consequences = cursor.required("consequences", of: members, &findings)?.elements(&findings) ?? []
        let read = consequences.compactMap { consequence($0, &findings) }
        return checked.map { IncidentBook(rules: rules, consequences: read, checked: $0) }
    }

    private static func rule(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> IncidentRule? {
        let known = ChecklistReader.fields + ["incidents", "neutral"]
        guard let members = cursor.members(known: known, &findings) else { return nil }
        let kinds =
            cursor.required("incidents", of: members, &findings)?.words(IncidentKind.self, &findings) ?? []
        let neutral = ChecklistReader.text(members["neutral"], &findings)
        // One rule for a private kind and an open one would show the private kind by its neutral words alone.
        guard kinds.allSatisfy({ $0.isPrivate == (members["neutral"] != nil) }) else {
            findings.append(
                cursor.finding(
                    "found \"neutral\" where it is not needed, or none where it is",
                    hint: "give it to rules whose kinds are all private, and to no others"))
            return nil
        }
        return ChecklistReader.rule(cursor, members, &findings).map {
            IncidentRule(kinds: kinds, neutral: neutral, rule: $0)
        }
    }

    private static func consequence(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> StayConsequence? {
        let known = ["id", "from", "to", "regimes", "law", "confidence", "text"]
        guard let members = cursor.members(known: known, &findings) else { return nil }
        let id = cursor.required("id", of: members, &findings)?.string(&findings)
        let regimes =
            cursor.required("regimes", of: members, &findings)?.words(ArrivalFacts.Regime.self, &findings) ?? []
        let law = cursor.required("law", of: members, &findings)?.string(&findings)
        let confidence = cursor.required("confidence", of: members, &findings)?.word(
            ChecklistReader.Confidence.self, &findings)
        let text = ChecklistReader.text(cursor.required("text", of: members, &findings), &findings)
        guard let id, let law, let confidence, let text else { return nil }
        return StayConsequence(
            id: id, from: ChecklistReader.date(members["from"], &findings),
            to: ChecklistReader.date(members["to"], &findings), regimes: regimes, law: law,
            isSeen: confidence == .seen, text: text)
    }
}
