import Calendar
import Domain
import JSONText

/// Reads the table of rules; what is wrong goes to the findings.
enum ChecklistReader {
    /// Reads a table; throws with everything that is wrong with it.
    static func whole<Table>(
        _ bytes: [UInt8], _ read: (JSONCursor, inout [JSONFinding]) -> Table?
    ) throws(ChecklistError) -> Table {
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes)
        } catch {
            throw ChecklistError(faults: ["\(error.mark.line):\(error.mark.column): \(error.message); \(error.hint)"])
        }
        var findings: [JSONFinding] = []
        let table = read(JSONCursor(root), &findings)
        guard findings.isEmpty, let table else {
            throw ChecklistError(
                faults: findings.map { "\($0.mark.line):\($0.mark.column) \($0.pointer): \($0.message); \($0.hint)" })
        }
        return table
    }

    static func book(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ChecklistBook? {
        guard let members = cursor.members(known: ["version", "checked", "rules"], &findings) else { return nil }
        _ = cursor.required("version", of: members, &findings)?.string(&findings)
        let checked = date(cursor.required("checked", of: members, &findings), &findings)
        var rules: [ChecklistRule] = []
        for element in cursor.required("rules", of: members, &findings)?.elements(&findings) ?? [] {
            guard let rule = rule(element, &findings) else { continue }
            if rules.contains(where: { $0.id == rule.id }) {
                findings.append(element.finding("\"\(rule.id)\" stands twice", hint: "give each rule its own id"))
            }
            rules.append(rule)
        }
        return checked.map { ChecklistBook(rules: rules, checked: $0) }
    }

    static let fields = [
        "id", "from", "to", "regimes", "when", "losses", "anchor", "days", "months", "weekend", "weekendLaw", "actor",
        "legal",
        "law", "confidence", "title", "appointment",
    ]

    private static func rule(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ChecklistRule? {
        cursor.members(known: fields, &findings).flatMap { rule(cursor, $0, &findings) }
    }

    /// - Parameter members: Those of the cursor, of which only known ones are there.
    static func rule(
        _ cursor: JSONCursor, _ members: [String: JSONCursor], _ findings: inout [JSONFinding]
    ) -> ChecklistRule? {
        let id = cursor.required("id", of: members, &findings)?.string(&findings)
        let regimes =
            cursor.required("regimes", of: members, &findings)?.words(ArrivalFacts.Regime.self, &findings) ?? []
        let conditions = members["when"]?.words(ArrivalFacts.Condition.self, &findings) ?? []
        let losses = members["losses"]?.words(EmploymentState.self, &findings) ?? []
        let anchor = cursor.required("anchor", of: members, &findings)?.word(ChecklistRule.Anchor.self, &findings)
        let weekend = cursor.required("weekend", of: members, &findings)?.word(ChecklistRule.Weekend.self, &findings)
        let actor = cursor.required("actor", of: members, &findings)?.word(ChecklistLine.Actor.self, &findings)
        let isLegal = cursor.required("legal", of: members, &findings)?.bool(&findings)
        let law = cursor.required("law", of: members, &findings)?.string(&findings)
        let confidence = cursor.required("confidence", of: members, &findings)?.word(Confidence.self, &findings)
        let title = text(cursor.required("title", of: members, &findings), &findings)
        let distance = distance(cursor, members, &findings)
        let appointment = members["appointment"].flatMap { Self.appointment($0, &findings) }
        guard let id, let anchor, let weekend, let actor, let isLegal, let law, let confidence, let title, let distance
        else { return nil }
        return ChecklistRule(
            id: id, from: date(members["from"], &findings), to: date(members["to"], &findings), regimes: regimes,
            conditions: conditions, losses: losses, anchor: anchor, distance: distance, weekend: weekend,
            weekendLaw: members["weekendLaw"]?.string(&findings), actor: actor, isLegal: isLegal, law: law,
            isSeen: confidence == .seen, title: title, appointment: appointment)
    }

    enum Confidence: String, CaseIterable {
        case seen, general
    }

    private static func distance(
        _ cursor: JSONCursor, _ members: [String: JSONCursor], _ findings: inout [JSONFinding]
    ) -> ChecklistRule.Distance? {
        let days = members["days"]?.int(in: -3660...3660, &findings)
        let months = members["months"]?.int(in: -120...120, &findings)
        switch (days, months) {
        case (let days?, nil): return .days(days)
        case (nil, let months?): return .months(months)
        default:
            findings.append(cursor.finding("found no distance, or two", hint: "write \"days\" or \"months\""))
            return nil
        }
    }

    private static func appointment(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> ChecklistLine.Appointment? {
        guard let members = cursor.members(known: ["at", "minutes", "within", "papers"], &findings) else { return nil }
        let place = cursor.required("at", of: members, &findings)?.word(Place.self, &findings)
        let minutes = cursor.required("minutes", of: members, &findings)?.int(in: 5...480, &findings)
        let within = cursor.required("within", of: members, &findings)?.int(in: 0...366, &findings)
        let papers = text(members["papers"], &findings)
        guard let place, let minutes, let within else { return nil }
        return ChecklistLine.Appointment(office: place.office, minutes: minutes, within: within, papers: papers)
    }

    /// Where an appointment is: at home or at a kind of office.
    private enum Place: RawRepresentable, CaseIterable {
        case home
        case at(Office.Kind)

        static let allCases = [home] + Office.Kind.allCases.map(at)

        init?(rawValue: String) {
            if rawValue == "home" {
                self = .home
            } else if let kind = Office.Kind(rawValue: rawValue) {
                self = .at(kind)
            } else {
                return nil
            }
        }

        var rawValue: String { office?.rawValue ?? "home" }

        var office: Office.Kind? {
            switch self {
            case .home: nil
            case .at(let kind): kind
            }
        }
    }

    static func text(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> LocalText? {
        guard let cursor, let members = cursor.members(known: ["de", "en", "es"], &findings) else { return nil }
        let german = cursor.required("de", of: members, &findings)?.string(&findings)
        let english = cursor.required("en", of: members, &findings)?.string(&findings)
        let spanish = cursor.required("es", of: members, &findings)?.string(&findings)
        guard let german, let english, let spanish else { return nil }
        return LocalText(german: german, english: english, spanish: spanish)
    }

    static func date(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> CivilDate? {
        guard let cursor, let text = cursor.string(&findings) else { return nil }
        guard let date = CivilDate(iso: text) else {
            findings.append(cursor.finding("\"\(text)\" is not a date", hint: "write dates as YYYY-MM-DD"))
            return nil
        }
        return date
    }
}
