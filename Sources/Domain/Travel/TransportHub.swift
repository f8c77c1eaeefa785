/// A station, airport or bus stop of a campaign (Verkehrsknoten), with what it serves.
package struct TransportHub: Hashable, Sendable {
    package let id: ID<TravelHub>
    /// As one reads it on a sign.
    package var name: String
    /// The town it belongs to; nil where only its point is known.
    package var place: PlaceName?
    /// Where it is, where that is known better than by its town.
    package var point: GeoPoint?
    /// Its clocks, a name in the time zone database.
    package var zone: String
    /// Kilometres as the crow flies from which people come to it, and to which they go from it, by themselves.
    package var reachKm: Int
    /// Kilometres as the crow flies to the towns to which people are fetched from it; nil = nobody is fetched here.
    package var fetchKm: Int?
    /// Where people who are fetched meet their driver; nil = nothing is agreed.
    package var meetingPoint: String?
    /// Stops of public timetables that are this place.
    package var stops: [FeedLink] = []

    /// Kilometres from which people come where a file says nothing.
    package static let usualReachKm = 20

    package init(
        id: ID<TravelHub>, name: String, place: PlaceName?, point: GeoPoint? = nil, zone: String,
        reachKm: Int = TransportHub.usualReachKm, fetchKm: Int? = nil, meetingPoint: String? = nil,
        stops: [FeedLink] = []
    ) {
        self.id = id
        self.name = name
        self.place = place
        self.point = point
        self.zone = zone
        self.reachKm = reachKm
        self.fetchKm = fetchKm
        self.meetingPoint = meetingPoint
        self.stops = stops
    }
}
