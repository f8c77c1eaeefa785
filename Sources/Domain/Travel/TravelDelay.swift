package import Calendar

/// What somebody said of a journey on its day: it comes later than planned (Verspätung). The latest word on the same thing
/// counts.
package struct TravelDelay: Hashable, Sendable {
    /// What is late.
    package enum Subject: Hashable, Sendable {
        /// One traveller, whose last ride comes later.
        case traveller(ID<Applicant>)
        /// A connection, with everybody who is on it.
        case connection(ID<TravelConnection>)
    }

    package let subject: Subject
    /// The date of service of the connection, or the day on which the traveller's last ride arrives.
    package let date: CivilDate
    /// Minutes, from 0; 0 = on time after all.
    package let minutes: Int
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(subject: Subject, date: CivilDate, minutes: Int, actor: String, at: Int64) {
        self.subject = subject
        self.date = date
        self.minutes = minutes
        self.actor = actor
        self.at = at
    }
}
