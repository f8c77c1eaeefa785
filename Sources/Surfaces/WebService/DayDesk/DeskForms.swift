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
        guard let word = visit.request.sent("event").flatMap(DayEvent.What.Word.init(rawValue:)) else {
            throw Turned.away(.unprocessable)
        }
        return try acting(visit) { scene, steering in
            try steering.tell(steering.what(word, visit.request.sent("about") ?? "") { visit.request.sent($0) })
            return scene.address.text
        }
    }

    /// Plans the rest of the day on a copy; what comes of it waits in the planning room.
    static func replan(_ visit: Visit) throws -> Response {
        try acting(visit) { _, steering in
            try steering.replan()
            return PlanPages.home.address()
        }
    }

    /// Makes the accepted plan what people are told.
    static func release(_ visit: Visit) throws -> Response {
        guard case .success(let scene) = try visit.scene(.now), let steering = steering(scene) else {
            return .seeOther("/desk")
        }
        do {
            switch try steering.release() {
            case .done, .nothingNew: return .seeOther(scene.address.text)
            case .breaksRules: return try DeskNowPage.page(visit, .conflict, nil, obstacle: Words.releaseLater)
            case .overtaken: return try DeskNowPage.page(visit, .conflict, nil, obstacle: Words.changedMeanwhile)
            }
        } catch {
            guard error is FairDeskError || error is StoreError else { throw error }
            let refusal = try visit.refusal(of: error)
            return try DeskNowPage.page(visit, refusal.status, refusal.complaint)
        }
    }

    private static func steering(_ scene: DeskScene) -> DeskSteering? {
        let visit = scene.visit
        return visit.who.map {
            DeskSteering(
                room: scene.room, state: scene.state, store: visit.store, hall: visit.hall, actor: $0.actor,
                now: visit.now)
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
            let refusal = try visit.refusal(of: error)
            return try DeskWalkInPage.page(visit, refusal.status, .complaint(refusal.complaint))
        }
    }

    private static func sent(_ name: String, _ visit: Visit) -> String {
        String((visit.request.sent(name) ?? "").prefix(120))
    }

    /// Does something at the desk and goes where it says; a refusal shows the page again with the reason.
    private static func acting(
        _ visit: Visit, _ body: (DeskScene, DeskSteering) throws -> String
    ) throws -> Response {
        let place = DeskAddress(visit, .now).place
        guard case .success(let scene) = try visit.scene(place), let steering = steering(scene) else {
            return .seeOther("/desk")
        }
        do {
            return .seeOther(try body(scene, steering))
        } catch {
            guard error is FairRefusal || error is FairDeskError || error is StoreError else { throw error }
            let refusal = try visit.refusal(of: error)
            return try again(place, visit, refusal.status, refusal.complaint)
        }
    }

    private static func again(
        _ place: DeskAddress.Place, _ visit: Visit, _ status: Status, _ complaint: Complaint
    ) throws -> Response {
        switch place {
        case .now, .walkin, .free: try DeskNowPage.page(visit, status, complaint)
        case .people: try DeskPeoplePage.page(visit, status, complaint)
        case .note: try DeskNotePage.page(visit, status, complaint)
        case .events: try DeskEventsPage.page(visit, status, complaint)
        }
    }
}
