package import Domain
package import WorkbookWriting

/// The shortlists as a workbook: how well each vacancy is served, then a sheet for each employer. People stand in it by their
/// ids alone, as in `lotse shortlist show`: an employer's first look is blind.
package struct ShortlistBook {
    private let campaign: Campaign
    private let lists: Shortlists
    private let job: (ID<Vacancy>) -> String
    private let employer: (ID<Employer>) -> String

    /// - Parameters:
    ///   - job: What a vacancy is called.
    ///   - employer: What an employer is called.
    package init(
        campaign: Campaign, lists: Shortlists, job: @escaping (ID<Vacancy>) -> String,
        employer: @escaping (ID<Employer>) -> String
    ) {
        self.campaign = campaign
        self.lists = lists
        self.job = job
        self.employer = employer
    }

    package func document(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        var frame = BookFrame(campaign, wording[BookWords.shortlists], facts)
        frame.notes.insert(wording[BookWords.blindNote], at: 0)
        let employers = Set(lists.entries.map(\.employer)).sorted()
        return frame.document(
            [overview(wording)] + employers.map { sheet($0, wording) } + [leftOut(wording)])
    }

    /// A vacancy in each row, with its interviews out of those that are possible.
    private func overview(_ wording: Wording) -> BookSheet {
        let employers = Dictionary(lists.entries.map { ($0.vacancy, $0.employer) }) { first, _ in first }
        return BookSheet(
            name: wording[BookWords.overview],
            columns: [
                BookColumn(wording[BookWords.vacancyId]), BookColumn(wording[.job]), BookColumn(wording[.employer]),
                BookColumn(wording[BookWords.talks], .number), BookColumn(wording[BookWords.possible], .number),
            ],
            rows: lists.shares.map { share in
                BookRow([
                    .text(share.vacancy.text), BookCell(job(share.vacancy)),
                    BookCell(employers[share.vacancy].map(employer)), .number(share.interviews),
                    .number(share.possible),
                ])
            })
    }

    private func sheet(_ id: ID<Employer>, _ wording: Wording) -> BookSheet {
        BookSheet(
            name: "\(id) \(employer(id))",
            columns: [
                BookColumn(wording[BookWords.vacancyId]), BookColumn(wording[.job]),
                BookColumn(wording[BookWords.candidateId]), BookColumn(wording[BookWords.score], .number),
                BookColumn(wording[BookWords.rankHere], .number), BookColumn(wording[BookWords.rankThere], .number),
                BookColumn(wording[BookWords.invited]), BookColumn(wording[BookWords.onlyOne]),
            ],
            rows: lists.entries.filter { $0.employer == id }.map { entry in
                BookRow([
                    .text(entry.vacancy.text), BookCell(job(entry.vacancy)), .text(entry.applicant.text),
                    .number(entry.mutualScore), .number(entry.rankForVacancy), .number(entry.rankForApplicant),
                    wording.flag(entry.isPinned), wording.flag(entry.isOnlyInterview),
                ])
            }, fixedColumns: 3)
    }

    private func leftOut(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[BookWords.leftOut],
            columns: [
                BookColumn(wording[.identifier]), BookColumn(wording[BookWords.kind]),
                BookColumn(wording[.job]), BookColumn(wording[BookWords.reason], .prose),
            ],
            rows: lists.applicantsLeftOut.map { left in
                BookRow([.text(left.id.text), .text(wording[.candidate]), .empty, .text(wording[left.reason.words])])
            }
                + lists.vacanciesLeftOut.map { left in
                    BookRow([
                        .text(left.id.text), .text(wording[.job]), BookCell(job(left.id)),
                        .text(wording[left.reason.words]),
                    ])
                })
    }
}

extension LeftOutReason {
    fileprivate var words: LocalText {
        switch self {
        case .nobodyFeasible:
            LocalText("niemand passt", "no feasible partner", "nadie encaja")
        case .allDeclined:
            LocalText(
                "alle passenden Paare wurden abgelehnt", "every feasible pair was declined",
                "se rechazaron todas las parejas posibles")
        case .partnersFull:
            LocalText(
                "die Gespräche der passenden Partner sind vergeben", "the feasible partners' interviews are used up",
                "las entrevistas de los posibles socios están agotadas")
        case .employerSlots:
            LocalText(
                "die Delegation hat keine freie Zeit mehr", "the delegation has no interview slot left",
                "la delegación no tiene más huecos")
        }
    }
}
