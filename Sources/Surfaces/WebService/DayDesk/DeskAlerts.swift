import DayDesk
import Domain
import HTML
import Pipeline

/// What is to be done at the desk now, each with what can be done by one tap.
struct DeskAlerts {
    let scene: DeskScene

    private var visit: Visit { scene.visit }

    var part: Node {
        let (missing, conflicts) = (scene.state.missing(), scene.state.conflicts)
        return .section(visit[Words.alerts], "part alerts") {
            if scene.room.isAhead { announce }
            if missing.isEmpty, conflicts.isEmpty, !scene.room.isAhead {
                Tag.p { visit[Words.noAlerts] }
            }
            if scene.isOwn, wantsPlan(conflicts) { replan }
            Tag.ul(.class("alerts")) {
                for conflict in conflicts { self.conflict(conflict) }
                for item in missing { absent(item) }
            }
        }
    }

    /// Whether planning anew would change something: not where a plan that was made since has what is to be mended.
    private func wantsPlan(_ conflicts: [DayConflict]) -> Bool {
        func isOpen(_ conflicts: [DayConflict]) -> Bool { conflicts.contains { $0.touched.contains(where: needsPlan) } }
        guard isOpen(conflicts), scene.room.isAhead else { return isOpen(conflicts) }
        return isOpen(scene.room.drafted(at: scene.state.moment).conflicts)
    }

    /// Everything that does not mend itself by waiting: other tables and interpreters too are given by planning.
    private func needsPlan(_ touched: DayConflict.Touched) -> Bool {
        if case .wait = touched.cure { return false }
        return true
    }

    private var announce: Node {
        Tag.div(.class("notice inline")) {
            Tag.span { visit[Words.announceHint] }
            if scene.isOwn {
                visit.form("/desk/release", .class("tap")) {
                    if let rehearsed = scene.address.rehearsed { visit.hidden("at", rehearsed.text) }
                    Tag.button { visit[Words.announceDay] }
                }
            }
        }
    }

    private var replan: Node {
        Tag.div(.class("inline")) {
            visit.form("/desk/replan", .class("tap")) {
                if let rehearsed = scene.address.rehearsed { visit.hidden("at", rehearsed.text) }
                Tag.button { visit[Words.replanDay] }
            }
            Tag.small { visit[Words.replanHint] }
        }
    }

    private func absent(_ item: DayState.Missing) -> Node {
        Tag.li(.class("alert")) {
            Tag.p {
                Tag.span(.class("tag warn")) { visit[Words.missing] }
                " "
                Tag.strong(Attribute("dir", "auto")) { scene.name(item.candidate) }
                " · \(scene.clock(item.meeting.planned.lowerBound)), \(scene.label(item.meeting.interview.table))"
                if item.minutes > 0 { " · \(item.minutes) \(visit[Words.minutesOfDelay]) \(visit[Words.sinceStart])" }
            }
            if scene.isOwn {
                Tag.div(.class("taps")) {
                    scene.button(visit[Words.isHere], .came, about: item.candidate.text, style: "go")
                    scene.chooser(
                        visit[Words.comesLater], .late, about: item.candidate.text, name: "time",
                        values: scene.laterTimes)
                    scene.button(visit[Words.isAbsent], .absent, about: item.candidate.text)
                }
            }
        }
    }

    private func conflict(_ conflict: DayConflict) -> Node {
        let count = conflict.touched.count
        return Tag.li(.class("alert")) {
            Tag.p {
                Tag.strong(Attribute("dir", "auto")) { cause(conflict.cause) }
                " · "
                visit[Words.count(count, Words.interviewOne, Words.interviewMany)]
                if case .interpreter = conflict.cause {
                    ", \(visit[Words.needOne]) \(conflict.touched.count(where: \.needsInterpreter))"
                }
            }
            Tag.ul(.class("lines inner")) {
                for touched in conflict.touched { line(touched) }
            }
        }
    }

    private func line(_ touched: DayConflict.Touched) -> Node {
        let meeting = touched.meeting
        return Tag.li {
            "\(scene.clock(meeting.planned.lowerBound)) "
            Tag.span(Attribute("dir", "auto")) { scene.name(meeting.interview.candidate) }
            " – "
            Tag.span(Attribute("dir", "auto")) { scene.name(meeting.interview.employer) }
            " "
            Tag.span(.class(needsPlan(touched) ? "tag warn" : "tag")) {
                visit[Words.cure(touched.cure, clock: scene.clock, table: scene.label)]
            }
            if case .block(let title) = meeting.collision { Tag.small { "\(visit[Words.collides]) \(title)" } }
        }
    }

    private func cause(_ cause: DayConflict.Cause) -> String {
        switch cause {
        case .candidate(let id, let word): "\(scene.name(id)): \(visit[Words.attendance(word)])"
        case .employer(let id, let word): "\(scene.name(id)): \(visit[Words.attendance(word)])"
        case .team(let id): "\(scene.name(id)) \(visit[Words.smaller])"
        case .table(let table): "\(scene.label(table)) \(visit[Words.lostTable])"
        case .interpreter(let id): "\(id): \(visit[Words.standing(.off(.interpreter))])"
        case .late(let request):
            "\(visit[Words.runsLate]) "
                + (scene.state.meetings.first { $0.interview.request == request }.map {
                    "\(scene.name($0.interview.candidate)) – \(scene.name($0.interview.employer))"
                } ?? request.text)
        }
    }
}
