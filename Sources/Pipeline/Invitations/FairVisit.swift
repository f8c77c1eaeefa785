import Calendar
import Domain

/// By when somebody has to be at the fair, and from when on they may leave it again.
struct FairVisit {
    /// A bargain between the whole fair and what a timetable allows; there is always a slot in between.
    struct Choice: Hashable {
        let arriveBy: WallTime
        let leaveFrom: WallTime
    }

    /// The best first: all of the fair; then the fewest days missed, in them parts of the first and the last one; in the end
    /// each slot alone. Whatever journeys leave a slot between them, one of the choices allows them.
    let choices: [Choice]
    let firstDay: CivilDate
    let lastDay: CivilDate

    /// Minutes between the arrival and the first slot, where the whole fair is meant.
    static let settlingIn = 30

    /// A day's slots that somebody could use.
    private struct Day {
        let date: CivilDate
        let slots: [FairSlot]

        var begins: WallTime { start(0) }
        var firstEnds: WallTime { end(0) }
        var lastBegins: WallTime { start(slots.count - 1) }
        var ends: WallTime { end(slots.count - 1) }

        func start(_ slot: Int) -> WallTime { at(slots[slot].start.minutes) }
        func end(_ slot: Int) -> WallTime { at(slots[slot].start.minutes + slots[slot].minutes) }

        private func at(_ minutes: Int) -> WallTime {
            WallTime(secondsSince1970: (Int(date.dayNumber) * 1_440 + minutes) * 60)
        }
    }

    /// Nil where somebody has no slot at all.
    init?(of applicant: Applicant, _ inputs: CampaignInputs) {
        let windows = inputs.invitationBook.windows(of: applicant)
        let closed = inputs.blocks.filter { $0.concerns(applicant.id) }.map(\.window)
        self.init(
            inputs.days.sorted { $0.date < $1.date }.map { day in
                Day(
                    date: day.date,
                    slots: day.slots.filter { slot in
                        windows.map { $0.contains { $0.covers(slot, on: day.date) } } ?? true
                            && !closed.contains { $0.touches(slot, on: day.date) }
                    })
            }.filter { !$0.slots.isEmpty })
    }

    private init?(_ days: [Day]) {
        guard let first = days.first, let last = days.last else { return nil }
        (firstDay, lastDay) = (first.date, last.date)
        let early = WallTime(secondsSince1970: first.begins.secondsSince1970 - 60 * FairVisit.settlingIn)
        var choices = [Choice(arriveBy: early, leaveFrom: last.ends)]
        for span in days.indices.reversed() {
            for from in 0..<(days.count - span) {
                let (begin, end) = (days[from], days[from + span])
                if span > 0 {
                    choices.append(Choice(arriveBy: begin.lastBegins, leaveFrom: end.firstEnds))
                } else {
                    choices.append(Choice(arriveBy: begin.lastBegins, leaveFrom: begin.ends))
                    choices.append(Choice(arriveBy: begin.begins, leaveFrom: begin.firstEnds))
                    choices += begin.slots.indices.map { Choice(arriveBy: begin.start($0), leaveFrom: begin.end($0)) }
                }
            }
        }
        self.choices = choices
    }

    /// The first choice by which somebody may still come who arrives then; nil where it is too late for all.
    func choice(arriving moment: WallTime) -> Int? { choices.firstIndex { moment <= $0.arriveBy } }

    /// The choice by which one may leave first.
    var earliest: Int { choices.indices.min { choices[$0].leaveFrom < choices[$1].leaveFrom } ?? 0 }

    /// The choice by which one may come latest.
    var latest: Int { choices.indices.max { choices[$0].arriveBy < choices[$1].arriveBy } ?? 0 }
}

extension FairBlock {
    fileprivate func concerns(_ applicant: ID<Applicant>) -> Bool {
        switch audience {
        case .all: true
        case .candidates(let candidates): candidates.contains(applicant)
        case .employers, .interpreters: false
        }
    }
}
