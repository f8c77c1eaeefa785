import Calendar
package import Domain
package import HTML

/// Who may travel, people by lines of the gate, as one page to print on A4, with what each person lacks below. Nobody's name
/// stands on it; people stand there by id.
package struct GatePage: Sendable {
    private let campaign: Campaign
    /// In the order of the page.
    package let people: [PersonGate]
    /// The lines of all people, in the order in which they first come.
    private let lines: [GateLine]

    /// - Parameter people: In the order of the page.
    package init(campaign: Campaign, people: [PersonGate]) {
        self.campaign = campaign
        self.people = people
        var known: Set<String> = []
        lines = people.flatMap(\.lines).filter { known.insert($0.name).inserted }
    }

    package func markup(_ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.gate]) – \(campaign.name)", heading: wording[.gate],
            skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.gate)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { wording[.gate] }
            }
        } content: {
            parts(facts)
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
    }

    /// What stands at the top of the page.
    package func heading(_ language: DocumentLanguage) -> String { Wording(language: language)[.gate] }

    /// What stands below the heading, for pages of the service.
    @Content package func parts(_ facts: PrintFacts) -> [Node] {
        let wording = Wording(language: facts.language)
        figures(facts, wording)
        if people.isEmpty {
            Tag.p(.class("empty")) { wording[.nobodyComes] }
        } else {
            chart(wording)
            legend(wording)
            for (number, person) in people.enumerated() { details(person, number, wording) }
        }
    }

    private func figures(_ facts: PrintFacts, _ wording: Wording) -> Node {
        let printed = facts.zone.wallTime(at: facts.printedAt)
        let terms = [
            (wording[.printed], "\(wording.shortDate(printed.date)), \(printed.hour)"),
            (
                wording[.mayTravel],
                wording.filled(.peopleOfPeople, String(people.count(where: \.isOpen)), String(people.count))
            ),
        ]
        return Tag.div(.class("passport")) {
            Tag.dl {
                for (term, text) in terms {
                    Tag.div {
                        Tag.dt { term }
                        Tag.dd { text }
                    }
                }
            }
        }
    }

    // MARK: Chart

    private func chart(_ wording: Wording) -> Node {
        Tag.div(.class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", wording[.gate])) {
            Tag.table(.class("gate")) {
                Tag.caption { "\(wording[.gate]), \(campaign.name)" }
                Tag.thead {
                    Tag.tr {
                        Tag.th(.scope(.col), .class("who")) { wording[.candidate] }
                        for line in lines {
                            Tag.th(.scope(.col)) {
                                Tag.span(.class("upright")) { line.title.text(in: wording.language.code) }
                            }
                        }
                    }
                }
                Tag.tbody {
                    for (number, person) in people.enumerated() {
                        Tag.tr {
                            Tag.th(.scope(.row), .class("who")) {
                                Tag.a(.href("#p\(number + 1)")) { person.applicant.text }
                                Tag.span(.class("when")) { wording.shortDate(person.arrival) }
                            }
                            for line in lines {
                                cell(person.lines.first { $0.name == line.name }, wording)
                            }
                        }
                    }
                }
            }
        }
    }

    private func cell(_ line: GateLine?, _ wording: Wording) -> Node {
        let look = look(line)
        return Tag.td(.class(look.kind)) {
            Tag.span(.aria("hidden", "true")) { look.sign }
            Tag.span(.class("unseen")) { wording[look.phrase] }
        }
    }

    private func look(_ line: GateLine?) -> (kind: String, sign: String, phrase: Phrase) {
        guard let line else { return ("none", "", .notNeeded) }
        if line.lacks.isEmpty { return ("holds", "✓", .lineHolds) }
        return line.override == nil ? ("lacks", "×", .lineLacks) : ("given", "○", .lineOverridden)
    }

    private func legend(_ wording: Wording) -> Node {
        let signs: [(kind: String, sign: String, phrase: Phrase)] = [
            ("holds", "✓", .lineHolds), ("lacks", "×", .lineLacks), ("given", "○", .lineOverridden),
            ("none", "", .notNeeded),
        ]
        return Tag.ul(.class("legend"), .aria("label", wording[.legend])) {
            for sign in signs {
                Tag.li {
                    Tag.span(.class("sign \(sign.kind)"), .aria("hidden", "true")) { sign.sign }
                    " \(wording[sign.phrase])"
                }
            }
        }
    }

    // MARK: What somebody lacks

    private func details(_ person: PersonGate, _ number: Int, _ wording: Wording) -> Node {
        let open = person.lines.filter { !$0.lacks.isEmpty }
        let language = wording.language.code
        return Tag.section(.class("person"), .id("p\(number + 1)")) {
            Tag.h2 {
                "\(person.applicant) – "
                person.isOpen ? wording[.mayTravel] : wording.filled(.linesMissing, String(person.missing.count))
            }
            if !open.isEmpty {
                Tag.table(.class("list")) {
                    Tag.caption { "\(person.applicant)" }
                    Tag.thead {
                        Tag.tr {
                            Tag.th(.scope(.col), .class("condition")) { wording[.gateLine] }
                            Tag.th(.scope(.col)) { wording[.whatLacks] }
                            Tag.th(.scope(.col), .class("due")) { wording[.byWhen] }
                            Tag.th(.scope(.col), .class("actor")) { wording[.whoActs] }
                            Tag.th(.scope(.col)) { wording[.law] }
                        }
                    }
                    Tag.tbody {
                        for line in open.sorted(by: { ($0.due, $0.name) < ($1.due, $1.name) }) {
                            Tag.tr {
                                Tag.th(.scope(.row)) { line.title.text(in: language) }
                                Tag.td {
                                    wording.dated(
                                        line.lacks.map { $0.text.text(in: language) }.joined(separator: "; "))
                                    if let override = line.override {
                                        Tag.span(.class("given-by")) {
                                            " \(wording[.lineOverridden]): \(override.actor)"
                                            if let reason = override.reason { ", \(reason)" }
                                        }
                                    }
                                }
                                Tag.td(.class("due")) { wording.shortDate(line.due) }
                                Tag.td(.class("actor")) { line.actor.name.text(in: language) }
                                Tag.td { wording.language.law(line.law) }
                            }
                        }
                    }
                }
            }
        }
    }
}
