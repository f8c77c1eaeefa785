import Calendar
package import Domain

extension FairDocuments {
    /// What the latest release tells somebody, as entries of their calendar: interviews, blocks and, for a candidate, the way
    /// there and on. Names of people stand in no title.
    ///
    /// - Parameter zone: Of the fair (tzdata name).
    package func news(for receiver: CalendarReceiver, in language: DocumentLanguage, zone: String) -> [CalendarNews] {
        guard let audience = Audience(receiver) else { return [] }
        let wording = Wording(language: language)
        let fair = history.current(for: audience).map { entry in
            CalendarNews(
                self.entry(of: sheetEntry(entry), receiver, audience, wording, zone), leastSequence: entry.sequence)
        }
        guard let traveller = audience.traveller else { return fair }
        let way = journey.current(of: traveller).map(\.released).flatMap(JourneyEvent.all)
        return fair
            + way.map {
                CalendarNews(self.entry(of: $0, receiver, wording), leastSequence: $0.released.sequence)
            }
    }

    private func entry(
        of entry: Sheet.Entry, _ receiver: CalendarReceiver, _ audience: Audience, _ wording: Wording, _ zone: String
    ) -> CalendarEntry {
        let when = JourneyItem.When.times(
            from: WallTime(date: entry.window.date, time: entry.window.from), fromZone: zone,
            to: WallTime(date: entry.window.date, time: entry.window.to), toZone: zone)
        switch entry.content {
        case .interview(let facts):
            let named = [facts.interview.candidate.text, facts.interview.interpreter?.text].compactMap(\.self)
            return CalendarEntry(
                receiver: receiver, key: entry.key, when: when, title: title(of: facts, for: audience, wording),
                details: details(of: facts, for: audience, wording).joined(separator: "\n").orNil,
                place: "\(facts.tableLabel), \(campaign.venue)", category: wording[.interview], alarms: [30],
                isAppointment: true, people: named.filter { $0 != receiver.id })
        case .block(let block):
            return CalendarEntry(
                receiver: receiver, key: entry.key, when: when, title: block.title, place: campaign.venue,
                category: wording[.program])
        case .pause: preconditionFailure("a break between slots is no item of a release")
        }
    }

    private func entry(
        of event: JourneyEvent, _ receiver: CalendarReceiver, _ wording: Wording
    ) -> CalendarEntry {
        let item = event.released.item
        let details = [
            item.detail?.text(in: wording.language.code), item.contact.map { "\(wording[.contact]): \($0)" },
        ]
        return CalendarEntry(
            receiver: receiver, key: event.uid, when: event.when, title: item.title.text(in: wording.language.code),
            details: details.compactMap(\.self).joined(separator: "\n").orNil, place: item.place,
            point: whereabouts.point(of: item), category: wording[item.kind.phrase],
            alarms: item.kind.alarms(isWholeDay: event.isWholeDay), isAppointment: item.kind.isAppointment)
    }
}

extension Audience {
    /// The audience that somebody's calendar is for; nil for those whom the fair's release tells nothing.
    fileprivate init?(_ receiver: CalendarReceiver) {
        switch receiver.role {
        case .candidate: self = .candidate(ID(receiver.id))
        case .employer: self = .employer(ID(receiver.id))
        case .interpreter: self = .interpreter(ID(receiver.id))
        case .guide, .driver: return nil
        }
    }
}

extension JourneyEvent {
    fileprivate var isWholeDay: Bool { if case .days = when { true } else { false } }
}

extension CalendarEntry {
    /// Minutes from nine in the morning, so many days before, to the midnight at which a whole day begins.
    static func atNine(daysBefore days: Int) -> Int { (days * 24 - 9) * 60 }
}

extension JourneyItem.Kind {
    /// Minutes before the beginning at which the person is reminded: three hours before a train or a flight, the day before a
    /// deadline, an hour before what one has to be at; not before every lesson, nor of what lasts for days.
    func alarms(isWholeDay: Bool) -> [Int] {
        switch (self, isWholeDay) {
        case (.deadline, true), (.work, true), (.exam, true): [CalendarEntry.atNine(daysBefore: 1)]
        case (.travel, false): [180]
        case (.pickup, false), (.housing, false), (.appointment, false), (.meeting, false), (.exam, false),
            (.work, false), (.deadline, false):
            [60]
        case (.course, _), (.travel, true), (.pickup, true), (.housing, true), (.appointment, true), (.meeting, true):
            []
        }
    }

    /// Whether somebody waits for the person.
    var isAppointment: Bool {
        switch self {
        case .exam, .pickup, .appointment, .meeting: true
        case .course, .travel, .housing, .deadline, .work: false
        }
    }
}
