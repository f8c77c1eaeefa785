import Calendar
import Domain

/// Builds papers and emergency contacts from rows; whether the campaign has the applicant is seen when they are stored.
enum DocumentRows {
    static func document(_ row: inout RowReading) -> PersonDocument? {
        let vocabulary = row.vocabulary
        let applicant = row.requiredText(.applicant)
        let kind = row.required(.documentKind, Words.documentKinds.parse)
        let status = row.required(.documentStatus, DocumentStatusText.parse)
        let language = row.value(.language) { vocabulary.language($0) }
        let validUntil = row.date(.validUntil)
        let due = row.date(.due)
        let actor = row.value(.documentActor, Words.documentActors.parse)
        let contents = row.values(.contents, divided: ListText.itemsOrCommas, NumberListText.span).flatMap(\.self)
        guard let applicant, let kind, let status else { return nil }
        return PersonDocument(
            applicant: ID(applicant), kind: kind, status: status, language: language, validUntil: validUntil,
            due: due, actor: actor, contents: Set(contents).sorted(), file: row.text(.file), note: row.text(.note))
    }

    static func contact(_ row: inout RowReading) -> EmergencyContact? {
        let vocabulary = row.vocabulary
        let id = row.requiredText(.id)
        let applicant = row.text(.applicant)
        let name = row.requiredText(.name)
        let phone = row.requiredText(.phone)
        let languages = row.values(.contractLanguages, divided: ListText.itemsOrCommas) { vocabulary.language($0) }
        let from = row.date(.from)
        let until = row.date(.until)
        if let from, let until, until < from {
            row.refuse(
                .contradiction, .until, "the last day is before the first",
                hint: "Write the first day into from and the last into until.")
        }
        guard let id, let name, let phone else { return nil }
        return EmergencyContact(
            id: ID(id), applicant: applicant.map { ID($0) }, name: name, phone: phone,
            languages: Set(languages).sorted(), from: from, until: until)
    }
}

/// Reads how far a paper has come; that it has expired follows from its last day.
enum DocumentStatusText {
    static func parse(_ text: String) -> Parsed<PersonDocument.Status> {
        let parsed = Words.documentStatuses.parse(text)
        guard case .value(.expired) = parsed else { return parsed }
        return .refused(
            ValueProblem(
                .unknownWord, "found a word for expired, which follows from the last day",
                hint: "Write how far the paper had come, such as received, and its last day into validUntil."))
    }
}

/// Reads numbers of a law's list: `7`, `1-10`.
package enum NumberListText {
    /// The numbers of a list such as `1-7; 9`, each once, in order; nil where a part is neither a number nor a span.
    package static func numbers(_ text: String) -> [Int]? {
        var numbers: Set<Int> = []
        for part in text.split(whereSeparator: { ";,".contains($0) }) {
            guard case .value(let span) = span(String(part)) else { return nil }
            numbers.formUnion(span)
        }
        return numbers.sorted()
    }

    static func span(_ text: String) -> Parsed<[Int]> {
        let ends = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
            .map { Int($0.filter { $0 != " " }) }
        switch ends.count {
        case 1: if let number = ends[0], (1...99).contains(number) { return .value([number]) }
        case 2:
            if let first = ends[0], let last = ends[1], first >= 1, first <= last, last <= 99 {
                return .value(Array(first...last))
            }
        default: break
        }
        return .refused(
            ValueProblem(
                .notANumber, "found neither a number from 1 to 99 nor a span of numbers",
                hint: "Write numbers and spans, for example: 1-7; 9."))
    }
}
