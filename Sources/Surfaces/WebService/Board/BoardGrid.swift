import Calendar
import Domain
import HTML
import Pipeline

/// A day of the board: slots down, tables or employers across.
struct BoardGrid {
    let board: FairBoard
    /// Where the chosen interview could be.
    let openings: [FairBoard.Opening]
    let address: BoardAddress
    let visit: Visit

    private struct Column {
        let title: String
        let holds: (FairInterview) -> Bool
        /// Nil for employers, whose free places are at no table.
        let table: Int?
    }

    /// More columns cannot be read on a printed sheet, which then lists the interviews of each slot.
    private static let mostOnPaper = 12

    private var isOwn: Bool { visit.who?.role == .coordinator }

    var part: Node {
        let days = board.desk.inputs.days
        guard days.indices.contains(address.day) else { return Tag.p { visit[Words.noDraft] } }
        let day = days[address.day]
        let cells = board.cells.filter { $0.interview.day == address.day }
        let columns = columns(cells)
        let caption = "\(visit[Words.fair]), \(visit.language.date(day.date))"
        let broken = Set(board.violations.flatMap(\.items))
        let openings = Dictionary(
            openings.filter { $0.day == address.day }.map { ($0.slot, $0) }, uniquingKeysWith: { first, _ in first })
        return Tag.div(.class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", caption)) {
            Tag.table(.class(columns.count > Self.mostOnPaper ? "grid planning many" : "grid planning")) {
                Tag.caption { caption }
                Tag.thead {
                    Tag.tr {
                        Tag.th(.scope(.col)) { visit[Words.time] }
                        for column in columns { Tag.th(.scope(.col)) { column.title } }
                    }
                }
                Tag.tbody {
                    for index in day.slots.indices {
                        row(index, day, cells, columns, broken, openings[index])
                        pause(after: index, day, columns.count)
                    }
                }
            }
        }
    }

    private func columns(_ cells: [FairBoard.Cell]) -> [Column] {
        switch address.side {
        case .tables:
            let used = cells.map(\.interview.table).max().map { $0 + 1 } ?? 0
            let count = max(used, board.desk.problem.tables ?? used)
            return (0..<count).map { number in
                Column(title: label(number), holds: { $0.table == number }, table: number)
            }
        case .employers:
            let here = Set(cells.map(\.interview.employer))
            return here.sorted { (board.desk.name($0), $0) < (board.desk.name($1), $1) }.map { employer in
                Column(title: board.desk.name(employer), holds: { $0.employer == employer }, table: nil)
            }
        }
    }

    private func row(
        _ index: Int, _ day: FairDay, _ cells: [FairBoard.Cell], _ columns: [Column], _ broken: Set<String>,
        _ opening: FairBoard.Opening?
    ) -> Node {
        let start = day.slots[index].start
        let inSlot = cells.filter { ($0.interview.slot..<($0.interview.slot + $0.slots)).contains(index) }
        let block = board.desk.inputs.blocks.first {
            $0.audience == .all && $0.window.date == day.date && $0.window.from <= start && start < $0.window.to
        }
        return Tag.tr(.class(block != nil && inSlot.isEmpty ? "block" : "slot")) {
            Tag.th(.scope(.row)) {
                start.text
                if let opening, block == nil { mark(opening) }
            }
            if let block, inSlot.isEmpty {
                Tag.td(.colspan(max(1, columns.count)), Attribute("dir", "auto")) { block.title }
            } else {
                for column in columns { place(inSlot.filter { column.holds($0.interview) }, start, column, broken) }
            }
        }
    }

    private func mark(_ opening: FairBoard.Opening) -> Node {
        opening.breaks.isEmpty
            ? Tag.span(.class("tag good")) { visit[Words.free] }
            : Tag.span(
                .class("tag warn"), .title(opening.breaks.map { visit[Words.rule($0).name] }.joined(separator: ", "))
            ) {
                visit[Words.rule(opening.breaks[0]).name]
            }
    }

    private func place(
        _ cells: [FairBoard.Cell], _ start: LocalTime, _ column: Column, _ broken: Set<String>
    ) -> Node {
        guard cells.isEmpty else {
            return Tag.td(.class("taken")) { for cell in cells { card(cell, broken) } }
        }
        guard let table = column.table, isOwn else {
            return Tag.td(.class("free")) { Tag.span(.class("unseen")) { visit[Words.free] } }
        }
        if isBanned(table, start) {
            return Tag.td(.class("free closed")) { Tag.span(.class("tag")) { visit[Words.banned] } }
        }
        let place = BoardPlace(day: address.day, time: start, table: table).text
        return Tag.td(.class(address.place == place ? "free here" : "free"), Attribute("data-place", place)) {
            if address.chosen != nil {
                Tag.a(.class("put"), .href(address.with { $0.place = place }.text)) {
                    "+"
                    Tag.span(.class("unseen")) { "\(visit[Words.putHere]): \(start), \(column.title)" }
                }
            } else {
                Tag.span(.class("unseen")) { visit[Words.free] }
            }
        }
    }

    private func isBanned(_ table: Int, _ start: LocalTime) -> Bool {
        let date = board.desk.inputs.days[address.day].date
        return board.desk.inputs.bans.contains { ban in
            ban.place == .table(table) && ban.window.date == date && ban.window.from <= start && start < ban.window.to
        }
    }

    private func card(_ cell: FairBoard.Cell, _ broken: Set<String>) -> Node {
        let interview = cell.interview
        let isBroken = broken.contains(interview.request.text)
        var style = "meeting"
        if interview.interpreter != nil { style += " interpreted" }
        if isBroken { style += " broken" }
        if interview.request == address.chosen { style += " chosen" }
        return Tag.div(.class(style), Attribute("data-request", interview.request.text)) {
            Tag.a(
                .href(
                    address.with {
                        $0.chosen = interview.request
                        $0.place = nil
                    }.text)
            ) { board.desk.name(interview.candidate) }
            Tag.span(.class("firm"), Attribute("dir", "auto")) {
                address.side == .tables ? board.desk.name(interview.employer) : label(interview.table)
            }
            // What the head of the column says, for paper without one.
            Tag.span(.class("firm known"), Attribute("dir", "auto")) {
                address.side == .tables ? label(interview.table) : board.desk.name(interview.employer)
            }
            if let interpreter = interview.interpreter {
                Tag.span(.class("ids")) { "\(visit[Words.with]) \(interpreter)" }
            }
            marks(cell, isBroken)
        }
    }

    private func marks(_ cell: FairBoard.Cell, _ isBroken: Bool) -> Node {
        var marks: [(style: String, text: String)] = []
        if isBroken { marks.append(("tag warn", visit[Words.breaksRule])) }
        if cell.pin != nil { marks.append(("tag", visit[Words.fixed])) }
        if cell.drafted != nil { marks.append(("tag warn", visit[Words.notPlanned])) }
        if board.release != nil {
            switch cell.since {
            case .same: break
            case .new: marks.append(("tag good", visit[Words.new]))
            case .moved(let from):
                marks.append(("tag good", "\(visit[Words.toldBefore]) \(told(from))"))
            }
        }
        guard !marks.isEmpty else { return .empty }
        return Tag.span(.class("marks")) {
            for mark in marks { Tag.span(.class(mark.style)) { mark.text } }
        }
    }

    /// `09:30`, with the day where it is another, or the table where the time is the same.
    private func told(_ released: ReleasedInterview) -> String {
        let isToday = board.desk.inputs.days[address.day].date == released.window.date
        return (isToday ? "" : "\(visit.language.date(released.window.date)) ") + "\(released.window.from), "
            + label(released.interview.table)
    }

    private func pause(after index: Int, _ day: FairDay, _ count: Int) -> Node {
        let end = day.slots[index].start.minutes + day.slots[index].minutes
        guard index + 1 < day.slots.count, day.slots[index + 1].start.minutes > end, let from = LocalTime(minutes: end)
        else { return .empty }
        return Tag.tr(.class("pause")) {
            Tag.th(.scope(.row)) { from.text }
            Tag.td(.colspan(max(1, count))) { visit[Words.pause] }
        }
    }

    private func label(_ number: Int) -> String {
        board.desk.inputs.tables.first { $0.number == number }?.label ?? "\(visit[Words.table]) \(number + 1)"
    }
}
