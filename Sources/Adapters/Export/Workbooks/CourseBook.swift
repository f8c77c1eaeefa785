package import Domain
package import WorkbookWriting

/// The language courses of a campaign as a workbook: groups, learners, every lesson, and who misses the level. It has names, as
/// the teachers' lists have; reasons for an absence have no room in it.
package struct CourseBook {
    private let campaign: Campaign
    private let timetable: CourseTimetable
    private let unplaced: [UnplacedItem]
    private let provider: (ID<CourseProvider>) -> String
    private let name: (ID<Applicant>) -> String

    /// - Parameters:
    ///   - timetable: Without those who have given up.
    ///   - provider: What a provider is called.
    ///   - name: What somebody is called; the id where nobody knows.
    package init(
        campaign: Campaign, timetable: CourseTimetable, unplaced: [UnplacedItem],
        provider: @escaping (ID<CourseProvider>) -> String, name: @escaping (ID<Applicant>) -> String
    ) {
        self.campaign = campaign
        self.timetable = timetable
        self.unplaced = unplaced
        self.provider = provider
        self.name = name
    }

    package func document(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        return BookFrame(campaign, wording[BookWords.courses], facts, notes: [.whyStaff]).document([
            groups(wording), learners(wording), lessons(wording),
            .unplaced(unplaced, wording[BookWords.missesLevel], wording[BookWords.candidateId], wording),
        ])
    }

    private func groups(_ wording: Wording) -> BookSheet {
        let price = timetable.groups.reduce(Cents.zero) { $0 + $1.price }
        let sum: [BookCell] =
            [.text(wording[.sum])] + [BookCell](repeating: .empty, count: 11)
            + [.number(timetable.groups.reduce(0) { $0 + $1.learners }), .money(price)]
        return BookSheet(
            name: wording[BookWords.groups],
            columns: [
                BookColumn(wording[BookWords.group]), BookColumn(wording[PaperWords.provider]),
                BookColumn(wording[.table]), BookColumn(wording[BookWords.fromLevel]),
                BookColumn(wording[BookWords.toLevel]), BookColumn(wording[BookWords.firstLesson], .date),
                BookColumn(wording[BookWords.lastLesson], .date), BookColumn(wording[BookWords.lessonCount], .number),
                BookColumn(wording[BookWords.lessonHours], .hours), BookColumn(wording[PaperWords.registerBy], .date),
                BookColumn(wording[PaperWords.examOn], .date), BookColumn(wording[BookWords.certificateOn], .date),
                BookColumn(wording[PaperWords.learners], .number), BookColumn(wording[BookWords.price], .money),
            ],
            rows: timetable.groups.map { row($0, wording) } + (timetable.groups.isEmpty ? [] : [BookRow(sum, .sum)]))
    }

    private func row(_ group: CourseGroup, _ wording: Wording) -> BookRow {
        let minutes = group.meetings.reduce(0) { $0 + $1.to.minutes - $1.from.minutes }
        return BookRow([
            .text(group.id.text), .text(provider(group.provider)),
            .text(group.place ?? wording[PaperWords.online]), .text(group.from.name), .text(group.to.name),
            BookCell(group.meetings.first?.date), BookCell(group.meetings.last?.date),
            .number(group.meetings.count), .hours(minutes: minutes), BookCell(group.exam?.registerBy),
            BookCell(group.exam?.date), .date(group.certificateOn), .number(group.learners), .money(group.price),
        ])
    }

    private func learners(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[BookWords.enrolments],
            columns: [
                BookColumn(wording[BookWords.group]), BookColumn(wording[PaperWords.name]),
                BookColumn(wording[BookWords.candidateId]), BookColumn(wording[BookWords.fromLevel]),
                BookColumn(wording[BookWords.toLevel]), BookColumn(wording[BookWords.reserve], .number),
            ],
            rows: timetable.groups.flatMap { group in
                timetable.enrolments.filter { $0.group == group.id }.map { enrolment in
                    BookRow([
                        .text(group.id.text), .text(name(enrolment.learner)), .text(enrolment.learner.text),
                        .text(enrolment.from.name), .text(enrolment.to.name), .number(enrolment.reserveDays),
                    ])
                }
            }, fixedColumns: 2)
    }

    private func lessons(_ wording: Wording) -> BookSheet {
        let all = timetable.groups.flatMap { group in group.meetings.map { (group: group, window: $0) } }
            .sorted { ($0.window, $0.group.id) < ($1.window, $1.group.id) }
        return BookSheet(
            name: wording[PaperWords.lessons],
            columns: [
                BookColumn(wording[.date], .date), BookColumn(wording[BookWords.begins], .time),
                BookColumn(wording[BookWords.ends], .time), BookColumn(wording[BookWords.group]),
                BookColumn(wording[.table]),
            ],
            rows: all.map { lesson in
                BookRow([
                    .date(lesson.window.date), .time(lesson.window.from), .time(lesson.window.to),
                    .text(lesson.group.id.text), .text(lesson.group.place ?? wording[PaperWords.online]),
                ])
            })
    }
}
