import Domain
import HTML
import HTTP

/// One proposal as its employer sees it, with the form for the answer and the mark of the answer that it shows.
struct ProposalCard {
    private let profile: BlindProfile
    private let vacancy: ID<Vacancy>
    private let visit: Visit

    init(_ profile: BlindProfile, _ vacancy: ID<Vacancy>, _ visit: Visit) {
        self.profile = profile
        self.vacancy = vacancy
        self.visit = visit
    }

    /// The mark of an employer's answer; another where somebody of the firm has said something else.
    static func mark(_ answer: ShortlistAnswer?, _ reason: DecisionReason?) -> String {
        Mark.of([answer?.rawValue, reason?.rawValue])
    }

    /// Whether its form is the one that was sent: what was typed stays where it comes again.
    private var isSent: Bool {
        visit.route.method == .post && visit.request.sent("profile") == profile.reference
    }

    var node: Node {
        Tag.article(.class("card"), .id("p-\(profile.reference)")) {
            Tag.div(.class("top")) {
                Tag.h3(Attribute("dir", "auto")) {
                    profile.name ?? "\(visit[Words.candidateNumber]) \(profile.reference)"
                }
                Tag.span(.class(style)) { visit[Words.given(profile.answer)] }
            }
            Tag.h4 { visit[Words.why] }
            Tag.ul(.class("points")) {
                for (part, points) in profile.parts {
                    Tag.li {
                        Tag.span { visit[Words.part(part)] }
                        Tag.span { visit[Words.grade(points)] }
                    }
                }
            }
            Tag.ul(.class("lines")) {
                for fact in profile.facts { Tag.li { visit.dated(fact) } }
                Tag.li { visit[profile.waitsForAuthorities ? Words.lawfulAfter : Words.lawful] }
            }
            if !profile.needs.isEmpty {
                Tag.h4 { visit[Words.needed] }
                Tag.ul(.class("lines")) { for need in profile.needs { Tag.li { visit.dated(need) } } }
            }
            form
        }
    }

    private var style: String {
        switch profile.answer {
        case .invite: "tag good"
        case .hold, .decline: "tag"
        case nil: "tag warn"
        }
    }

    private var form: Node {
        visit.form(RouteTable.employerAnswers.address(vacancy.text), .class("decision")) {
            Tag.input(
                Attribute("type", "hidden"), Attribute("name", "profile"), Attribute("value", profile.reference))
            visit.hidden("was", ProposalCard.mark(profile.answer, profile.reason))
            Tag.fieldset(.class("answer")) {
                Tag.legend { visit[Words.yourAnswer] }
                Tag.div(.class("choices")) {
                    for answer in ShortlistAnswer.allCases {
                        Tag.label {
                            choice(answer)
                            Tag.span { visit[Words.answer(answer)] }
                        }
                    }
                }
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", "reason-\(profile.reference)")) { visit[Words.reason] }
                    Tag.select(.id("reason-\(profile.reference)"), Attribute("name", "reason")) {
                        Tag.option(Attribute("value", "")) { visit[Words.noReason] }
                        for reason in DecisionReason.allCases { option(reason) }
                    }
                }
                Tag.button { visit[Words.save] }
            }
        }
    }

    private func choice(_ answer: ShortlistAnswer) -> Node {
        let (type, name) = (Attribute("type", "radio"), Attribute("name", "answer"))
        let value = Attribute("value", answer.rawValue)
        let chosen = isSent ? visit.request.sent("answer") : profile.answer?.rawValue
        return answer.rawValue == chosen
            ? Tag.input(type, name, value, Attribute("checked", "")) : Tag.input(type, name, value)
    }

    private func option(_ reason: DecisionReason) -> Node {
        let value = Attribute("value", reason.rawValue)
        let chosen = isSent ? visit.request.sent("reason") : profile.reason?.rawValue
        return reason.rawValue == chosen
            ? Tag.option(value, Attribute("selected", "")) { visit[reason.text] }
            : Tag.option(value) { visit[reason.text] }
    }
}
