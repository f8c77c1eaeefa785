import Calendar
import Domain
import HTML

extension FairDocuments {
    /// A candidate's day from top to bottom: interviews as cards, blocks as bands, breaks as thin lines.
    func timeline(_ day: Sheet.Day, _ wording: Wording) -> Node {
        Tag.ol(.class("timeline")) {
            for entry in day.entries {
                Tag.li(.class("entry \(entry.styleClass)")) {
                    Tag.p(.class("hours")) {
                        Tag.time { entry.window.from.text }
                        Tag.span(.class("until")) { "–\(entry.window.to.text)" }
                    }
                    Tag.div(.class("what")) { what(entry, wording) }
                }
            }
        }
    }

    private func what(_ entry: Sheet.Entry, _ wording: Wording) -> [Node] {
        switch entry.content {
        case .pause: return [Tag.p { wording[.pause] }]
        case .block(let block):
            return [Tag.h3(Attribute("dir", "auto")) { block.title }, mark(entry, wording)]
        case .interview(let facts):
            return [
                Tag.p(.class("place")) { facts.tableLabel },
                Tag.h3(Attribute("dir", "auto")) { facts.employerName },
                mark(entry, wording),
                details(of: facts, wording),
            ]
        }
    }

    private func details(of facts: InterviewFacts, _ wording: Wording) -> Node {
        Tag.dl(.class("details")) {
            for (term, text) in lines(of: facts, wording) {
                Tag.div {
                    Tag.dt { wording[term] }
                    Tag.dd(Attribute("dir", "auto")) { text }
                }
            }
        }
    }

    /// What a candidate reads of an interview beside its time, place and firm.
    func lines(of facts: InterviewFacts, _ wording: Wording) -> [(Phrase, String)] {
        let lines: [(Phrase, String?)] = [
            (.job, facts.job.isEmpty ? nil : facts.job), (.contact, facts.employer?.contactName),
            (.language, languageText(of: facts, wording, names: true)),
        ]
        return lines.compactMap { term, text in text.map { (term, $0) } }
    }
}

extension Sheet.Entry {
    /// Classes by meaning: the kind of entry, and whether it changed.
    var styleClass: String {
        let kind =
            switch content {
            case .interview: "interview"
            case .block: "block"
            case .pause: "pause"
            }
        return change == .none ? kind : "\(kind) changed"
    }
}
