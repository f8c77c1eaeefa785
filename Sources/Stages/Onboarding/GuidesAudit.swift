import Calendar
import Domain

/// Goes through a plan rule by rule; each rule has its own function.
struct GuidesAudit {
    let facts: GuidesFacts
    let plan: GuidesPlan
    private(set) var violations: [PlanVerification.Breach] = []
    private(set) var accepted: [PlanVerification.Breach] = []

    init(_ problem: GuidesProblem, _ plan: GuidesPlan) {
        facts = GuidesFacts(problem, plan)
        self.plan = plan
    }

    mutating func violate(_ code: String, _ items: [String], _ text: String) {
        violations.append(.init(code: code, items: items, text: text))
    }

    mutating func checkAssignments() {
        var seen: Set<ID<GuidesProblem.Household>> = []
        for one in plan.assignments {
            let item = "household \(one.household)"
            guard let home = facts.households[one.household], let guide = facts.guides[one.guide] else {
                violate("unknown", [item], "\(item) or guide \(one.guide) is not in the problem")
                continue
            }
            if !seen.insert(one.household).inserted { violate("assignedTwice", [item], "\(item) has two guides") }
            if facts.way(guide.district, home.district) == nil {
                violate("way", [item], "no way leads from guide \(one.guide) to \(item)")
            }
        }
        for guide in facts.problem.guides {
            let own = plan.assignments.filter { $0.guide == guide.id }.map(\.household)
            guard let most = guide.maxHouseholds, own.count > most else { continue }
            let breach = PlanVerification.Breach(
                code: "maxHouseholds", items: own.map { "household \($0)" },
                text: "guide \(guide.id) has \(own.count) households and takes \(most)")
            if own.allSatisfy({ facts.pinnedGuide[$0] != nil }) {
                accepted.append(breach)
            } else {
                violations.append(breach)
            }
        }
    }

    mutating func checkMeetings() {
        var seen: Set<ID<GuidesProblem.Task>> = []
        for meeting in plan.meetings {
            let item = "task \(meeting.task)"
            guard let task = facts.tasks[meeting.task] else {
                violate("unknown", [item], "\(item) is not in the problem")
                continue
            }
            if !seen.insert(meeting.task).inserted { violate("placedTwice", [item], "\(item) has two meetings") }
            if task.household != meeting.household || task.office != meeting.office || task.minutes != meeting.minutes {
                violate("otherTask", [item], "household, office, or minutes are not those of \(item)")
            }
            if meeting.date < facts.firstDay(task) || meeting.date > facts.problem.to {
                violate(
                    "days", [item], "\(meeting.date) is not from \(facts.firstDay(task)) to \(facts.problem.to)")
            }
            if meeting.start.minutes % facts.problem.stepMinutes != 0 {
                violate("step", [item], "\(meeting.start) is not a multiple of \(facts.problem.stepMinutes) minutes")
            }
            checkAttendant(meeting, task)
        }
    }

    private mutating func checkAttendant(_ meeting: GuidesProblem.Meeting, _ task: GuidesProblem.Task) {
        let item = "task \(meeting.task)"
        guard let home = facts.households[task.household] else { return }
        guard let own = facts.guideOf[task.household].flatMap({ facts.guides[$0] }) else {
            violate("noGuide", [item], "household \(task.household) has no guide who could go along")
            return
        }
        guard let attending = facts.attending(own, meeting.date), attending.id == meeting.guide else {
            violate("attendant", [item], "guide \(meeting.guide) is not the one to go along on \(meeting.date)")
            return
        }
        let spoken = meeting.office.map { facts.offices[$0]?.languages } ?? nil
        let isCarried: Bool
        if meeting.office == nil {
            isCarried = facts.understand(attending, home)
        } else if let spoken {
            isCarried =
                facts.understand(home.languages, spoken)
                || facts.understand(attending, home) && facts.understand(attending.languages, spoken)
        } else {
            isCarried = true
        }
        if meeting.needsInterpreter == isCarried {
            violate(
                "interpreter", [item],
                isCarried ? "an interpreter is asked for in vain" : "nobody understands both sides")
        }
    }

    mutating func checkVisits() {
        let visits = GuidesVisit.all(plan.meetings, facts)
        for (number, visit) in visits.enumerated() {
            let items = visit.meetings.map { "task \($0.task)" }
            if let guide = facts.guides[visit.guide], !facts.isFree(guide, visit.date, visit.start, visit.end) {
                violate("hours", items, "guide \(guide.id) is not free until the visit ends")
            }
            if let office = visit.office.flatMap({ facts.offices[$0] }) {
                if !facts.isOpen(office, visit.date, visit.start, visit.end) {
                    violate("closed", items, "office \(office.id) is not open until the visit ends")
                }
                if visit.households > office.together {
                    violate("together", items, "office \(office.id) takes \(office.together) households in a visit")
                }
            }
            for other in visits[..<number] where other.guide == visit.guide && other.date == visit.date {
                guard let one = visit.district, let two = other.district else { continue }
                let way = facts.way(one, two)
                let isApart = way.map { visit.end + $0 <= other.start || other.end + $0 <= visit.start } ?? false
                if !isApart {
                    violate(
                        "onePlace", items + other.meetings.map { "task \($0.task)" },
                        "guide \(visit.guide) cannot be at both on \(visit.date)")
                }
            }
        }
    }

    mutating func checkWeeks() {
        for guide in facts.problem.guides {
            guard let most = guide.minutesPerWeek else { continue }
            let own = plan.meetings.filter { $0.guide == guide.id }
            for week in Set(own.map { ISOWeek(of: $0.date) }).sorted() {
                let held = own.filter { ISOWeek(of: $0.date) == week }
                let minutes = held.reduce(0) { $0 + $1.minutes }
                guard minutes > most else { continue }
                let breach = PlanVerification.Breach(
                    code: "week", items: held.map { "task \($0.task)" },
                    text: "guide \(guide.id) has \(minutes) minutes in \(week.text) and gives \(most)")
                if held.allSatisfy({ facts.pinnedMeeting[$0.task] != nil }) {
                    accepted.append(breach)
                } else {
                    violations.append(breach)
                }
            }
        }
    }

    mutating func checkPins() {
        for (household, guide) in facts.pinnedGuide.sorted(by: { $0.key < $1.key })
        where facts.guideOf[household] != guide {
            violate("pin", ["household \(household)"], "it is pinned to guide \(guide)")
        }
        for (task, pin) in facts.pinnedMeeting.sorted(by: { $0.key < $1.key }) {
            let meeting = facts.meetingOf[task]
            if meeting?.date != pin.date || meeting?.start != pin.start {
                violate("pin", ["task \(task)"], "it is pinned to \(pin.date) \(pin.start)")
            }
        }
    }
}

/// Meetings of one guide at one place from the same minute on.
struct GuidesVisit {
    let guide: ID<Guide>
    let office: ID<Office>?
    let date: CivilDate
    let start: Int
    let district: ID<District>?
    private(set) var meetings: [GuidesProblem.Meeting]

    var end: Int { meetings.reduce(start) { $0 + $1.minutes } }
    var households: Int { Set(meetings.map(\.household)).count }

    /// In the order in which the plan names them first.
    static func all(_ meetings: [GuidesProblem.Meeting], _ facts: GuidesFacts) -> [GuidesVisit] {
        var visits: [GuidesVisit] = []
        var known: [Key: Int] = [:]
        for meeting in meetings {
            let key = Key(
                guide: meeting.guide, date: meeting.date, start: meeting.start, office: meeting.office,
                home: meeting.office == nil ? meeting.household : nil)
            if let index = known[key] {
                visits[index].meetings.append(meeting)
                continue
            }
            known[key] = visits.count
            visits.append(
                GuidesVisit(
                    guide: meeting.guide, office: meeting.office, date: meeting.date, start: meeting.start.minutes,
                    district: facts.tasks[meeting.task].flatMap(facts.district), meetings: [meeting]))
        }
        return visits
    }

    private struct Key: Hashable {
        let guide: ID<Guide>
        let date: CivilDate
        let start: LocalTime
        let office: ID<Office>?
        let home: ID<GuidesProblem.Household>?
    }
}
