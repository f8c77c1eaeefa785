import Arguments
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse travel book|unbook`: makes a planned journey a booked one, which later runs keep as it is.
enum BookingCommands {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")

    static let all = [
        command(
            "book", "Record that somebody's journey is booked; the gate has to be open",
            examples: [Example("lotse travel book B017", "later runs keep the journey as it is")],
            operands: [applicant.spec], under: "travel", run: book),
        command(
            "unbook", "Record that somebody's journey is not booked any more",
            examples: [Example("lotse travel unbook B017", "the next run may plan another one")],
            operands: [applicant.spec], under: "travel", run: unbook),
    ]

    private static func book(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let group = try TravellingGroup(of: person, place)
        if try place.isBooked(group.lead) {
            throw Failure(
                code: "CL105", message: "the journey of \(person) is booked already",
                hint: "'lotse travel show \(person)' prints it; 'lotse travel unbook \(person)' takes it back",
                at: person.text, exit: .no)
        }
        for traveller in group.travellers { try checkGate(of: traveller, place) }
        guard let trip = group.trip else {
            throw Failure(
                code: "CL107", message: "no journey of \(person) is planned, so none can be booked",
                hint: "lotse run; 'lotse travel show \(person)' says why there is none", at: person.text, exit: .no)
        }
        try place.store.record(
            TravelBooking(
                applicant: group.lead, state: .booked(trip.legs.map(\.ride), arrives: trip.arrives.date),
                actor: place.actor, at: place.now))
        return answer(call, person, isBooked: true, "booked, arrives on \(trip.arrives.date)")
    }

    /// Nobody of those who travel together is booked through a gate that is closed.
    private static func checkGate(of person: ID<Applicant>, _ place: Workplace) throws {
        let gate = try place.gate(of: person)
        guard !gate.isOpen else { return }
        throw Failure(
            code: "CL106",
            message: "the journey of \(person) may not be booked: "
                + gate.missing.map { "\($0.name) (\($0.lackText(in: .english)))" }.joined(separator: ", "),
            hint: "'lotse gate \(person)' says who has to act; "
                + "'lotse gate override \(person) LINE --reason TEXT' lets the person travel all the same",
            at: person.text, exit: .no)
    }

    private static func unbook(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let lead = try TravellingGroup(of: person, place).lead
        guard try place.isBooked(lead) else {
            throw Failure(
                code: "CL108", message: "the journey of \(person) is not booked",
                hint: "'lotse travel show' marks those that are", at: person.text, exit: .no)
        }
        try place.store.record(
            TravelBooking(applicant: lead, state: .unbooked, actor: place.actor, at: place.now))
        return answer(call, person, isBooked: false, "not booked any more")
    }

    private static func answer(_ call: Call, _ person: ID<Applicant>, isBooked: Bool, _ text: String) -> ExitCode {
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("applicant", .string(person.text)), ("booked", .bool(isBooked))]).pretty)
        } else {
            call.session.out.line("\(person): \(text)")
            call.session.note("next: lotse run")
        }
        return .done
    }
}

/// Those who are on one journey: it is booked for all of them under the name of the one who leads it.
private struct TravellingGroup {
    let lead: ID<Applicant>
    /// The lead first.
    let travellers: [ID<Applicant>]
    /// Nil where none is planned.
    let trip: TravelTrip?

    init(of person: ID<Applicant>, _ place: Workplace) throws {
        let kept = try place.store.lastPlan(of: Stage.Name.travel.rawValue)
        let companions = try kept.map(TravelLines.companions) ?? [:]
        let lead = companions[person] ?? person
        self.lead = lead
        travellers = [lead] + companions.filter { $0.value == lead }.map(\.key).sorted()
        trip = try kept.map(TravelLines.trips)?.first { !$0.party.isFamily && $0.party.lead == lead }
    }
}

extension Workplace {
    /// Whether the last word on somebody's journey is that it is booked.
    fileprivate func isBooked(_ person: ID<Applicant>) throws -> Bool {
        try store.bookings().standing.contains { $0.applicant == person }
    }
}
