import Calendar
import Domain

/// By when somebody has to be at the fair, and from when on they may leave it again.
struct FairStay {
    /// A bargain between the whole fair and what a timetable allows; there is always a slot in between.
    struct Choice: Hashable {
        let arriveBy: WallTime
        let leaveFrom: WallTime
    }

    /// The best first: all of the fair; parts of the first and the last day missed; then whole days, those at the beginning
    /// and at the end in turn.
    let choices: [Choice]
    let firstDay: CivilDate
    let lastDay: CivilDate

    /// Minutes between the arrival and the first slot, where the whole fair is meant.
    static let settlingIn = 30

    /// A day's slots that somebody could use.
    private struct Day {
        let date: CivilDate
        let slots: [FairSlot]

        var begins: WallTime { at(slots[0].start.minutes) }
        var firstEnds: WallTime { at(slots[0].start.minutes + slots[0].minutes) }
        var lastBegins: WallTime { at(slots[slots.count - 1].start.minutes) }
        var ends: WallTime { at(slots[slots.count - 1].start.minutes + slots[slots.count - 1].minutes) }

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
        let early = WallTime(secondsSince1970: first.begins.secondsSince1970 - 60 * FairStay.settlingIn)
        var choices = [Choice(arriveBy: early, leaveFrom: last.ends)]
        if days.count == 1, first.slots.count > 1 {
            choices.append(Choice(arriveBy: first.lastBegins, leaveFrom: first.ends))
            choices.append(Choice(arriveBy: early, leaveFrom: first.firstEnds))
        }
        for missed in days.indices where days.count > 1 {
            let (from, until) = (days[missed], days[days.count - 1 - missed])
            choices.append(
                Choice(
                    arriveBy: from.lastBegins, leaveFrom: missed == days.count - 1 ? last.ends : last.firstEnds))
            guard missed > 0 else { continue }
            choices.append(
                Choice(
                    arriveBy: missed == days.count - 1 ? early : first.lastBegins, leaveFrom: until.firstEnds))
        }
        self.choices = choices
    }

    /// The first choice by which somebody may still come who arrives then; nil where it is too late for all.
    func choice(arriving moment: WallTime) -> Int? { choices.firstIndex { moment <= $0.arriveBy } }

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
