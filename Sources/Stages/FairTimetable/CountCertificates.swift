import Domain

/// Finds, for requests that are not placed, a resource of which some requests together need more than there is.
///
/// First the fewest requests that show the shortage, so that people see where it is; then all others that need the same
/// resource in the same slots, so that the certificate proves as many absences as there are.
struct CountCertificates {
    private let fair: CompiledFair
    /// Slots that each request could take.
    private let slots: [SlotSet]
    /// First and last of them; nil = none.
    private let reach: [ClosedRange<Int>?]

    init(_ fair: CompiledFair) {
        self.fair = fair
        slots = fair.requests.indices.map { Supply(fair, [$0]).open }
        reach = fair.requests.map { request in
            guard let first = request.starts.first, let last = request.starts.last else { return nil }
            return first...(last + request.length - 1)
        }
    }

    /// A certificate that names the request; nil = there is none of this kind.
    func certificate(for index: Int) -> PlanCertificate? {
        if fair.requests[index].starts.isEmpty { return impossible(index) }
        let leanest = resources(around: index).compactMap { shortage(of: $0, around: index) }.min {
            ($0.items.count, fair.name(of: $0.resource)) < ($1.items.count, fair.name(of: $1.resource))
        }
        return leanest.map { certificate(grown($0)) }
    }

    private struct Shortage {
        let resource: Resource
        let items: [Int]
    }

    private func certificate(_ shortage: Shortage) -> PlanCertificate {
        let supply = Supply(fair, shortage.items)
        let resource = shortage.resource.serving(shortage.items, fair)
        return .count(
            items: shortage.items.map { fair.requests[$0].source.id }.sorted().map(\.text),
            resource: fair.name(of: resource), need: supply.need(of: resource), supply: supply.amount(of: resource),
            window: supply.window)
    }

    /// A request without any start needs one visit where there is none.
    private func impossible(_ index: Int) -> PlanCertificate {
        .count(
            items: [fair.requests[index].source.id.text],
            resource: fair.name(of: .candidate(fair.requests[index].candidate)), need: 1, supply: 0, window: "no slot")
    }

    // MARK: Resources

    private func resources(around index: Int) -> [Resource] {
        let request = fair.requests[index]
        var result: [Resource] = [.candidate(request.candidate), .employer(request.employer)]
        if request.takesInterpreter, !request.mayGoWithout {
            result += interpreterSets(around: request).map { .interpreters($0) }
        }
        if fair.tablesAreLimited { result.append(.tables) }
        return result
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

    /// All requests that cannot do without the resource.
    private func users(of resource: Resource) -> [Int] {
        switch resource {
        case .candidate(let candidate): fair.candidates[candidate].requests
        case .employer(let employer): fair.employers[employer].requests
        case .interpreters(let set):
            fair.requests.indices.filter { index in
                fair.requests[index].takesInterpreter && !fair.requests[index].mayGoWithout
                    && fair.requests[index].interpreters.allSatisfy { set.contains($0) }
            }
        case .tables: Array(fair.requests.indices)
        }
    }

    private func excess(of resource: Resource, _ items: [Int]) -> Int {
        let supply = Supply(fair, items)
        let serving = resource.serving(items, fair)
        return supply.need(of: serving) - supply.amount(of: serving)
    }

    // MARK: The fewest requests

    /// Looks at the requests that lie wholly in the slots of the request, and between two slots around it, for all such
    /// pairs of slots.
    private func shortage(of resource: Resource, around index: Int) -> Shortage? {
        guard let own = reach[index] else { return nil }
        let users = users(of: resource).filter { reach[$0] != nil }
        let inside = users.filter { slots[$0].isSubset(of: slots[index]) }
        if excess(of: resource, inside) > 0 { return leanest(inside, of: resource, around: index) }
        let firsts = Set(users.compactMap { reach[$0]?.lowerBound }.filter { $0 <= own.lowerBound }).sorted(by: >)
        let lasts = Set(users.compactMap { reach[$0]?.upperBound }.filter { $0 >= own.upperBound }).sorted()
        for first in firsts {
            for last in lasts {
                let items = users.filter { other in
                    reach[other].map { $0.lowerBound >= first && $0.upperBound <= last } ?? false
                }
                if excess(of: resource, items) > 0 { return leanest(items, of: resource, around: index) }
            }
        }
        return nil
    }

    /// Leaves out items as long as the rest still needs too much.
    private func leanest(_ items: [Int], of resource: Resource, around index: Int) -> Shortage {
        var items = items
        // A large set shrinks by the items themselves only: each trial looks at all that are left.
        for other in items.count > 60 ? [] : items where other != index {
            let fewer = items.filter { $0 != other }
            if excess(of: resource, fewer) > 0 { items = fewer }
        }
        return Shortage(resource: resource, items: items)
    }

    // MARK: All requests

    /// Takes in every request that needs the resource in the same slots and makes the shortage larger.
    private func grown(_ shortage: Shortage) -> Shortage {
        let open = Supply(fair, shortage.items).open
        let resource = shortage.resource
        let others = users(of: resource).filter { other in
            reach[other] != nil && slots[other].isSubset(of: open) && !shortage.items.contains(other)
        }
        var items = shortage.items
        var most = excess(of: resource, items)
        for other in others {
            let more = excess(of: resource, items + [other])
            if more > most {
                items.append(other)
                most = more
            }
        }
        return Shortage(resource: resource, items: items)
    }
}
