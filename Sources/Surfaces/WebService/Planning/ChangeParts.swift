import Calendar
import Domain
import Export
import HTML

/// What others changed meanwhile, from the audit log: it names nobody's data.
enum ChangeParts {
    /// Lines that are shown; the rest is counted.
    private static let shown = 12

    static func list(_ entries: [AuditEntry], _ visit: Visit) -> Node {
        Tag.ul(.class("lines")) {
            for entry in entries.suffix(shown).reversed() {
                Tag.li { "\(visit.moment(entry.at)) · \(entry.actor) · \(visit[Words.action(entry.action)])" }
            }
            if entries.count > shown { Tag.li { "+ \(entries.count - shown)" } }
        }
    }
}

extension Visit {
    /// A moment as the clock of the campaign’s zone has it: `25.06.2012 10:31`; in UTC where the campaign cannot be read.
    func moment(_ seconds: Int64) -> String {
        let zone = try? hall.zone(store, now: now)
        let wall = zone?.wallTime(at: Instant(seconds: Int(seconds))) ?? WallTime(secondsSince1970: Int(seconds))
        return "\(language.date(wall.date)) \(wall.clock)"
    }
}

extension WallTime {
    /// `09:30`
    var clock: String {
        [secondOfDay / 3_600, secondOfDay / 60 % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }
}
