import Calendar
import Domain

/// How many interviews a delegation can hold at most, before anything is planned.
enum FairCapacity {
    /// Slots of each employer's teams on all days; empty, which is no limit, where nobody meets by a
    /// timetable or the fair has no days yet.
    /// An employer without a delegation has none.
    static func employerSlots(_ inputs: CampaignInputs) -> [ID<Employer>: Int] {
        guard inputs.campaign.route.hasTimetable, !inputs.days.isEmpty else { return [:] }
        var slots = Dictionary(uniqueKeysWithValues: inputs.employers.map { ($0.id, 0) })
        for delegation in inputs.delegations {
            slots[delegation.employer] = delegation.teams * usableSlots(delegation, inputs)
        }
        return slots
    }

    /// Interviews that the whole fair can hold: what its delegations can, and no more than its tables can.
    static func interviews(_ inputs: CampaignInputs) -> Int {
        let held = employerSlots(inputs).values.reduce(0, +)
        guard !inputs.tables.isEmpty else { return held }
        let closed = inputs.blocks.filter { $0.audience == .all }.map(\.window)
        let open = inputs.days.reduce(0) { sum, day in
            sum + day.slots.count { slot in !closed.contains { $0.touches(slot, on: day.date) } }
        }
        return min(held, inputs.tables.count * open)
    }

    private static func usableSlots(_ delegation: Delegation, _ inputs: CampaignInputs) -> Int {
        let blocks = inputs.blocks.filter { $0.concerns(delegation.employer) }.map(\.window)
        return inputs.days.reduce(0) { sum, day in
            let open = day.slots.map { slot in
                delegation.windows.map { $0.contains { $0.covers(slot, on: day.date) } } ?? true
                    && !blocks.contains { $0.touches(slot, on: day.date) }
            }
            return sum + mostInRuns(open, limit: delegation.maxRunSlots)
        }
    }

    /// Most slots that can be used when every run of `limit` is followed by a free one; breaks are not counted on.
    static func mostInRuns(_ open: [Bool], limit: Int?) -> Int {
        guard let limit else { return open.count { $0 } }
        return open.split(separator: false).reduce(0) { sum, run in
            sum + run.count / (limit + 1) * limit + min(run.count % (limit + 1), limit)
        }
    }
}

extension FairBlock {
    fileprivate func concerns(_ employer: ID<Employer>) -> Bool {
        switch audience {
        case .all: true
        case .employers(let employers): employers.contains(employer)
        case .candidates, .interpreters: false
        }
    }
}

extension DayWindow {
    func covers(_ slot: FairSlot, on day: CivilDate) -> Bool {
        date == day && from <= slot.start && slot.start.minutes + slot.minutes <= to.minutes
    }

    func touches(_ slot: FairSlot, on day: CivilDate) -> Bool {
        date == day && from.minutes < slot.start.minutes + slot.minutes && slot.start < to
    }
}
