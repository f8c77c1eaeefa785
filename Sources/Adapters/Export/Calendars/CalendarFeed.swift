package import Calendar
import Digests
package import Domain
package import Mail

/// Somebody's calendar as phones and computers subscribe to it (Kalenderabonnement), and its entries as invitations.
///
/// RFC 5545; what was taken back stands in it as cancelled until its day is over, since some programs keep what is merely
/// gone. The same records give the same bytes on every day on which nothing ends.
package struct CalendarFeed: Sendable {
    package let receiver: CalendarReceiver
    private let campaign: Campaign
    private let records: [CalendarRecord]
    private let zones: [String: Zone]
    private let organiser: Mailbox

    /// - Parameters:
    ///   - records: Of the receiver alone, in the order of the file.
    ///   - zones: Those that the records name, and the campaign's.
    package init(
        for receiver: CalendarReceiver, campaign: Campaign, records: [CalendarRecord], zones: [Zone],
        organiser: Mailbox
    ) {
        self.receiver = receiver
        self.campaign = campaign
        self.records = records.filter { $0.entry.receiver == receiver }
        self.zones = Dictionary(zones.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.organiser = organiser
    }

    /// The zones by whose clocks entries of these records are told, and the campaign's.
    package static func zoneNames(of records: [CalendarRecord], in campaign: Campaign) -> [String] {
        Set(records.flatMap(\.entry.when.zones)).union([campaign.zone]).sorted()
    }

    /// What stands in the calendar on a day.
    package func records(on day: CivilDate) -> [CalendarRecord] {
        records.filter { !$0.isCancelled || $0.entry.lastDay >= day }
    }

    /// The calendar on a day: entries, and those taken back that are still to come.
    package func bytes(on day: CivilDate) -> [UInt8] { file(of: records(on: day), "PUBLISH") }

    /// An entry as a file that asks somebody to come (METHOD:REQUEST), or tells them not to (METHOD:CANCEL); RFC 5546, 3.2.2
    /// and 3.2.5.
    package func invitation(of record: CalendarRecord, to attendee: Mailbox) -> [UInt8] {
        file(of: [record], record.isCancelled ? "CANCEL" : "REQUEST", attendee)
    }

    /// What tells whether a calendar is the one that somebody has: a strong entity tag (RFC 9110, 8.8.3) with its quotes.
    package static func tag(of bytes: [UInt8]) -> String {
        "\"\(Hexadecimal.text(BLAKE2b.digest(bytes, length: 16)))\""
    }

    private func file(of records: [CalendarRecord], _ method: String, _ attendee: Mailbox? = nil) -> [UInt8] {
        var text = CalendarText()
        text.line("BEGIN", "VCALENDAR")
        text.line("VERSION", "2.0")
        text.line("PRODID", "-//Lotse//Calendars//EN")
        text.line("CALSCALE", "GREGORIAN")
        text.line("METHOD", method)
        if attendee == nil {
            text.text("NAME", campaign.name)
            text.text("X-WR-CALNAME", campaign.name)
            text.text("X-WR-TIMEZONE", campaign.zone)
            text.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
            text.line("X-PUBLISHED-TTL", "PT1H")
        }
        for used in zonesUsed(by: records.map(\.entry)) {
            text.writeZone(used.zone, covering: used.windows, otherwise: Instant(utc: campaign.date, secondOfDay: 0))
        }
        for record in records { write(record, attendee, to: &text) }
        text.line("END", "VCALENDAR")
        return text.bytes
    }

    private func write(_ record: CalendarRecord, _ attendee: Mailbox?, to text: inout CalendarText) {
        let entry = record.entry
        let changed = Instant(seconds: Int(record.changedAt)).basic
        text.line("BEGIN", "VEVENT")
        text.text("UID", "\(entry.key)@\(campaign.id)")
        text.line("DTSTAMP", changed)
        text.line("LAST-MODIFIED", changed)
        text.line("SEQUENCE", String(record.sequence))
        text.writeOrganiser(organiser)
        if let attendee { text.writeAttendee(attendee) }
        write(entry.when, to: &text)
        text.text("SUMMARY", entry.title)
        text.text("CATEGORIES", entry.category)
        if let place = entry.place { text.text("LOCATION", place) }
        if let point = entry.point { text.line("GEO", "\(point.latitude);\(point.longitude)") }
        if let details = entry.details { text.text("DESCRIPTION", details) }
        text.line("STATUS", record.isCancelled ? "CANCELLED" : "CONFIRMED")
        if !record.isCancelled {
            for alarm in entry.alarms { text.writeAlarm(entry.title, minutesBefore: alarm) }
        }
        text.line("END", "VEVENT")
    }

    private func write(_ when: JourneyItem.When, to text: inout CalendarText) {
        switch when {
        case .days(let from, let to):
            text.line("DTSTART;VALUE=DATE", from.basic)
            text.line("DTEND;VALUE=DATE", to.adding(days: 1).basic)
            text.line("TRANSP", "TRANSPARENT")
        case .times(let from, let fromZone, let to, let toZone):
            text.line("DTSTART;TZID=\(CalendarText.parameter(fromZone))", from.basic)
            text.line("DTEND;TZID=\(CalendarText.parameter(toZone))", to.basic)
        case .sittings: preconditionFailure("an entry is one sitting")
        }
    }

    /// The hours at which each zone is used, for the zone's rules in the file; the campaign's own first, used or not.
    private func zonesUsed(by entries: [CalendarEntry]) -> [(zone: Zone, windows: [DayWindow])] {
        var used: [String: [DayWindow]] = [campaign.zone: []]
        for entry in entries {
            guard case .times(let from, let fromZone, let to, let toZone) = entry.when else { continue }
            used[fromZone, default: []] += DayWindow.around(from)
            used[toZone, default: []] += DayWindow.around(to)
        }
        let names = [campaign.zone] + used.keys.filter { $0 != campaign.zone }.sorted()
        return names.compactMap { name in zones[name].map { ($0, used[name] ?? []) } }
    }
}

extension CalendarText {
    /// A reminder so many minutes before an entry begins.
    mutating func writeAlarm(_ title: String, minutesBefore minutes: Int) {
        line("BEGIN", "VALARM")
        line("ACTION", "DISPLAY")
        text("DESCRIPTION", title)
        line("TRIGGER", minutes % 60 == 0 ? "-PT\(minutes / 60)H" : "-PT\(minutes)M")
        line("END", "VALARM")
    }
}

extension GeoPoint {
    /// Degrees with six decimals, as RFC 5545, 3.8.1.6 has them.
    fileprivate var latitude: String { GeoPoint.degrees(latitudeMicrodegrees) }
    fileprivate var longitude: String { GeoPoint.degrees(longitudeMicrodegrees) }

    private static func degrees(_ micro: Int32) -> String {
        let size = micro.magnitude
        let rest = String(size % 1_000_000)
        return "\(micro < 0 ? "-" : "")\(size / 1_000_000)."
            + String(repeating: "0", count: 6 - rest.count) + rest
    }
}
