import Calendar
import Domain
import HTTP
import Pipeline

/// What a page of the board shows, as it stands in the address: a day, a side, and perhaps a chosen interview with a place.
struct BoardAddress: Hashable {
    /// What the columns are.
    enum Side: String, CaseIterable {
        case tables, employers
    }

    /// From 0.
    var day = 0
    var side = Side.tables
    var chosen: ID<InterviewRequest>?
    /// The place that was chosen for it, as typed.
    var place: String?

    init() {}

    /// What the address, or the form that leads back to it, says; a day that there is not is the first.
    init(_ visit: Visit, days: Int) {
        func value(_ name: String) -> String? {
            (visit.route.method == .post ? visit.request.sent(name) : visit.request.asked(name)).flatMap {
                $0.isEmpty ? nil : $0
            }
        }
        let number = value("day").flatMap { Int($0) } ?? 1
        day = (1...max(1, days)).contains(number) ? number - 1 : 0
        side = value("side").flatMap(Side.init(rawValue:)) ?? .tables
        chosen = value(visit.route.method == .post ? "request" : "select").map { ID($0) }
        place = value("place")
    }

    func with(_ change: (inout BoardAddress) -> Void) -> BoardAddress {
        var address = self
        change(&address)
        return address
    }

    /// The address of the page.
    var text: String {
        "/fair"
            + Visit.query([
                ("day", String(day + 1)), ("side", side == .tables ? "" : side.rawValue),
                ("select", chosen?.text ?? ""), ("place", place ?? ""),
            ]) + (chosen == nil ? "" : "#chosen")
    }
}

/// A place on the board as a form writes it: `2 09:30 3` is the third table at half past nine on the second day.
struct BoardPlace: Hashable {
    /// From 0.
    let day: Int
    let time: LocalTime
    /// From 0; nil = whichever the planner takes.
    let table: Int?

    init(day: Int, time: LocalTime, table: Int?) {
        self.day = day
        self.time = time
        self.table = table
    }

    init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard (2...3).contains(parts.count), let day = Int(parts[0]), day >= 1, let time = LocalTime(String(parts[1]))
        else { return nil }
        if parts.count == 3 {
            guard let number = Int(parts[2]), (1...10_000).contains(number) else { return nil }
            table = number - 1
        } else {
            table = nil
        }
        self.day = day - 1
        self.time = time
    }

    var text: String { "\(day + 1) \(time)" + (table.map { " \($0 + 1)" } ?? "") }
}
