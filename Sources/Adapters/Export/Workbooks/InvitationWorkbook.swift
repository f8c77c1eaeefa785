import Calendar
package import Domain
package import WorkbookWriting

/// The invitations to a fair as a workbook: who was invited and what came back, the waiting list, and who comes without a journey.
/// People stand in it by their ids, as in `lotse invite show`.
package struct InvitationWorkbook {
    private let campaign: Campaign
    private let book: InvitationBook
    private let figures: InvitationBook.Figures
    private let waiting: [ID<Applicant>]
    private let withoutJourney: [UnplacedItem]

    /// - Parameters:
    ///   - waiting: Shortlisted people without an invitation, the next one first.
    ///   - withoutJourney: Who comes in person and has no journey to the fair.
    package init(
        campaign: Campaign, book: InvitationBook, figures: InvitationBook.Figures, waiting: [ID<Applicant>],
        withoutJourney: [UnplacedItem]
    ) {
        self.campaign = campaign
        self.book = book
        self.figures = figures
        self.waiting = waiting
        self.withoutJourney = withoutJourney
    }

    package func document(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        var frame = BookFrame(campaign, wording[BookWords.invitations], facts)
        frame.facts.append((wording[.stateOf], wording.shortDate(book.day)))
        for state in Invitation.State.allCases {
            frame.facts.append((wording[state.words], String(book.count(state))))
        }
        frame.facts += [
            (wording[BookWords.roomFor], String(figures.capacity)),
            (wording[BookWords.expectedToCome], String(figures.expected)),
            (wording[BookWords.toInvite], String(figures.missing)),
        ]
        frame.notes.insert(wording[BookWords.blindNote], at: 0)
        return frame.document([
            invited(wording), waitingList(wording),
            .unplaced(withoutJourney, wording[BookWords.noJourney], wording[BookWords.candidateId], wording),
        ])
    }

    private func invited(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[BookWords.invited].capitalisedFirst,
            columns: [
                BookColumn(wording[BookWords.candidateId]), BookColumn(wording[BookWords.sentOn], .date),
                BookColumn(wording[BookWords.answerBy], .date), BookColumn(wording[BookWords.state]),
                BookColumn(wording[BookWords.answeredOn], .date), BookColumn(wording[BookWords.comesOn]),
                BookColumn(wording[BookWords.reason]),
            ],
            rows: book.invitations.map { invitation in
                let days = invitation.days.map { $0.map(wording.dayAndMonth).joined(separator: "; ") }
                let reason: Invitation.DeclineReason? =
                    if case .declined(let reason) = invitation.reply?.answer { reason } else { nil }
                return BookRow([
                    .text(invitation.applicant.text), .date(invitation.sentOn), .date(invitation.answerBy),
                    .text(wording[invitation.state(on: book.day).words]), BookCell(invitation.reply?.on),
                    BookCell(days), BookCell(reason.map { wording[$0.words] }),
                ])
            })
    }

    /// In the order in which people move up.
    private func waitingList(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[BookWords.waitingList],
            columns: [
                BookColumn(wording[BookWords.rank], .number), BookColumn(wording[BookWords.candidateId]),
                BookColumn(wording[BookWords.inviteNow]),
            ],
            rows: waiting.enumerated().map { place, id in
                BookRow([.number(place + 1), .text(id.text), wording.flag(place < figures.missing)])
            })
    }
}

extension String {
    /// As the name of a sheet is written.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Invitation.State {
    fileprivate var words: LocalText {
        switch self {
        case .open: LocalText("noch offen", "open", "pendiente")
        case .coming: LocalText("kommt", "comes", "viene")
        case .video: LocalText("per Video", "by video", "por vídeo")
        case .declined: LocalText("sagt ab", "declined", "no viene")
        case .silent: LocalText("hat nicht geantwortet", "did not answer", "no respondió")
        }
    }
}

extension Invitation.DeclineReason {
    fileprivate var words: LocalText {
        switch self {
        case .otherWork: LocalText("andere Stelle", "other work", "otro trabajo")
        case .dates: LocalText("Termin", "the dates", "las fechas")
        case .family: LocalText("Familie", "family", "familia")
        case .tooFar: LocalText("zu weit", "too far", "demasiado lejos")
        case .conditions: LocalText("Bedingungen der Stellen", "conditions of the jobs", "condiciones de los puestos")
        case .noInterest: LocalText("kein Interesse", "no interest", "sin interés")
        case .unsaid: LocalText("ohne Angabe", "not said", "sin indicar")
        }
    }
}
