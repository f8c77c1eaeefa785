package import Calendar
package import Domain
package import HTML

/// What a page says about its own making.
package struct PrintFacts: Hashable, Sendable {
    package let language: DocumentLanguage
    /// The zone of the timetable, and of the print time.
    package let zone: Zone
    package let printedAt: Instant

    package init(language: DocumentLanguage, zone: Zone, printedAt: Instant) {
        self.language = language
        self.zone = zone
        self.printedAt = printedAt
    }
}

extension FairDocuments {
    /// The audience's timetable as one HTML document that needs nothing else: to print on A4, to mail, to read on a phone.
    /// Candidates get a timeline, everybody else a table for each day.
    package func page(for audience: Audience, _ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        let name = name(of: audience, wording)
        return Page(
            language: facts.language.rawValue, title: "\(wording[kind(of: audience)]) – \(name)", heading: name,
            skip: wording[.skip],
            styles: .embedded(StyleSheet.base + StyleSheet.sheet + (hasJourney(audience) ? StyleSheet.way : ""))
        ) {
            masthead(wording[kind(of: audience)])
        } content: {
            parts(for: audience, facts)
            notes(wording)
        } footer: {
            Tag.p { wording.filled(audience.isCandidate ? .whyYou : .whyStaff, campaign.name) }
            Tag.p { wording[.onPaper] }
        }.markup
    }

    /// What stands below the heading of that page, for pages of the service.
    package func parts(for audience: Audience, _ facts: PrintFacts) -> [Node] {
        let wording = Wording(language: facts.language)
        let sheet = sheet(for: audience)
        return content {
            passport(of: audience, facts, wording)
            if !sheet.days.isEmpty { Tag.p(.class("summary")) { summary(of: sheet, wording) } }
            changes(of: sheet, wording)
            if sheet.days.isEmpty, !hasJourney(audience) { Tag.p(.class("empty")) { wording[.noInterviews] } }
            fairTrip(for: audience, wording)
            for day in sheet.days { self.day(day, of: sheet, wording) }
            journey(for: audience, wording)
        }
    }

    private func content(@Content _ nodes: () -> [Node]) -> [Node] { nodes() }

    /// Whether the latest release tells the applicant anything.
    package func hasAnything(for applicant: ID<Applicant>) -> Bool {
        !sheet(for: .candidate(applicant)).days.isEmpty || hasJourney(.candidate(applicant))
    }

    /// An itinerary is the fair's timetable until there is more to tell.
    func kind(of audience: Audience) -> Phrase {
        hasJourney(audience) ? .wholeItinerary : audience.kind
    }

    func hasJourney(_ audience: Audience) -> Bool {
        audience.traveller.map { !journey.current(of: $0).isEmpty } ?? false
    }

    /// The line above the heading: the campaign and the kind of document.
    func masthead(_ kind: String) -> Node {
        Tag.p(.class("masthead")) {
            Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
            Tag.span(.class("kind")) { kind }
        }
    }

    /// Whose the document is, which release it shows and when it was printed.
    func passport(of audience: Audience?, _ facts: PrintFacts, _ wording: Wording) -> Node {
        let published = moment(history.latest.publishedAt, facts, wording)
        let terms: [(Phrase, String?)] = [
            (.identifier, audience?.identifier), (.venue, campaign.venue.orNil),
            (.version, wording.filled(.versionFrom, history.latest.name, published)),
            (.questionsTo, answerer(audience)),
        ]
        return Tag.div(.class("passport")) {
            Tag.dl {
                for (term, text) in terms {
                    if let text {
                        Tag.div {
                            Tag.dt { wording[term] }
                            Tag.dd(Attribute("dir", "auto")) { text }
                        }
                    }
                }
            }
            Tag.p(.class("zone")) {
                "\(wording[.printed]): \(moment(facts.printedAt, facts, wording)) · "
                wording.filled(.zone, facts.zone.name)
            }
        }
    }

    /// Whom somebody calls who has a question; signs on doors and tables say nothing of it.
    func answerer(_ audience: Audience?) -> String? {
        switch audience {
        case .candidate, .employer, .interpreter: campaign.settings.organiser?.line(in: campaign.name)
        case .table, .day, nil: nil
        }
    }

    private func summary(of sheet: Sheet, _ wording: Wording) -> [Node] {
        [
            Tag.strong { wording.interviews(sheet.interviewCount) }, .text(" · "),
            Tag.strong { wording.days(sheet.days.count) },
        ]
    }

    private func day(_ day: Sheet.Day, of sheet: Sheet, _ wording: Wording) -> Node {
        Tag.section(.class("day")) {
            if case .day = sheet.audience {
            } else {
                Tag.h2 { Tag.time(.datetime(day.date.iso)) { wording.longDate(day.date) } }
            }
            if sheet.audience.isCandidate {
                timeline(day, wording)
            } else {
                table(day, for: sheet.audience, wording)
            }
        }
    }

    private func notes(_ wording: Wording) -> Node {
        Tag.section(.class("notes")) {
            Tag.h2 { wording[.notes] }
            for _ in 0..<6 { Tag.div(.class("rule")) }
        }
    }

    func moment(_ instant: Instant, _ facts: PrintFacts, _ wording: Wording) -> String {
        let wall = facts.zone.wallTime(at: instant)
        return "\(wording.shortDate(wall.date)), \(wall.hour)"
    }
}

extension Audience {
    /// The kind of document that the audience gets.
    var kind: Phrase {
        switch self {
        case .candidate: .itinerary
        case .employer: .employerPlan
        case .interpreter: .interpreterPlan
        case .table: .tablePlan
        case .day: .dayPlan
        }
    }

    var isCandidate: Bool {
        if case .candidate = self { true } else { false }
    }

    /// The id in the campaign's files; a table and a day have none.
    var identifier: String? {
        switch self {
        case .candidate(let id): id.text
        case .employer(let id): id.text
        case .interpreter(let id): id.text
        case .table, .day: nil
        }
    }
}
