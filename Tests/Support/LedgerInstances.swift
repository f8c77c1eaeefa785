import Calendar
package import Domain
import Hashing

/// Random ledgers of a few costs and rules, with amounts of a few cents so that rounding and caps decide.
package enum LedgerInstances {
    package static func problem(seed: UInt64) -> LedgerProblem {
        var random = SplitMix64(seed: seed)
        func below(_ limit: Int) -> Int { random.below(limit) }
        let persons = (1...3).map { ID<Applicant>("P\($0)") }
        let kinds = ["flight", "course", "room"]
        let start = CivilDate(dayNumber: 15_500)
        // In every third, caps for persons and for kinds bind together.
        let isTight = below(3) == 0
        let variety = isTight ? 2 : 3
        let costs = (0..<(isTight ? 4 : 2 + below(4))).map { index in
            let amount = isTight ? 4 + below(4) : below(8)
            return LedgerProblem.Cost(
                id: ID("C\(index)"), kind: kinds[below(variety)], date: start.adding(days: below(6)),
                amount: Cents(Int64(amount)), returned: Cents(Int64(!isTight && below(5) == 0 ? below(amount + 1) : 0)),
                person: !isTight && below(6) == 0 ? nil : persons[below(variety)],
                status: LedgerProblem.Cost.Status.allCases[below(isTight ? 5 : 6)],
                evidence: below(2) == 0 ? ["receipt"] : [])
        }
        let names = (0..<(1 + below(3))).map { ID<LedgerProblem.Rule>("R\($0)") }
        let rules = names.map { name in
            let parts = 1 + below(4)
            return LedgerProblem.Rule(
                id: name, payer: "payer of \(name)", kinds: !isTight && below(3) == 0 ? Array(kinds.prefix(2)) : nil,
                persons: !isTight && below(3) == 0 ? Array(persons.prefix(2)) : nil,
                from: !isTight && below(4) == 0 ? start.adding(days: 2) : nil,
                to: !isTight && below(4) == 0 ? start.adding(days: 3) : nil,
                share: LedgerShare(parts, of: isTight ? parts : parts + below(3)),
                capPerPerson: isTight || below(2) == 0 ? Cents(Int64(isTight ? 4 + below(4) : 1 + below(8))) : nil,
                personCaps: below(4) == 0 ? [persons[below(3)]: Cents(Int64(1 + below(6)))] : [:],
                capPerKind: isTight || below(2) == 0 ? Cents(Int64(isTight ? 4 + below(4) : 1 + below(8))) : nil,
                cap: !isTight && below(2) == 0 ? Cents(Int64(below(10))) : nil,
                needsApplication: below(isTight ? 8 : 3) == 0,
                evidence: below(2) == 0 ? ["receipt"] : [],
                notWith: below(3) == 0 ? [names[below(names.count)]].filter { $0 != name } : [])
        }
        let applications = (0..<below(4)).map { _ in
            LedgerProblem.Application(
                rule: names[below(names.count)], person: below(2) == 0 ? nil : persons[below(3)],
                filedOn: start.adding(days: below(6) - 2), isRefused: below(5) == 0)
        }
        return LedgerProblem(costs: costs, rules: rules, applications: applications, defaultPayer: "town")
    }
}
