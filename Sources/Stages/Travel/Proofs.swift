import Calendar
import Domain

/// Why parties have no journey, with proofs.
struct Proofs {
    private struct Shortage {
        let items: [Int]
        let missing: Int
    }

    private let travel: CompiledTravel
    private let selection: Selection
    private let journeys: [Int?]
    private(set) var certificates: [PlanCertificate] = []
    private(set) var unplaced: [UnplacedItem] = []
    private(set) var work = 0
    private var shortages: [Shortage] = []

    /// Work that all questions about conflicts may take together.
    private static let workOfConflicts = 400_000

    init(travel: CompiledTravel, selection: Selection) {
        self.travel = travel
        self.selection = selection
        journeys = selection.journeys
    }

    mutating func run() {
        var conflicts = Conflicts(travel, journeys)
        for item in travel.items.indices where journeys[item] == nil {
            let id = travel.items[item].party.id.text
            if let known = certificates.first(where: { $0.names(id) }) {
                unplaced.append(UnplacedItem(item: id, reasons: reasons(item, known)))
                continue
            }
            let certificate = certificate(item, &conflicts)
            if let certificate { certificates.append(certificate) }
            unplaced.append(UnplacedItem(item: id, reasons: reasons(item, certificate)))
        }
        work = conflicts.work
    }

    private mutating func certificate(_ item: Int, _ conflicts: inout Conflicts) -> PlanCertificate? {
        let own = travel.items[item]
        if !own.journeys.isEmpty, let count = shortage(item) { return count }
        if conflicts.work < Proofs.workOfConflicts, let conflict = conflicts.certificate(for: item) { return conflict }
        if let partner = partner(of: item), travel.items[partner].journeys.isEmpty { return nil }
        return .notFound(item: own.party.id.text, blocking: blocking(item))
    }

    /// The way back of a way there, or the other way round.
    private func partner(of item: Int) -> Int? {
        travel.units.first { $0.items.contains(item) }?.items.first { $0 != item }
    }

    /// What stands in the way of an item that has journeys.
    private func blocking(_ item: Int) -> String {
        guard let place = travel.units.firstIndex(where: { $0.items.contains(item) }) else { return "the work" }
        let unit = travel.units[place]
        for choice in unit.choices.indices where unit.choices[choice].picks.allSatisfy({ $0 >= 0 }) {
            let blockers = selection.blockers(place, choice)
            if let first = blockers.first { return travel.items[travel.units[first].items[0]].party.id.text }
            if selection.fits(place, choice) { return "the objective" }
        }
        return "the work"
    }

    private func reasons(_ item: Int, _ certificate: PlanCertificate?) -> [BlockingReason] {
        let id = travel.items[item].party.id.text
        switch certificate {
        case .count(_, let resource, let need, let supply, _):
            return [
                BlockingReason(
                    code: "room", resource: resource, text: "\(need) need \(resource), there are \(supply)")
            ]
        case .conflict(let items, let rules):
            let others = items.filter { $0 != id }
            let rest = others.isEmpty ? "" : " together with \(others.joined(separator: ", "))"
            if rules.isEmpty {
                return [BlockingReason(code: "connection", resource: id, text: "no connection leads there\(rest)")]
            }
            return rules.map { BlockingReason(code: $0, resource: id, text: "no journey keeps \"\($0)\"\(rest)") }
        case .notFound(_, let blocking):
            return [
                BlockingReason(code: "notFound", resource: blocking, text: "no journey was found beside \(blocking)")
            ]
        case nil:
            let other = partner(of: item).map { travel.items[$0].party.id.text } ?? id
            return [BlockingReason(code: "return", resource: other, text: "there is no journey for \"\(other)\"")]
        }
    }

    // MARK: Counting

    /// Segments that are all that some parties can take, with fewer places than those parties need.
    private mutating func shortage(_ item: Int) -> PlanCertificate? {
        guard travel.items.allSatisfy(\.isComplete) else { return nil }
        for (kind, name) in ["seats", "childSeats", "luggage", "wheelchairs", "pets"].enumerated() {
            var segments = full(item, kind)
            guard !segments.isEmpty, var proof = needing(segments, kind, item) else { continue }
            for segment in segments {
                let fewer = segments.subtracting([segment])
                guard let smaller = needing(fewer, kind, item) else { continue }
                segments = fewer
                proof = smaller
            }
            let names = segments.sorted().map { travel.network.name(of: travel.marks.scarceSegments[Int($0)]) }
            guard names.allSatisfy({ !$0.contains(" + ") }) else { return nil }
            if kind == 0 { shortages.append(Shortage(items: proof.items, missing: proof.need - proof.supply)) }
            let dates = segments.map {
                travel.network.runs[travel.network.segments[travel.marks.scarceSegments[Int($0)]].run].date
            }
            return .count(
                items: proof.items.map { travel.items[$0].party.id.text },
                resource: "\(name) on " + names.joined(separator: " + "), need: proof.need, supply: proof.supply,
                window: [dates.min(), dates.max()].compactMap { $0?.iso }.joined(separator: "/"))
        }
        return nil
    }

    /// Scarce segments of an item's journeys that have no room left for it.
    private func full(_ item: Int, _ kind: Int) -> Set<Int32> {
        let load = travel.items[item].load[kind]
        var taken: [Int32: Int] = [:]
        for (other, pick) in zip(travel.items, journeys) {
            guard let pick else { continue }
            for segment in other.journeys[pick].scarce { taken[segment, default: 0] += other.load[kind] }
        }
        let own = Set(travel.items[item].journeys.flatMap(\.scarce))
        return own.filter { segment in
            let room = travel.room[Int(segment) * 5 + kind]
            return room != Int.max && taken[segment, default: 0] + load > room
        }
    }

    /// The items that cannot do without the segments, if they need more than there is and the item is among them.
    private func needing(
        _ segments: Set<Int32>, _ kind: Int, _ item: Int
    ) -> (items: [Int], need: Int, supply: Int)? {
        let dependent = travel.items.indices.filter { index in
            let other = travel.items[index]
            return !other.journeys.isEmpty && other.load[kind] > 0
                && other.journeys.allSatisfy { $0.scarce.contains { segments.contains($0) } }
        }
        guard dependent.contains(item) else { return nil }
        let need = dependent.reduce(0) { $0 + travel.items[$1].load[kind] }
        let supply = segments.reduce(0) { $0 + travel.room[Int($1) * 5 + kind] }
        return need > supply ? (dependent, need, supply) : nil
    }

    // MARK: Bounds

    /// People of the parties of a kind that have no journey even alone.
    func impossible(_ isCounted: (TravelParty) -> Bool) -> Int {
        travel.items.reduce(0) { sum, item in
            sum + (item.journeys.isEmpty && item.isComplete && isCounted(item.party) ? item.party.people : 0)
        }
    }

    /// People of a kind who certainly find no seat: from shortages that share no item.
    func shortage(_ isCounted: (TravelParty) -> Bool) -> Int {
        var used: Set<Int> = []
        var sum = 0
        for shortage in shortages {
            let isApart = used.isDisjoint(with: shortage.items)
            guard isApart, shortage.items.allSatisfy({ isCounted(travel.items[$0].party) }) else { continue }
            used.formUnion(shortage.items)
            sum += shortage.missing
        }
        return sum
    }
}

extension PlanCertificate {
    /// Whether the certificate speaks of an item.
    fileprivate func names(_ id: String) -> Bool {
        switch self {
        case .count(let items, _, _, _, _), .conflict(let items, _): items.contains(id)
        case .notFound(let item, _): item == id
        }
    }
}

extension Network {
    /// A segment as certificates name it: connection, date of service, and the hub where it begins.
    func name(of segment: Int) -> String {
        let run = runs[segments[segment].run]
        return "\(connections[run.connection].id) \(run.date) from \(hubs[segments[segment].from].id)"
    }
}
