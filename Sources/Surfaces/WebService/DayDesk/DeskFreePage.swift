import DayDesk
import Domain
import HTML
import HTTP
import Pipeline

/// Who could talk now although nobody planned it.
enum DeskFreePage {
    private static let shown = 20

    static func response(_ visit: Visit) throws -> Response {
        try DeskFrame.page(visit, .free) { scene in
            let pairs = scene.room.freePairs(scene.state, count: shown)
            return [
                Tag.p { visit[pairs.isEmpty ? Words.noPairs : Words.freeHint] },
                Tag.ul(.class("people")) { for pair in pairs { card(pair, scene) } },
            ]
        }
    }

    private static func card(_ pair: FreePair, _ scene: DeskScene) -> Node {
        let visit = scene.visit
        let vacancy = scene.room.desk.inputs.vacancies.first { $0.id == pair.vacancy }
        return Tag.li(.class("alert"), Attribute("data-pair", "\(pair.candidate)/\(pair.vacancy)")) {
            Tag.p {
                Tag.strong(Attribute("dir", "auto")) { scene.name(pair.candidate) }
                " – "
                Tag.strong(Attribute("dir", "auto")) { scene.name(pair.employer) }
                " "
                Tag.span(.class("tag good")) { "\(pair.score) \(visit[Words.score])" }
            }
            Tag.small(Attribute("dir", "auto")) {
                [
                    vacancy?.title.original, scene.label(pair.table),
                    pair.interpreter.map { "\(visit[Words.with]) \($0)" },
                ].compactMap(\.self).joined(separator: " · ")
            }
            if scene.isOwn {
                Tag.div(.class("taps")) {
                    scene.button(
                        visit[Words.arrange], .wanted, about: pair.candidate.text, style: "go",
                        fields: [("vacancy", pair.vacancy.text)])
                }
            }
        }
    }
}
