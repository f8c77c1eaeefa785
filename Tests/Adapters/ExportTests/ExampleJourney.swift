import Calendar
import Domain

@testable import Export

/// Ana's way after the fair of `ExampleFair`, told in two releases: in the second her flight is another, one lesson has
/// moved, the key is handed over later, and a meeting is no more.
enum ExampleJourney {
    static let ana = ID<Applicant>("B001")

    static let first: [JourneyItem] = [
        course([("2012-09-03", "18:00"), ("2012-09-05", "18:00"), ("2012-09-08", "09:00")]),
        flight(from: "07:10", to: "13:40"),
        JourneyItem(
            key: "pickup/B001", applicant: ana, kind: .pickup,
            when: .times(
                from: wall("2012-08-30", "14:15"), fromZone: "Europe/Berlin", to: wall("2012-08-30", "15:30"),
                toZone: "Europe/Berlin"),
            title: LocalText(
                german: "Abholung am Flughafen", english: "Pickup at the airport", spanish: "Recogida en el aeropuerto"),
            detail: LocalText(
                german: "Schild „Wunsiedel“ am Ausgang von Terminal 1.",
                english: "Look for the sign “Wunsiedel” at the exit of terminal 1.",
                spanish: "Busque el cartel «Wunsiedel» a la salida de la terminal 1."),
            place: "Flughafen Zürich", contact: "Jörg Amsel, +49 30 23125 011"),
        stay(from: "2012-08-30"),
        JourneyItem(
            key: "deadline/anmeldung/B001", applicant: ana, kind: .deadline,
            when: .days(from: ExampleFair.date("2012-09-06"), to: ExampleFair.date("2012-09-06")),
            title: LocalText(german: "Wohnung anmelden", english: "Register your address", spanish: "Empadronarse")),
        JourneyItem(
            key: "meeting/B001", applicant: ana, kind: .meeting,
            when: .times(
                from: wall("2012-08-31", "10:00"), fromZone: "Europe/Berlin", to: wall("2012-08-31", "11:00"),
                toZone: "Europe/Berlin"),
            title: LocalText(
                german: "Treffen mit der Lotsin", english: "Meeting with your guide", spanish: "Encuentro con su guía")),
    ]

    static let second: [JourneyItem] = [
        course([("2012-09-03", "18:00"), ("2012-09-06", "18:00"), ("2012-09-08", "09:00")]),
        flight(from: "09:55", to: "16:25"), first[2], stay(from: "2012-08-31"), first[4],
    ]

    static func releases() -> (earlier: FairRelease, latest: FairRelease) {
        let before = ReleasedItem.following(nil, with: first.sorted(), at: ExampleFair.first.publishedAt.seconds64)
        let after = ReleasedItem.following(
            stored(before), with: second.sorted(), at: ExampleFair.second.publishedAt.seconds64)
        return (release(ExampleFair.first, before), release(ExampleFair.second, after))
    }

    /// A release as it was stored, with this journey.
    static func stored(_ journey: [ReleasedItem], number: Int = 1) -> TimetableRelease {
        TimetableRelease(number: number, name: "\(number)", actor: "anna", at: 0, interviews: [], journey: journey)
    }

    static func documents() throws -> FairDocuments {
        let releases = releases()
        let database = ZoneDatabase(environment: [:])
        return try ExampleFair.documents(
            earlier: [releases.earlier], latest: releases.latest,
            zones: ["Atlantic/Canary", "Europe/Berlin"].map { try database.zone(named: $0) })
    }

    /// With the way to the fair besides: a flight, the hotel, who else is in the room, a bus.
    static func documentsWithFair() throws -> FairDocuments {
        let (from, to) = (ExampleFair.date("2012-06-24"), ExampleFair.date("2012-06-27"))
        let parts: [(key: String, kind: JourneyItem.Kind, title: String)] = [
            ("trip/B001/1", .travel, "Flug zur Messe"), ("hotel/B001/2012-06-24", .housing, "Hotel zur Messe"),
            ("roommate/B001/B002", .housing, "Zimmer mit Iker"),
            ("shuttle/B001/2012-06-25/toVenue", .travel, "Bus zur Messe"),
        ]
        let items = parts.map { part in
            JourneyItem(
                key: part.key, applicant: ana, kind: part.kind, when: .days(from: from, to: to),
                title: LocalText(german: part.title, english: part.title, spanish: part.title))
        }
        let journey = ReleasedItem.following(nil, with: (items + second).sorted(), at: 0)
        let database = ZoneDatabase(environment: [:])
        return try ExampleFair.documents(
            earlier: [], latest: release(ExampleFair.second, journey),
            zones: ["Atlantic/Canary", "Europe/Berlin"].map { try database.zone(named: $0) })
    }

    private static func release(_ fair: FairRelease, _ journey: [ReleasedItem]) -> FairRelease {
        FairRelease(
            name: fair.name, publishedAt: fair.publishedAt, days: fair.days, blocks: fair.blocks,
            interviews: fair.interviews, journey: journey)
    }

    private static func course(_ lessons: [(date: String, from: String)]) -> JourneyItem {
        JourneyItem(
            key: "course/G4/B001", applicant: ana, kind: .course,
            when: .sittings(
                lessons.map {
                    ExampleFair.window(ExampleFair.date($0.date), $0.from, $0.from == "09:00" ? "12:15" : "20:15")
                }, zone: "Europe/Berlin"),
            title: LocalText(
                german: "Deutsch A2 am Abend", english: "German A2, evenings", spanish: "Alemán A2, tardes"),
            detail: LocalText(
                german: "Mitbringen: Ausweis und Einstufungstest.",
                english: "Bring your identity card and placement test.",
                spanish: "Traiga su documento de identidad y la prueba de nivel."),
            place: "Volkshochschule, Raum 2", contact: "Kursbüro, +49 30 23125 020")
    }

    private static func flight(from: String, to: String) -> JourneyItem {
        JourneyItem(
            key: "travel/T1/1/B001", applicant: ana, kind: .travel,
            when: .times(
                from: wall("2012-08-30", from), fromZone: "Atlantic/Canary", to: wall("2012-08-30", to),
                toZone: "Europe/Berlin"),
            title: LocalText(
                german: "Flug Teneriffa – Zürich", english: "Flight Tenerife – Zurich",
                spanish: "Vuelo Tenerife – Zúrich"))
    }

    private static func stay(from: String) -> JourneyItem {
        JourneyItem(
            key: "stay/H1/B001", applicant: ana, kind: .housing,
            when: .days(from: ExampleFair.date(from), to: ExampleFair.date("2013-02-28")),
            title: LocalText(
                german: "Zimmer im Haus am Markt", english: "Room in the house on the square",
                spanish: "Habitación en la casa de la plaza"),
            place: "Marktplatz 5, Wunsiedel")
    }

    private static func wall(_ date: String, _ time: String) -> WallTime {
        WallTime(date: ExampleFair.date(date), time: ExampleFair.time(time))
    }
}

extension Instant {
    var seconds64: Int64 { Int64(seconds) }
}
