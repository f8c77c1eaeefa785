package import Domain
import HTML

extension FairDocuments {
    /// What was released, for those who answer for it: what changed on each day since the release before, and the rules of
    /// policy that the timetable breaks, with who decided so and why. Candidates stand there by id.
    package func releasePage(_ facts: PrintFacts, _ breaches: [PolicyBreach]) -> String {
        let wording = Wording(language: facts.language)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.releasePage]) – \(campaign.name)",
            heading: wording[.releasePage], skip: wording[.skip],
            styles: .embedded(StyleSheet.base + StyleSheet.sheet + StyleSheet.decisions)
        ) {
            masthead(wording[.releasePage])
        } content: {
            passport(of: nil, facts, wording)
            for day in history.latest.days {
                Tag.section(.class("day")) {
                    Tag.h2 { wording.longDate(day.date) }
                    changes(of: sheet(for: .day(day.date)), wording)
                }
            }
            decisions(breaches, wording)
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
    }

    /// Each breach with its interviews, and the decisions behind it.
    private func decisions(_ breaches: [PolicyBreach], _ wording: Wording) -> Node {
        Tag.section(.class("decisions")) {
            Tag.h2 { wording[.againstRules] }
            if breaches.isEmpty { Tag.p(.class("hint")) { wording[.noRuleBroken] } }
            if !breaches.isEmpty {
                Tag.ul {
                    for breach in breaches {
                        Tag.li {
                            Tag.strong { wording[breach.policy.phrase] }
                            ": " + breach.interviews.map(\.text).joined(separator: ", ")
                            for decision in breach.decisions {
                                Tag.span(.class("why"), Attribute("dir", "auto")) {
                                    [decision.reason, decision.actor].compactMap(\.self).joined(separator: ", ")
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension FairPolicy {
    /// The rule in words for everybody.
    fileprivate var phrase: Phrase {
        switch self {
        case .candidateGap: .ruleGap
        case .candidateDay: .ruleDay
        case .teamRun: .ruleTeamRun
        case .interpreterRun: .ruleInterpreterRun
        case .language: .ruleLanguage
        }
    }
}
