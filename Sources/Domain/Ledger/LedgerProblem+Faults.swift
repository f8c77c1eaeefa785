import Calendar

extension LedgerProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    package func faults() -> [PlanFault] {
        var inspection = LedgerInspection()
        inspection.inspect(costs)
        inspection.inspect(rules)
        inspection.inspect(applications, of: Set(rules.map(\.id)))
        inspection.requireText(defaultPayer, "/defaultPayer")
        return inspection.faults
    }
}

private struct LedgerInspection {
    private(set) var faults: [PlanFault] = []

    /// Ten thousand million euros; sums of a million such amounts stay within 64 bits.
    static let amounts: ClosedRange<Int64> = 0...1_000_000_000_000
    static let shares = 1...10_000

    mutating func inspect(_ costs: [LedgerProblem.Cost]) {
        requireUnique(costs.map(\.id), "costs")
        for (index, cost) in costs.enumerated() {
            let pointer = "/costs/\(index)"
            requireText(cost.kind, pointer + "/kind")
            require(cost.amount, in: Self.amounts, pointer + "/amount")
            require(cost.returned, in: 0...max(0, cost.amount.amount), pointer + "/returned")
        }
    }

    mutating func inspect(_ rules: [LedgerProblem.Rule]) {
        requireUnique(rules.map(\.id), "rules")
        let known = Set(rules.map(\.id))
        for (index, rule) in rules.enumerated() {
            let pointer = "/rules/\(index)"
            requireText(rule.payer, pointer + "/payer")
            inspect(rule.share, pointer + "/share")
            require(rule.capPerPerson, in: Self.amounts, pointer + "/capPerPerson")
            for cap in rule.personCaps.values.sorted() {
                require(cap, in: Self.amounts, pointer + "/personCaps")
            }
            require(rule.capPerKind, in: Self.amounts, pointer + "/capPerKind")
            require(rule.cap, in: Self.amounts, pointer + "/cap")
            if let from = rule.from, let to = rule.to, to < from {
                add(
                    "LE005", pointer + "/to", "\(to.iso) is before \(from.iso)",
                    hint: "write a last day from \(from.iso) on")
            }
            for (place, other) in rule.notWith.enumerated() {
                requireKnown(other, in: known, "\(pointer)/notWith/\(place)")
            }
        }
    }

    mutating func inspect(_ applications: [LedgerProblem.Application], of rules: Set<ID<LedgerProblem.Rule>>) {
        for (index, application) in applications.enumerated() {
            requireKnown(application.rule, in: rules, "/applications/\(index)/rule")
        }
    }

    private mutating func inspect(_ share: LedgerShare, _ pointer: String) {
        guard Self.shares.contains(share.of), (1...share.of).contains(share.parts) else {
            add(
                "LE003", pointer, "\(share.parts) of \(share.of) is not a share",
                hint: "write two whole numbers from 1 to 10000, the first not above the second, such as [2, 3]")
            return
        }
    }

    mutating func requireText(_ text: String, _ pointer: String) {
        guard text.isEmpty else { return }
        add("LE004", pointer, "the text is empty", hint: "write a name")
    }

    private mutating func require(_ amount: Cents?, in range: ClosedRange<Int64>, _ pointer: String) {
        guard let amount, !range.contains(amount.amount) else { return }
        add(
            "LE003", pointer, "found \(amount.amount), expected \(range.lowerBound) to \(range.upperBound) cents",
            hint: "write whole cents from \(range.lowerBound) to \(range.upperBound)")
    }

    private mutating func requireUnique<Of>(_ ids: [ID<Of>], _ list: String) {
        var first: [ID<Of>: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "LE001", "/\(list)/\(index)/id", "\"\(id)\" stands already at /\(list)/\(earlier)",
                    hint: "give each of \(list) its own id")
            } else {
                first[id] = index
            }
        }
    }

    private mutating func requireKnown(
        _ id: ID<LedgerProblem.Rule>, in known: Set<ID<LedgerProblem.Rule>>, _ pointer: String
    ) {
        guard !known.contains(id) else { return }
        add("LE002", pointer, "\"\(id)\" is not among the rules", hint: "add it to rules, or correct the id")
    }

    private mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }
}
