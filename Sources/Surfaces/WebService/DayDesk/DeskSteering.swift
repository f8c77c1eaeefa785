import Calendar
import DayDesk
import Domain
import HTTP
import Pipeline
import Store

/// What people do at the desk of the fair at a moment, whether on its pages or through the API. Events are only ever added, so that
/// two who tell the desk something at once are both heard.
struct DeskSteering {
    let room: DayRoom
    let state: DayState
    let store: CampaignStore
    let hall: Hall
    let actor: String
    let now: Int64

    /// - Returns: The number of the event.
    @discardableResult
    func tell(_ what: DayEvent.What) throws -> Int {
        try store.tellDesk(what, at: state.moment, actor: actor, now: now)
    }

    /// Notes the moment, and plans the rest of the day on a copy; what comes of it waits in the planning room.
    func replan() throws {
        let revision = try store.planRevision()
        guard isFree(hall.planning.desk, at: revision) else { throw FairRefusal.busy }
        // The run reads the campaign as it begins, and has to find the moment there.
        let number = try tell(.replan)
        let run = hall.planning.start(
            .fair ... .fair, names: [.fair], actor: actor, now: now, hall: hall,
            isOld: { $0.rehearsal.revision != revision })
        guard run != nil else {
            // Somebody else began one in between.
            try tell(.undone(number))
            throw FairRefusal.busy
        }
    }

    /// Whether a run may begin: none is at work, and no proposal waits that was made from that state of the campaign.
    private func isFree(_ desk: PlanningDesk, at revision: Int) -> Bool {
        switch desk {
        case .running: false
        case .proposed(_, let proposal): proposal.rehearsal.revision != revision
        case .empty, .ended: true
        }
    }

    /// What came of a release.
    enum Release {
        case done
        /// People know the plan already.
        case nothingNew
        /// The plan breaks a rule as the day is now, or does not have everything that is fixed.
        case breaksRules
        /// Somebody changed the campaign meanwhile.
        case overtaken
    }

    /// Makes the accepted plan what people are told, under the moment as its name; only a plan that breaks no rule as the day
    /// is now.
    func release() throws -> Release {
        let seen = try store.planRevision()
        let taken = Set(try store.releases().map(\.name))
        let names = [state.moment.text] + (2...99).map { "\(state.moment.text) (\($0))" }
        guard room.isAhead, let name = names.first(where: { !taken.contains($0) }) else { return .nothingNew }
        guard let board = try hall.board(store, actor: actor, now: now), FairSteering.isFit(board) else {
            return .breaksRules
        }
        let done: Void? = try store.change(since: seen) {
            try FairSteering(store: store, hall: hall, actor: actor, now: now).release(named: name)
        }
        return done == nil ? .overtaken : .done
    }

    // MARK: What is told

    /// An event of that kind, where everything that it is about is at the fair.
    ///
    /// - Parameters:
    ///   - about: Whom or what: an id, a table's number from 1, or an event's.
    ///   - sent: What else was said, by name: `time`, `minutes`, `teams`, `vacancy`.
    func what(
        _ word: DayEvent.What.Word, _ about: String, sent: (String) -> String?
    ) throws -> DayEvent.What {
        func number(_ name: String) throws -> Int {
            guard let number = sent(name).flatMap({ Int($0) }), (0...100_000).contains(number) else {
                throw Turned.away(.unprocessable)
            }
            return number
        }
        func later() throws -> LocalTime {
            guard let time = sent("time").flatMap({ LocalTime($0) }) else {
                throw Turned.away(.unprocessable)
            }
            guard time > state.moment.time else { throw FairRefusal.timeIsOver(time, state.moment) }
            return time
        }
        let counted = Int(about) ?? 0
        switch word {
        case .came: return .came(try room.person(about))
        case .late: return .late(try room.person(about), expected: try later())
        case .absent: return .absent(try room.person(about))
        case .left: return .left(try room.person(about))
        case .firmCame: return .firmCame(try room.employer(about))
        case .firmLate: return .firmLate(try room.employer(about), expected: try later())
        case .firmGone: return .firmGone(try room.employer(about))
        case .firmTeams: return try room.fewer(try room.employer(about), try number("teams"))
        case .tableLost: return .tableLost(try room.table(counted))
        case .tableBack: return .tableBack(try room.table(counted))
        case .interpreterSick:
            guard let end = LocalTime(minutes: 1440) else { throw Turned.away(.unprocessable) }
            return .interpreterSick(try room.interpreter(about), from: state.moment.time, to: end)
        case .interpreterBack: return .interpreterBack(try room.interpreter(about))
        case .begun: return .begun(try room.interview(about, in: state))
        case .over: return .over(try room.interview(about, in: state))
        case .overrun: return .overrun(try room.interview(about, in: state), minutes: try number("minutes"))
        case .wanted:
            let vacancy = ID<Vacancy>(sent("vacancy") ?? "")
            return .wanted(try room.talk(try room.person(about), vacancy, in: state))
        case .undone:
            guard room.fair.events.standing.contains(where: { $0.number == counted }) else {
                throw FairRefusal.notStanding(counted)
            }
            return .undone(counted)
        case .walkIn, .replan: throw Turned.away(.unprocessable)
        }
    }
}
