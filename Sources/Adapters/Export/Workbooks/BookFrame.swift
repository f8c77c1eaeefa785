import Calendar
import Domain
import WorkbookWriting

/// What all workbooks of a campaign have in common: who made them of what, and a last sheet that says so.
struct BookFrame {
    /// What the campaign is called.
    let campaignName: String
    let title: String
    let language: DocumentLanguage
    /// The time of making that stands in the file.
    let madeAt: Instant
    /// Facts below the title, each with what it is called.
    var facts: [(term: String, text: String)] = []
    /// What the reader has to know.
    var notes: [String] = []

    /// Tables without any row are left out; the sheet with the facts comes last.
    func document(_ sheets: [BookSheet]) -> BookDocument {
        let wording = Wording(language: language)
        return BookDocument(
            title: "\(title) – \(campaignName)", language: wording.calendarLanguage, author: campaignName,
            madeAt: madeAt,
            foot: ([campaignName] + facts.prefix(1).map { "\($0.term): \($0.text)" }).joined(
                separator: " · "),
            pageWord: BookWords.page.text(in: language.code),
            sheets: sheets.filter { sheet in sheet.rows.contains { _ in true } } + [about(wording)])
    }

    private func about(_ wording: Wording) -> BookSheet {
        let rows: [[BookCell]] =
            [[.text(title)], [.text(BookWords.campaign.text(in: language.code)), .text(campaignName)]]
            + facts.map { [BookCell($0.term), BookCell($0.text)] } + notes.map { [.empty, .text($0)] }
        return BookSheet(
            name: BookWords.about.text(in: language.code), layout: .facts,
            columns: [BookColumn(""), BookColumn("")], rows: rows.map { BookRow($0) })
    }
}

extension BookFrame {
    /// Of what is made on demand: it says when it was printed.
    init(_ campaign: Campaign, _ title: String, _ printed: PrintFacts, notes: [Phrase] = []) {
        let wording = Wording(language: printed.language)
        let wall = printed.zone.wallTime(at: printed.printedAt)
        self.init(
            campaignName: campaign.name, title: title, language: printed.language, madeAt: printed.printedAt,
            facts: [
                (BookWords.madeOn.text(in: printed.language.code), "\(wording.shortDate(wall.date)), \(wall.hour)")
            ],
            notes: notes.map { wording.filled($0, campaign.name) } + [wording[.onPaper]])
    }
}

extension Wording {
    var calendarLanguage: CalendarLanguage {
        switch language {
        case .german: .german
        case .english: .english
        case .spanish: .spanish
        }
    }

    subscript(words: LocalText) -> String { words.text(in: language.code) }

    /// "yes" where it is so, else nothing.
    func flag(_ isSo: Bool) -> BookCell { isSo ? .text(self[BookWords.yes]) : .empty }
}
