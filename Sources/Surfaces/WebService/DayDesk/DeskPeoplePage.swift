import DayDesk
import Domain
import HTML
import HTTP
import Pipeline

/// Checking people in: found by name, number or the code of the badge. It does not load itself anew, so that what is typed stays.
enum DeskPeoplePage {
    static func response(_ visit: Visit) throws -> Response { try page(visit, .ok, nil) }

    static func page(_ visit: Visit, _ status: Status, _ complaint: Complaint?) throws -> Response {
        try DeskFrame.page(visit, .people, status, complaint: complaint) { scene in
            let people = people(scene)
            return [
                form(scene),
                people.isEmpty
                    ? Tag.p(.class("notice")) { visit[Words.nobodyMeant] }
                    : Tag.ul(.class("people")) { for applicant in people { card(applicant, scene) } },
            ]
        }
    }

    /// Who was searched for; else everybody with an interview today, those who are not here first, by their first interview.
    private static func people(_ scene: DeskScene) -> [Applicant] {
        guard scene.address.search.allSatisfy({ $0 == " " }) else { return scene.room.people(scene.address.search) }
        let today = Dictionary(grouping: scene.state.meetings, by: \.interview.candidate)
        return scene.room.desk.inputs.applicants.filter { today[$0.id] != nil }.sorted {
            rank($0.id, today, scene) < rank($1.id, today, scene)
        }
    }

    private static func rank(
        _ id: ID<Applicant>, _ today: [ID<Applicant>: [DayMeeting]], _ scene: DeskScene
    ) -> (Int, Int, ID<Applicant>) {
        let order =
            switch scene.state.attendance(of: id).word {
            case .unsaid, .late: 0
            case .here: 1
            case .absent, .left: 2
            }
        return (order, today[id]?.map(\.planned.lowerBound).min() ?? 0, id)
    }

    private static func form(_ scene: DeskScene) -> Node {
        let visit = scene.visit
        return Tag.form(.class("search big"), .action("/desk/people"), Attribute("method", "get"), .role("search")) {
            if let rehearsed = scene.address.rehearsed { visit.hidden("at", rehearsed.text) }
            Tag.label(Attribute("for", "q")) { visit[Words.searchBadge] }
            Tag.input(
                .id("q"), Attribute("name", "q"), Attribute("type", "search"), Attribute("value", scene.address.search),
                Attribute("autocomplete", "off"), Attribute("autocapitalize", "characters"))
            Tag.button { visit[Words.search] }
        }
    }

    private static func card(_ applicant: Applicant, _ scene: DeskScene) -> Node {
        let (visit, id) = (scene.visit, applicant.id)
        scene.shown.add(id)
        let word = scene.state.attendance(of: id).word
        let held = scene.state.meetings.filter { $0.interview.candidate == id }
        return Tag.li(.class("alert"), Attribute("data-person", id.text)) {
            Tag.p {
                Tag.strong(Attribute("dir", "auto")) { "\(applicant.person.givenName) \(applicant.person.familyName)" }
                " "
                Tag.span(.class(word == .here ? "tag good" : word == .unsaid ? "tag" : "tag warn")) {
                    visit[Words.attendance(word)]
                }
            }
            Tag.small {
                "\(id) · \(visit[Words.badgeCode]) \(scene.room.code(of: id)) · "
                next(held, scene)
            }
            if !held.isEmpty {
                Tag.small {
                    "\(visit[Words.interviewNotes]): "
                    for meeting in held {
                        Tag.a(.href(scene.address.at(meeting.interview.request).text)) {
                            scene.clock(meeting.planned.lowerBound)
                        }
                        " "
                    }
                }
            }
            if scene.isOwn { actions(id, word, scene) }
        }
    }

    /// Where somebody is to be next, or was last today.
    private static func next(_ held: [DayMeeting], _ scene: DeskScene) -> String {
        func place(_ meeting: DayMeeting) -> String {
            "\(scene.clock(meeting.planned.lowerBound)), \(scene.label(meeting.interview.table))"
        }
        if let ahead = held.first(where: { $0.standing != .over }) { return place(ahead) }
        let last = held.max { $0.planned.lowerBound < $1.planned.lowerBound }
        return last.map { "\(place($0)), \(scene.visit[Words.standing(.over)])" } ?? scene.visit[Words.noInterviewToday]
    }

    private static func actions(_ id: ID<Applicant>, _ word: Attendance.Word, _ scene: DeskScene) -> Node {
        let visit = scene.visit
        return Tag.div(.class("taps")) {
            if word != .here { scene.button(visit[Words.isHere], .came, about: id.text, style: "go") }
            if word == .here {
                scene.button(visit[Words.hasLeft], .left, about: id.text)
            } else {
                if word != .absent { scene.button(visit[Words.isAbsent], .absent, about: id.text) }
                scene.chooser(visit[Words.comesLater], .late, about: id.text, name: "time", values: scene.laterTimes)
            }
        }
    }
}
