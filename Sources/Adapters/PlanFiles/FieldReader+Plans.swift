import Domain
import JSONText

extension JSONCursor {
    /// A term, or an object of terms with their weights; nil with a finding where it is neither.
    ///
    /// `planner` is the word for the planner in messages, such as "the fair".
    func level<Term: PlanTerm>(
        of terms: [Term], planner: String, _ findings: inout [JSONFinding]
    ) -> PlanLevel<Term>? {
        if case .string(let name) = node.value {
            return term(name, of: terms, planner: planner, &findings).map { PlanLevel($0) }
        }
        guard let entries = entries(&findings) else { return nil }
        var weights: [PlanWeight<Term>] = []
        for entry in entries {
            let term = entry.value.term(entry.name, of: terms, planner: planner, &findings)
            let weight = entry.value.int(in: 0...1_000_000, &findings)
            if let term, let weight { weights.append(PlanWeight(term: term, weight: weight)) }
        }
        return PlanLevel(weights)
    }

    private func term<Term: PlanTerm>(
        _ name: String, of terms: [Term], planner: String, _ findings: inout [JSONFinding]
    ) -> Term? {
        guard let term = terms.first(where: { $0.rawValue == name }) else {
            let names = terms.map(\.rawValue).joined(separator: ", ")
            findings.append(finding("\"\(name)\" is not a term of \(planner)", hint: "the terms are \(names)"))
            return nil
        }
        return term
    }

    /// `"id"` or a seed; nil with a finding where it is neither.
    func ties(_ findings: inout [JSONFinding]) -> PlanTies? {
        if case .string(let word) = node.value {
            if word == "id" { return .id }
            findings.append(
                finding("found \"\(word)\", expected \"id\" or a seed", hint: "write \"id\" or a number"))
            return nil
        }
        return int(in: 0...Int.max, &findings).map { .seed(UInt64($0)) }
    }
}
