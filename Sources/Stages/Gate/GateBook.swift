import CGateRules
package import Calendar
package import Domain
import JSONText

/// The rules of papers and of the gate.
package struct GateBook: Hashable, Sendable {
    /// In the order of the table.
    package let papers: [PaperRule]
    /// In the order of the table; each fact once.
    package let facts: [FactRule]
    /// The day on which the sources were last compared.
    package let checked: CivilDate

    /// The papers that somebody needs, by day, then by rule.
    package func needs(for facts: DocumentFacts) -> [DocumentNeed] {
        papers.compactMap { $0.need(for: facts) }.sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
    }

    /// The lines of somebody who is to travel to stay.
    package func gate(of person: GateFacts) -> PersonGate {
        let overrides = person.decisions.overrides(of: person.applicant)
        let facts = facts.map { rule in
            GateLine(
                name: rule.fact.rawValue, title: rule.title, law: rule.law, isSeen: rule.isSeen,
                due: rule.anchor.due(rule.days, for: person.documents), actor: rule.actor,
                lacks: person.lacks(rule.fact), override: overrides[rule.fact.rawValue])
        }
        let papers = needs(for: person.documents).filter(\.holdsBack).map { need in
            let paper = NeededPaper(need: need, document: person.papers.first { $0.kind == need.kind })
            return GateLine(
                name: need.kind.rawValue, title: need.title, law: need.law, isSeen: need.isSeen, due: paper.due,
                actor: paper.actor, lacks: paper.lack.map { [.paper($0)] } ?? [],
                override: overrides[need.kind.rawValue])
        }
        return PersonGate(
            applicant: person.applicant, arrival: person.documents.arrival, lines: facts + papers)
    }

    /// The table that comes with the program. Throws only where the program was built with a wrong one.
    package static func builtIn() throws(GateBookError) -> GateBook { try embedded.get() }

    private static let embedded = Result { () throws(GateBookError) in
        try read(Array(UnsafeBufferPointer(start: lotse_gate_rules(), count: lotse_gate_rules_length())))
    }

    /// The table in a JSON text. Throws with everything that is wrong with it.
    package static func read(_ bytes: [UInt8]) throws(GateBookError) -> GateBook {
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes)
        } catch {
            throw GateBookError(faults: ["\(error.mark.line):\(error.mark.column): \(error.message); \(error.hint)"])
        }
        var findings: [JSONFinding] = []
        let book = GateBookReader.book(JSONCursor(root), &findings)
        guard findings.isEmpty, let book else {
            throw GateBookError(
                faults: findings.map { "\($0.mark.line):\($0.mark.column) \($0.pointer): \($0.message); \($0.hint)" })
        }
        return book
    }
}

/// A table of rules that cannot be used.
package struct GateBookError: Error, Hashable, Sendable {
    /// `line:column pointer: message; hint`, at least one, in the order of the text.
    package let faults: [String]

    package init(faults: [String]) {
        self.faults = faults
    }
}
