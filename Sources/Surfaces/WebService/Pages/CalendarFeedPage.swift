import Calendar
import Domain
import Export
import HTTP
import Store

/// `/calendar/{token}.ics`: somebody's calendar for programs that subscribe to it. No page and no session; the token is all.
enum CalendarFeedPage {
    static func response(_ visit: Visit) throws -> Response {
        guard let token = AccessToken(try visit.value("token")), let link = try visit.store.calendarLink(of: token)
        else { throw Turned.away(.notFound) }
        guard link.isOpen(at: visit.now) else { throw Turned.away(.gone) }
        try visit.store.noteFetch(of: link, now: visit.now)
        let feed = try feed(of: link.receiver, visit)
        let day = CivilDate(dayNumber: Int32(visit.now / 86_400))
        let bytes = feed.bytes(on: day)
        let tag = CalendarFeed.tag(of: bytes)
        // Programs ask again each time, and are told that nothing has changed where nothing has.
        let headers = [Field("ETag", tag), Field("Cache-Control", "private, no-cache")]
        if let known = visit.request.headers["if-none-match"], EntityTag.isAny(of: known, equalTo: tag) {
            return Response(.notModified, headers: headers)
        }
        try note(feed, on: day, link, visit)
        return Response(.ok, headers: headers + [Field("Content-Type", "text/calendar; charset=utf-8")], body: bytes)
    }

    private static func feed(of receiver: CalendarReceiver, _ visit: Visit) throws -> CalendarFeed {
        let campaign = try visit.store.campaign()
        let records = try visit.store.calendarRecords(of: receiver)
        let zones = try CalendarFeed.zoneNames(of: records, in: campaign).map(visit.hall.office.zone)
        return CalendarFeed(
            for: receiver, campaign: campaign, records: records, zones: zones, organiser: campaign.organiserMailbox)
    }

    /// Notes whose data was handed out: the receiver's, or that of the applicants who are named.
    private static func note(_ feed: CalendarFeed, on day: CivilDate, _ link: CalendarLink, _ visit: Visit) throws {
        let named =
            feed.receiver.role == .candidate
            ? [feed.receiver.id] : Set(feed.records(on: day).flatMap(\.entry.people)).sorted()
        let people = try named.filter { try visit.store.find(.applicants, $0) != nil }
        try visit.store.logAccess(
            to: people.map { .applicant(ID($0)) }, purpose: "calendar", actor: link.actor, now: visit.now)
    }
}

/// Entity tags as requests name them (RFC 9110, 8.8.3 and 13.1.2, read 2026-11-22).
enum EntityTag {
    /// Whether a list of tags, or `*`, holds this one; compared weakly, as `If-None-Match` is.
    static func isAny(of list: String, equalTo tag: String) -> Bool {
        list.split(separator: ",").contains { part in
            let one = part.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
            let text = String(one)
            return text == "*" || text == tag || text == "W/" + tag
        }
    }
}
