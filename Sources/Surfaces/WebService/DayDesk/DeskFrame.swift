import Calendar
import DayDesk
import Domain
import HTML
import HTTP
import Pipeline

/// What all pages of the desk share: where one is, the moment, and what to say where there is no day to run.
enum DeskFrame {
    /// - Parameters:
    ///   - obstacle: Why nothing was done.
    ///   - refresh: Seconds after which the page loads itself anew; nil = it stays.
    static func page(
        _ visit: Visit, _ place: DeskAddress.Place, _ status: Status = .ok, complaint: Complaint? = nil,
        obstacle: LocalText? = nil, refresh: Int? = nil, content: (DeskScene) throws -> [Node]
    ) throws -> Response {
        switch try visit.scene(place) {
        case .failure(let error): return absence(error.absence, visit)
        case .success(let scene):
            let parts = try content(scene)
            let known = Set(scene.room.desk.inputs.applicants.map(\.id))
            try visit.note(scene.shown.people.intersection(known).sorted(), purpose: "desk")
            var response = visit.page(visit[Words.desk], status) {
                Tag.div(.class("desk")) {
                    if let complaint { DeskFrame.complaint(complaint, visit) }
                    if let obstacle { Tag.p(.class("error"), .role("alert")) { visit[obstacle] } }
                    places(scene, place)
                    moment(scene)
                    parts
                }
            }
            response.headers.append(Field("Cache-Control", "no-store"))
            if let refresh { response.headers.append(Field("Refresh", String(refresh))) }
            return response
        }
    }

    private static func complaint(_ complaint: Complaint, _ visit: Visit) -> Node {
        Tag.div(.class("error"), .role("alert")) {
            Tag.p {
                "\(complaint.code): "
                visit.said(complaint.message)
            }
            Tag.p { visit.said(complaint.hint) }
        }
    }

    private static func places(_ scene: DeskScene, _ here: DeskAddress.Place) -> Node {
        let visit = scene.visit
        var places: [(DeskAddress.Place, LocalText)] = [
            (.now, Words.deskNow), (.people, Words.checkIn), (.free, Words.freePairs), (.events, Words.told),
        ]
        if scene.isOwn { places.insert((.walkin, Words.walkIn), at: 2) }
        return Tag.nav(.class("switches big"), .aria("label", visit[Words.desk])) {
            for (place, text) in places {
                let address = scene.address.at(place).text
                if place == here {
                    Tag.a(.href(address), .aria("current", "page")) { visit[text] }
                } else {
                    Tag.a(.href(address)) { visit[text] }
                }
            }
        }
    }

    private static func moment(_ scene: DeskScene) -> Node {
        let (visit, moment) = (scene.visit, scene.state.moment)
        let clock = "\(visit.language.date(moment.date)), \(moment.time)"
        guard scene.address.rehearsed != nil else { return Tag.p(.class("moment")) { clock } }
        return Tag.div(.class("notice inline")) {
            Tag.span { "\(visit[Words.rehearsal]) \(clock)" }
            Tag.small { visit[Words.rehearsalCounts] }
            for (text, minutes) in [(Words.earlierMoment, -15), (Words.laterMoment, 15)] {
                if let time = LocalTime(minutes: moment.time.minutes + minutes) {
                    Tag.a(.href(scene.address.at(DayMoment(date: moment.date, time: time)).text)) { visit[text] }
                }
            }
        }
    }

    private static func absence(_ absence: DeskAbsence, _ visit: Visit) -> Response {
        visit.page(visit[Words.desk]) {
            switch absence {
            case .noRelease:
                Tag.p(.class("notice")) { visit[Words.noRelease] }
                Tag.p { Tag.a(.href("/fair")) { visit[Words.fair] } }
            case .noFair(let room):
                Tag.p(.class("notice")) { visit[Words.noFairToday] }
                Tag.nav(.class("switches big"), .aria("label", visit[Words.desk])) {
                    for day in room.fair.problem.days {
                        if let first = day.slots.first {
                            Tag.a(
                                .href(DeskAddress(.now).at(DayMoment(date: day.date, time: first.start)).text)
                            ) { visit.language.date(day.date) }
                        }
                    }
                }
            }
        }
    }
}

extension DeskScene {
    /// A button that tells the desk one thing.
    func button(
        _ text: String, _ what: DayEvent.What.Word, about: String = "", style: String = "second",
        fields: [(String, String)] = []
    ) -> Node {
        visit.form("/desk/tell", .class("tap")) {
            hidden(what, about)
            for field in fields { visit.hidden(field.0, field.1) }
            Tag.button(.class(style)) { text }
        }
    }

    /// The fields of a form that tells the desk something, what is typed apart.
    @Content func hidden(_ what: DayEvent.What.Word, _ about: String) -> [Node] {
        visit.hidden("event", what.rawValue)
        if !about.isEmpty { visit.hidden("about", about) }
        if !address.place.rawValue.isEmpty { visit.hidden("back", address.place.rawValue) }
        if !address.search.isEmpty { visit.hidden("q", address.search) }
        if let rehearsed = address.rehearsed { visit.hidden("at", rehearsed.text) }
    }

    /// A form with a number to choose, sent by one button.
    func chooser(
        _ text: String, _ what: DayEvent.What.Word, about: String, name: String, values: [(value: String, text: String)]
    ) -> Node {
        visit.form("/desk/tell", .class("tap choose")) {
            hidden(what, about)
            Tag.select(Attribute("name", name), .aria("label", text)) {
                for value in values { Tag.option(Attribute("value", value.value)) { value.text } }
            }
            Tag.button(.class("second")) { text }
        }
    }

    /// Quarters of an hour from the moment on, to choose when somebody comes.
    var laterTimes: [(value: String, text: String)] {
        let now = state.moment.time.minutes
        return [10, 20, 30, 45, 60, 90, 120, 180].compactMap { minutes in
            LocalTime(minutes: (now + minutes + 4) / 5 * 5).map { ($0.text, "\(visit[Words.comesAt]) \($0)") }
        }
    }
}
