import Calendar
import Domain
import HTTP

/// `/api/v1/employers` and `/api/v1/vacancies`, and why somebody fits a vacancy or not.
enum VacancyResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/employers", "listEmployers", .employers, "The employers, by id", item: employer
        ) { call, wish in
            let look = try call.look()
            let vacancies = Dictionary(grouping: look.view.inputs.vacancies, by: \.employer)
            let slice = wish.slice(look.view.inputs.employers) { $0.id.text }
            return Slice(
                items: slice.items.map { Firm(employer: $0, vacancies: vacancies[$0.id] ?? []) }, next: slice.next,
                total: slice.total)
        },
        .reading(
            "/api/v1/employers/{employer}", "getEmployer", .employers, "One employer, with its vacancies",
            form: employer, refusals: [.notFound]
        ) { call in
            let look = try call.look()
            let id = ID<Employer>(try call.value("employer"))
            guard let employer = look.employer(id) else { throw Problem.nothing("the campaign has no such employer") }
            return Firm(employer: employer, vacancies: look.view.inputs.vacancies.filter { $0.employer == id })
        },
        .listing(
            "/api/v1/vacancies", "listVacancies", .vacancies, "The vacancies, by id",
            query: [
                .init(
                    name: "q", shape: .text(TextShape(most: 400)),
                    meaning: "words of the occupation, employer, place or id")
            ], item: vacancy, work: list),
        .reading(
            "/api/v1/vacancies/{vacancy}", "getVacancy", .vacancies, "One vacancy", form: vacancy,
            refusals: [.notFound]
        ) { call in
            let look = try call.look()
            return Opening(vacancy: try known(call, look), look: look)
        },
        .reading(
            "/api/v1/vacancies/{vacancy}/pairs/{applicant}", "explainPair", .vacancies,
            "Why an applicant fits the vacancy or not, and what would change it", form: pair, refusals: [.notFound],
            work: explanation),
    ]

    private static func list(_ call: APICall, _ wish: PageWish) throws -> Slice<Opening> {
        let look = try call.look()
        let slice = wish.slice(look.vacancyTable.vacancies(with: call.query["q"] ?? "")) { $0.id.text }
        return Slice(
            items: slice.items.map { Opening(vacancy: $0, look: look) }, next: slice.next, total: slice.total)
    }

    /// The vacancy of the path.
    static func known(_ call: APICall, _ look: Look) throws -> Vacancy {
        guard let vacancy = look.vacancy(ID(try call.value("vacancy"))) else {
            throw Problem.nothing("the campaign has no such vacancy")
        }
        return vacancy
    }

    private static func explanation(_ call: APICall) throws -> PairExplanation {
        let look = try call.look()
        let vacancy = try known(call, look)
        let id = ID<Applicant>(try call.value("applicant"))
        guard look.applicant(id) != nil,
            let pair = try call.hall.office.explain(call.store, [id], [vacancy.id], call.now).first
        else { throw Problem.nothing("the campaign has no such applicant, or matching does not look at the two") }
        try call.note([id], purpose: "explanation")
        return pair
    }

    // MARK: Forms

    private struct Firm {
        let employer: Employer
        let vacancies: [Vacancy]
    }

    private static let employer = Form<Firm>.object(
        "Employer",
        [
            Part("id", .id(), "the id by which files name it") { $0.employer.id },
            Part("name", .text, "what it is called") { $0.employer.name },
            Part(maybe: "place", .text, "where it is") { $0.employer.place?.original },
            Part(maybe: "industry", .text, "what it does") { $0.employer.industry },
            Part(maybe: "employees", .count, "how many work there") { $0.employer.employees },
            Part(list: "vacancies", .id(), "its vacancies") { $0.vacancies.map(\.id) },
        ])

    private struct Opening {
        let vacancy: Vacancy
        let look: Look
    }

    private static let vacancy = Form<Opening>.object(
        "Vacancy",
        [
            Part("id", .id(), "the id by which files name it") { $0.vacancy.id },
            Part("title", .text, "as the employer calls it") { $0.vacancy.title.original },
            Part("employer", .id(), "the employer") { $0.vacancy.employer },
            Part(maybe: "employerName", .text, "what the employer is called") {
                $0.look.employer($0.vacancy.employer)?.name
            },
            Part("openings", .count, "how many are sought") { $0.vacancy.openings },
            Part(maybe: "start", .date, "from when") { $0.vacancy.start },
            Part(maybe: "place", .text, "where the work is") { $0.vacancy.place?.original },
            Part(maybe: "salaryPerYear", .cents, "gross, in cents") { $0.vacancy.salaryPerYear },
            Part(list: "languages", requirement, "what is needed") { $0.vacancy.languages },
            Part(list: "patterns", .word, "when one works") { $0.vacancy.patterns },
            Part(list: "licences", .text, "driving licences") { $0.vacancy.licences },
            Part("isWithdrawn", .flag, "whether the employer took it back") { $0.vacancy.isWithdrawn },
            Part("proposed", .count, "people on its shortlist") { $0.look.entries(of: $0.vacancy.id).count },
        ])

    private static let requirement = Form<LanguageRequirement>.object(
        "LanguageRequirement",
        [
            Part("language", .text, "two letters (ISO 639-1)") { $0.language.text },
            Part("atStart", .level, "the level on the first day") { $0.atStart },
            Part(maybe: "later", .level, "the level that is to be reached") { $0.later },
            Part(maybe: "reason", .text, "why") { $0.reason },
        ])

    private static let pair = Form<PairExplanation>.object(
        "Pair",
        [
            Part("applicant", .id(), "the applicant") { $0.applicant },
            Part("vacancy", .id(), "the vacancy") { $0.vacancy }, Part("outcome", .word, "the worst") { $0.outcome },
            Part("employerScore", .whole, "how well the employer is served, of 10,000") { $0.match.employerScore },
            Part("applicantScore", .whole, "how well the applicant is served, of 10,000") { $0.match.applicantScore },
            Part("score", .whole, "both together, of 10,000") { $0.match.mutualScore },
            Part(list: "criteria", criterion, "what has to hold, one by one") { $0.criteria },
            Part(list: "employerParts", part, "what the employer's score is made of") { $0.employerParts },
            Part(list: "applicantParts", part, "what the applicant's score is made of") { $0.applicantParts },
        ])

    private static let criterion = Form<CriterionResult>.object(
        "Criterion",
        [
            Part("criterion", .word, "what is looked at") { $0.criterion },
            Part("outcome", .word, "whether it holds") { $0.outcome }, Part("facts", .texts, "why") { $0.facts },
            Part(maybe: "remedy", .texts, "what would change it") { $0.remedy },
        ])

    static let part = Form<PartScore>.object(
        "ScorePart",
        [
            Part("part", .word, "what is counted") { $0.part },
            Part(maybe: "points", .whole, "of 10,000; null = it does not count here") { $0.points },
            Part("weight", .whole, "how much it counts") { $0.weight },
        ])
}
