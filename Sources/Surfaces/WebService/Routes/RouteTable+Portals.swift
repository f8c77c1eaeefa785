import Domain
import HTTP

extension RouteTable {
    private static let candidateAlone = Route.Access.only([.candidate])
    private static let coordinatorAlone = Route.Access.only([.coordinator])
    private static let employerAlone = Route.Access.only([.employer])
    private static let was = Route.Parameter("was", "the mark of what the page showed")
    private static let saved = Route.Parameter("saved", "that something was just kept")

    /// What candidates do themselves with their data.
    static let ownData: [Route] = [
        Route(
            .get, "/candidate/data", candidateAlone, "Everything that is stored about the candidate, and requests",
            [saved, .init("open", "`all`: nothing folded, to print")], handler: DataPages.home),
        Route(
            .get, "/candidate/data.json", candidateAlone, "The same as a file", handler: DataPages.export),
        Route(
            .get, "/candidate/data.pdf", candidateAlone, "The same as a document to print", handler: DataPages.paper),
        Route(
            .get, "/candidate/data/details", candidateAlone, "The form of what candidates change alone",
            handler: DetailsPage.form),
        Route(
            .post, "/candidate/data/details", candidateAlone, "Change contact and wishes",
            [
                .init("email", "e-mail address"), .init("phone", "telephone number"),
                .init("language", "language of letters, two letters"), .init("start", "earliest start, `YYYY-MM-DD`"),
                .init("salary", "least pay, whole euros a year"),
                .init("patterns", "a working time that is wished; several times"),
                .init("other", "a related occupation: `yes` or `no`; empty = not said"),
                .init("training", "a training contract: `yes` or `no`; empty = not said"), was,
            ], handler: DetailsPage.save),
        Route(
            .post, "/candidate/data/corrections", candidateAlone, "Ask for a correction that the agency checks first",
            [.init("field", "what is wrong"), .init("value", "what is right"), was], handler: DataPages.correct),
        Route(
            .post, "/candidate/data/requests/{number}/withdraw", candidateAlone,
            "Take an own request back that waits for its answer", handler: DataPages.takeBack),
        Route(
            .get, "/candidate/data/erasure", candidateAlone, "What an erasure deletes, and what stays and why",
            handler: ErasurePages.form),
        Route(
            .post, "/candidate/data/erasure", candidateAlone,
            "Ask for everything to be deleted; the consent to be matched ends at once",
            [.init("confirm", "`yes`"), was], handler: ErasurePages.ask),
        Route(
            .get, "/candidate/consents", candidateAlone, "The own consents, and who has looked at the profile", [saved],
            handler: ConsentPages.list),
        Route(
            .post, "/candidate/consents", candidateAlone, "Give a consent or take it back",
            [
                .init("scope", "a purpose, or `name`"), .init("employer", "with `name`: the employer's id"),
                .init("answer", "`yes` or `no`"), was,
            ], handler: ConsentPages.save),
    ]

    /// What candidates answer, and what they send.
    static let ownAnswers: [Route] = [
        Route(
            .get, "/candidate/answers", candidateAlone, "The invitation, employers that want to meet, and offers",
            [saved],
            handler: AnswerPages.list),
        Route(
            .post, "/candidate/answers/invitation", candidateAlone, "Answer the invitation to the fair",
            [
                .init("attendance", "`coming`, `days`, `video` or `declined`"),
                .init("day", "with `days`: a day; several times"), .init("reason", "with `declined`: why"), was,
            ], handler: AnswerPages.invitation),
        Route(
            .post, "/candidate/answers/vacancies/{vacancy}", candidateAlone, "Answer an employer that wants to meet",
            [
                .init("answer", "`invite`, `hold` or `decline`"), .init("reason", "a word of the list of reasons"), was,
            ], handler: AnswerPages.interest),
        Route(
            .post, "/candidate/answers/offers/{vacancy}", candidateAlone, "Accept or decline an offer",
            [.init("offer", "`accept` or `decline`"), was], handler: AnswerPages.answerOffer),
        Route(
            .get, "/candidate/availability", candidateAlone, "When the candidate is at the fair", [saved],
            handler: AvailabilityPage.form),
        Route(
            .post, "/candidate/availability", candidateAlone, "Say when; the next plan keeps to it",
            [
                .init("there-DATE", "`yes`: there on that day"),
                .init("from-DATE", "from when, `HH:MM`; empty = all day"),
                .init("to-DATE", "until when, `HH:MM`; empty = all day"), was,
            ], handler: AvailabilityPage.save),
        Route(
            .get, "/candidate/documents", candidateAlone, "The own papers, and the form that sends one", [saved],
            handler: PaperPages.list),
        Route(
            .post, "/candidate/documents", candidateAlone, "Send a paper: PDF, JPEG or PNG of up to 10 MiB",
            [.init("file", "the file, as `multipart/form-data`"), .init("kind", "a kind of `lotse documents`")],
            bodyBytes: PersonUpload.limits.bytes + 65_536, handler: PaperPages.send),
        Route(
            .get, "/candidate/documents/{number}", candidateAlone, "An own paper, as an attachment",
            handler: PaperPages.fetch),
        Route(
            .post, "/candidate/documents/{number}/remove", candidateAlone,
            "Take an own paper back that nobody has looked at", handler: PaperPages.remove),
        Route(
            .get, "/candidate/people", candidateAlone, "Whom the candidate can call", handler: PeoplePage.response),
    ]

    /// What both sides note of an interview while it is held, each for itself.
    static let ownNotes: [Route] = [
        Route(
            .get, "/employer/talks", employerAlone, "The own interviews, today's first, each with the own note",
            [saved],
            handler: EmployerTalkPage.list),
        Route(
            .post, "/employer/talks/{profile}", employerAlone, "Keep the own note of an own interview",
            [
                .init("mark", "`wouldOffer`, `secondTalk` or `no`; empty = none"), .init("remark", "the text"), was,
            ], handler: EmployerTalkPage.save),
        Route(
            .get, "/candidate/talks", candidateAlone, "The own interviews, today's first, each with the own note",
            [saved], handler: CandidateTalkPage.list),
        Route(
            .post, "/candidate/talks/{vacancy}", candidateAlone, "Keep the own note of an own interview",
            [.init("mark", "`yes`, `maybe` or `no`; empty = none"), .init("remark", "the text"), was],
            handler: CandidateTalkPage.save),
    ]

    /// What employers say after the fair.
    static let afterTheFair: [Route] = [
        Route(
            .get, "/employer/ranking", employerAlone, "Those whom the employer met, to be ranked", [saved],
            handler: RankingPages.list),
        Route(
            .post, "/employer/ranking/{vacancy}", employerAlone, "Rank them for an own vacancy; equal ranks are ties",
            [.init("rank-PROFILE", "a rank from 1, `no` for rather nobody; empty = not said"), was],
            handler: RankingPages.save),
        Route(
            .get, "/employer/probations", employerAlone, "The dates of the own hires' probations", [saved],
            handler: EmployerProbationPages.list),
        Route(
            .get, "/employer/probations/{profile}/{day}", employerAlone, "The form for a talk with an own hire",
            handler: EmployerProbationPages.form),
        Route(
            .post, "/employer/probations/{profile}/{day}", employerAlone, "Keep what the firm says of a talk",
            [
                .init("on", "the day of the talk"),
                .init("QUESTION", "a question of the talk: `yes`, `partly` or `no`"),
                .init("progress", "`behind`, `asAgreed` or `ahead`"), .init("german", "a level, `A1` to `C2`"),
                .init("planned", "days off that were agreed"), .init("unplanned", "other days off"),
                .init("support", "help that was offered; several times"), .init("signed", "`yes`"), was,
            ], handler: EmployerProbationPages.save),
    ]

    /// What staff do with requests and papers.
    static let requests: [Route] = [
        Route(
            .get, "/corrections", staff, "What people asked for and sent, and who took a consent back",
            handler: RequestPages.list),
        Route(
            .post, "/corrections/{number}/accept", coordinatorAlone, "Do what was asked for",
            [.init("confirm", "for an erasure: the person's id")], handler: RequestPages.accept),
        Route(
            .post, "/corrections/{number}/refuse", coordinatorAlone,
            "Refuse it, with the reason that the person is told",
            [.init("reason", "a word of the list of reasons")], handler: RequestPages.refuse),
        Route(
            .get, "/uploads/{number}", staff, "A paper that somebody sent, as an attachment", handler: UploadPages.fetch
        ),
        Route(
            .post, "/uploads/{number}/status", coordinatorAlone, "Say how far the paper has come by it",
            [.init("status", "a state of `lotse documents set`")], handler: UploadPages.settle),
    ]
}
