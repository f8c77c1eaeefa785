import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles

/// The papers of people as text and as JSON, on a day.
struct PaperSheet {
    private let people: [PersonPapers]
    private let day: CivilDate

    init(_ people: [PersonPapers], on day: CivilDate) {
        self.people = people
        self.day = day
    }

    // MARK: As text

    /// What is missing, by person and day.
    func missing(in language: LanguageCode) -> [String] {
        var table = TextTable([.left, .left, .left, .left, .left, .left])
        for person in people {
            for paper in person.needs where paper.lack != nil {
                table.add([
                    person.applicant.text, paper.need.kind.rawValue, paper.due.iso, paper.actor.rawValue,
                    paper.due < day ? "\(paper.due.days(to: day)) days over" : "",
                    "\(paper.need.title.text(in: language)): \(word(paper, in: language))",
                ])
            }
        }
        let needs = people.flatMap(\.needs)
        return table.lines + ["\(needs.count(where: { $0.lack != nil })) of \(needs.count) papers are missing"]
    }

    /// Every paper of a person: those that a rule asks for by day, then the others.
    func everything(of applicant: ID<Applicant>, in language: LanguageCode) -> [String] {
        guard let person = people.first else { return ["\(applicant): no papers"] }
        var table = TextTable([.left, .left, .left, .left, .left])
        for paper in person.needs {
            table.add([
                paper.need.kind.rawValue, word(paper, in: language), paper.due.iso, paper.actor.rawValue,
                "\(paper.need.title.text(in: language)) (\(paper.need.law))",
            ])
        }
        for document in person.others {
            table.add([
                document.kind.rawValue, document.status(on: day).name.text(in: language), document.due?.iso ?? "",
                document.actor?.rawValue ?? "", "no rule asks for it",
            ])
        }
        return ["\(applicant): \(person.needs.count) papers needed"] + table.lines
    }

    /// How far a paper has come, and what it lacks beside that.
    private func word(_ paper: NeededPaper, in language: LanguageCode) -> String {
        let status = (paper.document?.status(on: day) ?? .needed).name.text(in: language)
        guard let lack = paper.lack else { return status }
        switch lack {
        case .absent, .status: return status
        case .ends, .endUnknown, .contents: return "\(status), \(lack.text.text(in: language))"
        }
    }

    // MARK: As JSON

    var json: JSONValue {
        .object([
            (
                "people",
                .array(
                    people.map { person in
                        .object([
                            ("applicant", .string(person.applicant.text)),
                            ("papers", .array(person.needs.map(json) + person.others.map(json))),
                        ])
                    })
            )
        ])
    }

    private func json(_ paper: NeededPaper) -> JSONValue {
        let need = paper.need
        return .object(
            PaperSheet.members(need.kind, paper.document, on: day) + [
                ("due", .string(paper.due.iso)), ("actor", .string(paper.actor.rawValue)), ("rule", .string(need.rule)),
                ("title", ChecklistFiles.json(need.title)), ("law", .string(need.law)),
                ("seen", .bool(need.isSeen)), ("holdsBack", .bool(need.holdsBack)),
                ("carried", .bool(need.isCarried)), ("lack", paper.lack.map { ChecklistFiles.json($0.text) } ?? .null),
            ])
    }

    private func json(_ document: PersonDocument) -> JSONValue {
        .object(
            PaperSheet.members(document.kind, document, on: day) + [
                ("due", .optional(document.due?.iso)), ("actor", .optional(document.actor?.rawValue)), ("rule", .null),
            ])
    }

    /// What is known of a paper beside who has to act by when; nil where nothing is.
    static func members(
        _ kind: DocumentKind, _ document: PersonDocument?, on day: CivilDate
    ) -> [(name: String, value: JSONValue)] {
        [
            ("kind", .string(kind.rawValue)),
            ("status", .string((document?.status(on: day) ?? .needed).rawValue)),
            ("language", .optional(document?.language?.text)), ("validUntil", .optional(document?.validUntil?.iso)),
            ("contents", .array((document?.contents ?? []).map { .int($0) })), ("file", .optional(document?.file)),
            ("note", .optional(document?.note)),
        ]
    }
}
