import Calendar
import Domain
import PlanFiles

/// Says a planned journey in words: for the itinerary of the person who travels.
struct TravelGuide {
    private let hubs: [ID<TravelHub>: TransportHub]
    private let entries: [ID<TravelConnection>: TimetableEntry]
    private let feeds: FeedNames

    init(_ inputs: CampaignInputs) {
        hubs = Dictionary(inputs.hubs.map { ($0.id, $0) }) { first, _ in first }
        entries = Dictionary(inputs.connections.map { ($0.id, $0) }) { first, _ in first }
        feeds = FeedNames(inputs.feeds)
    }

    /// What a journey is made for.
    enum Purpose {
        /// To the town of the work.
        case work
        /// To the fair and back.
        case fair
    }

    /// An entry for each of the applicants and each leg, in the order of travel; a family's say that they are its.
    func items(_ trip: TravelTrip, for applicants: [ID<Applicant>], of purpose: Purpose = .work) -> [JourneyItem] {
        applicants.flatMap { applicant in items(trip, for: applicant, of: purpose) }
    }

    private func items(_ trip: TravelTrip, for applicant: ID<Applicant>, of purpose: Purpose) -> [JourneyItem] {
        let part = trip.party.isFamily ? "family/" : trip.party.isReturn ? "back/" : ""
        return trip.legs.enumerated().map { number, leg in
            JourneyItem(
                key: "\(purpose == .fair ? "trip" : "travel")/\(applicant.part)/\(part)\(number + 1)",
                applicant: applicant, kind: .travel,
                when: .times(from: leg.departs, fromZone: leg.departZone, to: leg.arrives, toZone: leg.arriveZone),
                title: trip.party.isFamily ? title(leg).ofFamily : title(leg), detail: detail(leg),
                place: name(leg.ride.from))
        }
    }

    /// What tickets and boards call a connection.
    func line(_ connection: ID<TravelConnection>) -> String {
        entry(connection)?.line ?? feeds.route(connection)?.line ?? connection.text
    }

    /// The name of a hub; its id where the campaign no longer has it.
    func name(_ hub: ID<TravelHub>) -> String { hubs[hub]?.name ?? feeds.name(hub) ?? hub.text }

    /// The line of the timetable to which a connection belongs; one of an interval bears its departure behind the id.
    private func entry(_ connection: ID<TravelConnection>) -> TimetableEntry? {
        if let entry = entries[connection] { return entry }
        guard let slash = connection.text.lastIndex(of: "/") else { return nil }
        return entries[ID(String(connection.text[..<slash]))]
    }

    private func title(_ leg: TravelTrip.Leg) -> LocalText {
        let (from, to) = (name(leg.ride.from), name(leg.ride.to))
        let line = line(leg.ride.connection)
        let connection = leg.ride.connection
        let means = (entry(connection)?.mode ?? feeds.route(connection)?.mode)?.name
        return LocalText(
            german: "\(means.map { "\($0.german) " } ?? "")\(line): \(from) – \(to)",
            english: "\(means.map { "\($0.english) " } ?? "")\(line): \(from) – \(to)",
            spanish: "\(means.map { "\($0.spanish) " } ?? "")\(line): \(from) – \(to)")
    }

    private func detail(_ leg: TravelTrip.Leg) -> LocalText {
        let (price, to) = (leg.fare.price, name(leg.ride.to))
        let about = leg.isEstimated
        var parts = [
            LocalText(
                german: "Ankunft in \(to) um \(leg.arrives.hour) Uhr Ortszeit.",
                english: "Arrival at \(to) at \(leg.arrives.hour) local time.",
                spanish: "Llegada a \(to) a las \(leg.arrives.hour), hora local.")
        ]
        // A seat in what is chartered has no price of its own.
        if leg.fare > .zero {
            parts.append(
                LocalText(
                    german: "Fahrpreis \(about ? "etwa " : "")\(price.german)\(about ? " (geschätzt)" : "").",
                    english: "Fare \(about ? "about " : "")\(price.english)\(about ? " (estimated)" : "").",
                    spanish: "Precio \(about ? "aproximado " : "")\(price.spanish)\(about ? " (estimado)" : "")."))
        }
        if let days = entry(leg.ride.connection)?.nameChangeDays {
            let last = leg.ride.date.adding(days: -days)
            parts.append(
                LocalText(
                    german: "Namensänderung bis \(last.long(in: .german)).",
                    english: "Names can be changed until \(last.long(in: .english)).",
                    spanish: "Cambio de nombre hasta el \(last.long(in: .spanish))."))
        }
        return LocalText(
            german: parts.map(\.german).joined(separator: " "), english: parts.map(\.english).joined(separator: " "),
            spanish: parts.map(\.spanish).joined(separator: " "))
    }
}

extension ID where Of == TravelParty {
    /// Those of the campaign whom a journey concerns: who leads it first, then who travels with them.
    func applicants(_ companions: [ID<Applicant>: ID<Applicant>]) -> [ID<Applicant>] {
        [lead] + companions.filter { $0.value == lead }.map(\.key).sorted()
    }
}

extension LocalText {
    /// Somebody's entry about the family that follows.
    var ofFamily: LocalText {
        LocalText(
            german: "Ihre Familie: \(german)", english: "Your family: \(english)", spanish: "Su familia: \(spanish)")
    }
}

extension TravelMode {
    /// What one calls it.
    var name: LocalText {
        switch self {
        case .air: LocalText(german: "Flug", english: "Flight", spanish: "Vuelo")
        case .rail: LocalText(german: "Zug", english: "Train", spanish: "Tren")
        case .bus: LocalText(german: "Bus", english: "Bus", spanish: "Autobús")
        case .ferry: LocalText(german: "Fähre", english: "Ferry", spanish: "Ferry")
        case .car: LocalText(german: "Auto", english: "Car", spanish: "Coche")
        }
    }
}
