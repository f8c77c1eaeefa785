import Domain

/// Finds, for requests that are not placed, a resource of which some requests together need more than there is.
struct CountCertificates {
    private let fair: CompiledFair
    /// First and last slot that each request could take; nil = none.
    private let reach: [ClosedRange<Int>?]

    init(_ fair: CompiledFair) {
        self.fair = fair
        reach = fair.requests.map { request in
            guard let first = request.starts.first, let last = request.starts.last else { return nil }
            return first...(last + request.length - 1)
        }
    }

    /// A certificate that names the request, the one with the fewest items; nil = there is none of this kind.
    func certificate(for index: Int) -> PlanCertificate? {
        let request = fair.requests[index]
        if request.starts.isEmpty { return impossible(index) }
        let candidate = fair.candidates[request.candidate]
        let employer = fair.employers[request.employer]
        var found: [Shortage] = []
        found += shortage(among: candidate.requests, around: index) { supply, items in
            (items.count, supply.visits(of: request.candidate), "candidate \(candidate.source.id)")
        }
        found += shortage(among: employer.requests, around: index) { supply, _ in
            (supply.length, supply.slots(ofEmployer: request.employer), "employer \(employer.source.id)")
        }
        if request.takesInterpreter, !request.mayGoWithout {
            for set in interpreterSets(around: request) {
                let own = fair.requests.indices.filter { other in
                    fair.requests[other].takesInterpreter && !fair.requests[other].mayGoWithout
                        && fair.requests[other].interpreters.allSatisfy { set.contains($0) }
                }
                found += shortage(among: own, around: index) { supply, items in
                    let serving = set.filter { one in items.contains { fair.requests[$0].interpreters.contains(one) } }
                    return (
                        supply.length, supply.slots(ofInterpreters: serving), fair.name(ofInterpreters: serving)
                    )
                }
            }
        }
        if fair.tablesAreLimited {
            found += shortage(among: Array(fair.requests.indices), around: index) { supply, _ in
                (supply.length, supply.slotsOfTables, "tables")
            }
        }
        return found.min { ($0.items.count, $0.resource) < ($1.items.count, $1.resource) }.map(certificate)
    }

    private struct Shortage {
        let items: [Int]
        let need: Int
        let supply: Int
        let resource: String
        let window: String
    }

    private func certificate(_ shortage: Shortage) -> PlanCertificate {
        .count(
            items: shortage.items.map { fair.requests[$0].source.id }.sorted().map(\.text),
            resource: shortage.resource, need: shortage.need, supply: shortage.supply, window: shortage.window)
    }

    /// A request without any start needs one visit where there is none.
    private func impossible(_ index: Int) -> PlanCertificate {
        .count(
            items: [fair.requests[index].source.id.text],
            resource: "candidate \(fair.requests[index].source.candidate)", need: 1, supply: 0, window: "no slot")
    }

    /// The servers of the request, and the unions with those of others that overlap them.
    private func interpreterSets(around request: CompiledFair.Request) -> [[Int]] {
        var sets = [request.interpreters]
        var union = Set(request.interpreters)
        for other in fair.requests where other.takesInterpreter && !union.isDisjoint(with: other.interpreters) {
            union.formUnion(other.interpreters)
        }
        if union.count > request.interpreters.count { sets.append(union.sorted()) }
        return sets
    }

    /// Looks at the requests that lie wholly between two slots around the request, for all such pairs of slots.
    private func shortage(
        among requests: [Int], around index: Int, _ count: (Supply, [Int]) -> (need: Int, supply: Int, resource: String)
    ) -> [Shortage] {
        guard let own = reach[index] else { return [] }
        let firsts = Set(requests.compactMap { reach[$0]?.lowerBound }.filter { $0 <= own.lowerBound }).sorted(by: >)
        let lasts = Set(requests.compactMap { reach[$0]?.upperBound }.filter { $0 >= own.upperBound }).sorted()
        for first in firsts {
            for last in lasts {
                let items = requests.filter { other in
                    reach[other].map { $0.lowerBound >= first && $0.upperBound <= last } ?? false
                }
                let (need, supply, _) = count(Supply(fair, items), items)
                if need > supply { return [leanest(items, around: index, count)] }
            }
        }
        return []
    }

    /// Leaves out items as long as the rest still needs too much.
    private func leanest(
        _ items: [Int], around index: Int, _ count: (Supply, [Int]) -> (need: Int, supply: Int, resource: String)
    ) -> Shortage {
        var items = items
        // A large set shrinks by the items themselves only: each trial looks at all that are left.
        for other in items.count > 60 ? [] : items where other != index {
            let fewer = items.filter { $0 != other }
            let (need, supply, _) = count(Supply(fair, fewer), fewer)
            if need > supply { items = fewer }
        }
        let supply = Supply(fair, items)
        let counted = count(supply, items)
        return Shortage(
            items: items, need: counted.need, supply: counted.supply, resource: counted.resource,
            window: supply.window)
    }
}
