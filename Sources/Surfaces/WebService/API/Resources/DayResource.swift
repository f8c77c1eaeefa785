import Calendar
import DayDesk
import Domain
import HTTP
import Pipeline
import Store

/// `/api/v1/desk`: the fair on its day: who is there, what stands in the way, who could talk, and what the desk was told.
enum DayResource {
    static let routes: [Route] = [
        .reading(
            "/api/v1/desk", "getDesk", .desk,
            "The fair now: interviews as they stand, what stands in the way, who is missing",
            query: moment, form: DayForms.desk, refusals: [.notFound, .conflict], work: now),
        .listing(
            "/api/v1/desk/people", "listDeskPeople", .desk,
            "Who is there, and who is still to come: everybody with an interview that day, or whom words mean, by id",
            query: [
                .init(
                    name: "q", shape: .text(TextShape(most: 400)), meaning: "a name, a number, or the code of a badge")
            ] + moment, item: DayForms.person, refusals: [.notFound, .conflict], work: people),
        .reading(
            "/api/v1/desk/free-pairs", "getFreePairs", .desk,
            "Who could talk now: both free, a good match, not going to meet; the best first", query: moment,
            form: DayForms.pairs, refusals: [.notFound, .conflict]
        ) { call in
            let scene = try scene(call)
            let pairs = scene.room.freePairs(scene.state, count: 20)
            try call.note(known: pairs.map(\.candidate), try call.look(), purpose: "desk")
            return pairs
        },
        .listing(
            "/api/v1/desk/events", "listDeskEvents", .desk, "What the desk was told, in the order in which it was said",
            item: DayForms.event
        ) { call, wish in
            let events = try call.store.dayEvents()
            let standing = Set(events.standing.map(\.number))
            let slice = wish.slice(events) { PageWish.key($0.number) }
            try call.note(known: slice.items.compactMap(\.what.candidate), try call.look(), purpose: "desk")
            return Slice(
                items: slice.items.map { DayForms.Event(event: $0, isStanding: standing.contains($0.number)) },
                next: slice.next, total: slice.total)
        },
        .changing(
            .post, "/api/v1/desk/events", "tellDesk", .desk, "Tell the desk what happened; events are never changed",
            input: telling, status: .created, form: DayForms.event, refusals: [.notFound, .conflict],
            location: { "/api/v1/desk/events/\($0.event.number)" }, work: tell),
        .reading(
            "/api/v1/desk/events/{number}", "getDeskEvent", .desk, "One event", form: DayForms.event,
            refusals: [.notFound]
        ) { call in try event(try call.number("number"), call) },
        .doing(
            "/api/v1/desk/events/{number}/undo", "undoDeskEvent", .desk,
            "Take an event back: it stays in the list, with another that says so", form: DayForms.event,
            refusals: [.notFound, .conflict], work: undo),
        .changing(
            .post, "/api/v1/desk/walk-ins", "addWalkIn", .desk,
            "Take somebody in who comes without an invitation and has agreed to the text of the desk", input: walkIn,
            status: .created, form: DayForms.person, refusals: [.notFound, .conflict], work: take),
        .doing(
            "/api/v1/desk/replan", "replanDay", .desk,
            "Plan the rest of the day on a copy; the proposal waits at `/api/v1/plan`", scope: .plan, query: moment,
            takesKey: false, form: DayForms.desk, refusals: [.notFound, .conflict]
        ) { call in
            let scene = try scene(call)
            try call.refusing { try steering(call, scene).replan() }
            return try now(call)
        },
        .doing(
            "/api/v1/desk/releases", "releaseDay", .desk,
            "Make the accepted plan of the day what people are told", query: moment, takesKey: false,
            form: DayForms.desk, refusals: [.notFound, .conflict], work: release),
    ]

    // MARK: The moment

    /// The desk of the fair at a moment.
    struct Scene {
        let room: DayRoom
        let state: DayState
    }

    private static let moment = [
        Operation.QueryField(
            name: "day", shape: .text(TextShape(kind: .date)),
            meaning: "with `time`: a moment to rehearse, by the venue's clock; now where both are absent"),
        Operation.QueryField(name: "time", shape: .text(TextShape(kind: .time)), meaning: "with `day`"),
    ]

    private static func scene(
        _ call: APICall, day: String? = nil, time: String? = nil
    ) throws -> Scene {
        guard let room = try call.hall.dayRoom(call.store, actor: call.actor, now: call.now) else {
            throw Problem.nothing("nobody has been told a timetable yet", hint: "POST /api/v1/fair/releases tells it")
        }
        let (day, time) = (day ?? call.query["day"], time ?? call.query["time"])
        guard (day == nil) == (time == nil) else {
            throw Problem.parameter("day", "it comes without time, or time without it", hint: "send both, or neither")
        }
        let zone = try call.hall.office.zone(room.fair.problem.zone)
        let moment: DayMoment?
        if let date = day.flatMap({ CivilDate(iso: $0) }), let at = time.flatMap({ LocalTime($0) }) {
            moment = room.dates.contains(date) ? DayMoment(date: date, time: at) : nil
        } else {
            moment = room.moment(call.now, zone)
        }
        guard let moment else {
            throw Problem(.conflict, call.hall.office.complaint(FairRefusal.noFairDay(room.dates)))
        }
        return Scene(room: room, state: room.state(at: moment))
    }

    private static func steering(_ call: APICall, _ scene: Scene) -> DeskSteering {
        DeskSteering(
            room: scene.room, state: scene.state, store: call.store, hall: call.hall, actor: call.actor, now: call.now)
    }

    // MARK: Looking

    private static func now(_ call: APICall) throws -> Scene {
        let scene = try scene(call)
        try call.note(known: scene.state.candidates, try call.look(), purpose: "desk")
        return scene
    }

    private static func people(_ call: APICall, _ wish: PageWish) throws -> Slice<DayForms.Person> {
        let scene = try scene(call)
        let words = call.query["q"] ?? ""
        let here = Set(scene.state.candidates)
        let found =
            words.allSatisfy { $0 == " " }
            ? scene.room.desk.inputs.applicants.filter { here.contains($0.id) } : scene.room.people(words)
        let slice = wish.slice(found) { $0.id.text }
        try call.note(known: slice.items.map(\.id), try call.look(), purpose: "desk")
        return Slice(
            items: slice.items.map { DayForms.Person($0, scene) }, next: slice.next, total: slice.total)
    }

    private static func event(_ number: Int, _ call: APICall) throws -> DayForms.Event {
        let events = try call.store.dayEvents()
        guard let event = events.first(where: { $0.number == number }) else {
            throw Problem.nothing(
                "the desk was told nothing under that number", hint: "GET /api/v1/desk/events lists it")
        }
        try call.note(known: [event.what.candidate].compactMap(\.self), try call.look(), purpose: "desk")
        return DayForms.Event(event: event, isStanding: events.standing.contains { $0.number == number })
    }

    // MARK: Changing

    private static func tell(_ call: APICall, _ wish: InputFields) throws -> DayForms.Event {
        guard let word = wish.text("event").flatMap(DayEvent.What.Word.init(rawValue:)) else {
            preconditionFailure("the shape has been checked")
        }
        let scene = try scene(call, day: wish.text("day"), time: wish.text("time"))
        let about = [
            wish.text("applicant"), wish.text("employer"), wish.text("interpreter"), wish.text("interview"),
            wish.whole("table").map { String($0) },
        ].compactMap(\.self)
        let sent = [
            "time": wish.text("expected"), "minutes": wish.whole("minutes").map { String($0) },
            "teams": wish.whole("teams").map { String($0) }, "vacancy": wish.text("vacancy"),
        ]
        let steering = steering(call, scene)
        let what = try understood(call, wish) {
            guard about.count == 1 else { throw Turned.away(.unprocessable) }
            return try steering.what(word, about[0]) { sent[$0] ?? nil }
        }
        return try event(try steering.tell(what), call)
    }

    /// Says of the body what an event lacks.
    private static func understood(
        _ call: APICall, _ wish: InputFields, _ body: () throws -> DayEvent.What
    ) throws -> DayEvent.What {
        do {
            return try body()
        } catch let refusal as FairRefusal {
            throw Problem(.conflict, call.hall.office.complaint(refusal))
        } catch is Turned {
            throw Problem.body([
                wish.body.finding(
                    "expected one that the event is about, and what its kind needs",
                    hint: "name one applicant, employer, interpreter, interview or table; `late` needs expected, "
                        + "`overrun` minutes, `firmTeams` teams, `wanted` vacancy")
            ])
        }
    }

    private static func undo(_ call: APICall) throws -> DayForms.Event {
        let number = try event(try call.number("number"), call).event.number
        let room = try call.hall.dayRoom(call.store, actor: call.actor, now: call.now)
        guard let room, let moment = room.fair.events.lastMoment else {
            throw Problem(.conflict, call.hall.office.complaint(FairRefusal.notStanding(number)))
        }
        // What was undone never held, whatever the moment of its undoing.
        let steering = steering(call, Scene(room: room, state: room.state(at: moment)))
        _ = try call.refusing { try steering.tell(steering.what(.undone, String(number)) { _ in nil }) }
        return try event(number, call)
    }

    private static func take(_ call: APICall, _ wish: InputFields) throws -> DayForms.Person {
        let scene = try scene(call, day: wish.text("day"), time: wish.text("time"))
        guard let language = wish.text("agreedIn").flatMap(WalkInText.Shown.init(rawValue:)) else {
            preconditionFailure("the shape has been checked")
        }
        let form = WalkIn(
            givenName: wish.text("givenName") ?? "", familyName: wish.text("familyName") ?? "",
            languages: wish.text("languages") ?? "", occupation: wish.text("occupation"),
            vacancy: wish.text("vacancy").map { ID($0) },
            consent: WalkInConsent(version: WalkInText.version, language: language.code))
        let taken = try call.refusing {
            try form.take(
                in: call.hall.office.pipeline(call.store, call.actor, call.now), scene.room, at: scene.state.moment)
        }
        let after = try Self.scene(call, day: wish.text("day"), time: wish.text("time"))
        guard let applicant = after.room.people(taken.id.text).first else {
            throw Problem.nothing("the person is not there any more")
        }
        try call.note([taken.id], purpose: "desk")
        return DayForms.Person(applicant, after)
    }

    private static func release(_ call: APICall) throws -> Scene {
        let scene = try scene(call)
        let outcome = try call.refusing { try steering(call, scene).release() }
        switch outcome {
        case .done: return try now(call)
        case .nothingNew:
            throw Problem.conflict("people know the plan already", hint: "POST /api/v1/desk/replan makes another")
        case .breaksRules:
            throw Problem.conflict(
                "the plan breaks a rule as the day is now, or does not have everything that is fixed",
                hint: "POST /api/v1/desk/replan, accept what it proposes, and release then")
        case .overtaken: throw Problem.overtaken
        }
    }

    // MARK: What is sent

    private static let told = DayEvent.What.Word.allCases.filter { ![.walkIn, .replan, .undone].contains($0) }

    private static let telling = Input.fields(
        "DeskEventInput",
        [
            .word("event", "what happened", told.map(\.rawValue), isRequired: true),
            .text("applicant", "whom it is about: an id, a name, or the code of a badge"),
            .text("employer", "in place of it: whose delegation, by id"),
            .text("interpreter", "in place of it: an interpreter's id"),
            .text("interview", "in place of it: an interview's id", most: 1_000),
            .number("table", "in place of it: a table's number, from 1", 1...10_000),
            .time("expected", "with `late` and `firmLate`: when they come"),
            .number("minutes", "with `overrun`: how much later it ends", 0...1_440),
            .number("teams", "with `firmTeams`: how many are left", 1...99),
            .text("vacancy", "with `wanted`: the vacancy that they want to talk about"),
            .day("day", "with `time`: the moment that is rehearsed; now where both are absent"),
            .time("time", "with `day`"),
        ])

    private static let walkIn = Input.fields(
        "WalkInInput",
        [
            .word(
                "agreedIn", "the language in which the text of the desk was shown, to which the person agreed",
                WalkInText.Shown.words, isRequired: true),
            .text("givenName", "given name", isRequired: true, most: 120),
            .text("familyName", "family name", isRequired: true, most: 120),
            .text("languages", "languages with levels: `es:C2,de:A2`", isRequired: true, most: 120),
            .text("occupation", "what they do", most: 120),
            .text("vacancy", "the vacancy that they want to talk about"),
            .day("day", "with `time`: the moment that is rehearsed; now where both are absent"),
            .time("time", "with `day`"),
        ])
}
