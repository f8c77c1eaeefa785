import Calendar
import Domain
import HTML

extension FairDocuments {
    /// The section of a candidate's page that leads from the contract to the end of onboarding; nothing where nothing is
    /// planned yet.
    func journey(for audience: Audience, _ wording: Wording) -> Node {
        section(.way, for: audience, wording) { !$0.isOfFair }
    }

    /// The section of a candidate's page with the journey to the fair and back, the hotel and the buses; nothing where none is
    /// planned.
    func fairTrip(for audience: Audience, _ wording: Wording) -> Node {
        section(.fairTrip, for: audience, wording, \.isOfFair)
    }

    private func section(
        _ heading: Phrase, for audience: Audience, _ wording: Wording, _ belongs: (JourneyItem) -> Bool
    ) -> Node {
        guard let traveller = audience.traveller else { return .empty }
        let entries = journey.current(of: traveller).filter { belongs($0.item) }
        guard !entries.isEmpty else { return .empty }
        return Tag.section(.class("way")) {
            Tag.h2 { wording[heading] }
            for group in grouped(entries) {
                Tag.div(.class("stop")) {
                    Tag.h3(.class("date")) {
                        Tag.time(.datetime(group.date.iso)) { wording.longDate(group.date) }
                    }
                    Tag.ol(.class("timeline")) {
                        for entry in group.entries { row(entry, on: group.date, wording) }
                    }
                }
            }
        }
    }

    /// Lines for the list of changes: what the latest release added, changed and took back.
    func journeyChanges(for audience: Audience, _ wording: Wording) -> [Node] {
        guard let traveller = audience.traveller else { return [] }
        let changed = journey.current(of: traveller).filter { $0.change != .none } + journey.removed(of: traveller)
        return changed.map { entry in
            Tag.li {
                mark(entry.change, wording)
                Tag.span(.class("line")) {
                    "\(wording.span(of: entry.item.when)), \(entry.item.title.text(in: wording.language.code))"
                }
                before(entry.change, wording)
            }
        }
    }

    func grouped(
        _ entries: [JourneyHistory.Entry]
    ) -> [(date: CivilDate, entries: [JourneyHistory.Entry])] {
        var groups: [(date: CivilDate, entries: [JourneyHistory.Entry])] = []
        for entry in entries {
            guard let date = entry.item.when.beginning?.date else { continue }
            if groups.last?.date == date {
                groups[groups.count - 1].entries.append(entry)
            } else {
                groups.append((date, [entry]))
            }
        }
        return groups
    }

    private func row(_ entry: JourneyHistory.Entry, on date: CivilDate, _ wording: Wording) -> Node {
        let kind = entry.item.kind.rawValue
        return Tag.li(.class(entry.change == .none ? "entry \(kind)" : "entry \(kind) changed")) {
            Tag.p(.class("hours")) { hours(entry.item, wording) }
            Tag.div(.class("what")) {
                Tag.p(.class("kind")) { wording[entry.item.kind.phrase] }
                Tag.h4(Attribute("dir", "auto")) { entry.item.title.text(in: wording.language.code) }
                mark(entry.change, wording)
                before(entry.change, wording)
                if let detail = entry.item.detail {
                    Tag.p(Attribute("dir", "auto")) { detail.text(in: wording.language.code) }
                }
                facts(of: entry.item, wording)
            }
        }
    }

    private func hours(_ item: JourneyItem, _ wording: Wording) -> [Node] {
        guard let (from, until) = wording.hours(of: item) else { return [] }
        let begins = from == wording[.wholeDay] ? Tag.time(.class("day-long")) { from } : Tag.time { from }
        guard let until else { return [begins] }
        return [begins, Tag.span(.class("until")) { "–\(until)" }]
    }

    /// What else there is to say of the item, each with what it is called.
    func lines(of item: JourneyItem, _ wording: Wording) -> [(Phrase, String)] {
        var lines: [(Phrase, String)] = []
        if case .sittings(let windows, _) = item.when, windows.count > 1 {
            lines.append((.allDates, wording.sittings(windows)))
        }
        if case .times(_, let fromZone, _, let toZone) = item.when, fromZone != toZone {
            lines.append((.clocks, wording.filled(.fromZoneToZone, fromZone, toZone)))
        }
        if let place = item.place { lines.append((.table, place)) }
        if let contact = item.contact { lines.append((.contact, contact)) }
        return lines
    }

    private func facts(of item: JourneyItem, _ wording: Wording) -> Node {
        let lines = lines(of: item, wording)
        guard !lines.isEmpty else { return .empty }
        return Tag.dl(.class("details")) {
            for (term, text) in lines {
                Tag.div {
                    Tag.dt { wording[term] }
                    Tag.dd(Attribute("dir", "auto")) { text }
                }
            }
        }
    }

    private func mark(_ change: JourneyHistory.Change, _ wording: Wording) -> Node {
        switch change {
        case .none: .empty
        case .added: Tag.span(.class("mark")) { wording[.new] }
        case .removed: Tag.span(.class("mark gone")) { wording[.cancelled] }
        case .changed: Tag.span(.class("mark")) { wording[.moved] }
        }
    }

    private func before(_ change: JourneyHistory.Change, _ wording: Wording) -> Node {
        guard case .changed(let item) = change else { return .empty }
        return Tag.span(.class("before")) { wording.filled(.before, wording.span(of: item.when)) }
    }
}

extension JourneyItem {
    /// Whether it belongs to the journey to the fair and back or to the stay there, which the stages `trip` and `stay` plan.
    var isOfFair: Bool { ["trip/", "hotel/", "roommate/", "shuttle/"].contains { key.hasPrefix($0) } }
}

extension JourneyItem.Kind {
    /// What the person reads above the entry.
    var phrase: Phrase {
        switch self {
        case .course: .course
        case .exam: .exam
        case .travel: .travel
        case .pickup: .pickup
        case .housing: .housing
        case .appointment: .appointment
        case .deadline: .deadline
        case .meeting: .meeting
        case .work: .work
        }
    }
}
