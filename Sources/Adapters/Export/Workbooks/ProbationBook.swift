import Calendar
package import Domain
package import WorkbookWriting

/// The probations of a campaign as a workbook: how far everybody has come, and every day that matters. People stand in it by
/// their ids; what was said in the talks has no room in it.
package struct ProbationBook {
    package struct Line {
        package let work: Employment
        package let calendar: ProbationCalendar
        package let employer: String
        package let job: String
        /// Nobody said how long the probation is.
        package let isAssumed: Bool

        package init(
            work: Employment, calendar: ProbationCalendar, employer: String, job: String, isAssumed: Bool
        ) {
            self.work = work
            self.calendar = calendar
            self.employer = employer
            self.job = job
            self.isAssumed = isAssumed
        }
    }

    private let campaign: Campaign
    private let lines: [Line]

    package init(campaign: Campaign, lines: [Line]) {
        self.campaign = campaign
        self.lines = lines
    }

    package func document(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        var frame = BookFrame(campaign, wording[BookWords.probation], facts)
        frame.notes.insert(wording[BookWords.blindNote], at: 0)
        return frame.document([overview(wording), days(wording)])
    }

    private func overview(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[BookWords.probation],
            columns: [
                BookColumn(wording[BookWords.candidateId]), BookColumn(wording[.employer]),
                BookColumn(wording[.job]), BookColumn(wording[BookWords.vacancyId]),
                BookColumn(wording[BookWords.state]), BookColumn(wording[BookWords.firstDay], .date),
                BookColumn(wording[BookWords.decisionDue], .date), BookColumn(wording[BookWords.lastDay], .date),
                BookColumn(wording[BookWords.assumed]),
            ],
            rows: lines.map { line in
                let contract = line.work.contract
                return BookRow([
                    .text(contract.applicant.text), .text(line.employer), .text(line.job),
                    .text(contract.vacancy.text), .text(line.work.state.title.text(in: wording.language.code)),
                    .date(contract.start), .date(line.calendar.decisionDue), .date(line.calendar.lastDay),
                    wording.flag(line.isAssumed),
                ])
            })
    }

    /// By day, then by person.
    private func days(_ wording: Wording) -> BookSheet {
        let all = lines.flatMap { line in
            line.calendar.days(from: line.work.contract.start).map { (date: $0.date, day: $0.day, line: line) }
        }.sorted { left, right in
            if left.date != right.date { return left.date < right.date }
            let (mine, theirs) = (left.line.work.contract.applicant, right.line.work.contract.applicant)
            return mine == theirs ? left.day.rank < right.day.rank : mine < theirs
        }
        return BookSheet(
            name: wording[BookWords.allDays],
            columns: [
                BookColumn(wording[.date], .date), BookColumn(wording[BookWords.candidateId]),
                BookColumn(wording[.employer]), BookColumn(wording[BookWords.title]),
            ],
            rows: all.map { entry in
                BookRow([
                    .date(entry.date), .text(entry.line.work.contract.applicant.text), .text(entry.line.employer),
                    .text(entry.day.title.text(in: wording.language.code)),
                ])
            }, fixedColumns: 2)
    }
}
