import Catalogue
import Domain

/// Where the places of people's journeys are, as far as coordinates are known.
struct Whereabouts: Sendable {
    /// A place on somebody's map.
    struct Spot: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case arrival, home, work
        }

        let kind: Kind
        let name: String
        let point: GeoPoint
        /// Whether the point is the middle of the town, since nothing nearer is known.
        let isTown: Bool
    }

    private let hubs: [(name: String, point: GeoPoint, isTown: Bool)]
    private let homes: [(location: String, point: GeoPoint, isTown: Bool)]
    private let works: [ID<Applicant>: Spot]

    /// - Parameter towns: Nil where the documents have no map.
    init(_ inputs: CampaignInputs, towns: Gazetteer?) {
        guard let towns else {
            (hubs, homes, works) = ([], [], [:])
            return
        }
        func middle(_ town: PlaceName?) -> GeoPoint? { town?.place.flatMap { towns.place($0)?.point } }
        hubs = inputs.hubs.compactMap { hub in
            (hub.point ?? middle(hub.place)).map { (hub.name, $0, hub.point == nil) }
        }
        homes = HomeOffer.offers(of: inputs.rooms).offers.compactMap { offer in
            (offer.point ?? middle(offer.place)).map { (offer.location, $0, offer.point == nil) }
        }
        let vacancies = Dictionary(inputs.vacancies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let employers = Dictionary(inputs.employers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var works: [ID<Applicant>: Spot] = [:]
        for contract in inputs.contracts where contract.isStanding {
            guard let vacancy = vacancies[contract.vacancy], let firm = employers[vacancy.employer],
                let town = vacancy.place ?? firm.place, let point = middle(town)
            else { continue }
            works[contract.applicant] = Spot(
                kind: .work, name: "\(firm.name), \(town.original)", point: point, isTown: true)
        }
        self.works = works
    }

    /// The places of somebody's map as the released items name them: where the journey ends, the homes in their order, and
    /// the workplace.
    func spots(of applicant: ID<Applicant>, _ items: [JourneyItem]) -> [Spot] {
        let arrival = items.filter { $0.kind == .travel || $0.kind == .pickup }.last.flatMap(arrival)
        let lived = items.filter { $0.key.hasPrefix("keys/") }.compactMap { item in
            homes.first { $0.location == item.place }.map { home in
                Spot(kind: .home, name: home.location, point: home.point, isTown: home.isTown)
            }
        }
        return [arrival].compactMap(\.self) + lived + [works[applicant]].compactMap(\.self)
    }

    /// Where something of somebody's journey is: the home whose key is handed over, the hub where a driver waits. Nil where
    /// no more than the town is known.
    func point(of item: JourneyItem) -> GeoPoint? {
        switch item.kind {
        case .housing: homes.first { $0.location == item.place && !$0.isTown }?.point
        case .pickup: arrival(item).flatMap { $0.isTown ? nil : $0.point }
        case .course, .exam, .travel, .appointment, .deadline, .meeting, .work: nil
        }
    }

    /// Where a hub is; nil where no more than its town is known.
    func point(ofHub name: String) -> GeoPoint? { hubs.first { $0.name == name && !$0.isTown }?.point }

    /// The hub where a driver waits, or the one that a ride's title ends with; the longest name that fits.
    private func arrival(_ item: JourneyItem) -> Spot? {
        let found = hubs.filter { hub in
            switch item.kind {
            case .pickup: item.place == hub.name || item.place?.hasPrefix("\(hub.name): ") == true
            default: item.title.german.hasSuffix("– \(hub.name)")
            }
        }
        return found.max { $0.name.count < $1.name.count }.map {
            Spot(kind: .arrival, name: $0.name, point: $0.point, isTown: $0.isTown)
        }
    }
}
