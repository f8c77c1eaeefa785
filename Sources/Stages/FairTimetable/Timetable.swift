import Domain

/// A timetable in the making: who sits where in each slot, and what that costs.
///
/// Cells of the occupancy rows hold the number of a request, `free`, or `closed` where nobody may sit. The rows have one
/// cell for each slot of the fair.
struct Timetable {
    let fair: CompiledFair
    /// Nil = not placed.
    private(set) var seats: [Seat?]
    /// Packed value of all levels.
    private(set) var cost: Cost
    /// Candidate placements examined since the start: the work units.
    var work = 0

    var candidateRows: [Int]
    var teamRows: [Int]
    var tableRows: [Int]
    var interpreterRows: [Int]
    /// Tables in use in each slot.
    var tableLoad: [Int]
    /// By candidate and day.
    private(set) var candidateDays: [DaySpan]
    /// Teams of an employer at work in each slot.
    private(set) var employerLoad: [Int]
    /// By employer and day.
    private(set) var employerDays: [DaySpan]
    /// By team and day.
    private(set) var teamDayChanges: [TeamDay]
    /// Interviews by the slot behind their last.
    private var ends: [Int]
    private(set) var finish = 0
    /// Announced interviews that have moved, and new ones, by candidate.
    private var differences: [Int]

    static let free = -1
    static let closed = -2

    /// First and last slot with an interview and how many slots are taken.
    struct DaySpan {
        var interviews = 0
        var first = 0
        var last = -1
        var busy = 0
        var pinned = 0
        var idleBeyondGap = 0

        var idle: Int { last - first + 1 - busy }
    }

    /// How often a team's table and interpreter change on a day.
    struct TeamDay {
        var tables = 0
        var interpreters = 0
    }

    /// Nothing is placed.
    init(_ fair: CompiledFair) {
        self.fair = fair
        let slots = fair.grid.slots
        let days = fair.grid.days
        seats = [Seat?](repeating: nil, count: fair.requests.count)
        candidateRows = Timetable.rows(fair.candidates.map(\.available), slots: slots)
        teamRows = Timetable.rows(fair.employerOfTeam.map { fair.employers[$0].available }, slots: slots)
        tableRows = [Int](repeating: Timetable.free, count: fair.tables * slots)
        interpreterRows = Timetable.rows(fair.interpreters.map(\.available), slots: slots)
        for (table, set) in fair.closedTables {
            for slot in 0..<slots where set.contains(slot) { tableRows[table * slots + slot] = Timetable.closed }
        }
        for (team, set) in fair.closedTeams {
            for slot in 0..<slots where set.contains(slot) { teamRows[team * slots + slot] = Timetable.closed }
        }
        tableLoad = [Int](repeating: 0, count: slots)
        candidateDays = [DaySpan](repeating: DaySpan(), count: fair.candidates.count * days)
        employerLoad = [Int](repeating: 0, count: fair.employers.count * slots)
        employerDays = [DaySpan](repeating: DaySpan(), count: fair.employers.count * days)
        teamDayChanges = [TeamDay](repeating: TeamDay(), count: fair.employerOfTeam.count * days)
        ends = [Int](repeating: 0, count: slots + 1)
        differences = [Int](repeating: 0, count: fair.candidates.count)
        cost = fair.requests.reduce(.zero) { $0 + $1.absence }
        for (index, candidate) in fair.candidates.enumerated() {
            differences[index] =
                candidate.requests.count { fair.requests[$0].announced != nil } + (fair.changedAnyway[index] ? 1 : 0)
            if differences[index] > 0 { cost += fair.scale[.peopleChanged] }
        }
    }

    private static func rows(_ available: [SlotSet], slots: Int) -> [Int] {
        available.flatMap { set in (0..<slots).map { set.contains($0) ? free : closed } }
    }

    // MARK: Placing and removing

    /// Seats a request that is not placed; the caller has asked whether it may sit there.
    mutating func place(_ index: Int, _ seat: Seat) {
        seats[index] = seat
        occupy(index, seat, with: index)
        count(index, seat, by: 1)
        cost -= fair.requests[index].absence
    }

    /// Takes a placed request out.
    mutating func remove(_ index: Int) {
        guard let seat = seats[index] else { return }
        seats[index] = nil
        occupy(index, seat, with: Timetable.free)
        count(index, seat, by: -1)
        cost += fair.requests[index].absence
    }

    private mutating func occupy(_ index: Int, _ seat: Seat, with value: Int) {
        let slots = fair.grid.slots
        let request = fair.requests[index]
        for slot in seat.start..<(seat.start + request.length) {
            candidateRows[request.candidate * slots + slot] = value
            teamRows[seat.team * slots + slot] = value
            tableRows[seat.table * slots + slot] = value
            if seat.interpreter >= 0 { interpreterRows[seat.interpreter * slots + slot] = value }
        }
    }

    private mutating func count(_ index: Int, _ seat: Seat, by sign: Int) {
        let slots = fair.grid.slots
        let request = fair.requests[index]
        let day = fair.grid.dayOf[seat.start]
        for slot in seat.start..<(seat.start + request.length) {
            tableLoad[slot] += sign
            employerLoad[request.employer * slots + slot] += sign
        }
        updateCandidateDay(request, day, by: sign)
        updateEmployerDay(request.employer, day)
        updateTeamDay(seat.team, day)
        updateFinish(end: seat.start + request.length, by: sign)
        updateChange(request, seat, by: sign)
        if request.mayGoWithout, seat.interpreter < 0 { cost += sign * fair.scale.missingInterpreter }
    }

    // MARK: What it costs

    private mutating func updateCandidateDay(_ request: CompiledFair.Request, _ day: Int, by sign: Int) {
        let cell = request.candidate * fair.grid.days + day
        let row = request.candidate * fair.grid.slots
        cost -= costOfCandidateDay(candidateDays[cell])
        var span = DaySpan()
        span.pinned = candidateDays[cell].pinned + (request.isPinned ? sign : 0)
        var previous = -1
        for slot in fair.grid.range(ofDay: day) where candidateRows[row + slot] >= 0 {
            if span.busy == 0 { span.first = slot }
            span.busy += 1
            if candidateRows[row + slot] != previous {
                if span.interviews > 0 {
                    span.idleBeyondGap += max(0, slot - span.last - 1 - fair.candidates[request.candidate].gap)
                }
                span.interviews += 1
                previous = candidateRows[row + slot]
            }
            span.last = slot
        }
        candidateDays[cell] = span
        cost += costOfCandidateDay(span)
    }

    private func costOfCandidateDay(_ span: DaySpan) -> Cost {
        guard span.interviews > 0 else { return .zero }
        return span.idle * fair.scale[.idle] + fair.scale[.days] + fair.scale[.candidateDays]
            + span.idleBeyondGap * fair.scale[.idleBeyondGap]
    }

    private mutating func updateEmployerDay(_ employer: Int, _ day: Int) {
        let cell = employer * fair.grid.days + day
        let row = employer * fair.grid.slots
        cost -= employerDays[cell].idle * fair.scale[.idle]
        var span = DaySpan()
        for slot in fair.grid.range(ofDay: day) where employerLoad[row + slot] > 0 {
            if span.busy == 0 { span.first = slot }
            span.busy += 1
            span.last = slot
        }
        employerDays[cell] = span
        cost += span.idle * fair.scale[.idle]
    }

    private mutating func updateTeamDay(_ team: Int, _ day: Int) {
        let cell = team * fair.grid.days + day
        cost -= costOfTeamDay(teamDayChanges[cell])
        var changes = TeamDay()
        var current = -1
        var table = -1
        var interpreter = -1
        for slot in fair.grid.range(ofDay: day) {
            let index = teamRows[team * fair.grid.slots + slot]
            guard index >= 0, index != current, let seat = seats[index] else { continue }
            current = index
            if table >= 0, seat.table != table { changes.tables += 1 }
            table = seat.table
            guard seat.interpreter >= 0 else { continue }
            if interpreter >= 0, seat.interpreter != interpreter { changes.interpreters += 1 }
            interpreter = seat.interpreter
        }
        teamDayChanges[cell] = changes
        cost += costOfTeamDay(changes)
    }

    private func costOfTeamDay(_ day: TeamDay) -> Cost {
        day.tables * fair.scale[.tableChanges] + day.interpreters * fair.scale[.handOvers]
    }

    private mutating func updateFinish(end: Int, by sign: Int) {
        let before = finish
        ends[end] += sign
        if sign > 0 {
            finish = max(finish, end)
        } else {
            while finish > 0, ends[finish] == 0 { finish -= 1 }
        }
        cost += (finish - before) * fair.scale[.finish]
    }

    /// Whether the candidate's list of interviews is not the announced one.
    func isChanged(_ candidate: Int) -> Bool { differences[candidate] > 0 }

    private mutating func updateChange(_ request: CompiledFair.Request, _ seat: Seat, by sign: Int) {
        var differs = 1
        if let announced = request.announced {
            let change = fair.change(of: announced, to: seat)
            cost += sign * (change - announced.cheapest) * fair.scale[.changeCost]
            // An announced interview counts as a difference while it is away; placed as announced, it ends to be one.
            differs = change == 0 ? -1 : 0
        }
        guard differs != 0 else { return }
        let wasChanged = differences[request.candidate] > 0
        differences[request.candidate] += sign * differs
        let isChanged = differences[request.candidate] > 0
        if isChanged != wasChanged { cost += (isChanged ? 1 : -1) * fair.scale[.peopleChanged] }
    }
}

extension CompiledFair {
    /// Change cost of an announced interview that now sits here, the part that cannot be helped included.
    func change(of announced: Announced, to seat: Seat) -> Int {
        let time = seat.start == announced.start ? 0 : grid.dayOf[seat.start] == announced.day ? 10 : 100
        return time + (seat.table == announced.table ? 0 : 2) + (seat.interpreter == announced.interpreter ? 0 : 1)
    }
}
