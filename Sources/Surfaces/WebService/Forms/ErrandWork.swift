import Pipeline
import Store

/// Does errands for pages and for the API. What plans does so on a private copy, so that nobody who wants to write waits for a
/// planner; what came of it is written in a short transaction if the campaign is still as it was.
struct ErrandWork {
    let store: CampaignStore
    let hall: Hall
    let actor: String
    /// Seconds since 1970-01-01 UTC.
    let now: Int64

    /// An errand that was done on a private copy.
    struct Ahead {
        let errand: Errand
        /// What the command says.
        let said: String
        let rehearsal: Rehearsal
    }

    /// Others changed the campaign while an errand was done on a copy.
    struct Overtaken: Error {}

    /// What the command says; nil where the campaign is not at that revision any more, and then nothing is changed.
    func perform(_ errand: Errand, since seen: Int) throws -> String? {
        guard errand.plans else {
            return try store.change(since: seen) { try hall.office.perform(store, errand, actor, now) }
        }
        guard try store.planRevision() == seen else { return nil }
        let ahead = try rehearsed(errand)
        guard ahead.rehearsal.revision == seen else { return nil }
        return try adopted(ahead) ? ahead.said : nil
    }

    /// Does it on a private copy.
    func rehearsed(_ errand: Errand) throws -> Ahead {
        var said = ""
        let rehearsal = try store.rehearse { said = try hall.office.perform($0, errand, actor, now) }
        return Ahead(errand: errand, said: said, rehearsal: rehearsal)
    }

    /// Writes what was done on the copy; false where the campaign is not as it was.
    func adopted(_ ahead: Ahead) throws -> Bool { try store.adopt(ahead.rehearsal, actor: actor, now: now) }
}
