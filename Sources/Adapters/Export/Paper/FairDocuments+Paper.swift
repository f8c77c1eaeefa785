import Calendar
import Domain
package import Typesetting

extension FairDocuments {
    /// The audience's timetable for paper: a candidate gets an itinerary with a cover, a map, time lines and a checklist,
    /// everybody else a table for each day.
    package func paper(for audience: Audience, _ facts: PrintFacts) -> PaperDocument {
        let wording = Wording(language: facts.language)
        return document(
            "\(wording[kind(of: audience)]) – \(name(of: audience, wording))", facts, wording,
            sections: [section(for: audience, facts, wording)])
    }

    func document(
        _ title: String, _ facts: PrintFacts, _ wording: Wording, sections: [PaperSection]
    ) -> PaperDocument {
        let version = wording.filled(
            .versionFrom, history.latest.name, moment(history.latest.publishedAt, facts, wording))
        return PaperDocument(
            title: title, language: facts.language.rawValue, author: campaign.name, madeAt: history.latest.publishedAt,
            foot: "\(campaign.name) · \(version) · \(wording[.onPaper])", sections: sections)
    }

    func section(for audience: Audience, _ facts: PrintFacts, _ wording: Wording) -> PaperSection {
        let kind = wording[kind(of: audience)]
        let name = name(of: audience, wording)
        let sheet = sheet(for: audience)
        var blocks: [PaperBlock] = [
            .heading(level: 1, name), .facts(passportFacts(audience, facts, wording), columns: 3),
        ]
        blocks += changeNotice(of: sheet, wording)
        if audience.isCandidate {
            blocks +=
                cover(sheet, wording) + map(for: audience, wording) + fairTripOnPaper(for: audience, wording)
                + fairDays(sheet, wording) + way(for: audience, wording)
        } else {
            for day in sheet.days { blocks += plan(day, of: sheet, wording) }
        }
        if sheet.days.isEmpty, !hasJourney(audience) { blocks.append(.paragraph(PaperText(wording[.noInterviews]))) }
        blocks.append(.together([.heading(level: 3, wording[.notes]), .writingLines(audience.isCandidate ? 5 : 3)]))
        blocks.append(.gap(8))
        blocks.append(
            .paragraph(PaperText(wording.filled(audience.isCandidate ? .whyYou : .whyStaff, campaign.name), .term)))
        return PaperSection(
            masthead: PaperMasthead(left: campaign.name, right: kind),
            runningHead: "\(campaign.name) · \(kind) · \(name)", blocks: blocks)
    }

    func passportFacts(_ audience: Audience?, _ facts: PrintFacts, _ wording: Wording) -> [PaperFact] {
        let all: [(Phrase, String?)] = [
            (.identifier, audience?.identifier), (.venue, campaign.venue.orNil),
            (
                .version,
                wording.filled(
                    .versionFrom, history.latest.name, moment(history.latest.publishedAt, facts, wording))
            ),
            (.printed, moment(facts.printedAt, facts, wording)),
            (.time, wording.filled(.zone, facts.zone.name)), (.questionsTo, answerer(audience)),
        ]
        return all.compactMap { term, text in text.map { PaperFact(wording[term], $0) } }
    }

    // MARK: What changed

    private func changeNotice(of sheet: Sheet, _ wording: Wording) -> [PaperBlock] {
        guard let previous = history.previous else { return [] }
        let atTheFair = (sheet.entries.filter { $0.change != .none } + sheet.removed).map { entry in
            [mark(entry.change, wording), line(entry, for: sheet.audience, wording)].compactMap(\.self)
                .joined(separator: ": ")
        }
        let title = PaperText(wording.filled(.changedSince, previous.name), .strong)
        let lines = atTheFair + wayChanges(for: sheet.audience, wording)
        guard !lines.isEmpty else {
            return [.paragraph(PaperText("\(title.text): \(wording[.nothingChanged])", .quiet))]
        }
        return [.notice([title] + lines.map { PaperText($0, .body.sized(8.5)) }), .gap(4)]
    }

    private func wayChanges(for audience: Audience, _ wording: Wording) -> [String] {
        guard let traveller = audience.traveller else { return [] }
        let changed = journey.current(of: traveller).filter { $0.change != .none } + journey.removed(of: traveller)
        return changed.map { entry in
            let text = "\(wording.span(of: entry.item.when)), \(entry.item.title.text(in: wording.language.code))"
            return [mark(entry.change, wording), text].compactMap(\.self).joined(separator: ": ")
        }
    }

    /// `neu`, `geändert, vorher Mo, 25.06. 10:45–11:15, Tisch 2`; nil where nothing happened.
    func mark(_ change: ReleaseHistory.Change, _ wording: Wording) -> String? {
        switch change {
        case .none: nil
        case .added: wording[.new]
        case .removed: wording[.cancelled]
        case .changed(let before): "\(wording[.moved]), \(wording.filled(.before, place(of: before, wording)))"
        }
    }

    func mark(_ change: JourneyHistory.Change, _ wording: Wording) -> String? {
        switch change {
        case .none: nil
        case .added: wording[.new]
        case .removed: wording[.cancelled]
        case .changed(let before): "\(wording[.moved]), \(wording.filled(.before, wording.span(of: before.when)))"
        }
    }

    // MARK: Tables of a day

    /// A day of a firm, an interpreter, a table or the whole fair.
    func plan(_ day: Sheet.Day, of sheet: Sheet, _ wording: Wording, level: Int = 2) -> [PaperBlock] {
        let columns = sheet.audience.columns
        let rows = day.entries.map { entry -> [PaperTable.Cell] in
            let hours = PaperTable.Cell("\(entry.window.from)–\(entry.window.to)", .strong)
            let mark = mark(entry.change, wording).map { PaperText($0, .warning) }
            switch entry.content {
            case .pause: return [hours, PaperTable.Cell([PaperText(wording[.pause], .quiet)], span: columns.count)]
            case .block(let block):
                return [
                    hours,
                    PaperTable.Cell(
                        [PaperText(block.title, .strong), mark].compactMap(\.self), span: columns.count,
                        ground: .ground),
                ]
            case .interview(let facts):
                return [hours]
                    + columns.enumerated().map { number, column in
                        let texts = texts(in: column, facts, sheet.audience, wording)
                        let main = texts.prefix(1).map { PaperText($0, column == .table ? .strong : .body) }
                        let small = texts.dropFirst().map { PaperText($0, .term) }
                        return PaperTable.Cell(
                            main + small + (number == 1 ? [mark].compactMap(\.self) : []),
                            ground: entry.change == .none ? nil : .warningSoft)
                    }
            }
        }
        let weights: [Phrase: Int] = [.table: 3, .employer: 5, .candidate: 5, .job: 5, .language: 5]
        let table = PaperTable(
            [PaperTable.Column(wording[.time], weight: 3)]
                + columns.map { PaperTable.Column(wording[$0], weight: weights[$0] ?? 4) }, rows: rows)
        let title: [PaperBlock] =
            if case .day = sheet.audience { [.gap(8)] } else { [.heading(level: level, wording.longDate(day.date))] }
        return title + [.table(table)]
    }
}
