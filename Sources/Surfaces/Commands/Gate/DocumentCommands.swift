import Arguments
import Calendar
import Domain
import Intake
import JSONText
import Store

/// `lotse documents show|set`: the papers that people need, and how far each has come.
enum DocumentCommands {
    private static let one = Operand(
        "APPLICANT", .text, "The applicant's id; all where it is left out", count: .optional)
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let kind = Operand("KIND", .oneOf(DocumentKind.self, placeholder: "KIND"), "The kind of paper")
    private static let status = Option("status", .documentStatus, "How far it has come")
    private static let validUntil = Option(
        "valid-until", .lastDay, "The last day on which it is valid; none = it is not known, or there is none")
    private static let written = Option("language", .languageCode, "The language it is written in")
    private static let due = Option("due", .date, "The day by which somebody has to act; else that of its rule")
    private static let actor = Option(
        "actor", .oneOf(ChecklistLine.Actor.self, placeholder: "ACTOR"), "Who has to act; else whom its rule names")
    private static let contents = Option(
        "contents", .numbers, "Numbers of the law's list that it says; those of before are replaced")
    private static let file = Option(
        "file", .text, "Where its file lies; the path is noted, the file not copied; '' = nowhere")
    private static let note = Option("note", .text, "A remark; '' = none")

    static let value = Command<Session>(
        "documents", summary: "Look at the papers that people need, and say how far each has come",
        page: "docs/reference/commands.md#lotse-documents",
        commands: [
            command(
                "show", "Print what is missing; of one person every paper with the rule that asks for it",
                examples: [
                    Example("lotse documents show", "what is missing, by person, with the day and who has to act"),
                    Example("lotse documents show B017 --language de", "every paper of one person"),
                ], operands: [one.spec], options: [OnboardingCommands.language.spec], under: "documents", run: show),
            command(
                "set", "Say how far a paper has come",
                examples: [
                    Example(
                        "lotse documents set B017 identity --status received --valid-until 2016-04-30", "it is there"),
                    Example(
                        "lotse documents set B017 terms --contents 1-10 --language es",
                        "written in Spanish, and all ten contents are ticked"),
                ], operands: [applicant.spec, kind.spec],
                options: [
                    status.spec, validUntil.spec, written.spec, due.spec, actor.spec, contents.spec, file.spec,
                    note.spec,
                ], under: "documents", run: set),
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let wanted = try call.invocation[one].map { try place.applicant($0).id }
        let people = try place.pipeline().papers().filter { wanted == nil || $0.applicant == wanted }
        let sheet = PaperSheet(people, on: call.date)
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            let language = LanguageCode(call.invocation[OnboardingCommands.language] ?? "en") ?? .english
            for line in wanted.map({ sheet.everything(of: $0, in: language) }) ?? sheet.missing(in: language) {
                call.session.out.line(line)
            }
        }
        return .done
    }

    private static func set(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let kind = try call.invocation.required(kind)
        let fresh = PersonDocument(applicant: person, kind: kind, status: .needed)
        let known = try place.store.find(.documents, fresh.id.text)
        var document = known ?? fresh
        let (status, last) = (call.invocation[status], call.invocation[validUntil])
        if status != nil || last != nil {
            if let last, last.day == nil { document.validUntil = nil }
            document = try changed(document, to: status ?? document.status, validUntil: last?.day, on: call.date)
        }
        if let language = call.invocation[written] { document.language = language }
        if let day = call.invocation[due] { document.due = day }
        if let who = call.invocation[actor] { document.actor = who }
        if let numbers = call.invocation[contents] { document.contents = numbers }
        if let path = call.invocation[file] { document.file = path.isEmpty ? nil : path }
        if let text = call.invocation[note] { document.note = text.isEmpty ? nil : text }
        let receipt = try place.store.importRows(
            .documents, [document], from: ImportSource(file: "documents set", digest: ""), actor: place.actor,
            now: place.now)
        if let refusal = receipt.refused.first { throw refusal.reason }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object(
                    [("applicant", .string(person.text))] + PaperSheet.members(kind, document, on: call.date)
                        + [("batch", .optional(receipt.batch))]
                ).pretty)
            return .done
        }
        let until = document.validUntil.map { ", valid until \($0)" } ?? ""
        call.session.out.line("\(person) \(kind.rawValue): \(document.status(on: call.date).rawValue)\(until)")
        call.session.note("next: lotse documents show \(person)")
        return .done
    }

    /// The document with another status, or the failure that says what it may become.
    private static func changed(
        _ document: PersonDocument, to status: PersonDocument.Status, validUntil: CivilDate?, on day: CivilDate
    ) throws -> PersonDocument {
        let name = "\(document.kind.rawValue) of \(document.applicant)"
        do throws(PersonDocument.StepRefusal) {
            return try document.becoming(status, on: day, validUntil: validUntil)
        } catch {
            switch error {
            case .illegal(let from, let legal):
                throw Failure(
                    code: "CL109",
                    message: "\(name) is \(from.rawValue) and cannot become \(status.rawValue) at once",
                    hint: "it can become \(legal.map(\.rawValue).joined(separator: ", "))", at: "--status", exit: .no)
            case .over(let end):
                throw Failure(
                    code: "CL110", message: "\(name) was valid until \(end), which is before \(day)",
                    hint: "give the last day of the new one with --valid-until, or ask for one: --status asked",
                    at: "--valid-until", exit: .no)
            }
        }
    }
}

extension ValueKind where Value == PersonDocument.Status {
    /// What can be said of a paper; that it has expired follows from its last day.
    fileprivate static var documentStatus: ValueKind<PersonDocument.Status> {
        let words = PersonDocument.Status.sayable.map(\.rawValue)
        return ValueKind(
            placeholder: "STATUS", expected: "one of \(words.joined(separator: ", "))", completion: .words(words)
        ) { text in PersonDocument.Status.sayable.first { $0.rawValue == text } }
    }
}

/// The last day of a paper, or that there is none.
struct LastDay {
    let day: CivilDate?
}

extension ValueKind where Value == LastDay {
    fileprivate static var lastDay: ValueKind<LastDay> {
        ValueKind(placeholder: "DATE", expected: "a day as YYYY-MM-DD, or none") { text in
            text == "none" ? LastDay(day: nil) : CivilDate(iso: text).map { LastDay(day: $0) }
        }
    }
}

extension ValueKind where Value == [Int] {
    /// Numbers of a list and spans of them; none for an empty text.
    fileprivate static var numbers: ValueKind<[Int]> {
        ValueKind(placeholder: "NUMBERS", expected: "numbers and spans from 1 to 99, such as 1-7; 9") {
            NumberListText.numbers($0)
        }
    }
}
