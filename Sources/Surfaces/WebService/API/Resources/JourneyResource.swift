import Calendar
import Domain
import HTTP
import Pipeline
import PlanFiles

/// `/api/v1/journeys` and `/pickups`: the journeys to the work, what is booked, what is late, and who fetches whom.
enum JourneyResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/journeys", "listJourneys", .travel, "The journeys to the work, by the id of the party",
            query: [day("whose journeys end on it")], item: JourneyForms.journey, refusals: [.notFound]
        ) { call, wish in
            let (plan, look) = try room(call)
            let slice = wish.slice(plan.trips.filter { isOn(call, $0.arrives.date) }) { $0.party.text }
            let along = { (trip: TravelTrip) in plan.along(trip) }
            try call.note(known: slice.items.flatMap { [$0.party.lead] + along($0) }, look, purpose: "travel")
            return Slice(items: slice.items.map { journey($0, plan) }, next: slice.next, total: slice.total)
        },
        .reading(
            "/api/v1/applicants/{applicant}/journey", "getJourney", .travel,
            "The journey that somebody leads, or goes along with", form: JourneyForms.journey, refusals: [.notFound],
            work: one),
        .changing(
            .put, "/api/v1/applicants/{applicant}/journey/booking", "putBooking", .travel,
            "Record that a journey is booked, or not any more, as `lotse travel book` and `unbook` do", input: booking,
            guarding: .version, form: JourneyForms.journey, refusals: [.notFound, .conflict]
        ) { call, wish in
            let id = try call.knownApplicant(try call.look()).id.text
            _ = try call.changing({ try one(call) }, as: JourneyForms.journey) {
                try call.perform(Errand("travel", wish.flag("isBooked") == true ? "book" : "unbook", operands: [id]))
            }
            return try one(call)
        },
        .listing(
            "/api/v1/travel-gaps", "listTravelGaps", .travel, "Who has no journey, and why", item: PlanForms.unplaced,
            refusals: [.notFound]
        ) { call, wish in
            let (plan, look) = try room(call)
            let slice = wish.slice(plan.unplaced) { $0.item }
            try call.note(known: slice.items.map { ID<TravelParty>($0.item).lead }, look, purpose: "travel")
            return slice
        },
        .listing(
            "/api/v1/pickups", "listPickups", .travel, "The rides that fetch people, by the moment of leaving the hub",
            query: [day("on which they leave the hub, by the campaign's clock")], item: JourneyForms.run,
            refusals: [.notFound]
        ) { call, wish in
            let (plan, look) = try room(call)
            let runs = plan.runs.filter { isOn(call, look.view.zone.wallTime(at: $0.departure).date) }
            let slice = wish.slice(runs) { "\($0.departure.iso) \($0.hub) \($0.vehicle)" }
            try call.note(known: slice.items.flatMap { $0.arrivals.map(\.party.lead) }, look, purpose: "travel")
            return slice
        },
        .changing(
            .post, "/api/v1/travel-delays", "addDelay", .travel,
            "Record a delay and plan journeys and pickups again, as `lotse travel delay` does", input: delay,
            status: .created, form: JourneyForms.delay, refusals: [.conflict], ahead: { lateness($1) }, work: late),
    ]

    // MARK: Looking

    private static func room(_ call: APICall) throws -> (TravelDay.Plan, Look) {
        guard let plan = try TravelDay.Plan(call.store) else { throw SheetResource.notPlanned }
        return (plan, try call.look())
    }

    private static func isOn(_ call: APICall, _ date: CivilDate) -> Bool {
        call.query["day"].map { $0 == date.iso } ?? true
    }

    private static func journey(_ trip: TravelTrip, _ plan: TravelDay.Plan) -> JourneyForms.Journey {
        JourneyForms.Journey(trip: trip, along: plan.along(trip), isBooked: plan.booked.contains(trip.party.lead))
    }

    private static func one(_ call: APICall) throws -> JourneyForms.Journey {
        let (plan, look) = try room(call)
        let id = try call.knownApplicant(look).id
        let lead = plan.companions[id] ?? id
        guard let trip = plan.trips.first(where: { $0.party.text == lead.text }) else {
            throw Problem.nothing("no journey is planned for that person", hint: "GET /api/v1/travel-gaps says why")
        }
        try call.note(known: [id, lead] + plan.along(trip), look, purpose: "travel")
        return journey(trip, plan)
    }

    // MARK: Changing

    private static func late(_ call: APICall, _ wish: InputFields) throws -> JourneyForms.Delay {
        JourneyForms.Delay(
            who: wish.text("who") ?? "", minutes: wish.whole("minutes") ?? 0, said: try call.perform(lateness(wish)))
    }

    private static func lateness(_ wish: InputFields) -> Errand {
        Errand(
            "travel", "delay", operands: [wish.text("who") ?? ""],
            options: [("minutes", String(wish.whole("minutes") ?? 0)), ("on", wish.text("on"))])
    }

    // MARK: What is sent

    private static func day(_ meaning: String) -> Operation.QueryField {
        Operation.QueryField(
            name: "day", shape: .text(TextShape(kind: .date)), meaning: "a day \(meaning); all days where it is absent")
    }

    private static let booking = Input.fields(
        "BookingInput", [Property(name: "isBooked", meaning: "whether it is booked", shape: .flag)])

    private static let delay = Input.fields(
        "DelayInput",
        [
            .text("who", "a connection's id, or an applicant's", isRequired: true),
            .number("minutes", "minutes late in all; 0 = on time after all", 0...2_880, isRequired: true),
            .day("on", "the connection's date of service; else as the command chooses"),
        ])
}

extension TravelDay.Plan {
    /// Who goes along with those who lead a journey.
    func along(_ trip: TravelTrip) -> [ID<Applicant>] {
        trip.party.isFamily ? [] : companions.filter { $0.value == trip.party.lead }.map(\.key).sorted()
    }
}
