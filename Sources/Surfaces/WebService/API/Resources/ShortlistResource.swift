import Domain
import HTTP
import Store

/// `/api/v1/vacancies/{vacancy}/shortlist`: who is proposed, and what both sides say.
enum ShortlistResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/vacancies/{vacancy}/shortlist", "listShortlist", .shortlists,
            "Who is proposed for a vacancy, with the parts of each score and the answers, by id", item: line,
            refusals: [.notFound], work: list),
        .reading(
            "/api/v1/vacancies/{vacancy}/shortlist/{applicant}/answers/{side}", "getAnswer", .shortlists,
            "What a side said of a proposal: `employer` or `applicant`", form: answer, refusals: [.notFound]
        ) { call in
            let place = try place(call)
            try call.note([place.applicant], purpose: "shortlist")
            return try said(place, call.store)
        },
        .changing(
            .put, "/api/v1/vacancies/{vacancy}/shortlist/{applicant}/answers/{side}", "putAnswer", .shortlists,
            "Record what a side said", input: input, guarding: .version, form: answer, refusals: [.notFound],
            work: record),
    ]

    private static func list(_ call: APICall, _ wish: PageWish) throws -> Slice<Line> {
        let look = try call.look()
        let vacancy = try VacancyResource.known(call, look)
        let slice = wish.slice(look.entries(of: vacancy.id)) { $0.applicant.text }
        try call.note(slice.items.map(\.applicant), purpose: "shortlist")
        let reasons = try look.explanations(of: vacancy.id, call.store)
        let decisions = try call.store.standingDecisions()
        return Slice(
            items: slice.items.map { entry in
                Line(
                    entry: entry, person: look.applicant(entry.applicant)?.person,
                    parts: reasons.first { $0.applicant == entry.applicant }?.employerParts ?? [],
                    answers: ChangeActor.allCases.map { side in
                        Said(side: side, decision: decisions.last { $0.isOf(entry.applicant, vacancy.id, side) })
                    })
            }, next: slice.next, total: slice.total)
    }

    // MARK: Answers

    private struct Place {
        let applicant: ID<Applicant>
        let vacancy: ID<Vacancy>
        let side: ChangeActor
    }

    private static func place(_ call: APICall) throws -> Place {
        let look = try call.look()
        let vacancy = try VacancyResource.known(call, look)
        let applicant = ID<Applicant>(try call.value("applicant"))
        guard look.applicant(applicant) != nil else { throw Problem.nothing("the campaign has no such applicant") }
        guard let side = ChangeActor(rawValue: try call.value("side")) else {
            throw Problem.nothing("there is no such side", hint: "write employer or applicant")
        }
        return Place(applicant: applicant, vacancy: vacancy.id, side: side)
    }

    private static func said(_ place: Place, _ store: CampaignStore) throws -> Said {
        let standing = try store.standingDecisions()
        return Said(side: place.side, decision: standing.last { $0.isOf(place.applicant, place.vacancy, place.side) })
    }

    private static func record(_ call: APICall, _ wish: Wish) throws -> Said {
        let place = try place(call)
        return try call.changing({ try said(place, call.store) }, as: answer) {
            let pin = ShortlistPin(
                applicant: place.applicant, vacancy: place.vacancy, answer: wish.answer, by: place.side,
                reason: wish.reason?.rawValue)
            try call.store.record(Decision(pin: pin, actor: call.actor, at: call.now))
            return try said(place, call.store)
        }
    }

    private struct Wish {
        let answer: ShortlistAnswer
        let reason: DecisionReason?
    }

    private static let input = Input<Wish>(
        shape: .object(
            name: "AnswerInput",
            [
                Property(
                    name: "answer", meaning: "what the side said",
                    shape: .word(ShortlistAnswer.allCases.map(\.rawValue))),
                Property(
                    name: "reason", meaning: "why, by a word: no free text about a person gets into the log",
                    shape: .nullable(.word(DecisionReason.allCases.map(\.rawValue))), isRequired: false),
            ])
    ) { fields in
        guard let answer = fields.text("answer").flatMap(ShortlistAnswer.init(rawValue:)) else {
            preconditionFailure("the shape has been checked")
        }
        return Wish(answer: answer, reason: fields.text("reason").flatMap(DecisionReason.init(rawValue:)))
    }

    // MARK: Forms

    private struct Said {
        let side: ChangeActor
        let decision: Decision?
    }

    private struct Line {
        let entry: ShortlistEntry
        let person: Person?
        let parts: [PartScore]
        let answers: [Said]
    }

    private static let answer = Form<Said>.object(
        "Answer",
        [
            Part("side", .word, "whose answer it is") { $0.side },
            Part(maybe: "answer", .word, "what the side said; null = nothing yet") { $0.decision?.pin.answer },
            Part(maybe: "reason", .text, "why, by a word") { $0.decision?.pin.reason },
            Part(maybe: "actor", .text, "who recorded it") { $0.decision?.actor },
            Part(maybe: "at", .moment, "when") { $0.decision?.at },
        ])

    private static let line = Form<Line>.object(
        "Proposal",
        [
            Part("applicant", .id(), "who is proposed") { $0.entry.applicant },
            Part(maybe: "name", .text, "the person's name") { $0.person?.fullName },
            Part("rank", .whole, "place on the list, from 1") { $0.entry.rankForVacancy },
            Part("rankForApplicant", .whole, "place among the person's own, from 1") { $0.entry.rankForApplicant },
            Part("score", .whole, "how well it fits both, of 10,000") { $0.entry.mutualScore },
            Part("isPinned", .flag, "whether somebody asked for it") { $0.entry.isPinned },
            Part("isOnlyInterview", .flag, "whether the person has no other") { $0.entry.isOnlyInterview },
            Part(list: "parts", VacancyResource.part, "what the employer's score is made of") { $0.parts },
            Part(list: "answers", answer, "what both sides say") { $0.answers },
        ])
}

extension Decision {
    fileprivate func isOf(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>, _ side: ChangeActor) -> Bool {
        pin.applicant == applicant && pin.vacancy == vacancy && pin.by == side
    }
}
