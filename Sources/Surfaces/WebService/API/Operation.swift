import Domain
import HTTP
import JSONText

/// What an address of the API takes and answers, as data: the checks, the OpenAPI document, the reference and the tests are made
/// from it.
struct Operation: Sendable {
    /// What an operation is about; the document and the reference are ordered by it.
    enum Subject: String, CaseIterable, Sendable {
        case campaign, applicants, employers, vacancies, shortlists, invitations, fair, desk, stay, placement, courses
        case travel, probation, incidents, requests, search, plans, imports, exports, sheets, calendars, access
        case audit

        var meaning: String {
            switch self {
            case .campaign: "How far the campaign is, what is due, what it costs"
            case .applicants: "The applicants, with recognition and the vacancies that fit"
            case .employers: "The employers"
            case .vacancies: "The vacancies, and why somebody fits one or not"
            case .shortlists: "Who is proposed for a vacancy, and what both sides say"
            case .fair: "The timetable of interviews: the draft, what is fixed, releases"
            case .invitations: "Who is invited to the fair, what they answered, and who is next"
            case .desk: "The day of the fair: who is there, what stands in the way, what the desk was told"
            case .stay: "Where the guests of the fair sleep, ride and eat"
            case .placement: "Who is recommended where, offers, and contracts"
            case .courses: "The language courses: groups, lessons, exams, who gives up"
            case .travel: "The journeys to the work, and who fetches whom"
            case .probation: "The first months at work: days, talks, what happened, who looks for work again"
            case .incidents: "What went wrong, whom it affects, what is to be done"
            case .requests: "What people asked for about their own data"
            case .search: "Everything with a name or a number"
            case .access: "Who gets in: accounts of the staff, links, tokens"
            case .plans: "Planning in the background: runs and what they propose"
            case .imports: "Files into the campaign, and taking an import back"
            case .exports: "The documents of the campaign"
            case .sheets: "Housing, the gate, and money, as stages planned them"
            case .calendars: "Addresses to subscribe to somebody's calendar"
            case .audit: "The audit log"
            }
        }
    }

    /// A field behind the question mark.
    struct QueryField: Hashable, Sendable {
        let name: String
        let shape: Shape
        /// What it says, one clause.
        let meaning: String
        var isRequired = false
    }

    /// What comes with the request.
    enum Body: Hashable, Sendable {
        /// JSON of this shape.
        case json(Shape)
        /// The bytes of a file.
        case file
    }

    /// What is answered when all went well.
    enum Success: Hashable, Sendable {
        case json(Shape)
        /// A file of any type.
        case file
        case nothing
    }

    /// What protects a change.
    enum Guarding: Hashable, Sendable {
        case none
        /// `If-Match` has to name the version that the change was made from.
        case version
    }

    /// Unique, a verb first, in camel case.
    let id: String
    let subject: Subject
    /// Nil = everybody may ask.
    let scope: TokenScope?
    var query: [QueryField] = []
    var body: Body?
    var guarding = Guarding.none
    /// Whether an `Idempotency-Key` makes asking again safe.
    var takesKey = false
    var status = Status.ok
    let success: Success
    /// Statuses of problems besides those that every operation has.
    var refusals: Set<Status> = []
    /// What is done on a private copy before the answer writes it; nil of operations that do not plan.
    var ahead: (@Sendable (APICall) throws -> Errand)?
    let answer: @Sendable (APICall) throws -> Reply
}

/// What an operation answers when all went well.
struct Reply {
    enum Content {
        case json(JSONValue)
        case file(ExportedFile)
        case nothing
    }

    let content: Content
    /// The version of what is answered; nil = it follows from the bytes.
    var tag: String?
    /// Where the thing is that was made.
    var location: String?
    /// Where the next page is.
    var next: String?
}

/// What a program sends, and how it is read.
struct Input<Value>: Sendable {
    let shape: Shape
    let read: @Sendable (InputFields) throws -> Value
}

/// The members of a body whose shape was checked.
struct InputFields {
    let body: JSONCursor

    /// Nil where it is absent or null.
    func text(_ name: String) -> String? {
        guard case .string(let text)? = value(name) else { return nil }
        return text
    }

    func whole(_ name: String) -> Int? {
        guard case .number(let digits)? = value(name) else { return nil }
        return Int(digits)
    }

    /// Nil where it is absent or null.
    func flag(_ name: String) -> Bool? {
        guard case .bool(let flag)? = value(name) else { return nil }
        return flag
    }

    /// The texts of a list; nil where it is absent or null.
    func list(_ name: String) -> [String]? {
        guard case .array(let elements)? = value(name) else { return nil }
        return elements.compactMap { if case .string(let text) = $0.value { text } else { nil } }
    }

    /// The members of an object whose values are texts or null; nil where it is absent.
    func texts(_ name: String) -> [(name: String, text: String?)]? {
        guard case .object(let members)? = value(name) else { return nil }
        return members.map { member in
            if case .string(let text) = member.node.value { (member.name, text) } else { (member.name, nil) }
        }
    }

    private func value(_ name: String) -> JSONNode.Kind? {
        guard case .object(let members) = body.node.value else { return nil }
        return members.first { $0.name == name }?.node.value
    }
}
