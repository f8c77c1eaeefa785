import Calendar
import Domain
import HTML
import Pipeline
import PlanFiles
import Store

/// A day of arrivals: journeys that end on it, and the runs that fetch people.
struct TravelDay {
    /// The journeys and runs in force.
    struct Plan {
        let trips: [TravelTrip]
        let unplaced: [UnplacedItem]
        let runs: [PickupRun]
        let companions: [ID<Applicant>: ID<Applicant>]
        let booked: Set<ID<Applicant>>
        let drivers: [String: String]
        private let hubs: [ID<TravelHub>: String]
        private let feeds: FeedNames

        /// Nil where no journeys are planned yet.
        init?(_ store: CampaignStore) throws {
            guard let plan = try store.lastPlan(of: Stage.Name.travel.rawValue) else { return nil }
            trips = try TravelLines.trips(plan)
            unplaced = try TravelLines.unplaced(plan)
            companions = try TravelLines.companions(plan)
            runs = try store.lastPlan(of: Stage.Name.pickups.rawValue).map(PickupLines.runs) ?? []
            booked = Set(try store.bookings().standing.map(\.applicant))
            drivers = Dictionary(try store.all(.drivers).map { ($0.id.text, $0.name) }) { first, _ in first }
            let hubs = try store.all(.hubs)
            self.hubs = Dictionary(hubs.map { ($0.id, $0.name) }) { first, _ in first }
            feeds = FeedNames(try store.feeds(of: hubs))
        }

        /// The days on which somebody arrives, in order.
        var days: [CivilDate] { Set(trips.map(\.arrives.date)).sorted() }

        /// Those who lead a journey that ends on a day, and those who come along with them.
        func people(on day: CivilDate) -> [ID<Applicant>] {
            let leads = trips.filter { $0.arrives.date == day }.map(\.party)
            let own = Set(leads.filter { !$0.isFamily }.map(\.lead))
            return (own.union(companions.filter { own.contains($0.value) }.map(\.key)).union(leads.map(\.lead)))
                .sorted()
        }

        func name(_ hub: ID<TravelHub>) -> String { hubs[hub] ?? feeds.name(hub) ?? hub.text }

        /// The place of a run, where it is a hub.
        func hubName(_ place: ID<PickupPlace>) -> String? {
            let parts = place.text.split(separator: "/", maxSplits: 1).map(String.init)
            return parts.count == 2 && parts[0] == "hub" ? hubs[ID(parts[1])] ?? parts[1] : nil
        }

        func line(_ connection: ID<TravelConnection>) -> String { feeds.route(connection)?.line ?? connection.text }
    }

    let day: CivilDate
    let plan: Plan
    let look: Look
    let visit: Visit

    private var isOwn: Bool { visit.who?.role == .coordinator }

    @Content var parts: [Node] {
        let trips = plan.trips.filter { $0.arrives.date == day }.sorted {
            ($0.arrives, $0.party) < ($1.arrives, $1.party)
        }
        Node.section("\(visit[Words.arrivalsOn]) \(visit.language.date(day))") {
            if trips.isEmpty { Tag.p { visit[Words.nobodyArrives] } }
            Tag.div(.class("cards wide")) { for trip in trips { card(trip) } }
        }
        pickups
        if isOwn, !trips.isEmpty { delayForm(trips) }
    }

    // MARK: Journeys

    private func card(_ trip: TravelTrip) -> Node {
        let lead = trip.party.lead
        let along = plan.companions.filter { $0.value == lead }.map(\.key).sorted()
        let isBooked = plan.booked.contains(lead)
        return Tag.article(.class("card")) {
            Tag.div(.class("top")) {
                Tag.h3(Attribute("dir", "auto")) {
                    Tag.a(.href(RouteTable.applicant.address(lead.text))) { look.listName(lead) }
                }
                Tag.span(.class(isBooked ? "tag good" : "tag")) { visit[isBooked ? Words.booked : Words.notBooked] }
            }
            if trip.party.isFamily { Tag.p(.class("hint")) { visit[Words.familyFollows] } }
            if !along.isEmpty, !trip.party.isFamily {
                Tag.p(.class("hint")) {
                    "\(visit[Words.together]): \(along.map { look.listName($0) }.joined(separator: "; "))"
                }
            }
            Tag.ul(.class("lines")) {
                for leg in trip.legs {
                    Tag.li {
                        "\(leg.departs.clock) \(plan.name(leg.ride.from)) → \(leg.arrives.clock) \(plan.name(leg.ride.to))"
                        Tag.small { plan.line(leg.ride.connection) }
                    }
                }
            }
            Tag.p(.class("hint")) { visit.language.amount(trip.fare) }
            if isOwn, !trip.party.isFamily { bookForm(lead, isBooked) }
        }
    }

    private func bookForm(_ lead: ID<Applicant>, _ isBooked: Bool) -> Node {
        let form = PageForm(visit, TravelPages.bookings.address(lead.text), "book-\(lead.text)")
        return form.part(isBooked ? Words.unbook : Words.book, "filters bare") {
            visit.hidden("state", isBooked ? "unbooked" : "booked")
            visit.hidden("day", day.iso)
        }
    }

    private func delayForm(_ trips: [TravelTrip]) -> Node {
        let form = PageForm(visit, TravelPages.delays.address(), "delay")
        let rides = Set(trips.flatMap { $0.legs.map(\.ride) })
        let connections = rides.map { ($0.connection, $0.date) }
            .reduce(into: [ID<TravelConnection>: CivilDate]()) { $0[$1.0] = $1.1 }
            .sorted { $0.key < $1.key }
        return Node.section(visit[Words.delay]) {
            Tag.p(.class("hint")) { visit[Words.delayHint] }
            form.part(Words.recordDelay) {
                visit.hidden("day", day.iso)
                form.choice(
                    "who", Words.whoIsLate,
                    groups: [
                        (visit[Words.connections], connections.map { ($0.key.text, plan.line($0.key)) }),
                        (
                            visit[Words.applicants],
                            trips.filter { !$0.party.isFamily }.map {
                                ($0.party.lead.text, look.listName($0.party.lead))
                            }
                        ),
                    ])
                form.field("minutes", Words.minutesLate, type: "number", isRequired: true)
                form.day("on", Words.onDay, day)
            }
        }
    }

    // MARK: Runs

    private var pickups: Node {
        let zone = look.view.zone
        let runs = plan.runs.filter { zone.wallTime(at: $0.departure).date == day }
        return .section(visit[Words.pickups]) {
            if runs.isEmpty { Tag.p { visit[Words.noRuns] } }
            Tag.div(.class("cards wide")) { for run in runs { card(run) } }
        }
    }

    private func card(_ run: PickupRun) -> Node {
        let zone = look.view.zone
        let driver = run.driver.map { plan.drivers[$0.text] ?? $0.text }
        return Tag.article(.class("card")) {
            Tag.h3 {
                "\(zone.wallTime(at: run.departure).clock) \(plan.hubName(run.hub) ?? run.hub.text)"
            }
            Node.facts([
                (visit[Words.vehicle], run.vehicle.text), (visit[Words.driver], driver ?? visit[Words.hired]),
                (visit[Words.distance], "\(run.kilometres) km"), (visit[Words.price], visit.language.amount(run.cents)),
            ])
            Tag.ol(.class("lines")) {
                for stop in run.stops {
                    Tag.li {
                        "\(zone.wallTime(at: stop.at).clock) \(place(stop.place))"
                        Tag.small {
                            stop.arrivals.map { look.listName($0.party.lead) }.joined(separator: "; ")
                        }
                    }
                }
            }
        }
    }

    private func place(_ place: ID<PickupPlace>) -> String {
        if let hub = plan.hubName(place) { return hub }
        let parts = place.text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return place.text }
        let places = look.view.catalogue.places
        return places.place(ID(parts[1])).map(places.germanName) ?? parts[1]
    }
}
