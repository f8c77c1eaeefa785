import Calendar
import DayDesk
import Domain
import HTTP
import Pipeline
import Store

/// What the forms of the desk do. Events are only ever added, so that two people who tell the desk something at once are both
/// heard; nothing asks which version of the page they looked at.
enum DeskForms {
    static func tell(_ visit: Visit) throws -> Response {
        guard let who = visit.who, let word = visit.request.sent("event").flatMap(DayEvent.What.Word.init(rawValue:))
        else { throw Turned.away(.unprocessable) }
        return try acting(visit) { scene in
            let what = try what(word, visit.request.sent("about") ?? "", scene)
            try visit.store.tellDesk(what, at: scene.state.moment, actor: who.actor, now: visit.now)
            return scene.address.text
        }
    }

    /// Notes the moment, and plans the rest of the day on a copy; what comes of it waits in the planning room.
    static func replan(_ visit: Visit) throws -> Response {
        guard let who = visit.who else { throw Turned.away(.unprocessable) }
        return try acting(visit) { scene in
            let revision = try visit.store.planRevision()
            guard isFree(visit.hall.planning.desk, at: revision) else { throw FairRefusal.busy }
            // The run reads the campaign as it begins, and has to find the moment there.
            let number = try visit.store.tellDesk(
                .replan, at: scene.state.moment, actor: who.actor, now: visit.now)
            let run = visit.hall.planning.start(
                .fair ... .fair, names: [.fair], actor: who.actor, now: visit.now, hall: visit.hall,
                isOld: { $0.rehearsal.revision != revision })
            guard run != nil else {
                // Somebody else began one in between.
                try visit.store.tellDesk(.undone(number), at: scene.state.moment, actor: who.actor, now: visit.now)
                throw FairRefusal.busy
            }
            return PlanPages.home.address()
        }
    }

    /// Whether a run may begin: none is at work, and no proposal waits that was made from that state of the campaign.
    private static func isFree(_ desk: PlanningDesk, at revision: Int) -> Bool {
        switch desk {
        case .running: false
        case .proposed(_, let proposal): proposal.rehearsal.revision != revision
        case .empty, .ended: true
        }
    }

    /// Makes the accepted plan what people are told, under the moment as its name; only a plan that breaks no rule as the day
    /// is now.
    static func release(_ visit: Visit) throws -> Response {
        guard let who = visit.who else { throw Turned.away(.unprocessable) }
        guard case .success(let scene) = try visit.scene(.now) else { return .seeOther("/desk") }
        let seen = try visit.store.planRevision()
        let taken = Set(try visit.store.releases().map(\.name))
        let names = [scene.state.moment.text] + (2...99).map { "\(scene.state.moment.text) (\($0))" }
        guard scene.room.isAhead, let name = names.first(where: { !taken.contains($0) }) else {
            return .seeOther(scene.address.text)
        }
        guard let board = try visit.board(), FairSteering.isFit(board) else {
            return try DeskNowPage.page(visit, .conflict, nil, obstacle: Words.releaseLater)
        }
        do {
            let done: Void? = try visit.store.change(since: seen) {
                try FairSteering(store: visit.store, hall: visit.hall, actor: who.actor, now: visit.now)
                    .release(named: name)
            }
            guard done != nil else {
                return try DeskNowPage.page(visit, .conflict, nil, obstacle: Words.changedMeanwhile)
            }
            return .seeOther(scene.address.text)
        } catch {
            guard error is FairDeskError || error is StoreError else { throw error }
            return try DeskNowPage.page(visit, .unprocessable, visit.hall.office.complaint(error))
        }
    }

    static func walkIn(_ visit: Visit) throws -> Response {
        guard let who = visit.who else { throw Turned.away(.unprocessable) }
        guard visit.request.sent("agreed") == "yes",
            let language = visit.request.sent("language").flatMap(WalkInText.Shown.init(rawValue:))
        else { return try DeskWalkInPage.page(visit, .unprocessable, .lacksConsent) }
        guard case .success(let scene) = try visit.scene(.walkin) else { return .seeOther("/desk") }
        let form = WalkIn(
            givenName: sent("given", visit), familyName: sent("family", visit), languages: sent("speaks", visit),
            occupation: visit.request.sent("occupation"),
            vacancy: visit.request.sent("vacancy").flatMap { $0.isEmpty ? nil : ID($0) },
            consent: WalkInConsent(version: WalkInText.version, language: language.code))
        do {
            let taken = try form.take(
                in: visit.hall.office.pipeline(visit.store, who.actor, visit.now), scene.room, at: scene.state.moment)
            var address = scene.address.at(.people)
            address.search = taken.id.text
            return .seeOther(address.text)
        } catch {
            guard error is FairDeskError else { throw error }
            return try DeskWalkInPage.page(visit, .unprocessable, .complaint(visit.hall.office.complaint(error)))
        }
    }

    private static func sent(_ name: String, _ visit: Visit) -> String {
        String((visit.request.sent(name) ?? "").prefix(120))
    }

    /// Does something at the desk and goes where it says; a refusal shows the page again with the reason.
    private static func acting(_ visit: Visit, _ body: (DeskScene) throws -> String) throws -> Response {
        let place = DeskAddress(visit, .now).place
        guard case .success(let scene) = try visit.scene(place) else { return .seeOther("/desk") }
        do {
            return .seeOther(try body(scene))
        } catch {
            guard error is FairRefusal || error is FairDeskError || error is StoreError else { throw error }
            return try again(place, visit, visit.hall.office.complaint(error))
        }
    }

    private static func again(
        _ place: DeskAddress.Place, _ visit: Visit, _ complaint: Complaint
    ) throws -> Response {
        switch place {
        case .now, .walkin, .free: try DeskNowPage.page(visit, .unprocessable, complaint)
        case .people: try DeskPeoplePage.page(visit, .unprocessable, complaint)
        case .note: try DeskNotePage.page(visit, .unprocessable, complaint)
        case .events: try DeskEventsPage.page(visit, .unprocessable, complaint)
        }
    }

    private static func what(
        _ word: DayEvent.What.Word, _ about: String, _ scene: DeskScene
    ) throws -> DayEvent.What {
        let (room, state, visit) = (scene.room, scene.state, scene.visit)
        func number(_ name: String) throws -> Int {
            guard let number = visit.request.sent(name).flatMap({ Int($0) }), (0...100_000).contains(number) else {
                throw Turned.away(.unprocessable)
            }
            return number
        }
        func later() throws -> LocalTime {
            guard let time = visit.request.sent("time").flatMap({ LocalTime($0) }) else {
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
            let vacancy = ID<Vacancy>(visit.request.sent("vacancy") ?? "")
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
