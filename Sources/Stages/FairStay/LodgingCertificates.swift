import Domain

/// Why guests have no room: proofs where there are some, honest words where there are none.
struct LodgingCertificates {
    private let lodging: CompiledLodging
    private let bounds: LodgingBounds
    /// Who has a room.
    private let housed: [Int]
    private(set) var certificates: [PlanCertificate] = []
    private(set) var unplaced: [UnplacedItem] = []

    /// Sets of at most so many guests are searched completely.
    private static let exactSize = 12
    private static let exactWork = 100_000

    init(_ rooming: Rooming, _ bounds: LodgingBounds) {
        lodging = rooming.lodging
        self.bounds = bounds
        housed = lodging.guests.indices.filter { rooming.places[$0] != nil }
        let homeless = lodging.guests.indices.filter { rooming.places[$0] == nil }
            .sorted { lodging.guests[$0].source.id < lodging.guests[$1].source.id }
        for guest in homeless {
            let (certificate, reason) = answer(guest)
            if !certificates.contains(certificate) { certificates.append(certificate) }
            unplaced.append(UnplacedItem(item: lodging.guests[guest].source.id.text, reasons: [reason]))
        }
    }

    private func answer(_ guest: Int) -> (PlanCertificate, BlockingReason) {
        let source = lodging.guests[guest].source
        if lodging.guests[guest].classes.isEmpty {
            let rule = missing(source)
            return (
                .conflict(items: [source.id.text], rules: [rule]),
                BlockingReason(code: rule, resource: source.id.text, text: words(rule, source))
            )
        }
        if let shortage = bounds.shortages.first(where: { $0.guests.contains(guest) }) {
            let night = lodging.firstNight.adding(days: shortage.night).iso
            return (
                .count(
                    items: shortage.guests.map { lodging.guests[$0].source.id.text }.sorted(),
                    resource: shortage.resource.rawValue, need: shortage.need, supply: shortage.supply, window: night),
                BlockingReason(
                    code: shortage.resource.rawValue, resource: night,
                    text:
                        "\(shortage.guests.count) guests need \(shortage.need) \(shortage.resource.words) on the night "
                        + "of \(night), and there are \(shortage.supply)")
            )
        }
        if let set = smallestConflict(with: guest) {
            let ids = set.map { lodging.guests[$0].source.id.text }.sorted()
            return (
                .conflict(items: ids, rules: ["rooms"]),
                BlockingReason(
                    code: "conflict", resource: ids.joined(separator: ", "),
                    text: "the rooms do not suffice for these guests together: \(ids.joined(separator: ", "))")
            )
        }
        return (
            .notFound(item: source.id.text, blocking: source.span.from.iso),
            BlockingReason(
                code: "notFound", resource: source.span.from.iso,
                text: "no room was found for the nights from \(source.span.from) to \(source.span.until)")
        )
    }

    /// What no class of rooms has for a guest.
    private func missing(_ guest: LodgingProblem.Guest) -> String {
        let rooms = lodging.problem.classes
        let large = rooms.filter { guest.adults <= $0.beds && guest.adults + guest.children <= $0.beds + $0.childBeds }
        if large.isEmpty { return "beds" }
        let reached = large.filter { $0.isStepFree || !guest.needsStepFree }
        if reached.isEmpty { return "stepFree" }
        return "nights"
    }

    private func words(_ rule: String, _ guest: LodgingProblem.Guest) -> String {
        switch rule {
        case "beds": "no room has beds for \(guest.adults + guest.children) people"
        case "stepFree": "no room with enough beds is reached without a step"
        default: "no room that suits is kept for all nights from \(guest.span.from) to \(guest.span.until)"
        }
    }

    /// Guests who cannot all have a room, while without any one of them they can; nil where none is found.
    ///
    /// Sought among those who have one and the guest: they all have one without the guest, who is therefore in each such set.
    private func smallestConflict(with guest: Int) -> [Int]? {
        let nights = lodging.guests[guest].nights
        var set = (housed.filter { lodging.guests[$0].nights.overlaps(nights) } + [guest]).sorted()
        guard set.count <= Self.exactSize, canHouse(set) == false else { return nil }
        for one in set {
            let smaller = set.filter { $0 != one }
            switch canHouse(smaller) {
            case false?: set = smaller
            case true?: break
            case nil: return nil
            }
        }
        return set
    }

    /// Nil where the work did not suffice for an answer.
    private func canHouse(_ set: [Int]) -> Bool? {
        var problem = lodging.problem
        problem.guests = set.map { lodging.guests[$0].source }
        let known = Set(problem.guests.map(\.id))
        problem.pins.removeAll { !known.contains($0.guest) }
        problem.previous = []
        problem.objectives = [LodgingProblem.Level(.unhoused)]
        let part = CompiledLodging(problem)
        var one = Levels.zero
        one[0] = 1
        var proof = RoomingProof(part, guests: Array(part.guests.indices), below: one, work: Self.exactWork)
        proof.run()
        return proof.best != nil ? true : proof.isComplete ? false : nil
    }
}

extension NightNeeds.Resource {
    fileprivate var words: String {
        switch self {
        case .rooms: "rooms"
        case .stepFreeRooms: "step-free rooms"
        case .doubleRooms: "double rooms"
        }
    }
}
