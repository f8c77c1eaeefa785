import Calendar
import Catalogue
import Domain
import Support

@testable import Pipeline

/// Small random campaigns whose people travel to a fair of one to three days: one flight each way at most, of which some
/// are missing, so that every way there and back can be tried.
struct FairTripInstances {
    static let homes: [(name: String, place: String, hub: String, zone: String)] = [
        ("Madrid", "3117735", "MAD", "Europe/Madrid"), ("Barcelona", "3128760", "BCN", "Europe/Madrid"),
        ("Las Palmas de Gran Canaria", "2515270", "LPA", "Atlantic/Canary"),
    ]
    /// First days of fairs: summer, and the nights in which clocks are put forward and back.
    private static let begins = [day(2012, 6, 25), day(2013, 3, 30), day(2012, 10, 27)]

    private(set) var draw: Draw
    private(set) var inputs: CampaignInputs

    init(seed: UInt64) {
        draw = Draw(seed: seed)
        let first = draw.one(of: FairTripInstances.begins)
        var campaign = Campaign(
            id: ID("trips"), name: "Trips", land: .badenWuerttemberg, date: first.adding(days: -20),
            venue: "Halle, Villingen-Schwenningen", zone: "Europe/Berlin", seed: seed)
        campaign.settings.centsPerKm = 20
        inputs = CampaignInputs(campaign: campaign)
        inputs.days = (0..<(1 + draw.below(3))).map { FairTripInstances.fairDay(first.adding(days: $0), &draw) }
        inputs.hubs =
            FairTripInstances.homes.map { FairTripInstances.hub($0.hub, $0.place, $0.zone) }
            + [FairTripInstances.hub("VS", "2817220", "Europe/Berlin")]
        inputs.connections = FairTripInstances.homes.flatMap { flights($0.hub, first: first) }
        for number in 0..<(1 + draw.below(5)) { add(number) }
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { FairInstances.date(year, month, day) }

    private static func fairDay(_ date: CivilDate, _ draw: inout Draw) -> FairDay {
        let from = 510 + 30 * draw.below(4)
        return FairDay(
            date: date,
            slots: (0..<(2 + draw.below(12))).compactMap { number in
                LocalTime(minutes: from + 30 * number).map { FairSlot(start: $0, minutes: 30) }
            })
    }

    static func hub(_ id: String, _ place: String, _ zone: String) -> TransportHub {
        TransportHub(id: ID(id), name: "Halt \(id)", place: PlaceName(original: id, place: ID(place)), zone: zone)
    }

    /// One flight there and one back on some of the days around the fair.
    private mutating func flights(_ hub: String, first: CivilDate) -> [TimetableEntry] {
        let dates = (-2...4).map { first.adding(days: $0) }
        return [(hub, "VS"), ("VS", hub)].compactMap { from, to in
            let running = dates.filter { _ in draw.below(10) < 7 }
            guard !running.isEmpty, draw.below(10) > 0 else { return nil }
            let departs = 300 + 15 * draw.below(68)
            var entry = TimetableEntry(
                id: ID("\(from)-\(to)"), mode: .air,
                calls: [
                    .init(ID(from), departs: departs),
                    .init(
                        ID(to), arrives: departs + 90 + 15 * draw.below(8),
                        fare: Cents(Int64(5_000 + draw.below(9_000)))),
                ], dates: running)
            if draw.below(6) == 0 { entry.room.seats = 1 + draw.below(2) }
            return entry
        }
    }

    private mutating func add(_ number: Int) {
        let id = ID<Applicant>("A\(number)")
        let home = draw.one(of: FairTripInstances.homes)
        var applicant = Applicant(
            id: id,
            person: Person(
                familyName: "F\(number)", givenName: "G",
                home: PlaceName(original: home.name, place: draw.below(12) == 0 ? nil : ID(home.place))))
        if draw.below(4) == 0 {
            applicant.fairWindows = inputs.days.compactMap { day in
                guard draw.below(4) > 0, let from = LocalTime(minutes: 60 * draw.below(13)),
                    let to = LocalTime(minutes: 60 * (13 + draw.below(10)))
                else { return nil }
                return DayWindow(date: day.date, from: from, to: to)
            }
        }
        inputs.applicants.append(applicant)
        let some = inputs.days.map(\.date).filter { _ in draw.flag() }
        let answer: Invitation.Answer? =
            switch draw.below(8) {
            case 0: .video
            case 1: .declined(.family)
            case 2, 3: .coming(days: some.isEmpty ? nil : some)
            case 4: nil
            default: .coming(days: nil)
            }
        let date = inputs.campaign.date
        inputs.invitations.append(
            Invitation(
                applicant: id, sentOn: date.adding(days: -30), answerBy: date.adding(days: -10),
                reply: answer.map { Invitation.Reply($0, on: date.adding(days: -20)) }))
    }

    // MARK: What one can try by hand

    /// A flight on one of its dates.
    struct Flight: Hashable {
        let ride: TravelRide
        let leaves: Instant
        let arrives: Instant
    }

    /// All flights from a hub to another, with the ten minutes to and from the door.
    func flights(from: String, to: String, zones: ZoneTable) throws(PipelineError) -> [Flight] {
        var flights: [Flight] = []
        for entry in inputs.connections where entry.calls[0].hub.text == from && entry.calls[1].hub.text == to {
            let (departs, arrives) = (entry.calls[0].departs ?? 0, entry.calls[1].arrives ?? 0)
            for date in entry.dates {
                let (leave, land) = (
                    try moment(date, departs, at: from, zones), try moment(date, arrives, at: to, zones)
                )
                flights.append(
                    Flight(
                        ride: TravelRide(connection: entry.id, date: date, from: ID(from), to: ID(to)),
                        leaves: Instant(seconds: leave.seconds - 600), arrives: Instant(seconds: land.seconds + 600)))
            }
        }
        return flights
    }

    private func moment(
        _ date: CivilDate, _ minutes: Int, at hub: String, _ zones: ZoneTable
    ) throws(PipelineError) -> Instant {
        let name = FairTripInstances.homes.first { $0.hub == hub }?.zone ?? "Europe/Berlin"
        let wall = WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + minutes * 60)
        return try zones.zone(named: name).instant(of: wall)
    }
}
