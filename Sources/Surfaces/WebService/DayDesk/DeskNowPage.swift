import DayDesk
import Domain
import HTML
import HTTP
import Pipeline

/// The state of the fair now: what is to be done, and what is next at each table. It loads itself anew.
enum DeskNowPage {
    static func response(_ visit: Visit) throws -> Response { try page(visit, .ok, nil) }

    static func page(
        _ visit: Visit, _ status: Status, _ complaint: Complaint?, obstacle: LocalText? = nil
    ) throws -> Response {
        // A page that complains is read before it goes.
        try DeskFrame.page(
            visit, .now, status, complaint: complaint, obstacle: obstacle,
            refresh: visit.route.method == .get ? 20 : nil
        ) { scene in
            [
                counts(scene), DeskAlerts(scene: scene).part, board(scene), people(scene),
                Tag.p(.class("quiet")) {
                    visit[Words.refreshes]
                    " "
                    Tag.a(.href(RouteTable.export.address("desk"))) { visit[Words.deskOnPaper] }
                },
            ]
        }
    }

    private static func counts(_ scene: DeskScene) -> Node {
        let (visit, counts) = (scene.visit, scene.state.counts)
        return Tag.ul(.class("tiles")) {
            for (number, text) in [
                (counts.here, Words.here), (counts.expected, Words.expected), (counts.away, Words.away),
            ] {
                Tag.li {
                    Tag.strong { String(number) }
                    visit[text]
                }
            }
        }
    }

    private static func board(_ scene: DeskScene) -> Node {
        let visit = scene.visit
        return .section(visit[Words.nextAtTables]) {
            Tag.div(.class("tables")) {
                for table in Set(scene.state.meetings.map(\.interview.table)).sorted() { card(table, scene) }
            }
        }
    }

    private static func card(_ table: Int, _ scene: DeskScene) -> Node {
        let visit = scene.visit
        let isLost = scene.state.isLost(table)
        let next = scene.state.next(atTable: table)
        return Tag.section(.class(isLost ? "table lost" : "table"), Attribute("data-table", String(table + 1))) {
            Tag.h3 {
                scene.label(table)
                if isLost { Tag.span(.class("tag warn")) { visit[Words.lostTable] } }
            }
            if next.isEmpty { Tag.p(.class("quiet")) { visit[Words.free] } }
            Tag.ol(.class("next")) { for meeting in next { row(meeting, scene) } }
            if scene.isOwn {
                scene.button(
                    visit[isLost ? Words.tableIsBack : Words.tableIsLost], isLost ? .tableBack : .tableLost,
                    about: String(table + 1), style: "plain")
            }
        }
    }

    private static func row(_ meeting: DayMeeting, _ scene: DeskScene) -> Node {
        let (visit, interview) = (scene.visit, meeting.interview)
        return Tag.li(.class(style(meeting)), Attribute("data-request", interview.request.text)) {
            Tag.div(.class("when")) {
                Tag.strong { scene.clock(meeting.planned.lowerBound) }
                Tag.span(.class(isGood(meeting) ? "tag good" : "tag warn")) { words(meeting, scene) }
            }
            Tag.div(Attribute("dir", "auto")) {
                scene.name(interview.candidate)
                " – "
                scene.name(interview.employer)
            }
            if let interpreter = interview.interpreter {
                Tag.small { "\(visit[Words.with]) \(interpreter)" }
            }
            Tag.a(.class("quiet"), .href(scene.address.at(interview.request).text)) { visit[Words.noteOf] }
            if scene.isOwn { actions(meeting, scene) }
        }
    }

    private static func style(_ meeting: DayMeeting) -> String {
        switch meeting.standing {
        case .over, .running: "running"
        case .ahead: meeting.delay > 0 ? "late" : "ahead"
        case .off: "off"
        }
    }

    private static func isGood(_ meeting: DayMeeting) -> Bool {
        if case .off = meeting.standing { return false }
        return meeting.delay == 0 && meeting.end <= meeting.planned.upperBound
    }

    private static func words(_ meeting: DayMeeting, _ scene: DeskScene) -> String {
        let visit = scene.visit
        switch meeting.standing {
        case .running:
            return "\(visit[Words.standing(.running)]), \(visit[Words.until]) \(scene.clock(meeting.end))"
        case .ahead where meeting.delay > 0: return "\(visit[Words.begins]) \(scene.clock(meeting.start))"
        case .over, .ahead, .off: return visit[Words.standing(meeting.standing)]
        }
    }

    private static func actions(_ meeting: DayMeeting, _ scene: DeskScene) -> Node {
        let (visit, id) = (scene.visit, meeting.interview.request.text)
        switch meeting.standing {
        case .over, .off: return .empty
        case .ahead:
            guard meeting.planned.lowerBound <= scene.state.moment.time.minutes + 10 else { return .empty }
            return Tag.div(.class("taps")) { scene.button(visit[Words.hasBegun], .begun, about: id) }
        case .running:
            return Tag.div(.class("taps")) {
                scene.chooser(
                    visit[Words.takesLonger], .overrun, about: id, name: "minutes",
                    values: [5, 10, 15, 20, 30].map { (String($0), "+ \($0) min") })
                scene.button(visit[Words.isOver], .over, about: id)
            }
        }
    }

    /// Interpreters and delegations, whom an event may concern as a whole.
    private static func people(_ scene: DeskScene) -> Node {
        guard scene.isOwn else { return .empty }
        let visit = scene.visit
        return Tag.div(.class("columns")) {
            Node.section(visit[Words.interpreters]) {
                Tag.ul(.class("lines")) {
                    for interpreter in scene.room.fair.problem.interpreters.map(\.id).sorted() {
                        let illness = scene.state.illness(of: interpreter)
                        Tag.li(.class("desk-person")) {
                            Tag.span { interpreter.text }
                            if illness != nil {
                                Tag.span(.class("tag warn")) { visit[Words.standing(.off(.interpreter))] }
                                scene.button(visit[Words.isBack], .interpreterBack, about: interpreter.text)
                            } else {
                                scene.button(visit[Words.ill], .interpreterSick, about: interpreter.text)
                            }
                        }
                    }
                }
            }
            Node.section(visit[Words.delegations]) {
                Tag.ul(.class("lines")) {
                    for employer in Set(scene.state.meetings.map(\.interview.employer)).sorted() {
                        firm(employer, scene)
                    }
                }
            }
        }
    }

    private static func firm(_ employer: ID<Employer>, _ scene: DeskScene) -> Node {
        let visit = scene.visit
        let word = scene.state.attendance(of: employer).word
        let teams = scene.room.fair.problem.employers.first { $0.id == employer }?.teams ?? 1
        return Tag.li(.class("desk-person")) {
            Tag.span(Attribute("dir", "auto")) { scene.name(employer) }
            if word != .unsaid {
                Tag.span(.class(word == .here ? "tag good" : "tag warn")) { visit[Words.attendance(word)] }
            }
            Tag.details {
                Tag.summary { visit[Words.told] }
                Tag.div(.class("taps")) {
                    scene.button(visit[Words.isHere], .firmCame, about: employer.text)
                    scene.chooser(
                        visit[Words.comesLater], .firmLate, about: employer.text, name: "time", values: scene.laterTimes
                    )
                    if teams > 1 {
                        scene.button(
                            visit[Words.oneTeamLess], .firmTeams, about: employer.text,
                            fields: [("teams", String(teams - 1))])
                    }
                    scene.button(visit[Words.hasLeft], .firmGone, about: employer.text)
                }
            }
        }
    }
}
