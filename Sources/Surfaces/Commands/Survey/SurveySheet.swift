import Calendar
import Catalogue
import Domain
import JSONText
import Store

/// What a survey came to, as `survey show` prints it.
struct SurveySheet {
    private let figures: SurveyFigures
    private let reminder: SurveyReminder
    private let deadline: CivilDate?
    private let catalogue: Catalogue

    init(_ place: Workplace) throws {
        let settings = try place.store.campaign().settings
        let vacancies = try place.store.all(.vacancies)
        figures = SurveyFigures(
            answers: try place.store.all(.survey), employers: try place.store.all(.employers).map(\.id),
            vacancies: Dictionary(uniqueKeysWithValues: vacancies.map { ($0.id, $0.employer) }),
            asked: settings.surveyAsked)
        deadline = settings.surveyDeadline
        reminder = SurveyReminder(deadline: deadline, on: place.call.date)
        catalogue = place.catalogue
    }

    var lines: [String] {
        var lines = [
            "\(figures.answered) of \(figures.asked) firms answered, \(share(figures.answered, of: figures.asked))"
        ]
        let words = SurveyAnswer.Interest.allCases.map { word in
            let count = figures.interest[word] ?? 0
            return "\(count) \(word.rawValue), \(share(count, of: figures.answered))"
        }
        lines.append(words.joined(separator: "; "))
        lines += openings
        if !figures.unconfirmed.isEmpty {
            lines.append("to be confirmed: " + figures.unconfirmed.map(\.text).joined(separator: " "))
        }
        return lines + reminders
    }

    private var openings: [String] {
        var table = TextTable([.left, .right, .right, .right, .right])
        table.add(["occupation", "firms", "openings", "later", "confirmed"])
        for row in figures.rows {
            table.add([
                title(of: row), "\(row.firms)", "\(row.openings)", "\(row.later)", "\(row.confirmed)",
            ])
        }
        let sums = [\SurveyFigures.Row.openings, \.later, \.confirmed].map { path in
            "\(figures.rows.map { $0[keyPath: path] }.reduce(0, +))"
        }
        table.add(["all", ""] + sums)
        return table.lines
    }

    private var reminders: [String] {
        let unknown = figures.asked - figures.answered - figures.silent.count
        var waiting: [String] = []
        if !figures.silent.isEmpty { waiting.append(figures.silent.map(\.text).joined(separator: " ")) }
        if unknown > 0 { waiting.append("\(unknown) whom the campaign does not have") }
        guard !waiting.isEmpty else { return [] }
        let due =
            switch reminder {
            case .none: "no deadline is set ('lotse survey ask --deadline DATE')"
            case .next(let day): "to be reminded on \(day)"
            case .due(let day): "to be reminded since \(day)"
            case .over: "the deadline is over"
            }
        return ["not answered, \(due): " + waiting.joined(separator: ", ")]
    }

    private func title(of row: SurveyFigures.Row) -> String {
        row.occupation.flatMap { catalogue.occupation($0) }?.titleGerman ?? row.title
    }

    /// Percent with a tenth, rounded half up.
    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0.0 %" }
        let tenths = (part * 2_000 + whole) / (2 * whole)
        return "\(tenths / 10).\(tenths % 10) %"
    }

    var json: JSONValue {
        let (state, day): (String, CivilDate?) =
            switch reminder {
            case .none: ("none", nil)
            case .next(let day): ("next", day)
            case .due(let day): ("due", day)
            case .over: ("over", nil)
            }
        return .object([
            ("asked", .int(figures.asked)), ("answered", .int(figures.answered)),
            (
                "interest",
                .object(SurveyAnswer.Interest.allCases.map { ($0.rawValue, .int(figures.interest[$0] ?? 0)) })
            ),
            (
                "openings",
                .array(
                    figures.rows.map { row in
                        .object([
                            ("occupation", .optional(row.occupation?.text)), ("title", .string(title(of: row))),
                            ("firms", .int(row.firms)), ("openings", .int(row.openings)), ("later", .int(row.later)),
                            ("confirmed", .int(row.confirmed)),
                        ])
                    })
            ),
            ("unconfirmed", .strings(figures.unconfirmed.map(\.text))),
            ("deadline", .optional(deadline?.iso)), ("reminder", .string(state)), ("remindOn", .optional(day?.iso)),
            ("silent", .strings(figures.silent.map(\.text))),
        ])
    }
}
