package import Calendar
package import Domain
package import WorkbookWriting

extension FairDocuments {
    /// The audience's timetable, and a candidate's way after it, as a workbook: the entries of its CSV, with words for people,
    /// days and times as such, and cancelled ones struck through at the end. The file's time is the release's.
    package func workbook(for audience: Audience, language: DocumentLanguage, zone: Zone) -> BookDocument {
        let wording = Wording(language: language)
        let name = name(of: audience, wording)
        let (rows, journey) = entries(for: audience, wording, zone)
        let sheet = EntrySheet(name: name, rows: rows, namesZones: !journey)
        return frame("\(wording[kind(of: audience)]) – \(name)", language, zone, isOwn: audience.isCandidate)
            .document([sheet.sheet(wording)])
    }

    /// The whole timetable for the desk, with names: by day, by firm, by candidate, by interpreter, and what has no place.
    ///
    /// - Parameter unplaced: Interviews that the plan leaves out, with the reasons; they belong to the plan, not to the release.
    package func workbook(language: DocumentLanguage, zone: Zone, unplaced: [UnplacedItem]) -> BookDocument {
        let wording = Wording(language: language)
        let dates = Set(history.latest.items.map(\.window.date)).union(history.previous?.items.map(\.window.date) ?? [])
        let all = dates.sorted().flatMap { entries(for: .day($0), wording, zone).rows }
        let current = all.filter { $0.values[.status] != "cancelled" }
        let interviews = current.filter { $0.values[.kind] == "interview" }
        let without = interviews.filter { $0.values[.interpreter] != nil }
        let sheets = [
            EntrySheet(name: wording[BookWords.byDay], rows: all),
            EntrySheet(
                name: wording[BookWords.byEmployer], rows: interviews.sorted(by: .employerName), first: [.employerName]),
            EntrySheet(
                name: wording[BookWords.byCandidate], rows: interviews.sorted(by: .candidateName),
                first: [.candidateName]),
            EntrySheet(
                name: wording[BookWords.byInterpreter], rows: without.sorted(by: .interpreterName),
                first: [.interpreterName]),
        ].map { $0.sheet(wording) }
        return frame(wording[BookWords.timetable], language, zone, isOwn: false)
            .document(
                sheets + [BookSheet.unplaced(unplaced, wording[BookWords.withoutPlace], wording[.interview], wording)])
    }

    /// The entries in the order of the CSV, and whether all are on the fair's clock.
    private func entries(
        for audience: Audience, _ wording: Wording, _ zone: Zone
    ) -> (rows: [EntryFields], isOfFair: Bool) {
        let sheet = sheet(for: audience)
        let ofFair = { (entry: Sheet.Entry) in
            EntryFields(entry, documents: self, audience: audience, wording: wording, zone: zone)
        }
        let way = journeyFields(for: audience, wording)
        return (
            sheet.entries.map(ofFair) + way.current + sheet.removed.map(ofFair) + way.removed,
            way.current.isEmpty && way.removed.isEmpty
        )
    }

    private func frame(_ title: String, _ language: DocumentLanguage, _ zone: Zone, isOwn: Bool) -> BookFrame {
        let wording = Wording(language: language)
        let release = history.latest
        let day = zone.wallTime(at: release.publishedAt)
        let moment = "\(wording.shortDate(day.date)), \(day.hour)"
        return BookFrame(
            campaignName: campaign.name, title: title, language: language, madeAt: release.publishedAt,
            facts: [(wording[.version], wording.filled(.versionFrom, release.name, moment))],
            notes: [
                wording.filled(.zone, zone.name), wording.filled(isOwn ? .whyYou : .whyStaff, campaign.name),
                wording[.onPaper],
            ])
    }
}

extension [EntryFields] {
    /// By what the key says, then in the order they are in.
    fileprivate func sorted(by key: EntryFields.Key) -> [EntryFields] {
        enumerated().sorted { left, right in
            let (mine, theirs) = (left.element.values[key] ?? "", right.element.values[key] ?? "")
            if mine != theirs { return mine.utf8.lexicographicallyPrecedes(theirs.utf8) }
            return left.offset < right.offset
        }.map(\.element)
    }
}

extension BookSheet {
    /// What a plan leaves out, one row a reason.
    static func unplaced(_ items: [UnplacedItem], _ name: String, _ what: String, _ wording: Wording) -> BookSheet {
        BookSheet(
            name: name, columns: [BookColumn(what), BookColumn(wording[BookWords.reason], .prose)],
            rows: items.flatMap { item in
                item.reasons.map { BookRow([.text(item.item), .text(wording.said($0))]) }
            })
    }
}
