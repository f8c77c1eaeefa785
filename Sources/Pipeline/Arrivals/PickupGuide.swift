import Calendar
import Catalogue
import Domain
import PlanFiles

/// Says a pickup run in words: for the itinerary of the person who is fetched, and for who drives.
struct PickupGuide {
    let campaign: Campaign
    private let hubs: [ID<TravelHub>: TransportHub]
    private let vehicles: [ID<PickupProblem.Vehicle>: PickupVehicle]
    private let drivers: [ID<PickupProblem.Driver>: PickupDriver]
    private let places: Gazetteer
    private let zones: [String: Zone]
    private let local: Zone
    /// Applicants who travel with another one, with that one.
    let companions: [ID<Applicant>: ID<Applicant>]

    init(_ bench: Bench) throws(PipelineError) {
        campaign = bench.inputs.campaign
        hubs = Dictionary(bench.inputs.hubs.map { ($0.id, $0) }) { first, _ in first }
        vehicles = Dictionary(bench.inputs.vehicles.map { ($0.id, $0) }) { first, _ in first }
        drivers = Dictionary(bench.inputs.drivers.map { ($0.id, $0) }) { first, _ in first }
        places = bench.catalogue.places
        var zones: [String: Zone] = [:]
        for name in Set(bench.inputs.hubs.map(\.zone)).sorted() { zones[name] = try bench.zones.zone(named: name) }
        self.zones = zones
        companions = try bench.kept(.travel, TravelLines.companions) ?? [:]
        local = try bench.zones.zone(named: PickupBrief.localZone)
    }

    /// An entry for each applicant on board, and for whom a family joins; none where its hub is not there any more.
    func items(_ run: PickupRun) -> [JourneyItem] {
        guard let hub = hub(run), let start = zones[hub.zone] else { return [] }
        return run.stops.flatMap { stop in
            stop.arrivals.flatMap { arrival in
                arrival.party.applicants(companions).map { item(run, stop, arrival.party, $0, hub, start) }
            }
        }
    }

    private func item(
        _ run: PickupRun, _ stop: PickupRun.Stop, _ party: ID<TravelParty>, _ applicant: ID<Applicant>,
        _ hub: TransportHub, _ start: Zone
    ) -> JourneyItem {
        let title = title(from: hub, to: stop.place)
        return JourneyItem(
            key: "pickup/\(applicant.part)\(party.isFamily ? "/family" : "")", applicant: applicant, kind: .pickup,
            when: .times(
                from: start.wallTime(at: run.departure), fromZone: hub.zone, to: clock(stop.at),
                toZone: PickupBrief.localZone),
            title: party.isFamily ? title.ofFamily : title, detail: detail(run, hub),
            place: [hub.name, hub.meetingPoint].compactMap(\.self).joined(separator: ": "),
            contact: contact(run))
    }

    /// The name of a hub, or of a town as the signs on the road have it; its id where the campaign no longer has it.
    func name(_ place: ID<PickupPlace>) -> String {
        place.hub.flatMap { hubs[$0]?.name } ?? place.town.flatMap { places.place($0) }.map(places.germanName)
            ?? place.text
    }

    func hub(_ run: PickupRun) -> TransportHub? { run.hub.hub.flatMap { hubs[$0] } }

    func vehicle(_ run: PickupRun) -> PickupVehicle? { vehicles[run.vehicle] }

    /// Nil for a hired vehicle.
    func driver(_ run: PickupRun) -> PickupDriver? { run.driver.flatMap { drivers[$0] } }

    func substitute(_ run: PickupRun) -> PickupDriver? {
        driver(run)?.substitute.flatMap { drivers[$0] }
    }

    /// A moment by the clocks of the region of the work.
    func clock(_ moment: Instant) -> WallTime { local.wallTime(at: moment) }

    private func title(from hub: TransportHub, to place: ID<PickupPlace>) -> LocalText {
        let to = name(place)
        return LocalText(
            german: "Abholung: \(hub.name) – \(to)", english: "Pickup: \(hub.name) – \(to)",
            spanish: "Recogida: \(hub.name) – \(to)")
    }

    /// How people find each other, and what to do where they do not.
    private func detail(_ run: PickupRun, _ hub: TransportHub) -> LocalText {
        let vehicle = vehicle(run)
        let sign = campaign.name
        var parts = [
            LocalText(
                german: "Auf dem Schild steht: \(sign).", english: "The sign says: \(sign).",
                spanish: "En el cartel pone: \(sign).")
        ]
        if let name = vehicle?.name {
            parts.append(
                LocalText(german: "Fahrzeug: \(name).", english: "Vehicle: \(name).", spanish: "Vehículo: \(name)."))
        }
        if vehicle?.isHired == true {
            parts.append(
                LocalText(
                    german: "Das Fahrzeug ist bestellt und bezahlt.", english: "The vehicle is ordered and paid.",
                    spanish: "El vehículo está pedido y pagado."))
        }
        if substitute(run) != nil {
            parts.append(
                LocalText(
                    german: "Meldet sich die erste Nummer nicht, hilft die zweite.",
                    english: "If the first number does not answer, the second helps.",
                    spanish: "Si el primer número no contesta, ayuda el segundo."))
        }
        return LocalText(
            german: parts.map(\.german).joined(separator: " "), english: parts.map(\.english).joined(separator: " "),
            spanish: parts.map(\.spanish).joined(separator: " "))
    }

    /// The driver, then the substitute, each with a number where there is one; of a hired vehicle where it is ordered.
    private func contact(_ run: PickupRun) -> String? {
        guard let driver = driver(run) else { return vehicle(run)?.phone }
        return [driver, substitute(run)].compactMap(\.self).map { person in
            [person.name, person.phone].compactMap(\.self).joined(separator: ", ")
        }.joined(separator: "; ")
    }
}
