import Domain
import Pipeline
import Store

/// What people do to the timetable, whether on the board or through the API. Whoever calls compares versions around it.
struct FairSteering {
    let store: CampaignStore
    let hall: Hall
    let actor: String
    let now: Int64

    /// Fixes the interviews that `wish` names, unless a rule stands against it.
    func fix(reason: String?, _ wish: (FairDesk) throws -> [FairProblem.Pin]) throws {
        let desk = try FairDesk(hall.office.pipeline(store, actor, now))
        let pins = try wish(desk)
        let check = PinDesk(desk: desk)
        _ = try check.breaches(of: pins, reason: reason)
        try check.keep(pins, reason: reason, in: store, actor: actor, now: now)
    }

    /// Makes the draft the timetable that people are told.
    func release(named name: String) throws {
        _ = try hall.office.pipeline(store, actor, now).release(named: name)
    }

    /// Whether the draft may be told: it breaks no rule, and has everything that is fixed.
    static func isFit(_ board: FairBoard) -> Bool {
        board.violations.isEmpty && board.faults.isEmpty && !board.isAhead
    }

    /// The pins by which two interviews change places.
    static func exchanged(_ one: FairInterview, _ two: FairInterview, _ desk: FairDesk) -> [FairProblem.Pin] {
        [
            FairProblem.Pin(request: one.request, day: two.day, slot: two.slot, table: table(of: one, at: two, desk)),
            FairProblem.Pin(request: two.request, day: one.day, slot: one.slot, table: table(of: two, at: one, desk)),
        ]
    }

    /// The other's table where the employer may use it, else its own.
    private static func table(of one: FairInterview, at two: FairInterview, _ desk: FairDesk) -> Int {
        let own = desk.problem.employers.first { $0.id == one.employer }?.tables
        return own.map { $0.contains(two.table) } ?? true ? two.table : one.table
    }
}
