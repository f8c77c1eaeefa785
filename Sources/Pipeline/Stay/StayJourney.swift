import Calendar
import Domain
import PlanFiles

/// What the stay at the fair puts into a guest's way: the hotel, who else is in the room, the buses.
struct StayJourney {
    private let zone: String
    private let venue: String?
    private let guests: [ID<Applicant>: FairGuest]
    private let allotments: [ID<LodgingProblem.RoomClass>: RoomAllotment]
    private let shuttles: [ID<ShuttleRun>: ShuttleRun]
    private let names: [ID<Applicant>: String]

    init(_ inputs: CampaignInputs, _ basis: StayBasis) {
        zone = inputs.campaign.zone
        venue = inputs.campaign.venue
        guests = Dictionary(basis.guests.map { ($0.applicant, $0) }) { first, _ in first }
        var allotments: [ID<LodgingProblem.RoomClass>: RoomAllotment] = [:]
        for allotment in inputs.allotments {
            for rooms in allotment.classes { allotments[rooms.id] = allotment }
        }
        self.allotments = allotments
        shuttles = Dictionary(inputs.shuttles.map { ($0.id, $0) }) { first, _ in first }
        names = Dictionary(inputs.applicants.map { ($0.id, $0.person.givenName) }) { first, _ in first }
    }

    /// In any order.
    func items(_ kept: KeptStay) -> [JourneyItem] {
        kept.lodging.stays.flatMap { hotel($0) + mates($0, kept.lodging.stays) } + kept.rides.compactMap(ride)
    }

    private func hotel(_ stay: LodgingStay) -> [JourneyItem] {
        guard let rooms = allotments[stay.roomClass] else { return [] }
        let nights = stay.span.nights
        let (de, en, es) = stay.span.until.texts
        return [
            JourneyItem(
                key: "hotel/\(stay.guest.part)/\(stay.span.from.iso)", applicant: stay.guest, kind: .housing,
                when: .days(from: stay.span.from, to: stay.span.until),
                title: LocalText(
                    german: "Hotel zur Messe: \(rooms.name)", english: "Hotel for the fair: \(rooms.name)",
                    spanish: "Hotel para la feria: \(rooms.name)"),
                detail: LocalText(
                    german: "\(rooms.kind.german), \(nights) \(nights == 1 ? "Nacht" : "Nächte") mit Frühstück, "
                        + "Abreise am \(de). Das Zimmer ist bezahlt; bitte Ausweis mitbringen.",
                    english: "\(rooms.kind.english), \(nights) \(nights == 1 ? "night" : "nights") with breakfast, "
                        + "leaving on \(en). The room is paid for; please bring your identity card.",
                    spanish: "\(rooms.kind.spanish), \(nights) \(nights == 1 ? "noche" : "noches") con desayuno, "
                        + "salida el \(es). La habitación está pagada; traiga su documento de identidad."),
                place: rooms.address.map { "\(rooms.name), \($0)" } ?? rooms.name, contact: rooms.phone)
        ]
    }

    /// First names, where both sides agreed to it. The key names both, so that it goes with either.
    private func mates(_ stay: LodgingStay, _ stays: [LodgingStay]) -> [JourneyItem] {
        guard guests[stay.guest]?.need.tellsName == true else { return [] }
        return stays.filter { stay.shares(with: $0) && guests[$0.guest]?.need.tellsName == true }.compactMap { mate in
            names[mate.guest].map { name in
                JourneyItem(
                    key: "roommate/\(stay.guest.part)/\(mate.guest.part)", applicant: stay.guest, kind: .housing,
                    when: .days(
                        from: max(stay.span.from, mate.span.from), to: min(stay.span.until, mate.span.until)),
                    title: LocalText(
                        german: "Sie teilen das Zimmer mit \(name)", english: "You share the room with \(name)",
                        spanish: "Comparte la habitación con \(name)"))
            }
        }
    }

    private func ride(_ ride: Ride) -> JourneyItem? {
        guard let run = shuttles[ride.run], let first = run.stops.first, let last = run.stops.last,
            let hotel = run.time(at: .hotel(ride.hotel)),
            let name = allotments.values.filter({ $0.hotel == ride.hotel }).min(by: { $0.id < $1.id })?.name
        else { return nil }
        let isThere = ride.direction == .toVenue
        let (from, to) = isThere ? (hotel, last.at) : (first.at, hotel)
        let title =
            isThere
            ? LocalText(
                german: "Bus zur Messe, ab \(name)", english: "Bus to the fair, from \(name)",
                spanish: "Autobús a la feria, desde \(name)")
            : LocalText(
                german: "Bus ins Hotel \(name)", english: "Bus to the hotel \(name)",
                spanish: "Autobús al hotel \(name)")
        let contact = [run.inCharge, run.phone].compactMap(\.self).joined(separator: ", ")
        return JourneyItem(
            key: "shuttle/\(ride.guest.part)/\(ride.date.iso)/\(ride.direction.rawValue)", applicant: ride.guest,
            kind: .travel,
            when: .times(
                from: WallTime(date: ride.date, time: from), fromZone: zone,
                to: WallTime(date: ride.date, time: to), toZone: zone),
            title: title,
            detail: LocalText(
                german: "Fahrt \(run.id), Ihr Platz ist reserviert.", english: "Run \(run.id), your seat is reserved.",
                spanish: "Viaje \(run.id), su plaza está reservada."),
            place: isThere ? name : venue, contact: contact.isEmpty ? nil : contact)
    }
}

extension CivilDate {
    fileprivate var texts: (german: String, english: String, spanish: String) {
        (long(in: .german), long(in: .english), long(in: .spanish))
    }
}

extension RoomAllotment.Kind {
    fileprivate var german: String { self == .single ? "Einzelzimmer" : "Doppelzimmer" }
    fileprivate var english: String { self == .single ? "Single room" : "Double room" }
    fileprivate var spanish: String { self == .single ? "Habitación individual" : "Habitación doble" }
}
