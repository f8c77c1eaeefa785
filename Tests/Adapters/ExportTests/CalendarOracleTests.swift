import Calendar
import Domain
import Foundation
import JSONText
import Mail
import Testing

@testable import Export

/// Prints the calendar as JSON: each event's UID, sequence, stamps and texts, times resolved with the file's own VTIMEZONE
/// and, for comparison, with Python's tzdata.
private let program = """
    import sys, json, datetime, zoneinfo
    from icalendar import Calendar
    data = sys.stdin.buffer.read()
    calendar = Calendar.from_ical(data)
    zones = {}
    for zone in calendar.walk('VTIMEZONE'):
        zones[str(zone['TZID'])] = zone.to_tz()
    utc = datetime.timezone.utc
    def moment(value, tz):
        return value.replace(tzinfo=None).replace(tzinfo=tz).astimezone(utc).isoformat()
    events = []
    for event in calendar.walk('VEVENT'):
        start, end = event['DTSTART'], event['DTEND']
        if 'TZID' not in start.params:
            events.append({
                'uid': str(event['UID']), 'sequence': int(event['SEQUENCE']), 'start': start.dt.isoformat(),
                'end': end.dt.isoformat(), 'status': str(event['STATUS'])})
            continue
        name = start.params['TZID']
        own, known = zones[name], zoneinfo.ZoneInfo(name)
        wall = start.dt.replace(tzinfo=None)
        events.append({
            'uid': str(event['UID']), 'sequence': int(event['SEQUENCE']), 'stamp': event['DTSTAMP'].dt.isoformat(),
            'start': wall.isoformat(), 'end': end.dt.replace(tzinfo=None).isoformat(),
            'own': own.localize(wall).astimezone(utc).isoformat() if hasattr(own, 'localize') else moment(start.dt, own),
            'known': moment(start.dt, known),
            'summary': str(event['SUMMARY']), 'location': str(event.get('LOCATION', '')),
            'status': str(event['STATUS'])})
    errors = [str(error) for part in calendar.walk() for error in part.errors]
    print(json.dumps({'method': str(calendar['METHOD']), 'events': events, 'errors': errors}))
    """

/// PyPI's icalendar as a second reader; name a venv's interpreter with LOTSE_PYTHON.
@Suite(.enabled(if: Python.has("icalendar"), "Python's icalendar is not installed"))
struct CalendarOracleTests {
    private func reading(_ bytes: [UInt8]) throws -> [String: Any] {
        let text = try Python.output(of: program, input: bytes)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func events(_ bytes: [UInt8]) throws -> [[String: Any]] {
        let reading = try reading(bytes)
        #expect(try #require(reading["errors"] as? [String]) == [])
        return try #require(reading["events"] as? [[String: Any]])
    }

    @Test("icalendar reads a candidate's entries with their UIDs, sequences and times")
    func entries() throws {
        let bytes = try ExampleFair.documents().calendar(
            for: .candidate(ID("B001")), language: .english, zone: ExampleFair.berlin(),
            organiser: ExampleFair.organiser)
        let events = try events(bytes)
        #expect(
            events.map { $0["uid"] as? String } == [
                "block/0/Begrüßung im Großen Saal@fair-2012", "interview/R1@fair-2012", "interview/R2@fair-2012",
                "interview/R6@fair-2012", "block/0/Bus zum Flughafen@fair-2012",
            ])
        #expect(events.map { $0["sequence"] as? Int } == [0, 0, 1, 0, 0])
        #expect(events[2]["stamp"] as? String == "2012-06-20T15:30:00+00:00")
        #expect(events[1]["stamp"] as? String == "2012-06-11T08:00:00+00:00")
        #expect(events[3]["start"] as? String == "2012-06-26T13:30:00")
        #expect(events[3]["end"] as? String == "2012-06-26T14:30:00")
        #expect(events[3]["own"] as? String == "2012-06-26T11:30:00+00:00")
        #expect(events.allSatisfy { $0["status"] as? String == "CONFIRMED" })
    }

    @Test("icalendar reads a way over two zones: lessons apart, whole days without times, and what is gone cancelled")
    func journey() throws {
        let documents = try ExampleJourney.documents()
        let ana = Audience.candidate(ExampleJourney.ana)
        let berlin = try ExampleFair.berlin()
        let entries = try events(
            documents.calendar(for: ana, language: .english, zone: berlin, organiser: ExampleFair.organiser))
        let uids = entries.compactMap { $0["uid"] as? String }
        #expect(Set(uids).count == uids.count)
        let flight = try #require(entries.first { ($0["uid"] as? String)?.hasPrefix("travel/") == true })
        #expect(flight["own"] as? String == "2012-08-30T08:55:00+00:00", "09:55 on the Canary Islands")
        #expect(flight["known"] as? String == flight["own"] as? String)
        let stay = try #require(entries.first { ($0["uid"] as? String)?.hasPrefix("stay/") == true })
        #expect(stay["start"] as? String == "2012-08-31")
        #expect(stay["end"] as? String == "2013-03-01", "the end of whole days is the day after")
        #expect(
            uids.filter { $0.hasPrefix("course/") } == [
                "course/G4/B001/20120903T180000@fair-2012", "course/G4/B001/20120906T180000@fair-2012",
                "course/G4/B001/20120908T090000@fair-2012",
            ])
        let gone = try events(
            try #require(
                documents.cancellation(
                    for: ana, language: .english, zone: berlin, organiser: ExampleFair.organiser)))
        let withdrawn = gone.filter { ($0["uid"] as? String)?.hasPrefix("interview/") == false }
        #expect(
            withdrawn.compactMap { $0["uid"] as? String } == [
                "meeting/B001@fair-2012", "course/G4/B001/20120905T180000@fair-2012",
            ])
        #expect(withdrawn.allSatisfy { $0["status"] as? String == "CANCELLED" && $0["sequence"] as? Int == 1 })
    }

    @Test("what is gone is cancelled by its UID with a higher sequence")
    func cancellation() throws {
        let documents = try ExampleFair.documents()
        let bytes = try #require(
            documents.cancellation(
                for: .candidate(ID("B001")), language: .german, zone: ExampleFair.berlin(),
                organiser: ExampleFair.organiser))
        #expect(try reading(bytes)["method"] as? String == "CANCEL")
        let events = try events(bytes)
        #expect(events.map { $0["uid"] as? String } == ["interview/R3@fair-2012"])
        #expect(events.map { $0["sequence"] as? Int } == [1])
        #expect(events.map { $0["status"] as? String } == ["CANCELLED"])
    }

    @Test("text that breaks careless writers comes back as it was, but for controls")
    func torture() throws {
        let values = TortureValues.all
        let release = TortureValues.release
        let bytes = try ExampleFair.documents(inputs: TortureValues.inputs, earlier: [], latest: release).calendar(
            for: .candidate(ID("B001")), language: .english, zone: ExampleFair.berlin(),
            organiser: Mailbox(name: values.joined(), email: "a@example.org\r\nX-EVIL:1"))
        let events = try events(bytes)
        try #require(events.count == values.count)
        for (index, value) in values.enumerated() {
            let plain = String(
                String.UnicodeScalarView(
                    value.replacing("\r\n", with: "\n").replacing("\t", with: " ").unicodeScalars
                        .filter { $0.value == 10 || ($0.value >= 32 && $0.value != 127) }))
            let event = events.first { $0["uid"] as? String == "interview/R\(index)@fair-2012" }
            let wanted = "Interview: \(plain.isEmpty ? "F\(index)" : plain)"
            #expect(event?["summary"] as? String == wanted)
        }
    }

    /// Both changes of the clocks of 2012, a zone without them, and the other hemisphere.
    static let zones = [
        ("Europe/Berlin", "2012-03-24"), ("Europe/Berlin", "2012-10-27"), ("Europe/Madrid", "2012-03-24"),
        ("America/Bogota", "2012-06-25"), ("Australia/Lord_Howe", "2012-04-01"), ("Europe/Berlin", "2030-01-10"),
    ]

    @Test("the file's own zone rules give the moments that tzdata gives", arguments: zones)
    func zone(_ name: String, _ from: String) throws {
        let first = ExampleFair.date(from)
        let days = (0..<3).map { ExampleFair.day(first.adding(days: $0)) }
        let interviews = days.indices.flatMap { day in
            [0, 8].map { slot in
                ExampleFair.interview(
                    "R\(day)-\(slot)", "B001", "F01", "V01", day: day, slot: slot, table: 0)
            }
        }
        let release = ExampleFair.release(
            name: "1", publishedAt: Instant(utc: first.adding(days: -20)), days: days, blocks: [],
            interviews: interviews)
        let bytes = try ExampleFair.documents(earlier: [], latest: release).calendar(
            for: .candidate(ID("B001")), language: .english, zone: ZoneDatabase(environment: [:]).zone(named: name),
            organiser: ExampleFair.organiser)
        let events = try events(bytes)
        #expect(events.count == 6)
        for event in events { #expect(event["own"] as? String == event["known"] as? String) }
    }
}
