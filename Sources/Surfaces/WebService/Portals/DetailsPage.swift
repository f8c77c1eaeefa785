import Calendar
import Domain
import HTML
import HTTP

/// What a candidate changes alone: how to be reached, and what is wished for (Art. 16 GDPR). The rest goes to the coordinator.
enum DetailsPage {
    static let address = "/candidate/data/details"

    static func form(_ visit: Visit) throws -> Response { try page(OwnVisit(visit), .ok, []) }

    static func save(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit)
        let typed = TypedDetails(visit.request, own.applicant.wishes.minimumSalaryPerYear)
        guard typed.problems.isEmpty else { return try page(own, .unprocessable, typed.problems) }
        let done: Void? = try visit.changing({ mark(try stored(own)) }) {
            try visit.keep(.applicants, [typed.applied(to: try stored(own))])
        }
        return try done == nil ? page(OwnVisit(visit), .conflict, []) : .seeOther("/candidate/data?saved=1")
    }

    private static func stored(_ own: OwnVisit) throws -> Applicant {
        guard let applicant = try own.store.find(.applicants, own.id.text) else { throw Turned.away(.notFound) }
        return applicant
    }

    private static func mark(_ applicant: Applicant) -> String {
        let (person, wishes) = (applicant.person, applicant.wishes)
        return Mark.of(
            [
                person.email, person.phone, person.contactLanguage.text, applicant.earliestStart?.iso,
                wishes.minimumSalaryPerYear.map { String($0.amount) }, wishes.acceptsOtherOccupation.map { "\($0)" },
                wishes.acceptsTraining.map { "\($0)" },
            ] + wishes.patterns.map(\.rawValue))
    }

    private static func page(
        _ own: OwnVisit, _ status: Status, _ problems: [(field: String, text: LocalText)]
    ) throws -> Response {
        let visit = own.visit
        let (person, wishes) = (own.applicant.person, own.applicant.wishes)
        let form = TypedForm(visit, address, problems: problems)
        return visit.page(visit[Words.changeDetails], status) {
            visit.overtaken(status)
            form.summary
            form.node(was: mark(own.applicant)) {
                form.input(
                    "email", Words.email, person.email ?? "", type: "email",
                    extra: [Attribute("autocomplete", "email")])
                form.input(
                    "phone", Words.phone, person.phone ?? "", type: "tel", extra: [Attribute("autocomplete", "tel")])
                form.select(
                    "language", Words.contactLanguage, languages(own), person.contactLanguage.text)
                form.input("start", Words.earliestStart, own.applicant.earliestStart?.iso ?? "", type: "date")
                form.input(
                    "salary", Words.leastSalary,
                    TypedDetails.shown(wishes.minimumSalaryPerYear),
                    extra: [Attribute("inputmode", "numeric")])
                form.choices(
                    "patterns", Words.workingTimes,
                    WorkPattern.allCases.map { ($0.rawValue, visit[Words.pattern($0)]) },
                    Set(wishes.patterns.map(\.rawValue)))
                form.select("other", Words.otherOccupation, answers(visit), word(wishes.acceptsOtherOccupation))
                form.select("training", Words.readyToTrain, answers(visit), word(wishes.acceptsTraining))
                Tag.button { visit[Words.saveChanges] }
            }
            Tag.p(.class("hint")) {
                "\(visit[Words.otherFields]) "
                Tag.a(.href("/candidate/data#corrections")) { visit[Words.askCorrection] }
            }
        }
    }

    /// Those in which the program writes, and the person's own where it is another.
    private static func languages(_ own: OwnVisit) -> [(value: String, text: String)] {
        let written = [("de", "Deutsch"), ("en", "English"), ("es", "Español")]
        let language = own.applicant.person.contactLanguage
        guard !written.contains(where: { $0.0 == language.text }) else { return written }
        let name = own.look.view.catalogue.languages.name(of: language, in: own.visit.language.code)
        return written + [(language.text, name ?? language.text)]
    }

    private static func answers(_ visit: Visit) -> [(value: String, text: String)] {
        [("", visit[Words.notSaid]), ("yes", visit[Words.yes]), ("no", visit[Words.no])]
    }

    private static func word(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
}

/// What was typed into the form, and what is wrong with it.
private struct TypedDetails {
    private let request: Request
    private(set) var problems: [(field: String, text: LocalText)] = []
    private var start: CivilDate?
    private var salary: Cents?

    /// - Parameter known: The salary that is stored, cents and all; it stays where the field says what it said.
    init(_ request: Request, _ known: Cents?) {
        self.request = request
        if let email = text("email"), !TypedDetails.isAddress(email) { problems.append(("email", Words.wrongEmail)) }
        if let phone = text("phone"), !TypedDetails.isNumber(phone) { problems.append(("phone", Words.wrongPhone)) }
        if text("email") == nil, text("phone") == nil { problems.append(("email", Words.unreachable)) }
        if text("language").flatMap({ LanguageCode($0) }) == nil { problems.append(("language", Words.chooseOne)) }
        if let day = text("start") {
            start = CivilDate(iso: day)
            if start == nil { problems.append(("start", Words.wrongDay)) }
        }
        if let amount = text("salary") {
            if amount == TypedDetails.shown(known) {
                salary = known
            } else if let euros = TypedDetails.euros(amount), (0...1_000_000).contains(euros) {
                salary = Cents(euros * 100)
            } else {
                problems.append(("salary", Words.wrongSalary))
            }
        }
    }

    func applied(to stored: Applicant) -> Applicant {
        var applicant = stored
        applicant.person.email = text("email")
        applicant.person.phone = text("phone")
        if let language = text("language").flatMap({ LanguageCode($0) }) { applicant.person.contactLanguage = language }
        applicant.earliestStart = start
        applicant.wishes.minimumSalaryPerYear = salary
        let patterns = Set(request.form.filter { $0.name == "patterns" }.compactMap { WorkPattern(rawValue: $0.value) })
        applicant.wishes.patterns = patterns.sorted()
        applicant.wishes.acceptsOtherOccupation = flag("other")
        applicant.wishes.acceptsTraining = flag("training")
        return applicant
    }

    /// A salary as its field shows it: whole euros, without the cents.
    static func shown(_ salary: Cents?) -> String { salary.map { String($0.amount / 100) } ?? "" }

    /// `32000`, `32.000` and `32 000 €` are whole euros; nil where a dot or a space is not before three digits.
    private static func euros(_ typed: String) -> Int64? {
        let amount = typed.replacing("€", with: " ").split(separator: " ").joined(separator: " ")
        guard amount.wholeMatch(of: /[0-9]{1,9}|[0-9]{1,3}([. ][0-9]{3})+/) != nil else { return nil }
        return Int64(amount.filter { $0 != "." && $0 != " " })
    }

    private func flag(_ name: String) -> Bool? {
        switch request.sent(name) {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    /// The trimmed text of a field; nil where nothing was typed.
    private func text(_ name: String) -> String? {
        guard let sent = request.sent(name) else { return nil }
        let parts = sent.prefix(400).split { $0.isWhitespace }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// `name@example.org`, nothing more exact: only mail itself can tell.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
            && text.utf8.count <= 254
    }

    private static func isNumber(_ text: String) -> Bool {
        text.count { $0.isNumber } >= 5 && text.allSatisfy { $0.isNumber || "+()/-. ".contains($0) } && text.count <= 40
    }
}
