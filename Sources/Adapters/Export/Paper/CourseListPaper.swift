package import Calendar
package import Domain
package import Typesetting

/// The list of a course group for the teacher: who is in it, with a field for every lesson. Reasons for an absence have no
/// room on it.
package struct CourseListPaper: Sendable {
    private let campaign: Campaign
    private let group: CourseGroup
    private let provider: String
    private let learners: [(id: ID<Applicant>, name: String)]

    /// - Parameter learners: In the order in which they stand on the list; the id where no name is known.
    package init(
        campaign: Campaign, group: CourseGroup, provider: String, learners: [(id: ID<Applicant>, name: String)]
    ) {
        self.campaign = campaign
        self.group = group
        self.provider = provider
        self.learners = learners
    }

    /// Lessons beside each other, so that initials have room.
    private static let lessonsAcross = 14

    package func document(_ language: DocumentLanguage, madeAt: Instant) -> PaperDocument {
        let wording = Wording(language: language)
        let word = PaperWords.courseList.text(in: language.code)
        let title = "\(word) \(group.id)"
        let hint = PaperWords.attendanceHint.text(in: language.code)
        let parts = stride(from: 0, to: group.meetings.count, by: CourseListPaper.lessonsAcross).map {
            Array(group.meetings.dropFirst($0).prefix(CourseListPaper.lessonsAcross))
        }
        let blocks: [PaperBlock] =
            [
                .heading(level: 1, group.id.text), .facts(facts(wording), columns: 4), .rows([lessons(wording)]),
                .paragraph(PaperText(hint, .quiet)),
            ]
            + parts.flatMap { [.gap(6), .table(table($0, wording))] } + [
                .gap(14),
                .together([
                    .writingLines(1), .paragraph(PaperText(PaperWords.signature.text(in: language.code), .term)),
                ]),
            ]
        return PaperDocument(
            title: title, language: language.rawValue, author: campaign.name, madeAt: madeAt,
            foot: "\(campaign.name) · \(title)",
            sections: [
                PaperSection(
                    .landscape, masthead: PaperMasthead(left: campaign.name, right: word),
                    runningHead: "\(campaign.name) · \(title)", blocks: blocks)
            ])
    }

    private func facts(_ wording: Wording) -> [PaperFact] {
        let code = wording.language.code
        var facts = [
            PaperFact(PaperWords.provider.text(in: code), provider),
            PaperFact(PaperWords.levels.text(in: code), "\(group.from.name) – \(group.to.name)"),
            PaperFact(wording[.table], group.place ?? PaperWords.online.text(in: code)),
            PaperFact(PaperWords.learners.text(in: code), String(learners.count)),
        ]
        if let exam = group.exam {
            facts.append(PaperFact(PaperWords.registerBy.text(in: code), wording.shortDate(exam.registerBy)))
            facts.append(PaperFact(PaperWords.examOn.text(in: code), wording.shortDate(exam.date)))
        }
        return facts
    }

    private func lessons(_ wording: Wording) -> PaperFact {
        PaperFact(PaperWords.lessons.text(in: wording.language.code), wording.sittings(group.meetings))
    }

    /// The day of the week above the day.
    private func head(of lesson: DayWindow, _ wording: Wording) -> String {
        wording.dayAndMonth(lesson.date).replacing(", ", with: "\n")
    }

    private func table(_ lessons: [DayWindow], _ wording: Wording) -> PaperTable {
        // Fewer lessons than a full row keep the width of their fields.
        let blank = CourseListPaper.lessonsAcross - lessons.count
        let name = PaperWords.name.text(in: wording.language.code)
        return PaperTable(
            [PaperTable.Column(name, weight: 8)]
                + lessons.map { PaperTable.Column(head(of: $0, wording), weight: 2) }
                + (blank > 0 ? [PaperTable.Column("", weight: 2 * blank)] : []),
            rows: learners.map { learner in
                [PaperTable.Cell([PaperText(learner.name, .strong), PaperText(learner.id.text, .term)])]
                    + lessons.map { _ in PaperTable.Cell([]) }
                    + (blank > 0 ? [PaperTable.Cell([], ground: .ground)] : [])
            }, look: .form, headSize: 6.5)
    }
}
