import Catalogue
import Domain

/// The hubs of a campaign on the map: which serve a town, and how long the way between them is.
struct HubMap {
    private let hubs: [TransportHub]
    private let points: [ID<TravelHub>: GeoPoint]

    init(_ hubs: [TransportHub], catalogue: Catalogue) {
        self.hubs = hubs
        var points: [ID<TravelHub>: GeoPoint] = [:]
        for hub in hubs { points[hub.id] = hub.point ?? hub.place?.place.flatMap { catalogue.places.place($0)?.point } }
        self.points = points
    }

    func point(_ hub: ID<TravelHub>) -> GeoPoint? { points[hub] }

    /// The hubs that people of a town reach by themselves, in the order of their ids.
    func serving(_ town: Place) -> [TravelAccess] {
        access(to: town) { $0.reachKm }
    }

    /// The hubs from which people are fetched to a town that no hub serves, in the order of their ids.
    func fetching(to town: Place) -> [TravelAccess] {
        serving(town).isEmpty ? access(to: town) { $0.fetchKm } : []
    }

    /// The hubs of a town that are not tried at first: of those from which people are fetched all but the nearest one, and
    /// the one at which a journey in force ends. A van from an airport costs more than the train to the last station.
    func far(from town: Place, keeping former: ID<TravelHub>?) -> [TravelAccess] {
        let ends = fetching(to: town)
        guard let nearest = ends.min(by: { ($0.minutes, $0.hub) < ($1.minutes, $1.hub) }) else { return [] }
        return ends.filter { $0 != nearest && $0.hub != former }
    }

    private func access(to town: Place, within limit: (TransportHub) -> Int?) -> [TravelAccess] {
        hubs.compactMap { hub in
            guard let limit = limit(hub), let point = points[hub.id] else { return nil }
            let distance = Distance.kilometres(point, town.point)
            return distance <= limit ? TravelAccess(hub: hub.id, minutes: Road.minutes(crowKm: distance)) : nil
        }
    }

    /// Kilometres of the way between two hubs; nil where one of them is not on the map.
    func kilometres(from: ID<TravelHub>, to: ID<TravelHub>, by mode: TravelMode) -> Int? {
        guard let from = points[from], let to = points[to] else { return nil }
        let crow = Distance.kilometres(from, to)
        return max(1, mode == .air || mode == .ferry ? crow : Road.kilometres(crowKm: crow))
    }
}

/// What a distance on the map means on the road, where nobody has measured it.
enum Road {
    /// Roads and rails are a good third longer than the crow's flight.
    static func kilometres(crowKm: Int) -> Int { crowKm * 135 / 100 }

    static func metres(crow: Int) -> Int { crow * 135 / 100 }

    /// At 60 km an hour, with ten minutes for getting away and finding the door.
    static func minutes(crowKm: Int) -> Int { 10 + kilometres(crowKm: crowKm) }
}
