import Calendar
import Domain
import Hashing
import Mail
import Support
import Testing

@testable import Export

@Suite struct CalendarFeedTests {
    private func sheet() throws -> DriverSheet { try DriverSheetTests().sheet() }

    @Test("the calendars of a candidate, a firm and a driver keep their bytes over three releases")
    func golden() throws {
        for (number, records) in try ExampleCalendars.releases(try sheet()).enumerated() {
            for receiver in ExampleCalendars.receivers {
                let feed = try ExampleCalendars.feed(receiver, records)
                try expectGolden(
                    feed.bytes(on: ExampleCalendars.today),
                    at: goldenPath("calendar.\(receiver.role.rawValue).\(number + 1).ics"))
            }
        }
    }

    @Test("a program that imports the three releases shows each entry once, and nothing that is no more")
    func updates() throws {
        let plans = try ExampleCalendars.plans(try sheet())
        let releases = try ExampleCalendars.releases(try sheet())
        for receiver in ExampleCalendars.receivers {
            var client = CalendarClient()
            for (plan, records) in zip(plans, releases) {
                client.take(try ExampleCalendars.feed(receiver, records).bytes(on: ExampleCalendars.today))
                let wanted = plan.filter { $0.entry.receiver == receiver }.map { "\($0.entry.key)@fair-2012" }
                #expect(client.shown.map { $0.text("UID") }.sorted() == wanted.sorted(), "\(receiver.text)")
                #expect(client.lost == [], "\(receiver.text)")
            }
        }
    }

    @Test("what is unchanged keeps its bytes; what changes, goes or comes back gets a higher number and the moment")
    func sequences() throws {
        func news(_ title: String) -> CalendarNews {
            CalendarNews(entry("interview/R1", title, "2012-06-25", receiver: CalendarReceiver(.candidate, "B001")))
        }
        let today = ExampleCalendars.today
        let first = CalendarUpdate(of: [], with: [news("a")], releases: 0, at: 10, today: today)
        #expect(first.changes.map(\.kind) == [.added])
        let same = CalendarUpdate(of: first.records, with: [news("a")], releases: 1, at: 20, today: today)
        #expect(same.records == first.records && same.changes.isEmpty)
        let changed = CalendarUpdate(of: same.records, with: [news("b")], releases: 1, at: 30, today: today)
        #expect(changed.changes.map(\.kind) == [.changed] && changed.changes[0].before == first.records[0].entry)
        let gone = CalendarUpdate(of: changed.records, with: [], releases: 2, at: 40, today: today)
        #expect(gone.changes.map(\.kind) == [.cancelled] && gone.records[0].isCancelled)
        let back = CalendarUpdate(of: gone.records, with: [news("b")], releases: 3, at: 50, today: today)
        #expect(back.changes.map(\.kind) == [.added])
        let steps = [first, changed, gone, back].map { $0.records[0] }
        #expect(steps.map(\.sequence) == [0, 1, 2, 3] && steps.map(\.changedAt) == [10, 30, 40, 50])
        // Somebody was erased, and comes again under the same id: no former number is reached.
        let anew = CalendarUpdate(of: [], with: [news("c")], releases: 4, at: 60, today: today)
        #expect(anew.records.map(\.sequence) == [4])
        let told = CalendarUpdate(
            of: [], with: [CalendarNews(news("c").entry, leastSequence: 7)], releases: 4, at: 60, today: today)
        #expect(told.records.map(\.sequence) == [7], "never less than another document of the person says")
    }

    @Test("what is over stays as it was, and what was cancelled leaves the calendar when its day is over")
    func over() throws {
        let receiver = CalendarReceiver(.guide, "L1")
        let held = CalendarNews(entry("onboarding/A", "a", "2012-06-24", receiver: receiver))
        let open = CalendarNews(entry("onboarding/B", "b", "2012-06-25", receiver: receiver))
        let day = ExampleFair.date("2012-06-25")
        let first = CalendarUpdate(of: [], with: [held, open], releases: 0, at: 10, today: day)
        let second = CalendarUpdate(of: first.records, with: [], releases: 1, at: 20, today: day)
        #expect(second.records.map(\.isCancelled) == [false, true])
        let feed = try ExampleCalendars.feed(receiver, second.records)
        #expect(feed.records(on: day).map(\.entry.key) == ["onboarding/A", "onboarding/B"])
        #expect(feed.records(on: day.adding(days: 1)).map(\.entry.key) == ["onboarding/A"])
    }

    @Test("random plans over many releases: every program shows exactly the plan, and every property comes back")
    func random() throws {
        for seed in Tier.seeds(60, long: 6_000) {
            var generator = SplitMix64(seed: seed)
            let receiver = CalendarReceiver(.candidate, "B001")
            var client = CalendarClient()
            var records: [CalendarRecord] = []
            for number in 0..<(2 + generator.below(6)) {
                let plan = randomPlan(&generator, receiver)
                let update = CalendarUpdate(
                    of: records, with: plan, releases: number, at: Int64(1_000 * number), today: ExampleCalendars.today)
                let shares = Set(update.changes.map(\.record))
                #expect(records.allSatisfy { update.records.contains($0) || !shares.isEmpty }, "seed \(seed)")
                records = update.records
                let bytes = try ExampleCalendars.feed(receiver, records).bytes(on: ExampleCalendars.today)
                client.take(bytes)
                #expect(client.lost == [], "seed \(seed)")
                #expect(
                    client.shown.map { $0.text("UID") }.sorted() == plan.map { "\($0.entry.key)@fair-2012" }.sorted(),
                    "seed \(seed)")
                for event in client.shown {
                    let wanted = try #require(plan.first { "\($0.entry.key)@fair-2012" == event.text("UID") }).entry
                    #expect(face(event) == face(wanted), "seed \(seed)")
                    #expect(event["DTSTAMP"] == event["LAST-MODIFIED"], "seed \(seed)")
                }
            }
        }
    }

    @Test("an invitation asks one person to come, its cancellation has the same UID and a higher number")
    func invitations() throws {
        let receiver = CalendarReceiver(.candidate, "B001")
        let releases = try ExampleCalendars.releases(try sheet())
        func file(_ number: Int) throws -> String {
            let record = try #require(
                releases[number].first { $0.entry.receiver == receiver && $0.entry.key == "interview/R2" })
            let mailbox = Mailbox(name: "Núñez, Ana", email: "ana@example.org\r\nX:1")
            return String(
                decoding: try ExampleCalendars.feed(receiver, releases[number]).invitation(of: record, to: mailbox),
                as: UTF8.self
            ).replacing("\r\n ", with: "")
        }
        let asked = try file(0)
        #expect(asked.contains("\r\nMETHOD:REQUEST\r\n") && !asked.contains("X-WR-CALNAME"))
        #expect(asked.contains("\r\nORGANIZER;CN=\"Wirtschaftsförderung, Region\":mailto:messe@example.org\r\n"))
        #expect(
            asked.contains(
                "\r\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
                    + "CN=\"Núñez, Ana\":mailto:ana@example.orgX:1\r\n"), "\(asked)")
        #expect(asked.contains("\r\nUID:interview/R2@fair-2012\r\n") && asked.contains("\r\nSEQUENCE:0\r\n"))
        let cancelled = try file(2)
        #expect(cancelled.contains("\r\nMETHOD:CANCEL\r\n") && cancelled.contains("\r\nSTATUS:CANCELLED\r\n"))
        #expect(cancelled.contains("\r\nUID:interview/R2@fair-2012\r\n") && cancelled.contains("\r\nSEQUENCE:2\r\n"))
        #expect(!cancelled.contains("VALARM"))
    }

    @Test("nobody's calendar tells what concerns others: a firm ids alone and its own jobs, titles no names")
    func privacy() throws {
        let documents = try ExampleFair.documents()
        let firm = documents.news(for: CalendarReceiver(.employer, "F02"), in: .german, zone: "Europe/Berlin")
        let text = firm.map { "\($0.entry.title) \($0.entry.details ?? "")" }.joined(separator: "\n")
        for person in ExampleFair.applicants {
            #expect(!text.contains(person.person.familyName) && !text.contains(person.person.givenName))
        }
        #expect(!text.contains("F01") && !text.contains("F03"))
        #expect(Set(firm.flatMap(\.entry.people)) == ["B001", "B002", "D02"])
        for entry in documents.news([try sheet()], in: .german, zone: "Europe/Berlin").map(\.entry) {
            #expect(!entry.title.contains("Prueba") && !entry.title.contains("Muestra"))
        }
        let hired = documents.news([try DriverSheetTests().sheet(isHired: true)], in: .german, zone: "Europe/Berlin")
        #expect(hired.isEmpty, "a hired vehicle has no calendar")
    }

    // MARK: Random plans

    private func randomPlan(_ generator: inout SplitMix64, _ receiver: CalendarReceiver) -> [CalendarNews] {
        let pieces = ["Treffen", "ß, €;", "👩🏽‍🔧 Löwe", "عربي", "a\\b", "x\ny", String(repeating: "lang ", count: 20)]
        return (0..<8).filter { _ in generator.below(3) > 0 }.map { number in
            CalendarNews(
                CalendarEntry(
                    receiver: receiver, key: "meeting/\(number)",
                    when: number == 0
                        ? .days(from: ExampleFair.monday, to: ExampleFair.monday.adding(days: generator.below(3)))
                        : .times(
                            from: WallTime(date: ExampleFair.monday, time: ExampleFair.time("09:00")),
                            fromZone: "Atlantic/Canary",
                            to: WallTime(date: ExampleFair.monday, time: ExampleFair.time("1\(generator.below(3)):30")),
                            toZone: "Europe/Berlin"),
                    title: pieces[generator.below(pieces.count)],
                    details: generator.below(2) == 0 ? nil : pieces[generator.below(pieces.count)],
                    place: generator.below(2) == 0 ? nil : pieces[generator.below(pieces.count)],
                    point: generator.below(2) == 0
                        ? nil : GeoPoint(latitudeMicrodegrees: -28_000_001, longitudeMicrodegrees: 11_066_900),
                    category: pieces[generator.below(3)], alarms: generator.below(2) == 0 ? [] : [180, 30]))
        }
    }

    /// Everything a calendar shows of an entry, in one text: once from the file, once from the plan.
    private func face(_ event: CalendarClient.Event) -> String {
        [
            event["DTSTART"], event["DTEND"], event.text("SUMMARY"), event.text("DESCRIPTION"), event.text("LOCATION"),
            event["GEO"], event.text("CATEGORIES"), event.alarms.joined(separator: " "), event["ORGANIZER"],
        ].joined(separator: "|")
    }

    private func face(_ entry: CalendarEntry) -> String {
        var hours = ["20120625T090000", ""]
        switch entry.when {
        case .days(_, let to): hours = ["20120625", "201206\(26 + ExampleFair.monday.days(to: to))"]
        case .times(_, _, let to, _): hours[1] = "20120625T\(to.hour.replacing(":", with: ""))00"
        case .sittings: break
        }
        return
            (hours + [
                entry.title, entry.details ?? "", entry.place ?? "", entry.point == nil ? "" : "-28.000001;11.066900",
                entry.category, entry.alarms.isEmpty ? "" : "-PT3H -PT30M", "mailto:messe@example.org",
            ]).joined(separator: "|")
    }

    private func entry(
        _ key: String, _ title: String, _ date: String, receiver: CalendarReceiver
    ) -> CalendarEntry {
        CalendarEntry(
            receiver: receiver, key: key,
            when: .times(
                from: WallTime(date: ExampleFair.date(date), time: ExampleFair.time("10:00")),
                fromZone: "Europe/Berlin",
                to: WallTime(date: ExampleFair.date(date), time: ExampleFair.time("10:30")), toZone: "Europe/Berlin"),
            title: title, category: "x")
    }
}
