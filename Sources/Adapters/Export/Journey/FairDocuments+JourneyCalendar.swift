import Calendar
import Domain
import Mail

extension FairDocuments {
    /// The fields of a person's way, those taken back last; empty for everybody else's documents.
    func journeyFields(for audience: Audience, _ wording: Wording) -> (current: [EntryFields], removed: [EntryFields]) {
        guard let traveller = audience.traveller else { return ([], []) }
        func fields(_ entries: [JourneyHistory.Entry]) -> [EntryFields] {
            entries.flatMap { entry in
                JourneyEvent.all(of: entry.released).map {
                    EntryFields($0, entry.change, documents: self, wording: wording)
                }
            }
        }
        return (fields(journey.current(of: traveller)), fields(journey.removed(of: traveller)))
    }

    /// Writes the entry; `isCancelled` says that it is taken back.
    func write(
        _ event: JourneyEvent, isCancelled: Bool, _ organiser: Mailbox, _ wording: Wording,
        to text: inout CalendarText
    ) {
        let item = event.released.item
        let code = wording.language.code
        text.line("BEGIN", "VEVENT")
        text.text("UID", "\(event.uid)@\(campaign.id)")
        text.line("DTSTAMP", Instant(seconds: Int(event.released.changedAt)).basic)
        text.line("SEQUENCE", String(event.released.sequence))
        text.writeOrganiser(organiser)
        switch event.when {
        case .days(let from, let to):
            text.line("DTSTART;VALUE=DATE", from.basic)
            text.line("DTEND;VALUE=DATE", to.adding(days: 1).basic)
            text.line("TRANSP", "TRANSPARENT")
        case .times(let from, let fromZone, let to, let toZone):
            text.line("DTSTART;TZID=\(CalendarText.parameter(fromZone))", from.basic)
            text.line("DTEND;TZID=\(CalendarText.parameter(toZone))", to.basic)
        case .sittings: break
        }
        text.text("SUMMARY", item.title.text(in: code))
        text.text("CATEGORIES", wording[item.kind.phrase])
        if let place = item.place { text.text("LOCATION", place) }
        let description = [item.detail?.text(in: code), item.contact.map { "\(wording[.contact]): \($0)" }]
            .compactMap(\.self)
        if !description.isEmpty { text.text("DESCRIPTION", description.joined(separator: "\n")) }
        text.line("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
        // A day at work: the first one, a talk of the probation, its last day.
        if item.kind == .work, !isCancelled, case .days = event.when {
            text.writeAlarm(item.title.text(in: code), daysBefore: 1)
        }
        text.line("END", "VEVENT")
    }

    /// The hours at which each zone is used, for the zone's rules in the file; the fair's own zone among them.
    func zonesUsed(
        by events: [JourneyEvent], and windows: [DayWindow], in zone: Zone
    ) -> [(zone: Zone, windows: [DayWindow])] {
        var used: [String: [DayWindow]] = [zone.name: windows]
        for event in events {
            guard case .times(let from, let fromZone, let to, let toZone) = event.when else { continue }
            used[fromZone, default: []].append(contentsOf: DayWindow.around(from))
            used[toZone, default: []].append(contentsOf: DayWindow.around(to))
        }
        var found: [(zone: Zone, windows: [DayWindow])] = [(zone, used[zone.name] ?? [])]
        for name in used.keys.sorted() where name != zone.name {
            if let other = zones[name] { found.append((other, used[name] ?? [])) }
        }
        return found
    }
}

/// An entry of a calendar about somebody's way.
struct JourneyEvent: Sendable {
    let uid: String
    let when: JourneyItem.When
    let released: ReleasedItem

    /// A journey item as the entries of a calendar: one for each sitting, one for anything else. The key of a sitting is
    /// that of the item with its date and time, so that a lesson that moves is a new entry and the old one is cancelled.
    static func all(of released: ReleasedItem) -> [JourneyEvent] {
        guard case .sittings(let windows, let zone) = released.item.when else {
            return [JourneyEvent(uid: released.item.key, when: released.item.when, released: released)]
        }
        return windows.map { window in
            let start = WallTime(date: window.date, time: window.from)
            let when = JourneyItem.When.times(
                from: start, fromZone: zone, to: WallTime(date: window.date, time: window.to), toZone: zone)
            return JourneyEvent(uid: "\(released.item.key)/\(start.basic)", when: when, released: released)
        }
    }
}

extension DayWindow {
    /// The day of a moment, whole: enough to know which rules of a zone it needs.
    static func around(_ moment: WallTime) -> [DayWindow] {
        guard let from = LocalTime(minutes: 0), let to = LocalTime(minutes: 24 * 60) else { return [] }
        return DayWindow(date: moment.date, from: from, to: to).map { [$0] } ?? []
    }
}

extension CivilDate {
    /// `20120625`, the form of calendar files (RFC 5545, 3.3.4).
    var basic: String { iso.replacing("-", with: "") }
}
