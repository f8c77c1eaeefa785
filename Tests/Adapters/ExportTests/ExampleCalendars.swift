import Calendar
import Domain

@testable import Export

/// The calendars of a candidate, a firm and a driver over three releases: the fair and the journey of the other examples,
/// then a third in which an interview, the flight and a run are no more and a lesson has moved.
enum ExampleCalendars {
    static let receivers = [
        CalendarReceiver(.candidate, "B001"), CalendarReceiver(.employer, "F02"), CalendarReceiver(.driver, "K1"),
    ]

    static let moments = [
        ExampleFair.first.publishedAt.seconds64, ExampleFair.second.publishedAt.seconds64,
        ExampleFair.second.publishedAt.seconds64 + 86_400,
    ]

    /// The day of the releases: before the fair, so that nothing is over.
    static let today = ExampleFair.date("2012-06-21")

    /// What the plan has for everybody before each release.
    static func plans(_ sheet: DriverSheet) throws -> [[CalendarNews]] {
        let documents = [try fair(0), try fair(1), try fair(2)]
        var later = sheet
        later.rides[0].leavesBase = WallTime(secondsSince1970: sheet.rides[0].leavesBase.secondsSince1970 + 1_800)
        later.rides[0].departure = WallTime(secondsSince1970: sheet.rides[0].departure.secondsSince1970 + 1_800)
        var fewer = later
        fewer.rides.removeLast()
        return zip(documents, [sheet, later, fewer]).map { documents, sheet in
            receivers.flatMap { documents.news(for: $0, in: .german, zone: "Europe/Berlin") }
                + documents.news([sheet], in: .german, zone: "Europe/Berlin")
        }
    }

    /// What everybody has after each release.
    static func releases(_ sheet: DriverSheet) throws -> [[CalendarRecord]] {
        var releases: [[CalendarRecord]] = []
        for (number, plan) in try plans(sheet).enumerated() {
            releases.append(
                CalendarUpdate(
                    of: releases.last ?? [], with: plan, releases: number, at: moments[number], today: today
                ).records)
        }
        return releases
    }

    static func feed(_ receiver: CalendarReceiver, _ records: [CalendarRecord]) throws -> CalendarFeed {
        let database = ZoneDatabase(environment: [:])
        return CalendarFeed(
            for: receiver, campaign: ExampleFair.inputs().campaign, records: records,
            zones: try ["Atlantic/Canary", "Europe/Berlin"].map { try database.zone(named: $0) },
            organiser: ExampleFair.organiser)
    }

    private static func fair(_ number: Int) throws -> FairDocuments {
        let (before, after) = ExampleJourney.releases()
        let third = FairRelease(
            name: "Fassung 3", publishedAt: Instant(seconds: Int(moments[2])), days: after.days, blocks: after.blocks,
            interviews: after.interviews.filter { $0.interview.request != ID("R2") },
            journey: after.journey.filter { !$0.item.key.hasPrefix("travel/") })
        let all = [before, after, third]
        return try ExampleFair.documents(earlier: Array(all.prefix(number)), latest: all[number])
    }
}
