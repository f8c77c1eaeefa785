import Calendar
import Domain
import Pipeline

/// One day of the fair on a terminal: time as rows, tables as columns, in bands that fit the width.
struct FairGrid {
    let desk: FairDesk
    /// Index of the day, from 0.
    let day: Int
    /// Columns of the terminal.
    let width: Int

    var lines: [String] {
        guard desk.inputs.days.indices.contains(day) else { return [] }
        let here = desk.draft.plan.interviews.filter { $0.day == day }
        let tables = Set(here.map(\.table)).sorted()
        let perBand = max(1, (width - 6) / 15)
        var lines = ["\(desk.inputs.days[day].date), \(here.count) interviews at \(tables.count) tables"]
        for start in stride(from: 0, to: tables.count, by: perBand) {
            lines += band(Array(tables[start..<min(start + perBand, tables.count)]), here)
        }
        return lines
    }

    private func band(_ tables: [Int], _ interviews: [FairInterview]) -> [String] {
        var table = TextTable([.left] + tables.map { _ in .left })
        table.add([""] + tables.map { cut(desk.tableLabel($0), 13) })
        let day = desk.inputs.days[day]
        for (index, slot) in day.slots.enumerated() {
            if index > 0, gap(before: index, in: day) > 0 {
                table.add(["  ·"])
            }
            let row = tables.map { table in
                interviews.first { $0.table == table && covers($0, index) }.map(cell) ?? ""
            }
            table.add([slot.start.text] + row)
        }
        return table.lines
    }

    private func covers(_ interview: FairInterview, _ slot: Int) -> Bool {
        let length = desk.problem.requests.first { $0.id == interview.request }?.slots ?? 1
        return (interview.slot..<interview.slot + length).contains(slot)
    }

    private func cell(_ interview: FairInterview) -> String {
        "\(interview.employer) \(cut(interview.candidate.text, 6))\(interview.interpreter.map { " \($0)" } ?? "")"
    }

    private func gap(before index: Int, in day: FairDay) -> Int {
        let before = day.slots[index - 1]
        return day.slots[index].start.minutes - before.start.minutes - before.minutes
    }
}
