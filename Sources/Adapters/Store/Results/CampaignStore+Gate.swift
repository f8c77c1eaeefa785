package import Domain
import SQLite

extension CampaignStore {
    /// Records what was said of a line of somebody's gate; earlier words stay, the latest counts. The audit log keeps the
    /// reason of an override.
    package func record(_ decision: GateDecision) throws(StoreError) {
        try write(actor: decision.actor, now: decision.at) { (log) throws(StoreError) in
            let applicant = try Numbers(database).number(.applicants, decision.applicant.text)
            let reason: String? =
                switch decision.state {
                case .overridden(let reason): reason
                case .retracted: nil
                }
            try database.run(
                "INSERT INTO gate_decisions (applicant, line, reason, actor, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                [applicant, .text(decision.line), .text(reason), .text(decision.actor), .integer(decision.at)])
            try log.append(
                .decided, subject: try subject(applicant), field: "gate.\(decision.line)", purpose: reason)
        }
    }

    /// Everything that was said of lines of the gate, in the order in which it was.
    package func gateDecisions() throws(StoreError) -> [GateDecision] {
        let numbers = try Numbers(database)
        return try database.all(
            "SELECT applicant, line, reason, actor, at FROM gate_decisions ORDER BY sequence", table: "gate_decisions"
        ) { (columns) throws(StoreError) in
            let applicant = try numbers.id(try columns.integer(), Applicant.self)
            let line = try columns.text()
            let reason = try columns.optionalText()
            return GateDecision(
                applicant: applicant, line: line, state: reason.map { .overridden(reason: $0) } ?? .retracted,
                actor: try columns.text(), at: Int64(try columns.integer()))
        }
    }

    /// Records that somebody's journey is booked, or no longer; earlier words stay, the latest counts.
    package func record(_ booking: TravelBooking) throws(StoreError) {
        try write(actor: booking.actor, now: booking.at) { (log) throws(StoreError) in
            let applicant = try Numbers(database).number(.applicants, booking.applicant.text)
            let values: [SQLValue] =
                switch booking.state {
                case .booked(let rides, let arrives): [.date(arrives), .list(rides, ListText.value)]
                case .unbooked: [.null, .null]
                }
            try database.run(
                "INSERT INTO travel_bookings (applicant, arrives, rides, actor, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                [applicant] + values + [.text(booking.actor), .integer(booking.at)])
            try log.append(.decided, subject: try subject(applicant), field: "travel_bookings")
        }
    }

    /// Everything that was said of bookings, in the order in which it was.
    package func bookings() throws(StoreError) -> [TravelBooking] {
        let numbers = try Numbers(database)
        return try database.all(
            "SELECT applicant, arrives, rides, actor, at FROM travel_bookings ORDER BY sequence",
            table: "travel_bookings"
        ) { (columns) throws(StoreError) in
            let applicant = try numbers.id(try columns.integer(), Applicant.self)
            let arrives = try columns.optionalDate()
            let rides = try columns.optionalList(ListText.ride)
            var state = TravelBooking.State.unbooked
            if let arrives, let rides { state = .booked(rides, arrives: arrives) }
            return TravelBooking(
                applicant: applicant, state: state, actor: try columns.text(), at: Int64(try columns.integer()))
        }
    }
}
