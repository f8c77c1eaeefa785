import Domain

/// Something of which requests can need more than there is.
enum Resource: Hashable {
    /// Visits of a candidate.
    case candidate(Int)
    /// Slots of an employer's teams.
    case employer(Int)
    /// Slots of some interpreters together.
    case interpreters([Int])
    /// Slots of the tables that the requests may use.
    case tables

    /// Of interpreters those who serve one of the requests.
    func serving(_ items: [Int], _ fair: CompiledFair) -> Resource {
        guard case .interpreters(let set) = self else { return self }
        let asked = Set(items.flatMap { fair.requests[$0].interpreters })
        return .interpreters(set.filter { asked.contains($0) })
    }
}

extension Supply {
    /// What the requests need of the resource: visits of a candidate, slots of everything else.
    func need(of resource: Resource) -> Int {
        switch resource {
        case .candidate: count
        case .employer, .interpreters, .tables: length
        }
    }

    /// What there is of the resource in the slots that are possible for the requests.
    func amount(of resource: Resource) -> Int {
        switch resource {
        case .candidate(let candidate): visits(of: candidate)
        case .employer(let employer): slots(ofEmployer: employer)
        case .interpreters(let set): slots(ofInterpreters: set)
        case .tables: slotsOfTables
        }
    }
}

extension CompiledFair {
    /// The resource as certificates name it.
    func name(of resource: Resource) -> String {
        switch resource {
        case .candidate(let candidate): "candidate \(candidates[candidate].source.id)"
        case .employer(let employer): "employer \(employers[employer].source.id)"
        case .interpreters(let set): name(ofInterpreters: set)
        case .tables: "tables"
        }
    }
}
