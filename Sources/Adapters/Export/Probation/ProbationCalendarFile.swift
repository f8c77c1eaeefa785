import Calendar
package import Domain
package import Mail

/// The days of an employer's probations as a calendar with alarms: talks, hearing, decision, last day. People stand in it by id.
package struct ProbationCalendarFile: Sendable {
    /// One probation in the firm.
    package struct Probation: Sendable {
        package let contract: Contract
        package let calendar: ProbationCalendar
        /// How often its first day was moved: the sequence of its entries.
        package let moves: Int

        package init(contract: Contract, calendar: ProbationCalendar, moves: Int) {
            self.contract = contract
            self.calendar = calendar
            self.moves = moves
        }
    }

    private let campaign: Campaign
    private let probations: [Probation]

    /// - Parameter probations: Of one employer, in the order of the file.
    package init(campaign: Campaign, probations: [Probation]) {
        self.campaign = campaign
        self.probations = probations
    }

    /// iCalendar (RFC 5545): the same UID for the same talk whenever it is, and the same bytes whenever it is written.
    package func bytes(_ language: DocumentLanguage, organiser: Mailbox) -> [UInt8] {
        var text = CalendarText()
        text.line("BEGIN", "VCALENDAR")
        text.line("VERSION", "2.0")
        text.line("PRODID", "-//Lotse//Probation//EN")
        text.line("CALSCALE", "GREGORIAN")
        text.line("METHOD", "PUBLISH")
        text.text("NAME", campaign.name)
        for own in probations {
            for day in days(of: own) { write(day, of: own, language.code, organiser, to: &text) }
        }
        text.line("END", "VCALENDAR")
        return text.bytes
    }

    private struct Day {
        let key: String
        let date: CivilDate
        let kind: ProbationDay
        /// Days before at which somebody is reminded, at nine in the morning.
        let alarms: [Int]
    }

    private func days(of own: Probation) -> [Day] {
        let calendar = own.calendar
        let talks = calendar.checkIns.map {
            Day(key: "day-\($0.day)", date: $0.date, kind: .checkIn($0.kind), alarms: [1])
        }
        let others = [
            calendar.hearingBy.map { Day(key: "hearing", date: $0, kind: .hearing, alarms: [7, 1]) },
            Day(key: "decision", date: calendar.decisionDue, kind: .decision, alarms: [7, 1]),
            Day(key: "end", date: calendar.lastDay, kind: .last, alarms: [7, 1]),
        ].compactMap(\.self)
        return (talks + others).sorted { ($0.date, $0.kind.rank) < ($1.date, $1.kind.rank) }
    }

    /// The same days as entries of the employer's calendar.
    ///
    /// - Parameter employer: Of all the probations.
    package func news(for employer: ID<Employer>, _ language: DocumentLanguage) -> [CalendarNews] {
        let wording = Wording(language: language)
        return probations.flatMap { own in
            days(of: own).map { day in
                CalendarNews(
                    CalendarEntry(
                        receiver: CalendarReceiver(.employer, employer.text),
                        key: "probation/\(own.contract.id)/\(day.key)", when: .days(from: day.date, to: day.date),
                        title: "\(own.contract.applicant): \(day.kind.title.text(in: language.code))",
                        category: wording[.deadline], alarms: day.alarms.map(CalendarEntry.atNine),
                        people: [own.contract.applicant.text]), leastSequence: own.moves)
            }
        }
    }

    private func write(
        _ day: Day, of own: Probation, _ language: LanguageCode, _ organiser: Mailbox, to text: inout CalendarText
    ) {
        let contract = own.contract
        let title = "\(contract.applicant): \(day.kind.title.text(in: language))"
        text.line("BEGIN", "VEVENT")
        text.text("UID", "probation/\(contract.id)/\(day.key)@\(campaign.id)")
        // When the contract was signed: what the entry says follows from that, not from when it is written.
        text.line("DTSTAMP", "\((contract.signedOn ?? contract.start).basic)T000000Z")
        text.line("SEQUENCE", String(own.moves))
        text.writeOrganiser(organiser)
        text.line("DTSTART;VALUE=DATE", day.date.basic)
        text.line("DTEND;VALUE=DATE", day.date.adding(days: 1).basic)
        text.line("TRANSP", "TRANSPARENT")
        text.text("SUMMARY", title)
        text.line("STATUS", "CONFIRMED")
        for alarm in day.alarms { text.writeAlarm(title, daysBefore: alarm) }
        text.line("END", "VEVENT")
    }
}

extension CalendarText {
    /// A reminder at nine in the morning, so many days before an entry of whole days.
    mutating func writeAlarm(_ title: String, daysBefore days: Int) {
        let hours = days * 24 - 9
        line("BEGIN", "VALARM")
        line("ACTION", "DISPLAY")
        text("DESCRIPTION", title)
        line("TRIGGER", "-PT\(hours)H")
        line("END", "VALARM")
    }
}
