import Domain
import HTML
import HTTP

/// The audit log, newest first: it names random ids, fields and actors, and nobody's data.
enum LogPage {
    private static let rows = 100

    static func response(_ visit: Visit) throws -> Response {
        let before = visit.request.asked("before").flatMap { Int($0) } ?? Int.max
        let entries = try visit.store.auditEntries(before: before, count: rows)
        let heads = [Words.number, Words.when, Words.who, Words.what, Words.about, Words.purpose].map { visit[$0] }
        return visit.page(visit[Words.log]) {
            Node.table(visit[Words.log], heads) {
                for entry in entries {
                    Tag.tr {
                        Tag.th(.scope(.row)) { String(entry.sequence) }
                        cell(heads[1], visit.moment(entry.at))
                        cell(heads[2], entry.actor)
                        cell(
                            heads[3],
                            [visit[Words.logged(entry.action)], entry.field].compactMap(\.self).joined(separator: " "))
                        cell(heads[4], entry.subject.map { String($0.prefix(8)) } ?? "")
                        cell(heads[5], entry.purpose.map { visit[Words.purpose($0)] } ?? "")
                    }
                }
            }
            if let last = entries.last, last.sequence > 1 {
                Tag.p { Tag.a(.href("/log" + Visit.query([("before", String(last.sequence))]))) { visit[Words.older] } }
            }
        }
    }

    private static func cell(_ head: String, _ text: String) -> Node {
        Tag.td(Attribute("data-head", head)) { if !text.isEmpty { text } }
    }
}
