package import Calendar
import Domain
package import Mail

extension FairDocuments {
    /// What a calendar file is for.
    private enum Method: String {
        case publish = "PUBLISH"
        case cancel = "CANCEL"
    }

    /// The audience's interviews, blocks and way as iCalendar (RFC 5545): the same UIDs in every release, SEQUENCE and DTSTAMP of
    /// the release in which an entry last changed. Names of people stand in no title.
    package func calendar(
        for audience: Audience, language: DocumentLanguage, zone: Zone, organiser: Mailbox
    ) -> [UInt8] {
        let way = audience.traveller.map { journey.current(of: $0).map(\.released).flatMap(JourneyEvent.all) } ?? []
        return write(
            history.current(for: audience), way, .publish, audience, Wording(language: language), zone, organiser)
    }

    /// What takes out of the audience's calendar whatever an earlier release put there and the latest has no more
    /// (METHOD:CANCEL, RFC 5546, 3.2.5); nil where there is nothing to take out.
    package func cancellation(
        for audience: Audience, language: DocumentLanguage, zone: Zone, organiser: Mailbox
    ) -> [UInt8]? {
        let removed = history.everRemoved(for: audience)
        let way = audience.traveller.map(journey.everRemoved) ?? []
        guard !removed.isEmpty || !way.isEmpty else { return nil }
        return write(removed, way, .cancel, audience, Wording(language: language), zone, organiser)
    }

    private func write(
        _ entries: [ReleaseHistory.Entry], _ events: [JourneyEvent], _ method: Method, _ audience: Audience,
        _ wording: Wording, _ zone: Zone, _ organiser: Mailbox
    ) -> [UInt8] {
        var text = CalendarText()
        text.line("BEGIN", "VCALENDAR")
        text.line("VERSION", "2.0")
        text.line("PRODID", "-//Lotse//Fair timetable//EN")
        text.line("CALSCALE", "GREGORIAN")
        text.line("METHOD", method.rawValue)
        text.text("NAME", campaign.name)
        for used in zonesUsed(by: events, and: entries.map(\.item.window), in: zone) {
            text.writeZone(used.zone, covering: used.windows, otherwise: history.latest.publishedAt)
        }
        for entry in entries { write(entry, method, audience, wording, zone, organiser, to: &text) }
        for event in events { write(event, isCancelled: method == .cancel, organiser, wording, to: &text) }
        text.line("END", "VCALENDAR")
        return text.bytes
    }

    private func write(
        _ entry: ReleaseHistory.Entry, _ method: Method, _ audience: Audience, _ wording: Wording, _ zone: Zone,
        _ organiser: Mailbox, to text: inout CalendarText
    ) {
        let window = entry.item.window
        let zoneName = CalendarText.parameter(zone.name)
        text.line("BEGIN", "VEVENT")
        text.text("UID", "\(entry.item.key)@\(campaign.id)")
        text.line("DTSTAMP", entry.changedAt.basic)
        text.line("SEQUENCE", String(entry.sequence))
        text.writeOrganiser(organiser)
        text.line("DTSTART;TZID=\(zoneName)", WallTime(date: window.date, time: window.from).basic)
        text.line("DTEND;TZID=\(zoneName)", WallTime(date: window.date, time: window.to).basic)
        write(sheetEntry(entry).content, audience, wording, to: &text)
        text.line("STATUS", method == .cancel ? "CANCELLED" : "CONFIRMED")
        text.line("END", "VEVENT")
    }

    private func write(
        _ content: Sheet.Entry.Content, _ audience: Audience, _ wording: Wording, to text: inout CalendarText
    ) {
        switch content {
        case .interview(let facts):
            text.text("SUMMARY", title(of: facts, for: audience, wording))
            text.text("LOCATION", "\(facts.tableLabel), \(campaign.venue)")
            text.text("DESCRIPTION", details(of: facts, for: audience, wording).joined(separator: "\n"))
        case .block(let block):
            text.text("SUMMARY", block.title)
            text.text("LOCATION", campaign.venue)
        case .pause: break
        }
    }

    /// What the entry is called: the firm for its candidate, the job for the firm, the table for the interpreter.
    func title(of facts: InterviewFacts, for audience: Audience, _ wording: Wording) -> String {
        let subject =
            switch audience {
            case .candidate, .table, .day: facts.employerName
            case .employer: facts.job
            case .interpreter: "\(facts.tableLabel), \(facts.employerName)"
            }
        return subject.isEmpty ? wording[.interview] : "\(wording[.interview]): \(subject)"
    }

    func details(of facts: InterviewFacts, for audience: Audience, _ wording: Wording) -> [String] {
        var lines = facts.job.isEmpty ? [] : ["\(wording[.job]): \(facts.job)"]
        switch audience {
        case .candidate:
            if let contact = facts.employer?.contactName { lines.append("\(wording[.contact]): \(contact)") }
        case .employer, .interpreter, .table, .day:
            lines.append("\(wording[.candidate]): \(facts.interview.candidate)")
        }
        if let language = languageText(of: facts, wording, names: Disclosure(audience).interpreterNames) {
            lines.append("\(wording[.language]): \(language)")
        }
        return lines
    }
}

extension CalendarText {
    mutating func writeOrganiser(_ organiser: Mailbox) {
        line("ORGANIZER;CN=\(CalendarText.parameter(organiser.name))", "mailto:\(organiser.address)")
    }

    /// Somebody who is asked to come and to answer (RFC 5545, 3.8.4.1).
    mutating func writeAttendee(_ attendee: Mailbox) {
        let name = CalendarText.parameter(attendee.name)
        line(
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\(name)",
            "mailto:\(attendee.address)")
    }
}

extension Mailbox {
    /// The address without what could end the line or the value.
    fileprivate var address: String {
        String(email.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7f }.map(Character.init))
    }
}
