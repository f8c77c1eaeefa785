import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// What became of a campaign's courses: who was at the lessons, and which failed exams are open.
struct LearningDesk {
    /// By group, then applicant.
    let attendance: [AttendanceCount]
    /// Those of the backward plan in force.
    let incidents: [ExamIncident]
    private let gone: Set<ID<Applicant>>

    init(_ place: Workplace) throws {
        attendance = try place.store.all(.attendance).counted
        gone = Set(try place.store.all(.dropouts).map(\.applicant))
        incidents = try place.store.lastPlan(of: Stage.Name.journey.rawValue).map(IncidentLines.incidents) ?? []
    }

    /// What has to be done about both, as lines of people's checklists; nobody asks those who have given up.
    var entries: [OnboardingPlan.Entry] {
        incidents.flatMap { incident in
            incident.tasks.map { OnboardingPlan.Entry(applicant: incident.applicant, line: $0) }
        } + attendance.filter { !gone.contains($0.applicant) }.compactMap(\.entry)
    }
}

extension AttendanceCount {
    /// Days after the last missed lesson within which somebody asks; a planning value.
    private static let daysToAsk = 3

    /// Asking the learner; nil where all is well.
    fileprivate var entry: OnboardingPlan.Entry? {
        guard !alerts.isEmpty, let lastMissed else { return nil }
        let due = lastMissed.adding(days: AttendanceCount.daysToAsk)
        let line = ChecklistLine(
            rule: "attendance-\(group.part)-\(lastMissed)", due: due, reckoned: due, actor: .agency, isLegal: false,
            law: "", weekendLaw: nil, isSeen: true,
            title: LocalText(
                german: "Nach dem Kurs \(group) fragen: \(present) von \(present + missing) Terminen besucht",
                english: "Ask about the course \(group): at \(present) of \(present + missing) lessons",
                spanish: "Preguntar por el curso \(group): \(present) de \(present + missing) clases"))
        return OnboardingPlan.Entry(applicant: applicant, line: line)
    }

    /// `P-B1  B003: 12 present, 1 excused, 3 missing: below 80 %`.
    var text: String {
        let words = alerts.map { alert in
            switch alert {
            case .belowShare: "below \(AttendanceCount.leastShare) %"
            case .twoInARow: "the last \(missedInARow) missed in a row"
            }
        }
        return "\(group)  \(applicant): \(present) present, \(excused) excused, \(missing) missing"
            + (words.isEmpty ? "" : "  !! " + words.joined(separator: ", "))
    }

    var json: JSONValue {
        .object([
            ("group", .string(group.text)), ("learner", .string(applicant.text)), ("present", .int(present)),
            ("excused", .int(excused)), ("missing", .int(missing)), ("missedInARow", .int(missedInARow)),
            ("alerts", .strings(alerts.map(\.rawValue))),
        ])
    }
}

extension ExamIncident {
    /// What happened, how it goes on, and what it means.
    var lines: [String] {
        var lines = ["\(applicant) failed \(level.name) on \(failedOn): \(way)"]
        let reserve =
            reserveDays >= 0 ? "\(reserveDays) days before the deadline" : "\(-reserveDays) days after the deadline"
        let asked = needs.isEmpty ? "" : ", needed for " + needs.map(\.rawValue).joined(separator: ", ")
        lines.append("  \(level.name) can be expected on \(expected), \(reserve) \(deadline)\(asked)")
        if let contractMovesTo { lines.append("  the contract would have to move to \(contractMovesTo)") }
        return lines
    }

    private var way: String {
        var ways: [String] = []
        if let resit {
            ways.append("second attempt on \(resit.date), register by \(resit.registerBy), result \(resit.resultOn)")
        }
        if let chain {
            let kind = chain.isIndividual ? "extra units" : "another course"
            ways.append(
                "\(kind) \(chain.groups.map(\.text).joined(separator: ", ")) from \(chain.begins), "
                    + "certificate \(chain.certificateOn)")
        }
        return ways.isEmpty ? "no second date and no course is known" : ways.joined(separator: "; or ")
    }
}
