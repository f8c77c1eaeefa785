package import Calendar

/// What somebody of the team sees to at the fair at a time (Dienst): opens the venue, sets out lunch.
package struct FairDuty: Hashable, Sendable {
    package let id: ID<FairDuty>
    /// Nil = on every day of the fair.
    package var date: CivilDate?
    package var at: LocalTime
    package var task: String
    /// Who is in charge.
    package var person: String
    package var phone: String?

    package init(
        id: ID<FairDuty>, date: CivilDate? = nil, at: LocalTime, task: String, person: String, phone: String? = nil
    ) {
        self.id = id
        self.date = date
        self.at = at
        self.task = task
        self.person = person
        self.phone = phone
    }
}
