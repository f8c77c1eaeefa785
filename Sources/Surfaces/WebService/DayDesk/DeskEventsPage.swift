import DayDesk
import Domain
import HTML
import HTTP
import Pipeline

/// What the desk was told, newest first; each can be taken back, and stays in the list.
enum DeskEventsPage {
    private static let shown = 200

    static func response(_ visit: Visit) throws -> Response { try page(visit, .ok, nil) }

    static func page(_ visit: Visit, _ status: Status, _ complaint: Complaint?) throws -> Response {
        try DeskFrame.page(visit, .events, status, complaint: complaint) { scene in
            let heads = [Words.when, Words.what, Words.about, Words.who].map { visit[$0] }
            let events = scene.room.fair.events
            let standing = Set(events.standing.map(\.number))
            return [
                Node.table(visit[Words.told], heads + (scene.isOwn ? [visit[Words.undo]] : [])) {
                    for event in events.reversed().prefix(shown) { row(event, standing, heads, scene) }
                }
            ]
        }
    }

    private static func row(_ event: DayEvent, _ standing: Set<Int>, _ heads: [String], _ scene: DeskScene) -> Node {
        let visit = scene.visit
        let isStanding = standing.contains(event.number)
        return Tag.tr(Attribute("data-event", String(event.number))) {
            Tag.th(.scope(.row)) { "\(event.moment.time), \(visit.language.date(event.moment.date))" }
            Tag.td(Attribute("data-head", heads[1])) {
                visit[Words.event(event.what.word)]
                if !isStanding, event.what.word != .undone {
                    Tag.span(.class("tag")) { visit[Words.undone] }
                }
            }
            Tag.td(Attribute("data-head", heads[2]), Attribute("dir", "auto")) { about(event.what, scene) }
            Tag.td(Attribute("data-head", heads[3])) { event.actor }
            if scene.isOwn {
                Tag.td {
                    if isStanding { scene.button(visit[Words.undo], .undone, about: String(event.number)) }
                }
            }
        }
    }

    private static func about(_ what: DayEvent.What, _ scene: DeskScene) -> String {
        let visit = scene.visit
        func pair(_ key: DayInterviewKey) -> String { "\(scene.name(key.candidate)) – \(scene.name(key.employer))" }
        return switch what {
        case .came(let id), .absent(let id), .left(let id), .walkIn(let id, _): scene.name(id)
        case .late(let id, let time): "\(scene.name(id)), \(visit[Words.comesAt]) \(time)"
        case .firmCame(let id), .firmGone(let id): scene.name(id)
        case .firmLate(let id, let time): "\(scene.name(id)), \(visit[Words.comesAt]) \(time)"
        case .firmTeams(let id, let teams): "\(scene.name(id)): \(teams)"
        case .tableLost(let table), .tableBack(let table): scene.label(table)
        case .interpreterSick(let id, let from, let to): "\(id), \(from)–\(to)"
        case .interpreterBack(let id): id.text
        case .begun(let key), .over(let key), .wanted(let key): pair(key)
        case .overrun(let key, let minutes): "\(pair(key)), + \(minutes) min"
        case .replan: ""
        case .undone(let number):
            scene.room.fair.events.first { $0.number == number }.map { visit[Words.event($0.what.word)] } ?? ""
        }
    }
}
