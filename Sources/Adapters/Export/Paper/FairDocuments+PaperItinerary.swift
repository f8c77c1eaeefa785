import Calendar
import Domain
import Typesetting

/// The parts of a candidate's itinerary on paper.
extension FairDocuments {
    // MARK: Cover

    /// Who meets the candidate when, where, and under which number.
    func cover(_ sheet: Sheet, _ wording: Wording) -> [PaperBlock] {
        let code = wording.language.code
        // By day; of a day interviews first.
        let rows = (interviewRows(sheet, wording) + meetingRows(sheet, wording)).enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.cells)
        guard !rows.isEmpty else { return [] }
        let columns = [
            PaperTable.Column(PaperWords.when.text(in: code), weight: 4),
            PaperTable.Column(PaperWords.what.text(in: code), weight: 6),
            PaperTable.Column(PaperWords.whereAt.text(in: code), weight: 5),
            PaperTable.Column(PaperWords.whom.text(in: code), weight: 5),
        ]
        return [
            .heading(level: 2, PaperWords.meetings.text(in: code)), .table(PaperTable(columns, rows: rows)),
        ]
    }

    private func interviewRows(
        _ sheet: Sheet, _ wording: Wording
    ) -> [(day: CivilDate, cells: [PaperTable.Cell])] {
        sheet.entries.compactMap { entry in
            guard case .interview(let facts) = entry.content else { return nil }
            let people = [facts.employer?.contactName, facts.interpreter == nil ? nil : facts.interpreterName]
            let cells = [
                PaperTable.Cell(
                    [
                        PaperText(wording.dayAndMonth(entry.window.date), .strong),
                        PaperText("\(entry.window.from)–\(entry.window.to)"),
                    ]),
                PaperTable.Cell([PaperText(facts.employerName, .strong), PaperText(facts.job, .quiet)]),
                PaperTable.Cell([PaperText(facts.tableLabel), PaperText(campaign.venue, .quiet)]),
                PaperTable.Cell(people.compactMap(\.self).map { PaperText($0) }),
            ]
            return (entry.window.date, cells)
        }
    }

    /// Where the journey begins, and everybody who waits for the candidate: driver, landlord, guide, firm; each kind of
    /// meeting once.
    private func meetingRows(
        _ sheet: Sheet, _ wording: Wording
    ) -> [(day: CivilDate, cells: [PaperTable.Cell])] {
        guard let traveller = sheet.audience.traveller else { return [] }
        let kinds: [JourneyItem.Kind] = [.travel, .pickup, .housing, .meeting, .work]
        let items = journey.current(of: traveller).map(\.item).filter { !$0.isCarried && !$0.isProbation }
        let firsts = [true, false].flatMap { isOfFair in
            kinds.compactMap { kind in items.first { $0.kind == kind && $0.isOfFair == isOfFair } }
        }
        return firsts.sorted().compactMap { item in
            guard let day = item.when.beginning?.date else { return nil }
            let cells = [
                PaperTable.Cell([
                    PaperText(wording.dayAndMonth(day), .strong),
                    PaperText(wording.clock(of: item)),
                ]),
                PaperTable.Cell([
                    PaperText(item.title.text(in: wording.language.code), .strong),
                    PaperText(wording[item.kind.phrase], .quiet),
                ]),
                PaperTable.Cell(item.place ?? ""), PaperTable.Cell(item.contact ?? ""),
            ]
            return (day, cells)
        }
    }

    // MARK: Map

    /// A map of arrival, homes and work, and what its numbers mean; nothing where no coordinates are known.
    func map(for audience: Audience, _ wording: Wording) -> [PaperBlock] {
        guard let traveller = audience.traveller else { return [] }
        let spots = whereabouts.spots(
            of: traveller, journey.current(of: traveller).map(\.item).filter { !$0.isOfFair })
        guard let map = LocatorMap(spots) else { return [] }
        let code = wording.language.code
        let home = spots.first { $0.kind == .home }
        let legend = spots.enumerated().map { number, spot in
            var parts = [spot.name]
            if spot.isTown { parts.append(PaperWords.middleOfTown.text(in: code)) }
            if let home, spot.kind != .home {
                let metres = (Distance.metres(home.point, spot.point) + 50) / 100 * 100
                let text = PaperWords.fromHome.text(in: code)
                if metres > 0 { parts.append(text.replacing("{1}", with: LocatorMap.text(metres))) }
            }
            return PaperFact("\(number + 1)  \(spot.kind.word.text(in: code))", parts.joined(separator: " · "))
        }
        return [
            .together([
                .heading(level: 2, PaperWords.map.text(in: code)), .figure(map.figure), .rows(legend),
                .paragraph(PaperText(PaperWords.mapHint.text(in: code), .term)),
            ])
        ]
    }

    // MARK: Days

    /// The days of the fair as time lines.
    func fairDays(_ sheet: Sheet, _ wording: Wording) -> [PaperBlock] {
        sheet.days.flatMap { day -> [PaperBlock] in
            [
                .heading(level: 2, wording.longDate(day.date)),
                .timeline(day.entries.map { paperEntry($0, wording) }),
            ]
        }
    }

    private func paperEntry(_ entry: Sheet.Entry, _ wording: Wording) -> PaperEntry {
        let (from, until) = (entry.window.from.text, "–\(entry.window.to)")
        let mark = mark(entry.change, wording) ?? ""
        let isChanged = entry.change != .none
        switch entry.content {
        case .pause: return PaperEntry(from: from, until: until, title: wording[.pause], weight: .light)
        case .block(let block):
            return PaperEntry(
                from: from, until: until, title: block.title, mark: mark, weight: isChanged ? .changed : .light)
        case .interview(let facts):
            return PaperEntry(
                from: from, until: until, kind: facts.tableLabel, title: facts.employerName, mark: mark,
                facts: lines(of: facts, wording).map { PaperFact(wording[$0.0], $0.1) },
                weight: isChanged ? .changed : .normal)
        }
    }

    /// The journey to the fair and back, the hotel and the buses there; nothing where none is planned.
    func fairTripOnPaper(for audience: Audience, _ wording: Wording) -> [PaperBlock] {
        guard let traveller = audience.traveller else { return [] }
        return days(.fairTrip, journey.current(of: traveller).filter(\.item.isOfFair), wording)
    }

    /// Everything after the handshake: days, then the checklist, then the probation.
    func way(for audience: Audience, _ wording: Wording) -> [PaperBlock] {
        guard let traveller = audience.traveller else { return [] }
        let entries = journey.current(of: traveller).filter { !$0.item.isOfFair }
        return days(.way, entries.filter { $0.item.kind != .deadline && !$0.item.isProbation }, wording)
            + checklist(entries, wording) + probation(entries, wording)
    }

    private func days(
        _ heading: Phrase, _ entries: [JourneyHistory.Entry], _ wording: Wording
    ) -> [PaperBlock] {
        let days = grouped(entries)
        guard !days.isEmpty else { return [] }
        return [.heading(level: 2, wording[heading])]
            + days.flatMap { day -> [PaperBlock] in
                [
                    .heading(level: 3, wording.longDate(day.date)),
                    .timeline(day.entries.map { paperEntry($0, wording) }),
                ]
            }
    }

    private func paperEntry(_ entry: JourneyHistory.Entry, _ wording: Wording) -> PaperEntry {
        let item = entry.item
        let code = wording.language.code
        let hours = wording.hours(of: item)
        var kind = wording[item.kind.phrase]
        // Rides are in the civil time of where they begin; the other end is told where it differs.
        if case .times(_, let zone, _, let other) = item.when, item.kind == .travel, zone == other {
            kind += " · \(PaperWords.localTime.text(in: code).replacing("{1}", with: zone))"
        }
        return PaperEntry(
            from: hours?.from ?? "", until: hours?.until.map { "–\($0)" } ?? "", kind: kind,
            title: item.title.text(in: code), mark: mark(entry.change, wording) ?? "",
            text: item.detail?.text(in: code) ?? "",
            facts: lines(of: item, wording).map { PaperFact(wording[$0.0], $0.1) },
            weight: entry.change == .none ? .normal : .changed)
    }

    private func checklist(_ entries: [JourneyHistory.Entry], _ wording: Wording) -> [PaperBlock] {
        let code = wording.language.code
        let checks = entries.filter { $0.item.kind == .deadline }.map { entry in
            let day = entry.item.when.beginning.map { wording.shortDate($0.date) } ?? ""
            let mark = mark(entry.change, wording)
            let more = [mark, entry.item.detail?.text(in: code), entry.item.place, entry.item.contact]
            return PaperCheck(
                when: PaperWords.by.text(in: code).replacing("{1}", with: day),
                title: entry.item.title.text(in: code), text: more.compactMap(\.self).joined(separator: " · "))
        }
        guard !checks.isEmpty else { return [] }
        return [.heading(level: 2, PaperWords.checklist.text(in: code)), .checks(checks)]
    }

    private func probation(_ entries: [JourneyHistory.Entry], _ wording: Wording) -> [PaperBlock] {
        let code = wording.language.code
        let talks = entries.filter(\.item.isProbation)
        guard !talks.isEmpty else { return [] }
        let rows = talks.map { entry in
            [
                PaperTable.Cell(entry.item.when.beginning.map { wording.longDate($0.date) } ?? "", .strong),
                PaperTable.Cell(
                    [
                        PaperText(entry.item.title.text(in: code)),
                        PaperText(entry.item.detail?.text(in: code) ?? "", .quiet),
                        PaperText(mark(entry.change, wording) ?? "", .warning),
                    ]), PaperTable.Cell(entry.item.place ?? ""),
            ]
        }
        let columns = [
            PaperTable.Column(wording[.date], weight: 4), PaperTable.Column(PaperWords.what.text(in: code), weight: 7),
            PaperTable.Column(PaperWords.whereAt.text(in: code), weight: 4),
        ]
        return [
            .heading(level: 2, PaperWords.probation.text(in: code)), .table(PaperTable(columns, rows: rows)),
        ]
    }
}

extension JourneyItem {
    /// A talk of the probation, or its last day; they have a table of their own.
    fileprivate var isProbation: Bool { kind == .work && key.hasPrefix("probation/") }

    /// Papers to carry along: nobody waits.
    fileprivate var isCarried: Bool { key.hasPrefix("documents/") }
}

extension Wording {
    /// `10:30–11:00`, `10:30`, `ganztags`, `– 28.02.2013`.
    fileprivate func clock(of item: JourneyItem) -> String {
        guard let (from, until) = hours(of: item) else { return "" }
        if case .days(let first, let last) = item.when, first != last { return "– \(shortDate(last))" }
        return until.map { "\(from)–\($0)" } ?? from
    }
}

extension Whereabouts.Spot.Kind {
    fileprivate var word: LocalText {
        switch self {
        case .arrival: PaperWords.arrival
        case .home: PaperWords.home
        case .work: PaperWords.work
        }
    }
}
