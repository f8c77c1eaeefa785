import Calendar
import Domain
import JSONText
import PlanFiles

/// The gates of people as text and as JSON.
struct GateSheet {
    let people: [PersonGate]

    init(_ people: [PersonGate]) {
        self.people = people
    }

    /// How many may be booked, in one sentence.
    var summary: String { "\(people.count(where: \.isOpen)) of \(people.count) newcomers may be booked" }

    // MARK: As text

    /// What is missing and what was overridden, by person, and the sum.
    func overview(in language: LanguageCode) -> [String] {
        guard !people.isEmpty else { return ["nobody who has accepted or signed a contract is still to come"] }
        var lines: [String] = []
        for person in people {
            let (missing, overridden) = (person.missing, person.overridden)
            lines.append(
                "\(person.applicant): \(person.isOpen ? "may be booked" : "\(missing.count) missing")"
                    + (overridden.isEmpty ? "" : ", overridden: \(overridden.map(\.name).joined(separator: ", "))"))
            var table = TextTable([.left, .left, .left, .left, .left])
            for line in missing.sorted(by: { ($0.due, $0.name) < ($1.due, $1.name) }) {
                table.add([
                    "", line.name, line.due.iso, line.actor.rawValue,
                    "\(line.title.text(in: language)): \(line.lackText(in: language))",
                ])
            }
            lines += table.lines
        }
        return lines + [summary]
    }

    /// Every line of the people with what it rests on.
    func everything(in language: LanguageCode) -> [String] {
        people.flatMap { person in
            var table = TextTable([.left, .left, .left, .left, .left])
            for line in person.lines {
                table.add([
                    line.name, line.word, line.due.iso, line.actor.rawValue,
                    "\(line.title.text(in: language)) (\(line.law))",
                ])
            }
            let notes = person.lines.filter { !$0.lacks.isEmpty }.map { line in
                "\(line.name): \(line.lackText(in: language))"
                    + (line.override.map { "; overridden by \($0.actor)\($0.reason.map { ": \($0)" } ?? "")" } ?? "")
            }
            return ["\(person.applicant) arrives on \(person.arrival)"] + table.lines + notes
                + [person.isOpen ? "the journey may be booked" : "\(person.missing.count) missing"]
        }
    }

    // MARK: As JSON

    /// How many may be booked; nil where nobody is to come.
    var sums: JSONValue? {
        people.isEmpty
            ? nil : .object([("open", .int(people.count(where: \.isOpen))), ("newcomers", .int(people.count))])
    }

    var json: JSONValue {
        .object([
            ("open", .int(people.count(where: \.isOpen))),
            (
                "people",
                .array(
                    people.map { person in
                        .object([
                            ("applicant", .string(person.applicant.text)), ("arrival", .string(person.arrival.iso)),
                            ("open", .bool(person.isOpen)), ("lines", .array(person.lines.map(GateSheet.json))),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ line: GateLine) -> JSONValue {
        .object([
            ("line", .string(line.name)), ("title", ChecklistFiles.json(line.title)),
            ("holds", .bool(line.lacks.isEmpty)), ("lacks", .array(line.lacks.map { ChecklistFiles.json($0.text) })),
            ("due", .string(line.due.iso)), ("actor", .string(line.actor.rawValue)), ("law", .string(line.law)),
            ("seen", .bool(line.isSeen)),
            (
                "override",
                line.override.map { decision in
                    .object([("actor", .string(decision.actor)), ("reason", .optional(decision.reason))])
                } ?? .null
            ),
        ])
    }
}

extension GateLine {
    /// What is missing, without data of the person.
    func lackText(in language: LanguageCode) -> String {
        lacks.map { $0.text.text(in: language) }.joined(separator: "; ")
    }

    fileprivate var word: String {
        switch (lacks.isEmpty, override) {
        case (true, _): "holds"
        case (false, nil): "MISSING"
        case (false, .some): "overridden"
        }
    }
}
