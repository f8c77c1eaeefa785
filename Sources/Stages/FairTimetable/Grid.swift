import Calendar
import Domain

/// The slots of all days set end to end, numbered from 0.
struct Grid: Sendable {
    let days: Int
    let slots: Int
    /// First slot of each day, and behind the last day the number of slots.
    let firstOfDay: [Int]
    let dayOf: [Int]
    /// Minutes after midnight of the slot's day.
    let start: [Int]
    let end: [Int]
    /// Whether the next slot follows without a break.
    let touchesNext: [Bool]

    init(_ fairDays: [FairDay]) {
        days = fairDays.count
        var firstOfDay: [Int] = []
        var dayOf: [Int] = []
        var start: [Int] = []
        var end: [Int] = []
        for (day, fairDay) in fairDays.enumerated() {
            firstOfDay.append(dayOf.count)
            for slot in fairDay.slots {
                dayOf.append(day)
                start.append(slot.start.minutes)
                end.append(slot.start.minutes + slot.minutes)
            }
        }
        let count = dayOf.count
        firstOfDay.append(count)
        touchesNext = (0..<count).map { $0 + 1 < count && dayOf[$0] == dayOf[$0 + 1] && end[$0] == start[$0 + 1] }
        slots = count
        self.firstOfDay = firstOfDay
        self.dayOf = dayOf
        self.start = start
        self.end = end
    }

    /// Slots of a day.
    func range(ofDay day: Int) -> Range<Int> { firstOfDay[day]..<firstOfDay[day + 1] }

    /// Whether an interview of this length may start here: within a day and not across a break.
    func holds(length: Int, at slot: Int) -> Bool {
        guard slot + length <= slots else { return false }
        return (slot..<(slot + length - 1)).allSatisfy { touchesNext[$0] }
    }

    /// The slots that the windows cover together; nil = all of them.
    func slots(inside windows: [DayWindow]?, days fairDays: [FairDay]) -> SlotSet {
        var result = SlotSet(count: slots)
        let sorted = windows?.sorted()
        for slot in 0..<slots {
            guard let sorted else {
                result.insert(slot)
                continue
            }
            var covered = start[slot]
            for window in sorted where window.date == fairDays[dayOf[slot]].date {
                if window.from.minutes <= covered { covered = max(covered, window.to.minutes) }
            }
            if covered >= end[slot] { result.insert(slot) }
        }
        return result
    }

    /// The slots that a window overlaps, were it for a minute.
    func slots(touching window: DayWindow, days fairDays: [FairDay]) -> SlotSet {
        var result = SlotSet(count: slots)
        for slot in 0..<slots where fairDays[dayOf[slot]].date == window.date {
            if start[slot] < window.to.minutes && window.from.minutes < end[slot] { result.insert(slot) }
        }
        return result
    }
}

/// A set of slots, one bit each.
struct SlotSet: Hashable, Sendable {
    private(set) var words: [UInt64]

    init(count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
    }

    func contains(_ slot: Int) -> Bool { words[slot >> 6] & (1 << UInt64(slot & 63)) != 0 }

    mutating func insert(_ slot: Int) { words[slot >> 6] |= 1 << UInt64(slot & 63) }

    mutating func formUnion(_ other: SlotSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: SlotSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func subtract(_ other: SlotSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    func isSubset(of other: SlotSet) -> Bool {
        words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
