package import Calendar

/// Whether a learner was at a lesson (Anwesenheit).
package struct AttendanceRecord: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case present
        /// Away with a reason that was told; it stands aside when lessons are counted.
        case excused
        case missing
    }

    /// The same in every import: one word for a lesson day of a group and a learner.
    package var id: ID<AttendanceRecord> { ID("\(group.part)/\(date)/\(applicant.part)") }

    /// The group by the name that the plan of courses has for it.
    package var group: ID<CourseGroupName>
    package var date: CivilDate
    package var applicant: ID<Applicant>
    package var state: State

    package init(group: ID<CourseGroupName>, date: CivilDate, applicant: ID<Applicant>, state: State) {
        self.group = group
        self.date = date
        self.applicant = applicant
        self.state = state
    }
}

/// The lessons of one learner in one group, counted.
package struct AttendanceCount: Hashable, Sendable {
    /// Why somebody has to be asked.
    package enum Alert: String, CaseIterable, Sendable {
        /// Present at less than 80 % of the lessons, those with an excuse left aside.
        case belowShare
        /// The last two lessons, those with an excuse left aside, were missed.
        case twoInARow
    }

    package let group: ID<CourseGroupName>
    package let applicant: ID<Applicant>
    package let present: Int
    package let excused: Int
    package let missing: Int
    /// Lessons missed since the last one that the learner was at.
    package let missedInARow: Int
    /// The last day on which the learner was missing; nil = never.
    package let lastMissed: CivilDate?

    /// In the order of `Alert`; empty = all is well.
    package var alerts: [Alert] {
        var alerts: [Alert] = []
        if present * 100 < (present + missing) * AttendanceCount.leastShare { alerts.append(.belowShare) }
        if missedInARow >= AttendanceCount.mostInARow { alerts.append(.twoInARow) }
        return alerts
    }

    /// Per cent of the lessons at which a learner has to be.
    package static let leastShare = 80
    /// Lessons missed one after the other that raise an alert.
    package static let mostInARow = 2
}

extension [AttendanceRecord] {
    /// Everybody's lessons in every group, by group, then applicant.
    package var counted: [AttendanceCount] {
        let own = Dictionary(grouping: self) { "\($0.group.part)/\($0.applicant.part)" }
        return own.values.compactMap { records in
            guard let first = records.first else { return nil }
            let states = records.sorted { $0.date < $1.date }
            let told = states.filter { $0.state != .excused }
            return AttendanceCount(
                group: first.group, applicant: first.applicant, present: told.count { $0.state == .present },
                excused: states.count - told.count, missing: told.count { $0.state == .missing },
                missedInARow: told.reversed().prefix { $0.state == .missing }.count,
                lastMissed: told.last { $0.state == .missing }?.date)
        }.sorted { $0.group != $1.group ? $0.group < $1.group : $0.applicant < $1.applicant }
    }
}
