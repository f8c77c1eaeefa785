import Calendar
import Domain
import HTML

extension FairDocuments {
    /// A day as a table: one row an entry, its columns what the audience has to know.
    func table(_ day: Sheet.Day, for audience: Audience, _ wording: Wording) -> Node {
        let columns = audience.columns
        return Tag.table(.class("plan")) {
            Tag.caption { "\(wording[audience.kind]), \(wording.longDate(day.date))" }
            Tag.thead {
                Tag.tr {
                    Tag.th(.scope(.col), .class("hours")) { wording[.time] }
                    for column in columns {
                        Tag.th(.scope(.col), .class(column == .table ? "place" : "detail")) { wording[column] }
                    }
                }
            }
            Tag.tbody {
                for entry in day.entries { row(entry, columns, audience, wording) }
            }
        }
    }

    private func row(_ entry: Sheet.Entry, _ columns: [Phrase], _ audience: Audience, _ wording: Wording) -> Node {
        Tag.tr(.class(entry.styleClass)) {
            Tag.th(.scope(.row), .class("hours")) { "\(entry.window.from)–\(entry.window.to)" }
            switch entry.content {
            case .pause: Tag.td(.colspan(columns.count)) { wording[.pause] }
            case .block(let block):
                Tag.td(.colspan(columns.count), Attribute("dir", "auto")) {
                    block.title
                    mark(entry, wording)
                }
            case .interview(let facts):
                for column in columns {
                    Tag.td(Attribute("dir", "auto")) {
                        cell(column, facts, audience, wording)
                        if column == columns.first { mark(entry, wording) }
                    }
                }
            }
        }
    }

    private func cell(_ column: Phrase, _ facts: InterviewFacts, _ audience: Audience, _ wording: Wording) -> [Node] {
        let texts = texts(in: column, facts, audience, wording)
        guard let main = texts.first else { return [] }
        return [column == .table ? Tag.strong { main } : .text(main)]
            + texts.dropFirst().map { text in Tag.small { text } }
    }

    /// What stands in a column of the audience's table: the text and what follows it in small print.
    func texts(
        in column: Phrase, _ facts: InterviewFacts, _ audience: Audience, _ wording: Wording
    ) -> [String] {
        let disclosure = Disclosure(audience)
        switch column {
        case .table: return [facts.tableLabel]
        case .employer: return [facts.employerName]
        case .job: return [facts.job]
        case .candidate where disclosure.candidateNames && facts.person != nil:
            return [facts.candidateName, facts.interview.candidate.text]
        case .candidate: return [facts.interview.candidate.text]
        case .language: return [languageText(of: facts, wording, names: disclosure.interpreterNames) ?? ""]
        default: return []
        }
    }
}

extension Audience {
    /// The columns of its table after the time.
    var columns: [Phrase] {
        switch self {
        case .candidate: [.table, .employer, .job, .language]
        case .employer: [.table, .candidate, .job, .language]
        case .interpreter: [.table, .employer, .candidate, .language]
        case .table: [.employer, .candidate, .language]
        case .day: [.table, .employer, .candidate, .language]
        }
    }
}
