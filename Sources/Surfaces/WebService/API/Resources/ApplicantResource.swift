import Calendar
import Catalogue
import Domain
import HTTP

/// `/api/v1/applicants`: what the pages show of the applicants, and nothing that the Equal Treatment Act protects.
enum ApplicantResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/applicants", "listApplicants", .applicants, "The applicants, by id",
            query: [
                .init(
                    name: "q", shape: .text(TextShape(most: 400)),
                    meaning: "words of the name, id, occupation or place; accents and one wrong letter do not matter"),
                .init(
                    name: "german", shape: .word(CEFRLevel.allCases.map(\.name)), meaning: "the least level of German"),
                .init(
                    name: "state", shape: .word(ApplicantFilter.State.allCases.map(\.rawValue)),
                    meaning: "whether somebody is on a shortlist, on none, or has withdrawn"),
            ], item: line, work: list),
        .reading(
            "/api/v1/applicants/{applicant}", "getApplicant", .applicants,
            "One applicant: profile, recognition with the law, vacancies that fit", form: applicant,
            refusals: [.notFound], work: one),
    ]

    private static func list(_ call: APICall, _ wish: PageWish) throws -> Slice<Line> {
        let look = try call.look()
        let filter = try ApplicantFilter(
            words: call.query["q"] ?? "", german: call.query["german"] ?? "", state: call.query["state"] ?? ""
        ) { try look.findings(call.store) }
        let found = look.view.inputs.applicants.filter {
            filter.passes($0.id, ApplicantFilter.Facts($0, isListed: look.meetings[$0.id] != nil))
        }
        let slice = wish.slice(found) { $0.id.text }
        try call.note(slice.items.map(\.id), purpose: "list of applicants")
        return Slice(
            items: slice.items.map {
                Line(
                    applicant: $0, catalogue: look.view.catalogue, possible: look.possible[$0.id],
                    meetings: look.meetings[$0.id] ?? 0)
            }, next: slice.next, total: slice.total)
    }

    private static func one(_ call: APICall) throws -> Whole {
        let look = try call.look()
        let id = ID<Applicant>(try call.value("applicant"))
        guard let applicant = look.applicant(id) else { throw Problem.nothing("the campaign has no such applicant") }
        try call.note([id], purpose: "profile")
        let own = look.view.matches?.applicants.first { $0.applicant == id }
        let listed = Set((look.view.lists?.entries ?? []).filter { $0.applicant == id }.map(\.vacancy))
        return Whole(
            line: Line(
                applicant: applicant, catalogue: look.view.catalogue, possible: own?.feasible, meetings: listed.count),
            matches: (own?.ranked ?? []).map { ($0, look.vacancy($0.vacancy), listed.contains($0.vacancy)) },
            assessments: try call.store.assessments(of: id))
    }

    // MARK: Forms

    struct Line {
        let applicant: Applicant
        let catalogue: Catalogue
        let possible: Int?
        let meetings: Int

        var trade: LocalText {
            LocalText(
                german: applicant.trade(in: catalogue, .german), english: applicant.trade(in: catalogue, .english),
                spanish: applicant.trade(in: catalogue, .spanish))
        }
    }

    struct Whole {
        let line: Line
        let matches: [(match: Match, vacancy: Vacancy?, isListed: Bool)]
        let assessments: [ApplicantAssessment]

        var applicant: Applicant { line.applicant }
    }

    private static let lineParts: [Part<Line>] = [
        Part("id", .id(), "the id by which files name the person") { $0.applicant.id },
        Part("familyName", .text, "family name") { $0.applicant.person.familyName },
        Part("givenName", .text, "given name") { $0.applicant.person.givenName },
        Part("occupation", .texts, "what somebody is trained for, else has worked as") { $0.trade },
        Part(list: "languages", language, "languages with their levels") { $0.applicant.languages },
        Part(maybe: "home", .text, "town") { $0.applicant.person.home?.original },
        Part(maybe: "possible", .count, "vacancies that fit; null before matching has run") { $0.possible },
        Part("meetings", .count, "shortlists that the person is on") { $0.meetings },
        Part("hasWithdrawn", .flag, "whether the person has withdrawn") { $0.applicant.hasWithdrawn },
    ]

    private static let line = Form<Line>.object("ApplicantLine", lineParts)

    private static let applicant = Form<Whole>.object(
        "Applicant",
        [
            Part("summary", line, "as in the list") { $0.line },
            Part(maybe: "earliestStart", .date, "the first day on which the person can begin") {
                $0.applicant.earliestStart
            },
            Part(list: "licences", .text, "driving licences") { $0.applicant.licences },
            Part(list: "skills", .text, "skills in own words") { $0.applicant.skills },
            Part(maybe: "email", .text, "where to write") { $0.applicant.person.email },
            Part(maybe: "phone", .text, "where to call") { $0.applicant.person.phone },
            Part("contactLanguage", .text, "the language in which to write, of two letters") {
                $0.applicant.person.contactLanguage.text
            },
            Part(list: "qualifications", qualification, "what the person holds") { $0.applicant.qualifications },
            Part(list: "experience", experience, "where the person has worked") { $0.applicant.experience },
            Part(list: "matches", match, "vacancies that fit, best first") { whole in
                whole.matches.map { Fit(match: $0.match, vacancy: $0.vacancy, isListed: $0.isListed) }
            },
            Part(list: "assessments", assessment, "what the rules say, by occupation") { $0.assessments },
        ])

    static let language = Form<LanguageSkill>.object(
        "LanguageSkill",
        [
            Part("language", .text, "two letters (ISO 639-1)") { $0.language.text },
            Part("level", .level, "the level") { $0.level },
            Part(maybe: "proof", .word, "how it is known") { $0.proof },
        ])

    private static let qualification = Form<Qualification>.object(
        "Qualification",
        [
            Part("title", .text, "what it is called there") { $0.title },
            Part(maybe: "institution", .text, "who awarded it") { $0.institution },
            Part(maybe: "awarded", .date, "when") { $0.awarded },
        ])

    private static let experience = Form<Experience>.object(
        "Experience",
        [
            Part("title", .text, "as what") { $0.title.original }, Part(maybe: "from", .date, "since when") { $0.from },
            Part(maybe: "to", .date, "until when; null = still, or nobody said") { $0.to },
            Part(maybe: "months", .count, "how long, where days are not known") { $0.months },
        ])

    private struct Fit {
        let match: Match
        let vacancy: Vacancy?
        let isListed: Bool
    }

    private static let match = Form<Fit>.object(
        "Fit",
        [
            Part("vacancy", .id(), "the vacancy") { $0.match.vacancy },
            Part(maybe: "title", .text, "what it is called") { $0.vacancy?.title.original },
            Part(maybe: "employer", .id(), "the employer") { $0.vacancy?.employer },
            Part("score", .whole, "how well it fits both, of 10,000") { $0.match.mutualScore },
            Part("needsPlan", .flag, "whether something has to be done first") { $0.match.needsPlan },
            Part("isListed", .flag, "whether the person is on its shortlist") { $0.isListed },
        ])

    private static let assessment = Form<ApplicantAssessment>.object(
        "Assessment",
        [
            Part("occupation", .id(), "the reference occupation") { $0.occupation },
            Part("date", .date, "the day whose law is applied") { $0.date },
            Part("verdict", .word, "whether the person may work in it") { $0.assessment.verdict },
            Part(list: "waitsFor", .word, "what has to come first") { $0.assessment.waitsFor },
            Part(list: "missing", .text, "facts that would decide it") { $0.assessment.missing },
            Part(list: "reasons", reason, "each with the rule and its law") { $0.assessment.reasons },
        ])

    private static let reason = Form<LegalReason>.object(
        "LegalReason",
        [
            Part("rule", .text, "the rule's id") { $0.rule }, Part("law", .text, "where it stands") { $0.law },
            Part("text", .texts, "what it says here") { $0.text },
            Part("isConfirmed", .flag, "false = to be confirmed by the authority") { $0.isConfirmed },
        ])
}
