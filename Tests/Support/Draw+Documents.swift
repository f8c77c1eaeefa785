package import Domain

/// Papers, emergency contacts and bookings at random, with values that no import would take.
extension Draw {
    package mutating func document(of applicant: ID<Applicant>, _ kind: DocumentKind) -> PersonDocument {
        PersonDocument(
            applicant: applicant, kind: kind, status: one(of: PersonDocument.Status.sayable),
            language: maybe { $0.language() }, validUntil: maybe { $0.date() }, due: maybe { $0.date() },
            actor: maybe { $0.one(of: ChecklistLine.Actor.allCases) }, contents: list { 1 + $0.below(99) },
            file: maybe { $0.text() }, note: maybe { $0.text() })
    }

    /// Somebody's, or the campaign's.
    package mutating func emergencyContact(of applicant: ID<Applicant>?) -> EmergencyContact {
        EmergencyContact(
            id: id(), applicant: applicant, name: text(), phone: text(), languages: list { $0.language() },
            from: maybe { $0.date() }, until: maybe { $0.date() })
    }

    package mutating func booking(of applicant: ID<Applicant>) -> TravelBooking {
        let rides = list { draw in
            TravelRide(connection: draw.id(), date: draw.date(), from: draw.id(), to: draw.id())
        }
        return TravelBooking(
            applicant: applicant, state: .booked(rides, arrives: date()), actor: text(), at: Int64(number()))
    }
}
