import Calendar
package import Domain
import HTML

/// The talks of one probation as forms to print and fill in: German on one side, the worker's language on the other. Nobody's
/// name stands on them before somebody writes it.
package struct CheckInForms: Sendable {
    let campaign: Campaign
    let contract: Contract
    let employer: String
    let calendar: ProbationCalendar
    /// The worker's language; English where that is German or one we do not speak.
    let other: LanguageCode

    /// - Parameters:
    ///   - employer: The firm's name.
    ///   - language: What the worker reads.
    package init(
        campaign: Campaign, contract: Contract, employer: String, calendar: ProbationCalendar, language: LanguageCode
    ) {
        self.campaign = campaign
        self.contract = contract
        self.employer = employer
        self.calendar = calendar
        let spoken = DocumentLanguage(reading: language)
        other = spoken == .german ? .english : spoken.code
    }

    package var markup: String {
        Page(
            language: "de", title: "\(CheckInForms.title.german) \(contract.applicant) – \(campaign.name)",
            heading: "\(CheckInForms.title.german) \(contract.applicant)", skip: Wording(language: .german)[.skip],
            styles: .embedded(StyleSheet.base + StyleSheet.checkIns)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { employer }
            }
        } content: {
            for talk in calendar.checkIns { form(talk) }
        } footer: {
            both(CheckInForms.absence)
        }.markup
    }

    static let title = LocalText(
        german: "Gespräche in der Probezeit", english: "Talks in the probation", spanish: "Charlas en la prueba")
    static let absence = LocalText(
        german: "Abwesenheit nur als Tage; der Grund wird nicht gefragt und nicht aufgeschrieben.",
        english: "Absence as days only; the cause is neither asked nor written down.",
        spanish: "Ausencias solo en días; el motivo ni se pregunta ni se anota.")

    // MARK: A talk

    private func form(_ talk: ProbationCalendar.CheckIn) -> Node {
        Tag.section(.class("talk"), .id("day-\(talk.day)")) {
            Tag.h2 {
                CheckInForms.capitalised(talk.kind.title.german)
                Tag.span(.class("when")) { " \(Wording(language: .german).longDate(talk.date))" }
            }
            Tag.p(.class("other"), .lang(other.text)) { CheckInForms.capitalised(talk.kind.title.text(in: other)) }
            for side in CheckInNote.Side.allCases { questions(talk, side) }
            Tag.dl(.class("facts")) {
                for fact in facts { self.fact(fact.term, choices: fact.choices) }
            }
            signatures
        }
    }

    private func questions(_ talk: ProbationCalendar.CheckIn, _ side: CheckInNote.Side) -> Node {
        let asked = CheckInQuestion.asked(side, in: talk.kind)
        guard !asked.isEmpty else { return .empty }
        let name = side == .employer ? CheckInForms.firm : CheckInForms.worker
        return Tag.table(.class("asked")) {
            Tag.caption { "\(name.german), \(talk.kind.title.german)" }
            Tag.thead {
                Tag.tr {
                    Tag.th(.scope(.col)) { both(name) }
                    for answer in CheckInNote.Answer.allCases {
                        Tag.th(.scope(.col), .class("tick")) { both(answer.title) }
                    }
                }
            }
            Tag.tbody {
                for question in asked {
                    Tag.tr {
                        Tag.th(.scope(.row)) { both(question.text) }
                        for answer in CheckInNote.Answer.allCases {
                            Tag.td(.class("tick")) {
                                Tag.span(.class("unseen")) { answer.title.german }
                                Tag.span(.class("box"), .aria("hidden", "true")) { "" }
                            }
                        }
                    }
                }
            }
        }
    }

    static let firm = LocalText(german: "Betrieb", english: "Firm", spanish: "Empresa")
    static let worker = LocalText(
        german: "Arbeitnehmerin, Arbeitnehmer", english: "Worker", spanish: "Trabajadora, trabajador")

    /// What both fill in: progress, German, days off, support; each with its choices, none where there is room to write.
    var facts: [(term: LocalText, choices: [LocalText])] {
        [
            (
                LocalText(german: "Fortschritt", english: "Progress", spanish: "Progreso"),
                CheckInNote.Progress.allCases.map(\.title)
            ),
            (
                LocalText(
                    german: "Deutsch bei der Arbeit", english: "German at work", spanish: "Alemán en el trabajo"),
                CEFRLevel.allCases.map { LocalText(german: $0.name, english: $0.name, spanish: $0.name) }
            ),
            (
                LocalText(
                    german: "Tage abwesend: geplant / ungeplant", english: "Days off: planned / other",
                    spanish: "Días de ausencia: previstos / otros"), []
            ),
            (
                LocalText(
                    german: "Angebotene Unterstützung", english: "Support offered", spanish: "Apoyo ofrecido"),
                CheckInNote.Support.allCases.map(\.title)
            ),
        ]
    }

    private func fact(_ term: LocalText, choices: [LocalText]) -> Node {
        Tag.div {
            Tag.dt { both(term) }
            Tag.dd {
                if choices.isEmpty {
                    Tag.span(.class("line"), .aria("hidden", "true")) { "" }
                }
                for choice in choices {
                    Tag.span(.class("choice")) {
                        Tag.span(.class("box"), .aria("hidden", "true")) { "" }
                        both(choice)
                    }
                }
            }
        }
    }

    /// Who signs that the talk was held, and that a copy was handed over.
    var signatureLines: [LocalText] {
        [
            LocalText(german: "Betrieb, Tag", english: "Firm, day", spanish: "Empresa, fecha"),
            LocalText(
                german: "Arbeitnehmerin, Arbeitnehmer, Tag", english: "Worker, day",
                spanish: "Trabajadora, trabajador, fecha"),
            LocalText(
                german: "Kopie erhalten in der Sprache, Tag", english: "Copy received in the language, day",
                spanish: "Copia recibida en el idioma, fecha"),
        ]
    }

    private var signatures: Node {
        Tag.ul(.class("signatures")) {
            for line in signatureLines {
                Tag.li {
                    Tag.span(.class("line"), .aria("hidden", "true")) { "" }
                    both(line)
                }
            }
        }
    }

    // MARK: Two languages

    /// German, and the same in the worker's language, unless both are written alike.
    private func both(_ text: LocalText) -> Node {
        let translated = text.text(in: other)
        return .fragment([
            Tag.span(.class("german")) { text.german },
            translated == text.german ? .empty : Tag.span(.class("other"), .lang(other.text)) { translated },
        ])
    }

    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
