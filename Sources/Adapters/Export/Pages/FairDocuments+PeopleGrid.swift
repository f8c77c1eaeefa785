import Calendar
import Domain
import HTML

extension FairDocuments {
    /// The whole fair by person: for each day a table with the candidates as rows and the slots as columns. It says where
    /// somebody is at a time; everybody stands there by id.
    package func peopleGrid(_ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.peopleGrid]) – \(campaign.name)",
            heading: wording[.peopleGrid], skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.grid)
        ) {
            masthead(wording[.peopleGrid])
        } content: {
            passport(of: nil, facts, wording)
            Tag.p(.class("hint")) { wording[.peopleGridHint] }
            for day in history.latest.days { peopleSection(day, wording) }
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
    }

    private func peopleSection(_ day: FairDay, _ wording: Wording) -> Node {
        let title = wording.longDate(day.date)
        let everybody = Set(history.latest.interviews.map(\.interview.candidate)).sorted()
        let present = Set(
            history.latest.interviews.filter { $0.window.date == day.date }.map(\.interview.candidate))
        let people = everybody.filter(present.contains)
        let absent = everybody.filter { !present.contains($0) }
        return Tag.section(.class("day")) {
            Tag.h2 { title }
            Tag.div(
                .class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", title)
            ) {
                Tag.table(.class("grid people")) {
                    Tag.caption { "\(wording[.peopleGrid]), \(title)" }
                    Tag.thead {
                        Tag.tr {
                            Tag.th(.scope(.col)) { wording[.candidate] }
                            for slot in day.slots { Tag.th(.scope(.col)) { slot.start.text } }
                        }
                    }
                    Tag.tbody {
                        for person in people {
                            Tag.tr {
                                Tag.th(.scope(.row)) { person.text }
                                personCells(person, day, wording)
                            }
                        }
                    }
                }
            }
            if !absent.isEmpty {
                Tag.p(.class("hint")) {
                    wording.filled(.withoutInterview, absent.map(\.text).joined(separator: ", "))
                }
            }
        }
    }

    private func personCells(_ person: ID<Applicant>, _ day: FairDay, _ wording: Wording) -> [Node] {
        let own = history.latest.interviews.filter { $0.interview.candidate == person && $0.window.date == day.date }
        let blocks = history.latest.blocks.filter { block in
            block.window.date == day.date && block.concerns(person)
        }
        return day.slots.indices.map { slot in
            let start = day.slots[slot].start
            if let held = own.first(where: { $0.window.from <= start && start < $0.window.to }) {
                return held.window.reaches(into: slot, of: day) ? .empty : personCell(held, day)
            }
            guard let block = blocks.first(where: { $0.window.from <= start && start < $0.window.to }) else {
                return Tag.td(.class("free")) { Tag.span(.class("unseen")) { wording[.free] } }
            }
            return Tag.td(.class("away"), Attribute("title", block.title), Attribute("dir", "auto")) {
                Tag.span(.class("unseen")) { block.title }
            }
        }
    }

    private func personCell(_ held: ReleasedInterview, _ day: FairDay) -> Node {
        let interview = held.interview
        return Tag.td(
            .colspan(held.window.slots(of: day)), .class(interview.interpreter == nil ? "direct" : "interpreted")
        ) {
            Tag.span(.class("firm"), Attribute("dir", "auto")) { tableLabel(interview.table) }
            Tag.span(.class("ids")) {
                interview.employer.text
                if let interpreter = interview.interpreter { " · \(interpreter)" }
            }
        }
    }
}

extension FairBlock {
    fileprivate func concerns(_ person: ID<Applicant>) -> Bool {
        switch audience {
        case .all: true
        case .candidates(let ids): ids.contains(person)
        case .employers, .interpreters: false
        }
    }
}
