import Domain
import JSONText

extension AttendanceCount {
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
