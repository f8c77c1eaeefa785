import Calendar
import Domain
import Store
import Testing

/// People from Santiago who start in Wunsiedel on Monday, 3 September 2012. No hub serves the town: a flight on
/// Monday, 27 August, or on days that a test names, ends in Nürnberg, from where they are fetched.
struct FetchedCampaign {
    let campaign: SmallCampaign
    let people: [ID<Applicant>]

    /// Town hall of Wunsiedel, where the vehicles stand.
    static let town = PlaceName(original: "Wunsiedel", place: ID("2805762"))

    init(
        people count: Int = 2, flights: [String] = ["2012-08-27"], vehicles: [PickupVehicle]? = nil,
        drivers: [PickupDriver]? = nil
    ) throws {
        campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        var people = Array(try campaign.store.all(.applicants).prefix(count))
        for index in people.indices {
            people[index].person.givenName = "Ana\(index + 1)"
            people[index].person.familyName = "Prueba"
            people[index].person.phone = "+34 60\(index)"
            people[index].person.home = PlaceName(original: "Santiago", place: ID("3109642"))
        }
        self.people = people.map(\.id)
        try campaign.replace(people)
        var vacancy = try #require(try campaign.store.all(.vacancies).first)
        vacancy.openings = count
        vacancy.place = FetchedCampaign.town
        try add(.vacancies, [vacancy])
        let start = try #require(CivilDate(iso: "2012-09-03"))
        try add(
            .contracts,
            people.map { Contract(applicant: $0.id, vacancy: vacancy.id, state: .accepted, start: start) })
        try addTimetable(flights)
        try add(
            .vehicles,
            vehicles ?? [
                PickupVehicle(
                    id: ID("BUS"), name: "weißer Kleinbus", place: FetchedCampaign.town, seats: 8,
                    centsPerKilometre: Cents(30))
            ])
        try add(
            .drivers,
            drivers ?? [
                PickupDriver(id: ID("K1"), name: "Karl Probe", phone: "0151 1", substitute: ID("K2")),
                PickupDriver(id: ID("K2"), name: "Eva Muster", phone: "0151 2", vehicles: []),
            ])
    }

    private func addTimetable(_ flights: [String]) throws {
        var end = TransportHub(
            id: ID("NUE"), name: "Nürnberg, Flughafen", place: PlaceName(original: "Nürnberg", place: ID("2861650")),
            zone: "Europe/Berlin", fetchKm: 130)
        end.meetingPoint = "Informationsschalter"
        try add(
            .hubs,
            [
                TransportHub(
                    id: ID("SCQ"), name: "Santiago, Flughafen",
                    place: PlaceName(original: "Santiago", place: ID("3109642")), zone: "Europe/Madrid"), end,
            ])
        try add(
            .connections,
            [
                TimetableEntry(
                    id: ID("F"), line: "XX 12", mode: .air,
                    calls: [
                        .init(ID("SCQ"), departs: 9 * 60),
                        .init(ID("NUE"), arrives: 13 * 60, fare: Cents(9_000)),
                    ], dates: try flights.map { try #require(CivilDate(iso: $0)) })
            ])
    }

    func clear() { campaign.clear() }

    func add<Entity>(_ mapping: EntityMapping<Entity>, _ rows: [Entity]) throws {
        let receipt = try campaign.store.importRows(
            mapping, rows, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna", now: SmallCampaign.now)
        #expect(receipt.refused.isEmpty)
    }
}
