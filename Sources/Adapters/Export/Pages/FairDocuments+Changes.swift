import Calendar
import Domain
import HTML

extension FairDocuments {
    /// What changed since the release before, for this audience; says so where nothing did.
    func changes(of sheet: Sheet, _ wording: Wording) -> Node {
        guard let previous = history.previous else { return Tag.p(.class("first")) { wording[.firstVersion] } }
        let changed = sheet.entries.filter { $0.change != .none } + sheet.removed
        let onTheWay = journeyChanges(for: sheet.audience, wording)
        let isQuiet = changed.isEmpty && onTheWay.isEmpty
        return Tag.section(.class(isQuiet ? "changes quiet" : "changes")) {
            Tag.h2 { wording.filled(.changedSince, previous.name) }
            if isQuiet {
                Tag.p { wording[.nothingChanged] }
            } else {
                Tag.ul {
                    for entry in changed {
                        Tag.li {
                            word(entry, wording)
                            Tag.span(.class("line")) { line(entry, for: sheet.audience, wording) }
                            before(entry, wording)
                        }
                    }
                    onTheWay
                }
            }
        }
    }

    /// The word for what happened to the entry, with what it was before; nothing where nothing happened.
    func mark(_ entry: Sheet.Entry, _ wording: Wording) -> Node {
        .fragment([word(entry, wording), before(entry, wording)])
    }

    private func word(_ entry: Sheet.Entry, _ wording: Wording) -> Node {
        switch entry.change {
        case .none: .empty
        case .added: Tag.span(.class("mark")) { wording[.new] }
        case .removed: Tag.span(.class("mark gone")) { wording[.cancelled] }
        case .changed: Tag.span(.class("mark")) { wording[.moved] }
        }
    }

    private func before(_ entry: Sheet.Entry, _ wording: Wording) -> Node {
        guard case .changed(let before) = entry.change else { return .empty }
        return Tag.span(.class("before")) { wording.filled(.before, place(of: before, wording)) }
    }

    /// An entry on one line: when, where and whom.
    func line(_ entry: Sheet.Entry, for audience: Audience, _ wording: Wording) -> String {
        let time = "\(wording.dayAndMonth(entry.window.date)) \(entry.window.from)–\(entry.window.to)"
        switch entry.content {
        case .pause: return time
        case .block(let block): return "\(time), \(block.title)"
        case .interview(let facts):
            return [time, facts.tableLabel, subject(of: facts, for: audience)].joined(separator: ", ")
        }
    }

    /// Whom the audience meets: the firm or, where it is the firm itself, the candidate.
    func subject(of facts: InterviewFacts, for audience: Audience) -> String {
        switch audience {
        case .candidate, .interpreter, .table, .day: facts.employerName
        case .employer: Disclosure(audience).candidateNames ? facts.candidateName : facts.interview.candidate.text
        }
    }

    /// When and where an interview was before.
    func place(of item: TimetableItem, _ wording: Wording) -> String {
        let time = "\(wording.dayAndMonth(item.window.date)) \(item.window.from)–\(item.window.to)"
        switch item.subject {
        case .block: return time
        case .interview(let interview): return "\(time), \(tableLabel(interview.table))"
        }
    }
}
