import Calendar
import Catalogue
import Domain
import Export
import Foundation
import Typesetting

/// Itineraries as PDF: how long they take, and whether memory grows with their number.
enum PaperBench {
    private struct Shape {
        let people: Int
        let interviews: Int
    }

    private static let shapes = [
        "small": Shape(people: 100, interviews: 4), "big": Shape(people: 1_000, interviews: 4),
    ]
    static let sizes = ["small", "big"]

    /// Sets the itineraries of an invented campaign one after the other and says what they took; nil for an unknown size.
    static func run(_ name: String) throws -> String? {
        guard let shape = shapes[name] else { return nil }
        let (documents, facts) = try campaign(shape)
        let typesetter = try Typesetter()
        var (pages, bytes, early) = (0, 0, 0)
        let (_, cost) = try Measurement.of {
            for number in 0..<shape.people {
                let paper = documents.paper(for: .candidate(ID("B\(number)")), facts)
                let file = try typesetter.file(paper)
                pages += file.pages
                bytes += file.bytes.count
                if number == 99 { early = Measurement.peakMemory }
            }
        }
        return
            "{\"kernel\": \"paper\", \"itineraries\": \(shape.people), \"pages\": \(pages), \"kib\": \(bytes / 1_024), "
            + "\"cpu\": \(cost.cpu), \"wall\": \(cost.wall), \"mibAt100\": \(early), \"mib\": \(Measurement.peakMemory)}"
    }

    /// A fair of two days for so many people, each with interviews, a course, a journey of five rides, two homes, meetings,
    /// deadlines and a probation.
    private static func campaign(_ shape: Shape) throws -> (FairDocuments, PrintFacts) {
        let day = CivilDate(dayNumber: 15_516)
        let slots = (0..<16).compactMap { slot in
            LocalTime(minutes: 9 * 60 + slot * 30).map { FairSlot(start: $0, minutes: 30) }
        }
        let days = (0..<2).map { FairDay(date: day.adding(days: $0), slots: slots) }
        let campaign = Campaign(
            id: ID("bench"), name: "Messe", land: .bavaria, date: day, venue: "Auditorio", zone: "Europe/Berlin",
            seed: 1)
        let people = (0..<shape.people).map { number in
            Applicant(
                id: ID("B\(number)"),
                person: Person(
                    familyName: "Muñoz Łukasz \(number)", givenName: "Ángela María", contactLanguage: .spanish))
        }
        let employers = (0..<50).map {
            Employer(id: ID("F\($0)"), name: "Kaltenrank Hotel \($0) e. K.", contactName: "Eva Muster")
        }
        let interviews = (0..<shape.people).flatMap { person in
            (0..<shape.interviews).compactMap { number -> ReleasedInterview? in
                let slot = slots[number * 3 + person % 3]
                guard let end = LocalTime(minutes: slot.start.minutes + 30),
                    let window = DayWindow(date: day.adding(days: person % 2), from: slot.start, to: end)
                else { return nil }
                return ReleasedInterview(
                    interview: FairInterview(
                        request: ID("R\(person)/\(number)"), candidate: ID("B\(person)"),
                        employer: ID("F\((person + number * 7) % 50)"), vacancy: nil, day: person % 2,
                        slot: number * 3 + person % 3, table: person % 10, team: 0, interpreter: nil),
                    window: window, sequence: 0, changedAt: 0)
            }
        }
        let journey = people.flatMap { items(of: $0.id, after: day) }.map {
            ReleasedItem(item: $0, sequence: 0, changedAt: 0, isCancelled: false)
        }
        let release = FairRelease(
            name: "Version 1", publishedAt: Instant(utc: day), days: days, blocks: [], interviews: interviews,
            journey: journey)
        let zone = try ZoneDatabase(environment: ProcessInfo.processInfo.environment).zone(named: "Europe/Berlin")
        let documents = FairDocuments(
            inputs: CampaignInputs(campaign: campaign, employers: employers, applicants: people, days: days),
            earlier: [],
            latest: release, languageNames: try Catalogue.load().languages)
        return (documents, PrintFacts(language: .spanish, zone: zone, printedAt: Instant(utc: day)))
    }

    private static func items(of person: ID<Applicant>, after day: CivilDate) -> [JourneyItem] {
        let kinds: [(JourneyItem.Kind, Int)] = [
            (.travel, 5), (.pickup, 1), (.housing, 2), (.meeting, 4), (.appointment, 6), (.deadline, 7), (.work, 9),
        ]
        return kinds.flatMap { kind, count in
            (0..<count).map { number in
                let text = "Nürnberg, Flughafen – Marktredwitz, Bahnhof, \(kind.rawValue) \(number)"
                let detail =
                    "Traiga su documento de identidad; las llaves y el estado de la vivienda constan en un acta."
                let date = day.adding(days: 60 + number * 9)
                return JourneyItem(
                    key: "\(kind == .work && number > 0 ? "probation" : kind.rawValue)/\(person.part)/\(number)",
                    applicant: person, kind: kind, when: .days(from: date, to: date),
                    title: LocalText(german: text, english: text, spanish: text),
                    detail: LocalText(german: detail, english: detail, spanish: detail),
                    place: "Sonnenstraße 4, Wunsiedel",
                    contact: "Fabiola Abascal Cepeda, 09232 9905")
            }
        }
    }
}
